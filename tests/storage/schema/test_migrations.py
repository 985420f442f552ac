"""Tests that a database of any older version migrates to the current schema.

The file ``tests/data/databases/version-<n>.sql`` contains a record written with schema version n; a released file
never changes. Each new migration needs such a file of the version before it.
"""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.access import TECHNICIAN, PinRow
from kiosk.domain.errors import RecordError
from kiosk.domain.ids import AccountId
from kiosk.storage.database import Database
from kiosk.storage.schema import MIGRATIONS, Migration, migrate
from kiosk.storage.store import open_store
from tests.storage.sql import sql_value
from tests.storage.walks import SteppingClock, Walk

NEWEST = len(MIGRATIONS)
RELEASED = {
    1: "9e0715cb66ee50ae012820190ea5f2db63f4ee1848d1af307d5bf934715106c4",
    2: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    3: "5108121251133d5e41bb263ad86a0f0c6585bb44510946709fe56aef897809b3",
    4: "6288971947fac88bb0d3885c2e9ca91dfad13c3d4b71c81f62975ea3a5451a2d",
    5: "7d2d6492d6f9d3c7ee89f14f03c383721d72ab8ae8bb7f5f2f797ac78a539e25",
    6: "8e30e051838fbacc3d60bbc546358cca71b7f8550ab485fed775ab055ffe96d6",
    7: "976f95bfcd97ecb6556a6bf240647d3bc2c76d82937cefc09a138db0066f0e9b",
    8: "f594085522a3cb0d2de3ec1d2484129b0c28be80d76e3bf1c00d7b685e651b57",
    9: "50701422f3ace82b314b63bc297e48139c7bbf2efd30cc19cd3f813710f136db",
    10: "cd8da1526d1490ee99fd5900b7635d16659418adadcf3b0d4f04ac100430a544",
    11: "824c40a70e977624d5a75a1eace279a8409a08e6a065cb9b8dbc0baca89a5fce",
    12: "bdbc56fd9b271da4c25e5d09f3db2c804e0ef474fbeb20df1374908397411d82",
    13: "6b61945c2273748a69ce8148206133e6ab0c6e623339a7fe987ae0a178bdad32",
    14: "6023032d1ff02d7d9d309329e3a9cf22ea0082abb478b221195b35969a4068c2",
}
"""SHA-256 of each released migration's statements (2 has none), by version; a released migration never changes."""
EVENTS = {1: 34, 2: 37, 3: 37, 4: 37, 5: 37, 6: 40, 7: 44, 8: 44, 9: 44, 10: 44, 11: 44, 12: 47, 13: 47, 14: 47}
"""Number of events in the sample database of each schema version."""


@pytest.fixture
def older(tmp_path: Path, project_root: Path) -> Callable[[int], Path]:
    """Return a function that creates a copy of the sample database of a schema version."""

    def make(version: int) -> Path:
        file = tmp_path / f"version-{version}.db"
        script = project_root / "tests" / "data" / "databases" / f"version-{version}.sql"
        with closing(sqlite3.connect(file)) as connection:
            connection.executescript(script.read_text("utf-8"))
            connection.execute(f"PRAGMA user_version = {version}")
        return file

    return make


def schema(file: Path) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name").fetchall()


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_an_older_record_is_kept_whole(older: Callable[[int], Path], version: int) -> None:
    store = open_store(older(version), SteppingClock())
    assert store.notice is None
    assert store.events.verify_chain() == EVENTS[version]
    assert store.events.matches_rebuild(keep=False)
    store.events.append(Walk(2).starts())
    store.close()


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_an_older_database_gets_the_tables_of_a_new_one(
    older: Callable[[int], Path], version: int, tmp_path: Path
) -> None:
    for file in (older(version), tmp_path / "new.db"):
        open_store(file, SteppingClock()).close()
    assert schema(tmp_path / f"version-{version}.db") == schema(tmp_path / "new.db")


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_a_released_migration_is_never_changed(version: int) -> None:
    found = hashlib.sha256("\0".join(MIGRATIONS[version - 1].statements).encode()).hexdigest()
    assert found == RELEASED[version]


def test_the_guides_common_pin_is_deleted_and_the_technicians_is_kept(older: Callable[[int], Path]) -> None:
    file = older(5)
    with closing(sqlite3.connect(file)) as connection:
        connection.executemany("INSERT INTO pins (staff, hash) VALUES (?, ?)", [("guide", "a"), ("technician", "b")])
        connection.commit()
    store = open_store(file, SteppingClock())
    assert store.pins.row(AccountId("guide")) is None
    assert store.pins.row(TECHNICIAN) == PinRow(TECHNICIAN, "b")
    store.close()


def test_a_migration_that_fails_leaves_the_version_before(tmp_path: Path) -> None:
    database = Database(tmp_path / "kiosk.db")
    migrate(database)
    with pytest.raises(RecordError):
        migrate(database, [*MIGRATIONS, Migration(("CREATE TABLE added (a) STRICT, NONSENSE",))])
    with pytest.raises(RecordError):
        migrate(database, [*MIGRATIONS, Migration(("CREATE TABLE added (a INTEGER)", "DROP TABLE missing"))])
    assert sql_value(database, "PRAGMA user_version") == NEWEST
    assert sql_value(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'added'") == 0
    database.close()


def test_a_migration_runs_once(tmp_path: Path) -> None:
    database = Database(tmp_path / "kiosk.db")
    more = [*MIGRATIONS, Migration(("CREATE TABLE added (a INTEGER)",))]
    migrate(database, more)
    migrate(database, more)
    assert sql_value(database, "PRAGMA user_version") == NEWEST + 1
    database.close()
