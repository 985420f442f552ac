"""Tests that a ``people.db`` of an older version migrates, and that its backups stay usable.

The file ``tests/data/databases/people-<n>.sql`` contains people stored with schema version n; a released file never
changes. Each new migration needs such a file of the version before it.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.ids import AccountId, SessionId
from kiosk.domain.people.consents import Purpose
from kiosk.storage.people.copies import verify_people
from kiosk.storage.people.erasure import Erasure, erase_from_files
from kiosk.storage.people.schema import PEOPLE_MIGRATIONS
from tests.storage.people.people import AT, NAMES, opened, person
from tests.storage.people.traces import files_with

NEWEST = len(PEOPLE_MIGRATIONS)
OLDER = range(1, NEWEST)


@pytest.fixture
def older(data: Path, project_root: Path) -> Callable[[int], Path]:
    """Return a function that creates the sample database of a schema version in the data folder."""

    def make(version: int) -> Path:
        data.mkdir()
        file = data / "people.db"
        script = project_root / "tests" / "data" / "databases" / f"people-{version}.sql"
        with closing(sqlite3.connect(file)) as connection:
            connection.executescript(script.read_text("utf-8"))
            connection.execute(f"PRAGMA user_version = {version}")
        return file

    return make


@pytest.mark.parametrize("version", OLDER)
def test_older_people_are_kept_whole(older: Callable[[int], Path], data: Path, version: int) -> None:
    older(version)
    stores = opened(data)
    assert stores.file.notice is None
    assert {one.name for one in stores.persons.everybody().values()} == set(NAMES[:4])
    assert stores.persons.merged() == {person(3).id: person(0).id}
    assert len(stores.persons.consents(person(1).id)) == len(Purpose)
    assert [request.learner for request in stores.requests.requests()] == [person(1).id]
    assert stores.codes.is_right(person(1).id, (1, 2, 3))
    assert stores.notes.note(SessionId("session-1")) == f"{NAMES[1]} quên kính"
    assert [copy.name for copy in stores.notes.copies()] == ["copy-1"]
    assert stores.persons.told_apart() == set()
    stores.persons.tell_apart(person(1).id, person(2).id, AccountId("guide-1"))
    stores.file.close()
    assert verify_people(data / "people.db") > 0


@pytest.mark.parametrize("version", OLDER)
def test_a_name_is_deleted_from_an_older_backup(older: Callable[[int], Path], data: Path, version: int) -> None:
    file = older(version)
    backup = file.rename(data / "backup.db")
    assert verify_people(backup) > 0
    erase_from_files(data / "people.db", [backup], Erasure(people=(person(1).id,)))
    assert files_with(NAMES[1], data) == []
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (3,)
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)


@pytest.mark.parametrize("version", OLDER)
def test_a_damaged_older_database_loses_no_row_that_can_be_read(
    older: Callable[[int], Path], data: Path, version: int
) -> None:
    with closing(sqlite3.connect(older(version))) as connection:
        connection.execute("CREATE TABLE intruder (x)")
    stores = opened(data)
    assert stores.file.notice is not None
    assert "Nothing was lost" in stores.file.notice.message
    assert {one.name for one in stores.persons.everybody().values()} == set(NAMES[:4])
    assert len(stores.persons.consents(person(1).id)) == len(Purpose)
    stores.file.close()


def test_two_people_are_told_apart_until_one_is_deleted(data: Path) -> None:
    stores = opened(data)
    for number in range(3):
        stores.persons.add(person(number), [], None, AT)
    one, other, third = (person(number).id for number in range(3))
    stores.persons.tell_apart(other, one, AccountId("lead-1"))
    stores.persons.tell_apart(one, other, AccountId("lead-2"))
    stores.persons.tell_apart(one, third, AccountId("lead-1"))
    assert stores.persons.told_apart() == {frozenset((one, other)), frozenset((one, third))}
    stores.deletions.erase([other])
    assert stores.persons.told_apart() == {frozenset((one, third))}
    stores.file.close()
