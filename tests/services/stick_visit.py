"""Simulates a technician who loads packs from a stick of the province, for tests without a screen."""

from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.machine.drives import Drive
from kiosk.domain.offers import OfferStanding
from kiosk.services.packs.loading_service import HomeProvince, LoadingService, Look, TrustedClock
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.store import Store
from tests.content.kiosk import StandingClock
from tests.content.trust.province import DEPARTMENT, NOW, Province, as_folder
from tests.services.packs.test_packs import built

BUILT = datetime(2026, 11, 1, tzinfo=UTC)
YES = lambda _done, _total: True  # noqa: E731 - a function definition would be longer


class Visit:
    """A kiosk without packs, the province that it trusts, and an inserted stick."""

    def __init__(self, store: Store, clock: StandingClock, folder: Path) -> None:
        self.store = store
        self.clock = clock
        self.province = Province(now=NOW)
        self.stick = Drive(folder / "stick", "TINH-QT", "/dev/sdb1")
        self.packs = PackService(store.shelf, folder / "data" / "packs", "0.1.0")
        self.told = 0
        self.root = folder / "root.json"
        self.root.write_bytes(self.province.first_root)
        time = TrustedClock(clock, BUILT)
        self.loading = LoadingService(self.packs, store.trust, HomeProvince(self.root), time, self.tell)
        self._folder = folder
        self.stick.place.mkdir()

    def tell(self) -> None:
        self.told += 1

    def built(self, version: str) -> Path:
        source = self._folder / "made" / f"an-toan-mau-{version}.hocpack"
        return source if source.exists() else built(self._folder / "made", version)

    def signs(self, version: str) -> str:
        pack = self.built(version)
        return self.province.add(DEPARTMENT, pack.name, pack.read_bytes())

    def lays(self, where: str = "") -> Path:
        return as_folder(self.province.files, self.stick.place / where)

    def looks(self, **options: bool) -> Look:
        return self.loading.look(self.stick, **options)

    def standing(self) -> dict[str, OfferStanding]:
        return {pack.version: pack.standing for pack in self.looks().offer.packs}

    def state(self) -> tuple[object, ...]:
        return tuple(self.packs.rows()), self.store.trust.state(), self.store.events.last_sequence(), self.told
