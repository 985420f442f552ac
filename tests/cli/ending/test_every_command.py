"""Every command ends with a message and a known exit code, even if its arguments are wrong."""

import errno
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli.ending.problems import explain
from kiosk.tour.album_contents import AROUND
from tests.cli.ending.conftest import words_of
from tests.cli.ending.places import some_places
from tests.cli.ending.rows import DRAWING, FAILING, ROWS, SAME, Place
from tests.cli.ending.running import COMMAND, Ended, end_of
from tests.house.test_readme import commands

World = Callable[[], Path]
UNANSWERED = (
    "A question was not answered. "
    "Run the command in a terminal, or give the answer in a file or variable (see --help).\n"
)
ZERO = "integer division or modulo by zero" if sys.version_info < (3, 14) else "division by zero"
PLAIN = [command for command in ROWS if command not in DRAWING]
DATA = [
    command
    for command in PLAIN
    if command.partition(" ")[0] in {"export", "sync", "doctor", "restore", "report", "pin", "pack"}
]


def test_every_command_has_a_row() -> None:
    assert sorted(commands(COMMAND)) == sorted({*ROWS, *SAME})


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
    """Within the ``with`` block, no file to which this process writes can grow beyond `size` bytes."""
    resource = pytest.importorskip("resource")
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


def test_pictures_of_a_screen_that_is_not_there_are_refused_with_all_names(new_world: World, tmp_path: Path) -> None:
    end = end_of(["shots", "--out", str(new_world() / "new"), "--only", "nosuch"], tmp_path)
    assert (end.code, end.faults) == (2, ""), end
    assert not [name for names in AROUND.values() for name in names if name not in end.err]
    assert not (tmp_path / "world" / "new").exists()


@pytest.mark.parametrize("words", [["--nosuch"], ["nosuch"], ["pack", "nosuch"], ["pack"], []])
def test_no_command_at_all_is_answered(words: list[str], new_world: World, tmp_path: Path) -> None:
    new_world()
    end = end_of(words, tmp_path)
    assert end.code == 2, end


def test_questions_without_somebody_to_answer_them(new_world: World, tmp_path: Path) -> None:
    end = end_of(["publish", "init", str(new_world() / "new"), "--name", "Tỉnh"], tmp_path)
    assert (end.code, end.err) == (1, f"{end.err.partition('A question')[0]}{UNANSWERED}")
    assert not (tmp_path / "world" / "new").exists()


def test_a_mistake_of_the_program_is_one_sentence_and_in_the_log(
    new_world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "packs_folder", lambda: 1 // 0)
    end = end_of(words_of("pack list", new_world()), tmp_path)
    log = tmp_path / "world" / "data" / "logs" / "kiosk.log"
    said = f"Unexpected error: ZeroDivisionError: {ZERO}. Send {log} to the maintainers of the program.\n"
    assert (end.code, end.err) == (1, said)
    assert "Traceback" in log.read_text("utf-8")


@pytest.mark.parametrize(
    ("error", "place", "said"),
    [
        (OSError(errno.ENOSPC, "No space left"), None, "A disk is full. Make room and run the command again."),
        (OSError(errno.ENOSPC, "No space left"), Path("/a"), "The disk with /a is full. Make room"),
        (OSError(errno.ENOSPC, "No space left", "/a/b"), Path("/a"), "The disk with /a/b is full. Make room"),
        (OSError(errno.EIO, "Input/output error"), None, "A file cannot be read or written (Input/output error)."),
    ],
)
def test_an_error_of_the_disk_names_the_place_that_is_known(error: OSError, place: Path | None, said: str) -> None:
    assert str(explain(error, place)).startswith(said)
