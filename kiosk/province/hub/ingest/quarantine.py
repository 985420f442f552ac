"""Refused files: kept with the reason and the cure, up to a limit.

Rules: A refused file is kept once, however often it arrives. Beyond the limit it is left where it is, so that a
sender of many bad files cannot fill the disk. The limit is that of all files without a verified sender, and of each
rejected kiosk, so that one rejection does not fill the quarantine for everybody. A bundle that the office took out is
not accepted again.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from sqlalchemy import Connection, and_, delete, func, select

from kiosk.domain.errors import KioskError
from kiosk.domain.events import canonical_json
from kiosk.domain.text import shown
from kiosk.province.hub.ingest.incoming import IncomingFile
from kiosk.province.hub.objects import names
from kiosk.province.hub.objects.port import ObjectStore
from kiosk.province.hub.store.tables import bundles, quarantine
from kiosk.storage.sql.conflicts import upsert
from kiosk.sync.sealing import NAME as SEALED

MOST_FILES = 1000
MOST_BYTES = 256 * 1024 * 1024
"""Limits of refused files with the same sender: a rejected kiosk, or unknown."""


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A refused file. ``kiosk``: its id as far as known, or "". ``object``: name of the object with its contents."""

    sha256: str
    file: str
    kiosk: str
    reason: str
    cure: str
    is_by_office: bool
    size: int
    object: str
    received: str


def refuse(
    connection: Connection, objects: ObjectStore, file: IncomingFile, error: KioskError, kiosk: str = ""
) -> bool:
    """Keep a refused file with the reason; return False if the limit is reached, so that it is not kept."""
    kept = _refused(file, error, kiosk)
    if not _has_room(connection, kept):
        return False
    _keep(connection, objects, kept, file.data)
    return True


def refuse_always(
    connection: Connection, objects: ObjectStore, file: IncomingFile, error: KioskError, kiosk: str
) -> None:
    """Keep a file of a rejected key, whatever the limit."""
    _keep(connection, objects, _refused(file, error, kiosk), file.data)


def take_out(connection: Connection, objects: ObjectStore, file: IncomingFile, error: KioskError, kiosk: str) -> None:
    """Keep a file that the office takes out, whatever the limit; it is not accepted again."""
    _keep(connection, objects, replace(_refused(file, error, kiosk), is_by_office=True), file.data)


def _refused(file: IncomingFile, error: KioskError, kiosk: str) -> RefusedFile:
    is_named = SEALED.fullmatch(file.name) is not None
    return RefusedFile(
        file.sha256,
        file.name if is_named else shown(file.name),
        kiosk,
        error.message,
        error.cure,
        is_by_office=False,
        size=len(file.data),
        object=names.quarantined(file.name if is_named else "other", file.sha256),
        received=file.received.isoformat(),
    )


def _keep(connection: Connection, objects: ObjectStore, kept: RefusedFile, data: bytes) -> None:
    objects.put(kept.object, data)
    write_reason(objects, kept)
    add_refused(connection, kept)


def write_reason(objects: ObjectStore, kept: RefusedFile) -> None:
    """Write the reason of a refused file as an object, from which the database can be made again."""
    objects.put(kept.object + names.REASON_SUFFIX, (canonical_json(asdict(kept)) + "\n").encode())


def _has_room(connection: Connection, kept: RefusedFile) -> bool:
    is_known = and_(quarantine.c.sha256 == kept.sha256, quarantine.c.file == kept.file)
    if connection.execute(select(quarantine.c.sha256).where(is_known)).first() is not None:
        return True
    totals = select(func.count(), func.coalesce(func.sum(quarantine.c.size), 0))
    count, size = connection.execute(totals.where(quarantine.c.kiosk == kept.kiosk)).one()
    return bool(count < MOST_FILES and size + kept.size <= MOST_BYTES)


def add_refused(connection: Connection, kept: RefusedFile) -> None:
    """Add the row of a refused file whose object is written."""
    told = asdict(kept)
    by_office = int(told.pop("is_by_office"))
    connection.execute(upsert(quarantine).values(by_office=by_office, **told))


def note_accepted(objects: ObjectStore, kept: RefusedFile) -> None:
    """Write the office's decision to accept a file that it took out, before the file is stored again."""
    write_reason(objects, replace(kept, is_by_office=False))


def forget(connection: Connection, kept: RefusedFile) -> None:
    """Delete the row of a refused file."""
    is_row = and_(quarantine.c.sha256 == kept.sha256, quarantine.c.file == kept.file)
    connection.execute(delete(quarantine).where(is_row))


def delete_object(objects: ObjectStore, kept: RefusedFile) -> None:
    """Delete the contents of a refused file whose row was deleted."""
    objects.delete(kept.object + names.REASON_SUFFIX)
    objects.delete(kept.object)


def all_refused(connection: Connection) -> Sequence[RefusedFile]:
    """Return all refused files, oldest first."""
    rows = connection.execute(select(quarantine).order_by(quarantine.c.received, quarantine.c.file))
    return [
        RefusedFile(
            row.sha256,
            row.file,
            row.kiosk,
            row.reason,
            row.cure,
            bool(row.by_office),
            row.size,
            row.object,
            row.received,
        )
        for row in rows
    ]


def replaced(connection: Connection, refused: Sequence[RefusedFile]) -> Sequence[RefusedFile]:
    """Return the files of `refused` that are damaged copies of stored bundles, whose hashes are in their names."""
    hashes = {one: named[3] for one in refused if (named := SEALED.fullmatch(one.file)) and not one.is_by_office}
    stored = bundles.c.sha256.in_(set(hashes.values())) | bundles.c.answer.in_(set(hashes.values()))
    rows = connection.execute(select(bundles.c.sha256, bundles.c.answer).where(stored))
    found = {sha256 for row in rows for sha256 in row}
    return [one for one, sha256 in hashes.items() if sha256 in found and sha256 != one.sha256]


def is_taken_out(connection: Connection, sha256: str) -> bool:
    """Whether the office has taken this file out."""
    by_office = select(quarantine.c.sha256).where(quarantine.c.sha256 == sha256, quarantine.c.by_office == 1)
    return connection.execute(by_office).first() is not None
