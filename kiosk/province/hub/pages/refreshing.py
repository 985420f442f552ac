"""Brings the facts of a hub up to date and makes its pages and views from them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.province.hub.facts.archived import ArchivedResults
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.facts.hub_facts import HubFacts
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest.archive import Archive, Check
from kiosk.province.hub.pages.page_set import Material, make_pages
from kiosk.province.hub.pages.province_page import Province
from kiosk.province.hub.pages.views import publish


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The pages that were made. ``faults``: why the results of some kiosks are not counted completely."""

    province: Province
    faults: Sequence[HubError]


@dataclass(frozen=True, slots=True)
class Sources:
    """What the pages need besides the hub; see `Material`. ``now``: in UTC."""

    name_of: Callable[[str], str | None]
    fonts: Path
    now: datetime


def refresh(hub: Hub, check: Check, out: Path, sources: Sources, told: Callable[[int, int], object]) -> Refreshed:
    """Count what has arrived since the last time, and make pages and views.

    `told`: called with the numbers of counted and of all kiosks. Raises KioskError, OSError.
    """
    results = ArchivedResults(hub.store, Archive(hub.objects, check))
    facts = HubFacts(hub.store, results)
    facts.prepare()
    faults = facts.catch_up(told)
    material = Material(hub.name, results.records(), sources.name_of, sources.fonts)
    province = make_pages(out, HubCounts(hub.store), material, sources.now)
    publish(hub.store, province)
    return Refreshed(province, faults)
