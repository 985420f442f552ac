"""Tests of disk health and disk space, with a fake ``/sys``."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.devices.disks import health, room, rooms
from kiosk.domain.machine.facts import DiskHealth, Wear

OTHER_DISK = Path("/dev/shm")  # noqa: S108 - on every Linux another file system than that of the tests

if not hasattr(os, "major"):
    pytest.skip("Linux tells, other systems do not", allow_module_level=True)


class Sys:
    """Builds a fake ``/sys`` with disks; `mount` makes one of them the disk of the folder `folder`."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self.folder = folder
        number = folder.stat().st_dev
        self._name = f"{os.major(number)}:{os.minor(number)}"
        (root / "dev/block").mkdir(parents=True)
        (root / "block").mkdir()

    def disk(self, name: str = "sda", model: str = "KINGSTON SA400") -> Path:
        device = self.root / "devices/pci/host" / name
        (device / "device").mkdir(parents=True)
        (device / "device/model").write_text(f"{model}\n", "utf-8")
        (self.root / "block" / name).symlink_to(device)
        return device

    def partition(self, device: Path) -> Path:
        partition = device / f"{device.name}1"
        partition.mkdir()
        (partition / "partition").write_text("1\n", "utf-8")
        return partition

    def mount(self, device: Path) -> None:
        (self.root / "dev/block" / self._name).symlink_to(device)

    def errors(self, device: Path, count: int) -> None:
        folder = self.root / "fs/ext4" / device.name
        folder.mkdir(parents=True)
        (folder / "errors_count").write_text(f"{count}\n", "utf-8")

    def health(self, smartctl: str = "") -> DiskHealth:
        return health(self.folder, self.root, smartctl)


@pytest.fixture
def sys(tmp_path: Path) -> Sys:
    return Sys(tmp_path / "sys", tmp_path)


def program(tmp_path: Path, said: object, code: int = 0) -> str:
    """Create a fake smartctl, and return its path.

    The program writes its arguments to the file ``asked``, prints `said` and exits with `code`.
    """
    script = tmp_path / "smartctl"
    text = said if isinstance(said, str) else json.dumps(said)
    script.write_text(
        f"#!/bin/sh\necho \"$@\" > '{tmp_path}/asked'\ncat <<'EOF'\n{text}\nEOF\nexit {code}\n", "utf-8"
    )
    script.chmod(0o755)
    return str(script)


def test_a_disk_that_says_nothing_is_unknown(sys: Sys) -> None:
    sys.mount(sys.partition(sys.disk()))
    assert sys.health() == DiskHealth(Wear.UNKNOWN, "KINGSTON SA400")


def test_a_folder_on_no_disk_is_unknown(sys: Sys) -> None:
    assert sys.health() == DiskHealth(Wear.UNKNOWN)


@pytest.mark.parametrize(("count", "wear"), [(0, Wear.UNKNOWN), (3, Wear.FAILING)])
def test_errors_of_the_file_system_are_errors_of_the_disk(sys: Sys, count: int, wear: Wear) -> None:
    partition = sys.partition(sys.disk())
    sys.mount(partition)
    sys.errors(partition, count)
    assert sys.health().wear is wear


@pytest.mark.parametrize(
    ("life", "stage", "wear"),
    [
        ("0x01 0x02", "0x01", Wear.SOUND),
        ("0x09 0x02", "0x01", Wear.WORN),
        ("0x01 0x01", "0x02", Wear.WORN),
        ("0x0b 0x01", "0x01", Wear.FAILING),
        ("0x01 0x01", "0x03", Wear.FAILING),
        ("0x00 0x00", "0x00", Wear.UNKNOWN),
    ],
)
def test_a_card_tells_how_worn_it_is(sys: Sys, life: str, stage: str, wear: Wear) -> None:
    disk = sys.disk("mmcblk0", "DF4032")
    (disk / "device/life_time").write_text(f"{life}\n", "utf-8")
    (disk / "device/pre_eol_info").write_text(f"{stage}\n", "utf-8")
    sys.mount(sys.partition(disk))
    assert sys.health().wear is wear


PASSED = {"smart_status": {"passed": True}}
USED = {**PASSED, "nvme_smart_health_information_log": {"percentage_used": 93}}


@pytest.mark.parametrize(
    ("said", "code", "wear"),
    [
        (PASSED, 0, Wear.SOUND),
        (PASSED, 4, Wear.SOUND),
        (PASSED, 16, Wear.FAILING),
        ({"smart_status": {"passed": False}}, 8, Wear.FAILING),
        (USED, 0, Wear.WORN),
        ({}, 2, Wear.UNKNOWN),
        ("Permission denied", 2, Wear.UNKNOWN),
        ("[]", 0, Wear.UNKNOWN),
    ],
)
def test_smartctl_is_asked_where_it_is(sys: Sys, tmp_path: Path, said: object, code: int, wear: Wear) -> None:
    sys.mount(sys.partition(sys.disk()))
    assert sys.health(program(tmp_path, said, code)).wear is wear
    assert (tmp_path / "asked").read_text("utf-8").split()[-1] == "/dev/sda"


def test_the_disk_below_an_encrypted_volume_is_asked(sys: Sys, tmp_path: Path) -> None:
    partition = sys.partition(sys.disk("nvme0n1"))
    volume = sys.root / "devices/virtual/block/dm-0"
    (volume / "slaves").mkdir(parents=True)
    (volume / "slaves/nvme0n1p1").symlink_to(partition)
    (sys.root / "block/dm-0").symlink_to(volume)
    sys.mount(volume)
    assert sys.health(program(tmp_path, PASSED)) == DiskHealth(Wear.SOUND, "KINGSTON SA400", "SMART")
    assert (tmp_path / "asked").read_text("utf-8").split()[-1] == "/dev/nvme0n1"


def test_the_real_disk_is_understood(tmp_path: Path) -> None:
    assert isinstance(health(tmp_path).wear, Wear)
    assert 0 < room(tmp_path).free <= room(tmp_path).total
    assert not room(tmp_path).is_read_only


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """Yield a folder on another file system than `tmp_path`; skip the test if there is none."""
    with TemporaryDirectory(dir=OTHER_DISK) as folder:
        if Path(folder).stat().st_dev == tmp_path.stat().st_dev:
            pytest.skip("the test lies in memory itself")
        yield Path(folder)


def test_every_disk_that_parts_of_a_folder_link_to_is_looked_at_once(tmp_path: Path, elsewhere: Path) -> None:
    for name in ("packs", "outbox"):
        (elsewhere / name).mkdir()
        (tmp_path / name).symlink_to(elsewhere / name)
    (tmp_path / "logs").mkdir()
    (tmp_path / "reports").symlink_to(tmp_path / "logs")
    (tmp_path / "backups").symlink_to(elsewhere / "not there")
    names = ("packs", "logs", "outbox", "reports", "backups", "trust")
    own, further = rooms(tmp_path, [tmp_path / name for name in names])
    assert own.linked == ()
    assert further.linked == ("packs", "outbox")
    assert further.total == room(elsewhere).total
