"""The database of versions: commits, undo positions, old versions, damage."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.ids import AccountId, PackId
from kiosk.domain.studio.names import DocumentId
from kiosk.domain.studio.ports import VersionStore
from kiosk.domain.studio.refusals import UnknownVersionError
from kiosk.domain.studio.shelf_rows import LessonState, ShelfRow
from kiosk.domain.studio.versions import (
    KEPT_ALL,
    MOST_DAILY,
    Change,
    ChangeKind,
    DocumentState,
    NewVersion,
    Version,
    superfluous,
    undone,
)
from kiosk.storage.schema import empty_database
from kiosk.storage.studio.file import StudioFile, open_studio
from kiosk.storage.studio.own_shelf import OwnLessonTable
from kiosk.storage.studio.schema import STUDIO_MIGRATIONS
from kiosk.storage.studio.tables import METADATA
from kiosk.storage.studio.versions import VersionTable
from tests.storage.schema.definitions import defined, defined_by

AT = datetime(2026, 11, 28, 8, tzinfo=UTC)
LAN = AccountId("lan")
ONE = DocumentId(PackId("xa-19249-safety"), "bai-mot")
OTHER = DocumentId(PackId("xa-19249-safety"), "bai-hai")
TYPED = Change(ChangeKind.TYPED, "title.vi")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[StudioFile]:
    opened = open_studio(tmp_path / "studio.db")
    yield opened
    opened.close()


@pytest.fixture
def versions(file: StudioFile) -> VersionTable:
    return VersionTable(file)


def new(text: str, of: DocumentId = ONE, *, amends: bool = False, on_disk: str = "") -> NewVersion:
    return NewVersion(of, text.encode(), AT, LAN, TYPED, amends, on_disk)


def put(versions: VersionStore, *texts: str) -> list[Version]:
    return [versions.commit([new(text)])[0] for text in texts]


def test_the_tables_are_those_of_a_migrated_database() -> None:
    with closing(empty_database(STUDIO_MIGRATIONS)) as connection:
        assert defined_by(METADATA) == defined(connection)


def test_a_version_is_kept_with_its_author_and_its_label(versions: VersionTable) -> None:
    put(versions, "một", "hai")
    assert [(version.number, version.previous) for version in versions.versions(ONE)] == [(2, 1), (1, 0)]
    assert versions.versions(ONE)[0] == Version(ONE, 2, 1, AT, LAN, TYPED)
    assert versions.raw(ONE, 1) == "một".encode()
    assert versions.state(ONE) == DocumentState(ONE, 2, 2)
    assert versions.state(OTHER) is None


def test_several_files_are_stored_together_or_not_at_all(versions: VersionTable, file: StudioFile) -> None:
    file.database.raw.execute(
        "CREATE TEMP TRIGGER no_more BEFORE INSERT ON main.version WHEN NEW.stem = 'bai-hai' "
        "BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    with pytest.raises(RecordError):
        versions.commit([new("một"), new("hai", OTHER)])
    assert versions.state(ONE) is None


def test_an_amended_version_keeps_its_place_unless_it_was_in_use_or_undone(
    versions: VersionTable, file: StudioFile
) -> None:
    put(versions, "m", "mộ")
    assert versions.commit([new("một", amends=True)])[0].number == 2
    assert versions.raw(ONE, 2) == "một".encode()
    shelf = OwnLessonTable(file)
    shelf.put(ShelfRow(ONE, LessonState.DRAFT, AT, LAN, AT))
    shelf.put_in_use({ONE: 2}, AT)
    assert versions.commit([new("một hai", amends=True)])[0].number == 3
    assert versions.raw(ONE, 2) == "một".encode()
    versions.move(DocumentState(ONE, 1, 3), LAN, AT)
    assert versions.commit([new("khác", amends=True)])[0] == Version(ONE, 4, 1, AT, LAN, TYPED)
    assert versions.raw(ONE, 1) == b"m"


def test_undo_skips_versions_that_were_deleted(versions: VersionTable) -> None:
    put(versions, "1", "2", "3", "4")
    versions.forget(ONE, {2, 3})
    assert [version.number for version in versions.versions(ONE)] == [4, 1]
    assert undone(versions.versions(ONE), DocumentState(ONE, 4, 4)) == 1


def test_the_current_version_is_never_deleted(versions: VersionTable) -> None:
    put(versions, "1", "2")
    versions.move(DocumentState(ONE, 1, 2), LAN, AT)
    versions.forget(ONE, {1, 2})
    assert [version.number for version in versions.versions(ONE)] == [2, 1]


def test_a_deleted_number_is_never_used_again(versions: VersionTable) -> None:
    put(versions, "1", "2", "3")
    versions.move(DocumentState(ONE, 1, 1), LAN, AT)
    versions.forget(ONE, {2, 3})
    assert put(versions, "4")[0].number == 4


def test_a_missing_or_damaged_version_is_refused_by_its_number(versions: VersionTable, file: StudioFile) -> None:
    put(versions, "1", "2")
    file.database.raw.execute("UPDATE version SET content = x'00ff' WHERE number = 1")
    for number in (1, 7):
        with pytest.raises(UnknownVersionError):
            versions.raw(ONE, number)
    assert versions.raw(ONE, 2) == b"2"


def test_everything_about_a_file_is_deleted_with_it(versions: VersionTable, file: StudioFile) -> None:
    put(versions, "1")
    versions.commit([new("2", OTHER)])
    OwnLessonTable(file).put(ShelfRow(ONE, LessonState.DRAFT, AT, LAN, AT))
    versions.forget_document(ONE)
    assert (versions.documents(), list(versions.versions(ONE)), OwnLessonTable(file).rows()) == ([OTHER], [], ())


def test_a_damaged_database_is_set_aside_and_said(tmp_path: Path) -> None:
    file = tmp_path / "studio.db"
    opened = open_studio(file)
    put(VersionTable(opened), "một", "hai")
    opened.close()
    good = file.read_bytes()
    file.write_bytes(good[:4096] + b"\xa5" * 2000 + good[6096:])
    again = open_studio(file)
    assert again.notice is not None
    assert "read again from their files" in again.notice.message
    (aside,) = tmp_path.glob("studio.db.broken-*")
    assert aside.name in again.notice.cure
    assert aside.read_bytes()[4096:6096] == b"\xa5" * 2000
    assert list(VersionTable(again).documents()) == []
    again.close()
    third = open_studio(file)
    assert third.notice is None
    third.close()


@pytest.mark.parametrize("raw", [b"", b"no database at all", b"SQLite format 3\x00" + bytes(84)])
def test_a_file_that_is_no_database_is_replaced(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "studio.db"
    file.write_bytes(raw)
    opened = open_studio(file)
    put(VersionTable(opened), "một")
    assert (opened.notice is None) == (raw == b"")
    opened.close()


def test_the_newest_text_that_cannot_be_unpacked_is_damage(tmp_path: Path) -> None:
    file = tmp_path / "studio.db"
    opened = open_studio(file)
    put(VersionTable(opened), "một")
    opened.close()
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("UPDATE version SET content = x'00'")
        raw.commit()
    again = open_studio(file)
    assert again.notice is not None
    again.close()


def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "studio.db"
    open_studio(file).close()
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("PRAGMA user_version = 99")
    before = file.read_bytes()
    with pytest.raises(RecordError, match="newer version"):
        open_studio(file)
    assert file.read_bytes() == before


def version(number: int, age: timedelta, *, was_in_use: bool = False) -> Version:
    return Version(ONE, number, number - 1, AT - age, LAN, TYPED, was_in_use)


def test_old_versions_are_thinned_to_one_an_hour_then_one_a_day() -> None:
    count = 4000
    found = [version(number, timedelta(minutes=20 * (count - number))) for number in range(1, count + 1)]
    gone = superfluous(found, AT)
    left = [one for one in found if one.number not in gone]
    assert {one.number for one in left} >= set(range(count - KEPT_ALL + 1, count + 1))
    older = [one for one in left if one.number <= count - KEPT_ALL]
    recent = [one.at for one in older if AT - one.at <= timedelta(days=14)]
    assert len({at.strftime("%d%H") for at in recent}) == len(recent) > 200
    days = [one.at.date() for one in older if AT - one.at > timedelta(days=15)]
    assert len(set(days)) == len(days) == 41


def test_versions_are_bounded_but_those_in_use_stay_for_ever() -> None:
    count = 3000
    found = [version(n, timedelta(days=count - n), was_in_use=n == 3) for n in range(1, count + 1)]
    gone = superfluous(found, AT, frozenset({5}))
    assert gone.isdisjoint({3, 5})
    assert count - len(gone) == MOST_DAILY + 2
