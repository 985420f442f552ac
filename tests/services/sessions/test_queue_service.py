"""Tests the queue of turns, and that a turn begins for its own learners only, once."""

import pytest

from kiosk.domain.events import EventKind
from kiosk.domain.ids import ENGLISH, VIETNAMESE, LessonId, Pseudonym
from kiosk.domain.sessions.refusals import SessionRefusedError, TurnGoneError
from kiosk.domain.sittings import Beginning, Ending, Entry, learner_visit, new_guest
from tests.services.sessions.evening import GUIDE, HOA, LAN, MAN, MINH, WOMAN, Evening

GONE = Pseudonym("deleted")


def waiting(evening: Evening) -> list[tuple[Pseudonym, ...]]:
    return [entry.learners for entry in evening.queue.entries()]


@pytest.fixture
def entries(evening: Evening) -> list[str]:
    """Return the ids of three waiting turns, of Hoa, Minh and Lan."""
    evening.opens()
    return [evening.queue.join(GUIDE, [learner]).id for learner in (HOA, MINH, LAN)]


def test_turns_wait_in_the_order_in_which_they_joined(evening: Evening, entries: list[str]) -> None:
    assert waiting(evening) == [(HOA,), (MINH,), (LAN,)]
    evening.restarts()
    assert waiting(evening) == [(HOA,), (MINH,), (LAN,)]


def test_up_swaps_neighbours_and_stops_at_the_front(evening: Evening, entries: list[str]) -> None:
    evening.queue.up(GUIDE, entries[2])
    assert waiting(evening) == [(HOA,), (LAN,), (MINH,)]
    evening.queue.up(GUIDE, entries[0])
    assert waiting(evening) == [(HOA,), (LAN,), (MINH,)]


def test_whoever_is_not_here_moves_down_one_place_and_the_last_one_stays(
    evening: Evening, entries: list[str]
) -> None:
    evening.queue.not_here(entries[0])
    assert waiting(evening) == [(MINH,), (HOA,), (LAN,)]
    evening.queue.not_here(entries[2])
    assert waiting(evening) == [(MINH,), (HOA,), (LAN,)]


def test_leaving_twice_is_leaving_once(evening: Evening, entries: list[str]) -> None:
    evening.queue.leave(GUIDE, entries[1])
    evening.queue.leave(GUIDE, entries[1])
    assert waiting(evening) == [(HOA,), (LAN,)]


def test_a_turn_begins_the_visit_of_its_learner(evening: Evening, entries: list[str]) -> None:
    turn = evening.queue.next_turn()
    assert turn is not None
    sitting, beginning = evening.queue.begin_turn(turn.id, ENGLISH)
    session = evening.service.summary().session.id
    assert sitting.pseudonym == HOA
    assert beginning == Beginning(Entry.TURN, session, WOMAN)
    (started,) = evening.events(EventKind.SITTING_STARTED)
    assert (started.sitting, started.pseudonym) == (sitting.id, HOA)
    assert started.body == {"language": "en", "entry": "turn", "session": session, "profile": WOMAN}
    assert waiting(evening) == [(MINH,), (LAN,)]


def test_a_turn_is_taken_once(evening: Evening, entries: list[str]) -> None:
    evening.queue.begin_turn(entries[0], VIETNAMESE)
    before = evening.events()
    with pytest.raises(TurnGoneError):
        evening.queue.begin_turn(entries[0], VIETNAMESE)
    assert evening.events() == before
    assert waiting(evening) == [(MINH,), (LAN,)]


def test_a_turn_that_left_can_neither_move_nor_begin(evening: Evening, entries: list[str]) -> None:
    evening.queue.leave(GUIDE, entries[0])
    for act in (evening.queue.not_here, lambda entry: evening.queue.begin_turn(entry, VIETNAMESE)):
        with pytest.raises(TurnGoneError):
            act(entries[0])
    assert waiting(evening) == [(MINH,), (LAN,)]


def test_the_visit_before_is_ended_when_a_turn_begins(evening: Evening, entries: list[str]) -> None:
    evening.queue.begin_turn(entries[0], VIETNAMESE)
    evening.queue.begin_turn(entries[1], VIETNAMESE)
    kinds = [event.kind for event in evening.events()[-3:]]
    assert kinds == [EventKind.SITTING_STARTED, EventKind.SITTING_ENDED, EventKind.SITTING_STARTED]


def test_a_guest_leaves_the_queue_as_it_is(evening: Evening, entries: list[str]) -> None:
    guest = evening.sittings.start(new_guest(), VIETNAMESE, evening.service.guest())
    evening.sittings.end(guest, Ending.END)
    assert waiting(evening) == [(HOA,), (MINH,), (LAN,)]


def test_a_shared_turn_is_nobodys_and_its_tasks_are_not_counted(evening: Evening) -> None:
    session = evening.opens()
    entry = evening.queue.join(GUIDE, [HOA, MINH, HOA], LessonId("p/l"))
    assert (entry.learners, entry.is_shared, entry.lesson) == ((HOA, MINH), True, "p/l")
    sitting, beginning = evening.queue.begin_turn(entry.id, VIETNAMESE)
    assert sitting.pseudonym not in {HOA, MINH}
    assert beginning == Beginning(Entry.TURN, session, {}, (HOA, MINH), (WOMAN, MAN))
    evening.masters(sitting)
    assert evening.service.summary().mastered == 0


