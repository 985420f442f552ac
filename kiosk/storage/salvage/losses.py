"""Stores how many events each recovery saved and lost, and whether a technician has acknowledged the loss."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, select, update

from kiosk.domain.self_check import Loss
from kiosk.storage.database import Database
from kiosk.storage.sql.conflicts import upsert
from kiosk.storage.tables import losses


def note_loss(connection: Connection, file: str, saved: int, missing: int | None) -> None:
    """Record that `saved` events of the damaged `file` were recovered and about `missing` were lost; see `Loss`.

    `missing` is None if the number is unknown.
    """
    noticed = datetime.now(UTC).isoformat()
    connection.execute(upsert(losses).values(noticed_at=noticed, file=file, saved=saved, missing=missing))


def unseen_losses(database: Database) -> Sequence[Loss]:
    """Return the losses that no technician has acknowledged, oldest first."""
    unseen = select(losses).where(losses.c.is_seen == 0).order_by(losses.c.noticed_at)
    return [Loss(datetime.fromisoformat(noticed), *rest) for noticed, *rest, _ in database.rows(unseen)]


def acknowledge_losses(database: Database) -> None:
    """Mark all losses as seen by a technician; see `RecordHealth.acknowledge_losses`."""
    with database.writing() as connection:
        connection.execute(update(losses).values(is_seen=1))
