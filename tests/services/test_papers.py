"""Tests of the names of paper files, and of saving them to a stick."""

import errno
import os
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.domain.errors import ExportError
from kiosk.domain.file_names import LONGEST
from kiosk.domain.machine.drives import Drive
from kiosk.services.papers import FOLDER, file_name, save_on_stick


class Sticks:
    """Implements `Drives`."""

    def __init__(self, *drives: Drive) -> None:
        self.drives: Sequence[Drive] = drives

    def present(self) -> Sequence[Drive]:
        return self.drives


@pytest.fixture
def stick(tmp_path: Path) -> Drive:
    place = tmp_path / "stick"
    place.mkdir()
    return Drive(place, "NHA-VAN-HOA", "/dev/sdb1")


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Giấy ghi nhận 47", "Nguyễn Thị Hoa"), "Giấy ghi nhận 47 - Nguyễn Thị Hoa.pdf"),
        (("Danh sách lớp", "", "15/10 - 14/11/2026"), "Danh sách lớp - 15-10 - 14-11-2026.pdf"),
        (("Giấy", 'a<b>:"c|d?*\\'), "Giấy - a-b---c-d---.pdf"),
        (("Giấy", "tab\tand\nline\0"), "Giấy - tab and line.pdf"),
        (("Giấy", "Hoa. . "), "Giấy - Hoa.pdf"),
        (("Giấy", "..\\..\\x"), "Giấy - -..-x.pdf"),
    ],
)
def test_a_name_is_one_that_every_file_system_accepts(parts: tuple[str, ...], name: str) -> None:
    assert file_name(*parts) == name


def test_a_name_is_in_nfc() -> None:
    name = file_name("Giấy", unicodedata.normalize("NFD", "Nguyễn"))
    assert name == "Giấy - Nguyễn.pdf"
    assert unicodedata.is_normalized("NFC", name)


@pytest.mark.parametrize("length", range(150, 200, 7))
def test_a_long_name_is_cut_at_a_letter_and_keeps_its_ending(length: int, tmp_path: Path) -> None:
    name = file_name("Giấy", "ễ" * length)
    assert len(name.encode()) <= LONGEST
    assert name.endswith("ễ.pdf")
    (tmp_path / name).write_bytes(b"")


def test_a_paper_is_saved_where_people_look(stick: Drive) -> None:
    path = save_on_stick(Sticks(stick), stick, "Giấy ghi nhận 47 - Nguyễn Thị Hoa.pdf", b"paper")
    assert path == FOLDER / "Giấy ghi nhận 47 - Nguyễn Thị Hoa.pdf"
    assert (stick.place / path).read_bytes() == b"paper"
    assert [file.name for file in (stick.place / FOLDER).iterdir()] == [path.name]


def test_saving_again_replaces_the_file(stick: Drive) -> None:
    for data in (b"first", b"second"):
        path = save_on_stick(Sticks(stick), stick, "a.pdf", data)
    assert (stick.place / path).read_bytes() == b"second"


def test_a_stick_that_was_pulled_out_is_reported_and_nothing_is_written(stick: Drive) -> None:
    with pytest.raises(ExportError, match="pulled out"):
        save_on_stick(Sticks(), stick, "a.pdf", b"paper")
    assert list(stick.place.iterdir()) == []


def test_a_full_stick_is_explained(stick: Drive, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    (stick.place / FOLDER).mkdir(parents=True)
    with pytest.raises(ExportError, match="no space left"):
        save_on_stick(Sticks(stick), stick, "a.pdf", b"paper")
    assert list((stick.place / FOLDER).iterdir()) == []


def test_a_link_on_the_stick_is_not_followed(stick: Drive, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (stick.place / FOLDER.parts[0]).symlink_to(tmp_path / "own")
    with pytest.raises(ExportError, match="link"):
        save_on_stick(Sticks(stick), stick, "a.pdf", b"paper")
    assert list((tmp_path / "own").iterdir()) == []
