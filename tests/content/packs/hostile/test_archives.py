"""Attacks with the pack's zip container: each must be refused and leave the kiosk's state unchanged."""

import os
import struct
import zipfile
from typing import BinaryIO, cast

import pytest

from kiosk.content.archive import MAX_BYTES
from kiosk.content.packs.verifier import verify
from kiosk.domain.errors import PackRefusedError
from tests.content.forge import DRAWING, MANIFEST, Files, member, put_together, zipped
from tests.content.kiosk import Kiosk

FLAGS, CRC, SIZE, OFFSET = 8, 16, 24, 42
"""Offsets of these fields in an entry of the zip central directory (APPNOTE §4.3.12)."""


def entry_of(pack: bytes, name: str) -> int:
    """Return the position in `pack` of the central directory entry of the member `name`."""
    return pack.rindex(name.encode()) - 46


def patched(pack: bytes, place: int, data: bytes) -> bytes:
    return pack[:place] + data + pack[place + len(data) :]


def with_member(used: Kiosk, parts: Files, name: str, mode: int = 0o100644) -> str:
    return used.refuses(zipped(parts, (member(name, mode=mode), b"x")))


def test_bit_flip_in_a_picture(used: Kiosk, parts: Files):
    before = used.state()
    pack = bytearray(put_together(parts))
    pack[pack.index(b"<rect")] ^= 1
    assert "media/dien-thoai.svg is damaged" in used.refuses(bytes(pack))
    assert used.state() == before


def test_bit_flip_in_the_manifest(used: Kiosk, parts: Files):
    before = used.state()
    pack = bytearray(put_together(parts))
    pack[pack.index(b"safety")] ^= 1
    assert "manifest.json is damaged" in used.refuses(bytes(pack))
    assert used.state() == before


@pytest.mark.parametrize("share", [0, 0.01, 0.5, 0.99])
def test_truncated(used: Kiosk, parts: Files, share: float):
    before = used.state()
    pack = put_together(parts)
    assert "cut off" in used.refuses(pack[: int(len(pack) * share)])
    assert used.state() == before


def test_longer(used: Kiosk, parts: Files):
    before = used.state()
    assert "is cut off, has extra data, or is not a pack" in used.refuses(put_together(parts) + b"\0" * 100)
    assert used.state() == before


def test_program_in_front(used: Kiosk, parts: Files):
    before = used.state()
    assert "The size of the pack file does not match its directory" in used.refuses(
        b"#!/bin/sh\n" + put_together(parts)
    )
    assert used.state() == before


def test_archive_comment(used: Kiosk, parts: Files):
    before = used.state()
    pack = put_together(parts)
    assert "does not end like a pack" in used.refuses(patched(pack, len(pack) - 2, b"\x04\x00") + b"evil")
    assert used.state() == before


