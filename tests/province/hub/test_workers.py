"""Tests of workers on PostgreSQL: real processes share the work, and a killed one loses nothing."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import psycopg
import pytest
from psycopg import sql

from kiosk.domain.events import Event
from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.receiving.server import waiting_folders
from tests.house.sources import ROOT
from tests.province.hub.hubs import Hub, Kiosk, received
from tests.servers.test_ending import is_alive

if TYPE_CHECKING:
    from build_spec.province.servers.postgres import Postgres

pytestmark = pytest.mark.postgres
PATIENCE = 90.0
"""Maximum number of seconds that a test waits for the workers."""


@pytest.fixture
def hub(made_province: Path, tmp_path: Path, postgres_url: str) -> Hub:
    settings = HubSettings(
        "Tỉnh Quảng Trị",
        postgres_url,
        keys=(str(made_province / "keys"),),
        repository=str(made_province / "province"),
        passphrases=("none",),
    )
    make_hub(tmp_path / "hub", settings)
    return Hub(tmp_path / "hub", made_province / "province", made_province / "keys", tmp_path / "stick")


@contextmanager
def working(hub: Hub, processes: int, said: IO[bytes] | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """Run ``kiosk hub work`` within the block; all its processes end with it. `said`: gets its messages."""
    words = [sys.executable, "-m", "kiosk", "hub", "work", str(hub.folder), "--processes", str(processes)]
    started = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=said or subprocess.PIPE)
    try:
        yield started
    finally:
        started.terminate()
        _, errors = started.communicate(timeout=60)
    assert b"Traceback" not in (errors or b""), errors
    assert started.returncode == 0, errors


def wait_until(is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_done():
        assert time.monotonic() < end, "the workers did not finish"
        time.sleep(0.05)


def workers_of(supervisor: int) -> list[int]:
    """Return the processes that `supervisor` has started."""
    return [int(one) for one in Path(f"/proc/{supervisor}/task/{supervisor}/children").read_text("ascii").split()]


def is_answered(hub: Hub, kiosks: list[Kiosk], count: int) -> bool:
    found = [hub.fetches(kiosk) for kiosk in kiosks]
    return all(receipt is not None and len(receipt.bundles) == count for receipt in found)


def test_workers_take_in_what_kiosks_send_and_answer_it(hub: Hub, events: list[Event]):
    kiosks = [hub.kiosk(enrolment=hub.expects()) for _ in range(6)]
    sent = {kiosk.id: kiosk.cuts(events, 10, 20, 30, 50) for kiosk in kiosks}
    with working(hub, 2):
        for kiosk in kiosks:
            hub.uploads(*sent[kiosk.id])
        wait_until(lambda: is_answered(hub, kiosks, 5))
        with opened(hub.folder) as found:
            wait_until(lambda: not waiting_folders(found))
    for kiosk in kiosks:
        receipt = hub.fetches(kiosk)
        assert receipt is not None
        assert list(receipt.bundles) == [received(bundle) for bundle in sent[kiosk.id]]
    state = hub.state()
    assert (len(state["bundles"]), len(state["statements"])) == (30, 6 * len(hub_statements(hub, kiosks[0])))


def hub_statements(hub: Hub, kiosk: Kiosk) -> list[tuple[object, ...]]:
    (row,) = [one for one in hub.state("kiosks")["kiosks"] if one[1] == kiosk.id]
    return [one for one in hub.state("statements")["statements"] if one[0] == row[0]]


@pytest.mark.servers  # a lost worker is noticed after half a minute
def test_a_worker_that_is_killed_is_replaced_and_its_job_is_run_again(
    hub: Hub, events: list[Event], postgres_url: str
):
    kiosks = [hub.kiosk(enrolment=hub.expects()) for _ in range(3)]
    with working(hub, 2) as supervisor:
        wait_until(lambda: len(workers_of(supervisor.pid)) == 2 and has_queue(postgres_url))
        with locked_bundles(postgres_url):  # jobs cannot finish
            for kiosk in kiosks:
                hub.uploads(*kiosk.cuts(events, 20, 50))
            wait_until(lambda: doing(postgres_url) == 2)
            victims = workers_of(supervisor.pid)
            for victim in victims:
                os.kill(victim, signal.SIGKILL)
        wait_until(lambda: set(workers_of(supervisor.pid)).isdisjoint(victims))
        wait_until(lambda: is_answered(hub, kiosks, 3))
    assert len(hub.state()["bundles"]) == 9


def test_a_worker_that_loses_its_connection_says_so_and_is_replaced(
    hub: Hub, events: list[Event], postgres: "Postgres", postgres_url: str, tmp_path: Path
):
    """procrastinate then ends a worker in order, which looked like an end that somebody had asked for."""
    kiosk = hub.kiosk(enrolment=hub.expects())
    said = tmp_path / "said.txt"
    with said.open("wb") as errors, working(hub, 1, errors) as supervisor, psycopg.connect(postgres.url()) as server:
        server.autocommit = True
        wait_until(lambda: has_queue(postgres_url) and bool(listening(server)))
        (worker,) = workers_of(supervisor.pid)
        with refused_connections(server, postgres_url):
            for connection in listening(server):
                server.execute("SELECT pg_terminate_backend(%s)", [connection])
            wait_until(lambda: not is_alive(worker))
        hub.uploads(*kiosk.cuts(events, 20))
        wait_until(lambda: is_answered(hub, [kiosk], 2))
    assert "The worker has lost its connection to postgresql://hub@127.0.0.1" in said.read_text("utf-8")
    assert "A worker ended (exit code 1); another one is started" in said.read_text("utf-8")


def listening(server: "psycopg.Connection[Any]") -> list[int]:
    """Return the connections over which workers wait for new jobs."""
    query = "SELECT pid FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
    return [pid for (pid,) in server.execute(query)]


@contextmanager
def refused_connections(server: "psycopg.Connection[Any]", url: str) -> Iterator[None]:
    """Refuse new connections to the database with `url` within the block."""
    name = sql.Identifier(url.rpartition("/")[2])
    server.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(name))
    yield
    server.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS true").format(name))


def test_several_signals_end_a_worker_after_its_job(hub: Hub, events: list[Event], postgres_url: str):
    """With Ctrl+C, a worker gets one from the terminal and one from the process that started it."""
    kiosk = hub.kiosk(enrolment=hub.expects())
    with working(hub, 1) as supervisor:
        wait_until(lambda: len(workers_of(supervisor.pid)) == 1 and has_queue(postgres_url))
        (worker,) = workers_of(supervisor.pid)
        with locked_bundles(postgres_url):
            hub.uploads(*kiosk.cuts(events, 20))
            wait_until(lambda: doing(postgres_url) == 1)
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGINT):
                os.kill(worker, number)
        wait_until(lambda: not is_alive(worker))
        assert doing(postgres_url) == 0
    assert len(hub.state()["bundles"]) == 2


def test_workers_end_when_the_process_that_started_them_is_killed(hub: Hub, postgres_url: str):
    words = [sys.executable, "-m", "kiosk", "hub", "work", str(hub.folder), "--processes", "2"]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as supervisor:
        wait_until(lambda: len(workers_of(supervisor.pid)) == 2 and has_queue(postgres_url))
        workers = workers_of(supervisor.pid)
        supervisor.kill()
    wait_until(lambda: not any(is_alive(worker) for worker in workers))


@contextmanager
def locked_bundles(url: str) -> Iterator[None]:
    """Lock the bundles within the block, so that nothing can be stored; reading is possible."""
    with psycopg.connect(url) as connection:
        connection.execute("LOCK TABLE bundles IN EXCLUSIVE MODE")
        yield
        connection.rollback()


def has_queue(url: str) -> bool:
    with psycopg.connect(url) as connection:
        found = connection.execute("SELECT to_regclass('procrastinate_jobs')").fetchone()
    return found is not None and found[0] is not None


def doing(url: str) -> int:
    """Return the number of jobs that workers run at the moment."""
    query = "SELECT count(*) FROM procrastinate_jobs WHERE status = 'doing' AND task_name = 'take'"
    with psycopg.connect(url) as connection:
        found = connection.execute(query).fetchone()
    assert found is not None
    return int(found[0])
