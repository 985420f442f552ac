"""A kiosk over several years, with a clock that can be wrong."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from kiosk.devices.clock import quality
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.domain.machine.clocks import Moment
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details, Learner, LearnerId
from kiosk.people_opening import Names
from kiosk.storage.store import open_store
from tests.services.people.conftest import GUIDE, HAMLET, HOA, OTHER_HAMLET, Office
from tests.storage.people.people import yes
from tests.storage.people.traces import files_with

BUILT = datetime(2026, 11, 1, tzinfo=UTC)
BEGAN = date(2026, 11, 27)
WEEK = timedelta(days=7)
OVER = date(2028, 11, 28)
"""The first day after 24 months from `BEGAN`."""
PROFILE = {"sex": "f", "band": "60-74", "decade": 1950, "hamlet": HAMLET}


@dataclass
class Calendar:
    """The machine's clock: `quality` is judged as `devices.clock.MachineClock` does."""

    wall: datetime = datetime(2026, 11, 27, 12, tzinfo=UTC)
    uptime: float = 100.0
    boots: int = 1
    is_online: bool = True
    newest: Callable[[], datetime | None] = lambda: None

    def now(self) -> Moment:
        self.pass_by(1)
        judged = quality(self.wall, BUILT, self.newest(), is_vouched=self.is_online)
        return Moment(self.wall, self.uptime, f"boot-{self.boots}", judged)

    def pass_by(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.uptime += seconds

    def boot(self, day: date, *, is_online: bool) -> None:
        """Switch the machine on, in the evening of `day`."""
        evening, later = datetime(day.year, day.month, day.day, 12, tzinfo=UTC), self.wall + timedelta(minutes=1)
        self.boots, self.uptime, self.is_online = self.boots + 1, 20.0, is_online
        self.wall = max(evening, later) if later.date() == day else evening


@dataclass
class Years(Office):
    """An office whose kiosk is switched on for some evenings."""

    clock: Any = field(default_factory=Calendar)
    visits: int = 0

    def __post_init__(self) -> None:
        self.store = open_store(self.data / "kiosk.db", self.clock)
        self.clock.newest = self.store.events.newest_wall
        self.names = Names(self.data, (HAMLET, OTHER_HAMLET), self.store, self.clock, 0.0)

    def restart(self) -> None:
        self.close()
        self.__post_init__()

    def evening(self, day: date, *visitors: Pseudonym, is_online: bool = True) -> None:
        """Switch the kiosk on; `visitors` (by default a guest) learn, and then it is idle."""
        self.clock.boot(day, is_online=is_online)
        self.come(*visitors or (Pseudonym("guest"),))
        self.idle()

    def come(self, *visitors: Pseudonym, **body: Any) -> None:
        for visitor in visitors:
            self.visits += 1
            sitting = SittingId(f"visit-{self.visits}")
            entry = "guest" if visitor == "guest" else "code"
            started = {"language": "vi", "entry": entry, "profile": PROFILE, **body}
            drafts = [(EventKind.SITTING_STARTED, started), (EventKind.SITTING_ENDED, {"reason": "end"})]
            self.store.events.append([EventDraft(kind, told, sitting, visitor) for kind, told in drafts])

    def idle(self) -> None:
        self.store.maintain()
        self.names.maintain()

    def evenings(self, first: date, count: int, *visitors: Pseudonym, every: int = 7, is_online: bool = True) -> date:
        """Switch the kiosk on for `count` evenings, one each `every` days; returns the day of the last one."""
        for number in range(count):
            self.evening(first + timedelta(days=number * every), *visitors, is_online=is_online)
        return first + timedelta(days=(count - 1) * every)

    def fill(self, number: int) -> set[Pseudonym]:
        """Add many people at once."""
        people = [
            Learner(LearnerId(str(uuid4())), Details(f"Trần Thị {one}", HAMLET), "face-01") for one in range(number)
        ]
        for learner in people:
            self.people.listing._parts.persons.add(learner, yes(*Purpose), None, self.clock.now().wall)
        body = {"profile": PROFILE, "by": "g"}
        self.store.events.append([EventDraft(EventKind.LEARNER_ADDED, body, pseudonym=one.id) for one in people])
        return {learner.id for learner in people}

    def kinds(self, kind: EventKind) -> list[Pseudonym | None]:
        return [event.pseudonym for event in self.store.events.outside_visits(kind)]


@pytest.fixture
def years(tmp_path: Path) -> Iterator[Years]:
    years = Years(tmp_path / "data")
    yield years
    years.close()


@pytest.fixture
def hoa(years: Years) -> Pseudonym:
    """A person who was added on the evening of `BEGAN` and has not come since."""
    learner = years.added(HOA).learner.id
    years.evenings(BEGAN, 2)
    return learner


def announced(years: Years) -> dict[Pseudonym, date]:
    return dict(years.people.retention.announced(GUIDE))


def is_kept(years: Years) -> bool:
    return bool(files_with(HOA.name, years.data)) and years.kinds(EventKind.LEARNER_DELETED) == []


def announce(years: Years) -> date:
    """Let the 24 months end; returns the day of the last evening."""
    last = years.evenings(OVER + WEEK, 3)
    assert len(announced(years)) == 1
    return last
