from pathlib import Path

import pytest

from kiosk.content.authoring.sources import examine_source
from tests.content.breaks import BREAKS, Break
from tests.content.conftest import TODAY


@pytest.mark.parametrize("wrong", BREAKS, ids=lambda wrong: wrong.name.replace(" ", "-"))
def test_a_broken_source_is_told_with_file_line_field_and_cure(wrong: Break, folder: Path):
    line = wrong.make(folder)
    found = examine_source(folder, today=TODAY, is_bundled=True).problems
    told = [
        (Path(problem.file).relative_to(folder).as_posix(), problem.line, problem.field)
        for problem in found
        if wrong.cure in problem.cure
    ]
    assert (wrong.file, line, wrong.field) in told, "\n".join(map(str, found))


def test_there_are_thirty_breaks_and_more():
    assert len({wrong.name for wrong in BREAKS}) >= 30


def test_every_problem_is_told_at_once(folder: Path):
    for wrong in BREAKS:
        if wrong.name in {"minutes in quotes", "no English", "markup", "fact as a number"}:
            wrong.make(folder)
    fields = {problem.field for problem in examine_source(folder, today=TODAY).problems}
    assert {"minutes", "steps.2.options.0.text", "steps.2.options.1.text.vi", "facts.so-cong-an.value"} <= fields
