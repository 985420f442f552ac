"""A carrier in a zip file whose members are uncompressed; they are read in place, without extracting them.

Rules: `zip_directory` validates the directory. A member is read only if its local header matches the directory and
its data ends before the next member begins. No file stays open between reads.
"""

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, cast

from kiosk.content.archive import NAME
from kiosk.content.trust.names import METADATA, METADATA_NAME, SHA256, TARGETS, TIMESTAMP, prefixed, unprefixed
from kiosk.content.trust.refusals import COPY_AGAIN, absent, refuse_name, too_long
from kiosk.content.trust.window import FileWindow
from kiosk.content.trust.zip_directory import ZipMember, read_entries
from kiosk.devices.stick.confined import open_below, unreadable
from kiosk.domain.errors import CarrierRefusedError
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable
from kiosk.domain.trust import SignedTarget

MAX_TREES = 8
_LOCAL = struct.Struct("<4s5H3L2H")
_TIMESTAMP_PATH = f"{METADATA}/{TIMESTAMP}"


class ZipCarrier:
    """The carrier in the folder `prefix` (empty or ``…/``) of the zip file ``place/parts[0]/…`` on a stick."""

    def __init__(self, place: Path, parts: tuple[str, ...], prefix: str, entries: Sequence[ZipMember]) -> None:
        self._place = place
        self._parts = parts
        self._entries = {entry.name.removeprefix(prefix): entry for entry in entries if entry.name.startswith(prefix)}
        self.label = shown("/".join((*parts, prefix)).rstrip("/"))

    @property
    def files(self) -> int:
        """Number of files in the carrier."""
        return len(self._entries)

    def metadata(self, name: str, limit: int) -> bytes:
        """Return the contents of ``metadata/<name>``; see `Carrier.metadata`."""
        if METADATA_NAME.fullmatch(name) is None:
            refuse_name(name)
        entry = self._entries.get(f"{METADATA}/{name}")
        if entry is None:
            raise absent(name)
        if entry.size > limit:
            raise too_long(name, limit)
        with self._opened(entry) as window:
            try:
                return window.read()
            except OSError as error:
                raise unreadable(name, error) from error

    def targets(self, _signed: Sequence[SignedTarget] = (), /) -> Sequence[str]:
        """Return the names of the existing pack files; see `Carrier.targets`."""
        folder = f"{TARGETS}/"
        return sorted({unprefixed(name.removeprefix(folder)) for name in self._entries if name.startswith(folder)})

    def open_target(self, name: str, sha256: str) -> BinaryIO:
        """Open the pack file `name`; see `Carrier.open_target`."""
        if NAME.fullmatch(name) is None or SHA256.fullmatch(sha256) is None:
            refuse_name(name)
        names = (f"{TARGETS}/{prefixed(name, sha256)}", f"{TARGETS}/{name}")
        entry = next((self._entries[found] for found in names if found in self._entries), None)
        if entry is None:
            raise absent(name)
        return cast("BinaryIO", self._opened(entry))

    def _opened(self, entry: ZipMember) -> FileWindow:
        file = open_below(self._place, self._parts)
        try:
            return FileWindow(file, entry.name, _data_start(file, entry), entry.size, entry.crc)
        except OSError as error:
            file.close()
            raise unreadable(self.label, error) from error
        except BaseException:
            file.close()
            raise


def carriers_in(place: Path, parts: tuple[str, ...]) -> Sequence[ZipCarrier]:
    """Return the carriers in the zip file ``place/parts[0]/…``, at most `MAX_TREES`.

    Raises CarrierRefusedError if the zip contains no carrier or cannot be used, and PackError if the stick cannot be
    read.
    """
    with open_below(place, parts) as file:
        try:
            entries = read_entries(file)
        except OSError as error:
            raise unreadable(shown(parts[-1]), error) from error
    prefixes = sorted(
        entry.name.removesuffix(_TIMESTAMP_PATH)
        for entry in entries
        if entry.name == _TIMESTAMP_PATH or entry.name.endswith(f"/{_TIMESTAMP_PATH}")
    )[:MAX_TREES]
    if not prefixes:
        raise CarrierRefusedError(
            translatable("Staff", "The zip file contains no packs signed by a province."),
            translatable("Staff", "If it should, make it again with “kiosk publish carrier”."),
        )
    for entry in entries:
        if not entry.is_stored and entry.name.startswith(tuple(prefixes)):
            raise CarrierRefusedError(
                translatable(
                    "Staff", "{file} in the zip file is compressed; unpacked, it could be too large for this kiosk."
                ),
                translatable(
                    "Staff", "Unpack the zip file on the stick, or make it again with “kiosk publish carrier”."
                ),
                file=shown(entry.name),
            )
    return tuple(ZipCarrier(place, parts, prefix, entries) for prefix in prefixes)


def _data_start(file: BinaryIO, entry: ZipMember) -> int:
    """Return the offset of the data of `entry`.

    Raises CarrierRefusedError if the local header contradicts the directory, or the data overlaps the next member.
    """
    file.seek(entry.start)
    head = file.read(_LOCAL.size)
    if len(head) == _LOCAL.size:
        signature, _, flags, method, *_, name_size, extra_size = _LOCAL.unpack(head)
        start: int = entry.start + _LOCAL.size + name_size + extra_size
        is_alike = file.read(name_size) == entry.name.encode() and not method and not flags & 1
        if signature == b"PK\x03\x04" and is_alike and start + entry.size <= entry.limit:
            return start
    raise CarrierRefusedError(
        translatable("Staff", "The header of {file} in the zip file does not match the directory, or files overlap."),
        COPY_AGAIN,
        file=shown(entry.name),
    )
