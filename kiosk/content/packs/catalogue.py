"""Caches the database rows of the installed packs in a file, so that the home screen need not wait for the database.

Rules: the rows in the database are authoritative. If the file differs from these rows, it is rewritten. An unreadable
file is treated as missing. The first line of the file is the CRC-32 of the rest, to detect damage.
"""

import json
import logging
import zlib
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from kiosk.durable import make_folder, write_file

FILE = "catalogue.json"
logger = logging.getLogger(__name__)


class Catalogue:
    """The file with the cached rows, in the folder of the packs (implements `domain.ports.packs.InstalledPacks`)."""

    def __init__(self, packs: Path) -> None:
        self._file = packs / FILE

    def keep(self, rows: Sequence[PackRow]) -> None:
        """Write `rows` to the file if they differ from its contents.

        A failed write is only logged: the next start then reads the rows from the database.
        """
        from kiosk.domain.events import canonical_json

        data = _with_checksum(canonical_json([asdict(row) for row in rows]).encode())
        try:
            if not self._file.exists() or self._file.read_bytes() != data:
                make_folder(self._file.parent)
                write_file(self._file, data)
        except OSError as error:
            logger.warning("%s was not written: %s", self._file, error)

    def rows(self) -> Sequence[PackRow]:
        """Return the cached rows. Raises LookupError if the file is missing or damaged."""
        try:
            entries = json.loads(_checked(self._file.read_bytes()))
            return [PackRow(**{**entry, "pack": PackId(entry["pack"])}) for entry in entries]
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise LookupError(f"{self._file} cannot be read: {error}") from error


def _with_checksum(rows: bytes) -> bytes:
    return b"%08x\n%s" % (zlib.crc32(rows), rows)


def _checked(data: bytes) -> bytes:
    """Return `data` without its first line, the checksum. Raises ValueError if the checksum is wrong."""
    rows = data.partition(b"\n")[2]
    if data != _with_checksum(rows):
        raise ValueError("its checksum is wrong")
    return rows