def test_somebody_who_signs_in_without_being_called_is_not_called_later(evening: Evening, entries: list[str]) -> None:
    visit = learner_visit(MINH)
    evening.queue.begin_by_name(visit, Beginning(Entry.CODE, None, MAN), VIETNAMESE)
    assert waiting(evening) == [(HOA,), (LAN,)]
    assert [event.pseudonym for event in evening.events(EventKind.SITTING_STARTED)] == [MINH]


def test_a_shared_turn_waits_for_the_others_when_one_of_them_signs_in(evening: Evening) -> None:
    evening.opens()
    evening.queue.join(GUIDE, [HOA, MINH])
    evening.queue.begin_by_name(learner_visit(MINH), Beginning(Entry.CODE, None, MAN), VIETNAMESE)
    assert waiting(evening) == [(HOA, MINH)]
    assert len(evening.events(EventKind.SITTING_STARTED)) == 1


def test_signing_in_needs_no_session(evening: Evening) -> None:
    evening.queue.begin_by_name(learner_visit(MINH), Beginning(Entry.CODE, None, MAN), VIETNAMESE)
    assert len(evening.events(EventKind.SITTING_STARTED)) == 1


def test_the_lesson_of_a_turn_survives_a_restart(evening: Evening) -> None:
    evening.opens()
    joined = evening.queue.join(GUIDE, [HOA], LessonId("p/l"))
    evening.restarts()
    assert evening.queue.entries() == (joined,)


@pytest.mark.parametrize("learners", [[], [HOA, MINH, LAN, Pseudonym("fourth")]])
def test_one_to_three_learners_share_a_turn(evening: Evening, learners: list[Pseudonym]) -> None:
    evening.opens()
    with pytest.raises(SessionRefusedError, match="One to 3 people"):
        evening.queue.join(GUIDE, learners)
    assert waiting(evening) == []


@pytest.mark.parametrize("learners", [[MINH], [HOA, MINH]])
def test_nobody_waits_twice(evening: Evening, entries: list[str], learners: list[Pseudonym]) -> None:
    with pytest.raises(SessionRefusedError, match="in the queue already"):
        evening.queue.join(GUIDE, learners)
    assert len(waiting(evening)) == 3


def test_a_person_without_a_record_gets_no_turn(evening: Evening) -> None:
    evening.opens()
    with pytest.raises(SessionRefusedError, match="no record"):
        evening.queue.join(GUIDE, [HOA, GONE])
    assert waiting(evening) == []


def test_the_turn_of_a_learner_deleted_since_is_removed(evening: Evening, entries: list[str]) -> None:
    del evening.people.profiles[HOA]
    with pytest.raises(TurnGoneError):
        evening.queue.begin_turn(entries[0], VIETNAMESE)
    assert waiting(evening) == [(MINH,), (LAN,)]
    assert evening.events(EventKind.SITTING_STARTED) == []


def test_a_shared_turn_stays_shared_when_one_record_was_deleted(evening: Evening) -> None:
    evening.opens()
    entry = evening.queue.join(GUIDE, [HOA, MINH])
    del evening.people.profiles[HOA]
    sitting, beginning = evening.queue.begin_turn(entry.id, VIETNAMESE)
    assert sitting.pseudonym != MINH
    assert beginning.partners == (MINH,)
    assert beginning.shared == (MAN,)


def test_the_turn_of_a_merged_learner_is_that_of_the_kept_one(evening: Evening) -> None:
    evening.opens()
    entry = evening.queue.join(GUIDE, [HOA, LAN])
    evening.merges(kept=LAN, merged=HOA)
    with pytest.raises(SessionRefusedError, match="in the queue already"):
        evening.queue.join(GUIDE, [HOA])
    sitting, beginning = evening.queue.begin_turn(entry.id, VIETNAMESE)
    assert (sitting.pseudonym, beginning.partners) == (LAN, ())


def test_a_queue_is_of_its_session_only(evening: Evening, entries: list[str]) -> None:
    evening.clock.passes(days=1)
    evening.opens()
    with pytest.raises(TurnGoneError):
        evening.queue.begin_turn(entries[0], VIETNAMESE)
    assert evening.events(EventKind.SITTING_STARTED) == []


def test_a_turn_can_be_called_first(evening: Evening, entries: list[str]) -> None:
    evening.queue.first(GUIDE, entries[2])
    assert waiting(evening) == [(LAN,), (HOA,), (MINH,)]


def test_a_waiting_turn_can_be_shared(evening: Evening, entries: list[str]) -> None:
    evening.queue.share(GUIDE, entries[2], entries[0])
    assert waiting(evening) == [(HOA, LAN), (MINH,)]
    evening.restarts()
    assert waiting(evening) == [(HOA, LAN), (MINH,)]


def test_at_most_three_share_a_turn_and_the_queue_stays(evening: Evening, entries: list[str]) -> None:
    evening.people.profiles[Pseudonym("bình")] = MAN
    fourth = evening.queue.join(GUIDE, [Pseudonym("bình")]).id
    evening.queue.share(GUIDE, entries[1], entries[0])
    evening.queue.share(GUIDE, entries[2], entries[0])
    with pytest.raises(SessionRefusedError):
        evening.queue.share(GUIDE, fourth, entries[0])
    assert waiting(evening) == [(HOA, MINH, LAN), (Pseudonym("bình"),)]


def test_a_turn_that_is_gone_cannot_be_shared(evening: Evening, entries: list[str]) -> None:
    evening.queue.leave(GUIDE, entries[1])
    for pair in ((entries[1], entries[0]), (entries[0], entries[1]), (entries[0], entries[0])):
        with pytest.raises(TurnGoneError):
            evening.queue.share(GUIDE, *pair)
    assert waiting(evening) == [(HOA,), (LAN,)]
