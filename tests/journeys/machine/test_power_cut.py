"""Power cuts during a visit: everything that was shown is recorded, and learners resume at the same place.

``KIOSK_KILLS`` sets the number of kills: 8 by default, 200 before a release.
"""

import logging
import os
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.packs.catalogue import FILE as CATALOGUE
from kiosk.domain.events import EventKind
from kiosk.services.results.exporting import ExportService
from kiosk.storage.store import open_store
from tests.journeys.machine.power_cut_kiosk import Kiosk, Site
from tests.journeys.resident.record_rules import assert_packs_whole, assert_whole, copied, expected_return, told_by
from tests.sealing import give_keys, sealer
from tests.services.exporting import outbox
from tests.storage.walks import SteppingClock, whole_visit

KILLS = int(os.environ.get("KIOSK_KILLS", "8"))
PACKS = 4
VISITS = 120
logger = logging.getLogger(__name__)


@pytest.fixture
def kiosk_site(tmp_path: Path, packs: Path, translations: Path) -> Site:
    return Site(tmp_path, packs, translations)


def random_moment(kiosk: Kiosk, chance: random.Random, number: int, start_up: float) -> None:
    """Let the kiosk run until a random moment: in a lesson if `number` is odd, else while it starts or shortly after.

    `start_up`: usual duration of the kiosk's start in seconds.
    """
    if number % 2:
        kiosk.wait_for("feedback", chance.randrange(1, 12))
        time.sleep(chance.uniform(0, 0.1))
    else:
        time.sleep(chance.uniform(0, 1.5 * start_up))


@dataclass(frozen=True, slots=True)
class Before:
    """State of the record before a start: whether a visit is open, and where its learner is in a lesson."""

    is_going_on: bool = False
    place: dict[str, Any] | None = None


def look_at_the_record(site: Site, shown: set[str]) -> tuple[Before, int]:
    """Assert that the record is intact and contains all lines in `shown`; return its state and number of events."""
    with copied(site.data, site.copy) as store:
        events = assert_whole(store)
        assert shown <= told_by(events)
        assert assert_packs_whole(store, site.data) == PACKS
        return Before(store.events.open_sitting() is not None, expected_return(store)), len(events)


@pytest.mark.slow
def test_whoever_is_cut_off_at_any_moment_loses_nothing_and_goes_on_where_they_were(kiosk_site: Site) -> None:
    chance = random.Random(20261124)
    shown: set[str] = set()
    resumed, length, before = [], 0, Before()
    with kiosk_site.switched_on(0) as kiosk:
        start_up = kiosk.wait_for("step")
    for number in range(1, KILLS + 1):
        before, length = look_at_the_record(kiosk_site, shown)
        with kiosk_site.switched_on(number) as kiosk:
            random_moment(kiosk, chance, number, start_up)
            kiosk.cut_off()
        shown |= kiosk.shown()
        places = kiosk.told("resumed")
        assert places in ([], [before.place])
        assert before.is_going_on or not places
        resumed += [place for place in places if place is not None]
    before, length = look_at_the_record(kiosk_site, shown)
    feedbacks = sum("feedback" in line for line in shown)
    logger.info("%d kills, %d events, %d feedbacks, %d resumed", KILLS, length, feedbacks, len(resumed))
    assert feedbacks
    assert resumed
    assert_everything_leaves(kiosk_site)


def assert_everything_leaves(site: Site) -> None:
    """Export all events, and assert that each one is in exactly one bundle, even after interrupted exports."""
    with copied(site.data, site.copy) as store:
        service = ExportService(store.events, store.ledger, site.data / "outbox", sealer())
        service.cut()
        service.deliver(site.stick)
        outbox.assert_whole(store, site.stick)
        outbox.assert_whole(store, site.data / "outbox")


@pytest.mark.slow
def test_a_first_start_that_is_cut_off_again_and_again_ends_with_every_pack_installed_once(kiosk_site: Site) -> None:
    chance = random.Random(20261124)
    with kiosk_site.switched_on(0) as kiosk:
        start_up = kiosk.wait_for("step")
    for number in range(1, KILLS // 2 + 1):
        data = kiosk_site.data.rename(kiosk_site.data.with_name(f"before-{number}"))
        assert data.exists()
        for _ in range(2):
            with kiosk_site.switched_on(number) as kiosk:
                time.sleep(chance.uniform(0.2, 1) * start_up)
            if kiosk_site.data.exists():
                with copied(kiosk_site.data, kiosk_site.copy) as store:
                    assert_whole(store)
                    assert_packs_whole(store, kiosk_site.data)
        with kiosk_site.switched_on(number) as kiosk:
            kiosk.wait_for("step")
            kiosk.cut_off()
        with copied(kiosk_site.data, kiosk_site.copy) as store:
            events = assert_whole(store)
            assert assert_packs_whole(store, kiosk_site.data) == PACKS
            rows = store.shelf.rows()
        assert sum(event.kind is EventKind.PACK_INSTALLED for event in events) == PACKS
        kept = {entry.name for entry in (kiosk_site.data / "packs").iterdir()} - {CATALOGUE}
        assert kept == {row.folder for row in rows}


@pytest.mark.slow
def test_an_export_that_is_cut_off_again_and_again_gives_every_result_once(kiosk_site: Site) -> None:
    chance = random.Random(20261124)
    length = exporting_time(kiosk_site, 0)
    for number in range(1, KILLS // 2 + 1):
        record_visits(kiosk_site, number)
        with kiosk_site.exporting() as child:
            time.sleep(chance.uniform(0.3, 1.1) * length)
            child.kill()
    exporting_time(kiosk_site, KILLS)
    with copied(kiosk_site.data, kiosk_site.copy) as store:
        outbox.assert_whole(store, kiosk_site.stick)
        outbox.assert_whole(store, kiosk_site.data / "outbox")


def record_visits(site: Site, number: int) -> None:
    """Record `VISITS` visits, numbered from `number` × `VISITS`; they are too many for one bundle."""
    store = open_store(site.data / "kiosk.db", SteppingClock())
    give_keys(store)
    visits = range(number * VISITS, (number + 1) * VISITS)
    store.events.append([draft for visit in visits for draft in whole_visit(visit)])
    store.close()


def exporting_time(site: Site, number: int) -> float:
    """Record visits (`record_visits`), export them without interruption, and return the export's time in seconds."""
    record_visits(site, number)
    began = time.monotonic()
    with site.exporting() as child:
        assert child.wait() == 0
    return time.monotonic() - began
