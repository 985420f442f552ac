"""Tests opening and ending a session, attendance and calls for help."""

from collections.abc import Callable

import pytest

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import VIETNAMESE, Pseudonym
from kiosk.domain.rights import Actor, NotAllowedError
from kiosk.domain.sessions.attendance import Headcount
from kiosk.domain.sessions.closing import LONGEST_NOTE, Difficulty, SessionTotals
from kiosk.domain.sessions.refusals import NoSessionError, SessionRefusedError
from kiosk.domain.sessions.session import PartOfDay
from kiosk.domain.sittings import Beginning, Ending, new_guest
from tests.services.sessions.evening import GUIDE, HAMLETS, HOA, LAN, MAN, MINH, NINETEEN, TECHNICIAN, WOMAN, Evening


def test_a_session_opens_with_one_tap_on_what_is_proposed(evening: Evening) -> None:
    proposal = evening.service.proposal()
    assert (proposal.place, proposal.part, proposal.day) == (HAMLETS[0], PartOfDay.EVENING, NINETEEN.date())
    session = evening.service.open(GUIDE, proposal.place)
    assert evening.service.current() == session
    (event,) = evening.events(EventKind.SESSION_OPENED)
    assert event.body == {
        "session": session.id,
        "place": HAMLETS[0],
        "part": "evening",
        "by": "3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01",
    }


def test_the_place_of_the_last_session_is_proposed(evening: Evening) -> None:
    evening.service.open(GUIDE, "Lộc An")
    evening.service.end(GUIDE, SessionTotals())
    assert evening.service.proposal().place == "Lộc An"


def test_one_session_is_open_at_a_time(evening: Evening) -> None:
    evening.opens()
    with pytest.raises(SessionRefusedError, match="open already"):
        evening.opens()
    assert len(evening.events()) == 1


def test_a_session_opens_only_in_a_hamlet_of_the_commune(evening: Evening) -> None:
    with pytest.raises(SessionRefusedError, match="no such hamlet"):
        evening.service.open(GUIDE, "nhà bác Hoa")
    assert evening.events() == []


def test_a_part_of_the_day_can_be_chosen_because_the_clock_may_be_wrong(evening: Evening) -> None:
    assert evening.service.open(GUIDE, "Phú Thọ", PartOfDay.MORNING).part is PartOfDay.MORNING


def test_marking_and_clearing_are_one_event_each_however_often_they_are_repeated(evening: Evening) -> None:
    session = evening.opens()
    evening.service.mark(GUIDE, HOA)
    assert evening.service.mark(GUIDE, HOA).present == {HOA: WOMAN}
    evening.service.clear(GUIDE, HOA)
    assert evening.service.clear(GUIDE, HOA).total == 0
    (marked,) = evening.events(EventKind.PRESENCE_MARKED)
    (cleared,) = evening.events(EventKind.PRESENCE_CLEARED)
    assert (marked.pseudonym, marked.body) == (
        HOA,
        {"session": session, "by": "3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01", "profile": WOMAN},
    )
    assert (cleared.pseudonym, cleared.body) == (
        HOA,
        {"session": session, "by": "3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01", "marked": marked.id},
    )


def test_clearing_a_merged_learner_clears_every_mark(evening: Evening) -> None:
    evening.opens()
    evening.service.mark(GUIDE, HOA)
    evening.service.mark(GUIDE, LAN)
    evening.merges(kept=LAN, merged=HOA)
    assert evening.service.attendance().total == 1
    assert evening.service.clear(GUIDE, LAN).total == 0
    marked, cleared = evening.events(EventKind.PRESENCE_MARKED), evening.events(EventKind.PRESENCE_CLEARED)
    assert [event.body["marked"] for event in cleared] == [event.id for event in marked]
    assert [event.pseudonym for event in cleared] == [HOA, LAN]


def test_people_without_a_record_are_counted(evening: Evening) -> None:
    evening.opens()
    evening.service.mark(GUIDE, MINH)
    attendance = evening.service.count(GUIDE, Headcount(4, 2, 1))
    assert (attendance.total, attendance.women) == (8, 4)
    evening.service.count(GUIDE, Headcount(4, 2, 1))
    assert len(evening.events(EventKind.PEOPLE_COUNTED)) == 1


def test_somebody_without_a_record_cannot_be_marked(evening: Evening) -> None:
    evening.opens()
    with pytest.raises(SessionRefusedError, match="no record"):
        evening.service.mark(GUIDE, Pseudonym("deleted"))
    assert evening.service.attendance().total == 0


