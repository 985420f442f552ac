"""A machine that was started: the clean Debian with its own systemd, in a container without a screen.

Rules: the units are the package's own; a drop-in takes away what a container has not (a console, a graphics card) and
makes waiting shorter; the machine is switched off when the test is over.
"""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.package.debian import CleanDebian
from tests.package.visit import HEADLESS

UNIT = "tram-hoc-so.service"
WITHOUT_A_CONSOLE = """
[Unit]
ConditionPathExists=
[Service]
TTYPath=
TTYReset=no
TTYVHangup=no
TTYVTDisallocate=no
StandardInput=null
UtmpIdentifier=
"""
PATIENCE_SECONDS = 180.0


@dataclass(frozen=True, slots=True)
class Machine:
    """A started machine; commands run in it beside its systemd."""

    root: Path
    leader: int

    def tries(self, *command: str) -> str:
        """Run a command; what it printed."""
        enter = ["nsenter", "--all", f"--target={self.leader}"]
        done = subprocess.run([*enter, *command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return done.stdout.decode("utf-8", "replace").strip()

    def shows(self, what: str, unit: str = UNIT) -> str:
        """One property of a unit."""
        return self.tries("systemctl", "show", "--value", "--property", what, unit)

    def waits(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until something is so. Raises TimeoutError with what the unit said."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            if time.monotonic() > end:
                said = self.tries("journalctl", "--no-pager", "-n", "40", "-u", UNIT)
                raise TimeoutError(f"waited {PATIENCE_SECONDS:.0f} s for {what}\n{said}")
            time.sleep(0.1)

    def kiosk(self) -> int:
        """The process of the kiosk itself."""
        return int(self.tries("cat", "/run/tram-hoc-so/kiosk.pid"))


@contextmanager
def started(debian: CleanDebian) -> Iterator[Machine]:
    """Switch the machine on; the kiosk's unit begins with it."""
    dropin = debian.inside(f"/etc/systemd/system/{UNIT}.d/test.conf")
    dropin.parent.mkdir(parents=True, exist_ok=True)
    dropin.write_text(WITHOUT_A_CONSOLE, "utf-8")
    config = debian.inside("/etc/tram-hoc-so/session.conf")
    config.write_text(config.read_text("utf-8") + HEADLESS, "utf-8")
    command = ["systemd-nspawn", "--quiet", "--register=no", "--keep-unit", "--boot", "-D", str(debian.root)]
    log = debian.root.parent / "console.log"
    with log.open("wb") as console:
        container = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
            env={**debian.environment(), "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"},
        )
        try:
            yield Machine(debian.root, _leader(container))
        finally:
            container.terminate()
            container.wait(60)


def _leader(container: "subprocess.Popen[bytes]") -> int:
    """The container's first process, seen from outside. Raises TimeoutError."""
    end = time.monotonic() + PATIENCE_SECONDS
    children = Path(f"/proc/{container.pid}/task/{container.pid}/children")
    while container.poll() is None and time.monotonic() < end:
        for child in children.read_text("ascii").split():
            if Path(f"/proc/{child}/comm").read_text("ascii").strip() == "systemd":
                return int(child)
        time.sleep(0.1)
    raise TimeoutError("the machine did not start; console.log says why")
