"""Tests of the names of people: normal form, validity, parts and labels."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.people.names import (
    MOST_CHARACTERS,
    NameFault,
    NameParts,
    NameRefusedError,
    capitalised,
    labels,
    normal_name,
    parts_of,
    valid_name,
)
from tests.domain.people.villagers import ANY_NAMES, NAMES


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  Nguyễn   Thị  Hoa ", "Nguyễn Thị Hoa"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Hoa"), "Nguyễn Thị Hoa"),
        ("nguyễn thị hoa", "nguyễn thị hoa"),
        ("Nguyễn\u00a0Hoa", "Nguyễn Hoa"),
        ("H\u2019Hen Niê", "H'Hen Niê"),
        ("Y\u2011Krăng", "Y-Krăng"),
    ],
)
def test_a_name_is_stored_in_its_normal_form(typed, stored):
    assert valid_name(typed) == stored


@pytest.mark.parametrize(
    "name",
    [
        "Hồ Thị Ăm",
        "Hồ Văn Pả Lương",
        "Y-Krăng Êban",
        "H'Hen Niê",
        "Hồ Ka Rĕ",
        "Nguyễn Thị H. Nhung",
        "Cil K'Brê̆",
        "Y",
        "Ỷ",
    ],
)
def test_names_of_all_peoples_of_the_region_are_valid(name):
    assert valid_name(name) == name


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", NameFault.EMPTY),
        ("   ", NameFault.EMPTY),
        ("-", NameFault.EMPTY),
        ("Hoa 2", NameFault.SIGN),
        ("Hoa (thôn 1)", NameFault.SIGN),
        ("Hоa", NameFault.SIGN),  # a Cyrillic о
        ("Ｈoa", NameFault.SIGN),
        ("花", NameFault.SIGN),
        ("Hoa\u0489", NameFault.SIGN),
        ("\u0301Hoa", NameFault.SIGN),
        ("Hoa -\u0301a", NameFault.SIGN),
        ("Ho\u0302\u0301\u0306\u030ca", NameFault.SIGN),
        ("Hoa\nLan", NameFault.HIDDEN),
        ("Hoa\tLan", NameFault.HIDDEN),
        ("Hoa\x00", NameFault.HIDDEN),
        ("Hoa\u200bLan", NameFault.HIDDEN),
        ("\u202eaoH", NameFault.HIDDEN),
        ("Hoa\u2028Lan", NameFault.HIDDEN),
        ("Hoa\ud800", NameFault.HIDDEN),
        ("H" * (MOST_CHARACTERS + 1), NameFault.LONG),
    ],
)
def test_what_is_no_name_is_refused_with_its_fault(typed, fault):
    with pytest.raises(NameRefusedError) as refused:
        valid_name(typed)
    assert refused.value.fault is fault
    assert refused.value.cure


def test_the_longest_name_is_counted_in_composed_characters():
    longest = "ế" * MOST_CHARACTERS
    assert valid_name(unicodedata.normalize("NFD", longest)) == longest


@given(st.text(max_size=80))
def test_a_text_is_refused_or_becomes_one_printable_line(text):
    try:
        name = valid_name(text)
    except NameRefusedError:
        return
    assert name == valid_name(name) == normal_name(name)
    assert name == " ".join(name.split())
    assert unicodedata.is_normalized("NFC", name)
    assert 1 <= len(name) <= MOST_CHARACTERS
    assert not any(sign.isdigit() or unicodedata.category(sign).startswith("C") for sign in name)


@given(ANY_NAMES)
def test_every_vietnamese_name_is_valid(name):
    assert valid_name(unicodedata.normalize("NFD", name)) == name


@pytest.mark.parametrize(
    ("typed", "proposal"),
    [
        ("nguyễn thị hoa", "Nguyễn Thị Hoa"),
        ("NGUYỄN THỊ HOA", "Nguyễn Thị Hoa"),
        ("đỗ thị ước", "Đỗ Thị Ước"),
        ("y-krăng", "Y-Krăng"),
        ("h'hen niê", "H'Hen Niê"),
        ("h.nhung", "H.Nhung"),
        ("Nguyễn Thị Hoa", None),
        ("Nguyễn thị Hoa", None),
        ("Y", None),
    ],
)
def test_capitals_are_proposed_for_a_name_in_one_case(typed, proposal):
    assert capitalised(typed) == proposal


@given(ANY_NAMES)
def test_a_proposal_is_final_and_changes_capitals_only(name):
    for typed in (name.lower(), name.upper()):
        proposal = capitalised(typed) or typed
        assert capitalised(proposal) is None
        assert proposal.lower() == name.lower()


@pytest.mark.parametrize(
    ("name", "parts", "before"),
    [
        ("Hoa", ("", "", "Hoa"), ""),
        ("Nguyễn Hoa", ("Nguyễn", "", "Hoa"), "Nguyễn"),
        ("Trần Thị Thanh Huệ", ("Trần", "Thị Thanh", "Huệ"), "Trần Thị Thanh"),
    ],
)
def test_the_given_name_is_the_last_word(name, parts, before):
    assert parts_of(name) == NameParts(*parts)
    assert parts_of(name).before_given == before


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["Nguyễn Thị Hoa", "Lê Văn An"], ["Hoa", "An"]),
        (["Nguyễn Thị Hoa", "Lê Thị Hoa", "Lê Văn An"], ["Nguyễn Hoa", "Lê Hoa", "An"]),
        (["Nguyễn Thị Hoa", "Nguyễn Ngọc Hoa", "Lê Hoa"], ["Nguyễn Thị Hoa", "Nguyễn Ngọc Hoa", "Lê Hoa"]),
        (["Nguyễn Thị Hoa", "Nguyễn Thị Hoa"], ["Nguyễn Thị Hoa", "Nguyễn Thị Hoa"]),
        (["Nguyễn Thị Hoa", "nguyễn thị hoa"], ["Nguyễn Thị Hoa", "nguyễn thị hoa"]),
        (["Hoa", "Nguyễn Hoa"], ["Hoa", "Nguyễn Hoa"]),
        (["Lê Thị Hòa", "Đỗ Thị Hoà"], ["Lê Hòa", "Đỗ Hoà"]),
        (["Lê Thị Hoa", "Đỗ Thị Hòa"], ["Hoa", "Hòa"]),
        ([], []),
    ],
)
def test_people_of_one_given_name_are_told_apart(names, shown):
    assert labels(names) == shown


@given(st.lists(NAMES, max_size=12, unique_by=str.lower))
def test_a_label_is_the_shortest_form_and_names_one_person(names):
    shown = labels(names)
    for name, label in zip(names, shown, strict=True):
        assert label.split()[-1] == parts_of(name).given
        assert set(label.split()) <= set(name.split())
    assert len({name.lower() for name in names}) == len({label.lower() for label in shown})
