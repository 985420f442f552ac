"""Wires the reports of a record, for a running kiosk (`house`) and for ``kiosk report``."""

from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.packs import Library
from kiosk.reports.kiosk_requests import KioskRequests, Translate
from kiosk.reports.report_service import ReportService
from kiosk.settings import Settings
from kiosk.storage.facts.fact_counts import FactCounts
from kiosk.storage.store import Store


def wire_reports(
    chosen: Settings, store: Store, library: Library, clock: Clock, translate: Translate
) -> ReportService:
    """Return the service that makes reports of the record `store`, in the language of `translate`."""
    requests = KioskRequests(
        chosen, library, store.events.kiosk, lambda: store.ledger.stranded_totals().visits, clock, translate
    )
    return ReportService(FactCounts(store.database, store.facts), requests)
