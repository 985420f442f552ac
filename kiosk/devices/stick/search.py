"""Finds files on a stick by name, and reads them.

Rules: The search has the limits of `devices.stick.walk`. Names are compared case-insensitively, as on FAT. Folders
that cannot be read are skipped.
"""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from kiosk.devices.stick.confined import open_below
from kiosk.devices.stick.walk import MAX_ENTRIES, StickWalk
from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError, PackError, StickError
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable

MOST_FOUND = 20
"""Maximum number of files that `find_named` returns; callers read each of them, and a person chooses one."""


def find_named(place: Path, names: Collection[str]) -> Sequence[Path]:
    """Find regular files below `place` whose names are in `names` (lower case), breadth first, then by name."""
    return _find(place, frozenset(names).__contains__, MOST_FOUND, MAX_ENTRIES)


def find_ending(
    place: Path, ending: str | tuple[str, ...], most: int, max_entries: int = MAX_ENTRIES
) -> Sequence[Path]:
    """Find the first `most` regular files below `place` whose names end in `ending` (lower case), or one of several.

    The files are in the order of `find_named`.
    """
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
    """Return the first `most` bytes of a file below `place`, read without following links. Raises StickError."""
    name = shown("/".join(parts))
    try:
        with open_below(place, parts) as stream:
            return stream.read(most)
    except CarrierIncompleteError as error:
        raise StickError(
            translatable("Staff", "{file} is not on the stick."),
            translatable("Staff", "Copy it to the stick again."),
            file=name,
        ) from error
    except CarrierRefusedError as error:
        raise StickError(
            translatable("Staff", "{file} is a link to another place, or is not a file."),
            translatable("Staff", "Copy the file itself to the stick."),
            file=name,
        ) from error
    except (PackError, OSError) as error:
        cure = translatable("Staff", "Remove the stick and put it in again; nothing was changed.")
        raise StickError(translatable("Staff", "{file} cannot be read from the stick."), cure, file=name) from error
