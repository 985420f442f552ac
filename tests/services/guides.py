"""The accounts service of one kiosk, with a fake file of accounts that can lose changes like a restored copy."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from kiosk.domain.access import TECHNICIAN, Staff
from kiosk.domain.ids import AccountId, SessionId
from kiosk.domain.people.accounts import Account
from kiosk.domain.rights import Actor
from kiosk.services.access import AccessService
from kiosk.services.accounts import AccountService
from kiosk.storage.store import Store, open_store
from tests.services.door import CountingHasher, MovableClock

GUIDE, LEAD = frozenset({Staff.GUIDE}), frozenset({Staff.LEAD_GUIDE})
BOTH = frozenset({Staff.LEAD_GUIDE, Staff.TECHNICIAN})
TECH = Actor(TECHNICIAN, frozenset({Staff.TECHNICIAN}))


@dataclass
class AccountShelf:
    """Fake of `AccountStore`. ``is_cut``: whether changes raise OSError, which simulates a power cut."""

    kept: dict[AccountId, Account] = field(default_factory=dict)
    is_cut: bool = False

    def accounts(self) -> list[Account]:
        return list(self.kept.values())

    def put(self, account: Account) -> None:
        self._stop()
        self.kept[account.id] = account

    def erase_name(self, account: AccountId) -> None:
        self._stop()
        self.kept[account] = replace(self.kept[account], name="")

    def _stop(self) -> None:
        if self.is_cut:
            raise OSError("the power was cut")


@dataclass
class House:
    """A kiosk with accounts of guides. ``session``: the guides' open session."""

    store: Store
    clock: MovableClock
    shelf: AccountShelf = field(default_factory=AccountShelf)
    hasher: CountingHasher = field(default_factory=CountingHasher)
    session: SessionId | None = None
    service: AccountService = field(init=False)

    def __post_init__(self) -> None:
        self.restarts()

    def restarts(self) -> None:
        self.shelf.is_cut = False
        self.service = AccountService(
            self.shelf, self.store.pins, self.store.events, self.hasher, session=lambda: self.session
        )
        self.service.reconcile()

    def access(self) -> AccessService:
        return AccessService(
            self.store.pins,
            self.store.events,
            self.clock,
            self.hasher,
            since=self.clock.monotonic,
            roles_of=self.service.roles_of,
        )

    def adds(self, name: str, roles: frozenset[Staff] = GUIDE, pin: str = "5173") -> Actor:
        """Add an account with a PIN; return it as an `Actor`."""
        account = self.service.add(TECH, name, roles)
        self.service.give_pin(TECH, account.id, pin)
        return Actor(account.id, roles)

    def told(self) -> list[tuple[str, dict[str, object]]]:
        events = self.store.events.read(1, self.store.events.last_sequence())
        return [(event.kind.value, dict(event.body)) for event in events]

    def state(self) -> object:
        """Everything that a refused call must leave unchanged."""
        return self.told(), dict(self.shelf.kept), [self.store.pins.row(account) for account in self.shelf.kept]

    def names(self) -> list[str]:
        return [row.account.name for row in self.service.accounts(TECH)]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    clock = MovableClock()
    store = open_store(tmp_path / "kiosk.db", clock)
    yield House(store, clock)
    store.close()
