"""Merges the keystrokes of one burst of typing into one step of undo."""

from dataclasses import dataclass
from typing import Any

from kiosk.content.editing.edits import Edit, InsertEntry, MoveEntry, RemoveValue, SetValue
from kiosk.content.packs.marked import Place, dotted
from kiosk.domain.machine.clocks import Moment
from kiosk.domain.studio.versions import BURST_GAP, BURST_LENGTH, Change, ChangeKind


@dataclass(slots=True)
class TypingBurst:
    """The burst of typing that is going on in one session, if any."""

    _place: Place | None = None
    _boot: str = ""
    _began: float = 0.0
    _last: float = 0.0

    def continues(self, edits: tuple[Edit, ...], before: Any, now: Moment) -> bool:
        """Note `edits`, and return whether they continue the burst; `before`: the value that the first edit replaces.

        A burst ends with a pause, with a change of another place, after `BURST_LENGTH`, and by `end`.
        """
        place = _typed_place(edits, before)
        is_same = (
            place is not None
            and (place, now.boot) == (self._place, self._boot)
            and now.monotonic - self._last <= BURST_GAP.total_seconds()
            and now.monotonic - self._began <= BURST_LENGTH.total_seconds()
        )
        if not is_same:
            self._began = now.monotonic
        self._place, self._boot, self._last = place, now.boot, now.monotonic
        return is_same

    def end(self) -> None:
        """End the burst."""
        self._place = None


def change_of(edits: tuple[Edit, ...], before: Any) -> Change:
    """Return the label of `edits`; `before`: the value that the first edit replaces."""
    match edits[0]:
        case SetValue(place):
            kind = ChangeKind.TYPED if _typed_place(edits, before) is not None else ChangeKind.CHANGED
            return Change(kind, dotted(place))
        case InsertEntry(place, index):
            return Change(ChangeKind.ADDED, dotted((*place, index)))
        case MoveEntry(place, _, target):
            return Change(ChangeKind.MOVED, dotted((*place, target)))
        case RemoveValue(place):
            return Change(ChangeKind.REMOVED, dotted(place))


def _typed_place(edits: tuple[Edit, ...], before: Any) -> Place | None:
    """Return the place in which `edits` change a text, None if they do anything else."""
    match edits:
        case (SetValue(place, str()),) if isinstance(before, str) or before is None:
            return place
        case _:
            return None
