"""Tests of the closed lists of pictures: each key has its drawing, and each drawing its key."""

import math
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from kiosk.bridge.shell.images import NAME
from kiosk.domain.people.learner import Sex
from kiosk.domain.people.pictures import (
    CODE_PICTURE_NAMES,
    CODE_PICTURES,
    DARK,
    FACE_DESCRIPTIONS,
    FACES,
    HAMLET_PICTURE_NAMES,
    HAMLET_PICTURES,
    SMOOTH,
    WOMANLY,
    next_face,
    suited_faces,
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
    seen = [next_face(None, FACES)]
    while len(seen) < len(FACES):
        seen.append(next_face(seen[-1], FACES))
    assert seen == list(FACES)
    assert next_face(seen[-1], FACES) == FACES[0]


def test_a_face_that_does_not_suit_is_followed_by_the_first_one_that_does() -> None:
    assert next_face("face-02", ["face-01", "face-03"]) == "face-01"


@pytest.mark.parametrize(("sex", "age"), [(sex, age) for sex in Sex for age in (16, 34, 35, 49, 50, 64, 65, 77, 99)])
def test_several_faces_suit_every_sex_and_age(sex: Sex, age: int) -> None:
    assert len(suited_faces(sex, age)) >= 6


def test_no_face_without_wrinkles_or_with_dark_hair_is_offered_to_somebody_of_77() -> None:
    for sex in Sex:
        faces = set(suited_faces(sex, 77))
        assert not faces & (SMOOTH | DARK)
        assert faces <= WOMANLY if sex is Sex.FEMALE else not faces & WOMANLY


def test_no_grey_face_is_offered_to_somebody_of_30() -> None:
    assert set(suited_faces(None, 30)) == SMOOTH


def test_every_face_suits_whoever_states_neither_sex_nor_year_of_birth() -> None:
    assert suited_faces(None, None) == list(FACES)


def test_the_faces_that_are_not_smooth_have_wrinkles() -> None:
    wrinkled = {key for key in FACES if "M46 65q-2" in (PICTURES / f"{key}.svg").read_text(encoding="utf-8")}
    assert wrinkled == set(FACES) - SMOOTH
