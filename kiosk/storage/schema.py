"""The migrations that create the tables of `storage.tables` and upgrade databases of older programs.

Rules: the database stores the number of migrations applied. A released migration is never changed; changes are
appended as new migrations. Migrations are literal SQL, so that later changes of the tables do not affect them. Each
migration runs in one transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from kiosk.domain.errors import RecordError
from kiosk.domain.texts import translatable
from kiosk.storage.database import Database
from kiosk.storage.notes import KIOSK, noted
from kiosk.storage.projections import rebuild
from kiosk.storage.rows import ALL_EVENTS, to_event
from kiosk.storage.sql import dialect
from kiosk.storage.sql.conflicts import insert_new
from kiosk.storage.tables import meta


@dataclass(frozen=True, slots=True)
class Migration:
    """SQL statements that upgrade the schema from one version to the next."""

    statements: Sequence[str]
    folds_anew: bool = False
    """Whether the projections are rebuilt from the events in the transaction of the migration.

    If several missing migrations need it, only the last of them rebuilds, because a rebuild needs all tables.
    """


MIGRATIONS: Sequence[Migration] = (
    Migration(
        (
            "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
            """CREATE TABLE events (
            sequence INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            sitting TEXT,
            pseudonym TEXT,
            boot TEXT NOT NULL,
            monotonic REAL NOT NULL,
            wall TEXT NOT NULL,
            quality TEXT NOT NULL,
            body TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT""",
            """CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
           BEGIN SELECT RAISE(ABORT, 'events are never changed'); END""",
            """CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
           BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END""",
            """CREATE TABLE lesson_progress (
            pseudonym TEXT NOT NULL,
            lesson TEXT NOT NULL,
            changed INTEGER NOT NULL,
            progress TEXT NOT NULL,
            PRIMARY KEY (pseudonym, lesson)
        ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE sitting_summary (
            sitting TEXT PRIMARY KEY,
            first INTEGER NOT NULL UNIQUE,
            summary TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE packs (
            pack TEXT NOT NULL,
            version TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            folder TEXT NOT NULL UNIQUE,
            is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
            manifest TEXT NOT NULL,
            PRIMARY KEY (pack, version)
        ) STRICT, WITHOUT ROWID""",
            "CREATE UNIQUE INDEX one_active_version ON packs (pack) WHERE is_active = 1",
            """CREATE TABLE bundles (
            first INTEGER PRIMARY KEY,
            last INTEGER NOT NULL UNIQUE CHECK (last >= first),
            sha256 TEXT NOT NULL DEFAULT '',
            name TEXT NOT NULL DEFAULT ''
        ) STRICT""",
        )
    ),
    Migration((), folds_anew=True),  # from this version on, progress includes drafts, reviews and mastered steps
    Migration(  # trusted metadata, with the highest accepted versions; PINs of staff
        (
            """CREATE TABLE trust_metadata (
            role TEXT PRIMARY KEY,
            version INTEGER NOT NULL CHECK (version > 0),
            data BLOB NOT NULL
        ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE trust_marks (
            role TEXT NOT NULL,
            keys TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            PRIMARY KEY (role, keys)
        ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE trust_targets (
            pack TEXT PRIMARY KEY,
            version TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE pins (
            staff TEXT PRIMARY KEY,
            hash TEXT NOT NULL,
            failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
            boot TEXT NOT NULL DEFAULT '',
            uptime REAL NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID""",
        )
    ),
    Migration(  # the province's receipts for bundles
        (
            """CREATE TABLE receipts (
            sha256 TEXT PRIMARY KEY,
            signed_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        )
    ),
    Migration(  # events recovered from behind a gap of the hash chain, and losses to show to the technician
        (
            """CREATE TABLE stranded_events (
            kiosk TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            sitting TEXT,
            pseudonym TEXT,
            boot TEXT NOT NULL,
            monotonic REAL NOT NULL,
            wall TEXT NOT NULL,
            quality TEXT NOT NULL,
            body TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL,
            PRIMARY KEY (kiosk, sequence)
        ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE losses (
            noticed_at TEXT PRIMARY KEY,
            file TEXT NOT NULL,
            saved INTEGER NOT NULL,
            missing INTEGER,
            is_seen INTEGER NOT NULL DEFAULT 0 CHECK (is_seen IN (0, 1))
        ) STRICT, WITHOUT ROWID""",
        )
    ),
    Migration(  # the queue of turns in a guide's session
        (
            """CREATE TABLE queue (
            entry TEXT PRIMARY KEY,
            session TEXT NOT NULL,
            place INTEGER NOT NULL,
            learners TEXT NOT NULL,
            lesson TEXT NOT NULL DEFAULT ''
        ) STRICT, WITHOUT ROWID""",
            "CREATE INDEX events_outside_visits ON events (kind) WHERE sitting IS NULL",
        )
    ),
    Migration(  # learners: their profiles, merged records and deletions
        (
            """CREATE TABLE learners (
            pseudonym TEXT PRIMARY KEY,
            added INTEGER NOT NULL,
            deleted INTEGER NOT NULL,
            kept TEXT,
            profile TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
            "CREATE INDEX merged_learners ON learners (kept) WHERE kept IS NOT NULL",
        ),
        folds_anew=True,
    ),
    Migration(  # PINs of accounts replace the guides' common PIN, which gave access to nothing
        ("DELETE FROM pins WHERE staff = 'guide'",)
    ),
    Migration(  # facts for the reports, folded from the events later
        (
            """CREATE TABLE fact_visit (
            sitting TEXT PRIMARY KEY, day TEXT NOT NULL, who TEXT NOT NULL, pseudonym TEXT NOT NULL,
            sex TEXT NOT NULL, band TEXT NOT NULL, hamlet TEXT NOT NULL, session TEXT NOT NULL,
            first INTEGER NOT NULL, people INTEGER NOT NULL, is_dated INTEGER NOT NULL,
            lessons INTEGER NOT NULL, answers INTEGER NOT NULL, alone INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_partner (
            sitting TEXT NOT NULL, pseudonym TEXT NOT NULL, sex TEXT NOT NULL, band TEXT NOT NULL,
            hamlet TEXT NOT NULL, PRIMARY KEY (sitting, pseudonym)
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_study (
            sitting TEXT NOT NULL, lesson TEXT NOT NULL, day TEXT NOT NULL, who TEXT NOT NULL,
            pseudonym TEXT NOT NULL, sex TEXT NOT NULL, band TEXT NOT NULL, hamlet TEXT NOT NULL,
            PRIMARY KEY (sitting, lesson)
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_run (
            registration TEXT PRIMARY KEY, lesson TEXT NOT NULL, sitting TEXT NOT NULL,
            who TEXT NOT NULL, pseudonym TEXT NOT NULL, sex TEXT NOT NULL, band TEXT NOT NULL,
            hamlet TEXT NOT NULL, started TEXT NOT NULL, finished TEXT NOT NULL, passed TEXT NOT NULL,
            done TEXT NOT NULL
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_lesson_day (
            day TEXT NOT NULL, lesson TEXT NOT NULL, started INTEGER NOT NULL,
            finished INTEGER NOT NULL, passed INTEGER NOT NULL, done INTEGER NOT NULL,
            PRIMARY KEY (day, lesson)
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_task (
            registration TEXT NOT NULL, step TEXT NOT NULL, lesson TEXT NOT NULL, skill TEXT NOT NULL,
            who TEXT NOT NULL, pseudonym TEXT NOT NULL, sex TEXT NOT NULL, band TEXT NOT NULL,
            hamlet TEXT NOT NULL, day TEXT NOT NULL, is_phone INTEGER NOT NULL,
            PRIMARY KEY (registration, step)
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_question (
            lesson TEXT NOT NULL, step TEXT NOT NULL, day TEXT NOT NULL, asked INTEGER NOT NULL,
            alone INTEGER NOT NULL, tries INTEGER NOT NULL, wrong INTEGER NOT NULL,
            PRIMARY KEY (lesson, step, day)
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_step (
            lesson TEXT NOT NULL, step TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (lesson, step)
            ) STRICT, WITHOUT ROWID""",
            "CREATE TABLE fact_lesson (lesson TEXT PRIMARY KEY, title TEXT NOT NULL) STRICT, WITHOUT ROWID",
            """CREATE TABLE fact_session (
            session TEXT PRIMARY KEY, day TEXT NOT NULL, opened TEXT NOT NULL, closed TEXT NOT NULL,
            place TEXT NOT NULL, part TEXT NOT NULL, guide TEXT NOT NULL, reason TEXT NOT NULL,
            totals TEXT NOT NULL, difficulties TEXT NOT NULL, first INTEGER NOT NULL,
            is_dated INTEGER NOT NULL, female INTEGER NOT NULL, male INTEGER NOT NULL,
            unstated INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_presence (
            session TEXT NOT NULL, pseudonym TEXT NOT NULL, day TEXT NOT NULL, sex TEXT NOT NULL,
            band TEXT NOT NULL, hamlet TEXT NOT NULL, marked INTEGER NOT NULL,
            PRIMARY KEY (session, pseudonym)
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_taught (
            session TEXT NOT NULL, lesson TEXT NOT NULL, PRIMARY KEY (session, lesson)
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_guide (
            session TEXT NOT NULL, account TEXT NOT NULL, PRIMARY KEY (session, account)
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_group (
            id TEXT PRIMARY KEY, session TEXT NOT NULL, day TEXT NOT NULL, lesson TEXT NOT NULL,
            first INTEGER NOT NULL, present INTEGER NOT NULL, steps INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_call (
            call TEXT PRIMARY KEY, day TEXT NOT NULL, session TEXT NOT NULL, way TEXT NOT NULL,
            is_forgotten INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE fact_learner (
            pseudonym TEXT PRIMARY KEY, added TEXT NOT NULL, sex TEXT NOT NULL, band TEXT NOT NULL,
            hamlet TEXT NOT NULL, is_deleted INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID""",
            "CREATE TABLE fact_alias (merged TEXT PRIMARY KEY, kept TEXT NOT NULL) STRICT, WITHOUT ROWID",
            "CREATE INDEX fact_visit_pseudonym ON fact_visit (pseudonym)",
            "CREATE INDEX fact_study_pseudonym ON fact_study (pseudonym)",
            "CREATE INDEX fact_study_topic ON fact_study (lesson, day, who)",
            "CREATE INDEX fact_run_done ON fact_run (done, who, pseudonym, lesson) WHERE done != ''",
            "CREATE INDEX fact_run_pseudonym ON fact_run (pseudonym)",
            "CREATE INDEX fact_task_pseudonym ON fact_task (pseudonym)",
        )
    ),
    Migration(("CREATE INDEX tasks_done_alone ON events (pseudonym) WHERE kind = 'skill-mastered'",)),
    Migration(  # former files of bundles, copies that left, and events that the province asked for again
        (
            "CREATE TABLE bundle_aliases (sha256 TEXT PRIMARY KEY, first INTEGER NOT NULL) STRICT, WITHOUT ROWID",
            """CREATE TABLE departures (
            sha256 TEXT NOT NULL, way TEXT NOT NULL, place TEXT NOT NULL, left_at TEXT NOT NULL,
            is_dated INTEGER NOT NULL CHECK (is_dated IN (0, 1)), PRIMARY KEY (sha256, way, place)
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE asked_again (
            kiosk TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, signed_at TEXT NOT NULL,
            PRIMARY KEY (kiosk, first, last)
            ) STRICT, WITHOUT ROWID""",
        )
    ),
    Migration(("CREATE INDEX paths_chosen ON events (pseudonym) WHERE kind = 'path-chosen'",)),
    Migration(  # the keys of communes that sign their own packs
        (
            """CREATE TABLE trusted_communes (
            code TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            root BLOB NOT NULL,
            fingerprint TEXT NOT NULL,
            confirmed_at TEXT NOT NULL,
            is_trusted INTEGER NOT NULL DEFAULT 1 CHECK (is_trusted IN (0, 1))
        ) STRICT, WITHOUT ROWID""",
        )
    ),
    Migration(  # runs of the clock; the facts are folded again, because their days can change
        (
            """CREATE TABLE clock_runs (
            first INTEGER PRIMARY KEY, last INTEGER NOT NULL, boot TEXT NOT NULL, epoch TEXT NOT NULL,
            earliest TEXT NOT NULL, latest TEXT NOT NULL, is_plausible INTEGER NOT NULL, is_sure INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID""",
            *(
                f"DELETE FROM fact_{name}"  # noqa: S608 - constant names
                for name in (
                    *("visit", "partner", "study", "run", "lesson_day", "task", "question", "step", "lesson"),
                    *("session", "presence", "taught", "guide", "group", "call", "learner", "alias"),
                )
            ),
            "DELETE FROM meta WHERE key = 'folded'",
        )
    ),
)


def migrate(database: Database, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Apply the missing migrations to the record `database`, and create a kiosk id if the record has none.

    Raises RecordError if the database is newer than this program.
    """
    upgrade(database, migrations)
    if database.value(noted(KIOSK)) is None:
        with database.writing() as connection:
            connection.execute(insert_new(meta).values(key=KIOSK, value=str(uuid4())))


def upgrade(database: Database, migrations: Sequence[Migration]) -> None:
    """Apply the missing migrations. Raises RecordError if the database is newer than this program."""
    newest = len(migrations)
    version = database.schema_version
    if version > newest:
        message = translatable("Staff", "{file} was written by a newer version of the program.")
        raise RecordError(message, translatable("Staff", "Install the newer version again."), file=database.file.name)
    for number in range(version + 1, newest + 1):
        with database.writing() as connection:
            # another process may have applied the migration while this one waited for the lock
            if database.schema_version >= number:
                continue
            migration = migrations[number - 1]
            for statement in migration.statements:
                connection.exec_driver_sql(statement)
            if migration.folds_anew and not any(later.folds_anew for later in migrations[number:]):
                rebuild(database.raw, map(to_event, connection.execute(ALL_EVENTS)))
            database.schema_version = number


def require_current(database: Database, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Raise RecordError unless `database` has the newest schema version."""
    if database.schema_version != len(migrations):
        message = translatable("Staff", "{file} was written by another version of the program.")
        raise RecordError(
            message,
            translatable("Staff", "Free some disk space, then start the kiosk once."),
            file=database.file.name,
        )


def empty_record(version: int = len(MIGRATIONS)) -> Any:
    """Create an in-memory record with the schema `version` and no rows; returns the driver's connection to it."""
    return empty_database(MIGRATIONS[:version])


def empty_database(migrations: Sequence[Migration]) -> Any:
    """Create an in-memory database with `migrations` and no rows; returns the driver's connection to it."""
    raw = dialect.connect_to_memory()
    for migration in migrations:
        for statement in migration.statements:
            raw.execute(statement)
    return raw
