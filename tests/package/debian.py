"""A clean Debian in a folder, in which a package is installed, used and removed as on a commune's machine.

Rules: of this machine it contains only the package sources and the name resolution; all mounts are removed again;
services of installed packages are not started, because no systemd runs there.
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
"""policy-rc.d that forbids starting services during installation (invoke-rc.d(8))."""
SOURCES = (Path("/etc/apt/sources.list.d/debian.sources"), Path("/etc/apt/sources.list"))
"""Files in which this machine may name a mirror; if none exists, Debian's mirror is used."""
RESOLVERS = (Path("/etc/resolv.conf"), Path("/etc/hosts"))
MOUNTED = ("proc", "sys", "dev")
BASE = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
CARRIED = ("http_proxy", "https_proxy", "SSL_CERT_FILE")
"""Environment variables needed to reach the mirror."""


@dataclass(frozen=True, slots=True)
class CleanDebian:
    """A Debian below the folder ``root``."""

    root: Path

    @classmethod
    def made(cls, root: Path) -> "CleanDebian":
        """Create a minimal Debian in which apt works."""
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
        """Unmount temporarily, for a container that mounts its own."""
        self._unmount()
        try:
            yield
        finally:
            self._mount()

    def _mount(self) -> None:
        for name in MOUNTED:
            subprocess.run(["mount", "--rbind", f"/{name}", str(self.root / name)], check=True)
            subprocess.run(["mount", "--make-rslave", str(self.root / name)], check=True)

    def _unmount(self) -> None:
        for name in MOUNTED:
            subprocess.run(["umount", "--lazy", str(self.root / name)], check=True)

    def command(self, *command: str) -> list[str]:
        """Command line for this machine that runs `command` inside the clean Debian."""
        return ["chroot", str(self.root), *command]

    def environment(self) -> dict[str, str]:
        """The environment of a command inside."""
        return {**BASE, **{name: os.environ[name] for name in CARRIED if name in os.environ}}

    def tries(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command inside as root; ``stdout`` contains all its output."""
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
        """Run a command inside that must succeed; returns its output."""
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
        """The path outside of a path inside."""
        return self.root / path.removeprefix("/")


def newer(package: Path, version: str, folder: Path) -> Path:
    """Repack the package with a higher version, with fast compression."""
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
