"""Divides the parts of a paper into pages.

Rules: a piece is never divided; one that is higher than a page is alone on its page. Lengths are in millimetres.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

_WHOLE = 0.5
"""Maximum height, relative to a page, of what is kept whole although it could be divided."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part that is on one page.

    ``draw``: draws it at x and y of its top left corner. ``above``: distance from the piece before; none at the top
    of a page. ``is_kept``: whether the next piece is on the same page. ``head``: the piece that is repeated before
    this one at the top of a page.
    """

    height: float
    draw: Callable[[float, float], object]
    above: float = 0.0
    is_kept: bool = False
    head: "Piece | None" = None


Placed = tuple[Piece, float]
"""A piece, and the y of its top on its page."""


def height_of(pieces: Sequence[Piece]) -> float:
    """Height of `pieces` below each other."""
    return sum(piece.above + piece.height for piece in pieces)


def beside(left: Sequence[Piece], right: Sequence[Piece], distance: float) -> Piece:
    """Return two columns as one piece; the right one begins `distance` from the left end of the left one."""

    def draw(x: float, y: float) -> None:
        for pieces, start in ((left, x), (right, x + distance)):
            below = y
            for piece in pieces:
                piece.draw(start, below + piece.above)
                below += piece.above + piece.height

    return Piece(max(height_of(left), height_of(right)), draw)


def held_together(pieces: Sequence[Piece], room: float) -> Sequence[Piece]:
    """Return `pieces` so that they are on one page if they are not too high for pages with the height `room`.

    Else the first three stay on one page, and the last two.
    """
    is_whole = height_of(pieces) <= _WHOLE * room
    last = len(pieces) - 1
    return [
        replace(piece, is_kept=piece.is_kept or (place < last and (is_whole or place in {0, 1, last - 1})))
        for place, piece in enumerate(pieces)
    ]


def paginated(pieces: Sequence[Piece], room: float) -> Sequence[Sequence[Placed]]:
    """Return the pieces of each page, at least one page; `room` is the height of a page."""
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for chain in _chains(pieces):
        is_moved = y + height_of(chain) > room >= height_of(chain)
        for piece in chain:
            if pages[-1] and (is_moved or y + piece.above + piece.height > room):
                pages.append([])
                y = 0.0
            is_moved = False
            if not pages[-1] and piece.head is not None:
                pages[-1].append((piece.head, 0.0))
                y = piece.head.height
            y += piece.above if pages[-1] else 0.0
            pages[-1].append((piece, y))
            y += piece.height
    return pages


def _chains(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Yield the pieces that are kept together."""
    chain: list[Piece] = []
    for piece in pieces:
        chain.append(piece)
        if not piece.is_kept:
            yield chain
            chain = []
    if chain:
        yield chain
