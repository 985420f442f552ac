"""Finds files on a stick by their names, and reads them.

Rules: the search goes as far as `devices.stick.walk`; names are compared without regard to case, as on FAT; what
cannot be read is passed over.
"""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from kiosk.devices.stick.confined import open_below
from kiosk.devices.stick.walk import MAX_ENTRIES, StickWalk
from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError, PackError, StickError
from kiosk.domain.text import shown

MOST_FOUND = 20
"""More than a person would ever look through; each is read and judged."""


def find_named(place: Path, names: Collection[str]) -> Sequence[Path]:
    """Ordinary files below `place` with one of the `names` (small letters): nearest first, then by name."""
    return _find(place, frozenset(names).__contains__, MOST_FOUND, MAX_ENTRIES)


def find_ending(place: Path, ending: str, most: int, max_entries: int = MAX_ENTRIES) -> Sequence[Path]:
    """At most `most` ordinary files below `place` whose names end in `ending` (small letters), as `find_named`."""
    return _find(place, lambda name: name.endswith(ending), most, max_entries)


def _find(place: Path, is_wanted: Callable[[str], bool], most: int, max_entries: int) -> Sequence[Path]:
    found: list[Path] = []
    for folder in StickWalk(place, max_entries).folders():
        for entry in folder.entries:
            if entry.is_file and is_wanted(entry.name.casefold()):
                found.append(place.joinpath(*folder.parts, entry.name))
                if len(found) == most:
                    return found
    return found


def read_confined(place: Path, parts: Sequence[str], most: int) -> bytes:
    """The first `most` bytes of the file below `place`, to which no link leads. Raises StickError."""
    name = shown("/".join(parts))
    try:
        with open_below(place, parts) as stream:
            return stream.read(most)
    except CarrierIncompleteError as error:
        raise StickError("{file} is not on the stick.", "Copy it to the stick again.", file=name) from error
    except CarrierRefusedError as error:
        raise StickError(
            "{file} is a link to another place, or no file at all.",
            "Copy the file itself to the stick.",
            file=name,
        ) from error
    except (PackError, OSError) as error:
        cure = "Pull the stick and put it in again; nothing was changed."
        raise StickError("{file} cannot be read from the stick.", cure, file=name) from error
