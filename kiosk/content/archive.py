"""The file format of a pack: a zip file in one canonical form, so that equal contents give equal bytes.

Rules: members are stored uncompressed, in the given order, with a constant date, and without gaps, extra fields or
comments. The reader computes every header from the member's name, size and checksum, and refuses the file if a header
differs from the computed one; this rules out attacks on zip parsers. Layout: APPNOTE.TXT 6.3.10 §4.3.7, §4.3.12,
§4.3.16.
"""

import re
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import BinaryIO, NoReturn

from kiosk.domain.errors import PackRefusedError
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.texts import MessageText, translatable

MAX_MEMBERS = 10_000
"""Maximum number of files in a pack; a pack of ten lessons in three languages has about 2,000 recordings."""
MAX_BYTES = 1024**3
"""Maximum size of a pack file in bytes, within the limits of FAT32 and of the 32-bit fields of a zip; a lesson with
recordings has 2–5 MB."""
MAX_NAME = 160
_PART = r"[a-z0-9][a-z0-9._-]*"
_DEVICE = r"(?:.*/)?(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)"
NAME = re.compile(rf"(?!.*\.\.)(?!{_DEVICE}){_PART}(?:/{_PART}){{0,2}}")
"""Pattern of a member's name: lower-case letters, digits, ``.``, ``_``, ``-``, at most two folders, no Windows device
name. Such a name cannot lead out of the folder, differ from another name only in case, or have a special meaning on
any operating system."""

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_DOS_DATE = 33
"""MS-DOS form of 1980-01-01, the earliest date of the zip format; every member has this date."""
_VERSION = 20
_MADE_BY_UNIX = 3 << 8
_REGULAR_FILE = 0o100644 << 16
_SYMLINK = 0o120000
_AGAIN = translatable("Staff", "Get the pack again from its publisher.")


@dataclass(frozen=True, slots=True)
class Member:
    """One file in the archive.

    ``size``: number of bytes of its data. ``crc``: CRC-32 of its data. ``start``: offset of its local header.
    """

    name: str
    size: int
    crc: int
    start: int

    @property
    def header(self) -> bytes:
        """The local header that precedes the data of the member."""
        name = self.name.encode("ascii")
        fixed = (b"PK\x03\x04", _VERSION, 0, 0, 0, _DOS_DATE)
        return _LOCAL.pack(*fixed, self.crc, self.size, self.size, len(name), 0) + name

    @property
    def end(self) -> int:
        """Offset of the end of the member's data."""
        return self.start + _LOCAL.size + len(self.name) + self.size


def directory_of(members: Sequence[Member]) -> bytes:
    """Return the central directory and the end record of an archive that contains `members`."""
    listed = b"".join(_entry(member) for member in members)
    start = members[-1].end if members else 0
    return listed + _END.pack(b"PK\x05\x06", 0, 0, len(members), len(members), len(listed), start, 0)


def place(files: Iterable[tuple[str, int, int]]) -> tuple[Member, ...]:
    """Return the archive members for `files` (name, size, CRC-32), which follow each other without gaps.

    Raises ValueError for an invalid name.
    """
    members: list[Member] = []
    for name, size, crc in files:
        if NAME.fullmatch(name) is None or len(name) > MAX_NAME:
            raise ValueError(f"{name!r} is not a name for a file of a pack")
        members.append(Member(name, size, crc, members[-1].end if members else 0))
    return tuple(members)


def length_of(files: Iterable[tuple[str, int]]) -> int:
    """Return the size in bytes of an archive that contains `files` (name, size)."""
    members = place((name, size, 0) for name, size in files)
    return len(directory_of(members)) + (members[-1].end if members else 0)


