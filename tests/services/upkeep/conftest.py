"""Fixtures of the upkeep tests: a record, its outbox, and a USB port with a stick."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.domain.machine.drives import Drive
from kiosk.services.backup.record_copies import OwnFiles, RecordCopies
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.taking import TakingService
from kiosk.storage.store import Store, open_store
from tests.sealing import sealer
from tests.services.upkeep.copy_visit import Copying
from tests.storage.walks import SteppingClock, whole_visit


@dataclass
class Port:
    """Simulates `domain.ports.machine.Drives`: the sticks in ``there`` are inserted."""

    there: list[Drive] = field(default_factory=list)

    def present(self) -> tuple[Drive, ...]:
        return tuple(self.there)


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock()


@pytest.fixture
def store(tmp_path: Path, clock: SteppingClock) -> Iterator[Store]:
    store = open_store(tmp_path / "kiosk.db", clock)
    yield store
    store.close()


@pytest.fixture
def stick(tmp_path: Path) -> Drive:
    place = tmp_path / "stick"
    place.mkdir()
    return Drive(place, "TINH-QT", "/dev/sdb1")


@pytest.fixture
def port(stick: Drive) -> Port:
    """A USB port in which the stick is inserted."""
    return Port([stick])


@pytest.fixture
def taking(store: Store, clock: SteppingClock, port: Port, tmp_path: Path) -> TakingService:
    exporting = ExportService(store.events, store.ledger, tmp_path / "outbox", sealer())
    return TakingService(store.events, store.ledger, exporting, clock, port)


@pytest.fixture
def copying(store: Store, clock: SteppingClock, stick: Drive, port: Port, tmp_path: Path) -> Copying:
    store.events.append(whole_visit())
    data = tmp_path
    files = OwnFiles(
        data / "kiosk.db", data / "people.db", data / "settings.toml", data / "trust" / "root.json", data / ".copying"
    )
    files.settings.write_text('place = "xã Lệ Thủy"\n', "utf-8")
    copies = RecordCopies(store.events.kiosk()[:8], files, store.back_up, clock, port)
    return Copying(store, copies, files, stick)
