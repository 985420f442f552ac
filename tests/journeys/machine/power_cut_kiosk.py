"""A kiosk in a child process that can be killed."""

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
LONGEST_WAIT = 60.0
"""Maximum time in seconds to wait for output of the child process; the usual time is far shorter."""


class Kiosk:
    """A kiosk in a child process, with the output that was read from it."""

    def __init__(self, command: list[str], errors: Path) -> None:
        self.began = time.monotonic()
        with errors.open("ab") as stream:
            self._process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=stream)
        self._errors = errors
        self._text = b""
        os.set_blocking(self._process.stdout.fileno(), False)

    @property
    def lines(self) -> list[str]:
        """All complete lines of the output that was read so far."""
        return [line.decode() for line in self._text.split(b"\n")[:-1]]

    def told(self, name: str) -> list[Any]:
        """Return the value of `name` in every output line that has this key."""
        return [line[name] for line in map(json.loads, self.lines) if name in line]

    def shown(self) -> set[str]:
        """Return the output lines about visible steps and feedback."""
        return {line for line in self.lines if json.loads(line).keys() & {"step", "feedback"}}

    def wait_for(self, name: str, number: int = 1) -> float:
        """Wait for `number` output lines with the key `name`; return the seconds since the start of the process."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            while len(self.told(name)) < number:
                assert selector.select(LONGEST_WAIT), f"the kiosk says nothing: {self._errors.read_text()}"
                assert self._process.poll() is None, f"the kiosk ended by itself: {self._errors.read_text()}"
                self._read()
        return time.monotonic() - self.began

    def cut_off(self) -> None:
        """Kill the process and read its remaining output."""
        assert self._process.poll() is None, f"the kiosk ended by itself: {self._errors.read_text()}"
        self.end()
        self._read()

    def end(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def close(self) -> None:
        self._process.stdout.close()

    def _read(self) -> None:
        try:
            while data := os.read(self._process.stdout.fileno(), 65536):
                self._text += data
        except BlockingIOError:
            return


class Site:
    """The folders of one kiosk that is started repeatedly."""

    def __init__(self, base: Path, packs: Path, translations: Path) -> None:
        self.data, self.stick, self.copy = base / "data", base / "stick", base / "copy"
        self._folders = [str(folder) for folder in (self.data, packs, translations, self.stick)]
        self._errors = base / "errors.txt"
        self.stick.mkdir()

    @contextmanager
    def switched_on(self, seed: int) -> Iterator[Kiosk]:
        command = [sys.executable, "-m", "tests.journeys.machine.power_cut_child", *self._folders, str(seed)]
        kiosk = Kiosk(command, self._errors)
        try:
            yield kiosk
        finally:
            kiosk.end()
            kiosk.close()

    @contextmanager
    def exporting(self) -> Iterator[subprocess.Popen[bytes]]:
        command = [sys.executable, "-m", "kiosk", "export", "--to", str(self.stick)]
        surroundings = {**os.environ, "TRAM_HOC_DATA": str(self.data)}
        with self._errors.open("ab") as stream:
            child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=stream, env=surroundings)
        try:
            yield child
        finally:
            child.kill()
            child.wait()
