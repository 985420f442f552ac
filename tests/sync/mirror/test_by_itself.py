"""Tests of looks for packs by the kiosk itself: what is downloaded, what is not and why, and who installs it."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.domain.ids import PackId
from kiosk.domain.offers import OfferStanding
from kiosk.domain.syncing.pack_visits import PackState, PackVisit, pack_sentences
from kiosk.storage.store import open_store
from kiosk.sync.mirror.errors import MirrorBrokenError, MirrorError
from tests.content.kiosk import StandingClock
from tests.content.trust.province import OTHER
from tests.services.stick_visit import YES
from tests.sync.mirror.alone import LARGE, MB, Alone, states
from tests.sync.mirror.conftest import Serves
from tests.sync.mirror.server import Handler, Server

GOOD, HEALTH = "an-toan-mau 1.2.0", "suc-khoe 1.0.0"
HEAD = 100_000
"""More bytes than the metadata of the test's province."""


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Alone]:
    clock = StandingClock(datetime(2026, 11, 24, 8, 0, tzinfo=UTC))
    store = open_store(tmp_path / "data" / "kiosk.db", clock)
    yield Alone(store, clock, tmp_path)
    store.close()


@pytest.fixture
def server(alone: Alone, serves: Serves, authority: Authority) -> Server:
    """The mirror with two packs that the kiosk does not have: a small valid one, and one of 1 MB."""
    alone.signs("1.2.0")
    alone.offers_large()
    server = serves(alone.province.files)
    alone.is_told(server.address, authority.trusted())
    return server


def wake(alone: Alone, server: Server, authority: Authority) -> None:
    """Start the program of the kiosk again."""
    alone.is_told(server.address, authority.trusted())
    alone.packs.install_bundled(alone.packs._folder / "none")


def test_new_packs_are_downloaded_and_nothing_is_installed(alone: Alone, server: Server):
    visit = alone.looks()
    assert states(visit) == {GOOD: PackState.FETCHED, HEALTH: PackState.FETCHED}
    assert (visit.error, visit.host, visit.is_stopped) == (None, "localhost", False)
    assert len(alone.waiting()) == 2
    assert visit.bytes > MB
    assert alone.shown[-1] == (MB, MB)


def test_another_look_costs_next_to_nothing(alone: Alone, server: Server):
    alone.looks()
    server.asked.clear()
    visit = alone.looks()
    assert states(visit) == {GOOD: PackState.FETCHED, HEALTH: PackState.FETCHED}
    assert [name for name, _ in server.asked] == ["metadata/2.root.json", "metadata/timestamp.json"]
    assert visit.bytes < 20_000


def test_a_technician_installs_what_was_downloaded_without_traffic(alone: Alone, server: Server):
    alone.looks()
    server.asked.clear()
    look = alone.looks_far()
    (key,) = [pack.key for pack in look.offer.packs if pack.version == "1.2.0"]
    assert key in look.fetched
    assert key in look.to_check
    assert alone.loading.check(look, key, YES) is None
    alone.loading.install(look, key, YES)
    assert not [name for name, _ in server.asked if "an-toan-mau" in name]
    assert [row.version for row in alone.packs.rows()] == ["1.2.0"]
    assert states(alone.fetcher.waiting(alone.last)) == {HEALTH: PackState.FETCHED}
    assert len(alone.waiting()) == 1


def test_what_was_downloaded_is_installed_without_a_network(alone: Alone, server: Server):
    alone.looks()
    server.server_close()
    look = alone.looks_far()
    mirror, downloaded = look.offer.carriers
    assert isinstance(mirror.error, MirrorError)
    assert (downloaded.error, downloaded.missing) == (None, ())
    (pack,) = [pack for pack in look.offer.packs if pack.standing is OfferStanding.NEW]
    assert look.to_check == [pack.key]
    assert alone.loading.check(look, pack.key, YES) is None
    alone.loading.install(look, pack.key, YES)
    assert [(row.version, row.is_active) for row in alone.packs.rows()] == [("1.2.0", True)]


