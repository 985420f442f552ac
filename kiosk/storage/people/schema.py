"""The migrations that create the tables of `storage.people.tables`; the rules are those of `kiosk.storage.schema`."""

import secrets
from collections.abc import Sequence

from kiosk.storage.database import Database
from kiosk.storage.people.tables import CHANGES, CODE_KEY, meta
from kiosk.storage.schema import Migration, upgrade
from kiosk.storage.sql.conflicts import insert_new

PEOPLE_MIGRATIONS: Sequence[Migration] = (
    Migration(
        (
            "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
            """CREATE TABLE person (
            pseudonym TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            sort_key TEXT NOT NULL,
            birth_year INTEGER,
            sex TEXT CHECK (sex IN ('f', 'm')),
            hamlet TEXT NOT NULL,
            face TEXT,
            code_hash TEXT,
            code_failures INTEGER NOT NULL DEFAULT 0 CHECK (code_failures >= 0),
            code_boot TEXT NOT NULL DEFAULT '',
            code_uptime REAL NOT NULL DEFAULT 0,
            agreed TEXT NOT NULL DEFAULT '',
            is_restricted INTEGER NOT NULL DEFAULT 0 CHECK (is_restricted IN (0, 1)),
            created_at TEXT NOT NULL,
            merged_into TEXT CHECK (merged_into <> pseudonym)
        ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE consent (
            id INTEGER PRIMARY KEY,
            pseudonym TEXT NOT NULL REFERENCES person (pseudonym) ON DELETE CASCADE,
            purpose TEXT NOT NULL,
            given INTEGER NOT NULL CHECK (given IN (0, 1)),
            version TEXT NOT NULL,
            at TEXT NOT NULL,
            helped_by TEXT NOT NULL
        ) STRICT""",
            """CREATE TRIGGER consents_are_never_changed BEFORE UPDATE ON consent
           BEGIN SELECT RAISE(ABORT, 'consents are never changed'); END""",
            """CREATE TRIGGER consents_are_deleted_with_the_person BEFORE DELETE ON consent
           WHEN EXISTS (SELECT 1 FROM person WHERE pseudonym = OLD.pseudonym)
           BEGIN SELECT RAISE(ABORT, 'consents are deleted with the person'); END""",
            """CREATE TABLE request (
            id TEXT PRIMARY KEY,
            pseudonym TEXT NOT NULL REFERENCES person (pseudonym) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            received TEXT NOT NULL,
            answered TEXT,
            extended TEXT,
            done TEXT
        ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE account (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            roles TEXT NOT NULL,
            is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
        ) STRICT, WITHOUT ROWID""",
            "CREATE TABLE session_note (session TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT, WITHOUT ROWID",
            """CREATE TABLE sealed_copy (
            name TEXT PRIMARY KEY,
            stick TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            made_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        )
    ),
    Migration(  # pairs of similar records that are two people
        (
            """CREATE TABLE distinct_pair (
            first TEXT NOT NULL REFERENCES person (pseudonym) ON DELETE CASCADE,
            second TEXT NOT NULL REFERENCES person (pseudonym) ON DELETE CASCADE,
            told_by TEXT NOT NULL,
            PRIMARY KEY (first, second),
            CHECK (first < second)
        ) STRICT, WITHOUT ROWID""",
            "CREATE INDEX distinct_pair_second ON distinct_pair (second)",
        )
    ),
)


def migrate_people(database: Database) -> None:
    """Apply the missing migrations to ``people.db``, and create the key of the code hashes if there is none.

    Raises RecordError if the database is newer than this program.
    """
    upgrade(database, PEOPLE_MIGRATIONS)
    with database.writing() as connection:
        connection.execute(insert_new(meta).values(key=CODE_KEY, value=secrets.token_hex(32)))
        connection.execute(insert_new(meta).values(key=CHANGES, value="0"))
