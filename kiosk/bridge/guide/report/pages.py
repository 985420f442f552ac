"""Division of a report into the pages of the screen; several short sections share a page.

Rules: the order is that of the sections. A section is put on the page of the section before it only if it has a
single sheet, which fits, no charts (they fill the page), and one group of columns. See `sheets` for sheets.
"""

from collections.abc import Sequence
from dataclasses import dataclass

Position = tuple[int, int]
"""Number of a section, and number of one of its sheets, from 0."""


@dataclass(frozen=True, slots=True)
class SheetSize:
    """Size of a sheet, in pixels.

    ``above``: height of the space and the heading above it if it follows another sheet on the page. ``can_follow``:
    whether it may do so.
    """

    height: float
    above: float = 0
    can_follow: bool = False


def pages(sections: Sequence[Sequence[SheetSize]], height: float) -> list[list[Position]]:
    """Return the sheets on each page; `sections`: the sheets of each section, `height`: of a page in pixels."""
    found: list[list[Position]] = []
    used = 0.0
    for section, sizes in enumerate(sections):
        for sheet, size in enumerate(sizes):
            is_whole = len(sizes) == 1 and size.can_follow
            if found and is_whole and used + size.above + size.height <= height:
                found[-1].append((section, sheet))
                used += size.above + size.height
            else:
                found.append([(section, sheet)])
                used = size.height
    return found
