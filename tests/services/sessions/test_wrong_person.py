"""Random evenings: no turn is handed to another learner, and attendance equals what the guide entered.

The state machine keeps a plain model of the session next to the service; power cuts reopen the record from its file.
"""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.domain.events import EventKind
from kiosk.domain.ids import VIETNAMESE, Pseudonym
from kiosk.domain.machine.clocks import VIETNAM, ClockQuality
from kiosk.domain.sessions.attendance import Headcount
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.domain.sittings import Ending, Entry, Sitting, new_guest
from tests.services.sessions.evening import GUIDE, MAN, NINETEEN, WOMAN, Evening

LEARNERS = [Pseudonym(f"learner-{number}") for number in range(6)]
learners = st.sampled_from(LEARNERS)


class Evenings(RuleBasedStateMachine):
    """A guide, learners and guests at one kiosk, with power cuts."""

    @initialize()
    def opens_the_kiosk(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.evening = Evening(self.folder / "kiosk.db")
        self.evening.people.profiles = {one: (WOMAN, MAN)[place % 2] for place, one in enumerate(LEARNERS)}
        self.present: set[Pseudonym] = set()
        self.counted = Headcount()
        self.waiting: list[tuple[Pseudonym, ...]] = []
        self.is_open = False
        self.sitting: Sitting | None = None
        self.at_the_kiosk: tuple[Pseudonym, ...] = ()
        self.alone = 0
        self.began_in_session: dict[str, bool] = {}
        self.today = NINETEEN

    def teardown(self) -> None:
        for event in self.evening.events(EventKind.SITTING_STARTED):
            if event.body.get("partners"):
                assert event.pseudonym not in LEARNERS, "a shared turn is somebody's"
            elif "entry" not in event.body:
                assert event.pseudonym not in LEARNERS, "a guest is recorded as a learner"
        self.evening.store.close()
        shutil.rmtree(self.folder)

    def forgets(self) -> None:
        self.present, self.counted, self.waiting = set(), Headcount(), []
        self.is_open, self.alone, self.began_in_session = False, 0, {}

    @precondition(lambda self: not self.is_open)
    @rule()
    def opens(self) -> None:
        self.forgets()
        self.evening.opens()
        self.is_open = True

    @precondition(lambda self: self.is_open)
    @rule(learner=learners)
    def marks(self, learner: Pseudonym) -> None:
        self.evening.service.mark(GUIDE, learner)
        self.present.add(learner)

    @precondition(lambda self: self.is_open)
    @rule(learner=learners)
    def clears(self, learner: Pseudonym) -> None:
        self.evening.service.clear(GUIDE, learner)
        self.present.discard(learner)

    @precondition(lambda self: self.is_open)
    @rule(numbers=st.tuples(*[st.integers(0, 9)] * 3))
    def counts(self, numbers: tuple[int, int, int]) -> None:
        self.counted = Headcount(*numbers)
        self.evening.service.count(GUIDE, self.counted)

    @precondition(lambda self: self.is_open)
    @rule(sharing=st.lists(learners, min_size=1, max_size=3, unique=True))
    def joins(self, sharing: list[Pseudonym]) -> None:
        if not any(set(sharing) & set(turn) for turn in self.waiting):
            self.evening.queue.join(GUIDE, sharing)
            self.waiting.append(tuple(sharing))

    @precondition(lambda self: self.waiting)
    @rule(place=st.integers(0, 5), way=st.sampled_from(["up", "first", "not_here", "leave"]))
    def moves(self, place: int, way: str) -> None:
        place %= len(self.waiting)
        entry = self.evening.queue.entries()[place].id
        if way == "not_here":
            self.evening.queue.not_here(entry)
        else:
            getattr(self.evening.queue, way)(GUIDE, entry)
        turn = self.waiting.pop(place)
        if way != "leave":
            self.waiting.insert({"up": max(0, place - 1), "first": 0, "not_here": place + 1}[way], turn)

    @precondition(lambda self: self.waiting)
    @rule()
    def hands_over(self) -> None:
        turn = self.evening.queue.next_turn()
        assert turn is not None
        expected = self.waiting.pop(0)
        self.sitting, beginning = self.evening.queue.begin_turn(turn.id, VIETNAMESE)
        self.at_the_kiosk = beginning.partners or (self.sitting.pseudonym,)
        assert self.at_the_kiosk == expected, "the turn is somebody else's"
        assert beginning.entry is Entry.TURN
        self.began_in_session[self.sitting.id] = len(expected) == 1

    @rule()
    def a_guest_comes(self) -> None:
        self.sitting = self.evening.sittings.start(new_guest(), VIETNAMESE, self.evening.service.guest())
        self.at_the_kiosk = ()
        if self.is_open:
            self.began_in_session[self.sitting.id] = True

    @precondition(lambda self: self.sitting is not None)
    @rule(reason=st.sampled_from([Ending.END, Ending.IDLE]))
    def leaves(self, reason: Ending) -> None:
        assert self.sitting is not None
        self.evening.sittings.end(self.sitting, reason)
        self.sitting = None

    @precondition(lambda self: self.sitting is not None)
    @rule()
    def masters(self) -> None:
        assert self.sitting is not None
        self.evening.masters(self.sitting)
        self.alone += self.began_in_session.get(self.sitting.id, False)

    @rule(hours=st.floats(0, 3), has_battery=st.booleans())
    def power_fails(self, hours: float, has_battery: bool) -> None:
        """Restart after at most 3 hours without power, still on the same day; an empty battery resets the clock."""
        clock = self.evening.clock
        later = clock.moment.wall + timedelta(hours=hours)
        if has_battery and clock.moment.quality is not ClockQuality.IMPLAUSIBLE and self.is_same_day(later):
            clock.reboots(later)
        else:
            clock.reboots(clock.moment.wall.replace(year=2010), ClockQuality.IMPLAUSIBLE)
        self.evening.restarts()
        interrupted = self.evening.sittings.interrupted()
        assert interrupted == self.sitting
        if interrupted is not None and self.at_the_kiosk:
            assert not self.evening.sittings.may_go_on(interrupted), "somebody else may be there now"
        if interrupted is not None:
            self.evening.sittings.end(interrupted, Ending.CRASH)
        self.sitting = None

    def is_same_day(self, later: object) -> bool:
        now = self.evening.clock.moment.wall.astimezone(VIETNAM)
        return later.astimezone(VIETNAM).date() == now.date()  # type: ignore[attr-defined]

    @precondition(lambda self: self.is_open)
    @rule()
    def ends(self) -> None:
        summary = self.evening.service.end(GUIDE, SessionTotals())
        assert summary.waiting == len(self.waiting)
        assert summary.mastered == self.alone
        self.forgets()

    @rule()
    def a_new_day_comes(self) -> None:
        """Restart on the next day, with a right clock.

        A session without a date goes on (see `domain.sessions.session`), until the guide ends it.
        """
        clock = self.evening.clock
        was_dated = self.is_open and self.evening.service.summary().session.day is not None
        self.today += timedelta(days=1)
        clock.reboots(self.today)
        self.evening.restarts()
        if self.is_open and not was_dated:
            self.evening.service.end(GUIDE, SessionTotals())
        assert self.evening.service.current() is None
        if self.sitting is not None:
            self.evening.sittings.end(self.sitting, Ending.CRASH)
            self.sitting = None
        self.forgets()

    @invariant()
    def the_service_agrees(self) -> None:
        if not self.is_open:
            return
        service = self.evening.service
        assert service.current() is not None
        attendance = service.attendance()
        assert set(attendance.present) == self.present
        assert attendance.total == len(self.present) + self.counted.total
        assert [entry.learners for entry in self.evening.queue.entries()] == self.waiting
        assert service.summary().mastered == self.alone


TestEvenings = Evenings.TestCase
TestEvenings.settings = settings(max_examples=25, stateful_step_count=30)
