"""The hub's commands as a person types them."""

from pathlib import Path

from typer.testing import CliRunner, Result

from kiosk.cli.hub.group import app
from tests.province.hub.hubs import Hub


def run(*words: str | Path, typed: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=typed)


def did(*words: str | Path) -> str:
    """Run a command, assert that it succeeds, and return its output."""
    done = run(*words)
    assert done.exit_code == 0, done.output
    return done.stdout


def receive(hub: Hub) -> str:
    """Take in the stick of the hub."""
    return did("receive", hub.folder, hub.stick, "--repo", hub.province)
