"""Attacks with what was once rightly signed. Each ends with two asserts: refused, and state unchanged."""

from pathlib import Path

import pytest

from kiosk.content.builder import build
from kiosk.content.installer import Result
from kiosk.content.packfile import PackFile
from kiosk.content.sources import read_source
from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError, PackRefusedError
from kiosk.domain.trust import TrustState
from tests.content.conftest import TODAY
from tests.content.trust.conftest import FIRST, SECOND
from tests.content.trust.province import DEPARTMENT, OTHER, Province, Tree
from tests.content.trust.visiting import Visited

NAME = SECOND.partition("/")[2]


def lose_cache(visited: Visited, *, roots_too: bool = True) -> None:
    """What lies in the record of signed files turns to zeros, as after a power cut; what counts versions stays."""
    kept = "" if roots_too else " WHERE role <> 'root'"
    visited.kiosk.store.database.rows(f"UPDATE trust_metadata SET data = zeroblob(length(data)){kept}")  # noqa: S608 - a constant


@pytest.fixture
def old(province: Province) -> Tree:
    """The carrier as it was before version 1.3.0 of the pack."""
    return dict(province.files)


@pytest.fixture
def ahead(visited: Visited, province: Province, old: Tree, second: bytes) -> Visited:
    """A kiosk that has installed version 1.3.0 from a newer carrier."""
    province.add(DEPARTMENT, NAME, second)
    visited.installs(province.files, SECOND)
    return visited


def test_rollback_of_the_timestamp(ahead: Visited, old: Tree):
    before = ahead.state()
    assert "timestamp.json on the carrier is older" in ahead.refuses(old)
    assert ahead.state() == before


def test_rollback_of_the_timestamp_after_the_cache_was_zeroed(ahead: Visited, old: Tree):
    lose_cache(ahead)
    before = ahead.state()
    assert "timestamp.json on the carrier is older" in ahead.refuses(old)
    assert ahead.state() == before


@pytest.mark.parametrize("is_cache_lost", [False, True])
def test_rollback_of_the_snapshot(ahead: Visited, province: Province, old: Tree, is_cache_lost: bool):
    """The key of the timestamp was stolen: it names an older snapshot."""
    province.snapshot.version -= 2
    (data,) = [data for name, data in old.items() if name.endswith("2.snapshot.json")]
    province.timestamp.snapshot_meta = type(province.timestamp.snapshot_meta).from_data(2, data, ["sha256"])
    province.sign_timestamp()
    if is_cache_lost:
        lose_cache(ahead)
    before = ahead.state()
    assert "is older" in ahead.refuses(province.files)
    assert ahead.state() == before


@pytest.mark.parametrize("is_cache_lost", [False, True])
def test_rollback_of_the_targets(visited: Visited, province: Province, is_cache_lost: bool):
    """The keys of snapshot and timestamp were stolen: they bring a department back that was revoked."""
    first = province.files["metadata/1.targets.json"]
    province.revoke(OTHER)
    visited.installs(province.files)
    province.listed("targets", first, 1)
    province.sign_freshness()
    if is_cache_lost:
        lose_cache(visited)
    before = visited.state()
    assert "is older" in visited.refuses(province.files)
    assert visited.state() == before


@pytest.mark.parametrize("is_cache_lost", [False, True])
def test_rollback_of_a_department(ahead: Visited, province: Province, is_cache_lost: bool):
    """The keys of snapshot and timestamp were stolen: they hide what a department has signed since."""
    province.listed(DEPARTMENT, province.files[f"metadata/2.{DEPARTMENT}.json"], 2)
    province.sign_freshness()
    if is_cache_lost:
        lose_cache(ahead)
    before = ahead.state()
    assert "is older" in ahead.refuses(province.files)
    assert ahead.state() == before


def test_rollback_of_a_root_after_the_cache_was_zeroed(visited: Visited, province: Province):
    """A root is never taken back, whatever keys it names."""
    before_rotation = dict(province.files)
    province.rotate("root", "timestamp", "snapshot", "targets")
    province.sign_targets()
    province.sign_freshness()
    visited.installs(province.files)
    lose_cache(visited)
    before = visited.state()
    assert "root.json on the carrier is older" in visited.refuses(before_rotation)
    assert visited.state() == before


def test_rollback_of_a_pack(ahead: Visited):
    """The older version is still signed, and still on the newest carrier."""
    ahead.kiosk.store.database.rows("DELETE FROM packs")
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
    assert "mixed from several carriers" in visited.refuses(mixed)
    assert visited.state() == before


def test_mix_and_match_of_departments(visited: Visited, province: Province, second: bytes):
    province.add(DEPARTMENT, NAME, second)
    name = f"metadata/3.{DEPARTMENT}.json"
    mixed = {**province.files, name: province.files[f"metadata/2.{DEPARTMENT}.json"]}
    before = visited.state()
    assert "mixed from several carriers" in visited.refuses_target(mixed, SECOND)
    assert visited.state() == before


