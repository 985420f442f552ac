"""Every command ends in words and with a known exit code, whatever it is given."""

import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.ending.conftest import words_of
from tests.cli.ending.places import some_places
from tests.cli.ending.rows import DRAWING, FAILING, ROWS, Place
from tests.cli.ending.running import COMMAND, Ended, end_of
from tests.house.test_readme import commands

World = Callable[[], Path]
PLAIN = [command for command in ROWS if command not in DRAWING]
DATA = [command for command in PLAIN if command.partition(" ")[0] in {"export", "doctor", "restore", "pin", "pack"}]


def test_every_command_has_a_row() -> None:
    assert sorted(commands(COMMAND)) == sorted(ROWS)


@pytest.mark.parametrize("command", PLAIN)
def test_a_command_does_its_work(command: str, new_world: World, tmp_path: Path) -> None:
    done = end_of(words_of(command, new_world()), tmp_path)
    assert (done.code, done.faults) == (FAILING.get(command, 0), ""), done


@pytest.mark.parametrize("command", ROWS)
def test_wrong_words_are_refused(command: str, new_world: World, tmp_path: Path) -> None:
    words = words_of(command, new_world())
    ends = [
        end_of(wrong, tmp_path)
        for wrong in ([*words, "--nosuch"], [*words, "--out"], [*command.split(), "", "x", "y", "z"])
    ]
    assert not [end.faults or end for end in ends if end.faults or end.code != 2]


@pytest.mark.parametrize("command", [command for command in ROWS if any(isinstance(w, Place) for w in ROWS[command])])
def test_every_place_is_used_or_refused_in_words(command: str, new_world: World, tmp_path: Path) -> None:
    faults = []
    for number, word in enumerate(ROWS[command]):
        for place, make in some_places(number + list(ROWS).index(command)) if isinstance(word, Place) else ():
            world = new_world()
            end = end_of(words_of(command, world, (number, make(world))), tmp_path)
            faults.append(end.faults and f"{place}: {end.faults}")
    assert not any(faults), "\n".join(faults)


@pytest.mark.parametrize("command", DATA)
def test_every_data_folder_is_used_or_refused_in_words(
    command: str, new_world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = []
    for place, make in some_places(list(ROWS).index(command)):
        world = new_world()
        monkeypatch.setenv("TRAM_HOC_DATA", make(world))
        end = end_of(words_of(command, world), tmp_path)
        faults.append(end.faults and f"{place}: {end.faults}")
    assert not any(faults), "\n".join(faults)


@pytest.mark.parametrize("command", PLAIN)
def test_output_that_cannot_be_written_is_told_after_the_work(command: str, new_world: World, tmp_path: Path) -> None:
    end = end_of(words_of(command, new_world()), tmp_path, out="/dev/full")
    assert (end.code, end.faults) == (1, ""), end
    assert "No space left on device" in end.err or command in FAILING


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("command", PLAIN)
def test_a_disk_without_room_is_named(command: str, new_world: World, tmp_path: Path) -> None:
    def end_with(size: int) -> Ended:
        words = words_of(command, new_world())
        with room_for(size):
            return end_of(words, tmp_path)

    ends = [end_with(size) for size in (700, 5_000)]
    assert not "".join(end.faults for end in ends)
