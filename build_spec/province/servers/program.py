"""Runs the program of a server: finds it, starts it on a free port, waits until it answers, and ends it.

Rules: `setpriv` ends the program if the process that started it ends. The program's environment holds no proxy, no
configuration of the user, and its own folder as home. Its output is a file in that folder.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

READY = 30.0
"""Seconds that a server has to answer after its start."""
STOP = 20.0
"""Seconds that a server has to end by itself before it is killed."""
_PLACES = f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin"


class MissingProgramError(Exception):
    """A server is not installed; the message names the Debian package that contains it."""


class ServerError(Exception):
    """A server did not start; the message contains the last lines of its output."""


def found(name: str, package: str) -> str:
    """Return the path of the program `name`. Raises MissingProgramError if it is not installed."""
    path = shutil.which(name, path=_PLACES)
    if path is None:
        raise MissingProgramError(f"{name} is not installed (Debian: apt-get install {package})")
    return path


def free_port() -> int:
    """Return a TCP port of 127.0.0.1 that no program uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def accepts(port: int) -> bool:
    """Whether a server accepts connections on `port` of 127.0.0.1."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


class Program:
    """A running program, whose output goes to `<name>.log` in its folder."""

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        folder: Path,
        account: str | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Start `command` in `folder`; with `account`, as that user instead of the current one.

        `environment`: more environment variables for the program.
        """
        self.name = name
        self.log = folder / f"{name}.log"
        own = {"PATH": _PLACES, "HOME": str(folder), "TMPDIR": str(folder), "LC_ALL": "C.UTF-8"}
        with self.log.open("ab") as output:
            self._process = subprocess.Popen(
                [found("setpriv", "util-linux"), "--pdeathsig", "TERM", *_as(account), *command],
                cwd=folder,
                env={**own, **(environment or {})},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        """Process identifier of the program."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether the program has not ended."""
        return self._process.poll() is None

    def wait_until(self, is_ready: Callable[[], bool]) -> None:
        """Wait until `is_ready` returns True; kill the program if that is interrupted.

        Raises ServerError if the program ends before, or needs too long.
        """
        end = time.monotonic() + READY
        try:
            while self.is_running and time.monotonic() < end:
                if is_ready():
                    return
                time.sleep(0.02)
            if is_ready():
                return
        except BaseException:
            self.kill()
            raise
        self.kill()
        raise ServerError(f"{self.name} did not start:\n{self.last_lines()}")

    def wait(self) -> int:
        """Wait until the program ends by itself, and return its exit code; kill it if that is interrupted."""
        try:
            return self._process.wait()
        except BaseException:
            self.kill()
            raise

    def stop(self, by: signal.Signals = signal.SIGTERM) -> None:
        """End the program with the signal `by`, and wait for its end; kill it if it needs too long."""
        if self.is_running:
            self._process.send_signal(by)
        try:
            self._process.wait(STOP)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """Kill the program and its children without a chance to clean up, as a power cut does."""
        if self.is_running:
            self._process.send_signal(signal.SIGSTOP)  # so that it starts no more children
        for child in self._children():
            _kill(child)
        if self.is_running:
            self._process.kill()
        self._process.wait()

    def _children(self) -> list[int]:
        try:
            return [
                int(word) for word in Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text("ascii").split()
            ]
        except OSError:
            return []

    def last_lines(self, count: int = 20) -> str:
        """Return the last lines of the program's output."""
        return "\n".join(self.log.read_text("utf-8", "replace").splitlines()[-count:])


class Server:
    """A program that serves a port of 127.0.0.1, and can be ended and started again."""

    def __init__(
        self, name: str, command: Sequence[str], folder: Path, port: int, account: str | None = None
    ) -> None:
        """Start `command` in `folder`, and wait until it accepts connections. Raises ServerError.

        `account`: the user as whom it runs; None for the current one.
        """
        self.port = port
        self._start = (name, command, folder, account)
        self.start()

    def start(self) -> None:
        """Start the server again after `stop` or `kill`."""
        self._program = Program(*self._start)
        self._program.wait_until(lambda: accepts(self.port))

    def stop(self) -> None:
        """End the server in order."""
        self._program.stop()

    def kill(self) -> None:
        """Kill the server without a chance to clean up."""
        self._program.kill()


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _as(account: str | None) -> list[str]:
    if account is None:
        return []
    entry = pwd.getpwnam(account)
    return ["--reuid", str(entry.pw_uid), "--regid", str(entry.pw_gid), "--clear-groups"]


def run(name: str, command: Sequence[str], folder: Path, account: str | None = None) -> None:
    """Run `command` to its end. Raises ServerError if it fails."""
    program = Program(name, command, folder, account)
    if program.wait() != 0:
        raise ServerError(f"{name} failed:\n{program.last_lines()}")
