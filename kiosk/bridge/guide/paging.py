"""A page of a list that is longer than the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list. ``number``: from 0. ``size``: number of items on a page, at least 1."""

    number: int
    size: int

    def count(self, length: int) -> int:
        """Return the number of pages of a list with `length` items, at least 1."""
        return max(1, -(-length // self.size))

    def within(self, length: int) -> "Page":
        """Return this page; if a list with `length` items has no such page, its nearest one."""
        return Page(max(0, min(self.number, self.count(length) - 1)), self.size)

    def of(self, items: Sequence[ItemT]) -> Sequence[ItemT]:
        """Return the items on this page."""
        return items[self.number * self.size : (self.number + 1) * self.size]

    def turned_to(self, number: int) -> "Page":
        """Return the page with the given number; the first page for a negative number."""
        return Page(max(0, number), self.size)

    def resized(self, size: int) -> "Page":
        """Return the page of the given size that contains the first item of this page; this page for a size of 0."""
        return Page(self.number * self.size // size, size) if size > 0 else self
