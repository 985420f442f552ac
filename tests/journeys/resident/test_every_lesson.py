"""Every bundled lesson can be completed.

By default, each lesson is completed with known answers, and its errands in the mode "alone".
`Stranger` also completes one lesson in all four modes, once with speech alone and once with written text alone. With
``KIOSK_EVERY_LESSON=1``, `Stranger` completes every lesson (more than an hour).
"""

import os
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.tour.driver import Driver
from kiosk.tour.visitor import Visitor, right_answer
from tests.journeys.conftest import Opens
from tests.journeys.resident.stranger import Sense, Stranger

STRANDS = {
    "hieu-chuyen-doi-so": "basics",
    "ky-nang-so": "skills",
    "dich-vu-so": "services",
    "an-toan-tren-mang": "safety",
}
LESSONS = sorted(
    f"{file.parent.name}/{file.stem}" for file in paths.lessons_folder().glob("*/*.yaml") if file.stem != "pack"
)
IN_FULL = os.environ.get("KIOSK_EVERY_LESSON") == "1"
FOR_ALL = "ky-nang-so/chinh-may"
"""The lesson that strangers complete by default: one of the shortest, with pages, questions and an errand."""


def opened(opens: Opens, lesson: str, modes: tuple[str, ...] = ()) -> Visitor:
    visitor = opens()
    visitor = Visitor(visitor.app, Driver(visitor.app.window.quick), modes)
    visitor.start()
    visitor.open_strand(STRANDS[lesson.partition("/")[0]])
    visitor.open_lesson(lesson)
    return visitor


def test_there_are_forty_five_lessons_and_three_at_least_a_strand():
    assert len(LESSONS) == 45
    assert all(sum(lesson.startswith(f"{pack}/") for lesson in LESSONS) >= 3 for pack in STRANDS)


@pytest.mark.slow
@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_is_learned_by_somebody_who_knows_the_way(opens: Opens, lesson: str):
    visitor = opened(opens, lesson, ("alone", "variant") if IN_FULL else ("alone",))
    visitor.learn(right_answer)
    assert visitor.app.model.screen == "result"
    assert visitor.attempt.passed
    phones = [step.id for step in visitor.attempt.lesson.steps if step.kind == "phone_task"]
    assert list(visitor.attempt.mastered) == phones


@pytest.mark.slow
@pytest.mark.parametrize("sense", Sense)
@pytest.mark.parametrize("lesson", LESSONS if IN_FULL else [FOR_ALL])
def test_a_stranger_finishes_a_lesson_with_the_screen_off_or_the_sound_off(
    opens: Opens, lesson: str, sense: Sense, tmp_path: Path
):
    visitor = opened(opens, lesson)
    for _ in Stranger(visitor, sense).plays():
        pass
    assert visitor.app.model.screen == "result"
    assert visitor.attempt.completed
