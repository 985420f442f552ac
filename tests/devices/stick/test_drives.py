"""Tests of the list of mounted drives, read from the mount table."""

from pathlib import Path

import pytest

from kiosk.devices.stick.drives import MountedDrives

STICK = r"40 25 8:17 / {place} rw,nosuid,nodev - vfat /dev/sdb1 rw,utf8"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "mountinfo"


def drives(table: Path, *lines: str, labels: Path | None = None) -> list[tuple[str, str, bool]]:
    table.write_text("\n".join(lines) + "\n", "utf-8")
    found = MountedDrives([Path("/media"), Path("/run/media")], table, labels or table.parent / "none").present()
    return [(str(drive.place), drive.label, drive.is_read_only) for drive in found]


def test_a_stick_is_what_is_mounted_where_sticks_are(table: Path) -> None:
    root = "25 1 8:1 / / rw - ext4 /dev/sda1 rw"
    assert drives(table, root, STICK.format(place="/media/tram-hoc/sdb1")) == [
        ("/media/tram-hoc/sdb1", "sdb1", False)
    ]
    assert drives(table, root, STICK.format(place="/run/media/lan/USB")) == [("/run/media/lan/USB", "USB", False)]
    assert drives(table, root, STICK.format(place="/mediatheque/USB")) == []
    assert drives(table, root) == []


def test_a_place_with_spaces_is_read_as_it_is(table: Path) -> None:
    assert drives(table, STICK.format(place=r"/media/lan/TINH\040QT")) == [("/media/lan/TINH QT", "TINH QT", False)]


def test_a_locked_stick_is_told(table: Path) -> None:
    locked = STICK.format(place="/media/a").replace("rw,nosuid", "ro,nosuid")
    assert drives(table, locked) == [("/media/a", "a", True)]


def test_what_is_no_drive_is_left_out(table: Path) -> None:
    line = STICK.format(place="/media/tmp").replace("vfat /dev/sdb1", "tmpfs tmpfs")
    assert drives(table, line) == []


def test_a_stick_has_the_name_it_was_given(table: Path, tmp_path: Path) -> None:
    labels, device = tmp_path / "by-label", tmp_path / "sdb1"
    labels.mkdir()
    device.touch()
    (labels / r"TINH\x20QUẢNG").symlink_to(device)
    line = STICK.format(place="/media/x").replace("/dev/sdb1", str(device))
    assert drives(table, line, labels=labels) == [("/media/x", "TINH QUẢNG", False)]


def test_a_table_that_cannot_be_read_has_no_drives(tmp_path: Path) -> None:
    assert MountedDrives(mounts=tmp_path / "missing").present() == ()


def test_the_real_table_is_understood() -> None:
    everything = MountedDrives([Path("/")]).present()
    assert all(drive.place.is_absolute() for drive in everything)
