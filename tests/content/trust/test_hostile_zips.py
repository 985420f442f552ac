"""Attacks with the zip file of a carrier: each must be refused and leave the kiosk's state unchanged."""

import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.content.packs.installer import Result
from kiosk.content.packs.packfile import PackFile
from kiosk.domain.errors import CarrierRefusedError
from tests.content.forge import member
from tests.content.trust.conftest import SECOND
from tests.content.trust.province import DEPARTMENT, as_zip
from tests.content.trust.visiting import Visited
from tests.content.trust.zips import FLAGS, OFFSET, SIZE, carrier_on, patch, told_of, zip_on

NAME = SECOND.partition("/")[2]


def test_a_good_zip_installs_without_being_unpacked(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    zip_on(stick, tree)
    carrier = carrier_on(stick)
    examined = visited.looks(carrier)
    (target,) = [target for target in examined.targets if target.name == SECOND]
    assert visited.kiosk.install(PackFile.of_target(carrier, target, examined.belief)).result is Result.INSTALLED
    assert [path.name for path in stick.iterdir()] == ["goi.zip"]


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "metadata/../../evil",
        "/etc/cron.d/evil",
        "C:/evil",
        "targets\\..\\evil",
        "a//b",
        "./evil",
        "evil\0.txt",
    ],
    ids=["zip slip", "nested zip slip", "absolute", "drive", "backslash", "empty part", "dot", "zero"],
)
def test_zip_slip(visited: Visited, stick: Path, tree: Mapping[str, bytes], name: str):
    file = zip_on(stick, tree, (member("e" * len(name)), b"x"))
    file.write_bytes(file.read_bytes().replace(b"e" * len(name), name.encode()))
    before = visited.state()
    assert "in the zip file leads outside of it" in told_of(stick)
    assert visited.state() == before


def test_symlink_in_the_zip(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    zip_on(stick, tree, (member(f"targets/{DEPARTMENT}/evil", mode=0o120777), b"/etc/passwd"))
    before = visited.state()
    assert "is a link to another place" in told_of(stick)
    assert visited.state() == before


@pytest.mark.parametrize("name", ["METADATA/timestamp.json", "metadata/Timestamp.json", "Metadata/TIMESTAMP.JSON"])
def test_case_collision(visited: Visited, stick: Path, tree: Mapping[str, bytes], name: str):
    zip_on(stick, tree, (member(name), b"{}"))
    before = visited.state()
    assert f"contains {name} twice" in told_of(stick)
    assert visited.state() == before


def test_collision_of_two_ways_to_write_a_letter(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    zip_on(stick, tree, (member("g\u00f3i.txt"), b"1"), (member("go\u0301i.txt"), b"2"))
    before = visited.state()
    assert "twice" in told_of(stick)
    assert visited.state() == before


def test_duplicate_names(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    zip_on(stick, tree, (member("metadata/timestamp.json"), b"{}"))
    before = visited.state()
    assert "contains metadata/timestamp.json twice" in told_of(stick)
    assert visited.state() == before


@pytest.mark.parametrize("flag", [b"\x01\x00", b"\x41\x00"], ids=["weak", "strong"])
def test_encrypted_member(visited: Visited, stick: Path, tree: Mapping[str, bytes], flag: bytes):
    patch(zip_on(stick, tree), NAME, FLAGS, flag)
    before = visited.state()
    assert "is encrypted" in told_of(stick)
    assert visited.state() == before


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=str)
def test_bomb_by_ratio(visited: Visited, stick: Path, tree: Mapping[str, bytes], method: int):
    zip_on(stick, tree, (member(f"targets/{DEPARTMENT}/zeros", method=method), bytes(50_000_000)))
    before = visited.state()
    assert "is compressed; unpacked, it could be too large for this kiosk" in told_of(stick)
    assert visited.state() == before


@pytest.mark.parametrize("ending", ["timestamp.json", NAME])
def test_bomb_by_total(visited: Visited, stick: Path, tree: Mapping[str, bytes], ending: str):
    """A small zip file has a member with a declared size of 2 GB."""
    patch(zip_on(stick, tree), ending, SIZE - 4, b"\xff\xff\xff\x7f" * 2)
    before = visited.state()
    assert "Files in the zip file overlap" in told_of(stick)
    assert visited.state() == before


def test_bomb_by_overlap(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    """Two members use the same bytes, as in zip bombs that work without a high compression rate."""
    patch(zip_on(stick, tree), NAME, OFFSET, bytes(4))
    before = visited.state()
    assert "Files in the zip file overlap" in told_of(stick)
    assert visited.state() == before


def test_bomb_by_members_inside_members(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    """The data of one member contain another complete member."""
    inner = b"PK\x03\x04" + bytes(26) + b"x"
    file = zip_on(stick, tree, (member("targets/big"), inner * 9), (member("targets/small"), b"y"))
    data = file.read_bytes()
    patch(file, "targets/small", OFFSET, struct.pack("<I", data.index(inner) + 31))
    carrier = carrier_on(stick)
    before = visited.state()
    with pytest.raises(CarrierRefusedError, match="files overlap"):
        carrier.open_target("big", "0" * 64)
    assert visited.state() == before


def test_compressed_signatures_of_an_ordinary_zip_program(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    as_zip(tree, stick / "goi.zip", method=zipfile.ZIP_DEFLATED)
    before = visited.state()
    assert "Unpack the zip file on the stick" in told_of(stick)
    assert visited.state() == before
