"""Tests of the take-home card."""

import pytest

from kiosk import paths
from kiosk.bridge.paper.documents import pdf_of
from kiosk.domain.papers import CardPaper, CardSheetsPaper
from tests.bridge.paper.reading import rendered, sizes, texts

A5 = (420, 595)
A4_LANDSCAPE = (842, 595)
LINES = (
    "Mã OTP là chìa khóa tài khoản của bác.",
    "Không đọc mã cho ai, kể cả người xưng là ngân hàng.",
    "Đọc kỹ tin nhắn trước khi nhập mã.",
    "Nghi ngờ thì gọi số in trên thẻ.",
)
FOOT = "Trung tâm Văn hóa - Thể thao xã Lệ Thủy"


def picture() -> bytes:
    return next(iter(sorted((paths.assets_folder() / "pictures").rglob("*.svg")))).read_bytes()


def ink(data: bytes) -> int:
    """Return the number of dark pixels in the upper third of the card, inside its frame."""
    image = rendered(data, dpi=40)
    edge = round(image.width() * 0.06)
    places = [(x, y) for x in range(edge, image.width() - edge) for y in range(edge, image.height() // 3)]
    return sum(image.pixelColor(x, y).lightness() < 128 for x, y in places)


def test_the_card_has_its_title_and_numbered_steps() -> None:
    data = pdf_of(CardPaper("Giữ mã OTP cho riêng mình", LINES, picture(), FOOT))
    assert sizes(data) == {A5}
    (text,) = texts(data)
    steps = " ".join(f"{number}. {line}" for number, line in enumerate(LINES, 1))
    assert f"Giữ mã OTP cho riêng mình {steps}" in text
    assert FOOT in text


def test_the_picture_is_drawn() -> None:
    plain = CardPaper("M", LINES)
    assert ink(pdf_of(CardPaper("M", LINES, picture()))) > ink(pdf_of(plain))


@pytest.mark.parametrize("data", [b"", b"no picture", b"<svg"])
def test_a_card_without_a_usable_picture_has_its_texts(data: bytes) -> None:
    (text,) = texts(pdf_of(CardPaper("Giữ mã OTP", LINES, data)))
    assert text.startswith("Giữ mã OTP 1. Mã OTP")


@pytest.mark.parametrize("times", [1, 3, 8])
def test_long_texts_are_written_smaller_and_stay_on_the_card(times: int) -> None:
    lines = tuple(" ".join([line] * times) for line in LINES)
    data = pdf_of(CardPaper(" ".join(["Giữ mã OTP cho riêng mình"] * times), lines, picture(), FOOT))
    (text,) = texts(data)
    assert all(line in text for line in lines)
    image = rendered(data, dpi=40)
    below = range(round(image.height() * 0.98), image.height())
    assert not [y for y in below for x in range(image.width()) if image.pixelColor(x, y).lightness() < 128]


def test_two_cards_on_each_sheet_are_those_of_half_the_size() -> None:
    card = CardPaper("Giữ mã OTP cho riêng mình", LINES, picture(), FOOT)
    data = pdf_of(CardSheetsPaper(card, sheets=3))
    (alone,) = texts(pdf_of(card))
    assert sizes(data) == {A4_LANDSCAPE}
    assert texts(data) == [f"{alone} {alone}"] * 3
    image, single = rendered(data, dpi=40), rendered(pdf_of(card), dpi=40)
    middle = range(single.height() // 8, single.height() // 3)  # the picture
    for left in (0, image.width() - single.width()):
        dark = sum(
            image.pixelColor(left + x, y).lightness() < 128 for x in range(20, single.width() - 20) for y in middle
        )
        assert dark == pytest.approx(
            sum(single.pixelColor(x, y).lightness() < 128 for x in range(20, single.width() - 20) for y in middle),
            rel=0.05,
        )


def test_many_sheets_contain_the_picture_once() -> None:
    card = CardPaper("Giữ mã OTP", LINES, picture())
    one, many = (len(pdf_of(CardSheetsPaper(card, sheets))) for sheets in (1, 15))
    assert many < 2 * one
