"""Attacks with old, validly signed files: each must be refused and leave the kiosk's state unchanged."""

import pytest

from kiosk.content.packs.installer import Result
from kiosk.content.packs.packfile import PackFile
from kiosk.domain.errors import CarrierRefusedError, PackRefusedError
from tests.content.trust.conftest import FIRST, SECOND
from tests.content.trust.province import DEPARTMENT, OTHER, Province, Tree
from tests.content.trust.visiting import Visited
from tests.storage.sql import sql_rows

NAME = SECOND.partition("/")[2]


def test_rollback_of_the_timestamp(ahead: Visited, old: Tree):
    before = ahead.state()
    assert "timestamp.json on the carrier is older" in ahead.refuses(old)
    assert ahead.state() == before


def test_rollback_of_the_timestamp_after_the_cache_was_zeroed(ahead: Visited, old: Tree):
    ahead.loses_its_cache()
    before = ahead.state()
    assert "timestamp.json on the carrier is older" in ahead.refuses(old)
    assert ahead.state() == before


@pytest.mark.parametrize("is_cache_lost", [False, True])
def test_rollback_of_the_snapshot(ahead: Visited, province: Province, old: Tree, is_cache_lost: bool):
    """An attacker with the timestamp key signs a timestamp that refers to an older snapshot."""
    province.snapshot.version -= 2
    (data,) = [data for name, data in old.items() if name.endswith("2.snapshot.json")]
    province.timestamp.snapshot_meta = type(province.timestamp.snapshot_meta).from_data(2, data, ["sha256"])
    province.sign_timestamp()
    if is_cache_lost:
        ahead.loses_its_cache()
    before = ahead.state()
    assert "is older" in ahead.refuses(province.files)
    assert ahead.state() == before


@pytest.mark.parametrize("is_cache_lost", [False, True])
def test_rollback_of_the_targets(visited: Visited, province: Province, is_cache_lost: bool):
    """An attacker with the keys of snapshot and timestamp restores older targets that list a revoked department."""
    first = province.files["metadata/1.targets.json"]
    province.revoke(OTHER)
    visited.installs(province.files)
    province.listed("targets", first, 1)
    province.sign_freshness()
    if is_cache_lost:
        visited.loses_its_cache()
    before = visited.state()
    assert "is older" in visited.refuses(province.files)
    assert visited.state() == before


@pytest.mark.parametrize("is_cache_lost", [False, True])
def test_rollback_of_a_department(ahead: Visited, province: Province, is_cache_lost: bool):
    """An attacker with the keys of snapshot and timestamp replaces a department's metadata by an older file."""
    province.listed(DEPARTMENT, province.files[f"metadata/2.{DEPARTMENT}.json"], 2)
    province.sign_freshness()
    if is_cache_lost:
        ahead.loses_its_cache()
    before = ahead.state()
    assert "is older" in ahead.refuses(province.files)
    assert ahead.state() == before


def test_rollback_of_a_root_after_the_cache_was_zeroed(visited: Visited, province: Province):
    """A kiosk never replaces its trusted root by an older one, even after it has lost its stored metadata."""
    before_rotation = dict(province.files)
    province.rotate("root", "timestamp", "snapshot", "targets")
    province.sign_targets()
    province.sign_freshness()
    visited.installs(province.files)
    visited.loses_its_cache()
    before = visited.state()
    assert "root.json on the carrier is older" in visited.refuses(before_rotation)
    assert visited.state() == before


def test_rollback_of_a_pack(ahead: Visited):
    """The newest carrier still contains the older version of the pack, which is validly signed."""
    sql_rows(ahead.kiosk.store.database, "DELETE FROM packs")
    province_carrier = ahead.carrier()
    examined = ahead.looks(province_carrier)
    (older,) = [target for target in examined.targets if target.name == FIRST]
    before = ahead.state()
    with pytest.raises(PackRefusedError, match=r"is older than 1\.3\.0") as caught:
        ahead.kiosk.install(PackFile.of_target(province_carrier, older, examined.belief))
    assert caught.value.cure
    assert ahead.state() == before


def test_an_older_pack_is_installed_when_a_technician_means_it(ahead: Visited, province: Province):
    ahead.installs(province.files, FIRST, is_older_allowed=True)
    assert [row.version for row in ahead.kiosk.store.shelf.rows() if row.is_active] == ["1.2.0"]
    assert ahead.kiosk.store.trust.state().targets == {"an-toan-mau": "1.3.0"}


def test_mix_and_match_of_two_carriers(visited: Visited, province: Province, old: Tree, second: bytes):
    province.add(DEPARTMENT, NAME, second)
    mixed = {**province.files, "metadata/3.snapshot.json": old["metadata/2.snapshot.json"]}
    before = visited.state()
    assert "or comes from another carrier" in visited.refuses(mixed)
    assert visited.state() == before


def test_mix_and_match_of_departments(visited: Visited, province: Province, second: bytes):
    province.add(DEPARTMENT, NAME, second)
    name = f"metadata/3.{DEPARTMENT}.json"
    mixed = {**province.files, name: province.files[f"metadata/2.{DEPARTMENT}.json"]}
    before = visited.state()
    assert "or comes from another carrier" in visited.refuses_target(mixed, SECOND)
    assert visited.state() == before


def test_same_stick_twice(visited: Visited, province: Province):
    before = visited.state()
    assert visited.installs(province.files).result is Result.ALREADY
    assert visited.state() == before


def test_newer_signatures_over_the_same_packs_are_remembered(visited: Visited, province: Province, old: Tree):
    province.sign_freshness()
    assert visited.installs(province.files).result is Result.ALREADY
    before = visited.state()
    assert "is older" in visited.refuses(old)
    assert visited.state() == before


def test_look_at_an_older_stick_that_is_used_after_a_newer_one(visited: Visited, province: Province, second: bytes):
    """Between examination and installation of a carrier, the kiosk installs a pack from a newer stick.

    The installation must then reject the earlier examination.
    """
    late = visited.insert(province.files)
    seen = visited.looks(late)
    stale = PackFile.of_target(late, seen.targets[0], seen.belief)
    province.add(DEPARTMENT, NAME, second)
    visited.installs(province.files, SECOND)
    before = visited.state()
    with pytest.raises(CarrierRefusedError, match="newer signatures was used on this kiosk in the meantime"):
        visited.kiosk.install(stale, is_older_allowed=True)
    assert visited.state() == before
