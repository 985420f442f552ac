"""The processes of a kiosk and of a hub that a test kills and starts again."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Self

from build_spec.province.servers.program import found
from kiosk.province.publishing.repository import read_repository
from tests.house.sources import ROOT
from tests.power.nursery import Child, Nursery
from tests.province.hub.hubs import Hub
from tests.province.hub.test_workers import workers_of
from tests.servers.killing.kiosk_programs import make_kiosk

PROGRAMS = ("tests.servers.killing.kiosk_programs",)


def make_kiosks(hub: Hub, folder: Path, count: int, address: str, ca: str) -> list[Path]:
    """Create `count` kiosks that the hub expects; return their data folders."""
    folder.mkdir()
    repository = read_repository(hub.province)
    targets = (hub.province / "metadata" / f"{repository.targets.version}.targets.json").read_bytes()
    made = [folder / f"kiosk-{number}" for number in range(count)]
    for data in made:
        make_kiosk(data, targets, address, ca, hub.expects())
    return made


class KilledKiosk:
    """A kiosk with the data folder `data`: the program that records, and the one that sends.

    ``recorded``: the last event that the kiosk has acknowledged. ``contacts``: number of complete contacts.
    """

    def __init__(self, nursery: Nursery, data: Path, number: int, chance: Random) -> None:
        self.data = data
        self._nursery = nursery
        self._number = number
        self._chance = chance
        self._children: dict[str, Child] = {}
        self.recorded = 0
        self.contacts = 0

    def start(self, name: str) -> None:
        """Start the program `name`: ``records`` or ``sends``."""
        seed = self._chance.getrandbits(32)
        more = {"number": self._number} if name == "records" else {}
        program = f"{PROGRAMS[0]}:{name}"
        self._children[name] = self._nursery.start(program, data=str(self.data), seed=seed, **more)

    def pid(self, name: str) -> int:
        return self._children[name].pid

    def kill(self, name: str) -> None:
        """Kill the program `name`, and read what it has acknowledged."""
        child = self._children.pop(name)
        child.kill()
        self._hear(child)
        child.wait()

    def hear(self) -> None:
        """Read what the running programs have acknowledged."""
        for child in self._children.values():
            self._hear(child)

    def _hear(self, child: Child) -> None:
        for said in child.line.heard():
            assert "failed" not in said, said["failed"]
            self.recorded = max(self.recorded, said.get("recorded", 0))
            self.contacts += "contact" in said


class HubProcesses:
    """``kiosk hub work`` and its workers, which run within the ``with`` block; `log`: file for their output."""

    def __init__(self, folder: Path, log: Path, workers: int, prefix: Sequence[str] = ()) -> None:
        """`prefix`: words before the command, such as those that run it in a network namespace."""
        ending = [found("setpriv", "util-linux"), "--pdeathsig", "KILL"]  # with the test, also if that is killed
        command = [sys.executable, "-m", "kiosk", "hub", "work", str(folder), "--processes", str(workers)]
        self._words = [*prefix, *ending, *command]
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(self._words, cwd=ROOT, stdout=log, stderr=log, start_new_session=True)

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def keep_running(self) -> None:
        """Start the command again if it has ended with an error, as systemd does for a service."""
        assert self._process is not None
        if self._process.poll() is not None:
            self.start()

    def workers(self) -> list[int]:
        """Return the workers that run at the moment."""
        with suppress(FileNotFoundError):
            return workers_of(self.pid)
        return []

    def kill(self) -> None:
        """Kill the process that starts the workers; these end by themselves."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """End all processes in order; kill them if they need too long."""
        assert self._process is not None
        workers = self.workers()
        self._process.terminate()
        try:
            self._process.wait(60)
        except subprocess.TimeoutExpired:
            for process in (self.pid, *workers):
                stop_then_kill(process)
            raise


def stop_then_kill(process: int) -> None:
    """Kill a process that is not a child of this one, and that was stopped before."""
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)


def freeze(process: int) -> None:
    """Stop a process, so that its open files can be examined."""
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGSTOP)
