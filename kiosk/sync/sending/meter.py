"""Counts the traffic of the month in a file, under a limit.

Rules: the count in the file is never too low, also after a power cut: traffic is reserved in the file before it
begins, and the rest of the reservation is given back afterwards. A power cut therefore adds less than 1 MB.
"""

import json
import logging
import threading
from dataclasses import replace
from pathlib import Path

from kiosk.domain.machine.clocks import Moment
from kiosk.domain.ports.machine import Clock
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.syncing.usage import Usage, may_fetch, may_send, on_the_wire, usage_at
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder, write_file

STRETCH = 256 * 1024
"""Bytes that are reserved at once, so that not every transfer needs a write to the disk."""
_HOUR = 3600.0
_LARGEST = 10_000
logger = logging.getLogger(__name__)


class TrafficMeter:
    """The traffic of one kiosk, from any thread. ``limit``: bytes per month, None for no limit."""

    def __init__(self, file: Path, clock: Clock, limit: int | None) -> None:
        self._file = file
        self._clock = clock
        self.limit = limit
        self._usage = _read(file)
        self._reserved = self._usage.bytes
        self._saved = self._usage
        self._seen: Moment | None = None
        self._lock = threading.RLock()

    def usage(self) -> Usage:
        """Return the traffic of the current month. Raises SendingError if it cannot be stored."""
        with self._lock:
            return self._current()

    def may_send(self, size: int = 0) -> bool:
        """Whether a file of `size` bytes may be sent this month."""
        return may_send(self.usage(), self.limit, on_the_wire(size, 0))

    def may_fetch(self) -> bool:
        """Whether receipts may be fetched this month."""
        return may_fetch(self.usage(), self.limit)

    def reserve(self, size: int) -> None:
        """Count a transfer of `size` bytes on disk before it begins, so that a power cut loses no traffic.

        Raises SendingError.
        """
        with self._lock:
            needed = self._current().bytes + on_the_wire(size, 2)
            if needed > self._reserved:
                self._reserved = needed + STRETCH
                self._save()

    def count(self, size: int) -> None:
        """Add `size` bytes of traffic, which were reserved before."""
        with self._lock:
            self._usage = replace(self._usage, bytes=self._usage.bytes + size)

    def settle(self) -> None:
        """Give back what was reserved and not used. Raises SendingError."""
        with self._lock:
            if self._reserved != self._usage.bytes:
                self._reserved = self._usage.bytes
                self._save()

    def _current(self) -> Usage:
        now = self._clock.now()
        ran = now.monotonic - self._seen.monotonic if self._seen is not None else 0.0
        self._seen = now
        before, self._usage = self._usage, usage_at(self._usage, now, ran)
        if self._usage.month != before.month or self._usage.ran < before.ran:
            self._reserved = self._usage.bytes + max(0, self._reserved - before.bytes)
            self._save()
        elif self.limit is not None and self._usage.ran - self._saved.ran >= _HOUR:
            self._save()
        return self._usage

    def _save(self) -> None:
        total = max(self._reserved, self._usage.bytes)
        table = {"month": self._usage.month, "bytes": total, "ran": round(self._usage.ran)}
        try:
            make_folder(self._file.parent)
            write_file(self._file, json.dumps(table).encode())
        except OSError as error:
            message = translatable("Staff", "The network traffic cannot be counted on the disk ({detail}).")
            cure = translatable("Staff", "The self-check shows what to do about the disk.")
            detail = error.strerror or str(error)
            raise SendingError(SendingFailure.FILE, message, cure, detail=detail) from error
        self._saved = self._usage


def _read(file: Path) -> Usage:
    """Return the traffic in `file`; nothing counted if there is no valid file."""
    try:
        with file.open("rb") as stream:
            table = json.loads(stream.read(_LARGEST))
        return _checked(table["month"], table["bytes"], table["ran"])
    except FileNotFoundError:
        return Usage()
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        logger.warning("The traffic of the month is counted anew, because %s is not valid: %s", file.name, error)
        return Usage()


def _checked(month: object, total: object, ran: object) -> Usage:
    if not (isinstance(month, str) and type(total) is int and type(ran) is int and total >= 0 and ran >= 0):
        raise ValueError(month)
    return Usage(month, total, ran)
