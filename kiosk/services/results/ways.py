"""The ways by which bundles left the kiosk: sticks, folders, servers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.domain.syncing.bundle_states import WayKind

if TYPE_CHECKING:
    from kiosk.services.results.taking import KeptBundle


@dataclass(frozen=True, slots=True)
class WayUsed:
    """One way by which bundles left.

    ``bundles``: number of bundles; ``unanswered``: number of these that the province has not confirmed. ``last``:
    time of the newest copy; ``is_dated``: whether the clock was plausible then.
    """

    way: WayKind
    place: str
    bundles: int
    unanswered: int
    last: datetime
    is_dated: bool = True


def ways_used(bundles: "Sequence[KeptBundle]") -> tuple[WayUsed, ...]:
    """Return the ways by which `bundles` left, that of the newest copy first."""
    used: dict[tuple[WayKind, str], WayUsed] = {}
    for bundle in bundles:
        unanswered = bundle.received is None
        for left in bundle.departures:
            before = used.get((left.way, left.place), WayUsed(left.way, left.place, 0, 0, left.when, left.is_dated))
            newest = left.when >= before.last
            used[left.way, left.place] = WayUsed(
                left.way,
                left.place,
                before.bundles + 1,
                before.unanswered + unanswered,
                max(before.last, left.when),
                left.is_dated if newest else before.is_dated,
            )
    return tuple(sorted(used.values(), key=lambda one: one.last, reverse=True))
