"""The migrations that create the tables of `storage.studio.tables`; the rules are those of `kiosk.storage.schema`."""

from collections.abc import Sequence

from kiosk.storage.schema import Migration

STUDIO_MIGRATIONS: Sequence[Migration] = (
    Migration(
        (
            """CREATE TABLE document (
            pack TEXT NOT NULL,
            stem TEXT NOT NULL,
            current INTEGER NOT NULL,
            newest_redo INTEGER NOT NULL,
            newest INTEGER NOT NULL,
            on_disk TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (pack, stem)
        ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE version (
            pack TEXT NOT NULL,
            stem TEXT NOT NULL,
            number INTEGER NOT NULL,
            previous INTEGER NOT NULL CHECK (previous < number),
            at TEXT NOT NULL,
            author TEXT NOT NULL,
            kind TEXT NOT NULL,
            place TEXT NOT NULL,
            was_in_use INTEGER NOT NULL DEFAULT 0 CHECK (was_in_use IN (0, 1)),
            content BLOB NOT NULL,
            PRIMARY KEY (pack, stem, number)
        ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE shelf (
            pack TEXT NOT NULL,
            stem TEXT NOT NULL,
            state TEXT NOT NULL,
            before TEXT NOT NULL,
            since TEXT NOT NULL,
            changed_by TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            version_in_use INTEGER NOT NULL DEFAULT 0,
            printed_cards INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (pack, stem)
        ) STRICT, WITHOUT ROWID""",
        )
    ),
    Migration(  # orders the backups
        (
            """CREATE TABLE change_count (
            id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
            changes INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID""",
        )
    ),
)
