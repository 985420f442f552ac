"""The lessons that come with the program keep every rule; this is the only test that checks them all together."""

from functools import cache

from kiosk import paths
from kiosk.content.authoring.rules.guessing import MOST_RIGHT, shares
from kiosk.content.authoring.sources import Findings, current_day, examine_source, examine_together


@cache
def findings() -> tuple[Findings, ...]:
    today = current_day()
    folders = sorted(paths.lessons_folder().glob("*/"))
    found = [examine_source(folder, today=today, is_bundled=True) for folder in folders]
    return (*found, examine_together(found, is_bundled=True))


def test_no_rule_is_broken():
    assert [str(problem) for found in findings() for problem in found.problems] == []


def test_no_robot_guesses_more_than_a_third_of_the_answers():
    lessons = [lesson for found in findings() for lesson in found.written]
    assert {strategy: share for strategy, (share, _) in shares(lessons).items() if share > MOST_RIGHT} == {}
