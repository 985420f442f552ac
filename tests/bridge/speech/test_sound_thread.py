"""The sound thread and the GUI thread do not deadlock."""

import subprocess
import sys
from pathlib import Path

from tests.bridge.speech.connecting_child import ROUNDS

PATIENCE = 100
"""Time-out of a child process in seconds; the first test usually takes three seconds."""


def test_players_are_deleted_while_signals_are_connected(project_root):
    """The players run in a child process: a deadlock there holds the GIL, so only another process can time out."""
    command = [sys.executable, "-m", "tests.bridge.speech.connecting_child"]
    done = subprocess.run(command, cwd=project_root, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.stdout == f"{ROUNDS} clips and {ROUNDS} films\n", done.stderr


def test_qtmultimedia_is_loaded_while_extension_modules_are_imported(project_root: Path, tmp_path: Path):
    command = [sys.executable, "-m", "tests.bridge.speech.loading_child", str(tmp_path)]
    done = subprocess.run(command, cwd=project_root, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.stdout == "ready\n", done.stderr
