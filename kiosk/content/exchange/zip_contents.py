"""Opens a zip file of another program; members are read into memory one at a time and never extracted.

Rules: the directory is checked before anything is read: names that lead outside, links, encrypted members, doubles,
too many members, and sizes or ratios of a bomb. A member that unpacks to more than it declares is refused while it is
read. Layout: APPNOTE.TXT 6.3.10.
"""

import unicodedata
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

from kiosk.content.exchange.limits import (
    MAX_FILE_BYTES,
    MAX_ZIP_MEMBER,
    MAX_ZIP_MEMBERS,
    MAX_ZIP_RATIO,
    MAX_ZIP_TOTAL,
)
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.text import shown
from kiosk.domain.texts import MessageText, translatable

ZIP_START = b"PK\x03\x04"
_SYMLINK = 0o120000
_ENCRYPTED = 0x1 | 0x40
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_SMALL = 64 * 1024
"""Unpacked size in bytes up to which the ratio of a member does not matter."""
_FAULTS = (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, EOFError, zlib.error, RuntimeError)
_SAVE_AGAIN = translatable("Staff", "Export the file again in the other program, or get it again.")


class ZipContents:
    """The checked members of a zip file; ``sizes``: name → unpacked size in bytes, in the order of the directory."""

    def __init__(self, path: Path) -> None:
        """Check the directory of the zip file at `path`. Raises QuestionsRefusedError or OSError."""
        if path.stat().st_size > MAX_FILE_BYTES:
            _refuse(translatable("Staff", "The file is larger than {most}."), most=Bytes(MAX_FILE_BYTES))
        try:
            with zipfile.ZipFile(path) as archive:
                infos = archive.infolist()
        except _FAULTS as error:
            raise QuestionsRefusedError(
                translatable("Staff", "The zip file is damaged or cut off."), _SAVE_AGAIN
            ) from error
        if len(infos) > MAX_ZIP_MEMBERS:
            _refuse(translatable("Staff", "The zip file has more than {most} members."), most=MAX_ZIP_MEMBERS)
        seen: set[str] = set()
        for info in infos:
            _check(info)
            folded = unicodedata.normalize("NFC", info.orig_filename.rstrip("/")).casefold()
            if folded in seen:
                _refuse(translatable("Staff", "The zip file has {member} twice."), member=shown(info.orig_filename))
            seen.add(folded)
        packed = sum(info.compress_size for info in infos)
        if sum(info.file_size for info in infos) > MAX_ZIP_TOTAL or packed > path.stat().st_size:
            _refuse(translatable("Staff", "Unpacked, the zip file would be too large."))
        self._path = path
        self._archive: zipfile.ZipFile | None = None
        """Opened once for all reads: the directory of a package of 5,000 items takes as long as the items."""
        self._infos = {info.orig_filename: info for info in infos if not info.is_dir()}
        self.sizes: Mapping[str, int] = MappingProxyType({name: info.file_size for name, info in self._infos.items()})

    def read(self, name: str, most: int = MAX_ZIP_MEMBER) -> bytes:
        """The data of the member `name`. Raises KeyError if there is none, QuestionsRefusedError if it is invalid."""
        info = self._infos[name]
        if info.file_size > most:
            _refuse(
                translatable("Staff", "{member} in the zip file is larger than {most}."),
                member=shown(name),
                most=Bytes(most),
            )
        try:
            if self._archive is None:
                self._archive = zipfile.ZipFile(self._path)
            with self._archive.open(info) as member:
                data = member.read(info.file_size + 1)
        except _FAULTS as error:
            raise QuestionsRefusedError(
                translatable("Staff", "{member} in the zip file is damaged."), _SAVE_AGAIN, member=shown(name)
            ) from error
        if len(data) != info.file_size:
            _refuse(
                translatable("Staff", "{member} in the zip file is not as large as declared."), member=shown(name)
            )
        return data


def _check(info: zipfile.ZipInfo) -> None:
    name = info.orig_filename
    parts = name.removesuffix("/").split("/")
    if "\\" in name or "\0" in name or ":" in parts[0] or not all(parts) or {".", ".."} & set(parts):
        _refuse(translatable("Staff", "{member} in the zip file leads outside of it."), member=shown(name))
    if (info.external_attr >> 16) & 0o170000 == _SYMLINK:
        _refuse(translatable("Staff", "{member} in the zip file is a link to another place."), member=shown(name))
    if info.flag_bits & _ENCRYPTED:
        _refuse(translatable("Staff", "{member} in the zip file is encrypted."), member=shown(name))
    if info.compress_type not in _METHODS:
        _refuse(translatable("Staff", "{member} is packed in a way that is not supported."), member=shown(name))
    if info.file_size > _SMALL and info.file_size > info.compress_size * MAX_ZIP_RATIO:
        _refuse(translatable("Staff", "{member} unpacks to many times its size, like a bomb."), member=shown(name))


def _refuse(message: MessageText, **said: str | int) -> NoReturn:
    raise QuestionsRefusedError(message, _SAVE_AGAIN, **said)
