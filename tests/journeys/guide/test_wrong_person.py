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
from tests.journeys.guide.street import GUIDE, NAMES, SETTINGS, Street

SEQUENCES = int(os.environ.get("KIOSK_WRONG_PERSON", "25"))
STEPS = 120


class Passers:
    """Random acts of people at the kiosk of a `Street`."""

    def __init__(self, street: Street, random: Random) -> None:
        self.street = street
        self.random = random
        self.begun: list[Pseudonym] = []
        """Learners who confirmed who they are, by a right code or the yellow button, once for each time."""

    def acts(self) -> list[Callable[[], None]]:
        return [
            *[self.run] * 5,
            *[self.deliver] * 5,
            self.settle,
            self.guest_starts,
            *[self.opens_sign_in] * 3,
            *[self.chooses_hamlet] * 4,
            *[self.chooses_face] * 4,
            *[self.touches_right_code] * 4,
            self.touches_wrong_picture,
            self.says_not_me,
            self.forgets,
            self.ends,
            self.is_idle,
            self.waits_before_signing_in,
            self.calls_for_help,
            *[self.takes_turn] * 2,
            self.is_not_here,
            self.guide_opens_session,
            self.guide_queues,
            self.guide_ends_session,
            self.guide_leaves,
            *[self.guest_wants_to_keep] * 3,
            *[self.guide_comes] * 3,
            *[self.guide_adds_guest] * 2,
            self.guide_recognises_guest,
            *[self.guide_leaves_guest] * 2,
            self.power_is_cut,
        ]

    def act(self) -> str:
        act = self.random.choice(self.acts())
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
        if self.street.visit.sitting is None:
            self.street.at_kiosk = None
        self.street.app.visit.start()

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
        if self.street.app.screen == "staff":
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
        if turn is not None and not app.turn._acting.is_busy:
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

    def guide_leaves(self) -> None:
        self.street.staff_leaves()

    def guest_wants_to_keep(self) -> None:
        self.street.app.keeping.call()
        if self.random.random() < 0.2:
            self.street.app.keeping.withdraw()

    def guide_comes(self) -> None:
        if self.street.app.keeping.notice == "called":
            self.street.app.openStaff()

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

    def guide_leaves_guest(self) -> None:
        if self.street.guide.screen:
            self.street.guide.leave()

    def power_is_cut(self) -> None:
        if self.random.random() < 0.2:
            self.street.power_cut()


class Keepers(Passers):
    """Mostly guests who want to keep their progress, and the guide who comes to them."""

    def acts(self) -> list[Callable[[], None]]:
        return [
            *[self.run] * 4,
            *[self.deliver] * 4,
            *[self.guest_starts] * 4,
            *[self.guest_wants_to_keep] * 4,
            *[self.guide_comes] * 4,
            *[self.guide_adds_guest] * 4,
            *[self.guide_recognises_guest] * 2,
            *[self.guide_leaves_guest] * 2,
            *[self.opens_sign_in, self.chooses_hamlet, self.chooses_face, self.touches_right_code],
            *[self.ends, self.is_idle, self.calls_for_help, self.guide_leaves],
            self.power_is_cut,
        ]


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
        begun = [event.pseudonym for event in street.events(EventKind.SITTING_STARTED) if event.body.get("entry")]
        for learner in street.learners:
            assert begun.count(learner) <= passers.begun.count(learner), "a visit that nobody began is recorded"
    except AssertionError as error:
        raise AssertionError(f"{error} after {done}") from error
    finally:
        street.close()