def test_without_a_network_and_without_downloads_only_the_network_is_told(alone: Alone, server: Server):
    server.server_close()
    assert len(alone.looks_far().offer.carriers) == 1
    assert not alone.loading.has_fetched


def test_leaving_the_page_and_a_restart_keep_what_was_downloaded(alone: Alone, server: Server, authority: Authority):
    alone.looks()
    alone.loading.put_away()
    wake(alone, server, authority)
    assert alone.loading.has_fetched
    server.asked.clear()
    assert states(alone.looks()) == {GOOD: PackState.FETCHED, HEALTH: PackState.FETCHED}
    assert not [name for name, _ in server.asked if name.startswith("targets/")]


@pytest.mark.parametrize("seed", range(4))
def test_a_download_that_is_cut_goes_on_in_the_next_look(
    alone: Alone, server: Server, authority: Authority, seed: int
):
    def cut(handler: Handler, name: str) -> bool:
        if name.startswith("targets/") and "suc-khoe" in name:
            handler.server.deaths = cuts
        return False

    cuts = iter([150_000 + seed * 200_000, 0, 0, 0])
    server.meddling = cut
    visit = alone.looks()
    assert isinstance(visit.error, MirrorBrokenError)
    assert (states(visit)[HEALTH], visit.has_progress) == (PackState.CUT, True)
    server.asked.clear()
    wake(alone, server, authority)
    assert states(alone.looks())[HEALTH] is PackState.FETCHED
    firsts = [int(part[6:].partition("-")[0]) for name, part in server.asked if "suc-khoe" in name]
    assert len(firsts) == 1
    assert firsts[0] > 100_000


