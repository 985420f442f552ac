"""A page of a list of the studio."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True)
class ShelfPage:
    """One page of a list. ``number``: from 0. ``size``: number of items on a page, at least 1."""

    number: int = 0
    size: int = 6

    def count(self, length: int) -> int:
        """Return the number of pages of a list with `length` items, at least 1."""
        return max(1, -(-length // self.size))

    def within(self, length: int) -> "ShelfPage":
        """Return this page; if a list with `length` items has no such page, its nearest one."""
        return replace(self, number=max(0, min(self.number, self.count(length) - 1)))

    def of(self, items: Sequence[ItemT]) -> Sequence[ItemT]:
        """Return the items on this page."""
        return items[self.number * self.size : (self.number + 1) * self.size]

    def turned_to(self, number: int) -> "ShelfPage":
        """Return the page with the given number."""
        return replace(self, number=max(0, number))

    def resized(self, size: int) -> "ShelfPage":
        """Return the page of the given size that contains the first item of this page."""
        return ShelfPage(self.number * self.size // max(1, size), max(1, size))
