"""Fixtures of the forwarding tests: a store on the network, and the progress in a database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.province.hub.forwarding.progress import ForwardingProgress
from tests.province.hub.forwarding.kept_statements import progress_in
from tests.province.hub.forwarding.lrs_server import LrsServer, serving


@pytest.fixture
def lrs() -> Iterator[LrsServer]:
    """Run a learning record store on this computer, without TLS."""
    with serving() as server:
        yield server


@pytest.fixture
def progress(tmp_path: Path) -> Iterator[ForwardingProgress]:
    made, database = progress_in(tmp_path)
    yield made
    database.close()
