"""Tests of the use of a folder on a stick, and of the errors of failed writes."""

import errno
from pathlib import Path, PurePath

import pytest

from kiosk.domain.errors import ExportError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.texts import untranslated
from kiosk.services.stick_folders import own_disk, stick_folder
from tests.bridge.fakes import Sticks

FOLDER = PurePath("tram-hoc-so", "thu")


@pytest.fixture
def sticks(tmp_path: Path) -> Sticks:
    """The stick that is plugged in."""
    sticks = Sticks()
    sticks.now = [Drive(tmp_path, "USB-XA", "/dev/a")]
    return sticks


def test_the_folder_is_there_when_the_block_begins(sticks: Sticks) -> None:
    (drive,) = sticks.now
    for _ in range(2):
        with stick_folder(sticks, drive, FOLDER) as folder:
            assert folder == drive.place / FOLDER
            assert folder.is_dir()


def test_the_block_does_not_begin_without_the_stick(sticks: Sticks) -> None:
    (drive,) = sticks.now
    sticks.now = []
    with pytest.raises(ExportError, match="pulled out"), stick_folder(sticks, drive, FOLDER):
        pytest.fail("the block began")
    assert list(drive.place.iterdir()) == []


def test_a_stick_that_is_pulled_out_in_the_block_is_an_error(sticks: Sticks) -> None:
    (drive,) = sticks.now
    with pytest.raises(ExportError, match="pulled out"), stick_folder(sticks, drive, FOLDER):
        sticks.now = []


def test_a_failed_write_in_the_block_is_explained_with_the_folder(sticks: Sticks) -> None:
    (drive,) = sticks.now
    with pytest.raises(ExportError, match="no space left") as raised, stick_folder(sticks, drive, FOLDER) as folder:
        raise OSError(errno.ENOSPC, "No space left on device")
    assert str(folder) in str(raised.value)


def test_a_failed_write_to_the_own_disk_has_the_cure_of_its_caller() -> None:
    error = OSError(errno.EIO, "Input/output error")
    assert "not the problem" in own_disk(error).cure
    assert own_disk(error, untranslated("Use a stick.")).cure == "Use a stick."
    assert "own disk: Input/output error" in str(own_disk(error))
