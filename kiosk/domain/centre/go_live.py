"""The go-live checklist: what a centre needs before residents use the kiosk, and whether it is there.

Rules: a state is derived from the settings and from facts about the kiosk, never stored; only that something is not
needed here is stored. An item that residents or the law require cannot be marked as not needed. What is unknown is
MISSING, never DONE.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from kiosk.domain.centre.items import WAIVABLE, Item
from kiosk.domain.self_check import Finding

FACTS_VALID = timedelta(days=365)
"""Time after which local facts, such as telephone numbers, have to be checked again."""


class State(Enum):
    """State of an item."""

    DONE = "done"
    MISSING = "missing"
    NOT_NEEDED = "not-needed"


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """An item and its state.

    ``found``: what is there, such as a telephone number, a number or a day in ISO 8601; can be empty. ``finding``: of
    the self-check, if the item is a part of it.
    """

    item: Item
    state: State
    found: str = ""
    finding: Finding | None = None

    @property
    def is_necessary(self) -> bool:
        """Whether the kiosk is not ready without the item."""
        return self.item not in WAIVABLE


def missing(items: Sequence[CheckedItem], *, is_necessary: bool) -> int:
    """Return the number of missing items that are, or are not, necessary."""
    return sum(one.state is State.MISSING and one.is_necessary is is_necessary for one in items)


def is_ready(items: Sequence[CheckedItem]) -> bool:
    """Whether nothing necessary is missing, so that the kiosk can be opened; not before anything was checked."""
    return bool(items) and missing(items, is_necessary=True) == 0


def by_urgency(items: Sequence[CheckedItem]) -> Sequence[CheckedItem]:
    """Return `items` with the missing ones first, the necessary ones before the others."""
    order = (State.MISSING, State.DONE, State.NOT_NEEDED)
    return sorted(items, key=lambda one: (order.index(one.state), not one.is_necessary))


def is_valid_check(checked: date | None, today: date) -> bool:
    """Whether local facts that were last checked on the day `checked` need no new check `today`."""
    return checked is not None and checked <= today <= checked + FACTS_VALID
