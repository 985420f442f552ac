"""Verifies that a pack from outside is complete, undamaged and harmless.

Rules: only the given file object is read, and nothing is written. The sizes in the checked directory limit every
read. The iterator over a member's data ends only after the data was compared with the manifest. Every refusal names
the fault and its cure.
"""

import hashlib
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, NoReturn

from kiosk.content.archive import Member, directory_of, read_directory
from kiosk.content.names import MANIFEST
from kiosk.content.packs.contents import KEPT_BYTES, MAX_MANIFEST_BYTES, check_member, publisher_of, read_manifest
from kiosk.domain.errors import PackError, PackRefusedError
from kiosk.domain.texts import MessageText, translatable

CHUNK = 1024 * 1024
_AGAIN = translatable("Staff", "Get the pack again from its publisher.")
_AGAIN_FROM = translatable("Staff", "Get the pack again from {publisher}.")
_LEAVE_IN = translatable("Staff", "Leave the stick in and start again.")


@dataclass(frozen=True, slots=True)
class OpenedPack:
    """A pack whose directory and manifest are verified; `PackStream` reads and verifies its files."""

    manifest: Mapping[str, Any]
    members: tuple[Member, ...]
    raw_manifest: bytes

    @property
    def size(self) -> int:
        """Total size of the pack's files in bytes, including the manifest."""
        return sum(member.size for member in self.members)


def verify(file: BinaryIO, *, app_version: str, file_name: str = "") -> tuple[OpenedPack, str]:
    """Verify the whole pack `file`; returns the opened pack and the SHA-256 of the file.

    Raises PackRefusedError if a check fails, and PackError if `file` cannot be read.
    """
    pack = open_pack(file, app_version=app_version, file_name=file_name)
    stream = PackStream(file, pack)
    for member in pack.members:
        for _piece in stream.pieces(member):
            pass
    return pack, stream.finish()


def open_pack(file: BinaryIO, *, app_version: str, file_name: str = "") -> OpenedPack:
    """Verify the directory and the manifest of the pack in `file`, but not its other members.

    Raises PackRefusedError if a check fails, and PackError if `file` cannot be read.
    """
    try:
        members = read_directory(file)
        first = members[0]
        if first.name != MANIFEST or first.size > MAX_MANIFEST_BYTES:
            most = MAX_MANIFEST_BYTES // 1024**2
            _refuse(
                translatable("Staff", "The pack does not begin with a {file} of at most {most} MiB."),
                file=MANIFEST,
                most=most,
            )
    except OSError as error:
        raise _unreadable(error) from error
    raw = read_member(file, first)
    if len(raw) != first.size or zlib.crc32(raw) != first.crc:
        _refuse(translatable("Staff", "{file} is damaged."), file=MANIFEST)
    manifest = read_manifest(raw, app_version=app_version, file_name=file_name)
    _compare(members[1:], manifest)
    return OpenedPack(manifest, members, raw)


def read_member(file: BinaryIO, member: Member) -> bytes:
    """Return the data of `member` without verifying it. Raises PackError if it cannot be read."""
    try:
        file.seek(member.end - member.size)
        return file.read(member.size)
    except OSError as error:
        raise _unreadable(error) from error


def sha256_of(file: BinaryIO) -> str:
    """Return the SHA-256 of the whole `file`, in hexadecimal. Raises PackError if it cannot be read."""
    digest = hashlib.sha256()
    try:
        file.seek(0)
        while piece := file.read(CHUNK):
            digest.update(piece)
    except OSError as error:
        raise _unreadable(error) from error
    return digest.hexdigest()


