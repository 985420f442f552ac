"""Takes over the names of a replaced kiosk together with its record (`kiosk.storage.adoption`).

Rules: the source is only read and copied. The former names of this machine belong to its former record: they are
never deleted, but renamed with the suffix ``.broken-<time>``, also if the source has no names. People who were
deleted on this machine are deleted again when the names are opened (`kiosk.services.people.reconciling`).
"""

import logging
from pathlib import Path

from kiosk.domain.errors import RecordBrokenError
from kiosk.durable import copy_file, make_folder, move_file
from kiosk.storage.backups import Backups
from kiosk.storage.database import Database
from kiosk.storage.failures import BROKEN, RECOVERED
from kiosk.storage.people.copies import PEOPLE, verify_people
from kiosk.storage.people.faults import disk_faults
from kiosk.storage.recovery import exchange, unused_name

_PARTS = ("", "-wal", "-shm")
logger = logging.getLogger(__name__)


def names_beside(record: Path) -> Path | None:
    """Return the names that belong to the source `record`: ``people.db`` beside it, or the newest backup of it.

    None if there are none. `record` is a database in a data folder, in its folder of backups, or of a sealed copy.
    Raises RecordError if the file beside it cannot be read or was written by a newer program.
    """
    beside = record.with_name("people.db")
    if beside.exists() and _is_sound(beside):
        return beside
    data = record.parent.parent if record.parent.name == "backups" else record.parent
    found = Backups(data / "people-backups", PEOPLE).newest_sound()
    return None if found is None else found.file


def _is_sound(file: Path) -> bool:
    try:
        verify_people(file)
    except RecordBrokenError as error:
        logger.warning("%s is skipped: %s", file, error)
        return False
    return True


def adopt_names(file: Path, backups: Path, source: Path | None) -> Path | None:
    """Replace the database at `file` with a copy of `source`, or set it aside if `source` is None.

    `backups`: folder of its backups, which is set aside, too. Returns the new path of the former database, None if
    there was none. The kiosk must not be running. Raises RecordError; then `file` is unchanged.
    """
    with disk_faults(file.name):
        part = file.with_name(f".{file.name}.recovering")
        for left in file.parent.glob(f"{part.name}*"):
            left.unlink()
        if source is not None:
            make_folder(file.parent)
            for suffix in ("", "-wal"):
                if source.with_name(source.name + suffix).exists():
                    copy_file(source.with_name(source.name + suffix), part.with_name(part.name + suffix))
            _fold_log(part)
        had_one, aside = file.exists(), unused_name(file)
        if backups.exists():
            move_file(backups, backups.with_name(f"{backups.name}{aside.name.removeprefix(file.name)}"))
        if source is not None:
            ready = file.with_name(aside.name.replace(BROKEN, RECOVERED))
            move_file(part, ready)
            exchange(file, ready)
        else:
            for suffix in _PARTS:
                if file.with_name(file.name + suffix).exists():
                    move_file(file.with_name(file.name + suffix), aside.with_name(aside.name + suffix))
    return aside if had_one else None


def _fold_log(part: Path) -> None:
    """Move the write-ahead log of the copy, if there is one, into the copy, and verify it. Raises RecordError."""
    database = Database(part, is_private=True)
    try:
        database.checkpoint()
    finally:
        database.close()
    verify_people(part)
