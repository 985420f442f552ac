"""Tests of the paper with everything that is stored about a person."""

from datetime import date

import pypdfium2
import pytest

from kiosk.bridge.paper.batch import paper_file_name
from kiosk.bridge.paper.documents import pdf_of
from kiosk.domain.papers import OwnDataPaper, PaperSection
from tests.bridge.paper.reading import CENTRE, PAGE_HEIGHT, PAGE_WIDTH, sizes, texts

LONG = "Ghi chú của người hướng dẫn: quên kính, ngồi gần màn hình, học chậm mà chắc. " * 20


def own_data(lines: int = 3, line: str = "Có mặt ngày 24/11/2026, Phú Thọ") -> OwnDataPaper:
    """Return a paper with two sections, the first of `lines` lines."""
    sections = [
        PaperSection("Đi học", [f"{number}. {line}" for number in range(lines)]),
        PaperSection("Ghi chú", [LONG]),
    ]
    return OwnDataPaper(CENTRE, date(2026, 11, 27), "Dữ liệu đang lưu", "Nguyễn Thị Hoa", sections)


def test_it_has_everything_below_the_heading_and_the_name() -> None:
    data = pdf_of(own_data())
    (text,) = texts(data)
    for part in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "DỮ LIỆU ĐANG LƯU", "Nguyễn Thị Hoa", "2. Có mặt", "Ghi chú"):
        assert part in text
    assert text.count("quên kính") == 20
    assert sizes(data) == {(PAGE_WIDTH, PAGE_HEIGHT)}


def test_the_title_in_the_file_contains_no_name() -> None:
    with pypdfium2.PdfDocument(pdf_of(own_data())) as document:
        assert document.get_metadata_dict()["Title"] == "Dữ liệu đang lưu"


@pytest.mark.parametrize("lines", [35, 36, 37, 38, 39, 40, 41, 42, 43, 120])
def test_nothing_is_lost_at_a_page_break_and_a_heading_keeps_its_first_line(lines: int) -> None:
    pages = texts(pdf_of(own_data(lines)))
    whole = " ".join(pages)
    assert [whole.count(f"{number}. Có mặt") >= 1 for number in range(lines)] == [True] * lines
    assert [page for page in pages if "Ghi chú Ghi chú của" in page], "the heading is above its first line"
    assert [f"{number}/{len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)


def test_the_file_is_named_after_the_person_and_the_day() -> None:
    assert paper_file_name(own_data()) == "Dữ liệu cá nhân - Nguyễn Thị Hoa - 27-11-2026.pdf"


def test_letters_that_the_font_can_join_are_extracted_one_by_one() -> None:
    assert "the first office, a ruffled flag" in texts(pdf_of(own_data(1, "the first office, a ruffled flag")))[0]
