"""Attacks with forged signed files: each must be refused and leave the kiosk's state unchanged."""

import json
from collections.abc import Callable

import pytest

from kiosk.content.trust.folder import FolderCarrier
from kiosk.content.trust.refresh import SMALL
from kiosk.domain.errors import CarrierIncompleteError
from tests.content.trust.conftest import FIRST, SECOND
from tests.content.trust.province import DEPARTMENT, OTHER, Province, Tree, key
from tests.content.trust.visiting import Visited

SIGNED = ["timestamp", "2.snapshot", "1.targets"]


def changed(tree: Tree, ending: str, change: Callable[[bytes], bytes]) -> Tree:
    """Return `tree` after `change` was applied to the only file whose name ends with `ending`."""
    (name,) = [name for name in tree if name.endswith(ending)]
    return {**tree, name: change(tree[name])}


def without(tree: Tree, ending: str) -> Tree:
    (gone,) = [name for name in tree if name.endswith(ending)]
    return {name: data for name, data in tree.items() if name != gone}


def flipped(data: bytes) -> bytes:
    return data[:-9] + bytes([data[-9] ^ 1]) + data[-8:]


def renumbered(data: bytes) -> bytes:
    """Change the version number in a metadata file, and keep its signatures, which become invalid."""
    told = json.loads(data)
    told["signed"]["version"] += 5
    return json.dumps(told).encode()


@pytest.mark.parametrize("role", SIGNED)
def test_bit_flip_in_a_signed_file(fresh: Visited, province: Province, role: str):
    before = fresh.state()
    told = fresh.refuses(changed(province.files, f"/{role}.json", flipped))
    assert f"{role}.json" in told
    assert fresh.state() == before


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("timestamp", "is not signed with the keys of the province"),
        ("2.snapshot", "does not belong to this carrier"),
        ("1.targets", "does not belong to this carrier"),
    ],
)
def test_changed_after_it_was_signed(fresh: Visited, province: Province, role: str, told: str):
    before = fresh.state()
    assert f"{role}.json {told}" in fresh.refuses(changed(province.files, f"/{role}.json", renumbered))
    assert fresh.state() == before


def test_bit_flip_in_a_new_root(visited: Visited, province: Province):
    province.rotate("timestamp")
    province.sign_timestamp()
    before = visited.state()
    assert "2.root.json is not signed" in visited.refuses(changed(province.files, "2.root.json", renumbered))
    assert visited.state() == before


@pytest.mark.parametrize("share", [0, 0.5, 0.99])
@pytest.mark.parametrize("role", SIGNED)
def test_truncated_signed_file(fresh: Visited, province: Province, role: str, share: float):
    before = fresh.state()
    told = fresh.refuses(changed(province.files, f"/{role}.json", lambda data: data[: int(len(data) * share)]))
    assert f"{role}.json" in told
    assert fresh.state() == before


@pytest.mark.parametrize("role", ["2.snapshot", "1.targets"])
def test_longer_signed_file(fresh: Visited, province: Province, role: str):
    before = fresh.state()
    told = fresh.refuses(changed(province.files, f"/{role}.json", lambda data: data + b" "))
    assert f"{role}.json does not belong to this carrier" in told
    assert fresh.state() == before


@pytest.mark.parametrize("role", ["2.root", "timestamp"])
def test_file_beyond_16_kib(visited: Visited, province: Province, role: str):
    province.rotate("snapshot")
    province.sign_freshness()
    before = visited.state()
    padded = changed(province.files, f"/{role}.json", lambda data: data + b" " * (SMALL + 1 - len(data)))
    assert f"{role}.json on the carrier is larger than 16 KiB" in visited.refuses(padded)
    assert visited.state() == before


def test_file_of_16_kib_is_no_attack(fresh: Visited, province: Province):
    fresh.installs(changed(province.files, "/timestamp.json", lambda data: data + b" " * (SMALL - len(data))))


class Endless(FolderCarrier):
    """A carrier whose timestamp file is always longer than the limit of the reader."""

    asked: list[int]

    def metadata(self, name: str, limit: int) -> bytes:
        self.asked = [*getattr(self, "asked", []), limit]
        return b" " * (limit + 1) if name == "timestamp.json" else super().metadata(name, limit)


