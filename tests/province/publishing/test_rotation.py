"""Tests of replacing lost, old and stolen keys: kiosks accept the new keys, whatever they have seen before."""

import errno
import shutil
from pathlib import Path

import pytest
from tuf.api.exceptions import BadVersionNumberError

from kiosk import durable
from kiosk.province.publishing.adding import add
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.office import RepositoryDraft
from kiosk.province.publishing.renewal import renew
from kiosk.province.publishing.rotation import rotate
from tests.province.publishing.client import Client
from tests.province.publishing.conftest import MakePack
from tests.province.publishing.province import START, Province

PACK = "so-y-te/suc-khoe-1.0.0.hocpack"
EVERY_ROLE = ["root", "targets", "snapshot", "timestamp", "so-y-te", "cong-an-tinh"]


@pytest.fixture
def used(province: Province, pack: MakePack, client: Client) -> Client:
    """A kiosk that has already fetched the province's metadata, which lists one pack."""
    add(province.office, [pack()])
    assert client.is_offered(province.folder, PACK, START)
    return client


def key_ids(province: Province) -> dict[str, list[str]]:
    seen = province.read()
    assert seen.targets.delegations is not None
    assert seen.targets.delegations.roles is not None
    return {name: list(role.keyids) for name, role in (seen.root.roles | seen.targets.delegations.roles).items()}


@pytest.mark.parametrize("role", EVERY_ROLE)
def test_a_role_gets_another_key_and_kiosks_follow(province: Province, used: Client, role: str, tmp_path: Path):
    before = key_ids(province)
    useless = rotate(province.office, [role])
    after = key_ids(province)
    assert {name for name in after if after[name] != before[name]} == {role}
    assert len(after[role]) == len(before[role])
    assert useless == tuple(f"{role}.{key[:8]}.pem" for key in before[role])
    for kiosk in (used, Client(used.bootstrap, tmp_path / "new")):
        assert kiosk.is_offered(province.folder, PACK, START)


def test_everything_may_be_rotated_at_once_and_three_times(province: Province, used: Client):
    for _ in range(3):
        rotate(province.office, EVERY_ROLE)
    assert used.is_offered(province.folder, PACK, START)


def test_a_kiosk_that_missed_many_roots_follows_them_in_one_visit(province: Province, used: Client):
    for role in ("root", "timestamp", "root", "targets", "root"):
        rotate(province.office, [role])
        province.later(days=30)
    assert used.is_offered(province.folder, PACK, province.now)


def test_the_shown_root_is_the_newest(province: Province, used: Client, tmp_path: Path):
    rotate(province.office, ["root"])
    assert province.root.read_bytes() == (province.folder / "metadata" / "2.root.json").read_bytes()
    assert Client(province.root.read_bytes(), tmp_path / "new").is_offered(province.folder, PACK, START)


def test_a_lost_root_key_is_replaced_alone(province: Province, used: Client):
    before = key_ids(province)["root"]
    (province.keys / f"root.{before[0][:8]}.pem").unlink()
    rotate(province.office, ["root"], lost=[f"root.{before[0][:8]}.pem"])
    after = key_ids(province)["root"]
    assert (set(after) & set(before), len(after)) == ({before[1], before[2]}, 3)
    assert used.is_offered(province.folder, PACK, START)


def test_with_one_root_key_left_nothing_is_changed_and_the_missing_ones_are_named(province: Province):
    first, second, third = key_ids(province)["root"]
    for key in (first, second):
        (province.keys / f"root.{key[:8]}.pem").unlink()
    before = province.state()
    for roles in (["root"], ["timestamp"]):
        with pytest.raises(
            PublishError, match=f"2 root keys are needed, but only 1 were found.*root.{second[:8]}.pem"
        ):
            rotate(province.office, roles)
    assert third
    assert province.state() == before


def test_a_root_key_that_is_none_is_told_and_nothing_changed(province: Province):
    before = province.state()
    for lost in ("00000000", ""):
        with pytest.raises(PublishError, match="There is no root key"):
            rotate(province.office, ["root"], lost=[lost])
    with pytest.raises(PublishError, match="accepts only root keys"):
        rotate(province.office, ["targets"], lost=["00000000"])
    assert province.state() == before


@pytest.mark.parametrize("role", ["targets", "snapshot", "timestamp", "so-y-te"])
def test_a_role_whose_key_is_lost_gets_a_new_one(province: Province, used: Client, role: str):
    next(province.keys.glob(f"{role}.*")).unlink()
    rotate(province.office, [role])
    assert used.is_offered(province.folder, PACK, START)


def test_an_unknown_role_is_told_and_nothing_changed(province: Province):
    before = province.state()
    with pytest.raises(PublishError, match="no department so-khac"):
        rotate(province.office, ["timestamp", "so-khac"])
    assert province.state() == before


def test_an_expired_root_is_renewed_and_kiosks_follow(province: Province, used: Client):
    province.later(days=3700)
    with pytest.raises(PublishError, match="root of Tỉnh Quảng Trị expired on 2036-11-30"):
        renew(province.office)
    rotate(province.office, ["root"])
    renew(province.office)
    assert used.is_offered(province.folder, PACK, province.now)


def fast_forwarded(province: Province) -> None:
    """Sign the highest version numbers, as an attacker with the keys of timestamp and snapshot could."""
    with province.office.opened() as draft:
        highest = RepositoryDraft(draft.repository, draft.keys, draft.now)
        draft.repository.snapshot.version = draft.repository.timestamp.version = 2**31
        draft.publish(highest.edition())


def test_new_keys_for_timestamp_and_snapshot_undo_a_fast_forward(
    province: Province, used: Client, pack: MakePack, tmp_path: Path
):
    thief = Province(tmp_path / "stolen", province.keys)
    shutil.copytree(province.folder, thief.folder)
    fast_forwarded(thief)
    used.looks_at(thief.folder, START)
    with pytest.raises(BadVersionNumberError):
        used.looks_at(province.folder, START)
    rotate(province.office, ["timestamp", "snapshot"])
    assert used.is_offered(province.folder, PACK, START)


def test_a_rotation_that_was_cut_off_is_finished_with_the_same_new_key(
    province: Province, used: Client, monkeypatch: pytest.MonkeyPatch
):
    write_file = durable.write_file

    def full_before_the_last_root(target: Path, data: bytes) -> None:
        if target.name == "3.root.json":
            raise OSError(errno.ENOSPC, "No space left on device")
        write_file(target, data)

    before = key_ids(province)
    with monkeypatch.context() as patched:
        patched.setattr(durable, "write_file", full_before_the_last_root)
        with pytest.raises(PublishError, match="Only some files were written"):
            rotate(province.office, ["timestamp", "snapshot"])
    between = key_ids(province)
    assert (len(between["timestamp"]), len(between["snapshot"])) == (2, 2)
    assert used.is_offered(province.folder, PACK, START)
    useless = rotate(province.office, ["timestamp", "snapshot"])
    after = key_ids(province)
    assert (after["timestamp"], after["snapshot"]) == (between["timestamp"][1:], between["snapshot"][1:])
    assert set(useless) == {f"{role}.{before[role][0][:8]}.pem" for role in ("timestamp", "snapshot")}
    assert used.is_offered(province.folder, PACK, START)


def test_the_roles_that_kiosks_ask_for_every_month_have_one_key_each_afterwards(province: Province):
    rotate(province.office, ["timestamp", "snapshot", "targets"])
    assert [len(key_ids(province)[role]) for role in ("timestamp", "snapshot", "targets")] == [1, 1, 1]
