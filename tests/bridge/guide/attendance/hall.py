"""The page of attendance with fake services; its worker runs jobs when the test calls `work`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from types import SimpleNamespace

from PySide6.QtCore import QObject

from kiosk.bridge.guide.attendance.attendance_model import AttendanceViewModel
from kiosk.bridge.visit import Visit
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details, Learner
from kiosk.domain.people.pictures import FACES
from kiosk.domain.sessions.attendance import Attendance, Headcount
from tests.bridge.fakes import NotedSpeech, SlowWorker
from tests.services.people.conftest import GUIDE

HAMLET = "Phú Thọ"
NOW = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)


@dataclass
class FakePeople:
    """Fake of the services of people. ``error``: raised instead of adding a person."""

    known: list[Learner] = field(default_factory=list)
    consents: list[Mapping[Purpose, bool]] = field(default_factory=list)
    error: KioskError | None = None

    def likely(self, _actor: object, details: Details) -> Sequence[Learner]:
        return [one for one in self.known if one.name == details.name]

    def learners(self, _actor: object) -> Sequence[Learner]:
        return list(self.known)

    def find(self, _actor: object, text: str) -> Sequence[Learner]:
        return [one for one in self.known if text in one.name]

    def add(
        self, _actor: object, details: Details, consents: Mapping[Purpose, bool], *, is_sixteen: bool
    ) -> SimpleNamespace:
        assert is_sixteen
        if self.error is not None:
            raise self.error
        self.consents.append(dict(consents))
        self.known.append(Learner(Pseudonym(f"p{len(self.known)}"), details, face=FACES[0]))
        return SimpleNamespace(learner=self.known[-1], code=(0, 1, 2))


@dataclass
class FakeSession:
    """Fake of the open session."""

    now: Attendance = field(default_factory=Attendance)
    waiting: list[SimpleNamespace] = field(default_factory=list)
    hamlets: Sequence[str] = (HAMLET, "Mỹ Trung")

    def current(self) -> SimpleNamespace:
        return SimpleNamespace(place=HAMLET)

    def attendance(self) -> Attendance:
        return self.now

    def mark(self, _actor: object, learner: Pseudonym) -> None:
        self.now = replace(self.now, present={**self.now.present, learner: {}})

    def clear(self, _actor: object, learner: Pseudonym) -> None:
        self.now = replace(self.now, present={one: {} for one in self.now.present if one != learner})

    def count(self, _actor: object, counted: Headcount) -> None:
        self.now = replace(self.now, counted=counted)

    def queue(self) -> "FakeSession":
        return self

    def entries(self) -> Sequence[SimpleNamespace]:
        return list(self.waiting)

    def join(self, _actor: object, learners: tuple[Pseudonym, ...]) -> None:
        self.waiting.append(SimpleNamespace(id=learners[0], learners=learners))

    def leave(self, _actor: object, entry: str) -> None:
        self.waiting = [one for one in self.waiting if one.id != entry]


class Hall:
    """The open page; `people` and `session` are the services behind it."""

    def __init__(self) -> None:
        self.people, self.session, self.speech = FakePeople(), FakeSession(), NotedSpeech()
        services = SimpleNamespace(listing=self.people, records=self.people)
        clock = SimpleNamespace(now=lambda: SimpleNamespace(wall=NOW))
        self.worker = SlowWorker(SimpleNamespace(people=lambda: services, sessions=lambda: self.session, clock=clock))
        self.parent = QObject()
        context = SimpleNamespace(worker=self.worker, speech=self.speech, visit=Visit(), actor=lambda: GUIDE)
        self.model = AttendanceViewModel(context, self.parent)  # type: ignore[arg-type]  # what the page uses
        self.adding = self.model.adding
        self.open()

    def open(self) -> None:
        self.model.open()
        self.worker.work()

    def knows(self, name: str, year: int = 1955) -> Learner:
        """Register a person of the session's hamlet."""
        self.people.known.append(Learner(Pseudonym(name), Details(name, HAMLET, year)))
        return self.people.known[-1]

    def types(self, name: str, year: str = "51") -> None:
        """Begin to add a person, and type name and year of birth."""
        self.model.add()
        self.worker.work()
        self.adding.form.setName(name)
        for digit in year:
            self.adding.form.typeDigit(digit)

    def asks_consents(self, name: str = "Nguyễn Thị Bưởi") -> None:
        """Add a person up to the first question."""
        self.types(name)
        self.adding.goOn()
        self.worker.work()
        assert self.adding.step == "consent"

    def agrees(self, times: int) -> None:
        for _ in range(times):
            self.adding.consents.agree()
