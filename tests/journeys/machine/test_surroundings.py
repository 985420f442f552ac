"""Tests of a kiosk without home directory, locale or time zone, and of a data folder spread over two disks."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.services.results.exporting import ExportService
from kiosk.storage.store import open_store
from tests.sealing import sealer
from tests.storage.walks import SteppingClock

OTHER_DISK = Path("/dev/shm")  # noqa: S108 - a separate file system on every Linux
SUBFOLDERS = ("packs", "outbox", "backups", "reports", "logs")


def comes_and_goes(packs: Path, data: Path) -> str:
    """Run a kiosk for one visit without HOME, in the POSIX locale, with an invalid time zone; return its stderr."""
    environment = {
        "PATH": os.defpath,
        "LC_ALL": "POSIX",
        "TZ": "Nowhere/Bogus",
        "QT_QPA_PLATFORM": "offscreen",
        "TRAM_HOC_DATA": str(data),
    }
    command = [sys.executable, "-m", "tests.journeys.machine.surroundings_child", str(packs)]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=120, check=False)
    said = done.stderr.decode("utf-8")
    assert done.stdout.decode("utf-8").strip() == str(data), said
    return said


def test_neither_home_nor_locale_nor_zone_are_needed(packs: Path, tmp_path: Path) -> None:
    """As a further difficulty, the path of the data folder is long and contains spaces and Vietnamese letters."""
    data = tmp_path / "Dữ liệu của xã Lệ Thủy" / ("ặ" * 60)
    assert "Cannot open" not in comes_and_goes(packs, data), "pictures lie behind a path of another encoding"
    assert {"kiosk.db", "packs", "logs", "backups"} <= {file.name for file in data.iterdir()}
    (backup,) = (data / "backups").iterdir()
    assert backup.suffix == ".db"


@pytest.fixture
def linked(tmp_path: Path) -> Iterator[Path]:
    """A symbolic link to a data folder on another disk; the subfolders of that folder are links to the first disk."""
    if not OTHER_DISK.is_dir():
        pytest.skip(f"{OTHER_DISK} is not there")
    with tempfile.TemporaryDirectory(dir=OTHER_DISK) as place:
        for name in SUBFOLDERS:
            (tmp_path / name).mkdir()
            Path(place, name).symlink_to(tmp_path / name, target_is_directory=True)
        link = tmp_path / "data"
        link.symlink_to(place, target_is_directory=True)
        yield link


def test_the_data_may_lie_on_other_disks_behind_links(packs: Path, tmp_path: Path, linked: Path) -> None:
    comes_and_goes(packs, linked)
    assert any((tmp_path / "packs").iterdir())
    assert any((tmp_path / "backups").iterdir())
    (linked / "kiosk.db").write_bytes(b"damaged" * 1000)
    store = open_store(linked / "kiosk.db", SteppingClock())
    assert store.notice is not None
    assert store.events.verify_chain() > 0
    service = ExportService(store.events, store.ledger, linked / "outbox", sealer())
    service.cut()
    assert service.deliver(tmp_path / "stick").written
    store.close()
