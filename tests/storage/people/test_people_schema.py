"""Tests that the declared tables equal the migrations, and of the triggers on consents."""

import hashlib
from contextlib import closing

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.people.consents import Purpose
from kiosk.storage.people.schema import PEOPLE_MIGRATIONS
from kiosk.storage.people.store import PeopleStores
from kiosk.storage.people.tables import METADATA
from kiosk.storage.schema import empty_database
from tests.storage.people.people import AT, person, yes
from tests.storage.schema.definitions import defined, defined_by
from tests.storage.sql import sql_rows, sql_value

RELEASED = {
    1: "90d54ede8f11e3fd44ac642bfa9b10f0366a4079142555bbbda8a7b25bfa92b7",
    2: "59ce4891d94c2b47d4711a27953b11d86dfefa8b0c4ac12c0d4ae6a6d15e8312",
}
"""SHA-256 of the statements of each released migration, by version; a released migration never changes."""


def test_the_tables_are_those_of_a_migrated_database() -> None:
    with closing(empty_database(PEOPLE_MIGRATIONS)) as connection:
        assert defined_by(METADATA) == defined(connection)


@pytest.mark.parametrize("version", range(1, len(PEOPLE_MIGRATIONS) + 1))
def test_a_released_migration_is_never_changed(version: int) -> None:
    statements = PEOPLE_MIGRATIONS[version - 1].statements
    assert hashlib.sha256("\0".join(statements).encode()).hexdigest() == RELEASED[version]


@pytest.mark.parametrize("sql", ["UPDATE consent SET given = 0", "DELETE FROM consent"])
def test_a_consent_is_neither_changed_nor_deleted_alone(stores: PeopleStores, sql: str) -> None:
    stores.persons.add(person(1), yes(Purpose.SHOW_NAME), None, AT)
    with pytest.raises(RecordError, match="consents are"):
        sql_rows(stores.file.database, sql)
    assert len(stores.persons.consents(person(1).id)) == len(Purpose)


def test_consents_are_deleted_with_the_person(stores: PeopleStores) -> None:
    stores.persons.add(person(1), yes(Purpose.SHOW_NAME), None, AT)
    sql_rows(stores.file.database, "DELETE FROM person")
    assert sql_value(stores.file.database, "SELECT count(*) FROM consent") == 0


def test_each_database_has_its_own_key_for_code_hashes(stores: PeopleStores) -> None:
    key = sql_value(stores.file.database, "SELECT value FROM meta WHERE key = 'code-key'")
    assert len(bytes.fromhex(key)) == 32
