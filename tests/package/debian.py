"""A clean Debian in a folder, in which tests install, use and remove a package.

Rules: Apart from packages to test, the clean Debian gets only three things from this machine: the list of package
sources, the files for name resolution, and the environment variables in `CARRIED`. All mounts are removed at the end.
Services of installed packages are not started, because no systemd runs in the clean Debian.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SUITE = "trixie"
SERVICES_STAY = "#!/bin/sh\nexit 101\n"
"""A policy-rc.d that forbids the start of services during an installation (invoke-rc.d(8))."""
SOURCES = (Path("/etc/apt/sources.list.d/debian.sources"), Path("/etc/apt/sources.list"))
"""Files that can name this machine's mirror. The first existing file is used; without any, Debian's own mirror.
"""
RESOLVERS = (Path("/etc/resolv.conf"), Path("/etc/hosts"))
MOUNTED = ("proc", "sys", "dev")
BASE = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
CARRIED = ("http_proxy", "https_proxy", "SSL_CERT_FILE")
"""Environment variables that are passed to commands in the clean Debian; with them, commands reach the mirror."""


@dataclass(frozen=True, slots=True)
class CleanDebian:
    """A Debian system whose root directory is the folder ``root``."""

    root: Path

    @classmethod
    def made(cls, root: Path) -> "CleanDebian":
        """Create a minimal Debian in `root` and update its package lists."""
        sources = [str(path) for path in SOURCES if path.exists()][:1]
        command = ["mmdebstrap", "--quiet", "--variant=minbase", "--mode=root", SUITE, str(root), *sources]
        subprocess.run(command, check=True, capture_output=True)
        for resolver in RESOLVERS:
            shutil.copyfile(resolver, root / resolver.relative_to("/"))
        starter = root / "usr/sbin/policy-rc.d"
        starter.write_text(SERVICES_STAY, "utf-8")
        starter.chmod(0o755)
        made = cls(root)
        made._mount()
        made.runs("apt-get", "-q", "update")
        return made

    def closed(self) -> None:
        """Unmount everything and delete the folder."""
        self._unmount()
        shutil.rmtree(self.root)

    @contextmanager
    def without_mounts(self) -> Iterator[None]:
        """Unmount the clean Debian's /proc, /sys and /dev in the ``with`` block: a container mounts its own there."""
        self._unmount()
        try:
            yield
        finally:
            self._mount()

    @contextmanager
    def with_services(self) -> Iterator[None]:
        """Allow installations in the ``with`` block to start services, on a machine that is booted."""
        starter = self.inside("/usr/sbin/policy-rc.d")
        kept = starter.rename(starter.with_suffix(".kept"))
        try:
            yield
        finally:
            kept.rename(starter)

    def _mount(self) -> None:
        for name in MOUNTED:
            subprocess.run(["mount", "--rbind", f"/{name}", str(self.root / name)], check=True)
            subprocess.run(["mount", "--make-rslave", str(self.root / name)], check=True)

    def _unmount(self) -> None:
        for name in MOUNTED:
            subprocess.run(["umount", "--lazy", str(self.root / name)], check=True)

    def command(self, *command: str) -> list[str]:
        """Return the command line with which this machine runs `command` inside the clean Debian."""
        return ["chroot", str(self.root), *command]

    def environment(self) -> dict[str, str]:
        """The environment variables of a command that runs inside the clean Debian."""
        return {**BASE, **{name: os.environ[name] for name in CARRIED if name in os.environ}}

    def tries(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command as root in the clean Debian; the result's ``stdout`` contains both output streams."""
        return subprocess.run(
            self.command(*command),
            env=self.environment(),
            text=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )

    def runs(self, *command: str) -> str:
        """Run a command in the clean Debian, assert that the command succeeds, and return its output."""
        done = self.tries(*command)
        assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-4000:]}"
        return done.stdout

    def installs(self, package: Path) -> str:
        """Install a .deb with its dependencies, as a technician does; returns apt's output."""
        shutil.copyfile(package, self.root / package.name)
        said = self.runs("apt-get", "-q", "-y", "--no-install-recommends", "install", f"/{package.name}")
        (self.root / package.name).unlink()
        return said

    def inside(self, path: str) -> Path:
        """Return the path on this machine for a `path` inside the clean Debian."""
        return self.root / path.removeprefix("/")


def newer(package: Path, version: str, folder: Path) -> Path:
    """Repack the package as `version`, with a fast compression; return the new .deb."""
    tree, made = folder / "newer", folder / f"newer_{version}_amd64.deb"
    subprocess.run(["dpkg-deb", "--raw-extract", str(package), str(tree)], check=True)
    control = tree / "DEBIAN/control"
    lines = control.read_text("utf-8").splitlines(keepends=True)
    control.write_text(
        "".join(f"Version: {version}\n" if line.startswith("Version:") else line for line in lines), "utf-8"
    )
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zzstd", "-z1", "--build", str(tree), str(made)], check=True)
    shutil.rmtree(tree)
    return made
