"""A kiosk that looks for packs at the mirror by itself, without a screen."""

import random
import ssl
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.domain.syncing.pack_visits import PackState, PackVisit
from kiosk.domain.trust import Belief
from kiosk.services.packs.automatic_fetching import PackFetcher
from kiosk.services.packs.loading_service import HomeProvince, LoadingService, TrustedClock
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.store import Store
from kiosk.sync.mirror.place import MirrorPlace
from kiosk.sync.sending.meter import TrafficMeter
from tests.content.kiosk import StandingClock
from tests.content.trust.province import OTHER
from tests.services.stick_visit import BUILT
from tests.sync.mirror.conftest import NetworkVisit

MB = 1_000_000
LARGE = random.Random(11).randbytes(MB)
"""Content of a pack that is only downloaded, never opened."""


class Alone(NetworkVisit):
    """A kiosk that fetches by itself. ``learned``: the metadata that it was offered for its keys."""

    def __init__(self, store: Store, clock: StandingClock, folder: Path) -> None:
        super().__init__(store, clock, folder)
        self.traffic = folder / "sync-traffic.json"
        self.limit: int | None = None
        self.is_metered = False
        self.learned: list[Belief] = []
        self.rest: Callable[[float], None] = lambda _seconds: None
        self.last: PackVisit | None = None
        self.shown: list[tuple[int, int]] = []

    def is_told(self, address: str, context: ssl.SSLContext) -> None:
        """Give the kiosk the address of its mirror, as at a start of the program."""
        self.meter = TrafficMeter(self.traffic, self.clock, self.limit)
        self.packs = PackService(self.store.shelf, self.packs._folder, "0.1.0", kept={".fetched"})
        self.place = MirrorPlace(
            address,
            self.packs._folder / ".fetched",
            context,
            self.patience,
            is_automatic=True,
            meter=lambda: self.meter,
        )
        home, time = HomeProvince(self.root, self.place), TrustedClock(self.clock, BUILT)
        self.loading = LoadingService(self.packs, self.store.trust, home, time, self.tell)

    @property
    def fetcher(self) -> PackFetcher:
        return PackFetcher(
            self.packs, lambda: self.loading, self._learn, self.meter, self.is_metered, self.clock, self.rest
        )

    def _learn(self, belief: Belief) -> bool:
        self.learned.append(belief)
        return False

    def looks(self, goes_on: Callable[[], bool] = lambda: True, *, is_asked: bool = False) -> PackVisit:
        """Run one look, which must install nothing."""
        before = self.state()
        self.last = self.fetcher.fetch(goes_on, lambda *told: self.shown.append(told), self.last, is_asked=is_asked)
        assert self.state() == before
        assert self.meter.usage().bytes >= self.last.bytes
        return self.last

    def offers_large(self, name: str = "suc-khoe-1.0.0.hocpack", data: bytes = LARGE) -> str:
        """Let the province publish a pack of 1 MB that no kiosk has."""
        return self.province.add(OTHER, name, data)

    def waiting(self) -> Sequence[str]:
        """Return the names of complete downloads."""
        return [name for name in self.fetched() if name.endswith(".hocpack")]

    def stored(self) -> dict[str, bytes]:
        """Return the stored metadata files by name."""
        return {path.name: path.read_bytes() for path in (self.place.folder / "metadata").glob("*")}


def states(visit: PackVisit) -> dict[str, PackState]:
    """Return what became of each pack."""
    return {f"{one.pack} {one.version}": one.state for one in visit.packs}
