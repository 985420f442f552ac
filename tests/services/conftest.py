import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.events import Event
from kiosk.domain.ids import VIETNAMESE, LessonId
from kiosk.domain.lessons import Lesson, LessonCard, LessonTask
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.sittings import Sitting, new_guest
from kiosk.services.learning.learning_service import LearningService
from kiosk.services.learning.sittings import SittingService
from kiosk.storage.store import Store, open_store
from tests.domain.lessons import lesson


@dataclass
class SteppingClock:
    """Simulates a clock that advances by one second each time it is read."""

    start: datetime = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    boot: str = "boot-1"
    seconds: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def now(self) -> Moment:
        passed = next(self.seconds)
        return Moment(self.start + timedelta(seconds=passed), float(passed), self.boot, ClockQuality.UNCHECKED)


class Shelf:
    """A library of lessons that are in memory instead of in packs."""

    def __init__(self, *lessons: Lesson) -> None:
        self.lessons = {entry.id: entry for entry in lessons}

    def cards(self) -> list[LessonCard]:
        return [entry.card for entry in self.lessons.values()]

    def lesson(self, lesson: LessonId) -> Lesson:
        return self.lessons[lesson]

    def tasks(self, lesson: LessonId) -> list[LessonTask]:
        texts = {skill.id: skill.text for skill in self.lessons[lesson].skills}
        steps = [step for step in self.lessons[lesson].steps if step.kind == "phone_task"]
        return [LessonTask(lesson, step.id, step.skill, texts.get(step.skill)) for step in steps]


@dataclass
class Desk:
    """The learning service with a database on disk, during a visit (``sitting``)."""

    store: Store
    clock: SteppingClock
    library: Shelf
    sittings: SittingService
    learning: LearningService
    sitting: Sitting

    def events(self) -> list[Event]:
        return list(self.store.events.read(1, self.store.events.last_sequence()))

    def kinds(self) -> list[str]:
        return [event.kind.value for event in self.events()]


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: SteppingClock) -> Iterator[Desk]:
    desk = open_desk(tmp_path, clock)
    yield desk
    desk.store.close()


def open_desk(folder: Path, clock: SteppingClock) -> Desk:
    store = open_store(folder / "kiosk.db", clock)
    library = Shelf(lesson(), lesson(("page", "choice"), "ngan"))
    sittings = SittingService(store.events, clock)
    learning = LearningService(store.events, library, clock)
    return Desk(store, clock, library, sittings, learning, sittings.start(new_guest(), VIETNAMESE))
