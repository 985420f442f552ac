"""Tests group lessons: hands are counted, published once, and never become the result of a person."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.events import Event, EventKind
from kiosk.domain.rights import Actor, NotAllowedError
from kiosk.domain.sessions.group import GroupLesson, MoreHandsError
from kiosk.domain.sessions.refusals import NoSessionError, SessionRefusedError
from kiosk.services.sessions.group_lessons import GroupLessonService
from kiosk.sync.statements import statement
from tests.services.sessions.evening import GUIDE, LESSON, TECHNICIAN, Evening
from tests.sync.conftest import KIOSK
from tests.sync.meeting_rules import meeting_faults

CHOICE, LAST = LESSON.steps[1], LESSON.steps[4]
RIGHT = "tat-may"


@pytest.fixture
def groups(evening: Evening) -> GroupLessonService:
    evening.opens()
    return evening.service.groups()


@pytest.fixture
def group(groups: GroupLessonService) -> GroupLesson:
    return groups.start(GUIDE, LESSON.id, 24)


def answers(evening: Evening) -> list[Event]:
    return evening.events(EventKind.GROUP_ANSWERED)


def test_a_group_lesson_starts_with_the_people_present(evening: Evening, group: GroupLesson) -> None:
    (started,) = evening.events(EventKind.GROUP_STARTED)
    assert started.body == {
        "session": evening.service.summary().session.id,
        "group": group.id,
        "lesson": LESSON.id,
        "version": "1.0.0",
        "title": {"vi": "Bài thử", "en": "A trial lesson"},
        "present": 24,
        "by": "3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01",
    }
    assert (group.first, group.index, group.question) == (started.sequence, 0, None)


def test_only_choices_are_answered_by_a_show_of_hands(group: GroupLesson) -> None:
    assert set(group.questions) == {CHOICE.id, LAST.id}
    assert group.questions[CHOICE.id].right == (RIGHT,)


def test_the_choices_are_in_the_order_of_the_screen(groups: GroupLessonService, group: GroupLesson) -> None:
    at = group.shown(1)
    assert at.question is not None
    assert tuple(option["id"] for option in groups.props(at)["options"]) == at.question.choices
    assert "right" not in str(groups.props(at))


def test_hands_are_counted_up_to_the_people_present(group: GroupLesson) -> None:
    at = group.shown(1)
    for _ in range(14):
        at = at.counted(RIGHT, 1)
    at = at.counted("doc-ma", 10)
    with pytest.raises(MoreHandsError):
        at.counted("chuyen-tien", 1)
    assert at.attended_by(25).counted("chuyen-tien", 1).hands == {"doc-ma": 10, RIGHT: 14, "chuyen-tien": 1}
    with pytest.raises(MoreHandsError):
        at.attended_by(23)
    assert at.counted("doc-ma", -99).hands["doc-ma"] == 0
    assert at.counted("no-choice", 1) == at


@pytest.mark.parametrize("present", [0, -1, 1000])
def test_a_group_has_people(groups: GroupLessonService, evening: Evening, present: int) -> None:
    with pytest.raises(SessionRefusedError, match="between 1 and 999"):
        groups.start(GUIDE, LESSON.id, present)
    assert evening.events(EventKind.GROUP_STARTED) == []


def test_publishing_records_the_counts_once_and_freezes_them(
    evening: Evening, groups: GroupLessonService, group: GroupLesson
) -> None:
    at = group.shown(1).counted(RIGHT, 14).counted("doc-ma", 3)
    published = groups.publish(GUIDE, at)
    assert published.is_published
    assert published.counted(RIGHT, 1) == published
    stale = groups.publish(GUIDE, at.counted("chuyen-tien", 5))
    assert stale.hands == published.hands == {"doc-ma": 3, RIGHT: 14, "chuyen-tien": 0}
    (answer,) = answers(evening)
    body = {key: answer.body[key] for key in ("group", "step", "present", "counts", "right")}
    assert body == {
        "group": group.id,
        "step": CHOICE.id,
        "present": 24,
        "counts": {"doc-ma": 3, RIGHT: 14, "chuyen-tien": 0},
        "right": [RIGHT],
    }


def test_a_step_without_hands_publishes_nothing(
    evening: Evening, groups: GroupLessonService, group: GroupLesson
) -> None:
    for place in (0, 2, 3):
        at = group.shown(place)
        assert groups.publish(GUIDE, at) == at
        assert at.counted(RIGHT, 1) == at
    assert answers(evening) == []


def test_the_end_says_how_long_it_was_and_how_much_was_shown(
    evening: Evening, groups: GroupLessonService, group: GroupLesson
) -> None:
    evening.clock.passes(minutes=12)
    at = group.shown(1).shown(2).shown(1)
    groups.end(GUIDE, at)
    groups.end(GUIDE, at)
    (ended,) = evening.events(EventKind.GROUP_ENDED)
    assert (ended.body["steps"], ended.body["present"]) == (3, 24)
    assert 720 <= ended.body["duration"] < 730


def test_a_group_lesson_is_nobodys_result(evening: Evening, groups: GroupLessonService, group: GroupLesson) -> None:
    groups.publish(GUIDE, group.shown(1).counted(RIGHT, 24))
    groups.end(GUIDE, group)
    assert all(event.pseudonym is None and event.sitting is None for event in evening.events())
    assert evening.service.summary().mastered == 0
    kinds = {event.kind for event in evening.events()}
    assert kinds.isdisjoint({EventKind.STEP_ANSWERED, EventKind.SKILL_MASTERED, EventKind.LESSON_COMPLETED})
    made = [one for event in evening.events(*_GROUP) if (one := statement(event, KIOSK))]
    assert len(made) == 3  # the beginning, the answer, the end
    assert all(one["actor"]["objectType"] == "Group" for one in made)


_GROUP = (EventKind.GROUP_STARTED, EventKind.GROUP_ANSWERED, EventKind.GROUP_ENDED)


def test_what_the_service_records_makes_right_statements(
    evening: Evening, groups: GroupLessonService, group: GroupLesson
) -> None:
    groups.publish(GUIDE, group.shown(1).counted(RIGHT, 2))
    groups.end(GUIDE, group)
    made = [one for event in evening.events(*_GROUP) if (one := statement(event, KIOSK))]
    assert [fault for one in made for fault in meeting_faults(one)] == []


def test_a_power_cut_loses_no_published_answer(
    evening: Evening, groups: GroupLessonService, group: GroupLesson
) -> None:
    groups.publish(GUIDE, group.shown(1).attended_by(25).counted(RIGHT, 20))
    evening.clock.reboots()
    evening.restarts()
    again = evening.service.groups()
    found = again.interrupted()
    assert found is not None
    assert (found.id, found.index, found.present) == (group.id, 2, 25)
    assert found.shown(1).is_published
    assert found.shown(1).hands[RIGHT] == 20
    again.end(GUIDE, found)
    assert again.interrupted() is None
    assert len(answers(evening)) == 1


def test_a_group_lesson_of_an_earlier_session_is_not_resumed(evening: Evening, group: GroupLesson) -> None:
    evening.clock.passes(days=1)
    evening.opens()
    assert evening.service.groups().interrupted() is None


@pytest.mark.parametrize(
    "act",
    [
        lambda groups, group, actor: groups.start(actor, group.lesson.id, 3),
        lambda groups, group, actor: groups.publish(actor, group.shown(1)),
        lambda groups, group, actor: groups.end(actor, group),
    ],
)
def test_only_who_may_teach_in_an_open_session_teaches(
    evening: Evening, groups: GroupLessonService, group: GroupLesson, act: Callable[..., object]
) -> None:
    before = evening.events()
    for actor in (TECHNICIAN, Actor(GUIDE.account, frozenset())):
        with pytest.raises(NotAllowedError):
            act(groups, group, actor)
    assert evening.events() == before
    evening.clock.passes(days=1)
    with pytest.raises(NoSessionError):
        act(groups, group, GUIDE)


def test_with_several_right_choices_a_person_raises_a_hand_for_each(group: GroupLesson) -> None:
    several = replace(group.questions[CHOICE.id], several=True)
    at = replace(group, questions={CHOICE.id: several}).shown(1)
    at = at.counted(RIGHT, 24).counted("doc-ma", 24)
    with pytest.raises(MoreHandsError):
        at.counted(RIGHT, 1)
