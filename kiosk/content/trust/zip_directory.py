"""Reads and validates the directory of a zip file that contains carriers.

Rules: the size of the directory is limited before `zipfile` parses it. Every entry is checked before it is used.
Members are never extracted. Zip64 is allowed, because a carrier may be larger than 4 GB. Layout: APPNOTE.TXT 6.3.10
§4.3.14-16.
"""

import struct
import unicodedata
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, BinaryIO, NoReturn

from kiosk.domain.errors import CarrierRefusedError
from kiosk.domain.text import shown
from kiosk.domain.texts import MessageText, translatable

MAX_MEMBERS = 20_000
MAX_DIRECTORY_BYTES = 8 * 1024 * 1024
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")
_MARK64 = b"PK\x06\x07"
_BEYOND_32, _BEYOND_16 = 0xFFFFFFFF, 0xFFFF
_SYMLINK = 0o120000
_ENCRYPTED = 0x1 | 0x40
_FAULTS = (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, struct.error, EOFError)
_PACK_ANEW = translatable("Staff", "Make the zip file again with “kiosk publish carrier”, or unpack it on the stick.")
_SUSPECT = translatable("Staff", "Do not use this zip file; get it again from the province.")


@dataclass(frozen=True, slots=True)
class ZipMember:
    """A member of the zip file. Sizes and offsets are in bytes.

    ``start``: offset of its local header. ``limit``: offset at which the next member or the directory starts; the
    data of this member must not extend beyond it. ``is_stored``: whether the member is uncompressed.
    """

    name: str
    size: int
    crc: int
    start: int
    limit: int
    is_stored: bool


def read_entries(file: BinaryIO) -> Sequence[ZipMember]:
    """Return all members of the zip `file` except folders.

    Raises CarrierRefusedError if the zip is invalid, and OSError if it cannot be read.
    """
    length, directory = _bounds(file)
    try:
        with zipfile.ZipFile(file) as archive:
            infos = archive.infolist()
    except _FAULTS as fault:
        raise CarrierRefusedError(
            translatable("Staff", "The zip file is damaged or not a zip file."), _SUSPECT
        ) from fault
    if len(infos) > MAX_MEMBERS:
        _refuse(translatable("Staff", "The zip file contains more than {most} files."), most=MAX_MEMBERS)
    for info in infos:
        _check(info)
    _require_single([info.orig_filename.rstrip("/") for info in infos])
    starts = sorted(info.header_offset for info in infos)
    is_inside = not starts or starts[-1] < directory
    if not is_inside or len(set(starts)) != len(starts) or sum(info.compress_size for info in infos) > length:
        _refuse(translatable("Staff", "Files in the zip file overlap: unpacked, it could be much larger."))
    limits = dict(pairwise([*starts, directory]))
    return tuple(
        ZipMember(
            info.orig_filename,
            info.file_size,
            info.CRC,
            info.header_offset,
            limits[info.header_offset],
            info.compress_type == zipfile.ZIP_STORED and info.compress_size == info.file_size,
        )
        for info in infos
        if not info.is_dir()
    )


def _bounds(file: BinaryIO) -> tuple[int, int]:
    """Return the length of the zip file in bytes and the offset of its directory.

    A file is refused if its directory is too large, or if anything is between directory and end record or after the
    end record. Comments are refused, too.
    """
    length = file.seek(0, 2)
    signature, *disks, count, total, size, start, comment = _unpacked(file, _END, length - _END.size)
    closing = length - _END.size
    if {size, start} & {_BEYOND_32} or {count, total} & {_BEYOND_16}:
        closing -= _LOCATOR64.size + _END64.size
        mark, *_, count, total, size, start = _unpacked(file, _END64, closing)
        found, _, there, _ = _unpacked(file, _LOCATOR64, closing + _END64.size)
        if found != _MARK64 or mark != b"PK\x06\x06" or there != closing:
            _refuse(translatable("Staff", "The end of the zip file is invalid."))
    elif closing >= _LOCATOR64.size and _unpacked(file, _LOCATOR64, closing - _LOCATOR64.size)[0] == _MARK64:
        _refuse(
            translatable("Staff", "The end of the zip file is invalid.")
        )  # `zipfile` would read the zip64 directory instead of this one
    if signature != b"PK\x05\x06" or any(disks) or comment or start + size != closing:
        _refuse(translatable("Staff", "The zip file is cut off, has extra data, is split, or is not a zip file."))
    if size > MAX_DIRECTORY_BYTES or count > MAX_MEMBERS:
        _refuse(translatable("Staff", "The zip file contains more than {most} files."), most=MAX_MEMBERS)
    return length, start


def _unpacked(file: BinaryIO, layout: struct.Struct, place: int) -> tuple[Any, ...]:
    file.seek(max(place, 0))
    data = file.read(layout.size)
    if place < 0 or len(data) != layout.size:
        _refuse(translatable("Staff", "The zip file is empty or cut off."))
    return layout.unpack(data)


def _check(info: zipfile.ZipInfo) -> None:
    name = info.orig_filename
    parts = name.removesuffix("/").split("/")
    if "\\" in name or "\0" in name or ":" in parts[0] or not all(parts) or {".", ".."} & set(parts):
        _refuse(translatable("Staff", "{file} in the zip file leads outside of it."), file=shown(name))
    if (info.external_attr >> 16) & 0o170000 == _SYMLINK:
        _refuse(translatable("Staff", "{file} in the zip file is a link to another place."), file=shown(name))
    if info.flag_bits & _ENCRYPTED:
        _refuse(translatable("Staff", "{file} in the zip file is encrypted."), _PACK_ANEW, file=shown(name))


def _require_single(names: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        folded = unicodedata.normalize("NFC", name).casefold()
        if folded in seen:
            _refuse(translatable("Staff", "The zip file contains {file} twice."), file=shown(name))
        seen.add(folded)


def _refuse(message: MessageText, cure: MessageText = _SUSPECT, **said: str | int) -> NoReturn:
    raise CarrierRefusedError(message, cure, **said)
