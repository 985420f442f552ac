"""Fixtures of the tests with learning record stores: a store, and the statements of a tour and of a year."""

import gzip
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from build_spec.province.servers.program import MissingProgramError
from kiosk.domain.ids import KioskId
from kiosk.sync.bundles import statement_lines
from kiosk.sync.record_store.access import StoreAccess
from kiosk.sync.record_store.connection import StoreConnection
from tests.house.sources import ROOT
from tests.once import made_once
from tests.servers.record_stores.serving import PASSWORD, USER, StoreServer, serve_learning_locker, serve_ralph
from tests.sync.conftest import KIOSK
from tests.sync.year_statements import ONE_YEAR, year_statements


@pytest.fixture(scope="module", params=["ralph", "learning-locker"])
def store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, servers_authority: Authority
) -> Iterator[StoreServer]:
    """A store that is empty at first; each test uses statements of a kiosk of its own."""
    folder = tmp_path_factory.mktemp("store") / request.param
    try:
        running = (
            serve_ralph(folder, servers_authority) if request.param == "ralph" else serve_learning_locker(folder)
        )
    except MissingProgramError as missing:
        pytest.skip(str(missing))
    yield running
    running.server.stop()


@pytest.fixture
def connection(store: StoreServer) -> Iterator[StoreConnection]:
    made = StoreConnection(StoreAccess.read(store.address, store.authority, USER, PASSWORD))
    yield made
    made.close()


@pytest.fixture(scope="session")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run `kiosk tour`: a resident's visit (``kiosk``), and an evening of a guide after three weeks (``evening``)."""

    def run_tour(out: Path) -> None:
        command = [sys.executable, "-m", "kiosk", "tour", "--out", str(out)]
        run = subprocess.run(command, cwd=ROOT, env={**os.environ}, capture_output=True, check=False, timeout=900)
        assert run.returncode == 0, run.stdout.decode() + run.stderr.decode()

    return made_once(tmp_path_factory, "tour", run_tour)


@pytest.fixture(scope="session")
def year(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The statements of a year of one kiosk, each as the line of a bundle."""

    def write(folder: Path) -> None:
        with gzip.open(folder / "lines", "wb", compresslevel=1) as lines:
            lines.writelines(statement_lines([one]) for one in year_statements(KioskId(KIOSK), ONE_YEAR))

    with gzip.open(made_once(tmp_path_factory, "year", write) / "lines") as lines:
        return lines.readlines()
