"""Tests of the monthly renewal, by which the office signs the metadata again before it expires."""

from datetime import timedelta

import pytest
from tuf.api.exceptions import ExpiredMetadataError

from kiosk.province.publishing.adding import add
from kiosk.province.publishing.renewal import renew
from tests.province.publishing.client import Client
from tests.province.publishing.conftest import MakePack
from tests.province.publishing.province import START, Province

PACK = "so-y-te/suc-khoe-1.0.0.hocpack"


def test_every_month_for_two_years_keeps_kiosks_content(province: Province, client: Client, pack: MakePack):
    add(province.office, [pack()])
    for _ in range(24):
        province.later(days=30)
        renew(province.office)
        assert client.is_offered(province.folder, PACK, province.now)


def test_a_repository_that_nobody_renews_is_refused_after_a_year(province: Province, client: Client):
    with pytest.raises(ExpiredMetadataError):
        client.looks_at(province.folder, START + timedelta(days=366))


def test_only_snapshot_and_timestamp_are_signed_again_while_the_others_have_time(province: Province):
    before = province.read()
    province.later(days=30)
    done = renew(province.office)
    after = province.read()
    assert [role for role, _ in done.renewed] == ["snapshot", "timestamp"]
    assert (after.snapshot.expires, after.timestamp.expires) == (province.now + timedelta(days=365),) * 2
    assert (after.targets.version, after.timestamp.version) == (before.targets.version, before.timestamp.version + 1)
    assert after.signed_at == province.now


def test_targets_and_departments_are_signed_again_in_their_last_half_year(province: Province):
    province.later(days=1095 - 180)
    done = renew(province.office)
    assert {role for role, _ in done.renewed} == {"targets", "so-y-te", "cong-an-tinh", "snapshot", "timestamp"}
    assert province.read().departments["so-y-te"].expires == province.now + timedelta(days=1095)


def test_a_key_that_is_elsewhere_holds_up_only_its_own_role(province: Province, client: Client):
    next(province.keys.glob("so-y-te.*")).unlink()
    province.later(days=1095 - 180)
    done = renew(province.office)
    assert [role for role, _ in done.kept_back] == ["so-y-te"]
    assert {role for role, _ in done.renewed} == {"targets", "cong-an-tinh", "snapshot", "timestamp"}
    client.looks_at(province.folder, province.now)
