"""Random sequences of what happens at a shared kiosk never show or record anything for the wrong person.

``KIOSK_WRONG_PERSON=2000`` plays that many sequences instead of a few; each has its own data folder.
"""

import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from kiosk.bridge.resident.navigation import RESTING, SIGNING_IN
from kiosk.domain.errors import KioskError
from kiosk.domain.events import EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details
from kiosk.domain.people.pictures import CODE_PICTURES
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.domain.sittings import Sitting
from kiosk.services.station import Station
from tests.journeys.guide.street import GUIDE, NAMES, SETTINGS, VISITS, Street

STAFF = ("pin", "staff")
SEQUENCES = int(os.environ.get("KIOSK_WRONG_PERSON", "25"))
STEPS = 120


class Passers:
    """Random acts of people at the kiosk of a `Street`."""

    def __init__(self, street: Street, random: Random) -> None:
        self.street = street
        self.random = random
        self.begun: list[Pseudonym] = []
        """Learners who confirmed who they are, by a right code or the yellow button, once for each time."""

    def acts(self) -> dict[Callable[[], None], float]:
        """The acts that fit the screen, with their weights: leaving is rare, so that people get to the end."""
        return {
            self.run: 5,
            self.deliver: 5,
            self.settle: 4,
            self.calls_for_help: 0.5,
            self.guide_opens_session: 1,
            self.guide_queues: 2,
            self.guide_ends_session: 0.3,
            self.guide_leaves: 1,
            self.power_is_cut: 0.3,
            **self._acts_on(self.street.app.screen),
        }

    def _acts_on(self, screen: str) -> dict[Callable[[], None], float]:
        leave: dict[Callable[[], None], float] = {self.ends: 0.2, self.waits_before_signing_in: 0.2}
        acts: dict[str, dict[Callable[[], None], float]] = {
            "attract": {self.guest_starts: 1, self.opens_sign_in: 4, self.guide_enters: 2},
            "turn": {self.takes_turn: 4, self.is_not_here: 1, self.guide_enters: 2, self.guest_starts: 0.5},
            "hamlets": {self.chooses_hamlet: 3, self.guest_starts: 0.2, **leave},
            "who": {self.chooses_face: 4, self.guest_starts: 0.2, **leave},
            "code": {
                self.touches_right_code: 3,
                self.touches_wrong_picture: 1,
                self.forgets: 3,
                self.says_not_me: 1,
                self.guest_starts: 0.3,
                self.waits_before_signing_in: 2,
            },
            "pin": {self.guide_goes: 0.5},
            "staff": {self.guide_answers_call: 4, self.guide_queues: 1, self.guide_hands_over: 1, self.guide_goes: 2},
        }
        if screen == "staff" and self.street.visit.sitting is not None:
            return {self.guide_adds_guest: 4, self.guide_recognises_guest: 2, self.guide_goes: 2}
        return acts.get(screen, {self.ends: 2, self.is_idle: 1, self.guest_wants_to_keep: 3, self.guide_comes: 3})

    def act(self) -> str:
        acts = self.acts()
        (act,) = self.random.choices(list(acts), list(acts.values()))
        act()
        self.street.check()
        return act.__name__

    def run(self) -> None:
        self.street.worker.run()

    def deliver(self) -> None:
        self.street.worker.deliver()

    def settle(self) -> None:
        self.street.worker.settle()

    def guest_starts(self) -> None:
        app = self.street.app
        if app.screen in STAFF or (app.screen == "turn" and app.turn._acting.is_busy):
            return
        self.leaves()
        if app.screen == "turn":
            app.turn.learnAsGuest()
        else:
            app.visit.start()

    def opens_sign_in(self) -> None:
        app = self.street.app
        if app.screen == "attract" and app.signIn is not None:
            app.signIn.open()

    def chooses_hamlet(self) -> None:
        app = self.street.app
        if app.screen == "hamlets":
            app.signIn.chooseHamlet(self.random.choice(SETTINGS.hamlets))

    def chooses_face(self) -> None:
        app = self.street.app
        if app.screen == "who" and app.signIn.faces:
            app.signIn.chooseFace(self.random.choice(app.signIn.faces)["key"])

    def touches_right_code(self) -> None:
        """The learner whose face is chosen touches the own pictures."""
        app = self.street.app
        if app.screen != "code" or app.signIn._person is None or not app.signIn.canTouch:
            return
        learner = Pseudonym(app.signIn._person.key)
        app.signIn.clearCode()
        for picture in self.street.codes[learner]:
            app.signIn.touch(picture)
        self.confirms(learner)

    def confirms(self, learner: Pseudonym) -> None:
        self.street.at_kiosk = learner
        self.begun.append(learner)

    def touches_wrong_picture(self) -> None:
        app = self.street.app
        if app.screen != "code" or app.signIn._person is None:
            return
        right = self.street.codes[Pseudonym(app.signIn._person.key)]
        app.signIn.touch(next(picture for picture in CODE_PICTURES if picture not in right))

    def says_not_me(self) -> None:
        if self.street.app.screen == "code":
            self.leaves()
            self.street.app.signIn.notMe()

    def leaves(self) -> None:
        """Whoever was about to begin a visit goes away; a visit that is shown goes on."""
        if self.street.visit.sitting is None:
            self.street.at_kiosk = None

    def forgets(self) -> None:
        if self.street.app.screen == "code":
            self.street.app.signIn.forgotCode()

    def ends(self) -> None:
        if self.street.app.screen in STAFF:
            return
        if self.street.app.screen not in RESTING:
            self.street.at_kiosk = None
        self.street.app.visit.finish()

    def is_idle(self) -> None:
        if self.street.visit.sitting is not None and not self.street.app.visit._is_covered:
            self.street.at_kiosk = None
            self.street.app.visit._on_idle()

    def waits_before_signing_in(self) -> None:
        app = self.street.app
        if app.screen in SIGNING_IN:
            self.leaves()
            app.signIn.leave()

    def calls_for_help(self) -> None:
        self.street.app.help.ask()
        self.street.app.help.dismiss()

    def takes_turn(self) -> None:
        """The learner who is called touches the yellow button."""
        app = self.street.app
        turn = app.turn._turn if app.screen == "turn" else None
        if turn is not None and not app.turn._acting.is_busy and not app.visit.starting:
            self.confirms(Pseudonym(turn.people[0].key))
            app.turn.begin()

    def is_not_here(self) -> None:
        app = self.street.app
        if app.screen == "turn":
            app.turn.notHere()

    def guide_opens_session(self) -> None:
        sessions = self.street.station.sessions()
        if sessions.current() is None:
            sessions.open(GUIDE, SETTINGS.hamlets[0])

    def guide_queues(self) -> None:
        sessions = self.street.station.sessions()
        if sessions.current() is not None:
            learner = self.random.choice(self.street.learners)
            sessions.mark(GUIDE, learner)
            try:
                sessions.queue().join(GUIDE, (learner,))
            except KioskError:
                return

    def guide_ends_session(self) -> None:
        sessions = self.street.station.sessions()
        if sessions.current() is not None and self.random.random() < 0.3:
            sessions.end(GUIDE, SessionTotals())

    def guide_enters(self) -> None:
        if self.street.app.screen in RESTING:
            self.leaves()
            self.street.staff_enters()

    def guide_answers_call(self) -> None:
        """The guide answers a call, and lets the learner in who has forgotten the code and stands there."""
        today = self.street.today
        if self.street.app.screen != "staff" or not today.calls:
            return
        call = self.random.choice(today._state.calls)
        if call.forgotten and not today._acting.is_busy:
            self.confirms(call.learners[0])
        today.answer(call.id)

    def guide_hands_over(self) -> None:
        today = self.street.today
        if self.street.app.screen == "staff" and today.queue:
            today.handOver(self.random.choice(today.queue)["id"])

    def guide_goes(self) -> None:
        if self.street.app.screen in STAFF:
            self.leaves()
            self.street.staff_goes()

    def guide_leaves(self) -> None:
        self.street.staff_leaves()

    def guest_wants_to_keep(self) -> None:
        self.street.app.keeping.call()
        if self.random.random() < 0.2:
            self.street.app.keeping.withdraw()

    def guide_comes(self) -> None:
        if self.street.app.keeping.notice in {"called", "nobody"}:
            self.street.staff_enters()

    def guide_adds_guest(self) -> None:
        """The guide writes down the name of the guest at the kiosk, who agrees to everything."""
        details = Details(self.random.choice(NAMES), SETTINGS.hamlets[0], self.random.randint(1940, 2000))
        answers = dict.fromkeys(Purpose, True)

        def add(station: Station, sitting: Sitting) -> None:
            added = station.people().records.add(GUIDE, details, answers, is_sixteen=True, visit=sitting.id)
            assert added is not None
            assert added.learner.id == sitting.pseudonym
            self.street.know(added)
            self.street.at_kiosk = sitting.pseudonym

        self._name(add)

    def guide_recognises_guest(self) -> None:
        """The guide finds the record of the guest at the kiosk."""
        learner = self.random.choice(self.street.learners)

        def join(station: Station, sitting: Sitting) -> None:
            station.people().guests.join(GUIDE, sitting.id, learner)

        self._name(join)

    def _name(self, job: Callable[[Station, Sitting], None]) -> None:
        sitting = self.street.visit.sitting
        if self.street.app.screen == "staff" and sitting is not None:
            self.street.worker.ask(lambda station: job(station, sitting))

    def power_is_cut(self) -> None:
        if self.random.random() < 0.2:
            self.street.power_cut()


