"""Every rule of a good lesson is enforced: each broken lesson gives exactly one finding, with its line and a cure."""

import shutil
from pathlib import Path

import pytest

from kiosk.content.authoring.sources import Findings, examine_source
from tests.content.conftest import TODAY
from tests.content.rule_breaks import PACK_ID, RULE_BREAKS, RULED, RuleBreak


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A copy of the folder with the good lesson, which a test may change."""
    return Path(shutil.copytree(RULED, tmp_path / "lessons"))


def findings(home: Path, *, is_bundled: bool = True) -> Findings:
    return examine_source(home / PACK_ID, today=TODAY, is_bundled=is_bundled)


def test_the_good_lesson_has_no_finding():
    found = findings(RULED)
    assert [*found.problems, *found.warnings] == []


def test_there_are_forty_broken_lessons_and_more():
    assert len({wrong.name for wrong in RULE_BREAKS}) >= 40


@pytest.mark.parametrize("wrong", RULE_BREAKS, ids=lambda wrong: wrong.name.replace(" ", "-"))
def test_a_broken_rule_is_the_only_finding_with_its_line_and_cure(wrong: RuleBreak, home: Path):
    line = wrong.make(home)
    found = findings(home)
    told = [(one.file, one.line, one.field) for one in (*found.problems, *found.warnings)]
    assert told == [(str(home / wrong.file), line, wrong.field)], "\n".join(map(str, found.problems + found.warnings))
    finding = (found.warnings if wrong.warns else found.problems)[0]
    assert wrong.message in finding.message
    assert wrong.cure in finding.cure
