"""Draws a paper of any kind as a PDF file, or as pictures for the preview.

Rules: the title in the metadata of a PDF file contains no name of a person. The fonts of `kiosk.bridge.shell.fonts`
must be loaded.
"""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize

from kiosk.bridge.paper.card import draw_card, draw_card_sheets
from kiosk.bridge.paper.certificate import draw_certificate
from kiosk.bridge.paper.lists import draw_attendance, draw_class_list
from kiosk.bridge.paper.own_data import draw_own_data
from kiosk.bridge.paper.pages import PaperPages
from kiosk.bridge.paper.reading_script import draw_reading_script
from kiosk.bridge.paper.surfaces import PdfFile, Preview
from kiosk.bridge.shell.fonts import FONT_FAMILY, PAPER_FAMILY
from kiosk.domain.papers import (
    AttendancePaper,
    CardPaper,
    CardSheetsPaper,
    CertificatePaper,
    ClassListPaper,
    OwnDataPaper,
    ReadingScriptPaper,
)

Paper = (
    CertificatePaper
    | ClassListPaper
    | AttendancePaper
    | CardPaper
    | CardSheetsPaper
    | OwnDataPaper
    | ReadingScriptPaper
)


def pdf_of(paper: Paper) -> bytes:
    """Return `paper` as a PDF file."""
    with PdfFile(_title(paper), _layout(paper)) as surface:
        _draw(PaperPages(surface, _family(paper)), paper)
        return surface.finish()


def pictures_of(paper: Paper, width: int) -> Sequence[QImage]:
    """Return each page of `paper` as a picture, `width` pixels wide."""
    with Preview(_layout(paper), width) as surface:
        _draw(PaperPages(surface, _family(paper)), paper)
        return surface.finish()


def _family(paper: Paper) -> str:
    """Return the font: official papers have that of Nghị định 30/2020, all others the one of the screens."""
    return FONT_FAMILY if isinstance(paper, CardPaper | CardSheetsPaper | ReadingScriptPaper) else PAPER_FAMILY


def _draw(pages: PaperPages, paper: Paper) -> None:
    match paper:
        case CertificatePaper():
            draw_certificate(pages, paper)
        case ClassListPaper():
            draw_class_list(pages, paper)
        case AttendancePaper():
            draw_attendance(pages, paper)
        case CardPaper():
            draw_card(pages, paper)
        case CardSheetsPaper():
            draw_card_sheets(pages, paper)
        case OwnDataPaper():
            draw_own_data(pages, paper)
        case ReadingScriptPaper():
            draw_reading_script(pages, paper)
        case _:
            assert_never(paper)


def _title(paper: Paper) -> str:
    match paper:
        case CertificatePaper():
            return f"Giấy ghi nhận {paper.number}"
        case ClassListPaper():
            return "Danh sách lớp"
        case AttendancePaper():
            return "Danh sách điểm danh"
        case CardPaper() | CardSheetsPaper() | OwnDataPaper() | ReadingScriptPaper():
            return paper.title
        case _:
            assert_never(paper)


def _layout(paper: Paper) -> QPageLayout:
    is_wide = isinstance(paper, ClassListPaper | CardSheetsPaper)
    size = QPageSize.PageSizeId.A5 if isinstance(paper, CardPaper) else QPageSize.PageSizeId.A4
    orientation = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), orientation, QMarginsF())
