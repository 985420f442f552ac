"""PostgreSQL fails while workers take in results, and its synchronous standby is promoted: the workers go on."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from build_spec.province.servers.postgres import Postgres
from build_spec.province.servers.program import MissingProgramError
from kiosk.domain.events import Event
from kiosk.domain.receipts import ReceivedBundle
from kiosk.province.hub.folder import make_hub
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.objects import names
from kiosk.province.hub.objects.folder_objects import FolderObjects
from tests.province.hub.hubs import Hub, Kiosk, received, record, statement_count
from tests.province.hub.test_workers import wait_until, workers_of, working

pytestmark = pytest.mark.servers
KIOSKS, LASTS = 20, (15, 30, 60, 90)
LATE = 10
"""Number of bundles that arrive while there is no primary."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A primary and its synchronous standby, with a database ``hub``."""

    primary: Postgres
    standby: Postgres

    @property
    def url(self) -> str:
        """The address of the database on both."""
        first, second = self.primary.url("hub"), self.standby.url("hub")
        servers = f"{first.rpartition('/')[0]},{second.rpartition('@')[2].rpartition('/')[0]}"
        return f"{servers}/hub?target_session_attrs=read-write"


@pytest.fixture
def pair(servers_folder: Path, tmp_path: Path) -> Iterator[Pair]:
    try:
        primary = Postgres.create(servers_folder / f"primary-{tmp_path.name}")
    except MissingProgramError as missing:
        pytest.skip(str(missing))
    primary.create_database("hub")
    made = Pair(primary, primary.standby(servers_folder / f"standby-{tmp_path.name}"))
    yield made
    made.standby.stop()
    made.primary.stop()


@pytest.fixture
def hub(made_province: Path, tmp_path: Path, pair: Pair) -> Hub:
    keys, province = made_province / "keys", made_province / "province"
    settings = HubSettings(
        "Tỉnh Quảng Trị", pair.url, keys=(str(keys),), repository=str(province), passphrases=("none",)
    )
    make_hub(tmp_path / "hub", settings)
    return Hub(tmp_path / "hub", province, keys, tmp_path / "stick")


@pytest.fixture(scope="module")
def events() -> list[Event]:
    return record()


def answered(hub: Hub, kiosks: list[Kiosk]) -> set[ReceivedBundle]:
    """Return the bundles that the receipts of the kiosks list; needs no database."""
    files = [hub.folder / "objects" / names.receipt(kiosk.id) for kiosk in kiosks]
    receipts = [hub.reads(file.read_bytes(), file.name) for file in files if file.exists()]
    return {bundle for receipt in receipts for bundle in receipt.bundles}


def stored(url: str) -> set[ReceivedBundle]:
    """Return the bundles in the database with `url`."""
    with psycopg.connect(url) as connection:
        rows = connection.execute("SELECT first, last, sha256 FROM bundles").fetchall()
    return {ReceivedBundle(*row) for row in rows}


def replay_all(standby: Postgres) -> None:
    """Wait until the standby has applied everything that it has received."""
    query = "SELECT pg_last_wal_replay_lsn() >= pg_last_wal_receive_lsn()"
    with psycopg.connect(standby.url(), autocommit=True) as connection:
        wait_until(lambda: connection.execute(query).fetchone() == (True,))


@pytest.mark.parametrize(("stored_ones", "answered_ones"), [(1, 0), (0, 1), (0, KIOSKS * 4)])
def test_workers_go_on_with_a_promoted_standby_that_has_everything_acknowledged(
    hub: Hub, pair: Pair, events: list[Event], stored_ones: int, answered_ones: int
) -> None:
    kiosks = [hub.kiosk(enrolment=hub.expects()) for _ in range(KIOSKS)]
    bundles = [bundle for kiosk in kiosks for bundle in kiosk.cuts(events, *LASTS)]
    with working(hub, 2) as supervisor:
        wait_until(lambda: len(workers_of(supervisor.pid)) == 2)
        hub.uploads(*bundles[:-LATE])
        wait_until(lambda: len(stored(pair.primary.url("hub"))) >= stored_ones)
        wait_until(lambda: len(answered(hub, kiosks)) >= answered_ones)
        pair.primary.crash()
        server = FolderObjects(hub.folder / "objects")  # works without the database
        for bundle in bundles[-LATE:]:
            server.put(bundle.path, bundle.data)
        acknowledged = answered(hub, kiosks)
        replay_all(pair.standby)
        assert acknowledged <= stored(pair.standby.url("hub"))
        pair.standby.promote()
        wait_until(lambda: answered(hub, kiosks) == set(map(received, bundles)))
        assert supervisor.poll() is None
    state = hub.state()
    assert len(state["bundles"]) == len(bundles)
    assert len(state["statements"]) == statement_count(*bundles)
