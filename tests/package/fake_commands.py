"""Runs a copy of a script of the package with a test's folder as the root, and with fake commands on the PATH."""

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

SPEC = Path(__file__).parents[2] / "build_spec"
TREE = SPEC / "deb" / "tree"
PROGRAMS = TREE / "usr/lib/tram-hoc-so/bin"
OWN_FOLDERS = ("/usr/lib/tram-hoc-so", "/etc/tram-hoc-so", "/var/lib/tram-hoc-so", "/media/tram-hoc", "/run/")
"""Folders of an installed package; in a copied script, their paths are replaced by paths below the test's folder."""


@dataclass(frozen=True)
class FakeRoot:
    """A folder that is used as the root of a machine. ``path``: the folder, which exists."""

    path: Path
    own_folders: ClassVar[Sequence[str]] = OWN_FOLDERS

    @property
    def tools(self) -> Path:
        """The folder of the fake commands, the first one on the PATH."""
        return self.path / "tools"

    def add(self, name: str, commands: str = "") -> None:
        """Add the fake command `name`, which records its call and then runs the shell `commands`."""
        self.tools.mkdir(exist_ok=True)
        file = self.tools / name
        file.write_text(f'#!/bin/sh\necho "{name} $*" >>{self.path}/called\n{commands}\n', "ascii")
        file.chmod(0o755)

    def install(self, script: Path) -> Path:
        """Return a copy of `script` with the same permissions, in which `own_folders` are below this root."""
        text = script.read_text("utf-8")
        for folder in self.own_folders:
            text = text.replace(folder, f"{self.path}{folder}")
        copy = self.path / "copied" / script.name
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(text, "utf-8")
        copy.chmod(script.stat().st_mode)
        return copy

    def run(
        self, script: Path, *arguments: str, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Execute a copy of `script` with the shell named in its first line; fake commands come first on the PATH."""
        return subprocess.run(
            [self.install(script), *arguments],
            env={"PATH": f"{self.tools}:/usr/bin:/bin", **(environment or {})},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    @property
    def calls(self) -> list[str]:
        """The calls of fake commands so far, each as ``name arguments``."""
        called = self.path / "called"
        return [line.rstrip() for line in called.read_text("utf-8").splitlines()] if called.exists() else []
