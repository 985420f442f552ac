"""Creates records and damages them in several ways."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.storage.store import Store, open_store
from tests.storage.test_shelf import ROW
from tests.storage.walks import SteppingClock, whole_visit


def scribble(file: Path) -> None:
    """Overwrite the whole file except its first page."""
    size = file.stat().st_size
    with file.open("r+b") as stream:
        stream.seek(4096)
        stream.write(b"\xa5" * (size - 4096))


def behead(file: Path) -> None:
    with file.open("r+b") as stream:
        stream.write(b"\0" * 4096)


def mistype_index(file: Path) -> None:
    """Mark the page of the empty index ``fact_run_done`` as a page of a table: SQLite's check finds nothing."""
    with closing(sqlite3.connect(file)) as raw:
        ((page,),) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'fact_run_done'")
        raw.execute("PRAGMA journal_mode = DELETE")
    with file.open("r+b") as stream:
        stream.seek((page - 1) * 4096)
        assert stream.read(1) == b"\x0a"
        stream.seek(-1, os.SEEK_CUR)
        stream.write(b"\x0d")
    with closing(sqlite3.connect(file)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def empty(file: Path) -> None:
    file.write_bytes(b"")


def halve(file: Path) -> None:
    with file.open("r+b") as stream:
        stream.truncate(file.stat().st_size // 2 // 4096 * 4096)


def delete(file: Path) -> None:
    file.unlink()


def filled(file: Path, clock: SteppingClock, *, backup_after: int) -> list[str]:
    """Create a record with a backup after `backup_after` events, close it, and return the hashes of its events."""
    store = open_store(file, clock)
    drafts = whole_visit()
    store.events.append(drafts[:backup_after])
    store.maintain()
    store.events.append(drafts[backup_after:])
    store.shelf.put(ROW, [])
    hashes = [event.hash for event in store.events.read(1, 999)]
    store.close()
    return hashes


def hashes_of(store: Store) -> list[str]:
    return [event.hash for event in store.events.read(1, 999)]
