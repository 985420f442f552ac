"""Writes zip files in which any single field can be wrong (APPNOTE.TXT 6.3.10, section 4.3)."""

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.fuzz.mutators import octets

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_LOCAL_FIELDS = ["signature", "version", "flags", "method", "time", "date", "crc", "packed", "size", "name", "extra"]
_CENTRAL_FIELDS = [
    *("signature", "made", "version", "flags", "method", "time", "date", "crc", "packed", "size", "name", "extra"),
    *("comment", "disk", "inside", "attributes", "start"),
]
_END_FIELDS = ["signature", "disk", "first", "count", "total", "size", "start", "comment"]
_VALUES = (0, 1, 2, 8, 9, 20, 45, 99, 0x0801, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)
_NAMES = (
    b"../x", b"/etc/x", b"a/../../b", b"C:\\x", b"con", b"aux.svg", b"A.svg", b"media/", b"", b".", b"..", b"a" * 300,
    b"media/x.svg\x00.png", b"media//x.svg", b"media/\xe1\xba\xa3.svg", b"media/\xff.svg", b"lessons/x.json",
    b"manifest.json", b"audio/vi/a.b.ogg", b"metadata/timestamp.json", b"metadata/1.root.json",
    b"targets/x/y.hocpack",
)  # fmt: skip


@dataclass
class Entry:
    """One file of a zip; ``local`` and ``central`` replace fields of its local and its central header."""

    name: bytes
    data: bytes
    local: dict[str, int] = field(default_factory=dict)
    central: dict[str, int] = field(default_factory=dict)
    before: bytes = b""
    """Bytes to insert between the previous file of the zip and this one."""


def zipped(entries: Sequence[Entry], end: Mapping[str, int] | None = None, after: bytes = b"") -> bytes:
    """Write a zip without compression, which is the only form that packs may have.

    `end` replaces fields of the end record; `after` are bytes to append to the zip.
    """
    body, listed = bytearray(), bytearray()
    for entry in entries:
        body += entry.before
        start, size, crc = len(body), len(entry.data), zlib.crc32(entry.data)
        right = {"version": 20, "date": 33, "crc": crc, "packed": size, "size": size, "name": len(entry.name)}
        body += _packed(_LOCAL, b"PK\x03\x04", _LOCAL_FIELDS, {**right, **entry.local}) + entry.name + entry.data
        listing = {**right, "made": 3 << 8 | 20, "attributes": 0o100644 << 16, "start": start, **entry.central}
        listed += _packed(_CENTRAL, b"PK\x01\x02", _CENTRAL_FIELDS, listing) + entry.name
    right = {"count": len(entries), "total": len(entries), "size": len(listed), "start": len(body), **(end or {})}
    return bytes(body + listed) + _packed(_END, b"PK\x05\x06", _END_FIELDS, right) + after


def mutated(rng: Random, files: Mapping[str, bytes]) -> bytes:
    """Return a zip of `files` with one or two wrong fields, names, positions or members."""
    entries = [Entry(name.encode("utf-8", "surrogatepass"), data) for name, data in files.items()]
    end: dict[str, int] = {}
    after = b""
    for _ in range(rng.choice((1, 1, 2))):
        entry = rng.choice(entries)
        match rng.randrange(12):
            case 0 | 1:
                entry.local[rng.choice(_LOCAL_FIELDS[1:])] = rng.choice(_VALUES)
            case 2 | 3:
                entry.central[rng.choice(_CENTRAL_FIELDS[1:])] = rng.choice(_VALUES)
            case 4:
                end[rng.choice(_END_FIELDS[1:])] = rng.choice(_VALUES)
            case 5:
                entry.name = rng.choice(_NAMES)
            case 6:
                entry.name = octets.mutated(rng, entry.name)[:60_000]
            case 7:
                entries.insert(rng.randrange(len(entries) + 1), Entry(entry.name, entry.data))
            case 8:
                entries.insert(
                    rng.randrange(len(entries) + 1), Entry(rng.choice(_NAMES), rng.randbytes(rng.randrange(40)))
                )
            case 9:
                entry.before = rng.randbytes(rng.randrange(1, 40))
            case 10:
                after = rng.choice((b"\x00", rng.randbytes(30), zipped(entries[:1])))
            case _:
                rng.shuffle(entries)
    if rng.random() < 0.02:
        entries += [Entry(f"media/a{number}.svg".encode(), b"") for number in range(rng.choice((300, 10_001)))]
    return zipped(entries, end, after)


def _packed(form: struct.Struct, signature: bytes, names: Sequence[str], values: Mapping[str, int]) -> bytes:
    """Return a binary record of the zip format; each value is truncated to the width of its field."""
    widths = [struct.calcsize("<" + sign) for sign in form.format.replace("<4s", "")]
    cut = [values.get(name, 0) & (1 << 8 * width) - 1 for name, width in zip(names[1:], widths, strict=True)]
    return form.pack(signature, *cut)
