"""The tables of a hub.

Rules: a statement stands once, whatever bundles carried it; two ranges of one kiosk never overlap; ``PRAGMA
user_version`` says which form this is, and a later program leads an earlier form into its own.
"""

from collections.abc import Sequence

VERSION = 1
NAME = "name"
"""Key of the province's name."""

TABLES: Sequence[str] = (
    "CREATE TABLE hub (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE bundles (
        kiosk TEXT NOT NULL,
        first INTEGER NOT NULL CHECK (first >= 1),
        last INTEGER NOT NULL CHECK (last >= first),
        sha256 TEXT NOT NULL UNIQUE,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        content TEXT NOT NULL,
        app TEXT NOT NULL,
        received TEXT NOT NULL,
        PRIMARY KEY (kiosk, first),
        UNIQUE (kiosk, last)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX ends ON bundles (after, last)",
    """CREATE TABLE statements (
        id TEXT PRIMARY KEY,
        kiosk TEXT NOT NULL,
        sequence INTEGER NOT NULL CHECK (sequence >= 1),
        body BLOB NOT NULL,
        statement TEXT NOT NULL,
        UNIQUE (kiosk, sequence)
    ) STRICT""",
    """CREATE TABLE receipts (
        kiosk TEXT PRIMARY KEY,
        signed_at TEXT NOT NULL,
        bundles INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE refusals (
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        reason TEXT NOT NULL,
        received TEXT NOT NULL,
        PRIMARY KEY (sha256, name)
    ) STRICT, WITHOUT ROWID""",
)
