"""State and checks of the record for the technician (`domain.ports.record.RecordHealth`).

Rules: checks change nothing. Checks read the events in pages, so that answers can be recorded between two pages.
"""

from collections.abc import Iterator

from kiosk.domain.events import Event
from kiosk.domain.ports.progress import Progress
from kiosk.domain.self_check import BackupFacts, RecordFacts, step
from kiosk.storage.rows import linked
from kiosk.storage.salvage.losses import acknowledge_losses, unseen_losses
from kiosk.storage.store import Store

_BETWEEN = 200
"""Number of events between two progress reports; a check can be stopped only at a progress report."""


class StoreHealth:
    """State and checks of the record that `store` has opened."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def facts(self) -> RecordFacts:
        """Return the state of the record; see `RecordHealth.facts`."""
        database = self._store.database
        damaged = sorted(file.name for file in database.file.parent.glob(f"{database.file.name}.broken-*"))
        journal = f"{database.journal.mode.upper()} + {database.journal.synchronous}"
        store = self._store
        losses = unseen_losses(database)
        return RecordFacts(journal, database.sqlite_version, damaged, store.notice, store.was_unclean, losses)

    def acknowledge_losses(self) -> None:
        """Mark losses and repairs as seen by a technician; see `RecordHealth.acknowledge_losses`."""
        acknowledge_losses(self._store.database)
        self._store.notice = None

    def keep_room(self) -> bool:
        """Reserve disk space for the record and for staff; see `RecordHealth.keep_room`."""
        return self._store.keep_room()

    def check(self, *, thorough: bool) -> None:
        """Check the database file for damage; see `RecordHealth.check`."""
        self._store.database.check(thorough=thorough)

    def verify_chain(self, progress: Progress) -> int:
        """Recompute every hash; see `RecordHealth.verify_chain`."""
        events, last = self._store.events, self._store.events.last_sequence()
        return sum(1 for _ in linked(self._told(events.read(1, last), last, progress)))

    def _told(self, events: Iterator[Event], last: int, progress: Progress) -> Iterator[Event]:
        for event in events:
            if event.sequence % _BETWEEN == 0:
                step(progress, event.sequence, last)
            yield event

    def matches_rebuild(self) -> bool:
        """Compare projections and facts with a rebuild; see `RecordHealth.matches_rebuild`."""
        return self._store.events.matches_rebuild(keep=False) and self._store.facts.matches_rebuild()

    def backups(self) -> BackupFacts:
        """Return facts about the backups; see `RecordHealth.backups`."""
        generations = self._store.backups.generations()
        sound = self._store.backups.newest_sound()
        return BackupFacts(
            len(generations), generations[0].made if generations else None, sound.made if sound else None
        )
