"""Slips of spelling are found in what people type, and nowhere in the bundled lessons (see `test_checks`)."""

import unicodedata

import pytest

from kiosk.content.editing.spelling import slips_in
from kiosk.content.editing.spelling_list import SLIPS, SlipReason


def found(text: str, **how) -> list[tuple[str, str, str]]:
    return [(slip.wrong, slip.right, slip.reason.name) for slip in slips_in(text, **how)]


def test_the_list_is_long_consistent_and_has_no_slip_among_its_right_words():
    assert len(SLIPS) >= 250
    assert len({slip.wrong for slip in SLIPS}) == len(SLIPS)
    assert {slip.reason for slip in SLIPS} >= {SlipReason.TONE, SlipReason.INITIAL, SlipReason.ENDING, SlipReason.GH}
    for slip in SLIPS:
        assert slip.wrong == slip.wrong.casefold().strip() == unicodedata.normalize("NFC", slip.wrong)
        assert found(slip.right) == [], slip
        assert found(f"Nói {slip.wrong} nhé") == [(slip.wrong, slip.right, slip.reason.name)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xử dụng điện thoại", [("Xử dụng", "Sử dụng", "INITIAL")]),
        ("CHIA SẼ", [("CHIA SẼ", "Chia sẻ", "TONE")]),
        ("em chuows ddi hocj", [("chuows", "chướ", "TELEX"), ("ddi", "đi", "TELEX"), ("hocj", "học", "TELEX")]),
        ("tieens Vieetj", [("tieens", "tiến", "TELEX"), ("Vieetj", "việt", "TELEX")]),
        ("cuả mình", [("cuả", "của", "PLACE")]),
        ("nhứngg", [("nhứngg", "nhứngg", "SYLLABLE")]),
        ("đi  chợ , mua,bán", [("  ", " ", "SPACES"), (" ", "", "SPACES"), (",", ", ", "SPACES")]),
        ("đây là là máy", [("là là", "là", "TWICE")]),
    ],
)
def test_a_slip_is_found(text, expected):
    assert found(text) == expected
    decomposed = unicodedata.normalize("NFD", text)
    assert found(decomposed) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hoà bình, hòa bình, thuỷ, thủy",
        "Bus, Wi-Fi, Zalo, Facebook, OTP, QR, VNeID, Google, box, tax",
        "Vào dichvucong.gov.vn hoặc a.b@c.vn, lúc 8:02, giá 5.000.000 đồng, 1,5 kg",
        "{Addr} gọi {fact:so-cong-an}. “Khoan!”, bà nói. Từ từ, xanh xanh.",
        "KHÔNG BẤM VÀO",
        "Đắk Lắk, Pa Nang, Vân Kiều",
        "",
    ],
)
def test_right_texts_names_and_foreign_words_are_left_alone(text):
    assert found(text) == []


def test_a_sentence_without_a_full_stop_is_found_where_sentences_stand():
    assert found("Cúp máy ngay", is_sentence=True) == [("ngay", "ngay.", "STOP")]
    for text in ("Cúp máy.", "Cúp máy?", "Bà nói: “Thôi!”", "Gồm: ", "Rồi…"):
        assert found(text, is_sentence=True) == []
