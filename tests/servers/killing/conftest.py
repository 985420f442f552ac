"""Fixtures of the tests that kill processes of kiosks and of a hub in PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.power.nursery import Nursery
from tests.province.hub.conftest import made_province
from tests.province.hub.test_workers import hub
from tests.servers.killing.victims import PROGRAMS

__all__ = ["hub", "made_province"]  # fixtures that pytest finds by name in this module


@pytest.fixture
def nursery(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Nursery]:
    """Forks the programs of kiosks; all processes of the test have a folder of their own for temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    started = Nursery(PROGRAMS)
    yield started
    started.close()
