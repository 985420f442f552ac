"""The report of an import: one entry for each item, which says what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from kiosk.content.exchange.items import Cure, ForeignItem, Remark


class ItemState(Enum):
    """What became of an item."""

    TAKEN = "taken"
    """It is a step now, word for word."""
    CHANGED = "changed"
    """It is a step now; ``why`` says what was changed."""
    LEFT = "left"
    """It is not a step; ``why`` says why, and ``cure`` what the author can do."""


@dataclass(frozen=True, slots=True)
class ItemReport:
    """What became of one item. ``lesson`` and ``step``: ids of the step it became, empty if it was left.

    ``source``: the item as read, with which a cure can be carried out; None if there is nothing to repair.
    """

    item: str
    format: str
    kind: str
    state: ItemState
    why: tuple[Remark, ...] = ()
    cure: Cure | None = None
    lesson: str = ""
    step: str = ""
    count: int = 1
    source: ForeignItem | None = None

    def as_json(self) -> Mapping[str, str | int]:
        """The entry for the report file: the fields that stay, then those that are set."""
        entry: dict[str, str | int] = {
            "item": self.item,
            "format": self.format,
            "kind": self.kind,
            "state": self.state.value,
            "why": " ".join(str(remark) for remark in self.why),
        }
        if self.cure:
            entry["cure"] = self.cure.value
        if self.lesson:
            entry |= {"lesson": self.lesson, "step": self.step}
        if self.count > 1:
            entry["count"] = self.count
        return entry
