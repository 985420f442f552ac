"""Tests of finding whole names in free texts."""

import unicodedata

import pytest

from kiosk.domain.people.mentions import Reach, forms_of, names_in, without_middle, without_names, words_of

NAME = "Nguyễn Thị Hoa"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Bác Nguyễn Thị Hoa quên kính.", "Bác … quên kính."),
        ("nguyen thi hoa, NGUYỄN THỊ HOA", "…, …"),
        ("Gặp Nguyễn Hoa ở cổng", "Gặp … ở cổng"),
        ("Nguyễn Thị Hoa", "…"),
        ("Bác Hoa xin hoa hồng", "Bác Hoa xin hoa hồng"),
        ("Nguyễn Thị Hoan, Nguyễn Thị", "Nguyễn Thị Hoan, Nguyễn Thị"),
        ("Nguyễn_Thị_Hoa, Nguyễn-Hoa", "…, …"),
        ("«NGUYỄN  THỊ\nHOA»", "«…»"),
        ("", ""),
        ("Nguyễn Nguyễn Thị Hoa Hoa", "Nguyễn … Hoa"),
    ],
)
def test_a_whole_name_is_replaced(text: str, left: str) -> None:
    assert without_names(text, [NAME]) == left


def test_a_name_in_separate_accents_is_found() -> None:
    assert without_names(unicodedata.normalize("NFD", f"Cụ {NAME}!"), [NAME]) == "Cụ …!"


@pytest.mark.parametrize("text", ["Y Sie\u0302\u0306ng", "y siêng", "Y SIENG"])
def test_a_name_with_an_accent_that_has_no_composed_letter_is_found(text: str) -> None:
    assert without_names(f"Gặp {text}.", ["Y Siê\u0306ng"]) == "Gặp …."


def test_a_single_word_is_replaced_as_a_whole_word() -> None:
    assert without_names("Hoa và Hoan", ["Hoa"]) == "… và Hoan"


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Hóa", "Nhà văn hóa xã; bác Hóa, cụ Hoá quên kính.", "Nhà văn hóa xã; bác …, cụ … quên kính."),
        ("An", "bài an toàn; cụ An; bà Ân", "bài an toàn; cụ …; bà Ân"),
        ("Lan", "Hoa lan, lần sau, LAN", "Hoa lan, lần sau, LAN"),
    ],
)
def test_accents_and_case_of_a_single_word_count(name: str, text: str, left: str) -> None:
    assert without_names(text, [name]) == left
    assert without_names(text, [name], Reach.WHOLE) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Bà Hoa, ba hoa, Hoa", "Bà …, ba …, …"),
        ("Gặp Hoa Nguyễn Thị.", "Gặp …."),
        ("gap hoa nguyen o cong", "gap … o cong"),
        ("HOA THỊ NGUYỄN", "…"),
        ("NguyễnThịHoa, nguyenhoa", "…, …"),
        ("Bà Lan trồng hoa, Hoà giỏi", "Bà Lan trồng hoa, Hoà giỏi"),
    ],
)
def test_what_may_be_the_name_is_found_on_request(text: str, left: str) -> None:
    assert without_names(text, [NAME], Reach.WIDE) == left
    assert without_names(text, [NAME]) == text


def test_a_text_without_names_is_unchanged() -> None:
    text = unicodedata.normalize("NFD", "Mạng yếu")
    assert without_names(text, [NAME]) is text
    assert without_names(text, []) is text


def test_the_names_in_a_text_are_listed_as_they_are_written() -> None:
    text = "Gặp nguyễn hoa và cụ TRẦN VĂN ÚT, chưa gặp Lê An"
    assert names_in(text, [NAME, "Trần Văn Út", "Lê Thị Ân"]) == ["nguyễn hoa", "TRẦN VĂN ÚT", "Lê An"]
    assert names_in("Bác Hoa", [NAME]) == []


def test_a_text_is_folded_to_its_words() -> None:
    assert words_of("  «Đặng Ước», 67_tuổi… ") == ("dang", "uoc", "67", "tuoi")
    assert words_of("-_ .") == ()


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Nguyễn Thị Ngọc Hoa", {("nguyen", "thi", "ngoc", "hoa"), ("nguyen", "hoa")}),
        ("Lê Ân", {("le", "an")}),
        ("Hoa", set()),
        ("", set()),
    ],
)
def test_a_name_has_a_whole_form_and_one_without_middle_names(name: str, forms: set[tuple[str, ...]]) -> None:
    assert forms_of(name) == forms
    assert {without_middle(form) for form in forms} <= forms
