"""Stores the keys of communes that a technician confirmed (`domain.ports.trust.CommuneLedger`).

Rules: a key that is no longer trusted keeps its row and its highest versions, so that an old carrier is not accepted
when the same key is confirmed anew.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import delete, update

from kiosk.domain.events import EventDraft
from kiosk.domain.ids import PackId
from kiosk.domain.trust import CommuneKey, KnownCommune
from kiosk.storage.commune_rows import communes
from kiosk.storage.database import Database
from kiosk.storage.events import EventLog
from kiosk.storage.reserve import StaffRoom, with_room
from kiosk.storage.sql.conflicts import upsert
from kiosk.storage.tables import packs, trust_marks, trust_metadata, trusted_communes


class CommuneTable:
    """The table of confirmed communes in one database."""

    def __init__(self, database: Database, events: EventLog, room: StaffRoom) -> None:
        self._database = database
        self._events = events
        self._room = room

    def communes(self) -> Sequence[KnownCommune]:
        """Return the confirmed communes; see `TrustLedger.communes`."""
        return communes(self._database.rows)

    def confirm(self, key: CommuneKey, at: datetime, *, is_other_key: bool) -> None:
        """Trust `key`; see `CommuneLedger.confirm`."""
        with self._database.writing() as connection:
            if is_other_key:
                for table in (trust_metadata, trust_marks):
                    below = table.c.role.startswith(f"{key.owner}/", autoescape=True)
                    connection.execute(delete(table).where(below))
            connection.execute(
                upsert(trusted_communes).values(
                    code=key.code,
                    name=key.name,
                    root=key.root,
                    fingerprint=key.fingerprint,
                    confirmed_at=at.astimezone(UTC).isoformat(),
                    is_trusted=1,
                )
            )

    def revoke(self, commune: str, gone: Sequence[PackId], drafts: Sequence[EventDraft]) -> None:
        """Stop trusting a commune and forget its packs; see `CommuneLedger.revoke`."""
        with_room(lambda: self._revoke(commune, gone, drafts), self._room.make)

    def _revoke(self, commune: str, gone: Sequence[PackId], drafts: Sequence[EventDraft]) -> None:
        with self._events.appending(drafts) as (connection, _):
            connection.execute(
                update(trusted_communes).where(trusted_communes.c.code == commune).values(is_trusted=0)
            )
            connection.execute(delete(packs).where(packs.c.pack.in_(gone)))
