"""Kills processes of kiosks and of a hub at random times, and searches all files for plain results each time."""

import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from random import Random

from build_spec.province.servers.postgres import Postgres
from tests.servers.killing.plaintext import PlaintextSearch
from tests.servers.killing.victims import HubProcesses, KilledKiosk, freeze, stop_then_kill

_PERCENT = {"kiosk": 35, "uploader": 35, "worker": 20, "supervisor": 4, "PostgreSQL": 6}
"""How often each kind of process is killed."""
_LONGEST = 2.0
"""Maximum number of seconds between two kills."""


class Killing:
    """Kills one process after another, and starts each again. ``killed``: how many of each kind so far."""

    def __init__(
        self, kiosks: list[KilledKiosk], hub: HubProcesses, postgres: Postgres, search: PlaintextSearch, seed: int
    ) -> None:
        self._kiosks, self._hub, self._postgres, self._search = kiosks, hub, postgres, search
        self._chance = Random(seed)
        self.killed: Counter[str] = Counter()

    def run(self, kills: int) -> None:
        """Kill `kills` processes. Raises AssertionError if a file contains plain results."""
        acts: dict[str, Callable[[], str]] = {
            "kiosk": lambda: self._kill_program("records", "kiosk"),
            "uploader": lambda: self._kill_program("sends", "uploader"),
            "worker": self._kill_worker,
            "supervisor": self._kill_supervisor,
            "PostgreSQL": self._crash_postgres,
        }
        for number in range(1, kills + 1):
            time.sleep(self._chance.uniform(0, _LONGEST))
            (kind,) = self._chance.choices(list(_PERCENT), list(_PERCENT.values()))
            killed = acts[kind]()
            self.killed[killed] += 1
            self._search.search()
            assert not self._search.found, (number, killed, self._search.found)
            for kiosk in self._kiosks:
                kiosk.hear()
            self._hub.keep_running()
            if number % 25 == 0:
                print(f"{datetime.now(UTC):%H:%M:%S} {number} kills: {dict(self.killed)}", flush=True)

    def _kill_program(self, name: str, kind: str) -> str:
        kiosk = self._chance.choice(self._kiosks)
        freeze(kiosk.pid(name))
        self._search.search_open_files(kiosk.pid(name))
        kiosk.kill(name)
        kiosk.start(name)
        return kind

    def _kill_worker(self) -> str:
        workers = self._hub.workers()
        if not workers:  # the pause before new workers start is long after many failures
            return self._kill_supervisor()
        worker = self._chance.choice(workers)
        freeze(worker)
        self._search.search_open_files(worker)
        stop_then_kill(worker)
        return "worker"

    def _kill_supervisor(self) -> str:
        self._hub.kill()
        self._hub.start()
        return "supervisor"

    def _crash_postgres(self) -> str:
        self._postgres.crash()
        time.sleep(self._chance.uniform(0, _LONGEST))
        self._postgres.start()
        return "PostgreSQL"
