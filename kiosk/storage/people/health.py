"""Checks of ``people.db`` for the technician (`domain.ports.people.PeopleHealth`).

Rules: the database is opened a second time, read-only, so that a check changes nothing and blocks nobody.
"""

from pathlib import Path

from sqlalchemy import select

from kiosk.domain.ids import Pseudonym
from kiosk.domain.ports.record import EventStore
from kiosk.domain.self_check import PeopleFacts
from kiosk.storage.backups import Backups
from kiosk.storage.failures import BROKEN
from kiosk.storage.people.copies import PEOPLE
from kiosk.storage.people.file import open_people_to_read
from kiosk.storage.people.tables import person


class PeopleChecker:
    """Checks the database `file`, whose backups are in the folder `backups`, against the record `events`."""

    def __init__(self, file: Path, backups: Path, events: EventStore) -> None:
        self._file = file
        self._backups = backups
        self._events = events

    def check(self) -> PeopleFacts | None:
        """Check the whole file and compare it with the record; see `PeopleHealth.check`."""
        is_missing = not self._file.exists()
        stored = set() if is_missing else self._stored()
        entries = self._events.learners()
        living = {one for one, entry in entries.items() if not entry.deleted and not entry.is_guest}
        if is_missing and not living:
            return None
        damaged = sorted(file.name for file in self._file.parent.glob(f"{self._file.name}{BROKEN}*"))
        is_restorable = is_missing and bool(Backups(self._backups, PEOPLE).generations())
        return PeopleFacts(len(stored), len(living - stored), len(stored - living), damaged, is_restorable)

    def _stored(self) -> set[Pseudonym]:
        people = open_people_to_read(self._file, self._backups)
        try:
            people.check()
            return {Pseudonym(one) for (one,) in people.database.rows(select(person.c.pseudonym))}
        finally:
            people.close()
