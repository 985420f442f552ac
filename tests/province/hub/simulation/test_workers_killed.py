"""A whole province on PostgreSQL: kiosks over months, and workers that are killed at random.

``KIOSK_PROVINCE=150x90`` simulates 150 kiosks over 90 days; the default is smaller. ``-s`` shows the report.
"""

import os
import random
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.province.hub.folder import opened
from kiosk.province.hub.receiving.server import waiting_folders
from tests.province.hub.hubs import Hub
from tests.province.hub.simulation.province import SimulatedProvince
from tests.province.hub.simulation.weather import LINE_MEAN
from tests.province.hub.test_workers import hub, workers_of, working  # noqa: F401 - `hub` is a fixture
from tests.sync.mirror.server import running
from tests.sync.sending.lossy import Line, proxying
from tests.sync.sending.store import Store

pytestmark = pytest.mark.servers
KIOSKS, DAYS = map(int, os.environ.get("KIOSK_PROVINCE", "12x14").split("x"))
WORKERS = 3
_MOST_SECONDS = 40.0
"""Maximum number of seconds that a simulated day waits for the workers, who look every ten seconds."""


class Killer:
    """Kills a random worker of `supervisor` every few seconds. ``killed``: how many so far."""

    def __init__(self, supervisor: int, seed: int) -> None:
        self._supervisor = supervisor
        self._rng = random.Random(seed)
        self._is_over = threading.Event()
        self.killed = 0

    def run(self) -> None:
        while not self._is_over.wait(self._rng.uniform(5, 25)):
            with suppress(ProcessLookupError, IndexError):
                os.kill(self._rng.choice(workers_of(self._supervisor)), signal.SIGKILL)
                self.killed += 1

    def end(self) -> None:
        self._is_over.set()


@contextmanager
def killing(supervisor: int, seed: int) -> Iterator[Killer]:
    killer = Killer(supervisor, seed)
    thread = threading.Thread(target=killer.run)
    thread.start()
    try:
        yield killer
    finally:
        killer.end()
        thread.join()


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_in_months(hub: Hub, tmp_path: Path, tmp_path_factory) -> None:  # noqa: F811
    authority = Authority(tmp_path_factory.mktemp("authority"))
    server, seed = Store(authority.server()), 11
    begin = datetime.now(UTC).replace(microsecond=0) - timedelta(days=DAYS + 1)
    with (
        running(server),
        proxying(server.server_port, Line(LINE_MEAN, stalls=0.01), seed) as proxy,
        working(hub, WORKERS) as supervisor,
        killing(supervisor.pid, seed) as killer,
    ):
        ca, folder = authority.root.read_text(), tmp_path / "kiosks"
        province = SimulatedProvince(
            hub, server, proxy.port, ca, folder, KIOSKS, begin, seed, lambda: datetime.now(UTC)
        )
        province.live(DAYS, worker_pause(hub, province))
        province.settle(worker_pause(hub, province))
        numbers = province.check()
    print(f"\n{KIOSKS} kiosks, {DAYS} days and {province.rounds} more until nothing waited anywhere:")
    for name, number in numbers.items():
        print(f"  {name}: {number}")
    print(f"  connections cut: {proxy.cuts}; workers killed: {killer.killed}; power cuts: {province.power_cuts}")
    for name, number in sorted(province.weather.counts.items()):
        print(f"  {name}: {number}")
    assert proxy.cuts > 0
    assert killer.killed > 0


def worker_pause(hub: Hub, province: SimulatedProvince) -> Callable[[], None]:  # noqa: F811
    """Return a function that approves what waits, and gives the workers time to take in what was sent."""

    def pause() -> None:
        province.approve()
        end = time.monotonic() + (_MOST_SECONDS if province.rounds else 0)
        while time.monotonic() < end:
            with opened(hub.folder) as found:
                if not waiting_folders(found):
                    break
            time.sleep(0.5)

    return pause
