"""A second screen shows the lesson without controls, keeps the lock-down rules, and can be unplugged at any time."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PATIENCE = 100
"""Time-out of the child process in seconds; it usually takes three seconds."""
Moments = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def moments(tmp_path_factory: pytest.TempPathFactory) -> Moments:
    """What the second window did, by moment (`tests.bridge.guide.group.two_screens_child`)."""
    folder = tmp_path_factory.mktemp("two")
    command = [sys.executable, "-m", "tests.bridge.guide.group.two_screens_child", str(folder)]
    root = Path(__file__).resolve().parents[4]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stderr
    warnings = [line for line in done.stderr.splitlines() if "/nowhere/" not in line]  # the trial lesson's pictures
    assert not warnings
    told = [json.loads(line) for line in done.stdout.splitlines()]
    return {facts["moment"]: facts for facts in told}


def test_there_is_no_second_window_before_the_lesson_and_after_it(moments: Moments) -> None:
    assert moments["before"]["window"] is None
    assert moments["after"]["window"] is None


def test_the_lesson_fills_the_second_screen_and_leaves_the_focus_to_the_guide(moments: Moments) -> None:
    page = moments["page"]
    assert (page["window"], page["visible"], page["full"], page["fills"]) == ("room", True, True, True)
    assert not page["focused"]
    assert "pageText" in page["shows"]


def test_the_room_sees_question_answers_and_counts_without_controls(moments: Moments) -> None:
    assert moments["question"]["shows"] == ["answer-1", "handsSum", "stepHeading"]


def test_the_guide_can_show_the_same_picture_on_both_screens(moments: Moments) -> None:
    assert {"plus-1", "publishAnswer", "groupNext"} <= set(moments["mirror"]["shows"])
    assert moments["mirror"]["hands"] == 5


def test_nobody_closes_the_second_window(moments: Moments) -> None:
    assert moments["closed by a stranger"]["visible"]


def test_a_key_that_reaches_the_second_window_works(moments: Moments) -> None:
    assert moments["key on the second screen"]["hands"] == moments["question"]["hands"] + 1


def test_an_unplugged_screen_takes_its_window_along_and_nothing_is_lost(moments: Moments) -> None:
    assert not moments["at once"]["visible"]
    assert (moments["unplugged"]["window"], moments["unplugged"]["hands"], moments["unplugged"]["open"]) == (
        None,
        6,
        True,
    )


def test_a_screen_that_is_plugged_in_during_the_lesson_is_used(moments: Moments) -> None:
    assert (moments["plugged in"]["window"], moments["plugged in"]["fills"]) == ("room", True)
    assert "handsReason" in moments["published"]["shows"]
