"""Writes signed receipts: into the object store, where kiosks fetch them, and onto sticks.

Rules: The dates of a kiosk's receipts never decrease, see `receipts.dating`; a date is stored in the hub before a
receipt with this date is written. In the object store, a kiosk has one receipt, which is replaced; if it does not
list all bundles, it lists the others after the kiosk has confirmed these. On a stick, an older receipt in the same
folder is deleted if the same key signed it and the new receipts list all bundles of the older one that the kiosk has
not confirmed.
"""

import os
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import islice
from pathlib import Path

from securesystemslib.signer import Signer
from sqlalchemy import Select, func, select, update

from kiosk import durable
from kiosk.devices.stick.search import read_confined
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.objects import names
from kiosk.province.hub.receipts.dating import date_after
from kiosk.province.hub.receipts.listing import receipts_for
from kiosk.province.hub.store.tables import bundles, kiosks, receipts
from kiosk.sync.receipts import FOLDER, LARGEST, SUFFIX, read_receipt, receipt_name, sign_receipt

MOST_OLD = 5000
"""Maximum number of directory entries examined when older receipts are deleted."""


def folder_on_stick(stick: Path) -> Path:
    """Return the folder of receipts on a stick; create it if missing.

    Raises OSError, also if a link has the name of the folder.
    """
    return durable.make_folder_on(stick.resolve(), FOLDER)


def due_receipts(hub: Hub) -> Sequence[KioskId]:
    """Return the kiosks whose receipt in the object store does not list everything."""
    with hub.store.reading() as connection:
        return [KioskId(one) for one in connection.execute(_due()).scalars()]


def answer(hub: Hub, kiosk: KioskId, signer: Signer, signed_at: datetime) -> None:
    """Write the receipt of a kiosk into the object store, if it does not list everything. Raises KioskError."""
    with hub.store.reading() as connection:
        is_due = connection.execute(_due().where(receipts.c.kiosk == kiosk)).first() is not None
    if not is_due:
        return
    date = note_receipts(hub, (kiosk,), signed_at)[kiosk]
    with hub.store.writing() as connection:
        row = select(receipts.c.revision).where(receipts.c.kiosk == kiosk).with_for_update()
        revision = connection.execute(row).scalar_one()
        made = receipts_for(connection, kiosk, date)
        if made:
            hub.objects.put(names.receipt(kiosk), sign_receipt(made[0], signer))
        else:
            hub.objects.delete(names.receipt(kiosk))
        written = update(receipts).where(receipts.c.kiosk == kiosk, receipts.c.written < revision)
        connection.execute(written.values(written=revision))


def _due() -> Select[str]:
    return select(receipts.c.kiosk).where(receipts.c.revision > receipts.c.written)


def note_receipts(hub: Hub, kiosk_ids: Sequence[KioskId], signed_at: datetime) -> Mapping[KioskId, datetime]:
    """Date the next receipts of `kiosk_ids` at `signed_at` (UTC) or later, see `date_after`; return the dates."""
    stored = select(func.count()).select_from(bundles).join(kiosks, kiosks.c.number == bundles.c.kiosk)
    dates: dict[KioskId, datetime] = {}
    with hub.store.writing() as connection:
        for kiosk in kiosk_ids:
            count = connection.execute(stored.where(kiosks.c.id == kiosk)).scalar_one()
            former = select(receipts.c.signed_at).where(receipts.c.kiosk == kiosk).with_for_update()
            dates[kiosk] = date_after(connection.execute(former).scalar_one_or_none() or "", signed_at)
            noted = update(receipts).where(receipts.c.kiosk == kiosk)
            connection.execute(noted.values(signed_at=dates[kiosk].isoformat(), bundles=count))
    return dates


def write_receipts(
    hub: Hub, kiosk_ids: Sequence[KioskId], folder: Path, signer: Signer, signed_at: datetime
) -> Sequence[Path]:
    """Write receipts for `kiosk_ids` into the existing `folder`, such as one on a stick; return the files.

    `signed_at`: UTC, in whole seconds, see `dating.date_of_signing`. Raises KioskError or OSError.
    """
    dates = note_receipts(hub, kiosk_ids, signed_at)
    written: list[Path] = []
    for kiosk in kiosk_ids:
        with hub.store.reading() as connection:
            made = receipts_for(connection, kiosk, dates[kiosk])
        files: list[Path] = []
        for receipt in made:
            data = sign_receipt(receipt, signer)
            files.append(folder / receipt_name(receipt, data))
            durable.write_file(files[-1], data)
        if made:
            _remove_older(folder, made, files, signer)
        written += files
    return written


def find_kiosk(hub: Hub, wanted: str) -> KioskId:
    """Return the kiosk whose id starts with `wanted`. Raises HubError if none or more than one matches."""
    known = answered_kiosks(hub)
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


def answered_kiosks(hub: Hub) -> Sequence[KioskId]:
    """Return the ids of all kiosks with a stored bundle, in ascending order."""
    with_bundles = select(kiosks.c.id).join(bundles, bundles.c.kiosk == kiosks.c.number).distinct()
    with hub.store.reading() as connection:
        return [KioskId(one) for one in connection.execute(with_bundles.order_by(kiosks.c.id)).scalars()]


def _remove_older(folder: Path, new: Sequence[Receipt], keep: Collection[Path], signer: Signer) -> None:
    """Delete receipts in `folder` that the receipts `new` replace, and partial files of interrupted commands.

    `keep`: the files of `new`. Files that cannot be read or deleted, or that `signer` did not sign, are left.
    """
    kiosk = new[0].kiosk
    said = {bundle for receipt in new for bundle in receipt.bundles}
    confirmed = min(bundle.first for bundle in said) - 1
    with os.scandir(folder) as entries:
        found = [entry.name for entry in islice(entries, MOST_OLD)]
    for name in found:
        if name.startswith(f".{kiosk[:8]}-") and name.endswith(".part"):  # partial file of a killed command
            with suppress(OSError):
                (folder / name).unlink()
        if name.startswith(f"{kiosk[:8]}-") and name.endswith(SUFFIX) and folder / name not in keep:
            with suppress(KioskError, OSError):
                old = read_receipt(read_confined(folder, (name,), LARGEST + 1), (signer.public_key,), name)
                left = {bundle for bundle in old.bundles if bundle.last > confirmed}
                if old.kiosk == kiosk and said.issuperset(left):
                    (folder / name).unlink()
