"""Tests of the search for a commune by typed text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.communes import MOST, Commune, FormerUnit, Gazetteer
from tests.domain.country import country

LE_THUY = "19249"


def first(typed: str):
    found = country().find(typed)
    return (found[0].commune.place, found[0].commune.province) if found else None


WAYS = """Lệ Thủy|lệ thuỷ|le thuy|LE THUY|  Xã   Lệ  Thủy |xa le thuy|lethuy|Lệ Thủy, Quảng Trị|le thuy quang tri"""


@pytest.mark.parametrize("typed", WAYS.split("|"))
def test_a_commune_is_found_however_it_is_typed(typed):
    assert first(typed) == ("xã Lệ Thủy", "Tỉnh Quảng Trị")


@pytest.mark.parametrize(
    ("typed", "commune", "formerly"),
    [
        ("kiến giang", "xã Lệ Thủy", "Thị trấn Kiến Giang, Huyện Lệ Thủy, Tỉnh Quảng Bình"),
        ("thi tran kien giang", "xã Lệ Thủy", "Thị trấn Kiến Giang, Huyện Lệ Thủy, Tỉnh Quảng Bình"),
        ("Sơn Thủy, Lệ Thủy", "xã Lệ Ninh", "Xã Sơn Thủy, Huyện Lệ Thủy, Tỉnh Quảng Bình"),
        ("son thuy le thuy", "xã Lệ Ninh", "Xã Sơn Thủy, Huyện Lệ Thủy, Tỉnh Quảng Bình"),
        ("phường 1, Đông Hà", "phường Đông Hà", "Phường 1, Thành phố Đông Hà, Tỉnh Quảng Trị"),
    ],
)
def test_a_former_name_leads_to_the_commune_of_today(typed, commune, formerly):
    (found, *_) = country().find(typed)
    assert (found.commune.place, found.formerly) == (commune, formerly)


def test_a_former_district_lists_the_communes_made_of_it():
    found = country().find("huyện Lệ Thủy")
    assert {each.commune.name for each in found} >= {
        "Xã Lệ Thủy",
        "Xã Lệ Ninh",
        "Xã Cam Hồng",
        "Xã Sen Ngư",
        "Xã Tân Mỹ",
    }
    assert {each.commune.province for each in found} == {"Tỉnh Quảng Trị"}


@pytest.mark.parametrize("typed", ["đông hội", "dong hoi", "Đồng Hới"])
def test_d_with_and_without_its_bar_are_one_letter(typed):
    assert "Phường Đồng Hới" in [found.commune.name for found in country().find(typed)]


def test_accents_that_agree_come_first():
    assert country().find("đông hội")[0].formerly.startswith("Xã Đông Hội")
    assert country().find("đồng hới")[0].commune.name == "Phường Đồng Hới"


@pytest.mark.parametrize("typed", ["m'drắk", "m drak", "MDRAK", "M'Đrăk"])
def test_names_of_the_highlands_are_found_with_and_without_the_apostrophe(typed):
    assert first(typed) == ("xã M’Drắk", "Tỉnh Đắk Lắk")


def test_a_name_that_looks_like_a_kind_is_a_name():
    assert first("xa dung") == ("xã Xa Dung", "Tỉnh Điện Biên")


def test_the_whole_name_comes_before_its_beginning_and_that_before_a_word_of_it():
    names = ["Xã Đông An", "Xã An", "Xã An Lạc"]
    book = Gazetteer([Commune(str(place), name, "Tỉnh A") for place, name in enumerate(names)])
    assert [found.commune.name for found in book.find("an")] == ["Xã An", "Xã An Lạc", "Xã Đông An"]


def test_a_name_of_today_comes_before_a_former_one():
    old = FormerUnit("Xã An", "Huyện B", "Tỉnh A")
    book = Gazetteer([Commune("1", "Xã Mới", "Tỉnh A", (old,)), Commune("2", "Xã An", "Tỉnh C")])
    assert [found.commune.code for found in book.find("an")] == ["2", "1"]


@pytest.mark.parametrize("typed", ["", "   ", ",", "zzzz", "🙂", "Lệ Thủy, Cà Mau"])
def test_nothing_fits_what_is_no_commune(typed):
    assert not country().find(typed)


def test_a_search_never_gives_more_than_a_few_pages():
    assert len(country().find("t")) == MOST


def test_every_commune_is_found_by_its_name_and_province():
    lost = [
        code
        for code in map("{:05}".format, range(33000))
        if (commune := country().of_code(code))
        and commune not in [found.commune for found in country().find(f"{commune.name}, {commune.province}")]
    ]
    assert not lost


def test_a_name_and_its_province_mean_one_commune():
    assert [commune.code for commune in country().named("xã Lệ Thủy", "Quảng Trị")] == [LE_THUY]
    assert [commune.code for commune in country().named("le thuy")] == [LE_THUY]


def test_a_name_that_many_communes_have_means_all_of_them():
    assert len(country().named("Tân An")) > 5


def test_a_former_name_means_no_commune_of_today():
    assert country().named("Kiến Giang") == []


@given(st.text(max_size=40))
def test_whatever_is_typed_is_answered(typed):
    for found in country().find(typed):
        assert country().of_code(found.commune.code) is found.commune


@pytest.mark.parametrize("name", ["Tỉnh Quảng Trị", "quảng trị", "Quang Tri", "tỉnh quảng  trị"])
def test_a_province_has_its_communes(name):
    assert len(country().of_province(name)) == 78
    assert {one.province for one in country().of_province(name)} == {"Tỉnh Quảng Trị"}


@pytest.mark.parametrize("name", ["", "Tỉnh", "Quảng", "Trường Sa", "Sở Văn hóa Quảng Trị"])
def test_what_is_no_province_has_none(name):
    assert list(country().of_province(name)) == []


def test_all_provinces_together_have_all_communes():
    names = {found.province for found in country().of_province("Thành phố Hà Nội")}
    assert names == {"Thành phố Hà Nội"}
    provinces = {one.commune.province for letter in "abcdefghijklmnopqrstuvxy" for one in country().find(letter, 400)}
    assert sum(len(country().of_province(name)) for name in provinces) == len(country())
