"""Simulated USB sticks: FAT32, exFAT and NTFS images, mounted through FUSE.

Rules: Tests need root, /dev/fuse and the tools that create the file systems. Without these, the tests are skipped,
and the reason names the missing tools. `Stick.pull` kills the process that serves the file system; this simulates a
pulled stick.
"""

import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Kind:
    """A file system of a simulated stick.

    `make`: command that creates the file system. `serve`: command that mounts it, and runs until the file system is
    unmounted. `needs_device`: whether this command needs a loop device instead of the image file.
    """

    name: str
    make: Sequence[str]
    serve: Sequence[str]
    needs_device: bool


KINDS = (
    Kind("vfat", ("mkfs.vfat", "-F", "32", "-n", "TINH-QT"), ("fusefat", "-f", "-o", "rw+"), needs_device=False),
    Kind("exfat", ("mkfs.exfat", "-L", "TINH-QT"), ("mount.exfat-fuse", "-d"), needs_device=True),
    Kind("ntfs", ("mkntfs", "-F", "-Q", "-L", "TINH-QT"), ("ntfs-3g", "-o", "no_detach"), needs_device=False),
)
MEGABYTE = 1024 * 1024
PATIENCE = 10.0


class Stick:
    """One simulated stick; `place` is its mount point."""

    def __init__(self, kind: Kind, folder: Path, place: Path, megabytes: int = 64) -> None:
        _require(kind)
        self.place = place
        self._kind = kind
        self._image = folder / f"{kind.name}.img"
        self._server: subprocess.Popen[bytes] | None = None
        self._device = ""
        with self._image.open("wb") as image:
            image.truncate(megabytes * MEGABYTE)
        subprocess.run([*kind.make, str(self._image)], check=True, capture_output=True)

    def put_in(self) -> None:
        """Mount the stick; skip the test if the file system cannot be mounted."""
        self.place.mkdir(parents=True, exist_ok=True)
        source = str(self._image)
        if self._kind.needs_device:
            found = subprocess.run(["losetup", "-f", "--show", source], check=True, capture_output=True, text=True)
            source = self._device = found.stdout.strip()
        self._server = subprocess.Popen(
            [*self._kind.serve, source, str(self.place)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        end = time.monotonic() + PATIENCE
        while not os.path.ismount(self.place):
            if self._server.poll() is not None or time.monotonic() > end:
                self.take_away()
                pytest.skip(f"{self._kind.serve[0]} cannot mount here")
            time.sleep(0.01)

    def take_out(self) -> None:
        """Unmount the stick after all data were written."""
        subprocess.run(["umount", str(self.place)], check=True, capture_output=True)
        if self._server is not None:
            self._server.wait(PATIENCE)
        self._let_go()

    def pull(self) -> None:
        """Kill the file system's process at once, as if the stick were pulled."""
        if self._server is not None and self._server.poll() is None:
            self._server.send_signal(signal.SIGKILL)

    def take_away(self) -> None:
        """Unmount the stick, whether it is inserted, removed or pulled."""
        self.pull()
        subprocess.run(["umount", "-l", str(self.place)], check=False, capture_output=True)
        if self._server is not None:
            self._server.wait(PATIENCE)
        self._let_go()

    def _let_go(self) -> None:
        self._server = None
        if self._device:
            subprocess.run(["losetup", "-d", self._device], check=False, capture_output=True)
            self._device = ""


def _require(kind: Kind) -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not Path("/dev/fuse").exists():
        pytest.skip("real sticks need root and /dev/fuse")
    tools = [kind.make[0], kind.serve[0], "losetup"]
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"missing: {', '.join(missing)} (dosfstools, exfatprogs, exfat-fuse, fusefat, ntfs-3g)")


def pull_after(stick: Stick, seconds: float) -> threading.Thread:
    """Start a thread that pulls the stick after `seconds`, and return the thread."""

    def wait_and_pull() -> None:
        time.sleep(seconds)  # the delay before the pull is what the test varies
        stick.pull()

    thread = threading.Thread(target=wait_and_pull)
    thread.start()
    return thread
