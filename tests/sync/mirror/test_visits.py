"""Tests of getting packs from the mirror: they are listed, downloaded and installed, also after a failure."""

import random
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.content.packs.wholeness import is_whole
from kiosk.domain.errors import (
    CarrierExpiredError,
    KioskError,
    PackStoppedError,
)
from kiosk.domain.offers import Changes, OfferStanding
from kiosk.sync.mirror.errors import MirrorError
from tests.content.trust.province import DEPARTMENT, NOW
from tests.services.stick_visit import YES
from tests.sync.mirror.conftest import NetworkVisit, only, refused
from tests.sync.mirror.server import Server


def test_a_new_pack_is_told_before_anything_changes(visit: NetworkVisit, server: Server):
    before = visit.state()
    look = visit.looks_far()
    (pack,) = look.offer.packs
    assert (pack.standing, pack.version, pack.changes) == (OfferStanding.NEW, "1.2.0", Changes(1, new=1))
    assert pack.size == visit.built("1.2.0").stat().st_size
    assert pack.title is not None
    assert visit.state() == before
    assert visit.fetched() == []


def test_nothing_is_checked_by_itself_because_that_would_fetch_everything(visit: NetworkVisit, server: Server):
    assert visit.looks_far().to_check == []


def test_a_chosen_pack_is_fetched_and_installed_and_nothing_of_it_is_left_behind(visit: NetworkVisit, server: Server):
    look = visit.looks_far()
    seen: list[tuple[int, int]] = []
    visit.loading.install(look, look.offer.packs[0].key, lambda done, total: not seen.append((done, total)))
    assert [(row.version, row.is_active) for row in visit.packs.rows()] == [("1.2.0", True)]
    assert visit.told == 1
    assert visit.fetched() == []
    shares = [done / total for done, total in seen]
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_what_is_here_already_is_not_fetched_again(visit: NetworkVisit, server: Server):
    look = visit.looks_far()
    visit.loading.install(look, look.offer.packs[0].key, YES)
    server.asked.clear()
    (pack,) = visit.looks_far().offer.packs
    assert (pack.standing, pack.changes) == (OfferStanding.SAME, Changes(1))
    assert not [name for name, _ in server.asked if name.startswith("targets/")]


def test_of_each_pack_the_newest_is_offered(visit: NetworkVisit, server: Server):
    visit.signs("1.3.0")
    carrier = only(visit.looks_far())
    assert [pack.version for pack in carrier.packs] == ["1.3.0"]
    assert carrier.missing == []


def test_an_older_version_of_the_mirror_is_told_as_older(visit: NetworkVisit, server: Server):
    visit.packs.install(visit.built("1.3.0"))
    (pack,) = visit.looks_far().offer.packs
    assert (pack.standing, pack.before, pack.is_wanted) == (OfferStanding.OLDER, "1.3.0", False)


def test_a_pack_that_is_signed_but_not_on_the_mirror_is_told_and_keeps_no_other_out(
    visit: NetworkVisit, server: Server
):
    name = visit.signs("1.3.0")
    for stored in [stored for stored in server.files if stored.endswith("an-toan-mau-1.3.0.hocpack")]:
        del server.files[stored]
    carrier = only(visit.looks_far())
    assert (carrier.error, carrier.packs, carrier.missing) == (None, [], [name])


def test_a_pack_that_vanishes_after_the_look_is_refused_with_words(visit: NetworkVisit, server: Server):
    look = visit.looks_far()
    before = visit.state()
    for stored in [stored for stored in server.files if stored.startswith("targets/")]:
        del server.files[stored]
    with pytest.raises(MirrorError) as caught:
        visit.loading.install(look, look.offer.packs[0].key, YES)
    assert "an-toan-mau-1.2.0.hocpack" in caught.value.message
    assert visit.state() == before


def test_a_mirror_that_is_updated_after_the_look_is_used_after_another_look(visit: NetworkVisit, server: Server):
    look = visit.looks_far()
    del visit.province.departments[DEPARTMENT].targets[f"{DEPARTMENT}/an-toan-mau-1.2.0.hocpack"]
    for stored in [stored for stored in server.files if stored.startswith("targets/")]:
        del server.files[stored]
    visit.signs("1.3.0")
    with pytest.raises(MirrorError):
        visit.loading.install(look, look.offer.packs[0].key, YES)
    look = visit.looks_far()
    visit.loading.install(look, look.offer.packs[0].key, YES)
    assert [row.version for row in visit.packs.rows()] == ["1.3.0"]


