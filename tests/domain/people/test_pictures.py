"""Tests of the closed lists of pictures: each key has its drawing, and each drawing its key."""

import math
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from kiosk.bridge.shell.images import NAME
from kiosk.domain.people.pictures import (
    CODE_PICTURE_NAMES,
    CODE_PICTURES,
    FACE_DESCRIPTIONS,
    FACES,
    HAMLET_PICTURE_NAMES,
    HAMLET_PICTURES,
    next_face,
)

PICTURES = Path(__file__).parents[3] / "assets" / "pictures"
LARGEST = 3 * 1024
GROUPS = {"face": FACES, "code": CODE_PICTURES, "hamlet": HAMLET_PICTURES}


def test_there_are_as_many_pictures_as_the_screens_need() -> None:
    assert (len(FACES), len(CODE_PICTURES)) == (48, 12)
    assert len(HAMLET_PICTURES) >= 12


@pytest.mark.parametrize("group", GROUPS)
def test_every_key_has_its_drawing_and_every_drawing_its_key(group: str) -> None:
    assert {path.stem for path in PICTURES.glob(f"{group}-*.svg")} == set(GROUPS[group])


@pytest.mark.parametrize("group", GROUPS)
def test_keys_are_names_that_the_screen_can_ask_for(group: str) -> None:
    assert [key for key in GROUPS[group] if not NAME.fullmatch(key)] == []


@pytest.mark.parametrize("texts", [FACE_DESCRIPTIONS, CODE_PICTURE_NAMES, HAMLET_PICTURE_NAMES])
def test_no_two_pictures_are_described_alike(texts: dict[str, str]) -> None:
    assert len(set(texts.values())) == len(texts)


def test_a_description_is_short_and_states_nothing_about_the_person() -> None:
    for text in FACE_DESCRIPTIONS.values():
        assert len(text.split()) <= 8
        assert not re.search(r"\b(wo)?m[ae]n\b|\b(old|young|grand|girl|boy|lady|his|her|bru)\b", text)


@pytest.mark.parametrize("key", FACES + CODE_PICTURES + HAMLET_PICTURES)
def test_a_picture_has_the_common_size_and_is_small(key: str) -> None:
    path = PICTURES / f"{key}.svg"
    assert path.stat().st_size <= LARGEST
    assert ET.fromstring(path.read_text(encoding="utf-8")).attrib == {  # noqa: S314 - a file of this repository
        "width": "480",
        "height": "480",
        "viewBox": "0 0 120 120",
    }


@pytest.mark.parametrize("key", FACES)
def test_a_rim_of_the_disc_surrounds_the_shoulders_of_a_face(key: str) -> None:
    image = QImage(str(PICTURES / f"{key}.svg"))
    centre, lower_half = 239.5, [(x, y) for y in range(360, 480) for x in range(480)]
    far = {place: math.dist(place, (centre, centre)) / 4 for place in lower_half}
    rim = {image.pixel(*place) for place, units in far.items() if 57.5 < units < 58.5}
    outside = {image.pixelColor(*place).alpha() for place, units in far.items() if units > 59.5}
    assert (len(rim), outside) == (1, {0})


def test_the_faces_are_offered_in_a_circle() -> None:
    seen = [next_face(None)]
    while len(seen) < len(FACES):
        seen.append(next_face(seen[-1]))
    assert seen == list(FACES)
    assert next_face(seen[-1]) == FACES[0]


def test_an_unknown_face_is_followed_by_the_first_one() -> None:
    assert next_face("face-99") == FACES[0]
