"""Verification of signatures on a machine whose clock may be wrong."""

from datetime import UTC, datetime, timedelta

import pytest
from tuf.api.exceptions import ExpiredMetadataError

from kiosk.content.packs.installer import Result
from kiosk.content.trust import refresh
from kiosk.content.trust.client import signed_at
from kiosk.domain.errors import CarrierExpiredError, CarrierRefusedError
from kiosk.domain.machine.trusted_time import FARTHEST, ClockDoubt, floor, reference_time
from tests.content.trust.conftest import SECOND
from tests.content.trust.province import DEPARTMENT, NOW, YEAR, Province
from tests.content.trust.visiting import BUILT, Visited

NAME = SECOND.partition("/")[2]
DAY = timedelta(days=1)
LONG_AGO = datetime(2010, 1, 1, tzinfo=UTC)
FAR_AHEAD = datetime(2040, 1, 1, tzinfo=UTC)


def test_a_right_clock_is_gone_by():
    assert reference_time(NOW, BUILT, None) == NOW


def test_a_clock_at_2010_is_replaced_by_the_newest_trusted_time():
    assert reference_time(LONG_AGO, BUILT, None) == BUILT
    assert reference_time(LONG_AGO, BUILT, NOW) == NOW


def test_a_clock_that_was_set_back_is_replaced_by_the_newest_trusted_time():
    assert reference_time(NOW - DAY, BUILT, NOW) == NOW


@pytest.mark.parametrize(("trusted", "earliest"), [(None, BUILT), (NOW, NOW), (LONG_AGO, BUILT)])
def test_a_clock_far_ahead_is_asked_about(trusted: datetime | None, earliest: datetime):
    assert reference_time(FAR_AHEAD, BUILT, trusted) == ClockDoubt(FAR_AHEAD, earliest)
    assert floor(BUILT, trusted) == earliest


def test_two_years_ahead_is_not_far():
    assert reference_time(BUILT + FARTHEST, BUILT, None) == BUILT + FARTHEST
    assert isinstance(reference_time(BUILT + FARTHEST + DAY, BUILT, None), ClockDoubt)


def test_a_technician_who_confirms_a_clock_far_ahead_is_asked_once(visited: Visited):
    visited.kiosk.store.trust.vouch(FAR_AHEAD)
    assert reference_time(FAR_AHEAD + DAY, BUILT, visited.kiosk.store.trust.trusted_time()) == FAR_AHEAD + DAY


def test_what_the_province_signed_raises_the_floor_once_it_is_used(fresh: Visited, province: Province):
    fresh.wall = LONG_AGO
    fresh.examines(province.files)
    assert fresh.kiosk.store.trust.trusted_time() is None
    fresh.installs(province.files)
    assert fresh.kiosk.store.trust.trusted_time() == NOW
    assert fresh.reference() == NOW


def test_the_raw_clock_never_raises_the_floor(visited: Visited, province: Province):
    visited.wall = NOW + 300 * DAY
    province.sign_timestamp(at=NOW + DAY)
    visited.installs(province.files)
    assert visited.kiosk.store.trust.trusted_time() == NOW + DAY


def test_a_timestamp_that_does_not_say_when_it_was_signed_raises_nothing(fresh: Visited, province: Province):
    province.sign_timestamp(is_silent=True)
    fresh.installs(province.files)
    assert fresh.kiosk.store.trust.trusted_time() is None


@pytest.mark.parametrize("told", ["yesterday", "2026-11-24", "2026-11-24T08:00:00", "2027-11-25T00:00:00Z", 7, None])
def test_a_signing_time_that_makes_no_sense_is_no_time(province: Province, told: object):
    province.timestamp.unrecognized_fields["x-signed-at"] = told
    assert signed_at(province.timestamp, NOW) is None


def test_a_stolen_key_cannot_age_a_kiosk_by_decades(fresh: Visited, province: Province):
    province.timestamp.expires = NOW + 50 * YEAR
    province.sign_timestamp(at=NOW + 49 * YEAR)
    fresh.installs(province.files)
    assert fresh.kiosk.store.trust.trusted_time() is None


def test_a_clock_at_2010_installs(fresh: Visited, province: Province):
    fresh.wall = LONG_AGO
    assert fresh.installs(province.files).result is Result.INSTALLED


def test_freeze_on_a_right_clock(visited: Visited, province: Province, second: bytes):
    """An attacker withholds newer carriers, so the newest carrier that the kiosk gets is more than a year old."""
    province.add(DEPARTMENT, NAME, second)
    visited.wall = NOW + 366 * DAY
    before = visited.state()
    assert "guaranteed to be the newest only until 24/11/2027" in visited.refuses(province.files, CarrierExpiredError)
    assert visited.state() == before


def test_freeze_on_a_clock_set_back_after_a_newer_trusted_time(visited: Visited, province: Province, second: bytes):
    province.add(DEPARTMENT, NAME, second)
    visited.kiosk.store.trust.vouch(NOW + 366 * DAY)
    visited.wall = NOW
    before = visited.state()
    visited.refuses(province.files, CarrierExpiredError)
    assert visited.state() == before


