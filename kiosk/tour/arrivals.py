"""Opens the sealed results on a stick and writes the receipts, for the office of a demonstration.

Rules: this stands for `kiosk hub receive` until the hub reads sealed bundles; nothing is stored.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt, ReceivedBundle

if TYPE_CHECKING:
    from pyrage.x25519 import Identity
    from securesystemslib.signer import Signer


def write_receipts(
    stick: Path, identities: "Sequence[Identity]", signer: "Signer", now: datetime
) -> Sequence[Receipt]:
    """Write one receipt for each kiosk with sealed bundles on `stick`; return the receipts.

    Raises BundleRefusedError, OSError.
    """
    from kiosk.durable import make_folder_on, write_file
    from kiosk.services.results.taking import FOLDER
    from kiosk.sync.bundles import parse_bundle
    from kiosk.sync.receipts import FOLDER as RECEIPTS
    from kiosk.sync.receipts import receipt_name, sign_receipt
    from kiosk.sync.sealing import NAME, unseal

    arrived: dict[KioskId, list[ReceivedBundle]] = defaultdict(list)
    for file in sorted((stick / FOLDER).glob("*/*.age")):
        match = NAME.fullmatch(file.name)
        bundle = parse_bundle(unseal(file.read_bytes(), identities, file.name).bundle, file.name)
        if match is not None:
            arrived[KioskId(bundle.manifest["kiosk"])].append(ReceivedBundle(bundle.first, bundle.last, match[3]))
    folder = make_folder_on(stick.resolve(), RECEIPTS)
    receipts = [Receipt(kiosk, now, tuple(sorted(bundles))) for kiosk, bundles in arrived.items()]
    for receipt in receipts:
        data = sign_receipt(receipt, signer)
        write_file(folder / receipt_name(receipt, data), data)
    return receipts