class PackStream:
    """Reads the members of an opened pack in order and verifies each of them."""

    def __init__(self, file: BinaryIO, pack: OpenedPack) -> None:
        self._file = file
        self._pack = pack
        self._whole = hashlib.sha256()
        self._rewind()

    def pieces(self, member: Member) -> Iterator[bytes]:
        """Yield the data of `member` in pieces of at most 1 MiB.

        Raises PackRefusedError if the pack is wrong: for a wrong header before the first piece, for wrong data after
        the last piece. The data is therefore verified only once the iterator has ended.
        """
        if self._read(len(member.header)) != member.header:
            self._refuse_member(translatable("Staff", "The header of {file} does not match the directory."), member)
        digest = hashlib.sha256()
        crc = 0
        kept = bytearray()
        for start in range(0, member.size, CHUNK):
            piece = self._read(min(CHUNK, member.size - start))
            digest.update(piece)
            crc = zlib.crc32(piece, crc)
            if member.size <= KEPT_BYTES or not kept:
                kept += piece
            yield piece
        if crc != member.crc:
            self._refuse_member(translatable("Staff", "{file} is damaged: its checksum is wrong."), member)
        self._check(member, digest.hexdigest(), bytes(kept))

    def finish(self) -> str:
        """Check the end of the file after all members were read; returns the SHA-256 of the whole file.

        Raises PackRefusedError if the end is wrong, and PackError if the file cannot be read.
        """
        closing = directory_of(self._pack.members)
        if self._read(len(closing)) != closing or self._take(1):
            _refuse(translatable("Staff", "The pack file changed while it was read."), _LEAVE_IN)
        return self._whole.hexdigest()

    def _check(self, member: Member, digest: str, kept: bytes) -> None:
        if member.name == MANIFEST:
            if kept != self._pack.raw_manifest:
                _refuse(translatable("Staff", "The pack file changed while it was read."), _LEAVE_IN)
            return
        if digest != self._pack.manifest["files"][member.name]["sha256"]:
            self._refuse_member(translatable("Staff", "{file} was changed after the pack was made."), member)
        check_member(member.name, kept, member.size, self._pack.manifest)

    def _rewind(self) -> None:
        try:
            self._file.seek(0)
        except OSError as error:
            raise _unreadable(error) from error

    def _take(self, size: int) -> bytes:
        try:
            return self._file.read(size)
        except OSError as error:
            raise _unreadable(error) from error

    def _read(self, size: int) -> bytes:
        data = self._take(size)
        if len(data) != size:
            _refuse(translatable("Staff", "The pack file ends too early."), _LEAVE_IN)
        self._whole.update(data)
        return data

    def _refuse_member(self, message: MessageText, member: Member) -> NoReturn:
        _refuse(message, _AGAIN_FROM, file=member.name, publisher=publisher_of(self._pack.manifest))


def _compare(members: tuple[Member, ...], manifest: Mapping[str, Any]) -> None:
    files = manifest["files"]
    publisher = publisher_of(manifest)
    names = [member.name for member in members]
    if names != sorted(names):
        _refuse(translatable("Staff", "The pack's files are in the wrong order."), _AGAIN_FROM, publisher=publisher)
    missing = sorted(set(files) - set(names))
    extra = sorted(set(names) - set(files))
    if missing:
        _refuse(
            translatable("Staff", "{file} is missing from the pack."),
            _AGAIN_FROM,
            file=missing[0],
            publisher=publisher,
        )
    if extra:
        _refuse(
            translatable("Staff", "{file} is in the pack but not in its list."),
            _AGAIN_FROM,
            file=extra[0],
            publisher=publisher,
        )
    wrong = next((member.name for member in members if member.size != files[member.name]["size"]), None)
    if wrong is not None:
        _refuse(
            translatable("Staff", "{file} differs in size from the pack's list."),
            _AGAIN_FROM,
            file=wrong,
            publisher=publisher,
        )


def _unreadable(error: OSError) -> PackError:
    return PackError(
        translatable("Staff", "The pack file cannot be read to its end ({detail})."),
        translatable("Staff", "Put the stick in again and start over; nothing was changed."),
        detail=str(error.strerror or error),
    )


def _refuse(message: MessageText, cure: MessageText = _AGAIN, **said: str | int) -> NoReturn:
    raise PackRefusedError(message, cure, **said)
