"""Errands of the import: look for files, write the template for tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.devices.stick.search import find_ending
from kiosk.domain.errors import StickError
from kiosk.domain.texts import translatable
from kiosk.durable import write_file

ENDINGS = (".gift", ".txt", ".xml", ".csv", ".xlsx", ".zip", ".h5p")
"""Endings of the files that are offered; the reader decides by the contents."""
MOST_FOUND = 200
MOST_ENTRIES = 5_000
"""Maximum number of entries that are looked at below one folder of an office PC."""
TEMPLATE = "mau-cau-hoi"


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
