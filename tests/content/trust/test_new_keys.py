"""New and revoked keys; attacks with old keys must be refused and leave the kiosk's state unchanged."""

from pathlib import Path

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.content.packs.installer import Result
from kiosk.domain.errors import CarrierIncompleteError
from kiosk.domain.trust import TrustState
from tests.content.conftest import TODAY
from tests.content.trust.conftest import SECOND
from tests.content.trust.province import DEPARTMENT, Province
from tests.content.trust.visiting import Visited

NAME = SECOND.partition("/")[2]


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
    """An attacker with the keys of timestamp, snapshot and a department has signed metadata of version 999,999."""
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
    ahead.loses_its_cache()
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
        visited.loses_its_cache()
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


def test_new_root_of_trust_begins_anew(ahead: Visited, second: bytes):
    other = Province()
    other.add(DEPARTMENT, NAME, second)
    ahead.kiosk.store.trust.forget()
    ahead.root = other.first_root
    assert ahead.kiosk.store.trust.state() == TrustState()
    assert ahead.installs(other.files).result is Result.ALREADY
