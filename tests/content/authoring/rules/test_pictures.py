"""Everything that is touched in a lesson of the core path has a picture, or its step states why not."""

import shutil
from pathlib import Path

import pytest

from kiosk.content.authoring.sources import examine_source
from tests.content.conftest import TODAY
from tests.content.rule_breaks import LESSON, PACK_ID, RULED

WITHOUT = [
    *(f"steps.2.options.{place}" for place in range(3)),
    *(f"steps.4.scene.message.lines.{place}" for place in range(3)),
]
"""The things that are touched in the first two questions of the good lesson, none of which has a picture."""


def without_picture(home: Path, *edits: tuple[str, str]) -> list[str]:
    """Edit the good lesson in a copy at `home`, and return the places where the check misses a picture."""
    shutil.copytree(RULED, home / "lessons")
    path = home / "lessons" / LESSON
    text = path.read_text("utf-8")
    for old, new in edits:
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    found = examine_source(home / "lessons" / PACK_ID, today=TODAY, is_bundled=True)
    return [one.field for one in found.problems if "has no picture" in one.message]


CORE = ('code: "2.90"', 'code: "2.2"')


def test_each_thing_without_a_picture_in_a_core_lesson_is_found(tmp_path: Path) -> None:
    assert without_picture(tmp_path, CORE)[: len(WITHOUT)] == WITHOUT


def test_other_lessons_may_do_without(tmp_path: Path) -> None:
    assert without_picture(tmp_path) == []


def test_a_thing_with_a_picture_is_not_found(tmp_path: Path) -> None:
    option = ("{id: sau-toi, ", "{id: sau-toi, picture: media/dong-ho.svg, ")
    assert WITHOUT[0] not in without_picture(tmp_path, CORE, option)


@pytest.mark.parametrize("step", ["    type: choice\n", "    type: hotspot\n"])
def test_a_step_that_states_the_reason_is_not_found(tmp_path: Path, step: str) -> None:
    found = without_picture(tmp_path, CORE, (step, f"{step}    words_only: A message is letters.\n"))
    assert len(found) == len(without_picture(tmp_path / "whole", CORE)) - 3
