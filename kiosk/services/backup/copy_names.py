"""File names of copies of a record; they contain the kiosk's short id, the number of the last event and the time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.domain.machine.clocks import VIETNAM

FOLDER = Path("tram-hoc-so") / "sao-luu"
"""Folder of the copies on a stick."""
ENDING = ".saoluu"
_PATTERN = re.compile(r"([0-9a-f]{8})-sao-luu-(\d{10})-(\d{8}-\d{6})\.saoluu")


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """A copy, described by its file name.

    ``kiosk``: first eight characters of the kiosk's id. ``sequence``: number of the last event in the copied record.
    ``stamp``: Vietnamese local time at which the copy was made.
    """

    file: Path
    kiosk: str
    sequence: int
    stamp: str


def name_of(kiosk: str, sequence: int, when: datetime) -> str:
    """Return the file name of a copy made at `when`; `kiosk`: first eight characters of the kiosk's id."""
    return f"{kiosk}-sao-luu-{sequence:010}-{when.astimezone(VIETNAM):%Y%m%d-%H%M%S}{ENDING}"


def copies_at(place: Path) -> Sequence[FoundCopy]:
    """The copies in `place` and its folders ``sao-luu`` and ``tram-hoc-so/sao-luu``.

    They are ordered by last event, the newest first. Links are ignored.
    """
    return _newest_first(
        [copy for folder in (place, place / FOLDER.name, place / FOLDER) for copy in copies_in(folder)]
    )


def copies_in(folder: Path) -> Sequence[FoundCopy]:
    """The copies in `folder` itself, ordered by last event, the newest first. Links are ignored."""
    try:
        files = [file for file in folder.iterdir() if file.is_file() and not file.is_symlink()]
    except OSError:
        return []
    return _newest_first(list(filter(None, map(_found, files))))


def _newest_first(copies: Sequence[FoundCopy]) -> Sequence[FoundCopy]:
    return sorted(copies, key=lambda copy: (copy.sequence, copy.stamp), reverse=True)


def _found(file: Path) -> FoundCopy | None:
    match = _PATTERN.fullmatch(file.name)
    return FoundCopy(file, match[1], int(match[2]), match[3]) if match else None
