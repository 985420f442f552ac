"""Fixtures of the mirror tests: a province with one pack, its web server, and a kiosk with a network."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.content.packs.wholeness import is_whole
from kiosk.domain.errors import KioskError
from kiosk.domain.offers import CarrierOffer
from kiosk.services.packs.loading_service import HomeProvince, LoadingService, Look, TrustedClock
from kiosk.storage.store import open_store
from kiosk.sync.mirror.place import MirrorPlace
from kiosk.sync.network.pace import Patience
from tests.content.kiosk import StandingClock
from tests.services.stick_visit import BUILT, Visit
from tests.sync.mirror.server import Files, Server, serving

HASTE = Patience(silence=5, window=5, least=1, pauses=(0, 0, 0))
"""Timeouts long enough for a busy machine; retries follow each other without a pause."""
Serves = Callable[..., Server]


class NetworkVisit(Visit):
    """A technician at a kiosk with a network and, after `is_told`, with the address of a mirror."""

    patience = HASTE

    def is_told(self, address: str, context: ssl.SSLContext) -> None:
        """Give the kiosk the address of the mirror, and the context with the certificates to trust."""
        self.place = MirrorPlace(address, self.packs._folder / ".fetched", context, self.patience)
        home = HomeProvince(self.root, self.place)
        self.loading = LoadingService(self.packs, self.store.trust, home, TrustedClock(self.clock, BUILT), self.tell)

    def looks_far(self, **options: bool) -> Look:
        return self.loading.look_at_mirror(lambda: True, **options)

    def halves(self) -> list[str]:
        """Return the names of folders in the pack store that are incomplete, or to which no database row refers."""
        whole = {row.folder for row in self.packs.rows() if is_whole(self.packs.folder_of(row))}
        folders = {path.name for path in self.packs._folder.iterdir()} - {self.place.folder.name}
        return sorted(folders - whole)

    def fetched(self) -> list[str]:
        """Return the names of the files in the kiosk's private download folder."""
        return sorted(path.name for path in self.place.folder.glob("*"))


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="session")
def good_server(authority: Authority) -> ssl.SSLContext:
    return authority.server()


@pytest.fixture
def serves(good_server: ssl.SSLContext) -> Iterator[Serves]:
    """Return a function that starts a server: ``serves(files)`` or ``serves(files, context)``."""
    with ExitStack() as running:

        def start(files: Files, context: ssl.SSLContext | None = good_server) -> Server:
            return running.enter_context(serving(context, files))

        yield start


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[NetworkVisit]:
    clock = StandingClock(datetime(2026, 11, 24, 8, 0, tzinfo=UTC))
    store = open_store(tmp_path / "data" / "kiosk.db", clock)
    yield NetworkVisit(store, clock, tmp_path)
    store.close()


@pytest.fixture
def server(visit: NetworkVisit, serves: Serves, authority: Authority) -> Server:
    """Start a server with a published repository (version 1.2.0 of the sample pack) as the mirror of the kiosk."""
    visit.signs("1.2.0")
    server = serves(visit.province.files)
    visit.is_told(server.address, authority.trusted())
    return server


def only(look: Look) -> CarrierOffer:
    (carrier,) = look.offer.carriers
    return carrier


def refused(visit: NetworkVisit) -> KioskError:
    """Let the kiosk look for packs on the mirror, which must fail; return the error.

    Assert that the error has a cure and that the kiosk's state is unchanged.
    """
    before = visit.state()
    carrier = only(visit.looks_far())
    assert carrier.error is not None
    assert carrier.error.cure
    assert visit.state() == before
    return carrier.error
