"""An outbox in memory, a transport in memory, and a clock that a test sets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from kiosk.domain.errors import KioskError
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.ports.sending import SendingWay, Stored
from kiosk.domain.syncing.failures import SendingError, SendingFailure, SendingStoppedError
from kiosk.domain.syncing.schedule import Work
from kiosk.domain.texts import untranslated

RECEIPT = "bien-nhan/5f0d5b1e.receipt.json"
WAY = SendingWay("network", "kho.example")


class SetClock:
    """A clock that stands still until `wait` is called."""

    def __init__(self) -> None:
        self.wall = datetime(2026, 11, 10, 1, 0, tzinfo=UTC)
        self.monotonic = 1000.0
        self.quality = ClockQuality.TRUSTED

    def now(self) -> Moment:
        return Moment(self.wall, self.monotonic, "boot", self.quality)

    def wait(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.monotonic += seconds


@dataclass
class Outbox:
    """Implements `Outgoing`. ``sent``: the names marked as sent, in order. ``confirmed``: those with a receipt.

    ``marks``: the number of files that were marked at once, in order.
    """

    files: dict[str, bytes]
    sent: list[str] = field(default_factory=list)
    confirmed: set[str] = field(default_factory=set)
    refused: set[bytes] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    host: str = WAY.place
    marks: list[int] = field(default_factory=list)

    def work(self, way: SendingWay) -> Work:
        return Work(len(self.waiting(way)), any(name not in self.confirmed for name in self.sent))

    def waiting(self, way: SendingWay) -> Sequence[str]:
        assert way == SendingWay("network", self.host)
        return [name for name in self.files if name not in self.sent and name not in self.confirmed]

    def read(self, name: str) -> bytes:
        if name in self.lost:
            raise KioskError(untranslated("Lost."))
        return self.files[name]

    def mark_sent(self, names: Sequence[str], way: SendingWay) -> None:
        assert way == SendingWay("network", self.host)
        assert not set(names) & set(self.sent)
        self.sent += names
        self.marks.append(len(names))

    def receipts(self) -> Sequence[str]:
        return [RECEIPT]

    def accept_receipt(self, data: bytes) -> bool:
        if data in self.refused:
            raise KioskError(untranslated("Refused."))
        before = len(self.confirmed)
        self.confirmed |= set(data.decode().split())
        return len(self.confirmed) > before


class Memory:
    """Implements `Transport`. ``faults``: called before each request with method and name; may raise."""

    label = "kho.example"

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.requests: list[tuple[str, str]] = []
        self.faults: Callable[[str, str], None] = lambda _method, _name: None
        self.moved = 0
        self.opened = 0
        self.is_open = False

    def opens(self, _goes_on: Callable[[], bool]) -> "Memory":
        self.opened += 1
        self.is_open = True
        return self

    def put(self, name: str, data: bytes) -> Stored:
        self._ask("PUT", name, len(data))
        self.files[name] = data
        return Stored.STORED

    def get(self, name: str) -> bytes | None:
        data = self.files.get(name)
        self._ask("GET", name, len(data or b""))
        return data

    def traffic(self) -> int:
        return self.moved

    def close(self) -> None:
        self.is_open = False

    def _ask(self, method: str, name: str, size: int) -> None:
        self.requests.append((method, name))
        self.moved += 500 + size
        self.faults(method, name)


def failing(failure: SendingFailure, *names: str) -> Callable[[str, str], None]:
    """Return faults that concern the files `names`, or every request."""

    def fault(_method: str, name: str) -> None:
        if not names or name in names:
            raise SendingError(failure, untranslated("Failed."))

    return fault


def stopping_at(name: str) -> Callable[[str, str], None]:
    """Return faults with which the transfer of `name` is cancelled."""

    def fault(_method: str, asked: str) -> None:
        if asked == name:
            raise SendingStoppedError(untranslated("Stopped."))

    return fault
