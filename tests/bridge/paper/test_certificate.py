"""Tests of the note of completion: what is read back from the PDF file, and from its picture."""

import threading
from collections.abc import Sequence
from dataclasses import replace

import base45
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cwt import COSE, COSEKey
from pypdfium2 import PdfDocument
from PySide6.QtGui import QImage

from kiosk.bridge.paper.certificate import DISCLAIMER, EXPLANATION, LEAST_ON_LAST_PAGE
from kiosk.bridge.paper.documents import pdf_of
from kiosk.domain.papers import DoneTask
from kiosk.domain.people.learner import Sex
from kiosk.services.certificates import cose
from kiosk.services.certificates.keys import KeyRing
from kiosk.services.certificates.verifying import verify
from tests.bridge.paper.reading import (
    FIRST_DAY,
    KEY,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    certificate,
    rendered,
    scanned,
    sizes,
    texts,
)
from tests.services.certificates.samples import KeysInMemory

LONG_NAMES = (
    "Công Tằng Tôn Nữ Nguyễn Phước Khánh Huyền Trang Thanh Nguyệt",
    "Nguyễn Thị " * 12 + "Hoa",
    "Y",
    "N" * 60,
)


def in_order(text: str, parts: Sequence[str]) -> bool:
    """Whether `parts` are in `text`, one after the other."""
    place = 0
    for part in parts:
        place = text.find(part, place)
        if place < 0:
            return False
    return True


