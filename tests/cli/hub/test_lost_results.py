"""A hub that has lost everything: kiosks send what it asks for again, and stop when its receipt lists it."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.ports.sending import GoesOn, Transport
from kiosk.domain.syncing.access import ServerAccess
from kiosk.domain.syncing.registration import spoken_code
from kiosk.province.hub.folder import opened
from kiosk.province.publishing import office
from kiosk.province.publishing.repository import read_repository
from kiosk.sync.kiosk_key import kiosk_key
from kiosk.sync.sending.opening import open_transport
from tests.cli.hub.commands import did, receive
from tests.province.hub.hubs import NOW, Hub
from tests.province.hub.simulation.machine import SimulatedKiosk
from tests.province.hub.simulation.weather import FolderFiles
from tests.sync.sending.store import Store, running_store


class Station:
    """A kiosk with a real record, its hub, and the two ways between them.

    ``carried``: number of files on the last stick. ``sent``: number of files that were sent to the server so far.
    """

    def __init__(self, hub: Hub, folder: Path, server: Store, ca: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.hub, self.folder, self.server = hub, folder, server
        self.days, self.carried = 0, 0
        self._access = ServerAccess(f"https://localhost:{server.server_port}/packs/", ca=ca)
        repository = read_repository(hub.province)
        targets = (hub.province / "metadata" / f"{repository.targets.version}.targets.json").read_bytes()
        self.kiosk = SimulatedKiosk(folder / "kiosk", 1, targets, NOW, self._opens, 1)
        monkeypatch.setattr(office, "system_clock", self._now)
        self._begin_hub()

    @property
    def sent(self) -> int:
        return sum(self.server.writes.values())

    def by_stick(self) -> None:
        """Take a stick to the office, then back."""
        stick = self.folder / f"stick-{self._next_day()}"
        self.kiosk.fill_stick(stick)
        self.carried = len(list(stick.rglob("*.age")))
        if self.carried:
            self.hub.stick = stick
            receive(self.hub)
            self.kiosk.read_stick(stick)

    def by_server(self) -> None:
        """Have a network, let the hub work, and have a network again."""
        self._next_day()
        self.kiosk.connect(10, lambda: True)
        did("work", self.hub.folder, "--once", "--repo", self.hub.province)
        self._next_day()
        self.kiosk.connect(10, lambda: True)

    def lose_everything(self) -> None:
        """Make the hub anew, as after a fire without a backup."""
        shutil.rmtree(self.hub.folder)
        did("init", self.hub.folder, "--name", "Tỉnh Quảng Trị")
        self._begin_hub()

    def _begin_hub(self) -> None:
        code = spoken_code(self.kiosk.store.events.kiosk(), kiosk_key(self.kiosk.data / "sync-key.pem").public)
        did("enrol", self.hub.folder, "--code", code)
        with opened(self.hub.folder) as found:
            self.server.files = FolderFiles(Path(found.objects.place))

    def _next_day(self) -> int:
        self.days += 1
        self.kiosk.clock.begin_day(NOW + timedelta(days=self.days))
        return self.days

    def _now(self) -> datetime:
        return NOW + timedelta(days=self.days, hours=1)

    def _opens(self, goes_on: GoesOn) -> Transport:
        return open_transport(self._access, goes_on, lambda: None)


@pytest.fixture
def station(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Station]:
    folder = tmp_path / "server"
    folder.mkdir()
    with running_store(folder) as (server, ca):
        yield Station(hub, tmp_path, server, ca, monkeypatch)


@pytest.mark.parametrize("way", ["stick", "server"])
def test_what_a_hub_that_lost_everything_asks_for_is_carried_once(station: Station, way: str) -> None:
    visit = station.by_stick if way == "stick" else station.by_server
    for _ in range(2):
        station.kiosk.learn(2)
        visit()
    assert station.kiosk.waiting() == 0
    station.lose_everything()
    station.kiosk.learn(1)
    visit()
    assert station.kiosk.waiting() > 0  # asked for again
    assert "missing: 1–" in did("status", station.hub.folder)
    visit()
    assert "missing" not in did("status", station.hub.folder)
    sent = station.sent
    assert station.kiosk.waiting() == 0
    visit()
    assert (station.carried, station.sent) == (0, sent)
