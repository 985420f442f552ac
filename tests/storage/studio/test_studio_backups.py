"""Backups of the versions of own lessons: when they are made, and how a damaged database is restored from them."""

import sqlite3
import zlib
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.errors import DiskFullError, RecordBrokenError, RecordError
from kiosk.storage.backups import GENERATIONS
from kiosk.storage.studio import copies
from kiosk.storage.studio.copies import copy_studio_file, verify_studio
from kiosk.storage.studio.file import StudioFile, open_studio
from kiosk.storage.studio.schema import STUDIO_MIGRATIONS
from kiosk.storage.studio.versions import VersionTable
from tests.storage.damage import scribble
from tests.storage.studio.test_versions import AT, ONE, put


def backups(folder: Path) -> list[str]:
    return sorted(file.name for file in (folder / "backups").glob("*"))


def newest(file: StudioFile) -> bytes:
    versions = VersionTable(file)
    state = versions.state(ONE)
    assert state is not None
    return versions.raw(ONE, state.current)


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """A folder with two versions, of which the first one is in the backup."""
    opened = open_studio(tmp_path / "studio.db")
    put(VersionTable(opened), "một")
    opened.maintain(AT)
    put(VersionTable(opened), "hai")
    opened.maintain(AT)  # is not due: one change on the same day
    opened.close()
    return tmp_path


def test_one_backup_a_day_is_made_of_changed_versions_and_seven_are_kept(tmp_path: Path) -> None:
    opened = open_studio(tmp_path / "studio.db")
    opened.maintain(AT)
    assert backups(tmp_path) == []
    for day in range(GENERATIONS + 3):
        put(VersionTable(opened), f"ngày {day}")
        opened.maintain(AT + timedelta(days=day))
        opened.maintain(AT + timedelta(days=day))
    opened.maintain(AT + timedelta(days=40))  # nothing changed
    opened.close()
    assert [name[:17] for name in backups(tmp_path)] == [f"studio-{n:010}" for n in range(4, GENERATIONS + 4)]


def test_many_changes_are_backed_up_on_the_same_day(used: Path) -> None:
    opened = open_studio(used / "studio.db")
    for number in range(copies.ENOUGH_CHANGES):
        VersionTable(opened).note_file(ONE, str(number))
    opened.maintain(AT)
    opened.close()
    assert len(backups(used)) == 2


def test_a_damaged_database_is_restored_from_the_newest_sound_backup(used: Path) -> None:
    scribble(used / "studio.db")
    (used / "backups" / "studio-0000000009-20261128T090000Z.db").write_bytes(b"damaged")
    opened = open_studio(used / "studio.db")
    assert opened.notice is not None
    assert backups(used)[0] in opened.notice.message
    (aside,) = used.glob("studio.db.broken-*")
    assert aside.name in opened.notice.cure
    assert newest(opened) == "một".encode()
    opened.close()
    again = open_studio(used / "studio.db")
    assert again.notice is None
    again.close()


def test_a_missing_database_is_restored(used: Path) -> None:
    (used / "studio.db").unlink()
    opened = open_studio(used / "studio.db")
    assert opened.notice is not None
    assert "Keep" not in opened.notice.cure
    assert newest(opened) == "một".encode()
    opened.close()


def test_a_backup_made_by_the_first_version_of_the_program_is_used(tmp_path: Path) -> None:
    old = tmp_path / "backups" / "studio-0000000000-20261101T090000Z.db"
    old.parent.mkdir()
    with closing(sqlite3.connect(old)) as target:
        target.executescript("PRAGMA user_version = 1;" + ";".join(STUDIO_MIGRATIONS[0].statements))
        target.execute("INSERT INTO document VALUES (?, ?, 1, 1, 1, '')", (ONE.pack, ONE.stem))
        target.execute(
            "INSERT INTO version VALUES (?, ?, 1, 0, ?, 'lan', 'typed', '', 0, ?)",
            (ONE.pack, ONE.stem, AT.isoformat(), zlib.compress(b"old")),
        )
        target.commit()
    opened = open_studio(tmp_path / "studio.db")
    assert newest(opened) == b"old"
    put(VersionTable(opened), "một")
    opened.close()


def test_a_full_disk_leaves_the_backups_and_the_versions_as_they_were(
    used: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = backups(used)

    def full(_raw: object, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies.dialect, "copy_to", full)
    opened = open_studio(used / "studio.db")
    with pytest.raises((DiskFullError, RecordError)):
        opened.maintain(AT + timedelta(days=2))
    assert backups(used) == before
    assert newest(opened) == b"hai"
    opened.close()


def test_a_copy_is_made_while_another_program_edits(used: Path, tmp_path: Path) -> None:
    opened = open_studio(used / "studio.db")
    put(VersionTable(opened), "ba")
    assert copy_studio_file(used / "studio.db", tmp_path / "copy")
    assert verify_studio(tmp_path / "copy") == 3
    assert not copy_studio_file(used / "nothing.db", tmp_path / "none")
    opened.close()


def test_a_text_that_cannot_be_unpacked_makes_a_backup_unusable(used: Path) -> None:
    (backup,) = (used / "backups").glob("*")
    with closing(sqlite3.connect(backup)) as raw:
        raw.execute("UPDATE version SET content = x'00'")
        raw.commit()
    with pytest.raises(RecordBrokenError, match="cannot be read"):
        verify_studio(backup)