def largest_gap(page: QImage) -> float:
    """Return the height in millimetres of the largest white band between the frames of a page of A4."""
    pixels, stride = bytes(page.constBits()), page.bytesPerLine()
    starts = range(page.height() // 16 * stride, page.height() * 15 // 16 * stride, stride)
    printed = [min(pixels[at + page.width() // 8 : at + page.width() * 7 // 8]) < 200 for at in starts]
    bands = "".join(" x"[is_printed] for is_printed in printed).split("x")
    return max(map(len, bands)) * 297 / page.height()


def test_what_was_put_in_is_read_back() -> None:
    (text,) = texts(pdf_of(certificate()))
    paper = certificate()
    tasks = [
        part
        for number, task in enumerate(paper.tasks, 1)
        for part in (f"{number}. {task.text}", f"{task.day:%d/%m/%Y}")
    ]
    for part in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ỦY BAN NHÂN DÂN",
        "VĂN HÓA - THỂ THAO",
        "Số: 47/GGN-TTVHTT",
        "Lệ Thủy, ngày 24 tháng 11 năm 2026",
        EXPLANATION,
        "K7QM-2PXA",
        "GIÁM ĐỐC",
    ):
        assert part in text, part
    assert in_order(
        text,
        [
            "GIẤY GHI NHẬN CỦA TRUNG TÂM",
            "Trung tâm Văn hóa - Thể thao xã Lệ Thủy ghi nhận",
            "Bà NGUYỄN THỊ HOA",
            "Sinh năm 1956 · Thôn Phú Thọ, xã Lệ Thủy, tỉnh Quảng Trị",
            "Từ ngày 06/10/2026 đến ngày 11/10/2026, bà đã học tại Trạm học số của Trung tâm và tự làm được sáu việc",
            *tasks,
            "Mỗi việc được ghi khi bà làm một mình, đúng ngay lần đầu.",
            DISCLAIMER,
        ],
    )


@pytest.mark.parametrize(("tasks", "pages"), [(1, 1), (6, 1), (9, 1), (13, 1), (14, 2), (20, 2), (24, 2), (60, 3)])
def test_every_page_has_the_note_and_the_last_one_the_signature(tasks: int, pages: int) -> None:
    data = pdf_of(certificate(tasks))
    found = texts(data)
    assert len(found) == pages
    assert sizes(data) == {(PAGE_WIDTH, PAGE_HEIGHT)}
    assert all(text.count(DISCLAIMER) == 1 for text in found)
    assert [text.count("GIÁM ĐỐC") for text in found] == [0] * (pages - 1) + [1]
    whole = " ".join(found)
    assert all(f"{number}. {task.text}" in whole for number, task in enumerate(certificate(tasks).tasks, 1))
    assert all("Giấy ghi nhận số 47/GGN-TTVHTT · Bà NGUYỄN THỊ HOA" in text for text in found[1:])


@pytest.mark.parametrize("name", ["Nguyễn Thị Hoa", "Công Tằng Tôn Nữ Nguyễn Phước Khánh Huyền Trang Thanh Nguyệt"])
@pytest.mark.parametrize(
    "titles",
    [
        ("Gọi đúng số khẩn cấp",),
        ("Open your papers in VNeID", "Tell a fake call from a real one"),
        ("Biết ai làm được mức hai, ở đâu, cần mang theo giấy tờ gì, mất bao lâu và hỏi ai khi chưa rõ",),
    ],
    ids=["short", "english", "long"],
)
def test_a_first_page_has_no_large_gap_and_a_last_page_no_single_task(titles: Sequence[str], name: str) -> None:
    for count in range(1, 21):
        tasks = [DoneTask(titles[number % len(titles)], FIRST_DAY) for number in range(count)]
        data = pdf_of(replace(certificate(count, name), tasks=tasks))
        found = texts(data)
        assert found[-1].count("06/10/2026") >= min(count, LEAST_ON_LAST_PAGE), count
        assert largest_gap(rendered(data, dpi=50)) < 29, count


@pytest.mark.parametrize(
    ("sex", "before", "inside"),
    [
        (Sex.MALE, "Ông NGUYỄN", ", ông đã học"),
        (Sex.FEMALE, "Bà NGUYỄN", ", bà đã học"),
        (None, "Ông/Bà NGUYỄN", ", ông/bà đã học"),
    ],
)
def test_the_word_before_the_name_follows_the_stated_sex(sex: Sex | None, before: str, inside: str) -> None:
    (text,) = texts(pdf_of(replace(certificate(), sex=sex)))
    assert before in text
    assert inside in text


@pytest.mark.parametrize(
    ("year", "hamlet", "line"),
    [
        (1956, "", "Sinh năm 1956 Từ ngày"),
        (None, "Thôn Phú Thọ", "HOA Thôn Phú Thọ, xã Lệ Thủy, tỉnh Quảng Trị Từ ngày"),
        (None, "", "HOA Từ ngày"),
    ],
)
def test_what_is_not_known_is_left_out(year: int | None, hamlet: str, line: str) -> None:
    (text,) = texts(pdf_of(replace(certificate(), birth_year=year, hamlet=hamlet)))
    assert line in text


def test_one_day_is_no_period() -> None:
    (text,) = texts(pdf_of(certificate(1)))
    assert "Ngày 06/10/2026, bà đã học" in text
    assert "một việc sau đây" in text


@pytest.mark.parametrize("name", LONG_NAMES)
def test_a_long_name_is_whole_and_inside_the_frame(name: str) -> None:
    data = pdf_of(certificate(8, name))
    (text,) = texts(data)
    assert name.upper().replace(" ", "") in text.replace(" ", "")
    image = rendered(data, dpi=100)
    left = range(round(10 / 210 * image.width()), round(24 / 210 * image.width()))
    right = range(round(193.5 / 210 * image.width()), round(200 / 210 * image.width()))
    rows = range(round(0.1 * image.height()), round(0.9 * image.height()))
    assert not [(x, y) for x in (*left, *right) for y in rows if image.pixelColor(x, y).lightness() < 128]


def test_a_name_that_is_too_long_is_broken_before_the_given_name() -> None:
    with PdfDocument(pdf_of(certificate(6, LONG_NAMES[0]))) as document:
        lines = document[0].get_textpage().get_text_range().split("\r\n")
    assert "NGUYỆT" in [line.strip() for line in lines]


def test_a_name_in_nfd_with_line_ends_is_written_in_nfc_on_one_line() -> None:
    (text,) = texts(pdf_of(certificate(1, "Nguye\u0302\u0303n\n Thi\u0323  Hoa")))
    assert "Bà NGUYỄN THỊ HOA" in text


def test_long_tasks_are_wrapped_and_not_cut() -> None:
    long = "Biết ai làm được mức hai, ở đâu, cần mang theo giấy tờ gì, mất bao lâu và hỏi ai khi chưa rõ"
    paper = replace(certificate(), tasks=[DoneTask(f"{long} {number}", FIRST_DAY) for number in range(8)])
    found = texts(pdf_of(paper))
    assert all(f"{long} {number}" in " ".join(found) for number in range(8))
    assert [text.count("GIÁM ĐỐC") for text in found] == [0] * (len(found) - 1) + [1]


@pytest.mark.parametrize(("tasks", "dpi"), [(1, 150), (6, 150), (8, 200), (24, 200), (24, 300)])
def test_the_printed_code_is_read_and_another_implementation_verifies_it(tasks: int, dpi: int) -> None:
    paper = certificate(tasks)
    data = pdf_of(paper)
    (code,) = scanned(rendered(data, len(texts(data)) - 1, dpi))
    assert code == paper.code
    public = KEY.public_key()
    key = COSEKey.new({1: 1, 3: -8, -1: 6, -2: public.public_bytes_raw(), 2: cose.key_id(public)})
    message = base45.b45decode(code)
    assert COSE.new().decode(message, key) == cose.parse(message).payload


def test_every_altered_byte_of_the_printed_code_is_refused() -> None:
    ring = KeyRing(KeysInMemory(KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())))
    (code,) = scanned(rendered(pdf_of(certificate())))
    assert verify(code, ring).is_valid
    message = base45.b45decode(code)
    for place in range(len(message)):
        altered = message[:place] + bytes([message[place] ^ 0x55]) + message[place + 1 :]
        assert not verify(base45.b45encode(altered).decode(), ring).is_valid


def test_a_certificate_can_be_drawn_on_another_thread() -> None:
    drawn: list[bytes] = []
    worker = threading.Thread(target=lambda: drawn.append(pdf_of(certificate())))
    worker.start()
    worker.join(60)
    assert texts(drawn[0]) == texts(pdf_of(certificate()))


def test_the_properties_of_the_file_contain_no_name() -> None:
    with PdfDocument(pdf_of(certificate())) as document:
        found = document.get_metadata_dict()
    assert found["Title"] == "Giấy ghi nhận 47/GGN-TTVHTT"
    assert "Hoa" not in str(found)


def test_the_name_of_the_signer_is_printed_below_the_signature() -> None:
    paper = certificate()
    (page,) = texts(pdf_of(replace(paper, centre=replace(paper.centre, signer_name="Trần Thị Lan"))))
    assert "GIÁM ĐỐC (Ký, đóng dấu) Trần Thị Lan" in page
