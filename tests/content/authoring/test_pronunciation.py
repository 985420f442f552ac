"""Conversion of written text to the words that the speech engine speaks."""

import pytest

from kiosk.content.authoring.pronunciation import SHORT_NUMBERS, pronounced
from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("{Addr} gọi lại nhé.", "Bác gọi lại nhé."),
        ("Vào dichvucong.gov.vn", "Vào dịch vụ công chấm gốp chấm vê en"),
        ("dichvucong-gov.example là giả", "dịch vụ công gạch ngang gốp chấm ếch xem pồ là giả"),
        ("Gọi 113 ngay", "Gọi một một ba ngay"),
        ("Gọi 1900 0368", "Gọi một chín không không, không ba sáu tám"),
        ("Gọi 1900\u00a00368 nhé", "Gọi một chín không không, không ba sáu tám nhé"),
        ("Số 0912 345 678 lạ", "Số không chín một hai, ba bốn năm, sáu bảy tám lạ"),
        ("Từ 01/07/2025", "Từ ngày 1 tháng 7 năm 2025"),
        ("Từ ngày 01/07/2025", "Từ ngày 1 tháng 7 năm 2025"),
        ("Ngày 20/7/2026 có hiệu lực", "Ngày 20 tháng 7 năm 2026 có hiệu lực"),
        ("Cập nhật 11/2026", "Cập nhật tháng 11 năm 2026"),
        ("Lúc 19:30", "Lúc 19 giờ 30"),
        ("Lúc 8:00", "Lúc 8 giờ"),
        ("Mã OTP: ••••••", "Mã ô tê pê: số đã được che"),
        ("Bấm «Nghe lại» → xong…", "Bấm Nghe lại, xong."),
        ("Kết thúc bằng .gov.vn.", "Kết thúc bằng chấm gốp chấm vê en."),
        ("Ngân hàng Quê Mình (mô phỏng)", "Ngân hàng Quê Mình, mô phỏng"),
        ("Như “Con Hà – Huế”. Rồi gọi.", "Như Con Hà, Huế. Rồi gọi."),
        ("Mất 5–10 phút", "Mất 5 đến 10 phút"),
        ("Có chữ “gov” ở giữa", "Có chữ gốp ở giữa"),
        ("gov.vn.qua.example", "gốp chấm vê en chấm quà chấm ếch xem pồ"),
        ("Đặt passcode", "Đặt pát cốt"),
        ("Wi-Fi và VNeID", "oai phai và vê en e i đê"),
    ],
)
def test_vietnamese_is_read_as_people_say_it(written: str, spoken: str) -> None:
    assert pronounced(written, VIETNAMESE) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Go to vneid.gov.vn now", "Go to V N E I D dot gov dot V N now"),
        ("dichvucong-gov.example is fake", "dick voo kong dash gov dot example is fake"),
        ("Call 114.", "Call one one four."),
        ("Since 01/07/2025", "Since 1 July 2025"),
        ("Open at 8:00", "Open at 8 o'clock"),
        ("Your OTP is ••••••", "Your O T P is a hidden code"),
    ],
)
def test_english_is_read_as_people_say_it(written: str, spoken: str) -> None:
    assert pronounced(written, ENGLISH) == spoken


@pytest.mark.parametrize(
    "plain",
    [
        "Có 1.234,5 đồng",
        "Giá 113.000 đồng",
        "Tỷ lệ 3/4",
        "Năm 2026",
        "Hai lần 1/2 giờ",
        "Xong rồi.Tiếp tục",
    ],
)
def test_what_is_counted_is_not_spelled(plain: str) -> None:
    assert pronounced(plain, VIETNAMESE) == plain


@pytest.mark.parametrize("number", SHORT_NUMBERS)
def test_numbers_to_dial_are_told_digit_by_digit(number: str) -> None:
    assert len(pronounced(number, VIETNAMESE).split()) == len(number)


@pytest.mark.parametrize("language", [VIETNAMESE, ENGLISH, Language("brv")])
def test_hidden_characters_are_never_spelled(language: Language) -> None:
    assert "•" not in pronounced("PIN ••••••", language)


@pytest.mark.parametrize("written", ["Hôm nay {addr} muốn học gì?", "Vào dichvucong.gov.vn lúc 19:30 ngày 1/7/2025"])
def test_reading_a_reading_changes_nothing(written: str) -> None:
    once = pronounced(written, VIETNAMESE)
    assert pronounced(once, VIETNAMESE) == once


def test_phonemes_of_an_engine_cannot_be_written_into_a_lesson() -> None:
    assert "[[" not in pronounced("Xin [[kh'aI]] chào", VIETNAMESE)


def test_a_language_without_a_table_keeps_its_words() -> None:
    assert pronounced("Mã OTP «113»", Language("brv")) == "Mã OTP 113"
