"""A kiosk without a window whose visitors come, leave and are interrupted in any order, for random tests.

The view models and the services are real. Jobs of the worker wait until the test runs them, and their results wait
until the test delivers them, so that people can act in between.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.app import Site
from kiosk.bridge.app_model import AppViewModel
from kiosk.bridge.guide.today.today_model import TodayViewModel
from kiosk.bridge.resident.navigation import RESTING, SIGNING_IN
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.visit import Visit
from kiosk.domain.access import Staff
from kiosk.domain.errors import KioskError
from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import AccountId, Pseudonym
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details
from kiosk.domain.people.pictures import CODE_PICTURES
from kiosk.domain.rights import Actor
from kiosk.house import StationHouse
from kiosk.services.people.records import AddedLearner
from kiosk.services.station import Station
from kiosk.settings import Settings
from tests.bridge.fakes import NotedInterpreter, NotedSpeech, StaffScreens

GUIDE = Actor(AccountId("guide"), frozenset({Staff.LEAD_GUIDE}))
NAMES = ("Nguyễn Thị Hoa", "Lê Quang Minh", "Trần Thị Lài", "Hồ Thị Thiêng")
SETTINGS = Settings(place="xã Lệ Thủy", hamlets=("Phú Thọ", "Mỹ Trung"), night_from=0, night_to=0)
VISITS = ("home", "lessons", "player", "result")


class SplitWorker(QObject):
    """A worker whose jobs run, and whose results are delivered, when the test says so."""

    failed = Signal(object)
    closing = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self.station = station
        self.waiting: deque[tuple[Callable[[Station], Any], Any, Any]] = deque()
        self.results: deque[Callable[[], None]] = deque()

    def ask(self, job: Any, then: Any = None, failed: Any = None) -> None:
        self.waiting.append((job, then, failed))

    def errand(self, job: Any, then: Any = None, failed: Any = None, *_lane: Any, **_named: Any) -> None:
        self.ask(job, then, failed)

    def run(self) -> None:
        """Run the next job; its result waits."""
        if self.waiting:
            job, then, failed = self.waiting.popleft()
            try:
                result = job(self.station)
            except KioskError as error:
                self.results.append(lambda error=error: failed(error) if failed else None)
            else:
                self.results.append(lambda: then(result) if then else None)

    def deliver(self) -> None:
        """Deliver the oldest result that waits."""
        if self.results:
            self.results.popleft()()

    def settle(self) -> None:
        """Run all jobs and deliver all results."""
        while self.waiting or self.results:
            self.run()
            self.deliver()


class Street:
    """The kiosk, the people who know their codes, and who is at the kiosk now."""

    def __init__(self, folder: Path) -> None:
        self.site = Site(data=folder / "data", bundled=folder / "none", voice=folder / "v", translations=folder / "t")
        self.site.bundled.mkdir()
        self.codes: dict[Pseudonym, tuple[str, ...]] = {}
        self.at_kiosk: Pseudonym | None = None
        """The learner who is at the kiosk and wants a visit; None for a guest or nobody."""
        self.power_cuts = 0
        self._open()
        self._register()

    def _open(self) -> None:
        self.house = StationHouse(self.site, SETTINGS)
        self.station = replace(self.house.open(), has_guides=lambda: True)
        self.visit = Visit()
        self.worker: Any = SplitWorker(self.station)
        self.speech: Any = NotedSpeech()
        interpreter: Any = NotedInterpreter()
        self.app = AppViewModel(SETTINGS, self.visit, self.worker, self.speech, interpreter)
        self.staff = StaffScreens()
        self._entrance = LatestJob(self.worker)
        self.app.offer_staff(lambda: self.staff)  # type: ignore[arg-type, return-value]  # a stand-in
        self.today = TodayViewModel(self._context(), self.app)
        self.app.visit.open_record()
        self.worker.settle()

    def _context(self) -> PageContext:
        parts: dict[str, Any] = {part.name: None for part in fields(PageContext)}
        parts |= {"worker": self.worker, "visit": self.visit, "actor": lambda: GUIDE}
        return PageContext(**parts | {"leave_staff": self.app.leave_staff, "begin_visit": self.app.begin_visit})

    def _register(self) -> None:
        for place, name in enumerate(NAMES):
            details = Details(name, SETTINGS.hamlets[place % 2], 1950 + place)
            answers = dict.fromkeys(Purpose, True)
            added = self.station.people().records.add(GUIDE, details, answers, is_sixteen=True)
            assert added is not None
            self.know(added)
        self.staff_leaves()
        self.worker.settle()

    def know(self, added: AddedLearner) -> None:
        """Store the code of a person who was added."""
        assert added.code is not None
        self.codes[added.learner.id] = tuple(CODE_PICTURES[number] for number in added.code)

    @property
    def learners(self) -> list[Pseudonym]:
        return list(self.codes)

    def staff_enters(self) -> None:
        """A guide touches the button for staff and types the PIN, which a job verifies."""
        self.app.openStaff()
        if self.app.screen == "pin":
            self._entrance.ask(lambda _station: None, lambda _none: self._show_page())

    def _show_page(self) -> None:
        """Show the page of the session; over the visit of a guest, there is only the page to add the guest."""
        self.staff.go("staff")
        if not self.staff.opened[-1]:
            self.today.open()

    def staff_goes(self) -> None:
        """The guide leaves the entrance or the page of the session."""
        if self.staff.screen:
            self._entrance.drop()
            self.today.forget()
            self.staff.leave()

    def staff_leaves(self) -> None:
        """Simulate that staff leave: the kiosk checks whether people are registered and whether a turn waits."""
        self.app._registered.look()

    def power_cut(self) -> None:
        """Cut the power and start again; jobs and results that wait are lost, and nobody is at the kiosk."""
        self.worker.waiting.clear()
        self.worker.results.clear()
        self.app._navigation.uncover()
        self.today.stop()
        self.app._navigation.go("running")  # stops its timers, which would change the new kiosk
        self.house.close()
        self.at_kiosk = None
        self.power_cuts += 1
        self._open()

    def close(self) -> None:
        self.worker.waiting.clear()
        self.today.stop()
        self.app.shut_down()
        self.worker.waiting.clear()
        self.house.close()

    def events(self, *kinds: EventKind) -> list[Event]:
        read = self.station.events.read(1, self.station.events.last_sequence())
        return [event for event in read if event.kind in kinds]

    def check_given_visits(self) -> None:
        """Assert that only the open visit of a guest was ever given to a person, and to one person only."""
        kinds = (EventKind.LEARNER_ADDED, EventKind.LEARNERS_MERGED)
        visits, given = (EventKind.SITTING_STARTED, EventKind.SITTING_ENDED), set()
        open_visit: Event | None = None
        for event in self.events(*kinds, *visits):
            if event.kind in visits:
                open_visit = event if event.kind is EventKind.SITTING_STARTED else None
            if event.kind is EventKind.SITTING_STARTED and event.pseudonym in given:
                assert "entry" in event.body, "a guest begins under the pseudonym of a learner"
            if event.kind not in kinds or event.sitting is None:
                continue
            assert open_visit is not None, "a visit that has ended is given to somebody"
            assert (open_visit.sitting, open_visit.pseudonym) == (event.sitting, event.pseudonym)
            assert "entry" not in open_visit.body, "the visit of a learner is given to somebody"
            assert event.pseudonym not in given, "a visit is given to two people"
            given.add(event.pseudonym)

    def check_ends(self) -> None:
        """Assert that every visit but the shown one has ended, unless a power cut has interrupted one."""
        ended = {event.sitting for event in self.events(EventKind.SITTING_ENDED)}
        still = {event.sitting for event in self.events(EventKind.SITTING_STARTED)} - ended
        shown = {self.visit.sitting.id} if self.visit.sitting else set()
        assert still == shown or self.power_cuts, "a visit that nobody sees goes on"

    def check(self) -> None:
        """Assert that visits are shown and recorded only for the person who is at the kiosk."""
        screen, sitting = self.app.screen, self.visit.sitting
        if screen in VISITS:
            assert sitting is not None, screen
        if sitting is not None and sitting.pseudonym in self.codes:
            assert sitting.pseudonym == self.at_kiosk, "somebody else's visit is shown"
        sign_in = self.app.signIn
        if sign_in is not None and screen not in SIGNING_IN:
            assert (sign_in.faces, sign_in.person, sign_in.face, sign_in.filled) == ([], "", "", 0), screen
        if self.app.turn is not None and screen not in RESTING:
            assert self.app.turn.faces == [], screen
