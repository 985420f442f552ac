"""Division of a report into the pages of the screen: sheets of sections, several short sections on one page.

Rules: the order is that of the sections. A section joins the page before it only as a whole, and only if it has no
charts, which grow with the page, and no more columns than fit.
"""

from collections.abc import Sequence
from dataclasses import dataclass

Position = tuple[int, int]
"""Numbers of a section and of one of its sheets, from 0."""


@dataclass(frozen=True, slots=True)
class SheetSize:
    """Height of a sheet in pixels. ``above``: space and heading that it needs below another; ``can_follow``: any."""

    height: float
    above: float = 0
    can_follow: bool = False


def pages(sections: Sequence[Sequence[SheetSize]], height: float) -> list[list[Position]]:
    """Return the sheets of every page; `sections`: the sheets of each section, `height`: of a page."""
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
