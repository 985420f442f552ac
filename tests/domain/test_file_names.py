"""Tests of the names of files: characters that file systems refuse, and the longest name."""

import unicodedata
from pathlib import Path

import pytest

from kiosk.domain.file_names import LONGEST, allowed, fitted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nguyễn Thị Hoa", "Nguyễn Thị Hoa"),
        ('a<b>:"c|d?*\\/e', "a-b---c-d----e"),
        ("tab\tand\nline\0", "tab and line"),
        ("  two  spaces ", "two spaces"),
        ("left\u202eright", "left right"),
        (".hidden. . ", "hidden"),
        ("...", ""),
    ],
)
def test_every_file_system_accepts_what_is_allowed(text: str, name: str) -> None:
    assert allowed(text) == name
    assert allowed(name) == name


def test_names_are_in_nfc() -> None:
    assert allowed(unicodedata.normalize("NFD", "Nguyễn")) == "Nguyễn"


@pytest.mark.parametrize("ending", ["", ".pdf", " (bản dán bảng tin)"])
@pytest.mark.parametrize("length", range(50, 80, 7))
def test_a_long_name_is_cut_at_a_letter_and_keeps_its_ending(length: int, ending: str, tmp_path: Path) -> None:
    name = fitted("x" + "ễ" * length, ending)
    assert len(name.encode()) <= LONGEST
    assert name.removesuffix(ending) == "x" + "ễ" * min(length, (LONGEST - 1 - len(ending.encode())) // 3)
    assert name.endswith(ending)
    (tmp_path / name).write_bytes(b"")


def test_a_name_is_not_cut_after_a_space_or_a_point() -> None:
    assert fitted("x" * (LONGEST - 6) + ". long", ".pdf") == "x" * (LONGEST - 6) + ".pdf"
