"""Ports of sending: a transport to the province, the outbox whose files it carries, and packs that come back."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import NamedTuple, Protocol

from kiosk.domain.syncing.pack_visits import PackVisit
from kiosk.domain.syncing.schedule import Work
from kiosk.domain.syncing.usage import Usage

GoesOn = Callable[[], bool]
"""Type of a callback that returns False to cancel a transfer."""


class Stored(Enum):
    """How a file came to be on the server."""

    STORED = "stored"
    ALREADY_THERE = "already-there"


class Transport(Protocol):
    """Port: stores files at the province and reads its receipts; all errors are SendingErrors.

    ``label``: name of the place for people, such as the host name.
    """

    label: str

    def put(self, name: str, data: bytes) -> Stored:
        """Store `data` as the file `name` (a relative path with slashes); return only if the server has stored it.

        Repeating the call is harmless. Raises SendingError; SendingStoppedError if the transfer was cancelled.
        """
        ...

    def get(self, name: str) -> bytes | None:
        """Return the content of the file `name`; None if there is no such file. Raises the errors of `put`."""
        ...

    def traffic(self) -> int:
        """Bytes sent and received over a network so far, estimated as in `domain.syncing.usage`."""
        ...

    def close(self) -> None:
        """Close the connection, if it is open; the next call opens it again."""
        ...


class SendingWay(NamedTuple):
    """A way to the province. ``kind``: ``network``, ``folder`` or ``stick``; ``place``: host or name of a drive."""

    kind: str
    place: str


class Outgoing(Protocol):
    """Port: the sealed files of the outbox and their states; every change is durable when the call returns."""

    def work(self, way: SendingWay) -> Work:
        """Return what there is to do over `way`; fast, because it is called often. Raises KioskError."""
        ...

    def waiting(self, way: SendingWay) -> Sequence[str]:
        """Names of the sealed files that are to be sent over `way` and have no receipt, the oldest first.

        They were not sent yet, or so long ago that they must be lost.

        Raises KioskError.
        """
        ...

    def read(self, name: str) -> bytes:
        """Content of the file `name`. Raises KioskError if the file is lost or must not leave the kiosk."""
        ...

    def mark_sent(self, names: Sequence[str], way: SendingWay) -> None:
        """Store that the files `names` were sent over `way`: all or none of them. Raises KioskError."""
        ...

    def receipts(self) -> Sequence[str]:
        """Names of the receipt files that this kiosk expects, such as ``bien-nhan/<kiosk>.receipt.json``.

        Raises KioskError.
        """
        ...

    def accept_receipt(self, data: bytes) -> bool:
        """Verify the receipt `data` and store what it confirms; return whether it has news.

        Raises KioskError if the receipt is refused; nothing is changed then.
        """
        ...


class TrafficCount(Protocol):
    """Port: the traffic of this month. ``limit``: bytes per month, None for no limit."""

    limit: int | None

    def usage(self) -> Usage:
        """Return the traffic of this month. Raises SendingError if it cannot be stored."""
        ...

    def may_fetch(self) -> bool:
        """Whether the limit allows small requests."""
        ...

    def reserve(self, size: int) -> None:
        """Count `size` bytes on the disk before they are transferred. Raises SendingError."""
        ...

    def count(self, size: int) -> None:
        """Add `size` bytes that were transferred."""
        ...

    def settle(self) -> None:
        """Give back what was reserved and not used. Raises SendingError."""
        ...


PackProgress = Callable[[int, int], None]
"""Type of a callback with the numbers of bytes of packs that were downloaded and that there are."""


class PackFetching(Protocol):
    """Port: looks for packs at the province's mirror, and downloads those that are new to this kiosk."""

    def fetch(self, goes_on: GoesOn, progress: PackProgress, last: PackVisit | None, *, is_asked: bool) -> PackVisit:
        """Run one look; it can take long. All errors are in the result.

        `goes_on`: returns False to end it soon. `last`: the look before. `is_asked`: whether a person asked for it;
        files that were refused before are then downloaded again.
        """
        ...

    def waiting(self, visit: PackVisit) -> PackVisit:
        """Return `visit` without the packs that were installed since then. Raises RecordError."""
        ...
