"""A wall clock that is wrong or changes during a lesson: learning continues, and the order of events is kept."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.app import Site, StationHouse
from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import VIETNAMESE, LessonId
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.sittings import Ending, new_guest
from kiosk.services.learning.sittings import RESUME_WITHIN
from kiosk.settings import Settings
from kiosk.tour.visitor import Visitor, right_answer, wrong_answer
from tests.journeys.conftest import CALM, Opens
from tests.sealing import bundle_files, open_sealed

LESSON = ("safety", "an-toan-tren-mang/ma-otp")
MORNING = datetime(2026, 12, 1, 8, tzinfo=UTC)
BATTERY_DEAD, FAR = datetime(2010, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)


class WallClock:
    """A fake wall clock that replaces ``datetime`` in `kiosk.devices.clock`."""

    def __init__(self) -> None:
        self.at = MORNING

    def now(self, _zone: object) -> datetime:
        """Advance the time by one second and return it."""
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> WallClock:
    clock = WallClock()
    monkeypatch.setattr("kiosk.devices.clock.datetime", clock)
    monkeypatch.setattr("kiosk.devices.clock.network_time", lambda: None)
    return clock


def learn_a_lesson(visitor: Visitor, meanwhile: Callable[[int], None] = lambda _step: None) -> None:
    visitor.start()
    visitor.open_strand(LESSON[0])
    visitor.open_lesson(LESSON[1])
    for number, _ in enumerate(visitor.learning(right_answer)):
        meanwhile(number)
    visitor.see_screen("result")


def events_of(visitor: Visitor) -> Sequence[Event]:
    """Return all events of the record, read by the worker thread."""
    found: list[Event] = []
    visitor.app.worker.ask(lambda station: list(station.events.read(1, station.events.last_sequence())), found.extend)
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the record to be read")
    return found


def assert_in_order(events: Sequence[Event]) -> None:
    """Assert that sequence, hashes, ids and monotonic times are in order, and that no duration is negative."""
    for before, after in pairwise(events):
        assert after.sequence == before.sequence + 1
        assert after.previous == before.hash
        assert after.id > before.id
        assert after.monotonic >= before.monotonic
    assert all(event.body.get("duration", 0) >= 0 for event in events)


@pytest.mark.parametrize("year", [BATTERY_DEAD, FAR], ids=["2010", "2099"])
def test_a_lesson_is_learned_and_leaves_under_a_wrong_clock(
    keys: None, opens: Opens, wall: WallClock, tmp_path: Path, year: datetime
):
    stick = tmp_path / "stick"
    stick.mkdir()
    wall.at = year
    visitor = opens(Settings(reduce_motion=True, export_folders=(stick,)))
    learn_a_lesson(visitor)
    assert visitor.attempt.passed
    visitor.end()
    events = events_of(visitor)
    assert_in_order(events)
    assert {event.quality for event in events} == {ClockQuality.IMPLAUSIBLE}
    visitor.app.background.export()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the bundle to be written")
    (bundle,) = map(open_sealed, bundle_files(stick))
    assert {made["timestamp"][:4] for made in bundle.statements} == {str(year.year)}


@pytest.mark.parametrize("year", [BATTERY_DEAD, FAR], ids=["back", "ahead"])
def test_a_clock_that_jumps_in_the_middle_of_a_lesson_changes_nothing_for_the_learner(
    opens: Opens, wall: WallClock, year: datetime
):
    def jump(step: int) -> None:
        if step == 5:
            wall.at = year

    visitor = opens()
    learn_a_lesson(visitor, jump)
    assert visitor.attempt.passed
    events = events_of(visitor)
    assert_in_order(events)
    assert [event.quality for event in events] == sorted(
        (event.quality for event in events), key=lambda quality: quality is ClockQuality.IMPLAUSIBLE
    )
    assert {event.quality for event in events} == {ClockQuality.UNCHECKED, ClockQuality.IMPLAUSIBLE}


def test_a_clock_that_is_put_right_is_believed_again(opens: Opens, wall: WallClock):
    wall.at = FAR
    visitor = opens()
    visitor.start()
    wall.at = MORNING + timedelta(hours=1)
    visitor.end()
    assert [event.quality for event in events_of(visitor)][-2:] == [ClockQuality.IMPLAUSIBLE, ClockQuality.UNCHECKED]


def test_the_record_is_looked_after_whatever_the_clock_says(
    opens: Opens, wall: WallClock, site: Site, caplog: pytest.LogCaptureFixture
):
    visitor = opens()
    for moment in (FAR, BATTERY_DEAD, MORNING + timedelta(days=1)):
        wall.at = moment
        visitor.start()
        visitor.end()
        visitor.app.background.maintain()
        visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the backup")
    assert len(list((site.data / "backups").glob("*.db"))) == 3
    assert [record.getMessage() for record in caplog.records if record.name == "kiosk.bridge.shell.worker"] == []


def cut_off_in_a_lesson(site: Site) -> None:
    """Create the record that a power cut leaves: an open visit with an open lesson."""
    house = StationHouse(site, CALM)
    station = house.open()
    sitting = station.sittings.start(new_guest(), VIETNAMESE)
    attempt = station.learning.next(station.learning.open(sitting, LessonId(LESSON[1])))
    while not attempt.step.is_question:
        attempt = station.learning.next(attempt)
    station.learning.answer(attempt, wrong_answer(attempt.step))
    house.close()


@pytest.mark.parametrize(
    ("later", "is_offered"),
    [
        (timedelta(minutes=10), True),
        (RESUME_WITHIN - timedelta(minutes=1), True),
        (RESUME_WITHIN + timedelta(minutes=1), False),
        (timedelta(hours=-1), False),
        (BATTERY_DEAD - MORNING, False),
        (FAR - MORNING, False),
    ],
    ids=["soon", "just in time", "too late", "set back", "2010", "2099"],
)
def test_going_on_is_offered_only_while_the_same_person_may_be_there(
    opens: Opens, wall: WallClock, site: Site, later: timedelta, is_offered: bool
):
    cut_off_in_a_lesson(site)
    wall.at += later
    visitor = opens()
    assert visitor.app.model.visit.canResume == is_offered
    assert (visitor.driver.find("resumeNotice") is not None) == is_offered
    endings = [event for event in events_of(visitor) if event.kind is EventKind.SITTING_ENDED]
    assert [event.body["reason"] for event in endings] == ([] if is_offered else [Ending.CRASH.value])
