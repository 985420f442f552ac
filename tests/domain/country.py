"""Provides the communes of the whole country, as ``build_spec/make_communes.py`` writes them."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.content.communes import read_communes
from kiosk.domain.communes import Gazetteer

ROOT = Path(__file__).resolve().parents[2]


def make_communes(out: Path) -> str:
    """Write the communes to `out` with ``build_spec/make_communes.py``; return the script's output."""
    command = [sys.executable, str(ROOT / "build_spec/make_communes.py"), str(out)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@cache
def country() -> Gazetteer:
    """Return all communes of the country, searchable by name."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "communes.json"
        make_communes(file)
        return read_communes(file)
