"""A booted machine: the clean Debian with its systemd, in a container without a screen.

Rules: The systemd units are the package's own. Drop-in files only remove settings for devices that a container lacks
(a console, a graphics card). The machine is shut down at the end.
"""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.package.debian import CleanDebian
from tests.package.visit import HEADLESS

UNIT, CONSOLE = "tram-hoc-so.service", "getty@tty1.service"
NO_TERMINAL = "TTYPath=\nTTYReset=no\nTTYVHangup=no\nTTYVTDisallocate=no\nStandardInput=null\nUtmpIdentifier=\n"
DROPINS = {
    UNIT: f"[Unit]\nConditionPathExists=\n[Service]\n{NO_TERMINAL}",
    CONSOLE: f"[Unit]\nConditionPathExists=\n[Service]\n{NO_TERMINAL}ExecStart=\nExecStart=/bin/sleep infinity\n",
}
PID_FILE = "/run/tram-hoc-so/kiosk.pid"
PATIENCE_SECONDS = 180.0


@dataclass(frozen=True, slots=True)
class Machine:
    """A booted machine in which tests run commands.

    `debian`: the Debian that was booted. `leader`: PID of the machine's init process on the host.
    """

    debian: CleanDebian
    leader: int

    def does(self, *command: str) -> str:
        """Run a command in the machine; return the command's output, even if the command failed."""
        enter = ["nsenter", "--all", f"--target={self.leader}"]
        done = subprocess.run(
            [*enter, *command],
            env=self.debian.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        return done.stdout.decode("utf-8", "replace").strip()

    def shows(self, what: str, unit: str = UNIT) -> str:
        """The value of the property `what` of a systemd unit."""
        return self.does("systemctl", "show", "--value", "--property", what, unit)

    def waits(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until `condition` is true. Raises TimeoutError with the end of the journal."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            if time.monotonic() > end:
                said = self.does("journalctl", "--no-pager", "-n", "40")
                raise TimeoutError(f"waited {PATIENCE_SECONDS:.0f} s for {what}\n{said}")
            time.sleep(0.1)

    def kiosk(self) -> int:
        """PID of a running kiosk that has written its heartbeat file; 0 if there is none."""
        beats = self.does("sh", "-c", f"test -s /run/tram-hoc-so/beat && kill -0 $(cat {PID_FILE}) && cat {PID_FILE}")
        return int(beats) if beats.isdecimal() else 0

    def stands(self) -> int:
        """Wait until a kiosk runs; return its PID."""
        self.waits(lambda: self.kiosk() > 0, "the kiosk to stand")
        return self.kiosk()

    @contextmanager
    def instead_of_the_kiosk(self, script: str) -> Iterator[None]:
        """Replace the kiosk's program by `script` and restart the systemd unit.

        At the end of the ``with`` block, restore the program and restart the unit.
        """
        program = self.debian.inside("/usr/lib/tram-hoc-so/program/kiosk")
        kept = program.with_suffix(".kept")
        self.does("systemctl", "stop", UNIT)
        program.rename(kept)
        program.write_text(f"#!/bin/sh\n{script}\n", "ascii")
        program.chmod(0o755)
        self.does("systemctl", "start", UNIT)
        try:
            yield
        finally:
            self.does("systemctl", "stop", UNIT)
            kept.rename(program)
            self.does("systemctl", "reset-failed", UNIT)
            self.does("systemctl", "start", UNIT)


@contextmanager
def started(debian: CleanDebian) -> Iterator[Machine]:
    """Boot the machine, on which the kiosk starts automatically; shut the machine down at the end."""
    dropins = {debian.inside(f"/etc/systemd/system/{unit}.d/container.conf"): text for unit, text in DROPINS.items()}
    for dropin, text in dropins.items():
        dropin.parent.mkdir(parents=True, exist_ok=True)
        dropin.write_text(text, "ascii")
    config = debian.inside("/etc/tram-hoc-so/session.conf")
    config.write_text(config.read_text("utf-8") + HEADLESS, "utf-8")
    try:
        with booted(debian) as machine:
            yield machine
    finally:
        for dropin in dropins:
            shutil.rmtree(dropin.parent)


@contextmanager
def booted(debian: CleanDebian) -> Iterator[Machine]:
    """Boot the clean Debian, whose mounts must be removed; shut it down at the end."""
    command = ["systemd-nspawn", "--quiet", "--register=no", "--keep-unit", "--boot", "-D", str(debian.root)]
    environment = {**debian.environment(), "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"}
    with (debian.root.parent / "console.log").open("wb") as log:
        container = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, env=environment
        )
    try:
        yield Machine(debian, _leader(container))
    finally:
        container.terminate()
        container.wait(PATIENCE_SECONDS)


def _leader(container: "subprocess.Popen[bytes]") -> int:
    """Wait for the init process of the container and return its PID on the host. Raises TimeoutError."""
    end = time.monotonic() + PATIENCE_SECONDS
    children = Path(f"/proc/{container.pid}/task/{container.pid}/children")
    while container.poll() is None and time.monotonic() < end:
        with suppress(FileNotFoundError):
            for child in children.read_text("ascii").split():
                if Path(f"/proc/{child}/comm").read_text("ascii").strip() == "systemd":
                    return int(child)
        time.sleep(0.1)
    raise TimeoutError("the machine did not start; console.log says why")
