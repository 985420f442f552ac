"""A session service on a record in a real file, with learners and a clock that the test controls."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.domain.access import Staff
from kiosk.domain.events import Event, EventDraft, EventKind
from kiosk.domain.ids import AccountId, LessonId, Pseudonym, SessionId, StepId
from kiosk.domain.machine.clocks import VIETNAM, ClockQuality, Moment
from kiosk.domain.rights import Actor
from kiosk.domain.sittings import Sitting
from kiosk.services.learning.sittings import SittingService
from kiosk.services.sessions.session_service import SessionService
from kiosk.storage.store import Store, open_store
from tests.domain.lessons import lesson
from tests.services.conftest import Shelf

GUIDE = Actor(AccountId("3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01"), frozenset({Staff.GUIDE}))
TECHNICIAN = Actor(AccountId("technician"), frozenset({Staff.TECHNICIAN}))
LESSON = lesson(("page", "choice", "phone_task", "ordering", "choice"))
HAMLETS = ("Phú Thọ", "Lộc An")
HOA, MINH, LAN = Pseudonym("hoa"), Pseudonym("minh"), Pseudonym("lan")
WOMAN = {"sex": "f", "band": "60-74", "decade": 1950, "hamlet": "Phú Thọ"}
MAN = {"sex": "m", "band": "35-59", "decade": 1980, "hamlet": "Phú Thọ"}
NINETEEN = datetime(2026, 11, 24, 19, 0, tzinfo=VIETNAM)
BEGIN = Moment(NINETEEN.astimezone(UTC), 1000.0, "boot-1", ClockQuality.UNCHECKED)


@dataclass
class HandClock:
    """A clock that advances by a second at each reading and otherwise as the test says."""

    moment: Moment = BEGIN

    def now(self) -> Moment:
        self.passes(seconds=1)
        return self.moment

    def passes(self, **time: float) -> None:
        step = timedelta(**time)
        wall, monotonic = self.moment.wall + step, self.moment.monotonic + step.total_seconds()
        self.moment = replace(self.moment, wall=wall, monotonic=monotonic)

    def reboots(self, wall: datetime | None = None, quality: ClockQuality = ClockQuality.UNCHECKED) -> None:
        boot = f"boot-{int(self.moment.boot.removeprefix('boot-')) + 1}"
        self.moment = Moment((wall or self.moment.wall).astimezone(UTC), 10.0, boot, quality)


@dataclass
class Learners:
    """Learners and notes in memory, instead of in ``people.db``."""

    profiles: dict[Pseudonym, Mapping[str, Any]] = field(default_factory=lambda: {HOA: WOMAN, MINH: MAN, LAN: WOMAN})
    notes: dict[SessionId, str] = field(default_factory=dict)

    def profile(self, learner: Pseudonym) -> Mapping[str, Any] | None:
        return self.profiles.get(learner)

    def keep_note(self, session: SessionId, note: str) -> None:
        self.notes.pop(session, None)
        if note:
            self.notes[session] = note


@dataclass
class Evening:
    """An open kiosk; `restarts` simulates a power cut or a restart of the program."""

    file: Path
    clock: HandClock = field(default_factory=HandClock)
    people: Learners = field(default_factory=Learners)

    def __post_init__(self) -> None:
        self.store: Store = open_store(self.file, self.clock)
        self._wire()

    def _wire(self) -> None:
        events = self.store.events
        self.sittings = SittingService(events, self.clock)
        self.service = SessionService(
            events,
            self.store.queue,
            self.sittings,
            self.people,
            self.clock,
            library=Shelf(LESSON),
            hamlets=HAMLETS,
            began=self.clock.moment.monotonic,
        )
        self.queue = self.service.queue()

    def restarts(self) -> None:
        self.store.close()
        self.store = open_store(self.file, self.clock)
        self._wire()

    def opens(self) -> SessionId:
        return self.service.open(GUIDE, "Phú Thọ").id

    def events(self, *kinds: EventKind) -> list[Event]:
        found = self.store.events.read(1, self.store.events.last_sequence())
        return [event for event in found if event.kind in kinds or not kinds]

    def masters(self, sitting: Sitting) -> None:
        body = {"lesson": "p/l", "registration": "r", "session": "c", "step": "s", "skill": "k", "text": {}}
        self.store.events.append([EventDraft(EventKind.SKILL_MASTERED, body, sitting.id, sitting.pseudonym)])

    def calls_for_help(self, sitting: Sitting, lesson: str | None = None, step: str | None = None) -> None:
        where = (LessonId(lesson) if lesson else None, StepId(step) if step else None)
        self.sittings.ask_for_help(sitting, "player" if lesson else "home", *where)

    def merges(self, kept: Pseudonym, merged: Pseudonym) -> None:
        del self.people.profiles[merged]
        body = {"kept": kept, "merged": merged, "by": GUIDE.account}
        self.store.events.append([EventDraft(EventKind.LEARNERS_MERGED, body)])