class Endless:
    """A file that reports a size of 100,000 bytes, but whose data never end."""

    def seek(self, _offset: int, _whence: int = 0) -> int:
        return 100_000

    def read(self, size: int) -> bytes:
        return b"PK\x05\x06" * (size // 4 + 1)


def test_endless_data(used: Kiosk):
    before = used.state()
    with pytest.raises(PackRefusedError):
        verify(cast("BinaryIO", Endless()), app_version="0.1.0")
    assert used.state() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_pipe_that_never_opens(used: Kiosk):
    before = used.state()
    used.sticks.mkdir()
    os.mkfifo(used.sticks / "an-toan-mau-1.3.0.hocpack")
    assert "an-toan-mau-1.3.0.hocpack is not a file" in used.fails(
        used.sticks / "an-toan-mau-1.3.0.hocpack", PackRefusedError
    )
    assert used.state() == before


def test_more_than_a_pack_may_have(used: Kiosk):
    before = used.state()
    huge = used.stick(b"", "an-toan-mau-1.3.0.hocpack")
    with huge.open("r+b") as file:
        file.truncate(MAX_BYTES + 1)
    assert "larger than 1.1 GB" in used.fails(huge, PackRefusedError)
    assert used.state() == before


@pytest.mark.parametrize(
    "name",
    [
        "../evil.svg",
        "media/../../evil.svg",
        "media/..",
        "/etc/cron.d/evil",
        "C:/evil.svg",
        "media\\..\\evil.svg",
        "%2e%2e/evil.svg",
        "media/%00.svg",
        "media/a/b/c/evil.svg",
        "media/Khoa.svg",
        "media/khóa.svg",
        "media/aux.svg",
        "media/",
        ".bashrc",
        "media/" + "a" * 300 + ".svg",
    ],
    ids=["zip slip", "nested zip slip", "dots at the end", "absolute", "drive", "backslash", "encoded",
         "encoded zero", "nested", "case collision", "other alphabet", "device name", "folder", "hidden", "too long"],
)  # fmt: skip
def test_forbidden_name(used: Kiosk, parts: Files, name: str):
    before = used.state()
    assert "forbidden name" in with_member(used, parts, name)
    assert used.state() == before


def test_symlink(used: Kiosk, parts: Files):
    before = used.state()
    assert "is a link to another place" in with_member(used, parts, "media/evil.svg", mode=0o120777)
    assert used.state() == before


def test_executable(used: Kiosk, parts: Files):
    before = used.state()
    assert "The directory has an invalid entry for media/evil.svg" in with_member(
        used, parts, "media/evil.svg", mode=0o100755
    )
    assert used.state() == before


def test_bomb_by_ratio(used: Kiosk, parts: Files):
    before = used.state()
    bomb = member("media/zeros.svg", method=zipfile.ZIP_DEFLATED), bytes(50_000_000)
    assert "is compressed" in used.refuses(zipped(parts, bomb))
    assert used.state() == before


def test_bomb_by_total(used: Kiosk, parts: Files):
    before = used.state()
    pack = put_together(parts)
    assert "is compressed" in used.refuses(patched(pack, entry_of(pack, DRAWING) + SIZE, b"\xff\xff\xff\x7f"))
    assert used.state() == before


def test_bomb_by_overlap(used: Kiosk, parts: Files):
    before = used.state()
    pack = put_together(parts)
    assert "overlap" in used.refuses(patched(pack, entry_of(pack, DRAWING) + OFFSET, bytes(4)))
    assert used.state() == before


def test_more_members_than_there_are(used: Kiosk, parts: Files):
    before = used.state()
    pack = put_together(parts)
    assert "The directory of the pack is cut off" in used.refuses(
        patched(pack, len(pack) - 14, struct.pack("<HH", 9, 9))
    )
    assert used.state() == before


def test_duplicate_names(used: Kiosk, parts: Files):
    before = used.state()
    with pytest.warns(UserWarning, match="Duplicate name"):
        pack = zipped(parts, (member(DRAWING), b"<svg/>"))
    assert "two files with the same name" in used.refuses(pack)
    assert used.state() == before


def test_encrypted_member(used: Kiosk, parts: Files):
    before = used.state()
    pack = put_together(parts)
    assert f"{DRAWING} is encrypted" in used.refuses(patched(pack, entry_of(pack, DRAWING) + FLAGS, b"\x01\x00"))
    assert used.state() == before


def test_bad_crc(used: Kiosk, parts: Files):
    before = used.state()
    pack = put_together(parts)
    crc_in_head = pack.index(DRAWING.encode(), pack.index(b"<circle")) - 30 + 14
    forged = patched(patched(pack, entry_of(pack, DRAWING) + CRC, bytes(4)), crc_in_head, bytes(4))
    assert f"{DRAWING} is damaged: its checksum is wrong" in used.refuses(forged)
    assert used.state() == before


def test_head_that_contradicts_the_directory(used: Kiosk, parts: Files):
    before = used.state()
    pack = put_together(parts)
    name = pack.index(b"PK\x03\x04", 1) + 30
    assert "The header of lessons/ma-otp.json does not match the directory" in used.refuses(
        patched(pack, name, b"lessons/mb-otp.json")
    )
    assert used.state() == before


def test_extra_field(used: Kiosk, parts: Files):
    before = used.state()
    info = member("media/evil.svg")
    info.extra = struct.pack("<HHI", 0x5455, 4, 0)
    assert "media/evil.svg has extra data not allowed in packs" in used.refuses(zipped(parts, (info, b"x")))
    assert used.state() == before


def test_date_of_its_own(used: Kiosk, parts: Files):
    before = used.state()
    info = member("media/evil.svg")
    info.date_time = (2026, 11, 24, 0, 0, 0)
    assert "The directory has an invalid entry for media/evil.svg" in used.refuses(zipped(parts, (info, b"x")))
    assert used.state() == before


def test_no_manifest(used: Kiosk, parts: Files):
    before = used.state()
    rest = {name: data for name, data in parts.items() if name != MANIFEST}
    assert "does not begin with a manifest.json" in used.refuses(put_together(rest))
    assert used.state() == before


def test_another_kind_of_file(used: Kiosk):
    before = used.state()
    assert "or is not a pack" in used.refuses(b"%PDF-1.7" + bytes(5000))
    assert used.state() == before
