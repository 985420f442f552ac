"""Gives learners what takes weeks or months to come: lessons begun, tasks done with help, an announced deletion."""

from dataclasses import replace
from datetime import timedelta

from kiosk.app import App
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import LessonId, SittingId
from kiosk.domain.machine.clocks import ClockQuality, Moment, vietnam_day
from kiosk.domain.people.learner import LearnerId
from kiosk.domain.ports.machine import Clock
from kiosk.services.station import Station
from kiosk.tour.driver import Driver
from tests.journeys.guide.learned import OWN

LESSON = LessonId("ky-nang-so/vao-mang")
"""A bundled lesson with two tasks on the practice phone."""


def find(station: Station, name: str) -> LearnerId:
    return next(one.id for one in station.people().listing.learners(OWN) if one.name == name)


def do_with_help(app: App, driver: Driver, name: str) -> None:
    """Let `name` open `LESSON` and do its first task with the instructions."""

    def job(station: Station) -> None:
        first, _ = station.home.tasks(LESSON)
        keys = {"lesson": LESSON, "registration": "r-help", "session": "s-help"}
        launch = {"version": "1", "title": {"vi": "Bài"}, "steps": [first.step], "questions": [], "mastery": 0.8}
        act = {"step": first.step, "kind": "phone_task", "round": 0, "act": "tap:x", "seconds": 1.0, "draft": {}}
        bodies = {
            EventKind.LESSON_LAUNCHED: {**launch, "resumed": False},
            EventKind.STEP_ACTED: {**act, "mode": "follow", "finished": True},
        }
        visit, learner = SittingId("visit-help"), find(station, name)
        station.events.append([EventDraft(kind, {**keys, **body}, visit, learner) for kind, body in bodies.items()])

    app.worker.ask(job)
    driver.wait(lambda: app.worker.is_idle, "the lesson")


class LaterClock:
    """A clock that is ahead of `clock`."""

    def __init__(self, clock: Clock, ahead: timedelta) -> None:
        self._clock = clock
        self._ahead = ahead

    def now(self) -> Moment:
        now = self._clock.now()
        return replace(now, wall=now.wall + self._ahead, quality=ClockQuality.UNCHECKED)


def announce(app: App, driver: Driver, name: str) -> None:
    """Let 25 months pass, in which nobody comes, and announce the deletion of `name`."""

    def job(station: Station) -> None:
        events, clock = station.events, station.clock
        read = EventDraft(EventKind.CLOCK_READ, {"kiosk": events.kiosk()})
        events.append([read, EventDraft(EventKind.CLOCK_CONFIRMED, {})])
        later = LaterClock(clock, timedelta(days=760))
        events._clock = later  # type: ignore[attr-defined]  # of `EventLog`
        day = vietnam_day(later.now().wall).isoformat()
        announced = EventDraft(EventKind.RETENTION_ANNOUNCED, {"day": day}, pseudonym=find(station, name))
        events.append([EventDraft(EventKind.CLOCK_CONFIRMED, {}), announced])

    app.worker.ask(job)
    driver.wait(lambda: app.worker.is_idle, "the announcement")