@pytest.mark.parametrize("roles", [("timestamp",), ("snapshot",), ("timestamp", "snapshot")], ids="+".join)
def test_expired_freshness_is_used_with_the_technicians_leave(
    visited: Visited, province: Province, second: bytes, roles: tuple[str, ...]
):
    for role in roles:
        getattr(province, role).expires = NOW + DAY
    province.add(DEPARTMENT, NAME, second)
    visited.wall = NOW + 2 * DAY
    before = visited.state()
    visited.refuses(province.files, CarrierExpiredError)
    assert visited.state() == before

    examined = visited.examines(province.files, is_expired_allowed=True)
    assert (examined.is_expired, examined.belief.is_expired) == (True, True)
    visited.installs(province.files, SECOND, is_expired_allowed=True)
    newest = list(visited.kiosk.store.events.read(1, 99))[-1]
    assert (newest.body["version"], newest.body["signed"], newest.body["expired"]) == ("1.3.0", True, True)


def test_leave_that_is_not_needed_is_not_recorded(visited: Visited, province: Province, second: bytes):
    province.add(DEPARTMENT, NAME, second)
    visited.installs(province.files, SECOND, is_expired_allowed=True)
    newest = list(visited.kiosk.store.events.read(1, 99))[-1]
    assert set(newest.body) == {"pack", "version", "sha256", "signed"}


def test_rollback_under_the_technicians_leave(visited: Visited, province: Province, second: bytes):
    old = dict(province.files)
    province.add(DEPARTMENT, NAME, second)
    visited.installs(province.files, SECOND)
    visited.wall = NOW + 366 * DAY
    before = visited.state()
    assert "is older" in visited.refuses(old, CarrierRefusedError, is_expired_allowed=True)
    assert visited.state() == before


@pytest.mark.parametrize("is_expired_allowed", [False, True])
def test_expired_root(visited: Visited, province: Province, second: bytes, is_expired_allowed: bool):
    province.add(DEPARTMENT, NAME, second)
    visited.kiosk.store.trust.vouch(NOW + 10 * YEAR)
    visited.wall = NOW + 10 * YEAR
    before = visited.state()
    told = visited.refuses(province.files, CarrierRefusedError, is_expired_allowed=is_expired_allowed)
    assert "root of trust expired on 21/11/2036" in told
    assert visited.state() == before


@pytest.mark.parametrize("is_expired_allowed", [False, True])
def test_expired_targets(visited: Visited, province: Province, is_expired_allowed: bool):
    province.targets.expires = NOW + DAY
    province.sign_targets()
    province.sign_freshness()
    visited.wall = NOW + 2 * DAY
    before = visited.state()
    told = visited.refuses(province.files, CarrierRefusedError, is_expired_allowed=is_expired_allowed)
    assert "list of departments expired on 25/11/2026" in told
    assert visited.state() == before


@pytest.mark.parametrize("is_freshness_expired", [False, True])
def test_expired_department(visited: Visited, province: Province, second: bytes, is_freshness_expired: bool):
    province.departments[DEPARTMENT].expires = NOW + DAY
    if is_freshness_expired:
        province.timestamp.expires = NOW + DAY
    province.add(DEPARTMENT, NAME, second)
    visited.wall = NOW + 2 * DAY
    before = visited.state()
    told = visited.refuses_target(province.files, SECOND, is_expired_allowed=True)
    assert f"The signature of {DEPARTMENT} expired on 25/11/2026" in told
    assert visited.state() == before


def test_an_expired_root_leads_to_its_successor(visited: Visited, province: Province, second: bytes):
    province.now = NOW + 11 * YEAR
    province.root.expires = NOW + 20 * YEAR
    province.sign_root()
    for role in (province.targets, province.snapshot, province.timestamp, *province.departments.values()):
        role.expires = NOW + 12 * YEAR
    province.sign_targets()
    province.add(DEPARTMENT, NAME, second)
    visited.kiosk.store.trust.vouch(province.now)
    assert SECOND in {target.name for target in visited.examines(province.files).targets}


def test_python_tuf_goes_by_the_reference_time_that_it_is_given(fresh: Visited, province: Province):
    """The reference time is a private attribute of python-tuf; this test fails if a new version renames it."""
    carrier, state = fresh.insert(province.files), fresh.kiosk.store.trust.state()
    with refresh.refreshing(carrier, fresh.root, state, NOW + 2 * YEAR) as client:
        assert client._updater._trusted_set.reference_time == NOW + 2 * YEAR
        with pytest.raises(ExpiredMetadataError, match=r"timestamp\.json is expired"):
            client.refresh()
    with refresh.refreshing(carrier, fresh.root, state, NOW) as client:
        client.refresh()
        assert client.timestamp.version == province.timestamp.version
