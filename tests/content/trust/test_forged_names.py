"""Attacks with invalid names and delegations: each must be refused and leave the kiosk's state unchanged."""

import pytest
from tuf.api.metadata import DelegatedRole, Delegations, SuccinctRoles, TargetFile

from tests.content.trust.conftest import FIRST, SECOND
from tests.content.trust.province import DEPARTMENT, OTHER, Province, key
from tests.content.trust.visiting import Visited

FILE = "an-toan-mau-1.3.0.hocpack"
ANYWHERE = f"targets/{DEPARTMENT}/{FILE}"


@pytest.mark.parametrize(
    "name",
    [
        f"{OTHER}/{FILE}",
        FILE,
        f"{DEPARTMENT}/../{OTHER}/{FILE}",
        f"{DEPARTMENT}/../../../etc/cron.d/{FILE}",
        f"/{DEPARTMENT}/{FILE}",
        f"/etc/{FILE}",
        f"C:/{FILE}",
        f"{DEPARTMENT}/%2e%2e%2f{FILE}",
        f"{DEPARTMENT}%2f{FILE}",
        f"{DEPARTMENT}/{FILE}%00.txt",
        f"{DEPARTMENT}/deeper/{FILE}",
        f"{DEPARTMENT}//{FILE}",
        f"{DEPARTMENT}\\{FILE}",
        f"{DEPARTMENT}/An-Toan-Mau-1.3.0.hocpack",
        f"{DEPARTMENT}/an-toàn-mau-1.3.0.hocpack",
        f"{DEPARTMENT}/\u202ekcapcoh.0.3.1-uam-naot-na",
        f"{DEPARTMENT}/an-toan-mau-1.3.0.exe",
    ],
    ids=["wrong prefix", "no prefix", "dots", "dots out", "absolute", "absolute elsewhere", "drive", "encoded dots",
         "encoded slash", "encoded zero", "nested", "empty part", "backslash", "capitals", "other alphabet",
         "turned round", "another kind"],
)  # fmt: skip
def test_forbidden_name_of_a_target(visited: Visited, province: Province, second: bytes, name: str):
    province.put(DEPARTMENT, name, second, at=ANYWHERE)
    province.publish(DEPARTMENT)
    before = visited.state()
    assert f"{DEPARTMENT} has signed" in visited.refuses_target(province.files, name)
    assert visited.state() == before


def test_unsigned_file_among_the_packs(visited: Visited, province: Province, second: bytes):
    before = visited.state()
    tree = {**province.files, ANYWHERE: second}
    assert f"{DEPARTMENT} has not signed it" in visited.refuses_target(tree, SECOND)
    assert visited.state() == before


def test_file_that_is_no_pack_among_the_packs(visited: Visited, province: Province):
    before = visited.state()
    tree = {**province.files, f"targets/{DEPARTMENT}/deep/er/autorun.exe": b"MZ"}
    name = f"{DEPARTMENT}/deep/er/autorun.exe"
    assert "its name is not a pack name" in visited.refuses_target(tree, name)
    assert visited.state() == before


@pytest.mark.parametrize(
    "changes",
    [{"paths": ["*/*"]}, {"paths": [f"{DEPARTMENT}/*", f"{OTHER}/*"]}, {"paths": [f"{DEPARTMENT}/**"]},
     {"terminating": False}, {"paths": []}, {"paths": None, "path_hash_prefixes": ["0"]}],
    ids=["everything", "another's", "wildcards", "not terminating", "nothing", "by hash"],
)  # fmt: skip
def test_delegation_beyond_its_own_prefix(visited: Visited, province: Province, changes: dict[str, object]):
    province.delegate(DEPARTMENT, **changes)
    province.sign_targets()
    province.sign_freshness()
    before = visited.state()
    assert f"lets {DEPARTMENT} publish under names that are not its own" in visited.refuses(province.files)
    assert visited.state() == before


