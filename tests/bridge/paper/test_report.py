"""The PDF of a report shows every word and figure of it, on pages with head and number."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pypdfium2
import pytest

from kiosk.bridge.paper.report import report_pdf
from kiosk.reports.numbers import text
from kiosk.reports.suppression import suppressed
from kiosk.reports.table import (
    Along,
    Chart,
    ChartKind,
    Column,
    Definition,
    Kind,
    Place,
    Report,
    RowGroup,
    Section,
    TableRow,
)
from tests.bridge.guide.report.samples import awkward, by_hamlet, by_week, learning, month
from tests.reports.reading import pdf_pages
from tests.reports.sample import hamlets, needs, sample, split_row


def size(data: bytes) -> tuple[int, int]:
    """Width and height of the first page in millimetres."""
    with pypdfium2.PdfDocument(data) as document:
        width, height = document[0].get_size()
        return round(width / 72 * 25.4), round(height / 72 * 25.4)


def is_inside(data: bytes) -> bool:
    """Whether the margins of every page are white, but for the foot."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            picture = page.render(scale=1, grayscale=True)
            pixels = bytes(picture.buffer)
            lines = [pixels[at : at + picture.width] for at in range(0, len(pixels), picture.stride)]
            if set(b"".join([*lines[:36], *lines[-18:]])) != {255}:
                return False
            if set(b"".join(line[:48] + line[-48:] for line in lines)) != {255}:
                return False
    return True


def long_table(rows: int) -> Section:
    lines = [
        split_row(f"h{at}", f"Thôn số {at} của xã", (at % 50, at % 70, at % 3, at % 70, at % 50, at % 3))
        for at in range(rows)
    ]
    return replace(hamlets(), groups=(RowGroup(tuple(lines)),), charts=())


@pytest.mark.parametrize("report", [sample(), suppressed(sample())], ids=["full", "wall"])
def test_every_row_is_printed_in_order(report: Report) -> None:
    pages = " ".join(pdf_pages(report_pdf(report)))
    for section in report.sections:
        assert section.heading in pages
        for row in section.rows():
            cells = [text(cell, report.labels) for cell in row.cells]
            assert " ".join([row.header, *cells]) in pages
        for group in section.groups:
            assert group.title in pages
        for item in section.definitions:
            assert f"{item.term}: {item.meaning}" in pages
        for words in (*section.notes, *(chart.title for chart in section.charts)):
            assert words in pages


def test_the_head_names_country_authority_centre_and_period() -> None:
    (first, *_) = pdf_pages(report_pdf(sample()))
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ỦY BAN NHÂN DÂN XÃ LỆ THỦY",
        "TRUNG TÂM VĂN HÓA - THỂ THAO",
        "BÁO CÁO THÁNG",
        "Từ 15/10/2026 đến 14/11/2026",
        "Máy: Nhà văn hóa Phú Thọ",
        "Lập lúc 19:30 ngày 14/11/2026",
    ):
        assert words in first


def test_bars_and_points_have_the_words_of_their_cells() -> None:
    chart = Chart(ChartKind.BARS, "Nữ và nam", ("female", "male"))
    (page, *_) = pdf_pages(report_pdf(suppressed(sample(sections=(replace(hamlets(), charts=(chart,)),)))))
    assert "Nữ Nam" in page.partition("Nữ và nam")[2]
    bars = page.partition("Nữ Nam")[2].partition("Thôn")[0]
    assert bars.strip() == "Phú Thọ 61 không ghi Mỹ Trung không ghi dưới 5 Bản Khe Khế không ghi 0"


@pytest.mark.parametrize("numbers", [(0, 0, 0), (-5, 0, 12), (None, 3, None), (10**12, 1, 0)])
@pytest.mark.parametrize("kind", list(ChartKind))
@pytest.mark.parametrize("along", list(Along))
def test_charts_of_unusual_numbers_are_drawn(numbers: tuple[int | None, ...], kind: ChartKind, along: Along) -> None:
    rows = tuple(TableRow(f"r{at}", f"Dòng {at}", (number, at)) for at, number in enumerate(numbers))
    series = ("n", "m") if along is Along.ROWS else ("r0", "r1")
    chart = Chart(kind, "Biểu đồ", series, along)
    section = Section("s", "S", (Column("n", "Cột n"), Column("m", "Cột m")), (RowGroup(rows),), charts=(chart,))
    data = report_pdf(sample(sections=(section,)))
    assert "Biểu đồ" in pdf_pages(data)[0]
    assert is_inside(data)


def test_a_long_table_repeats_its_head_on_each_page() -> None:
    pages = pdf_pages(report_pdf(sample(sections=(long_table(400),))))
    assert 10 <= len(pages) <= 16
    for number, page in enumerate(pages, 1):
        assert page.count("Thôn Tổng Nam Nữ") == 1 or "Tổng Nam Nữ" not in page
        assert page.endswith(f"BC-04 Trang {number}/{len(pages)}")
    assert sum("Tổng Nam Nữ" in page for page in pages) >= len(pages) - 1
    found = " ".join(pages)
    assert all(f"Thôn số {at} của xã" in found for at in range(400))


def test_the_page_is_across_only_if_a_table_needs_it() -> None:
    assert size(report_pdf(sample(sections=(hamlets(), needs())))) == (210, 297)
    columns = tuple(Column(f"c{at}", f"Hộ cận nghèo {at}") for at in range(14))
    wide = Section("w", "W", columns, (RowGroup((TableRow("r", "Lượt học có tên", tuple(range(14))),)),))
    data = report_pdf(sample(sections=(wide,)))
    assert size(data) == (297, 210)
    assert is_inside(data)


