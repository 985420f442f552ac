"""Announces and deletes people who have not come for 24 months (`domain.people.retention`), without a guide.

Rules: nothing happens while a session is open or somebody is at the kiosk. Restricted records, and those whose person
no longer agrees to keep the progress, are kept no longer than others. A person with an open request is not deleted.
The deletion is that of `services.people.deletion`.
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kiosk.domain.events import Event, EventDraft, EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.entries import kept_records
from kiosk.domain.people.learner import LearnerId
from kiosk.domain.people.refusals import DeletionUnfinishedError
from kiosk.domain.people.retention import BY_RETENTION, Announcement, Fate, Readings, fate, is_reading_due
from kiosk.domain.rights import Actor, Right, needs
from kiosk.services.people.deletion import delete_records
from kiosk.services.people.stores import PeopleParts

LastSeen = Callable[[], Mapping[Pseudonym, int] | None]
"""Returns the number of the newest event at which each learner was at the kiosk; see `storage.facts.last_seen`."""
Records = tuple[Pseudonym, ...]
logger = logging.getLogger(__name__)


class _Standing(NamedTuple):
    """What happens to one person; ``records``: all records of the person, the kept one first."""

    records: Records
    fate: Fate
    announcement: Announcement | None


class RetentionService:
    """The end of the time for which names are kept."""

    def __init__(self, parts: PeopleParts, last_seen: LastSeen) -> None:
        self._parts = parts
        self._last_seen = last_seen
        self._judged = 0
        """Number of the newest reading of the clock at the last complete `apply`."""

    def apply(self) -> None:
        """Record a reading of the clock, and announce or delete whoever is due. Raises RecordError.

        Called while nobody uses the kiosk; fast unless there is a new reading.
        """
        with self._parts.lock:
            self._read_clock()
            newest = max((event.sequence for event in self._clock_events()), default=0)
            if newest != self._judged and not self._is_in_use():
                self._judge()
                self._judged = newest

    @needs(Right.SEE_NAMES)
    def announced(self, _actor: Actor) -> Mapping[LearnerId, date]:
        """The people who will be deleted unless they come, each with the first day on which this can happen."""
        if not self._parts.events.outside_visits(EventKind.RETENTION_ANNOUNCED):
            return {}
        found = self._standings(self._readings())
        return {one.records[0]: one.announcement.deletion for one in found if one.announcement is not None}

    def _read_clock(self) -> None:
        events, now = self._parts.events, self._parts.clock.now()
        newest, kiosk = next(iter(events.read(last := events.last_sequence(), last)), None), events.kiosk()
        reading = events.newest_outside_visits(EventKind.CLOCK_READ)
        if reading is not None and reading.body["kiosk"] != kiosk:
            reading = None
        if is_reading_due(reading, newest, now):
            events.append([EventDraft(EventKind.CLOCK_READ, {"kiosk": kiosk})])

    def _readings(self) -> Readings:
        return Readings(self._clock_events(), self._parts.events.kiosk())

    def _clock_events(self) -> Sequence[Event]:
        events = self._parts.events
        return [*events.outside_visits(EventKind.CLOCK_READ), *events.outside_visits(EventKind.CLOCK_CONFIRMED)]

    def _is_in_use(self) -> bool:
        events = self._parts.events
        opened = events.newest_outside_visits(EventKind.SESSION_OPENED)
        ended = events.newest_outside_visits(EventKind.SESSION_ENDED)
        is_session_open = opened is not None and (ended is None or ended.sequence < opened.sequence)
        return is_session_open or events.open_sitting() is not None

    def _judge(self) -> None:
        readings = self._readings()
        today = readings.today()
        if today is None:
            return
        standings = self._standings(readings)
        self._announce([one.records[0] for one in standings if one.fate is Fate.DUE], today)
        waiting = {request.learner for request in self._parts.requests.requests() if request.next_due is not None}
        expired = [one.records for one in standings if one.fate is Fate.EXPIRED and waiting.isdisjoint(one.records)]
        if expired and not self._is_in_use():
            self._delete(expired)

    def _announce(self, people: Sequence[Pseudonym], today: date) -> None:
        body = {"day": today.isoformat()}
        self._parts.events.append([EventDraft(EventKind.RETENTION_ANNOUNCED, body, pseudonym=one) for one in people])
        if people:
            logger.info("Announced the deletion of %d people who have not come for 24 months", len(people))

    def _delete(self, people: Sequence[Records]) -> None:
        try:
            delete_records(self._parts, [record for records in people for record in records], BY_RETENTION)
        except DeletionUnfinishedError as error:
            logger.warning("%s", error)  # `DeletionService.finish` repeats it
        logger.info("Deleted %d people who have not come for 24 months", len(people))

    def _standings(self, readings: Readings) -> Sequence[_Standing]:
        """The standing of everybody with a name; empty while it is not known who came when."""
        seen = self._last_seen()
        if seen is None:
            return ()
        renewed = {event.pseudonym: event.sequence for event in self._outside(EventKind.CONSENT_RENEWED)}
        announcements: dict[Pseudonym | None, list[Announcement]] = defaultdict(list)
        for event in self._outside(EventKind.RETENTION_ANNOUNCED):
            announcements[event.pseudonym].append(Announcement.from_event(event))
        found = []
        for records, added in self._people():
            newest = max(added, *(max(seen.get(one, 0), renewed.get(one, 0)) for one in records))
            made = [announcement for one in records for announcement in announcements.get(one, ())]
            found.append(_Standing(records, *fate(readings, newest, made)))
        return found

    def _outside(self, kind: EventKind) -> Sequence[Event]:
        return self._parts.events.outside_visits(kind)

    def _people(self) -> Sequence[tuple[Records, int]]:
        """All records of each person with a name, visits as a guest included, and the event that added the newest."""
        entries, named = self._parts.events.learners(), self._parts.persons.everybody()
        shown = kept_records({one: entry.kept for one, entry in entries.items() if entry.kept is not None})
        people: dict[Pseudonym, list[Pseudonym]] = defaultdict(list)
        for one, entry in entries.items():
            kept = shown.get(one, one)
            if not entry.deleted and (one in named or kept in named):
                people[kept].append(one)
        return [
            (tuple(sorted(records, key=lambda one: one != kept)), max(entries[one].added for one in records))
            for kept, records in people.items()
        ]
