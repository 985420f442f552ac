"""Compresses the statements of events while they are collected, so that a bundle is compressed only once.

Rules: the manifest is before the statements in a bundle, but it is known only after them. It is therefore compressed
by itself, up to a byte boundary (Z_SYNC_FLUSH of zlib). The stream of the statements follows and refers to nothing
before its own beginning, so that both together are one deflate stream (RFC 1951). The size of a bundle is measured
whenever half of the room that was left is used, and in the end after every statement.
"""

import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from kiosk.domain.events import Event, canonical_json
from kiosk.domain.ids import KioskId
from kiosk.sync.limits import MOST_EVENTS
from kiosk.sync.statements import statement

RESERVED = 2048
"""Maximum size in bytes of the compressed manifest with gzip header and trailer, signature and encryption."""
_GZIP_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"  # deflate, no flags, no time, best compression, unknown OS


@dataclass(frozen=True, slots=True)
class PackedEvents:
    """Events and their statements.

    ``lines``: the statements in canonical JSON, one line each. ``body``: deflate stream of ``lines``.
    """

    events: Sequence[Event]
    statements: Sequence[Mapping[str, Any]]
    lines: bytes
    body: bytes

    def file(self, head: bytes) -> bytes:
        """Return the gzip file with the line `head`, followed by the statements."""
        packer = _packer()
        start = packer.compress(head) + packer.flush(zlib.Z_SYNC_FLUSH)
        size = len(head) + len(self.lines)
        trailer = struct.pack("<II", zlib.crc32(self.lines, zlib.crc32(head)), size & 0xFFFFFFFF)
        return _GZIP_HEADER + start + self.body + trailer


class _Mark(NamedTuple):
    """Up to where everything fits: number of events, of statements and of pieces; ``end``: rest of the stream."""

    events: int
    statements: int
    pieces: int
    end: bytes


class _Filling:
    """Events that are being packed into one bundle of `largest` bytes."""

    def __init__(self, largest: int) -> None:
        self._room = largest - RESERVED
        self._packer = _packer()
        self._events: list[Event] = []
        self._statements: list[Mapping[str, Any]] = []
        self._lines: list[bytes] = []
        self._pieces: list[bytes] = []
        self._packed = self._unpacked = self._next = 0
        self._mark = _Mark(0, 0, 0, b"")

    def add(self, event: Event, made: Mapping[str, Any] | None) -> bool:
        """Add `event` with its statement; return False if it, or an event shortly before it, does not fit."""
        self._events.append(event)
        if made is not None:
            self._statements.append(made)
            self._lines.append(line := line_of(made))
            self._pieces.append(piece := self._packer.compress(line))
            self._packed += len(piece)
            self._unpacked += len(line)
        return self._unpacked < self._next or self.measure()

    def measure(self) -> bool:
        """Return whether all events fit; if so, all of them are in the result."""
        end = self._packer.copy().flush()
        size = self._packed + len(end)
        if self._mark.events and size > self._room:
            return False
        self._mark = _Mark(len(self._events), len(self._statements), len(self._pieces), end)
        self._next = self._unpacked + max(1, (self._room - size) * self._unpacked // (2 * size))
        return True

    def result(self) -> tuple[PackedEvents, Sequence[Event]]:
        """Return what fits, and the events that do not."""
        mark = self._mark
        found = PackedEvents(
            self._events[: mark.events],
            self._statements[: mark.statements],
            b"".join(self._lines[: mark.statements]),
            b"".join(self._pieces[: mark.pieces]) + mark.end,
        )
        return found, self._events[mark.events :]


def pack_first(
    events: Iterable[Event], kiosk: KioskId, home_page: str, largest: int
) -> tuple[PackedEvents, Sequence[Event]]:
    """Pack the first of `events`, as many as fit into a bundle of `largest` bytes, at least one.

    Returns them, and the events that were taken from `events` but do not fit. The bundle is not quite full if the
    statements near its end can be compressed much less than those before.
    """
    filling = _Filling(largest)
    for event in islice(events, MOST_EVENTS):
        if not filling.add(event, statement(event, kiosk, home_page)):
            break
    else:
        filling.measure()
    return filling.result()


def pack_all(events: Sequence[Event], kiosk: KioskId, home_page: str) -> PackedEvents:
    """Pack all of `events`."""
    made = [statement(event, kiosk, home_page) for event in events]
    return pack_statements([entry for entry in made if entry is not None], events)


def pack_statements(statements: Sequence[Mapping[str, Any]], events: Sequence[Event] = ()) -> PackedEvents:
    """Pack `statements`, which are those of `events`."""
    packer, lines = _packer(), b"".join(map(line_of, statements))
    return PackedEvents(events, statements, lines, packer.compress(lines) + packer.flush())


def line_of(made: Mapping[str, Any]) -> bytes:
    """Format a statement as canonical JSON with a line feed."""
    return canonical_json(made).encode() + b"\n"


def _packer() -> "zlib._Compress":
    return zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
