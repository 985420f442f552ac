"""What was lost when a damaged record was replaced, until a technician has seen it."""

from collections.abc import Sequence
from datetime import UTC, datetime

from kiosk.domain.self_check import Loss
from kiosk.storage.database import Database
from kiosk.storage.driver import Connection


def note_loss(connection: Connection, file: str, saved: int, missing: int | None) -> None:
    """Note that the damaged `file` gave `saved` events and about `missing` others are lost; see `Loss`."""
    noticed = datetime.now(UTC).isoformat()
    sql = "INSERT OR REPLACE INTO losses (noticed_at, file, saved, missing) VALUES (?, ?, ?, ?)"
    connection.execute(sql, (noticed, file, saved, missing))


def unseen_losses(database: Database) -> Sequence[Loss]:
    """Those that no technician has acknowledged, oldest first."""
    rows = database.rows("SELECT noticed_at, file, saved, missing FROM losses WHERE is_seen = 0 ORDER BY noticed_at")
    return [Loss(datetime.fromisoformat(noticed), *rest) for noticed, *rest in rows]


def acknowledge_losses(database: Database) -> None:
    """See `RecordHealth.acknowledge_losses`."""
    with database.writing() as connection:
        connection.execute("UPDATE losses SET is_seen = 1")
