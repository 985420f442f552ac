"""Tests that copy results to sticks of every file system, pull the stick at a random moment, or measure its speed.

``KIOSK_RESULT_PULLS=100`` sets the number of pulls, divided among the three file systems; default 6.
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import delete

from kiosk.devices.stick.drives import MountedDrives
from kiosk.devices.stick.speed import measure
from kiosk.domain.errors import ExportError
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.taking import FOLDER, TakingService
from kiosk.storage.store import Store, open_store
from kiosk.storage.tables import departures
from tests.media.sticks import KINDS, Kind, Stick, pull_after
from tests.sealing import open_sealed, sealer
from tests.storage.walks import SteppingClock, whole_visit

PULLS = int(os.environ.get("KIOSK_RESULT_PULLS", "6"))
SEED = int(os.environ.get("KIOSK_STICK_SEED", "20261125"))
BUNDLES = 12


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "kiosk.db", SteppingClock())
    yield store
    store.close()


@pytest.fixture
def taking(store: Store, tmp_path: Path) -> TakingService:
    """The service that copies results to sticks, with `BUNDLES` bundles in its outbox."""
    exporting = ExportService(store.events, store.ledger, tmp_path / "outbox", sealer())
    drives = MountedDrives([tmp_path / "media"])
    for number in range(BUNDLES):
        store.events.append(whole_visit(number))
        exporting.cut()
    return TakingService(store.events, store.ledger, exporting, SteppingClock(), drives)


@pytest.fixture
def stick(kind: Kind, tmp_path: Path) -> Iterator[Stick]:
    made = Stick(kind, tmp_path, tmp_path / "media" / "TINH-QT")
    yield made
    made.take_away()


def go_on(_done: int, _total: int) -> bool:
    return True


def outcome(taking: TakingService) -> str:
    """Copy all bundles to the inserted stick, and return what happened.

    The result is "whole" (every bundle was copied), "stopped" (not every bundle was copied), "no stick", "explained"
    (an error with a cure), or the text of an error without a cure.
    """
    try:
        (drive,) = taking.drives.present()
        return "whole" if taking.take(drive, go_on).is_whole else "stopped"
    except ValueError:
        return "no stick"
    except ExportError as error:
        return "explained" if error.cure else str(error)


def names(folder: Path) -> set[str]:
    """The files below `folder` that are neither temporary nor labels, by their paths."""
    kept = (file for file in folder.rglob("*") if file.is_file() and not file.name.endswith(".label.json"))
    return {file.relative_to(folder).as_posix() for file in kept if not file.name.startswith(".")}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_results_are_on_the_stick_when_it_comes_to_the_province(stick: Stick, taking: TakingService):
    stick.put_in()
    assert outcome(taking) == "whole"
    stick.take_out()
    assert names(stick.place) == set()
    stick.put_in()
    folder = stick.place / FOLDER
    assert names(folder) == names(taking.outbox)
    assert min(open_sealed(folder / name).first for name in names(folder)) == 1
    assert taking.state().untaken == 0


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_speed_of_a_real_stick_is_measured_and_nothing_stays(stick: Stick):
    stick.put_in()
    assert measure(stick.place, go_on).writing > 0
    assert names(stick.place) == set()


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_stick_pulled_at_any_moment_loses_no_result(stick: Stick, kind: Kind, taking: TakingService, store: Store):
    chance = Random(f"{SEED}{kind.name}")
    stick.put_in()
    began = time.monotonic()
    assert outcome(taking) == "whole"
    whole = time.monotonic() - began
    stick.take_out()
    bundles = names(taking.outbox)
    for _ in range(max(1, PULLS // len(KINDS))):
        stick.put_in()
        for name in names(stick.place / FOLDER):
            (stick.place / FOLDER / name).unlink()
        with store.database.writing() as connection:
            connection.execute(delete(departures))
        pulling = pull_after(stick, chance.uniform(0.0, 1.2 * whole))
        came = outcome(taking)
        pulling.join()
        stick.take_away()
        assert names(stick.place) == set(), "something was written to the kiosk's own disk"
        assert names(taking.outbox) == bundles
        assert came in {"whole", "explained", "no stick"}
        assert (taking.state().untaken == 0) is (came == "whole")
        stick.put_in()
        assert outcome(taking) == "whole"
        assert names(stick.place / FOLDER) >= bundles
        assert all(open_sealed(stick.place / FOLDER / name) for name in bundles)
        stick.take_out()
