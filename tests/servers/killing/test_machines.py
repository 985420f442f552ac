"""Workers on two machines share the work, and each goes on alone while the other one is cut off."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CalledProcessError

import psycopg
import pytest

from build_spec.province.servers.postgres import Postgres
from build_spec.province.servers.program import MissingProgramError
from kiosk.domain.events import Event
from kiosk.province.hub.folder import make_hub
from kiosk.province.hub.hub_file import HubSettings
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.hubs import Hub, Kiosk, received, record, statement_count
from tests.province.hub.test_workers import doing, locked_bundles
from tests.servers.killing.machines import Machine, Network, network
from tests.servers.killing.test_failover import answered
from tests.servers.killing.victims import HubProcesses

pytestmark = [pytest.mark.servers, pytest.mark.slow]
_PATIENCE = 200.0
"""Seconds; a lost connection and a lost worker are noticed after half a minute each."""


@pytest.fixture
def cables() -> Iterator[Network]:
    if os.geteuid() != 0:
        pytest.skip("network namespaces need root")
    try:
        with network(2) as made:
            yield made
    except (MissingProgramError, CalledProcessError) as error:
        pytest.skip(f"this machine has no network namespaces: {error}")


@pytest.fixture
def server(servers_folder: Path, cables: Network) -> Iterator[Postgres]:
    try:
        made = Postgres.create(servers_folder / "networked")
    except MissingProgramError as missing:
        pytest.skip(str(missing))
    made.serve_network(cables.address, cables.subnet)
    yield made
    made.stop()


@pytest.fixture
def hub(made_province: Path, tmp_path: Path, server: Postgres, cables: Network) -> Hub:
    keys, province = made_province / "keys", made_province / "province"
    url = server.create_database("hub").replace("127.0.0.1", cables.address)
    settings = HubSettings("Tỉnh Quảng Trị", url, keys=(str(keys),), repository=str(province), passphrases=("none",))
    make_hub(tmp_path / "hub", settings)
    return Hub(tmp_path / "hub", province, keys, tmp_path / "stick")


def wait_until(is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE
    while not is_done():
        assert time.monotonic() < end, "the workers did not finish"
        time.sleep(0.1)


def is_connected(server: Postgres, machine: Machine) -> bool:
    with psycopg.connect(server.url()) as connection:
        query = "SELECT count(*) FROM pg_stat_activity WHERE client_addr = %s"
        return connection.execute(query, (machine.address,)).fetchone() != (0,)


def test_each_machine_goes_on_alone_while_the_other_one_is_cut_off(
    hub: Hub, server: Postgres, cables: Network, tmp_path: Path
) -> None:
    events, kiosks, sent = record(), list[Kiosk](), list[SealedBundle]()

    def upload(events: list[Event]) -> None:
        kiosk = hub.kiosk(enrolment=hub.expects())
        bundles = kiosk.cuts(events, 20, 50)
        hub.uploads(*bundles)
        kiosks.append(kiosk)
        sent.extend(bundles)

    def is_all_answered() -> bool:
        return answered(hub, kiosks) == set(map(received, sent))

    first, second = cables.machines
    with (
        HubProcesses(hub.folder, tmp_path / "first.log", 1, first.prefix),
        HubProcesses(hub.folder, tmp_path / "second.log", 1, second.prefix),
    ):
        for lost in (first, second):
            wait_until(lambda: all(is_connected(server, machine) for machine in cables.machines))
            with locked_bundles(server.url("hub")):  # jobs cannot finish
                for _ in range(4):
                    upload(events)
                wait_until(lambda: doing(server.url("hub")) == 2)
                lost.cut()
            wait_until(is_all_answered)
            wait_until(lambda lost=lost: not is_connected(server, lost))
            lost.mend()
        wait_until(lambda: all(is_connected(server, machine) for machine in cables.machines))
    state = hub.state()
    assert len(state["bundles"]) == len(sent)
    assert len(state["statements"]) == statement_count(*sent)
