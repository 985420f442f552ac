"""Tests that the faces, the pictures of the code and the pictures of hamlets are easy to distinguish.

The thresholds are slightly below the values of the current closest pair, so that a new drawing is about as distinct.
"""

from pathlib import Path

import pytest

from kiosk.domain.people.pictures import CODE_PICTURES, FACES, HAMLET_PICTURES
from tests.likeness import difference, difference_in_grey, head, too_alike, whole

PICTURES = Path(__file__).parents[1] / "assets" / "pictures"
FACES_APART, FACES_APART_IN_GREY = 5.0, 4.0
"""The closest faces: 16 and 32 in colour (5.9), 08 and 22 in grey (4.6)."""
PICTURES_APART, PICTURES_APART_IN_GREY = 20.0, 12.0
"""The closest of the code: hat and duck (25.1), in grey hat and fish (18.9).

Of hamlets: fishing net and lighthouse (26.3), in grey railway and buffalo (13.7).
"""


def drawing(key: str) -> str:
    """Return the SVG text of a picture."""
    return (PICTURES / f"{key}.svg").read_text(encoding="utf-8")


def changed(svg: str, old: str, new: str) -> str:
    """Return `svg` with `old` replaced, which must occur."""
    assert old in svg
    return svg.replace(old, new)


def test_no_two_faces_are_alike() -> None:
    assert too_alike({key: head(drawing(key)) for key in FACES}, FACES_APART, FACES_APART_IN_GREY) == []


@pytest.mark.parametrize("keys", [CODE_PICTURES, HAMLET_PICTURES], ids=["code", "hamlets"])
def test_no_two_pictures_of_a_screen_are_alike(keys: tuple[str, ...]) -> None:
    assert too_alike({key: whole(drawing(key)) for key in keys}, PICTURES_APART, PICTURES_APART_IN_GREY) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('z" fill="#B3261E"', 'z" fill="#0B5CAD"'),  # red shirt, blue shirt
        ('z" fill="#B3261E"', 'z" fill="#FFFFFF"'),  # red shirt, white shirt
        ('r="59" fill="#E3EFFB"', 'r="59" fill="#FFC93C"'),  # background
        ('r="2.9"', 'r="3.5"'),  # larger eyes
    ],
)
def test_a_copy_of_a_face_in_another_shirt_or_on_another_disc_is_too_alike(old: str, new: str) -> None:
    face = drawing("face-01")
    cells = {"face": head(face), "copy": head(changed(face, old, new))}
    assert len(too_alike(cells, FACES_APART, FACES_APART_IN_GREY)) == 1


def test_a_face_that_differs_in_hue_alone_is_too_alike_in_grey() -> None:
    face = drawing("face-11")
    grey, recoloured = head(face), head(changed(face, "#A8470B", "#0B5CAD"))
    assert difference(grey, recoloured) > FACES_APART
    assert difference_in_grey(grey, recoloured) < FACES_APART_IN_GREY


def test_the_measure_of_a_picture_and_itself_is_nothing() -> None:
    cells = whole(drawing("code-sun"))
    assert (difference(cells, cells), difference_in_grey(cells, cells)) == (0, 0)


def test_the_measure_of_black_and_white_is_the_whole_lightness() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#{}"/></svg>'
    black, white = whole(svg.format("000000")), whole(svg.format("FFFFFF"))
    assert difference_in_grey(black, white) == pytest.approx(100, abs=0.1)
    assert difference(black, white) == pytest.approx(100, abs=0.1)


def test_too_alike_names_the_pair_and_its_differences() -> None:
    cells = {"sun": whole(drawing("code-sun")), "again": whole(drawing("code-sun"))}
    assert too_alike(cells, 1, 1) == ["sun and again: 0.0, in grey 0.0"]
