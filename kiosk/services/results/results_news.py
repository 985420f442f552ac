"""Reads the facts about results that guides need; fast, because only the ledger and two events are read."""

from datetime import datetime

from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.ports.record import EventStore, ExportLedger
from kiosk.domain.syncing.network_state import NetworkState
from kiosk.domain.syncing.news import ResultsNews


def results_news(events: EventStore, ledger: ExportLedger, network: NetworkState | None) -> ResultsNews:
    """Return the facts. `network`: see `ResultsNews`. Raises RecordError."""
    last, received = events.last_sequence(), 0
    for row in ledger.bundles():
        if row.received is None:
            break
        received = row.last
    return ResultsNews(
        last > 0,
        _time(events, received, is_trusted=True) if received else None,
        _time(events, received + 1) if received < last else None,
        network,
    )


def _time(events: EventStore, number: int, *, is_trusted: bool = False) -> datetime | None:
    event = next(iter(events.read(number, number)), None)
    if event is None or (is_trusted and event.quality is ClockQuality.IMPLAUSIBLE):
        return None
    return event.wall
