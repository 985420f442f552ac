"""Tests that every fault of a phone task is reported to its author with file, line, field and cure."""

from pathlib import Path

import pytest

from kiosk.content.authoring.sources import examine_source
from tests.activities.phone.broken_acts import BROKEN_ACTS
from tests.activities.phone.broken_tasks import BROKEN
from tests.activities.phone.tasks import CALL_SOURCE
from tests.activities.phone.unplayable_tasks import UNPLAYABLE
from tests.content.breaks import LESSON, Break
from tests.content.conftest import TODAY, folder  # noqa: F401 - pytest needs the fixture `folder`, a copy of the pack

FLAWS = (*BROKEN, *BROKEN_ACTS, *UNPLAYABLE)


@pytest.fixture
def source(folder: Path) -> Path:  # noqa: F811 - the argument is the imported fixture
    """Append a phone task as the last step of the valid lesson; return the folder of the pack's source."""
    lesson = folder / LESSON
    good = lesson.read_text("utf-8")
    assert good.count("\ntake_home:") == 1
    longer = good.replace("minutes: 6", "minutes: 8")
    lesson.write_text(longer.replace("take_home:", f"{CALL_SOURCE}take_home:"), "utf-8")
    return folder


def test_the_good_task_has_no_flaw(source: Path):
    assert [str(problem) for problem in examine_source(source, today=TODAY, is_bundled=True).problems] == []


@pytest.mark.parametrize("wrong", FLAWS, ids=lambda wrong: wrong.name.replace(" ", "-"))
def test_a_broken_task_is_told_with_file_line_field_and_cure(wrong: Break, source: Path):
    line = wrong.make(source)
    found = examine_source(source, today=TODAY, is_bundled=True).problems
    told = [
        (Path(problem.file).relative_to(source).as_posix(), problem.line, problem.field)
        for problem in found
        if wrong.cure in problem.cure
    ]
    assert (wrong.file, line, wrong.field) in told, "\n".join(map(str, found))


def test_no_two_breaks_have_one_name():
    assert len({wrong.name for wrong in FLAWS}) == len(FLAWS) >= 60
