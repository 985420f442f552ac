"""Finding a file by its name anywhere on a stick, and reading one.

Rules: the search is bounded in depth and in number, follows no links, and passes over what cannot be read and what
Windows and Linux keep for themselves; names count without regard to capitals, as on FAT.
"""

import os
from collections.abc import Callable, Collection, Sequence
from itertools import islice
from pathlib import Path

from kiosk.devices.stick.confined import open_below
from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError, PackError
from kiosk.domain.set_up import SetUpError
from kiosk.domain.text import shown

DEEPEST = 8
MOST_ENTRIES = 20_000
MOST_FOUND = 20
"""More than a person would ever look through; each is read and judged."""
_SYSTEM = {"system volume information", "$recycle.bin", "lost+found"}


def find_named(place: Path, names: Collection[str]) -> Sequence[Path]:
    """Ordinary files below `place` with one of the `names` (small letters): nearest first, then by name."""
    return _find(place, frozenset(names).__contains__, MOST_FOUND, MOST_ENTRIES)


def find_ending(place: Path, ending: str, most: int, most_entries: int = MOST_ENTRIES) -> Sequence[Path]:
    """At most `most` ordinary files below `place` whose names end in `ending` (small letters), as `find_named`."""
    return _find(place, lambda name: name.endswith(ending), most, most_entries)


def _find(place: Path, is_wanted: Callable[[str], bool], most: int, most_entries: int) -> Sequence[Path]:
    seen = 0
    found: list[Path] = []
    waiting = [place]
    for _ in range(DEEPEST):
        below: list[Path] = []
        for folder in waiting:
            for entry in _entries(folder, most_entries):
                seen += 1
                if seen > most_entries:
                    return found
                name = entry.name.casefold()
                if entry.is_dir(follow_symlinks=False):
                    if not name.startswith(".") and name not in _SYSTEM:
                        below.append(Path(entry.path))
                elif is_wanted(name) and entry.is_file(follow_symlinks=False):
                    found.append(Path(entry.path))
                    if len(found) == most:
                        return found
        waiting = below
    return found


def _entries(folder: Path, most: int) -> Sequence[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as listing:
            return sorted(islice(listing, most + 1), key=lambda entry: entry.name)
    except OSError:
        return ()


def read_confined(place: Path, parts: Sequence[str], most: int) -> bytes:
    """The first `most` bytes of the file below `place`, to which no link leads. Raises SetUpError."""
    name = shown("/".join(parts))
    try:
        with open_below(place, parts) as stream:
            return stream.read(most)
    except CarrierIncompleteError as error:
        raise SetUpError("{file} is not on the stick.", "Copy it to the stick again.", file=name) from error
    except CarrierRefusedError as error:
        raise SetUpError(
            "{file} is a link to another place, or no file at all.",
            "Copy the file itself to the stick.",
            file=name,
        ) from error
    except (PackError, OSError) as error:
        cure = "Pull the stick and put it in again; nothing was changed."
        raise SetUpError("{file} cannot be read from the stick.", cure, file=name) from error
