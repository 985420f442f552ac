"""Tests of the reading script on paper."""

import re

import pypdfium2
import pytest

from kiosk.bridge.paper.batch import paper_file_name
from kiosk.bridge.paper.documents import pdf_of
from kiosk.bridge.paper.reading_script import READ, SPOKEN
from kiosk.content.authoring.reading_script import sentence
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.papers import ReadClip, ReadingScriptPaper
from tests.bridge.paper.reading import rendered, texts

TEXT = "Mất điện thoại, bác gọi 1900 0368 nhờ khóa tài khoản, đừng chờ."
SMALLEST = 18


def paper(clips: int = 3, times: int = 1) -> ReadingScriptPaper:
    long = " ".join([TEXT] * times)
    read = [
        ReadClip(
            [f"ma-otp.buoc-{number}.text"], [sentence(f"Câu {number}. {long}", VIETNAMESE)], is_recorded=number == 2
        )
        for number in range(1, clips + 1)
    ]
    return ReadingScriptPaper("Bản đọc: Mã OTP", ("Đọc chậm, rõ.",), "đọc là", "đã có bản ghi", read)


def spoken_lines(text: str) -> str:
    return " ".join(text.split())


def test_each_recording_has_its_number_its_name_and_its_spoken_form() -> None:
    text = spoken_lines(" ".join(texts(pdf_of(paper()))))
    assert text.startswith("Bản đọc: Mã OTP Đọc chậm, rõ.")
    for number in (1, 2, 3):
        assert f"00{number}" in text
        assert f"ma-otp.buoc-{number}.text" in text
    assert text.count("đọc là: ") == 3
    assert text.count("gọi một chín không không, không ba sáu tám nhờ") == 3
    assert text.count("(đã có bản ghi)") == 1


def test_what_is_read_is_large() -> None:
    assert min(READ.size, SPOKEN.size) >= SMALLEST
    page = pypdfium2.PdfDocument(pdf_of(paper(1)))[0]
    heights = [
        round(item.get_bounds()[3] - item.get_bounds()[1], 1)
        for item in page.get_objects()
        if item.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT
    ]
    assert max(heights) > SMALLEST * 0.7


def test_stressed_words_have_more_ink() -> None:
    def ink(data: bytes) -> int:
        image = rendered(data, dpi=60)
        return sum(
            image.pixelColor(x, y).lightness() < 128 for x in range(image.width()) for y in range(image.height())
        )

    one = paper(1)
    plain = ReadClip(
        one.clips[0].names,
        [
            type(found)([type(word)(word.text) for word in found.words], found.spoken)
            for found in one.clips[0].sentences
        ],
    )
    without = ReadingScriptPaper(one.title, one.how, one.spoken, one.recorded, [plain])
    assert ink(pdf_of(one)) > ink(pdf_of(without)) * 1.02


def test_a_recording_is_not_divided_between_pages() -> None:
    pages = texts(pdf_of(paper(20)))
    assert len(pages) > 3
    for page in pages:
        assert len(re.findall(r"ma-otp\.buoc-\d+\.text", page)) == page.count("đọc là")


@pytest.mark.parametrize("times", [1, 12])
def test_nothing_runs_into_the_edges(times: int) -> None:
    image = rendered(pdf_of(paper(4, times=min(times, 6))), dpi=40)
    edge = round(image.width() * 0.05)
    dark = [
        (x, y)
        for x in [*range(edge), *range(image.width() - edge, image.width())]
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 128
    ]
    assert dark == []


def test_the_file_is_named_after_the_lesson() -> None:
    assert paper_file_name(paper()).startswith("Bản đọc")
