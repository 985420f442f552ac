"""The sound thread and the GUI thread never wait for each other."""

import subprocess
import sys

from tests.bridge.speech.connecting_child import ROUNDS

PATIENCE = 100
"""Seconds; it takes three."""


def test_players_are_deleted_while_signals_are_connected(project_root):
    """In a process of its own, because threads that wait for each other leave no Python that could end a test."""
    command = [sys.executable, "-m", "tests.bridge.speech.connecting_child"]
    done = subprocess.run(command, cwd=project_root, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.stdout == f"{ROUNDS} clips and {ROUNDS} films\n", done.stderr
