"""The packs of this kiosk as staff see and change them: what there is, what could be gone back to, what happened.

Rules: every change is an event; whoever shows packs is told of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from kiosk.domain.ports import EventStore
from kiosk.services.packs.pack_service import PackService

KINDS = (EventKind.PACK_INSTALLED, EventKind.PACK_ROLLED_BACK, EventKind.PACK_REMOVED)
MOST = 60
"""Entries of the history that are shown."""


@dataclass(frozen=True, slots=True)
class StockedPack:
    """A pack on this kiosk. ``row``: its active version, else the newest; ``before``: what could be gone back to."""

    row: PackRow
    before: PackRow | None

    @property
    def is_active(self) -> bool:
        """Whether residents find its lessons."""
        return self.row.is_active


class InventoryService:
    """What the shelf holds, and changing it."""

    def __init__(self, packs: PackService, events: EventStore, changed: Callable[[], None]) -> None:
        """`changed` is called after each change."""
        self._packs = packs
        self._events = events
        self._changed = changed

    def packs(self) -> Sequence[StockedPack]:
        """Every pack that has a version here, by its id."""
        newest: dict[PackId, PackRow] = {}
        for row in self._packs.rows():
            if row.is_active or row.pack not in newest:
                newest[row.pack] = row
        return [StockedPack(row, self._packs.version_before(pack)) for pack, row in newest.items()]

    def history(self) -> Sequence[Event]:
        """What was installed, gone back from and removed, newest first."""
        return self._events.newest_of(KINDS, MOST)

    def roll_back(self, pack: PackId) -> PackRow:
        """See `PackService.roll_back`."""
        row = self._packs.roll_back(pack)
        self._changed()
        return row

    def remove(self, pack: PackId) -> PackRow:
        """See `PackService.remove`."""
        row = self._packs.remove(pack)
        self._changed()
        return row