def test_attendance_survives_a_restart(evening: Evening) -> None:
    evening.opens()
    evening.service.mark(GUIDE, HOA)
    evening.service.mark(GUIDE, MINH)
    evening.service.clear(GUIDE, HOA)
    evening.service.count(GUIDE, Headcount(unstated=2))
    before = evening.service.attendance()
    evening.restarts()
    assert evening.service.attendance() == before
    assert before.present == {MINH: MAN}


def test_a_profile_stays_as_it_was_when_the_learner_was_marked(evening: Evening) -> None:
    evening.opens()
    evening.service.mark(GUIDE, HOA)
    evening.people.profiles[HOA] = MAN
    assert evening.service.attendance().present == {HOA: WOMAN}


@pytest.mark.parametrize(
    "act",
    [
        lambda service: service.attendance(),
        lambda service: service.summary(),
        lambda service: service.mark(GUIDE, HOA),
        lambda service: service.clear(GUIDE, HOA),
        lambda service: service.count(GUIDE, Headcount(1)),
        lambda service: service.answered(GUIDE, "call"),
        lambda service: service.end(GUIDE, SessionTotals()),
        lambda service: service.queue().entries(),
        lambda service: service.queue().join(GUIDE, [HOA]),
        lambda service: service.queue().leave(GUIDE, "entry"),
        lambda service: service.queue().up(GUIDE, "entry"),
        lambda service: service.queue().not_here("entry"),
        lambda service: service.queue().begin_turn("entry", VIETNAMESE),
    ],
)
def test_nothing_is_recorded_without_a_session(evening: Evening, act: Callable[..., object]) -> None:
    with pytest.raises(NoSessionError):
        act(evening.service)
    assert evening.events() == []


def test_without_a_session_nobody_is_called_and_nobody_calls(evening: Evening) -> None:
    guest = evening.sittings.start(new_guest(), VIETNAMESE)
    evening.calls_for_help(guest)
    assert evening.service.current() is None
    assert evening.service.calls() == ()
    assert evening.service.queue().next_turn() is None
    assert evening.service.guest() == Beginning()


@pytest.mark.parametrize("actor", [TECHNICIAN, Actor(GUIDE.account, frozenset())])
def test_an_account_that_may_not_run_a_session_changes_nothing(evening: Evening, actor: Actor) -> None:
    evening.opens()
    queue = evening.service.queue()
    waiting = queue.join(GUIDE, [HOA])
    before = evening.events()
    acts: list[Callable[[], object]] = [
        lambda: evening.service.mark(actor, HOA),
        lambda: evening.service.clear(actor, HOA),
        lambda: evening.service.count(actor, Headcount(1)),
        lambda: evening.service.answered(actor, "call"),
        lambda: evening.service.end(actor, SessionTotals()),
        lambda: evening.service.open(actor, "Phú Thọ"),
        lambda: queue.join(actor, [MINH]),
        lambda: queue.leave(actor, waiting.id),
        lambda: queue.up(actor, waiting.id),
    ]
    for act in acts:
        with pytest.raises(NotAllowedError):
            act()
    assert evening.events() == before
    assert queue.entries() == (waiting,)


def test_a_guest_who_comes_during_a_session_belongs_to_it(evening: Evening) -> None:
    session = evening.opens()
    evening.sittings.start(new_guest(), VIETNAMESE, evening.service.guest())
    assert evening.events(EventKind.SITTING_STARTED)[0].body == {"language": "vi", "session": session}


def test_a_call_for_help_is_open_until_a_guide_answers_it(evening: Evening) -> None:
    session = evening.opens()
    guest = evening.sittings.start(new_guest(), VIETNAMESE, evening.service.guest())
    evening.calls_for_help(guest)
    evening.clock.passes(minutes=3)
    evening.restarts()
    (call,) = evening.service.calls()
    assert (call.learners, call.sitting, call.screen) == ((), guest.id, "home")
    evening.service.answered(GUIDE, call.id)
    evening.service.answered(GUIDE, call.id)
    assert evening.service.calls() == ()
    (answer,) = evening.events(EventKind.HELP_ANSWERED)
    assert answer.body == {
        "call": call.id,
        "session": session,
        "by": "3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01",
        "way": "helped",
    }


def test_a_call_from_a_lesson_says_where_the_learner_is(evening: Evening) -> None:
    evening.opens()
    entry = evening.queue.join(GUIDE, [HOA])
    sitting, _ = evening.queue.begin_turn(entry.id, VIETNAMESE)
    evening.calls_for_help(sitting, "p/l", "x")
    (call,) = evening.service.calls()
    assert (call.learners, call.screen, call.lesson, call.step) == ((HOA,), "player", "p/l", "x")


