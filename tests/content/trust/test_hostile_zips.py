"""Attacks on a carrier's zip file. Each ends with two asserts: refused, and state unchanged."""

import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.installer import Result
from kiosk.content.packfile import PackFile
from kiosk.content.trust import zip_directory
from kiosk.content.trust.carriers import Carrier, find_carriers
from kiosk.content.trust.zipped import ZipCarrier
from kiosk.domain.errors import CarrierRefusedError, PackRefusedError
from tests.content.forge import member
from tests.content.trust.conftest import FIRST, SECOND
from tests.content.trust.province import DEPARTMENT, Province, as_zip
from tests.content.trust.visiting import Visited

NAME = SECOND.partition("/")[2]
FLAGS, METHOD, CRC, SIZE, OFFSET = 8, 10, 16, 24, 42
"""Places in an entry of the central directory (APPNOTE §4.3.12)."""


@pytest.fixture
def tree(province: Province, second: bytes) -> Mapping[str, bytes]:
    """A carrier with a newer pack."""
    province.add(DEPARTMENT, NAME, second)
    return province.files


def zip_on(stick: Path, tree: Mapping[str, bytes], *more: tuple[zipfile.ZipInfo, bytes]) -> Path:
    """An ordinary zip of the carrier, with members that no carrier has."""
    file = as_zip(tree, stick / "goi.zip")
    with zipfile.ZipFile(file, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        for info, data in more:
            archive.writestr(info, data)
    return file


def entry_of(data: bytes, ending: str) -> int:
    """Where the directory's entry of a member begins."""
    with_name = data.rindex(ending.encode())
    return data.rindex(b"PK\x01\x02", 0, with_name)


def patch(file: Path, ending: str, place: int, change: bytes) -> None:
    data = bytearray(file.read_bytes())
    start = entry_of(bytes(data), ending) + place
    data[start : start + len(change)] = change
    file.write_bytes(data)


def told_of(visited: Visited, stick: Path) -> str:
    """The zip must not even become a carrier; what the technician is told."""
    (found,) = find_carriers(stick)
    assert found.carrier is None
    assert isinstance(found.error, CarrierRefusedError)
    assert found.error.cure
    return str(found.error)


def carrier_on(stick: Path) -> Carrier:
    (found,) = find_carriers(stick)
    assert isinstance(found.carrier, ZipCarrier)
    return found.carrier


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "usb"


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
    assert "would lead out of it" in told_of(visited, stick)
    assert visited.state() == before


def test_symlink_in_the_zip(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    zip_on(stick, tree, (member(f"targets/{DEPARTMENT}/evil", mode=0o120777), b"/etc/passwd"))
    before = visited.state()
    assert "is a link to another place" in told_of(visited, stick)
    assert visited.state() == before


@pytest.mark.parametrize("name", ["METADATA/timestamp.json", "metadata/Timestamp.json", "Metadata/TIMESTAMP.JSON"])
def test_case_collision(visited: Visited, stick: Path, tree: Mapping[str, bytes], name: str):
    zip_on(stick, tree, (member(name), b"{}"))
    before = visited.state()
    assert f"holds {name} twice" in told_of(visited, stick)
    assert visited.state() == before


def test_collision_of_two_ways_to_write_a_letter(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    zip_on(stick, tree, (member("g\u00f3i.txt"), b"1"), (member("go\u0301i.txt"), b"2"))
    before = visited.state()
    assert "twice" in told_of(visited, stick)
    assert visited.state() == before


def test_duplicate_names(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    zip_on(stick, tree, (member("metadata/timestamp.json"), b"{}"))
    before = visited.state()
    assert "holds metadata/timestamp.json twice" in told_of(visited, stick)
    assert visited.state() == before


@pytest.mark.parametrize("flag", [b"\x01\x00", b"\x41\x00"], ids=["weak", "strong"])
def test_encrypted_member(visited: Visited, stick: Path, tree: Mapping[str, bytes], flag: bytes):
    patch(zip_on(stick, tree), NAME, FLAGS, flag)
    before = visited.state()
    assert "is encrypted" in told_of(visited, stick)
    assert visited.state() == before


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=str)
def test_bomb_by_ratio(visited: Visited, stick: Path, tree: Mapping[str, bytes], method: int):
    zip_on(stick, tree, (member(f"targets/{DEPARTMENT}/zeros", method=method), bytes(50_000_000)))
    before = visited.state()
    assert "is compressed; it could unpack to more than this kiosk can hold" in told_of(visited, stick)
    assert visited.state() == before


@pytest.mark.parametrize("ending", ["timestamp.json", NAME])
def test_bomb_by_total(visited: Visited, stick: Path, tree: Mapping[str, bytes], ending: str):
    """A member says that it is 2 GB large in a small zip."""
    patch(zip_on(stick, tree), ending, SIZE - 4, b"\xff\xff\xff\x7f" * 2)
    before = visited.state()
    assert "Files in the zip file overlap" in told_of(visited, stick)
    assert visited.state() == before


def test_bomb_by_overlap(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    """Two members share their bytes, as in bombs that need no compression to be large."""
    patch(zip_on(stick, tree), NAME, OFFSET, bytes(4))
    before = visited.state()
    assert "Files in the zip file overlap" in told_of(visited, stick)
    assert visited.state() == before


def test_bomb_by_members_inside_members(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    """A whole member lies inside another one's data."""
    inner = b"PK\x03\x04" + bytes(26) + b"x"
    file = zip_on(stick, tree, (member("targets/big"), inner * 9), (member("targets/small"), b"y"))
    data = file.read_bytes()
    patch(file, "targets/small", OFFSET, struct.pack("<I", data.index(inner) + 31))
    carrier = carrier_on(stick)
    before = visited.state()
    with pytest.raises(CarrierRefusedError, match="files overlap"):
        carrier.open_target("big", "0" * 64)
    assert visited.state() == before


@pytest.mark.parametrize("ending", ["timestamp.json", "3.snapshot.json", f"3.{DEPARTMENT}.json"])
def test_bad_crc_of_a_signed_file(fresh: Visited, stick: Path, tree: Mapping[str, bytes], ending: str):
    patch(zip_on(stick, tree), ending, CRC, b"\0\0\0\0")
    before = fresh.state()
    if ending == f"3.{DEPARTMENT}.json":
        told = [str(refused.error) for refused in fresh.looks(carrier_on(stick)).refused]
    else:
        told = [fresh.refuses_carrier(carrier_on(stick))]
    assert any("is damaged: its checksum is wrong" in words for words in told)
    assert fresh.state() == before


def test_bad_crc_of_a_pack(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    patch(zip_on(stick, tree), NAME, CRC, b"\0\0\0\0")
    assert "is damaged: its checksum is wrong" in refused_in_zip(visited, carrier_on(stick))


def refused_in_zip(visited: Visited, carrier: Carrier) -> str:
    examined = visited.looks(carrier)
    (target,) = [target for target in examined.targets if target.name == SECOND]
    before = visited.state()
    with pytest.raises(PackRefusedError) as caught:
        visited.kiosk.install(PackFile.of_target(carrier, target, examined.belief))
    assert caught.value.cure
    assert visited.state() == before
    return str(caught.value)


def test_bit_flip_in_a_zipped_pack(visited: Visited, stick: Path, tree: Mapping[str, bytes], second: bytes):
    file = zip_on(stick, tree)
    data = bytearray(file.read_bytes())
    data[data.index(second) + len(second) // 2] ^= 1
    file.write_bytes(data)
    assert "is damaged" in refused_in_zip(visited, carrier_on(stick))


@pytest.mark.parametrize("change", [lambda head: head.replace(b"PK\x03\x04", b"PK\x03\x05"),
                                    lambda head: head[:30] + head[30:].upper(),
                                    lambda head: head[:8] + b"\x08\x00" + head[10:],
                                    lambda head: head[:6] + b"\x01\x00" + head[8:],
                                    lambda head: head[:28] + b"\xff\xff" + head[30:]],
                         ids=["no head", "another name", "compressed", "encrypted", "overlong"])  # fmt: skip
def test_head_that_contradicts_the_directory(
    visited: Visited, stick: Path, tree: Mapping[str, bytes], change: Callable[[bytes], bytes]
):
    file = zip_on(stick, tree)
    data = file.read_bytes()
    name = b"metadata/timestamp.json"
    start = data.index(name) - 30
    head = data[start : start + 30 + len(name)]
    file.write_bytes(data.replace(head, change(head)))
    before = visited.state()
    assert "disagree, or files overlap" in visited.refuses_carrier(carrier_on(stick))
    assert visited.state() == before


@pytest.mark.parametrize(
    "change",
    [lambda data: data[:-1], lambda data: data + b"\0", lambda data: b"#!/bin/sh\n" + data,
     lambda data: data[:-2] + b"\x04\0evil", lambda data: data[: len(data) // 2],
     lambda data: data[:-6] + b"\xff" * 6,
     lambda data: data[:-22] + data[-22:].replace(b"\0\0\0\0", b"\x01\0\x01\0", 1)],
    ids=["truncated", "longer", "program in front", "comment", "halved", "no zip64", "in parts"],
)  # fmt: skip
def test_zip_with_other_ends(
    visited: Visited, stick: Path, tree: Mapping[str, bytes], change: Callable[[bytes], bytes]
):
    file = zip_on(stick, tree)
    file.write_bytes(change(file.read_bytes()))
    before = visited.state()
    told_of(visited, stick)
    assert visited.state() == before


def test_more_members_than_a_carrier_has(visited: Visited, stick: Path, tree: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(zip_directory, "MAX_MEMBERS", 5)
    zip_on(stick, tree)
    before = visited.state()
    assert "holds more than 5 files" in told_of(visited, stick)
    assert visited.state() == before


def test_directory_that_fills_the_memory(visited: Visited, stick: Path, tree: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(zip_directory, "MAX_DIRECTORY_BYTES", 100)
    zip_on(stick, tree)
    before = visited.state()
    assert "holds more than" in told_of(visited, stick)
    assert visited.state() == before


def test_compressed_signatures_of_an_ordinary_zip_program(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    as_zip(tree, stick / "goi.zip", method=zipfile.ZIP_DEFLATED)
    before = visited.state()
    assert "Unpack the zip file on the stick" in told_of(visited, stick)
    assert visited.state() == before


def test_what_lies_beside_the_carrier_in_the_zip_may_be_compressed(visited: Visited, stick: Path, tree: Any):
    inside = {f"tinh/{name}": data for name, data in tree.items()}
    zip_on(stick, inside, (member("doc-toi.txt", method=zipfile.ZIP_DEFLATED), b"a" * 999))
    assert FIRST in {target.name for target in visited.looks(carrier_on(stick)).targets}


def test_a_carrier_in_zip64_is_read(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    """As it is written when a carrier outgrows 4 GB; here it is small, with the same records."""
    file = zip_on(stick, tree)
    data = file.read_bytes()
    _, _, _, _, count, size, start, _ = struct.unpack("<4s4H2LH", data[-22:])
    wide = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, start)
    wide += struct.pack("<4sLQL", b"PK\x06\x07", 0, len(data) - 22, 1)
    narrow = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    file.write_bytes(data[:-22] + wide + narrow)
    assert FIRST in {target.name for target in visited.looks(carrier_on(stick)).targets}


def test_zip_swapped_after_the_look(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    file = zip_on(stick, tree)
    carrier = carrier_on(stick)
    visited.looks(carrier)
    file.write_bytes(zlib.compress(file.read_bytes()))
    before = visited.state()
    assert "disagree, or files overlap" in visited.refuses_carrier(carrier)
    assert visited.state() == before
