"""Single values of the record, stored by key in the table ``meta``."""

from sqlalchemy import Connection, Select, select

from kiosk.storage.sql.conflicts import upsert
from kiosk.storage.tables import meta

KIOSK = "kiosk"
"""Key of the kiosk's id."""
RENEWED = "renewed"
"""Key of the newest replacement of the kiosk's id: number of the newest event then, a space, and the name of the file
to which the former record was renamed, empty if there is none."""
CHECKED = "checked"
"""Key of the time when the record last passed a thorough check (ISO 8601)."""
FOLDED = "folded"
"""Key of the number of the newest event that the facts contain; see `storage.facts`."""
TRUSTED_TIME = "trusted-time"
"""Key of the trusted time; see `domain.machine.trusted_time`."""
SIGNED_TIME = "signed-time"
"""Key of the newest time that the province signed; the trusted time is never before it."""
WALL_PAPERS = "wall-papers"
"""Key of the reports for the notice board; see `storage.facts.wall_papers`."""


def noted(key: str) -> Select[str]:
    """Return the query that selects the value of `key`."""
    return select(meta.c.value).where(meta.c.key == key)


def note(connection: Connection, key: str, value: str) -> None:
    """Set the value of `key`."""
    connection.execute(upsert(meta).values(key=key, value=value))
