"""Tests that the tables declared in the code equal those that the migrations create."""

from contextlib import closing

import pytest

from kiosk.storage.facts.tables import METADATA
from kiosk.storage.schema import empty_record
from tests.storage.schema.definitions import Defined, defined, defined_by


@pytest.fixture
def migrated() -> Defined:
    with closing(empty_record()) as connection:
        return defined(connection)


def test_the_tables_are_those_of_a_migrated_record(migrated: Defined) -> None:
    assert defined_by(METADATA) == migrated


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE meta ADD COLUMN more TEXT",
        "ALTER TABLE bundles DROP COLUMN name",
        "DROP INDEX one_active_version",
        "DROP TRIGGER events_are_never_deleted",
        "DROP TABLE losses",
        "CREATE TABLE more (a TEXT) STRICT",
        "ALTER TABLE packs ADD COLUMN more INTEGER CHECK (more > 0)",
    ],
)
def test_a_difference_is_found(migrated: Defined, change: str) -> None:
    with closing(empty_record()) as connection:
        connection.execute(change)
        assert defined(connection) != migrated


def test_a_check_is_compared_as_it_is_written(migrated: Defined) -> None:
    assert migrated["bundles"]["checks"] == ["last >= first"]
    assert migrated["packs"]["checks"] == ["is_active IN (0, 1)"]
