"""Tests of the class list and of the attendance sheet."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.bridge.paper.documents import pdf_of
from kiosk.domain.papers import AttendancePaper, ClassListPaper, ListedLearner
from kiosk.domain.people.learner import Sex
from tests.bridge.paper.reading import CENTRE, PAGE_HEIGHT, PAGE_WIDTH, TITLES, rendered, sizes, texts

HEAD = "STT Họ và tên Năm sinh Giới Thôn Bài đã hoàn thành Chữ ký"


def learners(count: int, lessons: int = 2) -> list[ListedLearner]:
    return [
        ListedLearner(
            f"Nguyễn Thị Số{number}", 1950 + number % 50, Sex.FEMALE, "Phú Thọ", TITLES[:lessons], number % 3 == 0
        )
        for number in range(1, count + 1)
    ]


def class_list(count: int, lessons: int = 2) -> ClassListPaper:
    period = "Từ ngày 15/10/2026 đến ngày 14/11/2026"
    return ClassListPaper(CENTRE, date(2026, 2, 4), "Danh sách lớp kỹ năng số", period, learners(count, lessons))


def attendance(count: int, **more: int) -> AttendancePaper:
    place = "Nhà văn hóa thôn Phú Thọ"
    return AttendancePaper(
        CENTRE, date(2026, 11, 24), "Buổi tối", place, "19:30 - 21:00", "Lê Đức Anh", learners(count), **more
    )


@pytest.mark.parametrize("count", [1, 12, 47])
def test_every_row_of_the_class_list_is_there_once_under_a_head(count: int) -> None:
    data = pdf_of(class_list(count))
    pages = texts(data)
    assert sizes(data) == {(PAGE_HEIGHT, PAGE_WIDTH)}
    assert [page.count(HEAD) for page in pages] == [1] * len(pages)
    whole = " ".join(page.replace(HEAD, "") for page in pages)
    places = [whole.index(f"Nguyễn Thị Số{number} {1950 + number % 50} Nữ Phú Thọ") for number in range(1, count + 1)]
    assert places == sorted(places)
    assert whole.count("; ".join(TITLES[:2])) == count
    assert "DANH SÁCH LỚP KỸ NĂNG SỐ Từ ngày 15/10/2026 đến ngày 14/11/2026" in pages[0]
    assert "ngày 04 tháng 02 năm 2026" in pages[0]
    assert f"Tổng số: {count} người." in pages[-1]
    assert "GIÁM ĐỐC" in pages[-1]


def test_each_page_is_numbered_if_there_are_several() -> None:
    pages = texts(pdf_of(class_list(47)))
    assert len(pages) > 1
    assert all(page.endswith(f"Trang {number}/{len(pages)}") for number, page in enumerate(pages[:-1], 1))
    assert f"Trang {len(pages)}/{len(pages)}" in pages[-1]
    assert "Trang" not in texts(pdf_of(class_list(1)))[0]


@pytest.mark.parametrize("count", range(1, 30))
def test_the_signature_is_never_below_the_page_nor_alone(count: int) -> None:
    data = pdf_of(attendance(count, counted=6))
    pages = texts(data)
    assert f"Nguyễn Thị Số{count} " in pages[-1]
    assert [page.count("(Ký, ghi rõ họ tên)") for page in pages] == [0] * (len(pages) - 1) + [1]
    image = rendered(data, len(pages) - 1, dpi=40)
    rows = range(round(image.height() * 0.97), image.height())
    assert not [y for y in rows for x in range(image.width()) if image.pixelColor(x, y).lightness() < 128]


def test_an_empty_list_has_a_head() -> None:
    (page,) = texts(pdf_of(class_list(0)))
    assert HEAD in page
    assert "Tổng số: 0 người." in page


def test_a_row_that_is_higher_than_a_page_is_written_smaller() -> None:
    lessons = tuple(f"Bài học số {number} có tên rất dài để kiểm tra" for number in range(150))
    paper = class_list(3)
    crowded = replace(paper, learners=[replace(paper.learners[0], lessons=lessons), *paper.learners[1:]])
    whole = " ".join(texts(pdf_of(crowded)))
    assert all(f"{lesson};" in whole for lesson in lessons[:-1])
    assert "Nguyễn Thị Số3" in whole


def test_the_attendance_sheet_counts_those_who_came() -> None:
    (page, *others) = texts(pdf_of(attendance(9, counted=6)))
    assert not others
    assert "DANH SÁCH ĐIỂM DANH Buổi học: Buổi tối Địa điểm: Nhà văn hóa thôn Phú Thọ" in page
    assert "Thời gian: 19:30 - 21:00 Người hướng dẫn: Lê Đức Anh" in page
    assert page.count("Phú Thọ x") == 3
    assert "Có mặt: 3 người có tên trong danh sách. Chỉ đếm, không ghi tên: 6 người. Tổng số: 9 người." in page


def test_a_sheet_to_be_filled_in_by_hand_has_numbered_rows_and_no_totals() -> None:
    paper = AttendancePaper(CENTRE, date(2026, 11, 24), "Buổi tối", "", "", "", (), empty_rows=12)
    (page,) = texts(pdf_of(paper))
    assert "1 2 3 4 5 6 7 8 9 10 11 12" in page
    assert "Có mặt:" not in page
    assert "Địa điểm" not in page


@pytest.mark.parametrize(("sex", "word"), [(Sex.MALE, "Nam"), (Sex.FEMALE, "Nữ"), (None, "Không khai")])
def test_a_sex_that_is_not_stated_is_shown_as_not_stated(sex: Sex | None, word: str) -> None:
    paper = replace(class_list(1), learners=[ListedLearner("Nguyễn Thị Hoa", 1956, sex)])
    (page,) = texts(pdf_of(paper))
    assert f"Nguyễn Thị Hoa 1956 {word}" in page


@pytest.mark.parametrize("name", ["Công Tằng Tôn Nữ Nguyễn Phước Khánh Huyền Trang Thanh Nguyệt", "N" * 80])
def test_a_long_name_is_wrapped_in_its_cell(name: str) -> None:
    paper = replace(class_list(1), learners=[ListedLearner(name)])
    (page,) = texts(pdf_of(paper))
    assert name.replace(" ", "") in page.replace(" ", "")


def test_the_name_of_the_signer_is_printed_below_the_signature() -> None:
    signed = replace(CENTRE, signer_name="Trần Thị Lan")
    (page,) = texts(pdf_of(replace(class_list(1), centre=signed)))
    assert "GIÁM ĐỐC (Ký) Trần Thị Lan" in page


def test_the_last_page_has_no_single_row() -> None:
    for count in range(12, 24):
        last = texts(pdf_of(attendance(count)))[-1]
        assert last.count("Nguyễn Thị") >= 3, count
