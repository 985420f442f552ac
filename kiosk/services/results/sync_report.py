"""The state of the results as one value for ``kiosk sync status``: numbers, ways, registration."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.syncing.bundle_states import BundleState, Count
from kiosk.services.results.taking import SyncState, TakingService
from kiosk.services.results.ways import WayUsed, ways_used


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What the kiosk knows about its results.

    ``kiosk``: its id. ``state``: see `SyncState`. ``ways``: newest first. ``answered``: time of the newest receipt.
    """

    kiosk: str
    state: SyncState
    ways: tuple[WayUsed, ...]
    answered: datetime | None

    def count(self, state: BundleState) -> Count:
        """Number of bundles and events in `state`."""
        return self.state.numbers[state]

    def fields(self) -> Mapping[str, Any]:
        """The report as JSON values; times in ISO 8601."""
        counts = {
            state.value.replace("-", "_"): {
                "bundles": self.count(state).bundles,
                "events": self.count(state).events,
            }
            for state in BundleState
        }
        return {
            "kiosk": self.kiosk,
            "has_keys": self.state.is_ready,
            **counts,
            "visits_waiting": self.state.visits,
            "asked_again": self.state.asked,
            "damaged": list(self.state.damaged),
            "answered": self.answered.isoformat() if self.answered else None,
            "code": self.state.code or None,
            "ways": [
                {"way": one.way.value, "place": one.place, "bundles": one.bundles, "last": one.last.isoformat()}
                for one in self.ways
            ],
        }


def sync_report(taking: TakingService) -> SyncReport:
    """Read the current report. Raises RecordError."""
    state = taking.state()
    ways = ways_used(state.bundles)
    return SyncReport(taking.events.kiosk(), state, ways, taking.ledger.answered())
