"""Kiosks, workers and PostgreSQL are killed at random: nothing is lost or doubled, and no file has plain results.

`KIOSK_PROVINCE_KILLS=500 make test-province` kills at 500 points; the default is smaller. The report is printed:
`ARGS="-s"`.
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from build_spec.province.servers.authority import Authority
from build_spec.province.servers.postgres import Postgres
from tests.power.nursery import Nursery
from tests.province.hub.hubs import Hub
from tests.province.hub.simulation.weather import FolderFiles
from tests.servers.killing.counting import compare, rebuild_beside, settle, statement_count
from tests.servers.killing.killer import Killing
from tests.servers.killing.plaintext import PlaintextSearch, with_statements
from tests.servers.killing.victims import HubProcesses, KilledKiosk, make_kiosks
from tests.sync.mirror.server import running
from tests.sync.sending.store import Store

pytestmark = [pytest.mark.servers, pytest.mark.slow]
KILLS = int(os.environ.get("KIOSK_PROVINCE_KILLS", "40"))
A_SERIES = 75
"""Maximum number of kills before everything is counted: a test must end within minutes."""
SERIES = -(-KILLS // A_SERIES)
KIOSKS, WORKERS = 2, 2


@pytest.fixture
def kiosks(hub: Hub, servers_authority: Authority, nursery: Nursery, tmp_path: Path) -> Iterator[list[KilledKiosk]]:
    """Kiosks that the hub expects, and a server that stores what they send as objects of the hub."""
    server = Store(servers_authority.server())
    server.files = FolderFiles(hub.folder / "objects")
    with running(server):
        ca = servers_authority.root.read_text()
        folders = make_kiosks(hub, tmp_path / "kiosks", KIOSKS, server.address, ca)
        yield [KilledKiosk(nursery, data, number, Random(number)) for number, data in enumerate(folders)]


@pytest.mark.parametrize("series", range(SERIES))
def test_processes_killed_at_random_lose_and_double_nothing(
    hub: Hub, postgres: Postgres, kiosks: list[KilledKiosk], tmp_path: Path, series: int
) -> None:
    folders = [kiosk.data for kiosk in kiosks]
    search, begin = PlaintextSearch(tmp_path), time.monotonic()
    with HubProcesses(hub.folder, tmp_path / "work.log", WORKERS) as work:
        killing = Killing(kiosks, work, postgres, search, series)
        for kiosk in kiosks:
            kiosk.start("records")
            kiosk.start("sends")
        killing.run(-(-KILLS // SERIES))
        meanwhile = statement_count(hub)
        for kiosk in kiosks:
            kiosk.kill("records")

        def look() -> None:
            work.keep_running()
            search.search()

        settle(folders, look)
        for kiosk in kiosks:
            kiosk.kill("sends")
    numbers = compare(hub, folders, [kiosk.recorded for kiosk in kiosks])
    rebuild_beside(hub, tmp_path / "beside", postgres.create_database(f"beside_{series}"))
    search.search()
    assert search.found == []
    postgres.stop()
    assert with_statements(postgres.folder) == []
    postgres.start()
    print(f"\n{killing.killed.total()} kills in {time.monotonic() - begin:.0f} s: {dict(killing.killed)}")
    print(f"  files searched: {search.read}; contacts: {sum(kiosk.contacts for kiosk in kiosks)}")
    print(f"  statements of the hub at the last kill: {meanwhile}")
    for name, number in numbers.items():
        print(f"  {name}: {number}")
    assert numbers["statements of the hub"] > 0
