"""Fixtures of the export tests: a record, its outbox and a stick."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.services.results.exporting import ExportService
from kiosk.storage.store import Store, open_store
from tests.sealing import sealer
from tests.storage.walks import SteppingClock


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "kiosk.db", SteppingClock())
    yield store
    store.close()


@pytest.fixture
def outbox(tmp_path: Path) -> Path:
    return tmp_path / "outbox"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick"


@pytest.fixture
def service(store: Store, outbox: Path) -> ExportService:
    return ExportService(store.events, store.ledger, outbox, sealer())
