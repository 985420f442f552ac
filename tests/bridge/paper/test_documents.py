"""Tests of the two forms of a paper: the PDF file and the preview."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.bridge.paper.documents import Paper, pdf_of, pictures_of
from kiosk.bridge.shell.fonts import FONT_FAMILY, PAPER_FAMILY
from kiosk.domain.papers import CardPaper
from tests.bridge.paper.reading import certificate, rendered, scanned, texts
from tests.bridge.paper.test_card import LINES, picture
from tests.bridge.paper.test_lists import attendance, class_list
from tests.bridge.paper.test_own_data import own_data

PAPERS: Sequence[Paper] = (
    certificate(1),
    certificate(9),
    class_list(30),
    attendance(30),
    CardPaper("Giữ mã OTP", LINES, picture(), "Trạm học số"),
    own_data(60),
)
CELLS = 60


def shades(image: QImage) -> list[int]:
    """Return the lightness (0–255) of each cell of a grid over `image`."""
    small = image.scaled(
        CELLS, CELLS, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return [small.pixelColor(x, y).lightness() for x in range(CELLS) for y in range(CELLS)]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: type(paper).__name__)
def test_the_preview_shows_what_is_printed(paper: Paper) -> None:
    data = pdf_of(paper)
    pictures = pictures_of(paper, 800)
    assert len(pictures) == len(texts(data))
    for number, shown in enumerate(pictures):
        assert shown.width() == 800
        printed = shades(rendered(data, number, dpi=100))
        differences = [abs(one - other) for one, other in zip(shades(shown), printed, strict=True)]
        assert max(differences) < 60
        assert sum(differences) / len(differences) < 3


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: type(paper).__name__)
def test_official_papers_have_the_font_of_the_decree_and_cards_that_of_the_screens(paper: Paper) -> None:
    font, other = (FONT_FAMILY, PAPER_FAMILY) if isinstance(paper, CardPaper) else (PAPER_FAMILY, FONT_FAMILY)
    data = pdf_of(paper)
    assert font.replace(" ", "").encode() in data
    assert other.replace(" ", "").encode() not in data


def test_the_code_can_be_scanned_from_the_preview() -> None:
    paper = certificate()
    (shown,) = pictures_of(paper, 1400)
    assert scanned(shown.convertToFormat(QImage.Format.Format_Grayscale8)) == [paper.code]


@pytest.mark.parametrize("form", [pdf_of, lambda paper: pictures_of(paper, 400)])
def test_a_paper_that_cannot_be_drawn_is_an_error_and_no_crash(form: object) -> None:
    assert callable(form)
    with pytest.raises(ValueError, match="empty"):
        form(replace(certificate(), tasks=()))
