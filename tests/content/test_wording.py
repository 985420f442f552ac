import pytest

from kiosk.content.wording import faults_of_text, writes_out_address

FACTS = ("so-cong-an",)


@pytest.mark.parametrize(
    "text",
    [
        "Vào dichvucong.gov.vn, chọn mục Thanh toán.",
        "Gọi {fact:so-cong-an} khi {addr} nghi ngờ. {Addr} nhớ nhé!",
        "5 < 7 và 9 > 8, A&B, 1.234,5 đồng",
        "Dòng một\nDòng hai",
        "Số điện thoại: 113",
    ],
)
def test_plain_words_are_taken(text: str):
    assert list(faults_of_text(text, FACTS)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Xem <b>kỹ</b>", "markup <b>"),
        ("Xem &lt;b&gt;", "markup &lt;"),
        ("Xem <!-- kỹ", "markup <!--"),
        ("Vào https://vneid.gov.vn", "address https://vneid.gov.vn"),
        ("Vào WWW.vneid.gov.vn", "address WWW.vneid.gov.vn"),
        ("Bấm javascript:x()", "address javascript:x()"),
        ("Gọi tel:113", "address tel:113"),
        ("Gọi {fact:khong-co}", "'khong-co'"),
        ("Chào {name}", "placeholder {name}"),
        ("Chào {addr", "unmatched brace"),
        ("Chào }addr{", "unmatched brace"),
        ("Mã\u200bOTP", "U+200B, zero width space"),
        ("Mã\u202eOTP", "U+202E, right-to-left override"),
        ("Mã\ue000OTP", "U+E000"),
        ("Ma\u0303", "not in composed Unicode"),
    ],
)
def test_what_must_not_stand_in_a_text_is_told(text: str, told: str):
    assert [told in fault.message for fault in faults_of_text(text, FACTS)] == [True]


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Bác bấm vào đây", True),
        ("Mời bác nghe", True),
        ("Bác sĩ khám", False),
        ("Bác Hồ", False),
        ("{Addr} bấm", False),
        ("nhà bác", True),
    ],
)
def test_an_address_that_is_written_out_is_noticed(text: str, does: bool):
    assert writes_out_address(text) is does
