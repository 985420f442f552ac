"""Wires the use case of reports, for a running kiosk (`house`) and for ``kiosk report``."""

from collections.abc import Callable

from kiosk.domain.ids import SessionId
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.packs import Library
from kiosk.reports.kiosk_requests import KioskRequests, Translate
from kiosk.reports.report_service import ReportService
from kiosk.settings import Settings
from kiosk.storage.facts.fact_counts import FactCounts
from kiosk.storage.facts.fact_queries import FactQueries
from kiosk.storage.facts.wall_papers import StoredWallPapers
from kiosk.storage.store import Store


def wire_reports(  # noqa: PLR0913 - one parameter per part of the kiosk
    chosen: Callable[[], Settings],
    store: Store,
    library: Library,
    clock: Clock,
    *,
    translate: Translate,
    note: Callable[[SessionId], str] | None = None,
) -> ReportService:
    """Return the service that makes reports of the record `store`, in the language of `translate`.

    `chosen`: returns the current settings. `note`: see `Request`; without it, the reports have no notes of guides.
    """
    requests = KioskRequests(
        chosen, library, store.events.kiosk, lambda: store.ledger.stranded_totals().visits, clock, translate, note
    )
    facts = FactCounts(FactQueries(store.database.rows), store.facts)
    return ReportService(facts, StoredWallPapers(store.database), requests)
