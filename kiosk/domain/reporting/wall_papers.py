"""Reports that were saved for the notice board, and which of them should not hang together."""

from collections.abc import Sequence
from typing import NamedTuple

from kiosk.domain.reporting.periods import Period


class WallPaper(NamedTuple):
    """A saved report; ``code``: its kind, such as ``BC-04``."""

    code: str
    period: Period


def other_paper(known: Sequence[WallPaper], paper: WallPaper) -> WallPaper | None:
    """Return the last of `known` that has days of `paper`, but is of another kind or has other days.

    Each paper hides its small numbers by itself, so they can be computed from both.
    """
    overlapping = (one for one in reversed(known) if one != paper and one.period.overlaps(paper.period))
    return next(overlapping, None)