def test_endless_data(fresh: Visited, province: Province):
    before = fresh.state()
    fresh.insert(province.files)
    carrier = Endless(fresh.kiosk.sticks, ())
    assert "timestamp.json" in fresh.refuses_carrier(carrier)
    assert carrier.asked[-1] == SMALL
    assert fresh.state() == before


@pytest.mark.parametrize("deep", [b"[" * 10_000, b'{"signed":' * 1_000, b"null", b'"root"', b"\xff\xfe"])
def test_file_that_is_none(fresh: Visited, province: Province, deep: bytes):
    before = fresh.state()
    told = fresh.refuses(changed(province.files, "/timestamp.json", lambda _: deep))
    assert "timestamp.json on the carrier is damaged" in told
    assert fresh.state() == before


def test_strangers_key_for_freshness(fresh: Visited, province: Province):
    before = fresh.state()
    province.sign_timestamp([key()])
    assert "timestamp.json is not signed with the keys of the province" in fresh.refuses(province.files)
    assert fresh.state() == before


def test_strangers_province(visited: Visited, second: bytes):
    stranger = Province()
    stranger.add(DEPARTMENT, SECOND.partition("/")[2], second)
    before = visited.state()
    assert "is not signed" in visited.refuses(stranger.files)
    assert visited.state() == before


def test_strangers_root_after_ours(visited: Visited, second: bytes):
    stranger = Province()
    stranger.rotate("root")
    stranger.add(DEPARTMENT, SECOND.partition("/")[2], second)
    before = visited.state()
    assert "2.root.json is not signed by enough of the keys" in visited.refuses(stranger.files)
    assert visited.state() == before


def test_strangers_key_for_a_department(visited: Visited, province: Province, second: bytes):
    province.put(DEPARTMENT, SECOND, second)
    province.sign_department(DEPARTMENT, [key()])
    province.sign_freshness()
    before = visited.state()
    assert f"not signed by {DEPARTMENT}" in visited.refuses_target(province.files, SECOND)
    assert visited.state() == before


def test_one_of_two_root_signatures(visited: Visited, province: Province):
    province.root.expires = province.root.expires.replace(year=2050)
    province.sign_root(province.keys["root"][:1])
    province.sign_freshness()
    before = visited.state()
    assert "2.root.json is not signed by enough of the keys" in visited.refuses(province.files)
    assert visited.state() == before


def test_one_root_key_signing_twice(visited: Visited, province: Province):
    one = province.keys["root"][0]
    province.sign_root([one, one])
    province.sign_freshness()
    before = visited.state()
    assert "2.root.json is not signed by enough of the keys" in visited.refuses(province.files)
    assert visited.state() == before


def test_new_root_signed_by_new_keys_alone(visited: Visited, province: Province):
    old = province.keys["root"]
    province.rotate("root")
    province.root.version -= 1
    province.sign_root(province.keys["root"])
    province.sign_freshness()
    before = visited.state()
    assert len(old) == 3
    assert "2.root.json is not signed by enough of the keys" in visited.refuses(province.files)
    assert visited.state() == before


@pytest.mark.parametrize("role", ["timestamp", "2.snapshot", "1.targets"])
def test_missing_file(fresh: Visited, province: Province, role: str):
    before = fresh.state()
    told = fresh.refuses(without(province.files, f"/{role}.json"), CarrierIncompleteError)
    assert f"{role}.json is missing from the carrier" in told
    assert fresh.state() == before


def test_missing_department_keeps_no_other_out(fresh: Visited, province: Province):
    examined = fresh.examines(without(province.files, f"1.{OTHER}.json"))
    assert [target.name for target in examined.targets] == [FIRST]
    (refused,) = examined.refused
    assert (refused.name, type(refused.error)) == (f"{OTHER}/", CarrierIncompleteError)


@pytest.mark.parametrize("damage", [lambda _: b"", lambda _: b"{}", renumbered, lambda data: data[:-20]])
def test_root_of_the_set_up_that_is_damaged(fresh: Visited, province: Province, damage: Callable[[bytes], bytes]):
    before = fresh.state()
    fresh.root = damage(fresh.root)
    assert "root of trust on this kiosk is damaged" in fresh.refuses(province.files)
    assert fresh.state() == before