@pytest.mark.parametrize("words", ["dàinhưmộttừrấtrấtdài", "dài " * 149 + "dài", "Nghiêng " * 60 + "X"])
def test_no_text_leaves_the_page(words: str) -> None:
    columns = (Column("a", words), Column("b", "B", Kind.TEXT))
    section = Section(
        "s",
        words,
        columns,
        (RowGroup((TableRow("r", words, (10**15, words)),), words),),
        (Definition(words, words),),
        (words,),
        (Chart(ChartKind.BARS, words, ("a",)),),
    )
    data = report_pdf(sample(sections=(section,), title=words, place=Place(words, words, words)))
    assert is_inside(data)
    assert " ".join(pdf_pages(data)).count(words) >= 5


def test_a_heading_is_on_the_page_of_what_follows() -> None:
    """The number of rows before the heading moves it over the end of the page."""
    for rows in range(24, 34):
        pages = pdf_pages(report_pdf(sample(sections=(long_table(rows), replace(needs(), heading="Sau cùng")))))
        (page,) = (page for page in pages if "Sau cùng" in page)
        assert "Mạng yếu ở Bản Khe Khế." in page


def test_a_report_without_sections_has_one_page() -> None:
    assert len(pdf_pages(report_pdf(sample(sections=())))) == 1


def test_a_table_is_closed_at_the_end_of_a_page() -> None:
    """The lowest dark line above the foot is as wide as the table."""
    with pypdfium2.PdfDocument(report_pdf(sample(sections=(long_table(60),)))) as document:
        assert len(document) > 1
        picture = document[0].render(scale=2, grayscale=True)
        pixels = bytes(picture.buffer)
        lines = [pixels[at : at + picture.width] for at in range(0, len(pixels), picture.stride)]
        above_foot = lines[: round((297 - 18) / 297 * picture.height)]
        lowest = max(place for place, line in enumerate(above_foot) if min(line) < 128)
        assert (
            max(sum(pixel < 200 for pixel in line) for line in above_foot[lowest - 1 : lowest + 1])
            > 0.8 * picture.width
        )


def test_there_is_room_for_signatures_but_not_on_the_wall() -> None:
    full, wall = (" ".join(pdf_pages(report_pdf(report))) for report in (sample(), suppressed(sample())))
    assert "NGƯỜI LẬP BÁO CÁO (Ký, ghi rõ họ tên) GIÁM ĐỐC (Ký, ghi rõ họ tên)" in full
    assert "GIÁM ĐỐC" not in wall


def test_a_report_is_drawn_on_any_thread() -> None:
    with ThreadPoolExecutor(2) as threads:
        files = list(threads.map(report_pdf, [sample(), suppressed(sample()), sample(sections=(long_table(100),))]))
    assert [len(pdf_pages(file)) for file in files] == [
        2,
        2,
        len(pdf_pages(report_pdf(sample(sections=(long_table(100),))))),
    ]


@pytest.mark.parametrize("report", [month(), awkward(), suppressed(sample())], ids=["month", "awkward", "wall"])
def test_every_row_is_whole_on_one_page(report: Report) -> None:
    data = report_pdf(report)
    pages = pdf_pages(data)
    for section in report.sections:
        for row in section.rows():
            whole = " ".join([row.header, *(text(cell, report.labels) for cell in row.cells)]).split()
            assert any(" ".join(whole) in page for page in pages), row.header
    assert is_inside(data)


def test_no_row_is_divided_wherever_the_page_ends() -> None:
    """Rows of two and of three lines, in a table that begins at different heights of the page."""
    place = "Tổ dân phố Xuân Giang Thị trấn Kiến Giang cũ và các thôn ven sông"
    columns = (Column("a", "Thôn", Kind.TEXT), Column("b", "Ghi chú", Kind.TEXT))
    rows = tuple(
        TableRow(f"r{at}", str(at), (f"{place} {at}", f"{place} " * (1 + at % 2) + "hết")) for at in range(40)
    )
    table = Section("t", "Các thôn", columns, (RowGroup(rows),))
    for notes in range(8):
        opening = Section("n", "Mở đầu", notes=("Một dòng.",) * (notes + 1))
        pages = pdf_pages(report_pdf(sample(sections=(opening, table))))
        for row in rows:
            assert any(" ".join(f"{row.header} {row.cells[0]} {row.cells[1]}".split()) in page for page in pages)


def test_a_chart_with_the_title_of_its_section_shows_it_once() -> None:
    pages = " ".join(pdf_pages(report_pdf(month(sections=(by_hamlet(), by_week())))))
    assert pages.count("Việc tự làm được, theo thôn") == 1
    assert pages.count("Việc tự làm được, theo tuần") == 1


def test_signatures_are_on_the_page_of_what_is_before_them() -> None:
    for rows in range(24, 40):
        last = pdf_pages(report_pdf(sample(sections=(long_table(rows),))))[-1]
        assert last.index("Thôn số") < last.index("NGƯỜI LẬP BÁO CÁO")


def test_a_small_table_is_not_divided() -> None:
    for rows in range(10, 34):
        pages = pdf_pages(report_pdf(sample(sections=(long_table(rows), learning()))))
        assert sum("Lượt học có tên" in page and "Việc tự làm được 412" in page for page in pages) == 1
