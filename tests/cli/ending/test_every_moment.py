"""A command ends with a message if it is interrupted, or if the disk fails, at any file access."""

import errno
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.ending.conftest import words_of
from tests.cli.ending.moments import Moments
from tests.cli.ending.places import IS_WHOLE
from tests.cli.ending.rows import DRAWING, FAILING, ROWS
from tests.cli.ending.running import Ended, end_of

World = Callable[[], Path]
PLAIN = [command for command in ROWS if command not in DRAWING]
FEW = 2
STOPPED = 130


@pytest.fixture(scope="session")
def moments() -> Moments:
    return Moments()


@pytest.fixture
def ends(moments: Moments, new_world: World, tmp_path: Path) -> Callable[[str, Callable[[], None]], list[Ended]]:
    """Return a function that runs a command once per tested file access and calls `happen` just before the access."""

    def run(command: str, happen: Callable[[], None]) -> list[Ended]:
        words = words_of(command, new_world())
        with moments.at(0, tmp_path / "world", happen) as count:
            end_of(words, tmp_path)
        step = 1 if IS_WHOLE else max(1, count() // FEW)
        found = []
        for number in range(1, count() + 1, step):
            new_world()
            with moments.at(number, tmp_path / "world", happen):
                found.append(end_of(words, tmp_path))
        return found

    return run


@pytest.mark.parametrize("command", PLAIN)
def test_ctrl_c_ends_a_command_quietly(command: str, ends: Callable[..., list[Ended]]) -> None:
    stopped = ends(command, lambda: signal.raise_signal(signal.SIGINT))
    assert not "".join(end.faults for end in stopped)
    assert not [end for end in stopped if end.code not in {0, FAILING.get(command), STOPPED}]


@pytest.mark.parametrize("command", PLAIN)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS], ids=lambda number: errno.errorcode[number])
def test_a_failing_disk_is_told_in_words(command: str, number: int, ends: Callable[..., list[Ended]]) -> None:
    def fail() -> None:
        raise OSError(number, os.strerror(number))

    assert not "\n".join(end.faults for end in ends(command, fail) if end.faults)
