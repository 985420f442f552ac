"""Damaged or contradictory zip files of carriers: each must be refused and leave the kiosk's state unchanged."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.packs.packfile import PackFile
from kiosk.content.trust import zip_directory
from kiosk.content.trust.carriers import Carrier
from kiosk.domain.errors import PackRefusedError
from tests.content.forge import member
from tests.content.trust.conftest import FIRST, SECOND
from tests.content.trust.province import DEPARTMENT
from tests.content.trust.visiting import Visited
from tests.content.trust.zips import CRC, carrier_on, patch, told_of, zip_on

NAME = SECOND.partition("/")[2]


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
    assert "does not match the directory, or files overlap" in visited.refuses_carrier(carrier_on(stick))
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
    told_of(stick)
    assert visited.state() == before


def test_more_members_than_a_carrier_has(visited: Visited, stick: Path, tree: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(zip_directory, "MAX_MEMBERS", 5)
    zip_on(stick, tree)
    before = visited.state()
    assert "contains more than 5 files" in told_of(stick)
    assert visited.state() == before


def test_directory_that_fills_the_memory(visited: Visited, stick: Path, tree: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(zip_directory, "MAX_DIRECTORY_BYTES", 100)
    zip_on(stick, tree)
    before = visited.state()
    assert "contains more than" in told_of(stick)
    assert visited.state() == before


def test_second_directory_hidden_before_the_end_that_fills_the_memory(
    visited: Visited, stick: Path, tree: Mapping[str, bytes]
):
    end = struct.calcsize("<4s4H2LH")
    hidden = struct.calcsize("<4sQ2H2L4Q4sLQL")
    last = member("z")
    last.comment = b"z" * hidden
    file = zip_on(stick, tree, (last, b""))
    data = file.read_bytes()
    there = len(data) - end - hidden
    directory = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, there, 0)
    file.write_bytes(data[:there] + directory + struct.pack("<4sLQL", b"PK\x06\x07", 0, there, 1) + data[-end:])
    before = visited.state()
    assert "The end of the zip file is invalid" in told_of(stick)
    assert visited.state() == before


def test_zip_swapped_after_the_look(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    file = zip_on(stick, tree)
    carrier = carrier_on(stick)
    visited.looks(carrier)
    file.write_bytes(zlib.compress(file.read_bytes()))
    before = visited.state()
    assert "does not match the directory, or files overlap" in visited.refuses_carrier(carrier)
    assert visited.state() == before


def test_a_carrier_in_zip64_is_read(visited: Visited, stick: Path, tree: Mapping[str, bytes]):
    """Zip programs use zip64 for carriers larger than 4 GB; the test adds zip64 records to a small carrier."""
    file = zip_on(stick, tree)
    data = file.read_bytes()
    _, _, _, _, count, size, start, _ = struct.unpack("<4s4H2LH", data[-22:])
    wide = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, start)
    wide += struct.pack("<4sLQL", b"PK\x06\x07", 0, len(data) - 22, 1)
    narrow = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    file.write_bytes(data[:-22] + wide + narrow)
    assert FIRST in {target.name for target in visited.looks(carrier_on(stick)).targets}


def test_what_lies_beside_the_carrier_in_the_zip_may_be_compressed(visited: Visited, stick: Path, tree: Any):
    inside = {f"tinh/{name}": data for name, data in tree.items()}
    zip_on(stick, inside, (member("doc-toi.txt", method=zipfile.ZIP_DEFLATED), b"a" * 999))
    assert FIRST in {target.name for target in visited.looks(carrier_on(stick)).targets}