def test_a_call_from_before_the_session_is_not_shown(evening: Evening) -> None:
    evening.calls_for_help(evening.sittings.start(new_guest(), VIETNAMESE))
    evening.opens()
    assert evening.service.calls() == ()


def test_the_end_gives_a_summary_and_records_totals_difficulties_and_the_guide(evening: Evening) -> None:
    session = evening.opens()
    for learner in (HOA, MINH, LAN):
        evening.service.mark(GUIDE, learner)
    evening.service.count(GUIDE, Headcount(female=1))
    guest = evening.sittings.start(new_guest(), VIETNAMESE, evening.service.guest())
    evening.masters(guest)
    evening.calls_for_help(guest)
    evening.service.queue().join(GUIDE, [HOA])
    chosen = [Difficulty.FEAR_OF_SCAMS, Difficulty.WEAK_NETWORK, Difficulty.WEAK_NETWORK]
    summary = evening.service.end(GUIDE, SessionTotals(ethnic_minority=4, poor=0), chosen, " Mạng chậm sau 20 giờ ")
    assert (summary.attendance.total, summary.attendance.women, summary.attendance.elderly) == (4, 3, 2)
    assert (summary.mastered, summary.calls, summary.waiting) == (1, 1, 1)
    assert [(task.lesson, task.skill, task.people) for task in summary.tasks] == [("p/l", "k", 1)]
    (ended,) = evening.events(EventKind.SESSION_ENDED)
    assert ended.body == {
        "session": session,
        "reason": "ended",
        "attendance": {"total": 4, "learners": 3, "women": 3, "elderly": 2},
        "by": "3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01",
        "totals": {"ethnic_minority": 4, "poor": 0},
        "difficulties": ["weak-network", "fear-of-scams"],
    }
    assert evening.people.notes == {session: "Mạng chậm sau 20 giờ"}
    assert evening.service.current() is None


def test_the_tasks_of_the_room_are_the_same_after_a_power_cut(evening: Evening) -> None:
    evening.opens()
    for _ in range(2):
        guest = evening.sittings.start(new_guest(), VIETNAMESE, evening.service.guest())
        evening.masters(guest)
        evening.sittings.end(guest, Ending.END)
    before = evening.service.summary()
    evening.restarts()
    assert evening.service.summary() == before
    assert [task.people for task in before.tasks] == [2]


def test_the_note_is_in_no_event(evening: Evening) -> None:
    evening.opens()
    evening.service.end(GUIDE, SessionTotals(), note="Trần Thị Hoa cần kính")
    assert not any("Hoa" in str(event.body) for event in evening.events())


@pytest.mark.parametrize(
    ("totals", "note"), [(SessionTotals(poor=2), ""), (SessionTotals(poor=1), "x" * (LONGEST_NOTE + 1))]
)
def test_a_wrong_total_or_a_long_note_leaves_the_session_open(
    evening: Evening, totals: SessionTotals, note: str
) -> None:
    session = evening.opens()
    evening.service.mark(GUIDE, HOA)
    with pytest.raises(SessionRefusedError):
        evening.service.end(GUIDE, totals, note=note)
    assert evening.service.summary().session.id == session
    assert evening.people.notes == {}


def test_the_next_session_begins_empty(evening: Evening) -> None:
    first = evening.opens()
    evening.service.mark(GUIDE, HOA)
    evening.service.queue().join(GUIDE, [HOA])
    evening.service.end(GUIDE, SessionTotals())
    assert evening.opens() != first
    assert evening.service.attendance().total == 0
    assert evening.service.queue().entries() == ()


def test_a_call_to_keep_the_progress_ends_with_the_visit(evening: Evening) -> None:
    evening.opens()
    sitting = evening.sittings.start(new_guest(), VIETNAMESE, evening.service.guest())
    evening.sittings.call_to_keep(sitting, "home")
    evening.calls_for_help(sitting)
    assert [call.keeping for call in evening.service.calls()] == [True, False]
    evening.sittings.end(sitting, Ending.IDLE)
    assert [call.keeping for call in evening.service.calls()] == [False]


def test_calls_after_the_progress_is_kept_are_those_of_the_learner(evening: Evening) -> None:
    evening.opens()
    sitting = evening.sittings.start(new_guest(), VIETNAMESE, evening.service.guest())
    body = {"profile": WOMAN, "by": GUIDE.account}
    evening.store.events.append([EventDraft(EventKind.LEARNER_ADDED, body, sitting.id, sitting.pseudonym)])
    evening.calls_for_help(sitting)
    assert [call.learners for call in evening.service.calls()] == [(sitting.pseudonym,)]