def read_directory(file: BinaryIO) -> tuple[Member, ...]:
    """Return the members listed in the directory of the archive in `file`.

    Raises PackRefusedError if the directory is not canonical. The local headers are not read;
    `kiosk.content.packs.verifier` checks them.
    """
    length = file.seek(0, 2)
    if length > MAX_BYTES:
        cure = translatable("Staff", "Ask the publisher for smaller packs.")
        _refuse(translatable("Staff", "The pack file is larger than {most}."), cure, most=Bytes(MAX_BYTES))
    if length < _END.size:
        _refuse(translatable("Staff", "The pack file is empty or cut off."))
    closing = _read_at(file, length - _END.size, _END.size)
    signature, *disks, count, total, size, start, comment = _END.unpack(closing)
    if signature != b"PK\x05\x06":
        _refuse(
            translatable(
                "Staff", "The file does not end like a pack: it is cut off, has extra data, or is not a pack."
            )
        )
    if any(disks) or count != total or comment or start + size + _END.size != length:
        _refuse(translatable("Staff", "The size of the pack file does not match its directory."))
    if not 0 < count <= MAX_MEMBERS or size > count * (_CENTRAL.size + MAX_NAME):
        _refuse(
            translatable("Staff", "The pack's file count ({count}) does not match its directory."),
            count=count,
        )
    listed = _read_at(file, start, size)
    members = _members(listed, count)
    if members[-1].end != start or directory_of(members) != listed + closing:
        _refuse(translatable("Staff", "The pack contains data that belongs to no file."))
    return members


def _entry(member: Member) -> bytes:
    name = member.name.encode("ascii")
    fixed = (b"PK\x01\x02", _MADE_BY_UNIX | _VERSION, _VERSION, 0, 0, 0, _DOS_DATE)
    rest = (0, 0, 0, 0, _REGULAR_FILE, member.start)
    return _CENTRAL.pack(*fixed, member.crc, member.size, member.size, len(name), *rest) + name


def _members(listed: bytes, count: int) -> tuple[Member, ...]:
    members: list[Member] = []
    place_in_list = 0
    for _ in range(count):
        if place_in_list + _CENTRAL.size > len(listed):
            _refuse(translatable("Staff", "The directory of the pack is cut off."))
        fields = _CENTRAL.unpack_from(listed, place_in_list)
        name_start = place_in_list + _CENTRAL.size
        raw_name = listed[name_start : name_start + fields[10]]
        member = _member(fields, raw_name, members[-1].end if members else 0)
        if listed[place_in_list : name_start + len(raw_name)] != _entry(member):
            _refuse(
                translatable("Staff", "The directory has an invalid entry for {file}."),
                file=member.name,
            )
        members.append(member)
        place_in_list = name_start + len(raw_name)
    names = [member.name for member in members]
    if len(set(names)) != len(names):
        _refuse(translatable("Staff", "The pack contains two files with the same name."))
    return tuple(members)


def _member(fields: tuple[int, ...], raw_name: bytes, start: int) -> Member:
    _, _, _, flags, method, _, _, crc, packed, size, _, extra, comment, _, _, attributes, offset = fields
    name = raw_name.decode("ascii", "backslashreplace")
    if NAME.fullmatch(name) is None or len(name) > MAX_NAME:
        _refuse(
            translatable("Staff", "The pack contains a file with the forbidden name {file}."), file=name[:MAX_NAME]
        )
    if flags & 1:
        _refuse(translatable("Staff", "{file} is encrypted."), file=name)
    if method or packed != size:
        _refuse(
            translatable("Staff", "{file} is compressed; unpacked, it could be too large for this kiosk."),
            file=name,
        )
    if (attributes >> 16) & 0o170000 == _SYMLINK:
        _refuse(translatable("Staff", "{file} is a link to another place."), file=name)
    if extra or comment or flags:
        _refuse(translatable("Staff", "{file} has extra data not allowed in packs."), file=name)
    if offset != start:
        _refuse(translatable("Staff", "{file} is at the wrong position: files overlap or leave gaps."), file=name)
    return Member(name, size, crc, offset)


def _read_at(file: BinaryIO, offset: int, size: int) -> bytes:
    file.seek(offset)
    data = file.read(size)
    if len(data) != size:
        _refuse(translatable("Staff", "The pack file ends too early."))
    return data


def _refuse(message: MessageText, cure: MessageText = _AGAIN, **said: str | int) -> NoReturn:
    raise PackRefusedError(message, cure, **said)
