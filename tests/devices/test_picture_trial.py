"""Tests of the trial that renders pictures in a child process, with the real child and with simulated ones."""

import logging
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import house
from kiosk.devices import picture_trial
from kiosk.devices.picture_trial import REFERENCE_SECONDS, ChildTrial
from kiosk.domain.pictures import Drawn
from tests.content.media.test_pictures import jpeg, png, svg

CIRCLE = '<circle cx="60" cy="60" r="50" fill="none" stroke="#000" stroke-width="30"/>'
CHILD = """
import struct, sys, time
pictures, answers = sys.stdin.buffer, sys.stdout.buffer
def answer(seconds):
    answers.write(struct.pack("<d", seconds))
    answers.flush()
reference, *times = map(float, sys.argv[1:])
answer(reference)
while len(head := pictures.read(4)) == 4:
    pictures.read(struct.unpack("<I", head)[0])
    answer(times.pop(0))
"""
"""Simulated child: at its start and for each picture, it reports its next argument as a time in seconds.

It fails if no argument is left.
"""

Made = Callable[..., ChildTrial]


@pytest.fixture
def child() -> Iterator[Made]:
    """Return a function that creates a trial with a simulated child.

    The child reports `slower` times the reference time at its start, then one of `seconds` for each picture.
    """
    made: list[ChildTrial] = []

    def make(*seconds: float, slower: float = 1.0, code: str = CHILD) -> ChildTrial:
        words = [str(number) for number in (slower * REFERENCE_SECONDS, *seconds)]
        made.append(ChildTrial([sys.executable, "-c", code, *words], Path.cwd()))
        return made[-1]

    yield make
    for trial in made:
        trial.close()


def test_the_real_child_tells_quick_from_slow_and_broken(project_root: Path):
    drawing = next((project_root / "assets" / "pictures").glob("*.svg")).read_bytes()
    with house.picture_trial() as trial:
        assert trial.draw(drawing) is Drawn.QUICKLY
        assert trial.draw(jpeg(640, 480)) is Drawn.QUICKLY
        assert trial.draw(png(64, 48)) is Drawn.NOT_AT_ALL
        assert trial.draw(b"") is Drawn.NOT_AT_ALL
        assert trial.draw(svg(CIRCLE * 1_200)) is Drawn.SLOWLY
        assert trial.draw(drawing) is Drawn.QUICKLY


def test_a_shape_that_qt_draws_in_small_sizes_only_counts_as_slow():
    edges = " ".join(f"{x % 2 * 110},{x * 37 % 113}" for x in range(1_500))
    with house.picture_trial() as trial:
        assert trial.draw(svg(f'<polygon points="{edges} 60,999999"/>')) is Drawn.SLOWLY


def test_other_work_on_the_machine_refuses_no_picture(child: Made):
    assert child(9.0, 0.2).draw(b"picture") is Drawn.QUICKLY
    assert child(9.0, 0.3).draw(b"picture") is Drawn.SLOWLY


def test_a_slow_machine_gives_the_verdict_of_a_fast_one(child: Made):
    assert child(0.7, slower=3).draw(b"picture") is Drawn.QUICKLY
    assert child(0.8, 0.8, slower=3).draw(b"picture") is Drawn.SLOWLY


def test_a_machine_that_stands_still_gives_no_picture_all_the_time_in_the_world(child: Made):
    assert child(1.1, 1.1, slower=1000).draw(b"picture") is Drawn.SLOWLY


def test_a_picture_that_never_ends_is_given_up(child: Made, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(picture_trial, "PATIENCE", 0.4)
    began = time.monotonic()
    trial = child(code=CHILD.replace("answer(times.pop(0))", "time.sleep(60)"))
    assert trial.draw(b"picture") is Drawn.SLOWLY
    assert time.monotonic() - began < 30


def test_a_picture_that_crashes_its_decoder_cannot_be_drawn(child: Made):
    trial = child(0.1)
    assert trial.draw(b"picture") is Drawn.QUICKLY
    assert trial.draw(b"crash") is Drawn.NOT_AT_ALL
    assert trial.draw(b"picture") is Drawn.QUICKLY


def test_no_child_is_started_before_there_is_a_picture(tmp_path: Path):
    with picture_trial.child_trial([str(tmp_path / "nothing")], tmp_path):
        pass
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", [["/nowhere/kiosk"], [sys.executable, "-c", "import nothing_of_qt"]])
def test_without_a_child_nothing_is_measured_and_the_log_says_so(
    command: list[str], tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.WARNING), picture_trial.child_trial(command, tmp_path) as trial:
        assert [trial.draw(b"picture"), trial.draw(b"picture")] == [Drawn.QUICKLY] * 2
    assert [record.getMessage() for record in caplog.records if "not drawn" in record.getMessage()][1:] == []
    assert "the child process could not be started" in caplog.text


def test_a_child_that_does_not_begin_is_given_up(child: Made, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(picture_trial, "START_SECONDS", 0.1)
    assert child(code="import time; time.sleep(60)").draw(b"picture") is Drawn.QUICKLY
