"""The go-live checklist: what a centre needs before residents use the kiosk, and whether it is there.

Rules: a state is derived from the settings and from facts about the kiosk, never stored; only that something is not
needed here is stored. An item that residents or the law require cannot be marked as not needed. What is unknown is
MISSING, never DONE.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

FACTS_VALID = timedelta(days=365)
"""Time after which local facts, such as telephone numbers, have to be checked again."""


class Item(Enum):
    """The lines of the checklist, in the order of display."""

    COMMUNE = "commune"
    HAMLETS = "hamlets"
    LEAD_GUIDE = "lead-guide"
    CENTRE = "centre"
    POLICE = "police"
    ONE_STOP = "one-stop"
    DATA_OFFICER = "data-officer"
    FACTS = "facts"
    CLOCK = "clock"
    PACKS = "packs"
    PROVINCE = "province"
    ADULTS = "adults"
    DIGITAL_TEAM = "digital-team"
    WIFI = "wifi"
    HOTLINE = "hotline"
    BACKUP = "backup"
    PRINTER = "printer"


WAIVABLE = frozenset(
    {
        Item.PROVINCE,
        Item.ADULTS,
        Item.DIGITAL_TEAM,
        Item.WIFI,
        Item.HOTLINE,
        Item.BACKUP,
        Item.PRINTER,
    }
)
"""The items that a technician can mark as not needed here; all others are necessary."""
WAIVABLE_KEYS = tuple(item.value for item in Item if item in WAIVABLE)


class State(Enum):
    """State of an item."""

    DONE = "done"
    MISSING = "missing"
    NOT_NEEDED = "not-needed"


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """An item and its state. ``found``: what is there, such as a telephone number; can be empty."""

    item: Item
    state: State
    found: str = ""

    @property
    def is_necessary(self) -> bool:
        """Whether the kiosk is not ready without the item."""
        return self.item not in WAIVABLE


def missing(lines: Sequence[CheckedItem]) -> int:
    """Return the number of missing items."""
    return sum(line.state is State.MISSING for line in lines)


def is_ready(lines: Sequence[CheckedItem]) -> bool:
    """Whether nothing necessary is missing, so that the kiosk can be opened; not before anything was checked."""
    return bool(lines) and not any(line.is_necessary and line.state is State.MISSING for line in lines)


def is_valid_check(checked: date | None, today: date) -> bool:
    """Whether local facts that were last checked on the day `checked` need no new check `today`."""
    return checked is not None and checked <= today <= checked + FACTS_VALID
