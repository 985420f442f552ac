"""Tests of loading packs from a stick: listing them changes nothing; a pack is installed completely or not at all."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.errors import (
    CarrierExpiredError,
    CarrierRefusedError,
    ClockDoubtError,
    NotSetUpError,
    PackStoppedError,
)
from kiosk.domain.offers import Changes, OfferStanding
from kiosk.domain.set_up import ProvinceKeyError
from kiosk.storage.store import open_store
from tests.content.kiosk import StandingClock
from tests.content.trust.province import NOW, OTHER, Province
from tests.services.stick_visit import YES, Visit


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def visit(tmp_path: Path, clock: StandingClock) -> Iterator[Visit]:
    store = open_store(tmp_path / "data" / "kiosk.db", clock)
    yield Visit(store, clock, tmp_path)
    store.close()


def test_a_new_pack_is_told_before_anything_changes(visit: Visit):
    visit.signs("1.2.0")
    visit.lays("Tài liệu/bài học")
    before = visit.state()
    (pack,) = visit.looks().offer.packs
    assert (pack.standing, pack.before, pack.version, pack.changes) == (
        OfferStanding.NEW,
        "",
        "1.2.0",
        Changes(1, new=1),
    )
    assert pack.title is not None
    assert pack.size == visit.built("1.2.0").stat().st_size
    assert pack.is_wanted
    assert visit.state() == before


def test_a_newer_version_is_told_with_what_it_changes(visit: Visit):
    visit.packs.install(visit.built("1.2.0"))
    visit.signs("1.3.0")
    visit.lays()
    (pack,) = visit.looks().offer.packs
    assert (pack.standing, pack.before, pack.version, pack.changes) == (
        OfferStanding.NEWER,
        "1.2.0",
        "1.3.0",
        Changes(1),
    )


def test_what_is_here_already_and_what_is_older_is_not_offered_by_itself(visit: Visit):
    visit.packs.install(visit.built("1.3.0"))
    visit.signs("1.3.0")
    visit.signs("1.2.0")
    visit.lays()
    assert visit.standing() == {"1.2.0": OfferStanding.OLDER, "1.3.0": OfferStanding.SAME}
    assert visit.looks().to_check == []


def test_of_two_new_versions_only_the_newer_is_offered_by_itself_and_both_can_be_installed(visit: Visit):
    for version in ("1.9.0", "1.10.0"):
        visit.signs(version)
    visit.lays()
    assert visit.standing() == {"1.9.0": OfferStanding.SUPERSEDED, "1.10.0": OfferStanding.NEW}
    look = visit.looks()
    assert [look.pack(key).version for key in look.to_check] == ["1.10.0"]
    for pack in look.offer.packs:
        visit.loading.install(look, pack.key, YES)
    assert [row.version for row in visit.packs.rows() if row.is_active] == ["1.10.0"]


def test_a_version_that_was_gone_back_from_is_told_as_kept(visit: Visit):
    visit.packs.install(visit.built("1.2.0"))
    visit.packs.install(visit.built("1.3.0"))
    (row, _) = visit.packs.rows()
    visit.packs.roll_back(row.pack)
    visit.signs("1.3.0")
    visit.lays()
    assert visit.standing() == {"1.3.0": OfferStanding.KEPT}


def test_an_installed_pack_is_told_to_whoever_shows_packs(visit: Visit):
    name = visit.signs("1.2.0")
    visit.lays()
    look = visit.looks()
    (key,) = look.to_check
    assert key.endswith(name)
    assert visit.loading.check(look, key, YES) is None
    visit.loading.install(look, key, YES)
    assert [row.version for row in visit.packs.rows()] == ["1.2.0"]
    assert visit.told == 1
    assert visit.standing() == {"1.2.0": OfferStanding.SAME}


def test_an_older_version_is_installed_when_a_person_chose_it(visit: Visit):
    visit.packs.install(visit.built("1.3.0"))
    visit.signs("1.2.0")
    visit.lays()
    look = visit.looks()
    visit.loading.install(look, look.offer.packs[0].key, YES)
    assert [row.version for row in visit.packs.rows() if row.is_active] == ["1.2.0"]


def test_a_changed_file_is_found_by_checking_and_refused_by_installing(visit: Visit):
    visit.signs("1.2.0")
    place = visit.lays()
    (file,) = place.rglob("*.hocpack")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(bytes(data))
    before = visit.state()
    look = visit.looks()
    (key,) = look.to_check
    assert visit.loading.check(look, key, YES) is not None
    with pytest.raises(type(visit.loading.check(look, key, YES))):  # type: ignore[arg-type]  # check() is not None here
        visit.loading.install(look, key, YES)
    assert visit.state() == before


def test_checking_ends_when_it_is_told_to(visit: Visit):
    visit.signs("1.2.0")
    visit.lays()
    look = visit.looks()
    calls: list[int] = []
    assert visit.loading.check(look, look.to_check[0], lambda done, _total: bool(calls.append(done))) is None
    assert len(calls) == 1


def test_an_installation_that_is_stopped_changes_nothing(visit: Visit):
    visit.signs("1.2.0")
    visit.lays()
    look = visit.looks()
    before = visit.state()
    with pytest.raises(PackStoppedError):
        visit.loading.install(look, look.to_check[0], lambda _done, _total: False)
    assert visit.state() == before


def test_a_kiosk_without_a_province_says_what_to_set_up(visit: Visit):
    visit.signs("1.2.0")
    visit.lays()
    visit.root.unlink()
    (carrier,) = visit.looks().offer.carriers
    assert type(carrier.error) is NotSetUpError
    assert carrier.error.cure
    assert carrier.locked == 1


def test_the_key_of_the_province_is_found_beside_its_packs_and_opens_them(visit: Visit):
    visit.signs("1.2.0")
    visit.lays("bài học")
    visit.root.unlink()
    (visit.stick.place / "a").mkdir()
    (visit.stick.place / "a" / "root.json").write_bytes(Province(now=NOW).first_root)
    (visit.stick.place / "root.json").write_bytes(visit.province.first_root)
    before = visit.state()
    (carrier,) = visit.looks().offer.carriers
    assert isinstance(carrier.error, ProvinceKeyError)
    assert (carrier.error.found.data, carrier.locked) == (visit.province.first_root, 1)
    assert visit.state() == before
    visit.root.write_bytes(carrier.error.found.data)
    assert visit.standing() == {"1.2.0": OfferStanding.NEW}


def test_a_key_that_did_not_sign_the_packs_is_not_offered(visit: Visit):
    visit.signs("1.2.0")
    visit.lays()
    visit.root.unlink()
    (visit.stick.place / "root.json").write_bytes(Province(now=NOW).first_root)
    (carrier,) = visit.looks().offer.carriers
    assert type(carrier.error) is NotSetUpError


def test_what_nobody_signed_is_shown_as_refused(visit: Visit):
    visit.stick.place.joinpath("tự làm").mkdir()
    shutil.copy(visit.built("1.2.0"), visit.stick.place / "tự làm")
    (carrier,) = visit.looks().offer.carriers
    assert carrier.error is not None
    assert carrier.error.cure
    assert carrier.packs == ()


def test_what_is_signed_but_not_on_the_stick_is_told(visit: Visit):
    name = visit.signs("1.2.0")
    place = visit.lays()
    (file,) = place.rglob("*.hocpack")
    file.unlink()
    (carrier,) = visit.looks().offer.carriers
    assert (carrier.packs, carrier.missing) == ([], [name])


def test_an_empty_stick_has_nothing(visit: Visit):
    assert visit.looks().offer.carriers == []


def test_an_expired_signature_needs_the_technicians_leave(visit: Visit, clock: StandingClock):
    visit.signs("1.2.0")
    visit.lays()
    clock.wall = NOW + timedelta(days=500)
    (carrier,) = visit.looks().offer.carriers
    assert type(carrier.error) is CarrierExpiredError
    (carrier,) = visit.looks(is_expired_allowed=True).offer.carriers
    assert carrier.is_expired
    assert [pack.standing for pack in carrier.packs] == [OfferStanding.NEW]


def test_a_clock_far_ahead_is_asked_about_and_believed_when_confirmed(visit: Visit, clock: StandingClock):
    visit.province.timestamp.expires = visit.province.snapshot.expires = NOW + timedelta(days=3000)
    visit.signs("1.2.0")
    visit.lays()
    clock.wall = NOW + timedelta(days=1000)
    (carrier,) = visit.looks().offer.carriers
    assert type(carrier.error) is ClockDoubtError
    visit.store.trust.vouch(visit.clock.wall)
    (carrier,) = visit.looks().offer.carriers
    assert type(carrier.error) is not ClockDoubtError


def test_a_clock_that_was_reset_keeps_no_pack_out(visit: Visit, clock: StandingClock):
    visit.signs("1.2.0")
    visit.lays()
    clock.wall = datetime(2010, 1, 1, tzinfo=UTC)
    assert visit.standing() == {"1.2.0": OfferStanding.NEW}


def test_a_department_cannot_take_over_the_pack_of_another(visit: Visit):
    visit.packs.install(visit.built("1.2.0"))
    pack = visit.built("1.3.0")
    visit.province.add(OTHER, pack.name, pack.read_bytes())
    visit.lays()
    before = visit.state()
    look = visit.looks()
    (offer,) = look.offer.packs
    assert visit.loading.check(look, offer.key, YES) is not None
    assert visit.state() == before


def test_a_look_from_before_another_province_was_set_up_is_refused_and_nothing_changes(visit: Visit):
    visit.signs("1.2.0")
    visit.lays()
    look = visit.looks()
    visit.root.write_bytes(Province(now=NOW).first_root)
    visit.store.trust.forget()
    before = visit.state()
    with pytest.raises(CarrierRefusedError, match="key on this kiosk was changed"):
        visit.loading.install(look, look.offer.packs[0].key, YES)
    assert visit.state() == before
