"""Tests that every icon and picture named in QML exists; the screen shows an empty space for a wrong name."""

import re
from pathlib import Path

import pytest

from kiosk.domain.lessons import Strand

ROOT = Path(__file__).parents[1]
QML = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "kiosk" / "qml").rglob("*.qml")))

ICON_LINE = re.compile(r"\b(?:iconName|firstIcon|secondIcon|sign):(.*)|\bIcon \{[^{}]*?\bname:(.*)")
PICTURE_LINE = re.compile(r"\b(?:picture|source):(.*)")
WORD = re.compile(r'"(?:image://picture/)?([a-z]+(?:-[a-z]+)*)"')


def _names(line: re.Pattern[str]) -> list[str]:
    values = [value for found in line.finditer(QML) for value in found.groups() if value]
    return sorted({name for value in values for name in WORD.findall(value)})


def test_the_interface_names_icons_and_pictures_in_the_way_this_test_reads() -> None:
    assert {"speaker", "arrow-right", "phone"} <= set(_names(ICON_LINE))
    assert {"logo", "attract-phone", "help-person"} <= set(_names(PICTURE_LINE))


@pytest.mark.parametrize("name", _names(ICON_LINE))
def test_an_icon_the_interface_names_is_drawn(name: str) -> None:
    assert (ROOT / "assets" / "icons" / f"{name}.svg").is_file()


@pytest.mark.parametrize("name", _names(PICTURE_LINE))
def test_a_picture_the_interface_names_is_drawn(name: str) -> None:
    assert (ROOT / "assets" / "pictures" / f"{name}.svg").is_file()


@pytest.mark.parametrize("strand", Strand)
def test_every_strand_has_its_picture(strand: Strand) -> None:
    assert (ROOT / "assets" / "pictures" / f"strand-{strand.value}.svg").is_file()