def test_missing_intermediate_root(visited: Visited, province: Province):
    province.rotate("root", "timestamp")
    province.rotate("root", "timestamp")
    province.sign_freshness()
    del province.files["metadata/2.root.json"]
    before = visited.state()
    assert "2.root.json is missing from the carrier" in visited.refuses(province.files, CarrierIncompleteError)
    assert visited.state() == before


def test_revoked_department(visited: Visited, province: Province, second: bytes):
    province.add(DEPARTMENT, NAME, second)
    province.revoke(DEPARTMENT)
    before = visited.state()
    told = visited.refuses_target(province.files, SECOND)
    assert f"does not let {DEPARTMENT} publish packs, or no longer does" in told
    assert visited.state() == before


def test_department_with_a_key_that_was_replaced(visited: Visited, province: Province, second: bytes):
    stolen = province.keys[DEPARTMENT]
    province.rotate_department(DEPARTMENT)
    province.put(DEPARTMENT, SECOND, second)
    province.sign_department(DEPARTMENT, stolen)
    province.sign_freshness()
    before = visited.state()
    assert f"is not signed by {DEPARTMENT}" in visited.refuses_target(province.files, SECOND)
    assert visited.state() == before


def test_fast_forward_is_recovered_from_by_new_keys(visited: Visited, province: Province, second: bytes):
    """Stolen keys of timestamp, snapshot and a department signed version 999,999."""
    honest = province.timestamp.version, province.snapshot.version, province.departments[DEPARTMENT].version
    for role in (province.timestamp, province.snapshot, province.departments[DEPARTMENT]):
        role.version = 999_999
    province.publish(DEPARTMENT)
    visited.installs(province.files)
    province.timestamp.version, province.snapshot.version, province.departments[DEPARTMENT].version = honest
    province.put(DEPARTMENT, SECOND, second)
    province.publish(DEPARTMENT)
    before = visited.state()
    assert "is older" in visited.refuses(province.files)
    assert visited.state() == before

    province.rotate("timestamp", "snapshot")
    province.rotate_department(DEPARTMENT)
    province.publish(DEPARTMENT)
    assert visited.installs(province.files, SECOND).result is Result.INSTALLED
    marks = visited.kiosk.store.trust.state().marks
    assert {mark.role for mark, version in marks.items() if version > 999_999} == {
        "timestamp",
        "snapshot",
        DEPARTMENT,
    }
    assert len([mark for mark in marks if mark.role == "timestamp"]) == 2


def test_zeroed_cache_takes_the_newest_carrier(ahead: Visited, province: Province, folder: Path, tmp_path: Path):
    lose_cache(ahead)
    whole = folder / "pack.yaml"
    whole.write_text(whole.read_text("utf-8").replace("version: 1.2.0", "version: 1.4.0"), "utf-8")
    third = build(read_source(folder, today=TODAY), tmp_path / "third").path
    name = province.add(DEPARTMENT, third.name, third.read_bytes())
    assert ahead.installs(province.files, name).result is Result.INSTALLED


@pytest.mark.parametrize("is_cache_lost", [False, True])
def test_four_root_rotations_in_one_visit(visited: Visited, province: Province, second: bytes, is_cache_lost: bool):
    for roles in (["timestamp"], ["root"], ["root", "snapshot", "timestamp"], ["targets", "root"]):
        province.rotate(*roles)
    province.sign_targets()
    province.add(DEPARTMENT, NAME, second)
    if is_cache_lost:
        lose_cache(visited)
    assert visited.installs(province.files, SECOND).result is Result.INSTALLED
    assert (
        max(version for mark, version in visited.kiosk.store.trust.state().marks.items() if mark.role == "root") == 5
    )
    assert visited.kiosk.store.trust.state().metadata["root"] == province.files["metadata/5.root.json"]


def test_roots_before_the_newest_known_one_are_not_needed(visited: Visited, province: Province, second: bytes):
    province.rotate("root", "timestamp")
    province.sign_freshness()
    visited.installs(province.files)
    del province.files["metadata/1.root.json"], province.files["metadata/2.root.json"]
    province.add(DEPARTMENT, NAME, second)
    assert visited.installs(province.files, SECOND).result is Result.INSTALLED


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
    """Two windows on two sticks: what was true when it was seen must still be true when it is installed."""
    late = visited.insert(province.files)
    seen = visited.looks(late)
    stale = PackFile.of_target(late, seen.targets[0], seen.belief)
    province.add(DEPARTMENT, NAME, second)
    visited.installs(province.files, SECOND)
    before = visited.state()
    with pytest.raises(CarrierRefusedError, match="newer signatures was used on this kiosk in the meantime"):
        visited.kiosk.install(stale, is_older_allowed=True)
    assert visited.state() == before


def test_new_root_of_trust_begins_anew(ahead: Visited, second: bytes):
    other = Province()
    other.add(DEPARTMENT, NAME, second)
    ahead.kiosk.store.trust.forget()
    ahead.root = other.first_root
    assert ahead.kiosk.store.trust.state() == TrustState()
    assert ahead.installs(other.files).result is Result.ALREADY
