"""Finds the events that can still be read from the pages of damaged databases of one record.

Rules: an event counts only if its hash matches all its fields, so a decoding error never passes for an event. The
order of events follows from the hash chain, not from their position in a file. The files are only read.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Self

from kiosk.domain.errors import RecordBrokenError
from kiosk.domain.events import Event, event_hash
from kiosk.storage.rows import to_event
from kiosk.storage.salvage.pages import Cell, Pages
from kiosk.storage.salvage.row_format import DamagedRowError, Row

_COLUMNS = 12
_TEXTS = (1, 2, 5, 7, 8, 9, 10, 11)
"""Indices of the columns of an event that always contain text; 0 is the rowid, 3 and 4 may be NULL, 6 is a number."""


class _Found(NamedTuple):
    hash: str
    previous: str
    pages: Pages
    cell: Cell


class Fragments:
    """The events found in the databases `files` and in their write-ahead logs; a context manager.

    Files that cannot be opened are skipped. ``count``: number of distinct sequence numbers found. ``highest``: the
    greatest of these numbers. ``lost``: estimated number of events on unreadable pages; of several files, the
    greatest estimate counts.
    """

    def __init__(self, *files: Path) -> None:
        self._sources: list[Pages] = []
        self._found: dict[int, list[_Found]] = {}
        self.lost = 0
        for file in files:
            with suppress(OSError):
                self._sources.append(Pages(file))
        for pages in self._sources:
            count = self._collect(pages)
            readable = max(1, pages.count + pages.missing - pages.unreadable)
            self.lost = max(self.lost, round(count / readable * pages.unreadable))
        self.count = len(self._found)
        self.highest = max(self._found, default=0)

    def _collect(self, pages: Pages) -> int:
        """Index the events of `pages`; returns how many were found."""
        count = 0
        for cell in pages.cells():
            event = _event(pages, cell)
            if event is None:
                continue
            count += 1
            known = self._found.setdefault(event.sequence, [])
            if all(found.hash != event.hash for found in known):
                known.append(_Found(event.hash, event.previous, pages, cell))
        return count

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for pages in self._sources:
            pages.close()

    def run(self, sequence: int, previous: str) -> Iterator[Event]:
        """Yield the events that follow event `sequence`, whose hash is `previous`, to the end of the chain."""
        while (following := self._following(sequence, previous)) is not None:
            event = _event(following.pages, following.cell)
            if event is None:  # the disk now returns other bytes than during indexing
                return
            yield event
            sequence, previous = event.sequence, event.hash

    def runs(self, sequence: int) -> Iterator[Iterator[Event]]:
        """Yield each gapless run of events after `sequence`, in order. Consume a run before requesting the next."""
        numbers = sorted(number for number in self._found if number > sequence)
        reached = sequence
        for number in numbers:
            if number <= reached:
                continue
            start = self._best(number, self._found[number])
            reached = number - 1

            def noted(first: _Found, before: int) -> Iterator[Event]:
                nonlocal reached
                for event in self.run(before, first.previous):
                    reached = event.sequence
                    yield event

            yield noted(start, number - 1)
            reached = max(reached, number)

    def _following(self, sequence: int, previous: str) -> _Found | None:
        joined = [found for found in self._found.get(sequence + 1, ()) if found.previous == previous]
        return self._best(sequence + 1, joined) if joined else None

    def _best(self, number: int, found: list[_Found]) -> _Found:
        """Return that one of the events `found`, all with the number `number`, to which the next event refers.

        The remaining events with this number were written by transactions that were rolled back. If the next event
        refers to none of them, the first is returned.
        """
        followed = {after.previous for after in self._found.get(number + 1, ())}
        return max(found, key=lambda one: one.hash in followed)


def _event(pages: Pages, cell: Cell) -> Event | None:
    """Return the event at `cell`; None if the row is not an event or its hash does not match its contents."""
    try:
        row = pages.row(cell)
        if not _is_event(row):
            return None
        event = to_event((cell.rowid, *row[1:6], float(row[6]), *row[7:]))
        return event if event_hash(event) == event.hash else None
    except (DamagedRowError, RecordBrokenError, ValueError, TypeError, RecursionError):
        return None


def _is_event(row: Row) -> bool:
    return (
        len(row) == _COLUMNS
        and row[0] is None
        and all(isinstance(row[column], str) for column in _TEXTS)
        and all(row[column] is None or isinstance(row[column], str) for column in (3, 4))
        and isinstance(row[6], (int, float))
    )
