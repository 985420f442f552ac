"""Tests of a power cut during the installation of a pack."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import BuiltPack
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.store import open_store
from tests.content.kiosk import Kiosk, StandingClock

INSTALLS_AND_DIES = """
import os, sys
from pathlib import Path
from kiosk.content.packs import installer, staging
from kiosk.storage.shelf import PackTable
from kiosk.storage.store import open_store
from tests.content.kiosk import StandingClock

data, pack, moment = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
store = open_store(data / "kiosk.db", StandingClock())

def dies(*args, **options):
    os._exit(9)

if moment == "before the rename":
    installer.move_in = dies
if moment == "before the row":
    PackTable.put = dies
if moment == "after the row":
    installer.Installer._drop_old = dies
copied = dies if moment == "while copying" else None
installer.Installer(store.shelf, data / "packs", "0.1.0").install(pack, progress=copied)
"""


@pytest.fixture
def left(used: Kiosk, newer: BuiltPack, request: pytest.FixtureRequest) -> Kiosk:
    """Interrupt the installation of version 1.3.0 at the moment given as parameter, and reopen the kiosk's record."""
    data = used.packs.parent
    used.store.close()
    root = Path(__file__).resolve().parents[3]
    died = subprocess.run(
        [sys.executable, "-c", INSTALLS_AND_DIES, data, newer.path, request.param], check=False, cwd=root
    )
    assert died.returncode == 9
    used.store = open_store(data / "kiosk.db", StandingClock())
    return used


def versions(station: Kiosk) -> dict[str, bool]:
    return {row.version: row.is_active for row in station.store.shelf.rows()}


@pytest.mark.parametrize("left", ["while copying", "before the rename", "before the row"], indirect=True)
def test_before_the_row_the_old_version_is_active_and_the_next_start_cleans_up(left: Kiosk, tmp_path: Path):
    assert len(list(left.packs.iterdir())) == 2
    PackService(left.store.shelf, left.packs, "0.1.0").install_bundled(tmp_path / "none")
    assert versions(left) == {"1.2.0": True}
    assert [path.name for path in left.packs.iterdir()] == [left.store.shelf.rows()[0].folder]


@pytest.mark.parametrize("left", ["after the row"], indirect=True)
def test_after_the_row_the_new_version_is_active_and_whole(left: Kiosk, newer: BuiltPack):
    assert versions(left) == {"1.2.0": False, "1.3.0": True}
    before = left.state()
    left.install(newer.path)
    assert left.state() == before


@pytest.mark.parametrize("left", ["before the row"], indirect=True)
def test_what_was_cut_off_can_be_installed_again(left: Kiosk, newer: BuiltPack):
    left.install(newer.path)
    assert versions(left) == {"1.2.0": False, "1.3.0": True}
