"""Brings the facts of a hub up to date and makes its pages and views from them.

Rules: Results can be received meanwhile. Only one process at a time makes pages from the hub in one folder, so that
all figures of a set are of the same moment.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.province.hub.facts.archived import ArchivedResults
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.facts.hub_facts import HubFacts
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest.archive import Archive, Check
from kiosk.province.hub.pages.awaited import awaited
from kiosk.province.hub.pages.page_set import Material, make_pages
from kiosk.province.hub.pages.province_page import Province
from kiosk.province.hub.pages.remarks import ChangedTexts, changed_texts
from kiosk.province.hub.pages.views import publish
from kiosk.province.publishing.lock import NO_WAIT, LockWait, locked

LOCK = ".lock-pages"
"""Lock file: only one process at a time makes pages. Commands that change results use another lock file."""


@dataclass(frozen=True, slots=True)
class RefreshedPages:
    """The pages that were made.

    ``faults``: why the results of some kiosks are not counted completely. ``changed``: kiosks that sent texts
    which were changed or left out.
    """

    province: Province
    faults: Sequence[HubError]
    changed: Sequence[ChangedTexts]


@dataclass(frozen=True, slots=True)
class PageSources:
    """What the pages need besides the hub; see `Material`. ``now``: in UTC.

    ``codes_of``: returns the codes of all communes of a province; none if its name is unknown.

    ``state``: marks pages for the office itself (`pages.fresh`), which are not published; empty for published ones.
    """

    name_of: Callable[[str], str | None]
    codes_of: Callable[[str], Collection[str]]
    fonts: Path
    now: datetime
    state: str = ""


def refresh(  # noqa: PLR0913, PLR0917 - each is one part of a run
    hub: Hub,
    check: Check,
    out: Path,
    sources: PageSources,
    told: Callable[[int, int], object],
    patience: LockWait = NO_WAIT,
) -> RefreshedPages:
    """Count what has arrived since the last time, and make pages and, unless they are the office's own, views.

    `told`: called with the numbers of counted and of all kiosks. `patience`: how long to wait for another process
    that makes pages. Raises KioskError, OSError.
    """
    with locked(hub.folder, patience, LOCK):
        results = ArchivedResults(hub.store, Archive(hub.objects, check))
        facts = HubFacts(hub.store, results)
        facts.prepare()
        faults = facts.catch_up(told)
        with hub.store.reading() as connection:
            expected = awaited(connection, sources.name_of)
        material = Material(
            hub.name,
            results.records(),
            sources.name_of,
            sources.fonts,
            expected,
            sources.codes_of(hub.name),
            sources.state,
            hub.settings.target,
        )
        counts = HubCounts(hub.store)
        province = make_pages(out, counts, material, sources.now)
        if not sources.state:
            publish(hub.store, province)
        return RefreshedPages(province, faults, changed_texts(province, counts, sources.name_of))
