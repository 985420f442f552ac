"""Errands of the import: look for files, read one, write the template for tables."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from kiosk.content.exchange.candidates import FileReading, read_candidates
from kiosk.content.exchange.items import ForeignItem
from kiosk.devices.stick.search import find_ending
from kiosk.domain.errors import KioskError, StickError
from kiosk.domain.text import shown
from kiosk.domain.texts import NO_TEXT, translatable
from kiosk.durable import write_file

ENDINGS = (".gift", ".txt", ".xml", ".csv", ".xlsx", ".zip", ".h5p")
"""Endings of the files that are offered; the reader decides by the contents."""
MOST_FOUND = 200
MOST_ENTRIES = 5_000
"""Maximum number of entries that are looked at below one folder of an office PC."""
TEMPLATE = "mau-cau-hoi"
TELL_EVERY = 0.1
"""Seconds between two reports of progress."""


@dataclass(frozen=True, slots=True)
class PlaceToSearch:
    """A folder in which files are looked for: the stick, or a folder of the user; ``name``: how it is called."""

    folder: Path
    name: str
    is_stick: bool = False


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that may contain questions; ``at``: time of its last change (aware)."""

    path: Path
    place: PlaceToSearch
    size: int
    at: datetime


class ReadingStoppedError(KioskError):
    """The author has stopped the reading of a file."""

    code = "import-stopped"

    def __init__(self) -> None:
        super().__init__(translatable("Staff", "The reading was stopped; nothing was changed."), NO_TEXT)


def found_files(places: Sequence[PlaceToSearch]) -> list[FoundFile]:
    """Return the files in `places` that may contain questions, the newest first."""
    found: dict[Path, FoundFile] = {}
    for place in places:
        most = MOST_ENTRIES if not place.is_stick else MOST_ENTRIES * 4
        for path in find_ending(place.folder, ENDINGS, MOST_FOUND, most):
            try:
                state = path.stat()
            except OSError:
                continue
            at = datetime.fromtimestamp(state.st_mtime, UTC)
            found.setdefault(path, FoundFile(path, place, state.st_size, at))
    return sorted(found.values(), key=lambda one: one.at, reverse=True)


def read_file(
    path: Path, stop: Event, tell: Callable[[int], None], prepare: Callable[[ForeignItem], ForeignItem]
) -> FileReading:
    """Read the questions in the file at `path`; `tell` is called with the number of questions read so far.

    Raises ReadingStoppedError after `stop` was set, QuestionsRefusedError, or StickError if the file cannot be read.
    """
    last = time.monotonic()

    def watch(count: int) -> None:
        nonlocal last
        if stop.is_set():
            raise ReadingStoppedError
        now = time.monotonic()
        if now - last >= TELL_EVERY:
            last = now
            tell(count)

    try:
        return read_candidates(path, watch, prepare)
    except OSError as error:
        raise StickError(
            translatable("Staff", "{file} cannot be read."),
            translatable("Staff", "Put the stick in again, or choose another file; nothing was changed."),
            file=shown(path.name),
        ) from error


def write_template(folder: Path) -> str:
    """Write the template for tables into `folder` under a name that is free; returns this name. Raises StickError."""
    from kiosk.content.exchange.table.template import xlsx_template

    number, name = 1, f"{TEMPLATE}.xlsx"
    try:
        while (folder / name).exists():
            number += 1
            name = f"{TEMPLATE}-{number}.xlsx"
        write_file(folder / name, xlsx_template())
    except OSError as error:
        raise StickError(
            translatable("Staff", "{file} cannot be written."),
            translatable("Staff", "Use a stick with free space that is not write-protected."),
            file=name,
        ) from error
    return name
