"""Installs the learning record stores and the validator of other authors under ``build/``, each once.

Rules: The versions are fixed. Nothing is installed outside ``build/``, and no script of a package runs. If an
installation fails, MissingProgramError has the reason, and the tests are skipped.
"""

import subprocess
import sys
from pathlib import Path

from filelock import FileLock

from build_spec.province.servers.program import MissingProgramError, found
from tests.house.sources import ROOT

RALPH = ("ralph-malph[cli,lrs]==5.1.0", "requests>=2.32,<3")  # its module for logins imports requests
NODE_PACKAGES = ("xapi-statements@5.0.1", "xapi-validation@2.1.4")
_PLACE = ROOT / "build" / "record-stores"
_DONE = "installed.txt"


def ralph_python() -> Path:
    """Return the Python that has Ralph; install it if it is missing."""
    folder = _PLACE / "ralph"
    python = folder / "bin" / "python"
    _once(
        folder,
        RALPH,
        [sys.executable, "-m", "venv", str(folder)],
        [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *RALPH],
    )
    return python


def node_packages() -> Path:
    """Return the folder of the packages of Node.js; install them if they are missing."""
    folder = _PLACE / "node"
    npm = found("npm", "npm")
    options = ["--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]
    _once(folder, NODE_PACKAGES, [npm, "install", *options, *NODE_PACKAGES])
    return folder / "node_modules"


def _once(folder: Path, versions: tuple[str, ...], *commands: list[str]) -> None:
    """Run `commands` unless they made `folder` with these `versions` before."""
    _PLACE.mkdir(parents=True, exist_ok=True)
    done, wanted = folder / _DONE, "\n".join(versions)
    with FileLock(_PLACE / f"{folder.name}.lock"):
        if done.is_file() and done.read_text("utf-8") == wanted:
            return
        folder.mkdir(exist_ok=True)
        for command in commands:
            run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
            if run.returncode:
                raise MissingProgramError(f"{folder.name} cannot be installed: {run.stderr.strip()[-300:]}")
        done.write_text(wanted, "utf-8")
