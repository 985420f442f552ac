"""Files that are accepted or refused as the root metadata of a province."""

import hashlib
from pathlib import Path

import pytest

from kiosk.content.trust.province_root import LARGEST, read_root, read_root_file
from kiosk.domain.set_up import SetUpError, fingerprint
from tests.content.province import EXPIRES, root_of, targets_file


def test_a_root_tells_its_province_and_until_when():
    root = read_root(root_of("Tỉnh Quảng Trị"))
    assert (root.name, root.version, root.expires) == ("Tỉnh Quảng Trị", 1, EXPIRES)


def test_the_fingerprint_is_how_the_sha256_of_the_file_begins():
    data = root_of()
    digits = hashlib.sha256(data).hexdigest()
    assert read_root(data).fingerprint == fingerprint(data)
    assert fingerprint(data).replace(" ", "") == digits[:32]
    assert [len(group) for group in fingerprint(data).split(" ")] == [4] * 8


def test_a_root_without_a_name_has_none():
    assert read_root(root_of("")).name == ""


@pytest.mark.parametrize("name", ["Tỉnh \u202eịrT gnảuQ", "a" * 101, "Tỉnh\u200b Quảng Trị"])
def test_a_name_that_hides_something_is_not_shown(name):
    assert read_root(root_of(name)).name == ""


def flipped(data: bytes) -> bytes:
    place = data.index(b"Qu")
    return data[:place] + b"q" + data[place + 1 :]


FORGED = {
    "one of two signatures": root_of(signatures=1),
    "no signature": root_of(signatures=0),
    "a changed letter": flipped(root_of("Tinh Quang Tri")),
    "cut off": root_of()[:-20],
    "another role": targets_file(),
    "no file of this kind": b"{}",
    "no json": b"\x00\xff",
    "nested without end": b"[" * 10_000,
    "endless": root_of() + b" " * LARGEST,
}


@pytest.mark.parametrize("data", FORGED.values(), ids=FORGED)
def test_a_forged_or_broken_root_is_refused_with_a_cure(data):
    with pytest.raises(SetUpError) as refused:
        read_root(data)
    assert refused.value.cure


def test_a_root_on_a_stick_keeps_the_bytes_that_were_judged(tmp_path: Path):
    (tmp_path / "tinh").mkdir()
    (tmp_path / "tinh/root.json").write_bytes(data := root_of())
    found = read_root_file(tmp_path, ("tinh", "root.json"))
    assert (found.path, found.data, found.error) == ("tinh/root.json", data, None)


@pytest.mark.parametrize("way", ["file", "folder"])
def test_a_root_behind_a_link_is_refused(tmp_path: Path, way):
    outside, stick = tmp_path / "outside", tmp_path / "stick"
    outside.mkdir()
    stick.mkdir()
    (outside / "root.json").write_bytes(root_of())
    if way == "file":
        (stick / "root.json").symlink_to(outside / "root.json")
        found = read_root_file(stick, ("root.json",))
    else:
        (stick / "tinh").symlink_to(outside)
        found = read_root_file(stick, ("tinh", "root.json"))
    assert (found.root, found.data) == (None, b"")
    assert found.error is not None


def test_a_stick_that_was_pulled_is_told(tmp_path: Path):
    found = read_root_file(tmp_path / "gone", ("root.json",))
    assert found.root is None
    assert "stick" in str(found.error)