class Keepers(Passers):
    """Mostly guests who want to keep their progress, and the guide who comes to them."""

    def _acts_on(self, screen: str) -> dict[Callable[[], None], float]:
        if screen in RESTING:
            return {self.guest_starts: 4, self.opens_sign_in: 1}
        if screen in VISITS:
            return {self.guest_wants_to_keep: 4, self.guide_comes: 4, self.ends: 0.5, self.is_idle: 0.3}
        return super()._acts_on(screen)


@pytest.mark.slow
@pytest.mark.parametrize("people", [Passers, Keepers])
@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_nothing_is_shown_or_recorded_for_anybody_else(
    seed: int, people: type[Passers], tmp_path: Path, qapp: object
) -> None:
    street = Street(tmp_path)
    passers = people(street, Random(seed))
    done: list[str] = []
    try:
        done.extend(passers.act() for _ in range(STEPS))
        street.worker.settle()
        street.check()
        street.check_given_visits()
        street.check_ends()
        begun = [event.pseudonym for event in street.events(EventKind.SITTING_STARTED) if event.body.get("entry")]
        for learner in street.learners:
            assert begun.count(learner) <= passers.begun.count(learner), "a visit that nobody began is recorded"
    except AssertionError as error:
        raise AssertionError(f"{error} after {done}") from error
    finally:
        street.close()