def test_a_stop_ends_a_download_soon_and_it_goes_on_later(alone: Alone, server: Server):
    visit = alone.looks(lambda: not any(done > MB // 2 for done, _ in alone.shown))
    assert (visit.is_stopped, visit.error, states(visit)[HEALTH]) == (True, None, PackState.CUT)
    assert states(alone.looks())[HEALTH] is PackState.FETCHED


def test_the_learners_threads_run_between_two_pieces(alone: Alone, server: Server):
    rests: list[float] = []
    alone.rest = rests.append
    alone.looks()
    assert len(rests) >= MB // (64 * 1024)
    assert min(rests) > 0


def test_a_persons_download_goes_first(alone: Alone, server: Server):
    started, ended = threading.Event(), threading.Event()

    def wait(_seconds: float) -> None:
        started.set()
        ended.wait(0.01)

    def fetch() -> None:
        visits.append(alone.fetcher.fetch(lambda: True, lambda _done, _total: None, None, is_asked=False))

    alone.rest = wait
    visits: list[PackVisit] = []
    thread = threading.Thread(target=fetch)
    look = alone.looks_far()
    thread.start()
    assert started.wait(10)
    (key,) = [pack.key for pack in look.offer.packs if pack.version == "1.2.0"]
    alone.loading.install(look, key, YES)
    thread.join()
    assert visits[0].is_stopped or states(visits[0])[HEALTH] is PackState.FETCHED
    assert [row.version for row in alone.packs.rows()] == ["1.2.0"]


def test_while_another_program_downloads_nothing_is_downloaded(alone: Alone, server: Server):
    with alone.place.turns.of_kiosk(alone.place.folder) as is_free:
        assert is_free
        assert alone.looks().is_stopped
    assert server.asked == []


def test_a_pack_in_use_is_updated_and_nothing_older_comes(alone: Alone, server: Server):
    alone.packs.install(alone.built("1.1.0"))
    assert states(alone.looks())[GOOD] is PackState.FETCHED
    alone.packs.install(alone.built("1.3.0"))
    assert GOOD not in states(alone.looks())


def test_a_removed_pack_does_not_come_back(alone: Alone, server: Server):
    alone.packs.install(alone.built("1.1.0"))
    alone.packs.remove(PackId("an-toan-mau"))
    assert states(alone.looks()) == {HEALTH: PackState.FETCHED}


def test_a_pack_of_another_publisher_does_not_come(alone: Alone, server: Server):
    alone.packs.install(alone.built("1.1.0"))
    alone.province.add(OTHER, "an-toan-mau-2.0.0.hocpack", LARGE)
    assert "an-toan-mau 2.0.0" not in states(alone.looks())


def test_a_withdrawn_pack_is_deleted(alone: Alone, server: Server):
    alone.looks()
    del alone.province.departments[OTHER].targets[f"{OTHER}/suc-khoe-1.0.0.hocpack"]
    alone.province.publish(OTHER)
    assert states(alone.looks()) == {GOOD: PackState.FETCHED}
    assert len(alone.waiting()) == 1


def test_a_newer_version_replaces_one_that_waits(alone: Alone, server: Server):
    alone.looks()
    alone.signs("1.3.0")
    assert states(alone.looks()) == {"an-toan-mau 1.3.0": PackState.FETCHED, HEALTH: PackState.FETCHED}
    assert len(alone.waiting()) == 2


# what it may cost ---------------------------------------------------------------------------------------------------


def test_where_traffic_costs_money_and_has_no_limit_only_metadata_is_fetched(alone: Alone, server: Server):
    alone.is_metered = True
    visit = alone.looks()
    assert set(states(visit).values()) == {PackState.METERED}
    assert visit.bytes < HEAD
    assert not [name for name, _ in server.asked if name.startswith("targets/")]
    assert "no monthly limit" in str(pack_sentences(visit)[1])


@pytest.mark.parametrize("is_metered", [False, True])
def test_packs_that_fit_into_the_limit_come_and_others_are_named(
    alone: Alone, server: Server, authority: Authority, is_metered: bool
):
    alone.limit, alone.is_metered = MB, is_metered
    alone.is_told(server.address, authority.trusted())
    visit = alone.looks()
    assert states(visit) == {GOOD: PackState.FETCHED, HEALTH: PackState.LIMIT}
    assert "limit leaves too little" in str(pack_sentences(visit)[-1])
    assert alone.meter.usage().bytes < 0.8 * MB


def test_the_rest_of_a_cut_download_may_fit_where_the_whole_does_not(
    alone: Alone, server: Server, authority: Authority
):
    alone.looks(lambda: not any(done > MB // 2 for done, total in alone.shown if total == MB))
    alone.limit = int(1.9 * MB)
    alone.is_told(server.address, authority.trusted())
    assert 0.4 * MB < alone.meter.usage().bytes < 0.8 * MB
    assert states(alone.looks())[HEALTH] is PackState.FETCHED


def test_beyond_the_limit_the_mirror_is_not_contacted(alone: Alone, server: Server, authority: Authority):
    alone.limit = 1000
    alone.is_told(server.address, authority.trusted())
    alone.meter.reserve(0)
    alone.meter.count(2000)
    alone.looks()
    assert server.connections == 0


def test_downloads_of_a_technician_are_counted_too(alone: Alone, server: Server):
    look = alone.looks_far()
    before = alone.meter.usage().bytes
    assert before > 0
    (key,) = [pack.key for pack in look.offer.packs if pack.version == "1.2.0"]
    alone.loading.install(look, key, YES)
    assert alone.meter.usage().bytes > before


def test_a_power_cut_loses_no_traffic_from_the_count(alone: Alone, server: Server, authority: Authority):
    """The count in the file is at least the real traffic at every moment of a download."""
    lows: list[int] = []

    def compare(_seconds: float) -> None:
        on_disk = type(alone.meter)(alone.traffic, alone.clock, None).usage().bytes
        lows.append(on_disk - alone.meter.usage().bytes)

    alone.rest = compare
    alone.looks()
    assert min(lows) >= 0
    assert max(lows) < MB
