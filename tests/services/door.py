"""A kiosk's staff access with a database on disk, a simulated clock and a fake PIN hasher."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.access import TECHNICIAN, Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.services.access import AccessService, PinAnswer
from kiosk.storage.store import Store, open_store

PIN, WRONG, GUIDE = "284917", "719482", "5173"
LAN, HOA, BOTH = AccountId("lan"), AccountId("hoa"), AccountId("both")
ROLES = {
    LAN: frozenset({Staff.GUIDE}),
    HOA: frozenset({Staff.LEAD_GUIDE}),
    BOTH: frozenset({Staff.LEAD_GUIDE, Staff.TECHNICIAN}),
}
"""The accounts of guides, with their roles."""
NO_ROLES = frozenset[Staff]()


@dataclass
class MovableClock:
    """Simulates a machine's clock: a test can set its wall clock and restart the machine."""

    monotonic: float = 50.0
    boot: str = "boot-0"
    wall: datetime = datetime(2026, 11, 25, 8, tzinfo=UTC)

    def now(self) -> Moment:
        return Moment(self.wall, self.monotonic, self.boot, ClockQuality.UNCHECKED)

    def passes(self, seconds: float) -> None:
        self.monotonic += seconds
        self.wall += timedelta(seconds=seconds)

    def restarts(self) -> None:
        self.boot = f"boot-{int(self.boot.partition('-')[2]) + 1}"
        self.monotonic = 20.0


@dataclass
class CountingHasher:
    """Fake PIN hasher, which is fast.

    `verified`: the PIN of each verification. `store`: the database for `at_verify`; None: `at_verify` stays empty.
    `breaks`: whether each verification raises OSError, which simulates a power cut.
    """

    verified: list[str] = field(default_factory=list)
    at_verify: list[int] = field(default_factory=list)
    """For each verification, the number of failed attempts that the database contained at that moment."""
    store: Store | None = None
    breaks: bool = False

    def hash(self, pin: str) -> str:
        return f"hash of {pin}"

    def verify(self, hash_: str, pin: str) -> bool:
        self.verified.append(pin)
        if self.store is not None:
            row = self.store.pins.row(TECHNICIAN)
            self.at_verify.append(row.tries.failures if row else 0)
        if self.breaks:
            raise OSError("the power was cut")
        return hash_ == f"hash of {pin}"


@dataclass
class Door:
    """A kiosk's access service and its store; a test can restart the kiosk. ``closed``: closed accounts."""

    folder: Path
    clock: MovableClock
    hasher: CountingHasher
    store: Store
    closed: set[AccountId] = field(default_factory=set)
    service: AccessService = field(init=False)

    def __post_init__(self) -> None:
        self.service = self.made()

    def restarts(self, *, machine: bool = True) -> None:
        self.store.close()
        if machine:
            self.clock.restarts()
        self.store = open_store(self.folder / "kiosk.db", self.clock)
        self.service = self.made()

    def made(self) -> AccessService:
        return AccessService(
            self.store.pins,
            self.store.events,
            self.clock,
            self.hasher,
            since=self.clock.monotonic,
            roles_of=self.roles_of,
        )

    def roles_of(self, account: AccountId) -> frozenset[Staff]:
        return NO_ROLES if account in self.closed else ROLES.get(account, NO_ROLES)

    def gives(self, account: AccountId, pin: str) -> None:
        """Set the PIN of a guide's account."""
        self.store.pins.put(account, self.hasher.hash(pin), [])

    def fails(self, times: int) -> None:
        for _ in range(times):
            assert self.service.enter(TECHNICIAN, WRONG).answer is PinAnswer.WRONG

    def told(self) -> list[tuple[str, dict[str, object]]]:
        events = self.store.events.read(1, self.store.events.last_sequence())
        return [(event.kind.value, dict(event.body)) for event in events]


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    clock, hasher = MovableClock(), CountingHasher()
    store = open_store(tmp_path / "kiosk.db", clock)
    made = Door(tmp_path, clock, hasher, store)
    yield made
    made.store.close()


@pytest.fixture
def shut(door: Door) -> Door:
    """Return `door` after setting the technician's PIN."""
    door.service.set_first(PIN)
    return door
