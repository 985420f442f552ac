"""Tests the state of a session as a fold of its events."""

from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest

from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.sessions.session import PartOfDay, SessionEnding
from kiosk.domain.sessions.state import SessionState, fold, opened

HOA, MINH = Pseudonym("hoa"), Pseudonym("minh")
WOMAN = {"sex": "f", "band": "60-74", "decade": 1950, "hamlet": "Phú Thọ"}
MAN = {"sex": "m", "band": "75+"}


class Log:
    """Makes events with consecutive numbers."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def event(self, kind: EventKind, pseudonym: str | None = None, sitting: str | None = None, **body: Any) -> Event:
        number = next(self._numbers)
        wall = datetime(2026, 11, 24, 12, number % 60, tzinfo=UTC)
        quality = ClockQuality.UNCHECKED
        return Event(
            number,
            f"id-{number}",
            kind,
            SittingId(sitting) if sitting else None,
            Pseudonym(pseudonym) if pseudonym else None,
            "boot",
            float(number),
            wall,
            quality,
            body,
            "",
            "",
        )

    def marked(self, learner: str, profile: dict[str, Any], session: str = "s") -> Event:
        return self.event(EventKind.PRESENCE_MARKED, learner, session=session, profile=profile, by="g")

    def started(self, sitting: str, pseudonym: str, **body: Any) -> Event:
        return self.event(EventKind.SITTING_STARTED, pseudonym, sitting, language="vi", **body)

    def mastered(self, sitting: str, skill: str = "k", text: str = "Gọi điện") -> Event:
        texts = {"vi": text} if text else {}
        return self.event(EventKind.SKILL_MASTERED, "any", sitting, lesson="l", step="x", skill=skill, text=texts)

    def merged(self, kept: str, merged: str, **of: str) -> Event:
        return self.event(EventKind.LEARNERS_MERGED, **of, kept=kept, merged=merged, by="g")


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.fixture
def begun(log: Log) -> SessionState:
    return opened(log.event(EventKind.SESSION_OPENED, session="s", place="Phú Thọ", part="evening", by="g"))


def test_a_session_knows_its_opening(begun: SessionState) -> None:
    session = begun.session
    assert (session.id, session.place, session.part, session.by, session.first) == (
        "s",
        "Phú Thọ",
        PartOfDay.EVENING,
        "g",
        1,
    )
    assert session.day is not None
    assert session.day.isoformat() == "2026-11-24"
    assert begun.attendance.total == 0


def test_attendance_adds_learners_and_counted_people(begun: SessionState, log: Log) -> None:
    counted = log.event(EventKind.PEOPLE_COUNTED, session="s", female=3, male=1, unstated=2, by="g")
    attendance = fold(begun, [log.marked(HOA, WOMAN), log.marked(MINH, MAN), counted]).attendance
    assert (attendance.total, attendance.women, attendance.elderly) == (8, 4, 2)


def test_the_last_count_and_the_last_tap_hold(begun: SessionState, log: Log) -> None:
    cleared = log.event(EventKind.PRESENCE_CLEARED, HOA, session="s", by="g")
    counts = [
        log.event(EventKind.PEOPLE_COUNTED, session="s", female=number, male=0, unstated=0) for number in (3, 2)
    ]
    attendance = fold(begun, [log.marked(HOA, WOMAN), *counts, cleared]).attendance
    assert (attendance.total, attendance.present) == (2, {})


def test_events_of_another_session_count_nothing(begun: SessionState, log: Log) -> None:
    other = [
        log.marked(HOA, WOMAN, session="other"),
        log.event(EventKind.PEOPLE_COUNTED, session="other", female=3, male=0, unstated=0),
        log.started("v", "guest", session="other"),
        log.mastered("v"),
        log.event(EventKind.SESSION_ENDED, session="other", reason="ended"),
    ]
    state = fold(begun, other)
    assert (state.attendance.total, state.mastered, state.ended) == (0, 0, None)


def test_a_merged_learner_counts_once_and_a_separated_one_again(begun: SessionState, log: Log) -> None:
    merged = log.event(EventKind.LEARNERS_MERGED, kept=HOA, merged=MINH, by="g")
    state = fold(begun, [log.marked(HOA, WOMAN), log.marked(MINH, MAN), merged])
    assert state.attendance.present == {HOA: WOMAN}
    state = fold(state, [log.event(EventKind.LEARNERS_SEPARATED, kept=HOA, merged=MINH, by="g")])
    assert state.attendance.present == {HOA: WOMAN, MINH: MAN}


def test_a_learner_can_have_several_marks_after_a_merge(begun: SessionState, log: Log) -> None:
    merged = log.event(EventKind.LEARNERS_MERGED, kept=HOA, merged=MINH, by="g")
    marks = [log.marked(MINH, MAN), log.marked(HOA, WOMAN)]
    state = fold(begun, [*marks, merged])
    assert {one: mark.event for one, mark in state.marks_of(HOA).items()} == {MINH: marks[0].id, HOA: marks[1].id}
    assert state.marks_of(MINH) == {}
    state = fold(state, [log.event(EventKind.PRESENCE_CLEARED, HOA, session="s", marked=marks[1].id, by="g")])
    assert state.attendance.present == {HOA: MAN}


def test_only_tasks_done_alone_in_visits_of_the_session_count(begun: SessionState, log: Log) -> None:
    events = [
        log.mastered("earlier"),
        log.started("guest", "anybody", session="s"),
        log.started("turn", HOA, session="s", entry="turn", profile=WOMAN),
        log.started("both", "nobody", session="s", entry="turn", partners=[HOA, MINH], shared=[WOMAN, MAN]),
        *map(log.mastered, ("guest", "turn", "turn", "both")),
    ]
    state = fold(begun, events)
    assert state.mastered == 3
    assert state.visits == {"guest": (), "turn": (HOA,), "both": (HOA, MINH)}


def test_calls_name_who_called_and_where(begun: SessionState, log: Log) -> None:
    events = [
        log.started("guest", "anybody", session="s"),
        log.started("turn", HOA, session="s", entry="turn", profile=WOMAN),
        log.event(EventKind.HELP_REQUESTED, "anybody", "guest", screen="home"),
        log.event(EventKind.HELP_REQUESTED, HOA, "turn", screen="player", lesson="p/l", step="x", session="s"),
        log.event(EventKind.HELP_REQUESTED, MINH, screen="code", forgotten=True),
    ]
    calls = fold(begun, events).calls
    assert [(call.learners, call.screen, call.lesson, call.step, call.forgotten) for call in calls] == [
        ((), "home", None, None, False),
        ((HOA,), "player", "p/l", "x", False),
        ((MINH,), "code", None, None, True),
    ]
    assert calls[1].at.monotonic == events[3].monotonic


def test_an_answered_call_is_gone(begun: SessionState, log: Log) -> None:
    called = log.event(EventKind.HELP_REQUESTED, "anybody", "v", screen="home")
    again = log.event(EventKind.HELP_REQUESTED, "anybody", "v", screen="home")
    answered = log.event(EventKind.HELP_ANSWERED, call=called.id, session="s", by="g", way="helped")
    assert [call.id for call in fold(begun, [called, again, answered]).calls] == [again.id]


def test_nothing_changes_after_the_end(begun: SessionState, log: Log) -> None:
    ended = log.event(EventKind.SESSION_ENDED, session="s", reason="midnight")
    state = fold(begun, [log.marked(HOA, WOMAN), ended])
    assert state.ended is SessionEnding.MIDNIGHT
    assert fold(state, [log.marked(MINH, MAN)]) == state


def people_of(state: SessionState) -> list[tuple[str, int]]:
    return [(task.skill, task.people) for task in state.room_tasks]


def test_a_task_done_twice_by_one_learner_counts_one_person(begun: SessionState, log: Log) -> None:
    visits = [log.started(visit, HOA, session="s", entry="turn", profile=WOMAN) for visit in ("first", "second")]
    state = fold(begun, [*visits, log.mastered("first"), log.mastered("second")])
    assert people_of(state) == [("k", 1)]
    assert state.mastered == 2


def test_each_visit_of_a_guest_counts_by_itself(begun: SessionState, log: Log) -> None:
    visits = [log.started(visit, "anybody", session="s") for visit in ("first", "second")]
    state = fold(begun, [*visits, *map(log.mastered, ("first", "second", "second"))])
    assert people_of(state) == [("k", 2)]


def test_a_shared_turn_is_nobodys_task(begun: SessionState, log: Log) -> None:
    shared = log.started("both", "nobody", session="s", entry="turn", partners=[HOA, MINH], shared=[WOMAN, MAN])
    state = fold(begun, [shared, log.mastered("both"), log.mastered("earlier")])
    assert (people_of(state), state.mastered) == ([], 0)


def test_a_merged_learner_counts_once_per_task_and_a_separated_one_again(begun: SessionState, log: Log) -> None:
    visits = [log.started(one, one, session="s", entry="turn", profile=WOMAN) for one in (HOA, MINH)]
    state = fold(begun, [*visits, log.mastered(HOA), log.mastered(MINH), log.merged(HOA, MINH)])
    assert people_of(state) == [("k", 1)]
    assert state.mastered == 2
    state = fold(state, [log.event(EventKind.LEARNERS_SEPARATED, kept=HOA, merged=MINH, by="g")])
    assert people_of(state) == [("k", 2)]


def test_a_guest_who_becomes_a_learner_counts_as_the_learner(begun: SessionState, log: Log) -> None:
    events = [
        log.started("turn", HOA, session="s", entry="turn", profile=WOMAN),
        log.mastered("turn"),
        log.started("guest", "guest", session="s"),
        log.mastered("guest"),
        log.merged(HOA, "guest", pseudonym="guest", sitting="guest"),
    ]
    assert people_of(fold(begun, events[:-1])) == [("k", 2)]
    assert people_of(fold(begun, events)) == [("k", 1)]


def test_the_task_of_the_most_people_comes_first_then_the_order_of_the_texts(begun: SessionState, log: Log) -> None:
    visits = [log.started(visit, "anybody", session="s") for visit in ("a", "b")]
    done = [
        log.mastered("a", "third", "Đọc tin nhắn"),
        log.mastered("a", "second", "Dán ảnh"),
        log.mastered("a", "first", "Mở máy"),
        log.mastered("b", "first", "Mở máy"),
    ]
    assert people_of(fold(begun, [*visits, *done])) == [("first", 2), ("second", 1), ("third", 1)]


def test_the_newest_text_of_a_task_is_shown(begun: SessionState, log: Log) -> None:
    visit = log.started("a", "anybody", session="s")
    texts = ("Gọi", "Gọi cho con", "")
    (task,) = fold(begun, [visit, *(log.mastered("a", text=text) for text in texts)]).room_tasks
    assert task.text is not None
    assert task.text.by_language == {"vi": "Gọi cho con"}


def test_a_step_without_a_skill_is_a_task_without_a_text(begun: SessionState, log: Log) -> None:
    state = fold(begun, [log.started("a", "anybody", session="s"), log.mastered("a", "", "")])
    assert [(task.lesson, task.skill, task.text, task.people) for task in state.room_tasks] == [("l", "x", None, 1)]
