"""Tests of ``kiosk pin reset``, with which the owner of the machine deletes a forgotten PIN."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kiosk.cli.pin import app
from kiosk.domain.access import Staff
from kiosk.storage.store import Store, open_store
from tests.storage.walks import SteppingClock

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    return lambda *arguments: CliRunner().invoke(app, ["reset", *arguments])


def opened(data_folder: Path) -> Store:
    return open_store(data_folder / "kiosk.db", SteppingClock())


@pytest.fixture
def locked(data_folder: Path) -> Path:
    """A kiosk with PINs for technicians and guides; the technicians' PIN is locked after ten wrong entries."""
    store = opened(data_folder)
    clock = SteppingClock()
    for staff in Staff:
        store.pins.put(staff, "hash", [])
    for _ in range(10):
        row = store.pins.row(Staff.TECHNICIAN)
        assert row is not None
        store.pins.strike(row, clock.now())
    store.close()
    return data_folder


def test_the_technicians_pin_is_taken_away_and_the_record_says_so(run: Run, locked: Path) -> None:
    said = run()
    assert said.exit_code == 0
    assert "choose a new one" in said.output
    store = opened(locked)
    (event,) = store.events.read(1, store.events.last_sequence())
    assert (event.kind.value, event.body) == ("pin-changed", {"staff": "technician", "way": "reset"})
    assert store.pins.row(Staff.TECHNICIAN) is None
    assert store.pins.row(Staff.GUIDE) is not None
    store.close()


def test_the_guides_pin_is_taken_away_alone(run: Run, locked: Path) -> None:
    assert run("--staff", "guide").exit_code == 0
    store = opened(locked)
    assert store.pins.row(Staff.GUIDE) is None
    row = store.pins.row(Staff.TECHNICIAN)
    assert row is not None
    assert row.failures == 10
    store.close()


def test_a_kiosk_without_a_pin_is_left_as_it_is(run: Run, data_folder: Path) -> None:
    opened(data_folder).close()
    said = run()
    assert said.exit_code == 0
    assert "nothing was changed" in said.output
    store = opened(data_folder)
    assert store.events.last_sequence() == 0
    store.close()


def test_a_machine_without_a_kiosk_is_told_what_to_do(run: Run, data_folder: Path) -> None:
    said = run()
    assert said.exit_code == 1
    assert "Start the kiosk once" in said.output
    assert not (data_folder / "kiosk.db").exists()