@pytest.mark.parametrize("name", ["../tram-mau", "tram%2fmau", "Tram-Mau", "1.root", "a/b"])
def test_department_with_a_name_that_leads_elsewhere(visited: Visited, province: Province, name: str):
    province.keys[name] = [key()]
    province.delegate(name)
    province.sign_targets()
    province.sign_freshness()
    before = visited.state()
    assert f"names an invalid department: {name}" in visited.refuses(province.files)
    assert visited.state() == before


def test_delegation_by_bins(visited: Visited, province: Province):
    public = province.keys[DEPARTMENT][0].public_key
    bins = SuccinctRoles([public.keyid], 1, 2, "so")
    province.targets.delegations = Delegations({public.keyid: public}, succinct_roles=bins)
    province.sign_targets()
    province.sign_freshness()
    before = visited.state()
    assert "delegates rights in a way that kiosks do not accept" in visited.refuses(province.files)
    assert visited.state() == before


def test_department_that_hands_its_right_on(visited: Visited, province: Province, second: bytes):
    friend = key().public_key
    role = DelegatedRole("friend", [friend.keyid], 1, terminating=True, paths=[f"{DEPARTMENT}/*"])
    province.departments[DEPARTMENT].delegations = Delegations({friend.keyid: friend}, {"friend": role})
    province.put(DEPARTMENT, SECOND, second)
    province.publish(DEPARTMENT)
    before = visited.state()
    assert "delegates its right to publish to others" in visited.refuses_target(province.files, SECOND)
    assert visited.state() == before


def test_pack_signed_by_the_province_itself(visited: Visited, province: Province, second: bytes):
    province.put(DEPARTMENT, SECOND, second)
    province.targets.targets[SECOND] = province.departments[DEPARTMENT].targets.pop(SECOND)
    province.sign_targets()
    province.sign_freshness()
    before = visited.state()
    assert "packs are signed by departments" in visited.refuses_target(province.files, SECOND)
    assert visited.state() == before


@pytest.mark.parametrize("algorithms", [["sha1"], ["md5", "sha256"], ["sha512"]], ids=str)
def test_weaker_or_other_hash_of_a_target(visited: Visited, province: Province, second: bytes, algorithms: list[str]):
    province.put(DEPARTMENT, SECOND, second)
    about = TargetFile.from_data(SECOND, second, algorithms)
    province.departments[DEPARTMENT].targets[SECOND] = about
    province.publish(DEPARTMENT)
    before = visited.state()
    assert "with a hash that this kiosk does not accept" in visited.refuses_target(province.files, SECOND)
    assert visited.state() == before


@pytest.mark.parametrize("algorithm", ["sha1", "md5"])
def test_weaker_hash_of_a_signed_file(visited: Visited, province: Province, algorithm: str):
    data = province.files[f"metadata/2.{DEPARTMENT}.json"]
    province.snapshot.meta[f"{DEPARTMENT}.json"] = type(province.timestamp.snapshot_meta).from_data(
        2, data, [algorithm]
    )
    province.sign_freshness()
    before = visited.state()
    assert "snapshot.json uses a hash algorithm" in visited.refuses(province.files)
    assert visited.state() == before


def test_hash_that_leads_elsewhere(visited: Visited, province: Province, second: bytes):
    province.put(DEPARTMENT, SECOND, second)
    province.departments[DEPARTMENT].targets[SECOND].hashes["sha256"] = "../../" + "0" * 58
    province.publish(DEPARTMENT)
    before = visited.state()
    assert "with a hash that this kiosk does not accept" in visited.refuses_target(province.files, SECOND)
    assert visited.state() == before


def test_refused_names_keep_no_other_pack_out(visited: Visited, province: Province, second: bytes):
    province.put(DEPARTMENT, f"{DEPARTMENT}/../x", second, at=ANYWHERE)
    province.publish(DEPARTMENT)
    assert [target.name for target in visited.examines(province.files).targets] == [FIRST]
