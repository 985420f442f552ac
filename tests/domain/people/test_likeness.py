"""Tests of the search for people who are entered twice; the oracle of the edit distance is rapidfuzz."""

import random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from kiosk.domain.people.learner import Details, Sex
from kiosk.domain.people.likeness import LIKELY, LikenessReason, SoundPattern, alike
from tests.domain.people.villagers import ANY_NAMES, NAMES, villagers

R = LikenessReason
HOA = Details("Nguyễn Thị Hoa", "Phú Thọ", 1956, Sex.FEMALE)
TEXTS = st.text("abcn i", max_size=14)
DETAILS = st.builds(
    Details,
    NAMES,
    st.sampled_from(["Phú Thọ", "Quy Hậu"]),
    st.none() | st.integers(1950, 1962),
    st.sampled_from([None, *Sex]),
)


def likeness(person, other):
    return next(iter(alike(person, [other])), None)


@given(TEXTS, TEXTS, st.integers(0, 4))
def test_the_distance_is_the_optimal_string_alignment(one, other, most):
    assert min(SoundPattern(one).distance(other, most), most + 1) == min(OSA.distance(one, other), most + 1)


@given(TEXTS, st.data())
def test_the_distance_of_near_texts_is_the_optimal_string_alignment(one, data):
    letters = list(one)
    for _ in range(data.draw(st.integers(0, 3))):
        place = data.draw(st.integers(0, len(letters)))
        letters[place : place + data.draw(st.integers(0, 2))] = data.draw(st.sampled_from(["", "x", "ab"]))
    other = "".join(letters)
    assert SoundPattern(one).distance(other, 30) == OSA.distance(one, other)


@pytest.mark.parametrize(
    ("other", "reasons"),
    [
        (HOA, {R.SAME_NAME, R.SAME_YEAR, R.SAME_HAMLET, R.SAME_SEX}),
        (Details("nguyen thi hoa", "Quy Hậu", 1956, Sex.FEMALE), {R.SAME_SOUND, R.SAME_YEAR, R.SAME_SEX}),
        (Details("Nguyễn Thị Hoá", "Quy Hậu", 1956), {R.SAME_SOUND, R.SAME_YEAR}),
        (Details("NGUYỄN THỊ HOA", "Phú Thọ"), {R.SAME_NAME, R.UNKNOWN_YEAR, R.SAME_HAMLET}),
        (Details("Nguyễn Hoa", "Phú Thọ", 1956), {R.SHORTER_NAME, R.SAME_YEAR, R.SAME_HAMLET}),
        (Details("Nguyễn Thị Hoa", "Quy Hậu", 1957), {R.SAME_NAME, R.NEXT_YEAR}),
        (Details("Nguyễn Thị Hoa", "Quy Hậu", 1965), {R.SAME_NAME, R.SWAPPED_DIGITS}),
        (Details("Nguyễn Thị Hoa", "Phú Thọ", 1956, Sex.MALE), {R.SAME_NAME, R.SAME_YEAR, R.SAME_HAMLET}),
        (Details("Nguyễn Thj Hoa", "Phú Thọ", 1956), {R.ONE_LETTER, R.SAME_YEAR, R.SAME_HAMLET}),
    ],
)  # fmt: skip
def test_a_likely_duplicate_is_found_with_its_reasons(other, reasons):
    found = likeness(HOA, other)
    assert found is not None
    assert set(found.reasons) == reasons
    assert found.score >= LIKELY


@pytest.mark.parametrize(
    "other",
    [
        Details("Nguyễn Thị Hoa", "Phú Thọ", 1972, Sex.FEMALE),
        Details("Nguyễn Thị Hà", "Phú Thọ", 1956, Sex.FEMALE),
        Details("Nguyễn Thị Huệ", "Phú Thọ", 1956, Sex.FEMALE),
        Details("Lê Thị Hoa", "Phú Thọ", 1956, Sex.FEMALE),
        Details("Nguyễn Văn Hoa", "Phú Thọ", 1956, Sex.FEMALE),
        Details("Nguyễn Thị Hoa", "Quy Hậu"),
        Details("Hoa", "Phú Thọ", 1956, Sex.FEMALE),
    ],
)
def test_other_people_are_not_taken_for_duplicates(other):
    assert likeness(HOA, other) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Võ Văn Trang", "Vũ Văn Chang"),
        ("Huỳnh Sinh", "Hoàng Xinh"),
        ("Lê Thị Quý", "Nê Thị Quí"),
        ("Lê Giang", "Lê Vang"),
    ],
)
def test_spellings_of_one_sound_are_likely_duplicates(one, other):
    found = likeness(Details(one, "Phú Thọ", 1956), Details(other, "Quy Hậu", 1956))
    assert found is not None
    assert found.reasons[0] is R.SAME_SOUND


@given(DETAILS, DETAILS)
def test_likeness_is_symmetric(one, other):
    there, back = likeness(one, other), likeness(other, one)
    assert (there and (there.score, there.reasons)) == (back and (back.score, back.reasons))


@given(DETAILS)
def test_the_same_details_are_always_likely(person):
    found = likeness(person, person)
    is_likely = found is not None
    assert is_likely
    assert found.score <= 100


@given(ANY_NAMES, st.data())
def test_one_wrong_letter_of_a_long_name_is_found(name, data):
    name = f"Nguyễn Thị {name}n Khương"
    place = data.draw(st.integers(7, 9))
    other = name[:place] + "x" + name[place + 1 :]
    assert likeness(Details(name, "Phú Thọ", 1956), Details(other, "Phú Thọ", 1956)) is not None


def test_the_most_likely_come_first_and_few_are_shown():
    others = [
        Details("Nguyễn Hoa", "Phú Thọ", 1956),
        Details("An", "Phú Thọ"),
        HOA,
        *[Details("Nguyen Thi Hoa", "", 1956)] * 9,
    ]
    found = alike(HOA, others)
    assert len(found) == 5
    assert found[0].place == 2
    assert found == sorted(found, key=lambda one: -one.score)


def test_four_thousand_people_are_compared_fast_enough_for_a_form():
    rng = random.Random(4)
    names = villagers(4000)
    people = [Details(name, rng.choice("abcdef"), rng.randint(1940, 2000), rng.choice(list(Sex))) for name in names]
    began = process_time()
    assert alike(people[17], people)
    assert process_time() - began < 0.2
