"""Tests of sending to a folder of a stick or a network drive."""

import os
from pathlib import Path

import pytest

from kiosk.domain.ports.sending import Stored
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.sync.sending import folder as module
from kiosk.sync.sending.folder import FolderTransport
from tests.sync.sending.conftest import DATA, NAME


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    (tmp_path / "drive").mkdir()
    return tmp_path / "drive"


def test_a_file_is_written_once(drive: Path):
    transport = FolderTransport(drive)
    assert [transport.put(NAME, DATA), transport.put(NAME, DATA)] == [Stored.STORED, Stored.ALREADY_THERE]
    assert (drive / NAME).read_bytes() == DATA
    assert transport.get(NAME) == DATA


@pytest.mark.parametrize("old", [DATA[:50], DATA[::-1], b""])
def test_a_damaged_file_is_replaced(drive: Path, old: bytes):
    (drive / NAME).parent.mkdir()
    (drive / NAME).write_bytes(old)
    assert FolderTransport(drive).put(NAME, DATA) is Stored.STORED
    assert (drive / NAME).read_bytes() == DATA


def test_a_missing_receipt_is_no_failure(drive: Path):
    assert FolderTransport(drive).get("bien-nhan/a.receipt.json") is None


def test_a_drive_that_was_pulled_gets_no_folder_on_the_disk_of_the_kiosk(tmp_path: Path):
    transport = FolderTransport(tmp_path / "gone")
    for act in (lambda: transport.put(NAME, DATA), lambda: transport.get(NAME)):
        with pytest.raises(SendingError) as caught:
            act()
        assert caught.value.failure is SendingFailure.FILE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_links_on_a_drive_are_not_followed(drive: Path, tmp_path: Path):
    (tmp_path / "elsewhere").mkdir()
    (drive / NAME.split("/")[0]).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SendingError):
        FolderTransport(drive).put(NAME, DATA)
    (tmp_path / "secret").write_bytes(b"secret")
    (drive / "bien-nhan").symlink_to(tmp_path / "secret")
    assert FolderTransport(drive).get("bien-nhan") is None
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_full_drive_is_told(drive: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_file: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "write_file", full)
    with pytest.raises(SendingError) as caught:
        FolderTransport(drive).put(NAME, DATA)
    assert caught.value.failure is SendingFailure.FULL
