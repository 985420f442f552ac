"""Tests of what counts as done alone, done with help, and not done yet."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from kiosk.domain.events import GENESIS, Event, EventKind
from kiosk.domain.ids import VIETNAMESE, LessonId, StepId
from kiosk.domain.lessons import LessonTask
from kiosk.domain.machine.chronology import Chronology, ClockReading, extended
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.people.abilities import Ability, Standing, abilities
from kiosk.domain.text import LocalizedText

LESSON = LessonId("goi/bai")
FIRST = date(2026, 11, 1)


def task(step: str, skill: str, text: str = "Gọi cho con") -> LessonTask:
    return LessonTask(LESSON, StepId(step), skill, LocalizedText({VIETNAMESE: text}))


def event(
    kind: EventKind, step: str, day: int = 1, quality: ClockQuality = ClockQuality.UNCHECKED, **body: Any
) -> Event:
    told = {"lesson": LESSON, "step": step, **body}
    wall = datetime(2026, 11, 1, 5, tzinfo=UTC) + timedelta(days=day - 1)
    return Event(day, f"{day}", kind, None, None, "boot", 1.0, wall, quality, told, GENESIS, GENESIS)


def chronology(*events: Event) -> Chronology:
    readings = [ClockReading(one.sequence, one.boot, one.monotonic, one.wall, one.quality) for one in events]
    return Chronology(extended((), readings))


def alone(step: str, skill: str, day: int = 1) -> Event:
    return event(EventKind.SKILL_MASTERED, step, day, skill=skill, text={"vi": "Gọi cho con"})


def finished(step: str, mode: str, day: int = 1, quality: ClockQuality = ClockQuality.UNCHECKED) -> Event:
    return event(EventKind.STEP_ACTED, step, day, quality, mode=mode, finished=True)


def test_each_task_is_once_in_one_of_three() -> None:
    tasks = [task("s1", "call"), task("s2", "text", "Nhắn {addr} tin"), task("s3", "photo"), task("s4", "")]
    found = abilities(
        [alone("s1", "call", 3)],
        [
            finished("s1", "follow", 1),
            finished("s2", "follow", 2),
            finished("s2", "alone", 4),
            finished("s3", "watch"),
        ],
        tasks,
        chronology(),
    )
    assert found == [
        Ability(Standing.ALONE, LESSON, "call", "Gọi cho con", FIRST + timedelta(days=2)),
        Ability(Standing.HELPED, LESSON, "text", "Nhắn bác tin", FIRST + timedelta(days=1)),
        Ability(Standing.NOT_YET, LESSON, "photo", "Gọi cho con"),
        Ability(Standing.NOT_YET, LESSON, "s4", "Gọi cho con"),
    ]


def test_a_skill_of_two_tasks_is_done_alone_if_one_of_them_is() -> None:
    found = abilities(
        [alone("s1", "call")], [finished("s2", "follow")], [task("s1", "call"), task("s2", "call")], chronology()
    )
    assert [one.standing for one in found] == [Standing.ALONE]


def test_a_task_that_is_no_longer_installed_keeps_its_standing() -> None:
    found = abilities([alone("s1", "call")], [finished("s1", "alone"), finished("s2", "variant")], [], chronology())
    assert [(one.standing, one.text) for one in found] == [(Standing.ALONE, "Gọi cho con"), (Standing.HELPED, "")]


def test_the_day_is_the_first_with_a_plausible_clock() -> None:
    wrong = finished("s1", "follow", 1, ClockQuality.IMPLAUSIBLE)
    right = [finished("s1", "follow", 5), finished("s1", "follow", 9)]
    (found,) = abilities([], [wrong, *right], [], chronology(replace(wrong, boot="before"), *right))
    assert found.day == FIRST + timedelta(days=4)
    (undated,) = abilities([], [wrong], [], chronology(wrong))
    assert undated.day is None
