"""Inventory of packs for staff: installed versions, roll-back, removal, history.

Rules: every change is recorded as an event and reported through the callback `changed`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from kiosk.domain.ports.record import EventStore
from kiosk.services.packs.pack_service import PackService

KINDS = (EventKind.PACK_INSTALLED, EventKind.PACK_ROLLED_BACK, EventKind.PACK_REMOVED)
MOST = 60
"""Maximum number of entries in the history."""


@dataclass(frozen=True, slots=True)
class StockedPack:
    """A pack on this kiosk.

    ``row``: the active version; if none is active, the one that was removed last. ``before``: the version that a
    roll-back activates, None if there is none. ``size``: size of the pack file in bytes, as on a stick or mirror.
    """

    row: PackRow
    before: PackRow | None
    size: int

    @property
    def is_active(self) -> bool:
        """Whether residents see the lessons of the pack."""
        return self.row.is_active


class InventoryService:
    """Lists the installed packs and changes them."""

    def __init__(self, packs: PackService, events: EventStore, changed: Callable[[], None]) -> None:
        """`changed` is called after each change."""
        self._packs = packs
        self._events = events
        self._changed = changed

    def packs(self) -> Sequence[StockedPack]:
        """All packs with an installed version, ordered by id."""
        newest: dict[PackId, PackRow] = {}
        for row in self._packs.rows():
            if row.is_active or row.pack not in newest:
                newest[row.pack] = row
        removed = self._removed()
        stocked = []
        for pack, row in newest.items():
            before = self._packs.version_before(pack, removed.get(pack, ""))
            shown = row if row.is_active else before or row
            stocked.append(StockedPack(shown, before, self._packs.file_size(shown)))
        return stocked

    def _removed(self) -> Mapping[str, str]:
        """Return, for each pack that was ever removed, the version that its last removal deactivated."""
        events = self._events.newest_of((EventKind.PACK_REMOVED,), MOST)
        return {event.body["pack"]: event.body["version"] for event in reversed(events)}

    def history(self) -> Sequence[Event]:
        """Installations, roll-backs and removals, newest first."""
        return self._events.newest_of(KINDS, MOST)

    def roll_back(self, pack: PackId) -> PackRow:
        """See `PackService.roll_back`."""
        row = self._packs.roll_back(pack, self._removed().get(pack, ""))
        self._changed()
        return row

    def remove(self, pack: PackId) -> PackRow:
        """See `PackService.remove`."""
        row = self._packs.remove(pack)
        self._changed()
        return row