def test_a_mirror_in_the_middle_of_an_update_says_to_try_again(visit: NetworkVisit, server: Server):
    gone = server.files.pop(f"metadata/{visit.province.snapshot.version}.snapshot.json")
    error = refused(visit)
    assert type(error) is MirrorError
    assert "snapshot.json" in error.message
    assert error.cure.startswith("Try again in a few minutes")
    server.files[f"metadata/{visit.province.snapshot.version}.snapshot.json"] = gone
    assert only(visit.looks_far()).error is None


def test_an_address_without_a_province_is_told_as_one_to_check(visit: NetworkVisit, server: Server):
    server.files.clear()
    error = refused(visit)
    assert "Check the address" in error.cure


def test_an_expired_signature_needs_the_technicians_leave(visit: NetworkVisit, server: Server):
    visit.clock.wall = NOW + timedelta(days=500)
    assert type(refused(visit)) is CarrierExpiredError
    assert only(visit.looks_far(is_expired_allowed=True)).is_expired


def test_a_stopped_look_ends(visit: NetworkVisit, server: Server):
    with pytest.raises(PackStoppedError):
        visit.loading.look_at_mirror(lambda: False)


def test_a_stopped_installation_changes_nothing_and_is_gone_on_with(visit: NetworkVisit, server: Server):
    look = visit.looks_far()
    key, size = look.offer.packs[0].key, look.offer.packs[0].size
    before = visit.state()
    with pytest.raises(PackStoppedError):
        visit.loading.install(look, key, lambda done, total: done < total * 0.5)
    assert visit.state() == before
    assert visit.fetched() != []
    server.asked.clear()
    visit.loading.install(look, key, YES)
    firsts = [int(part.removeprefix("bytes=").partition("-")[0]) for _, part in server.asked]
    assert all(0 < first < size for first in firsts)
    assert visit.fetched() == []


def test_what_was_fetched_in_vain_goes_when_the_technician_turns_away(visit: NetworkVisit, server: Server):
    look = visit.looks_far()
    with pytest.raises(PackStoppedError):
        visit.loading.install(look, look.offer.packs[0].key, lambda done, total: done < total * 0.5)
    visit.loading.put_away()
    assert not visit.place.folder.exists()


def test_what_was_left_by_a_power_cut_goes_at_the_next_start(visit: NetworkVisit, server: Server, tmp_path: Path):
    visit.place.folder.mkdir(parents=True)
    visit.place.folder.joinpath("a.part").write_bytes(b"half")
    visit.packs.install_bundled(tmp_path / "none")
    assert not visit.place.folder.exists()


def test_a_full_disk_is_told_before_anything_is_fetched(
    visit: NetworkVisit, server: Server, monkeypatch: pytest.MonkeyPatch
):
    look = visit.looks_far()
    server.asked.clear()
    monkeypatch.setattr("kiosk.content.packs.staging.SPARE_BYTES", 2**62)
    with pytest.raises(KioskError, match="needs"):
        visit.loading.install(look, look.offer.packs[0].key, YES)
    assert server.asked == []


@pytest.mark.parametrize("decade", range(5))
def test_connections_that_die_at_any_byte_never_leave_half_a_pack(visit: NetworkVisit, server: Server, decade: int):
    size = visit.built("1.2.0").stat().st_size
    for seed in range(decade * 10, decade * 10 + 10):
        chance = random.Random(seed)
        server.deaths = iter(lambda chance=chance: chance.choice([None, chance.randrange(size)]), object())
        before = visit.state()
        is_done, visits = False, 0
        while not is_done:
            visits += 1
            assert visits < 200
            look = visit.looks_far()
            if only(look).error is not None or only(look).missing:
                assert visit.state() == before
                continue
            try:
                visit.loading.install(look, look.offer.packs[0].key, YES)
                is_done = True
            except MirrorError:
                assert visit.state() == before
                assert visit.halves() == []
        (row,) = visit.packs.rows()
        assert is_whole(visit.packs.folder_of(row))
        assert visit.fetched() == []
        visit.packs.remove(row.pack)
        visit.packs._take_away_leftovers()
