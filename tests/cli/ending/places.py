"""Paths that a command cannot use, or can use only with special care."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path


def _full_folder(place: Path) -> None:
    place.mkdir()
    (place / "letter.txt").write_text("Kính gửi", "utf-8")


def _made(text: str) -> Callable[[Path], str]:
    return lambda _folder: text


def _below(folder: Path) -> str:
    (folder / "file").touch()
    return str(folder / "file" / "below")


def _file(folder: Path) -> str:
    (folder / "file").write_bytes(b"\x00\xff rubbish")
    return str(folder / "file")


def _folder(folder: Path) -> str:
    _full_folder(folder / "full")
    return str(folder / "full")


def _dangling(folder: Path) -> str:
    (folder / "dangling").symlink_to(folder / "nowhere")
    return str(folder / "dangling")


def _circle(folder: Path) -> str:
    (folder / "circle").symlink_to(folder / "circle")
    return str(folder / "circle")


def _hidden(folder: Path) -> str:
    """Create a folder that contains a file whose name is not UTF-8; return the folder's path."""
    _full_folder(folder / "old-names")
    Path(os.fsdecode(os.fsencode(folder / "old-names") + b"/b\xe0i.yaml")).write_bytes(b"\xff\xfe")
    return str(folder / "old-names")


def _full_disk(folder: Path) -> str:
    """Create a path at which every write fails as on a full disk, and return the path."""
    (folder / "full-disk").symlink_to("/dev/full")
    return str(folder / "full-disk")


def _pipe(folder: Path) -> str:
    os.mkfifo(folder / "pipe")
    return str(folder / "pipe")


PLACES: Mapping[str, Callable[[Path], str]] = {
    "nothing": _made(""),
    "not there": lambda folder: str(folder / "not" / "there"),
    "a file": _file,
    "below a file": _below,
    "a full folder": _folder,
    "a dangling link": _dangling,
    "a circle of links": _circle,
    "too long a name": lambda folder: str(folder / ("dài" * 200)),
    "a name with a line break": lambda folder: str(folder / "hai\ndòng"),
    "an odd name": lambda folder: str(folder / "{x} %s $HOME"),
    "the device of nothing": _made("/dev/null"),
    "a folder of the system": _made("/proc/nowhere"),
    "the root of processes": _made("/proc/1"),
    "old names": _hidden,
    "no UTF-8": _made(os.fsdecode(b"/tmp/b\xe0i")),
    "a full disk": _full_disk,
    "a pipe": _pipe,
}
"""By name: a function that creates the path in a folder and returns it as a user would type it."""
HERE = list(PLACES.items()) if sys.platform.startswith("linux") else list(PLACES.items())[:5]
IS_WHOLE = "KIOSK_EVERY_END" in os.environ
"""Whether the tests try all paths, which takes minutes; otherwise they try a part of the paths (`some_places`)."""
SHARE = 1 if IS_WHOLE else 5


def some_places(number: int) -> Sequence[tuple[str, Callable[[Path], str]]]:
    """Return the paths to try for argument `number`: all if `IS_WHOLE`, otherwise every fifth path."""
    return HERE[number % SHARE :: SHARE]
