"""Writes signed receipts: each lists those bundles of one kiosk that the hub has stored.

Rules: The dates of receipts never decrease; a date is stored in the hub before a receipt with this date is written.
Files are written atomically. An older receipt in the same folder is deleted if the same key signed it and the new
receipts list all bundles of the older one.
"""

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import islice
from pathlib import Path

from securesystemslib.signer import Signer

from kiosk import durable
from kiosk.devices.stick.search import read_confined
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.holdings import Holdings
from kiosk.sync.receipts import FOLDER, LARGEST, MOST_BUNDLES, SUFFIX, read_receipt, receipt_name, sign_receipt

MOST_OLD = 5000
"""Maximum number of directory entries examined when older receipts are deleted."""


def folder_on_stick(stick: Path) -> Path:
    """Return the folder of receipts on a stick; create it if missing.

    Raises OSError, also if a link has the name of the folder.
    """
    return durable.make_folder_on(stick.resolve(), FOLDER)


def write_receipts(
    holdings: Holdings, kiosks: Sequence[KioskId], folder: Path, signer: Signer, signed_at: datetime
) -> Sequence[Path]:
    """Write receipts for all bundles of `kiosks` into the existing `folder`; return the files.

    `signed_at`: UTC, in whole seconds, see `province.publishing.signing_time`. Raises RecordError or OSError.
    """
    answered = [kiosk for kiosk in kiosks if holdings.bundles_of(kiosk)]
    holdings.note_receipts(answered, signed_at)
    written: list[Path] = []
    for kiosk in answered:
        receipts = tuple(_receipts(holdings, kiosk, signed_at))
        files: list[Path] = []
        for receipt in receipts:
            data = sign_receipt(receipt, signer)
            files.append(folder / receipt_name(receipt, data))
            durable.write_file(files[-1], data)
        _remove_older(folder, receipts, files, signer)
        written += files
    return written


def find_kiosk(holdings: Holdings, wanted: str) -> KioskId:
    """Return the kiosk whose id starts with `wanted`. Raises HubError if none or more than one matches."""
    known = holdings.kiosks()
    found = [kiosk for kiosk in known if wanted and kiosk.startswith(wanted.lower())]
    if len(found) != 1:
        raise HubError(
            "The ids of {number} kiosks begin with “{wanted}”; known kiosks: {known}.",
            "Write enough of the id to select one kiosk; list all ids with: kiosk hub status",
            number=len(found),
            wanted=wanted,
            known=", ".join(known) or "none yet",
        )
    return found[0]


def _receipts(holdings: Holdings, kiosk: KioskId, signed_at: datetime) -> Iterator[Receipt]:
    bundles = tuple(holdings.bundles_of(kiosk))
    for start in range(0, len(bundles), MOST_BUNDLES):
        yield Receipt(kiosk, signed_at, bundles[start : start + MOST_BUNDLES])


def _remove_older(folder: Path, new: Sequence[Receipt], keep: Collection[Path], signer: Signer) -> None:
    """Delete receipts in `folder` that the receipts `new` replace, and partial files of interrupted commands.

    `keep`: the files of `new`. Files that cannot be read or deleted, or that `signer` did not sign, are left.
    """
    kiosk = new[0].kiosk
    said = {bundle for receipt in new for bundle in receipt.bundles}
    with os.scandir(folder) as entries:
        names = [entry.name for entry in islice(entries, MOST_OLD)]
    for name in names:
        if name.startswith(f".{kiosk[:8]}-") and name.endswith(".part"):  # partial file of a killed command
            with suppress(OSError):
                (folder / name).unlink()
        if name.startswith(f"{kiosk[:8]}-") and name.endswith(SUFFIX) and folder / name not in keep:
            with suppress(KioskError, OSError):
                old = read_receipt(read_confined(folder, (name,), LARGEST + 1), (signer.public_key,), name)
                if old.kiosk == kiosk and said.issuperset(old.bundles):
                    (folder / name).unlink()
