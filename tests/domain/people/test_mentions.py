"""Tests of finding whole names in free texts."""

import unicodedata

import pytest

from kiosk.domain.people.mentions import names_in, without_names

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
        ("", ""),
        ("Nguyễn Nguyễn Thị Hoa Hoa", "Nguyễn … Hoa"),
    ],
)
def test_a_whole_name_is_replaced(text: str, left: str) -> None:
    assert without_names(text, [NAME]) == left


def test_a_name_in_separate_accents_is_found() -> None:
    assert without_names(unicodedata.normalize("NFD", f"Cụ {NAME}!"), [NAME]) == "Cụ …!"


def test_a_single_word_is_replaced_as_a_whole_word() -> None:
    assert without_names("Hoa và Hoan", ["Hoa"]) == "… và Hoan"


def test_a_text_without_names_is_unchanged() -> None:
    text = unicodedata.normalize("NFD", "Mạng yếu")
    assert without_names(text, [NAME]) is text
    assert without_names(text, []) is text


def test_the_names_in_a_text_are_listed_as_they_are_written() -> None:
    text = "Gặp nguyễn hoa và cụ TRẦN VĂN ÚT, chưa gặp Lê An"
    assert names_in(text, [NAME, "Trần Văn Út", "Lê Thị Ân"]) == ["nguyễn hoa", "TRẦN VĂN ÚT", "Lê An"]
    assert names_in("Bác Hoa", [NAME]) == []
