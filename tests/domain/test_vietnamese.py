"""Tests of typing Vietnamese key by key, with the input methods Telex and VNI."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.vietnamese import DELETE, Method, Typed, finished, keys_for, press, typed_keys
from kiosk.domain.vietnamese.letters import taken_apart
from kiosk.domain.vietnamese.spelling import is_possible
from tests.domain.english import LEFT_ALONE, VIETNAMESE_TOO
from tests.domain.syllables import DIGITS, SHAPES, TELEX, VNI, syllables, ways

SYLLABLES = syllables()
KEYS = st.lists(st.sampled_from([*"aeiouydhngctwsfrxjzAEOUDWS0123456789 .,@", "space", "delete", "tone-sac",
                                 "tone-none", "letter-ơ", "letter-đ", "ế", "?!", ""]), max_size=24)  # fmt: skip
METHODS = st.sampled_from(list(Method))


def folded(keys, method=Method.TELEX, text=""):
    typed = Typed(text)
    for key in keys:
        typed = press(typed, key, method)
    return typed


def is_vietnamese(text):
    body, tone = taken_apart(text.rpartition(" ")[2])
    return is_possible(body, tone)


def telex(keys):
    return typed_keys(keys, Method.TELEX)


def vni(keys):
    return typed_keys(keys, Method.VNI)


def test_the_tables_hold_more_than_six_thousand_syllables():
    assert len({syllable.text for syllable in SYLLABLES}) > 6000


@pytest.mark.parametrize("tone", ["none", "sac", "huyen", "hoi", "nga", "nang"])
@pytest.mark.parametrize(
    ("method", "table", "marks"), [(Method.TELEX, SHAPES, TELEX), (Method.VNI, DIGITS, VNI)], ids=["telex", "vni"]
)
def test_every_syllable_comes_out_in_every_order_of_its_keys(tone, method, table, marks):
    wrong = [
        (keys, syllable.text, typed_keys(keys, method))
        for syllable in SYLLABLES
        if syllable.tone == tone
        for keys in sorted(ways(syllable, table, marks))
        if typed_keys(keys, method) != syllable.text
    ]
    assert wrong == []


@pytest.mark.parametrize("method", list(Method), ids=lambda method: method.value)
def test_every_syllable_has_keys_that_write_it(method):
    chosen = SYLLABLES[::7]
    assert [typed_keys(keys_for(one.text, method), method) for one in chosen] == [one.text for one in chosen]


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("Quarng Bifnh", "Quảng Bình"),
        ("tieesng vieetj", "tiếng việt"),
        ("tiengse vietje", "tiếng việt"),
        ("hoaf thuyr khoer hueej quys giaf", "hòa thủy khỏe huệ quý già"),
        ("hofa hofan thurynh", "hòa hoàn thuỷnh"),
        ("nguwowfi nguowif nguoiwf nguoifw", "người người người người"),
        ("thuowr huow thuowng", "thuở huơ thương"),
        ("tuwong tuowng tuongw", "tương tương tương"),
        ("gif gias gieengs giuwax giox", "gì giá giếng giữa giõ"),
        ("khuyur ngoeor khuya quyeenr", "khuỷu ngoẻo khuya quyển"),
        ("sooocs booong", "soóc boong"),
        ("DDUWOWCJ DDuowcj QUYS", "ĐƯỢC Được QUÝ"),
        ("HDDND DDT 5000dd", "HĐND ĐT 5000đ"),
        ("DDawks Lawks Kroong", "Đắk Lắk Krông"),
        ("vieet dduwowc", "viêt đươc"),
        ("caji cay", "cại cay"),
    ],
)
def test_telex_writes_what_people_mean(keys, text):
    assert telex(keys) == text


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("Quan3g Bi2nh", "Quảng Bình"),
        ("tie61ng vie65t", "tiếng việt"),
        ("d9u7o7c5 duoc975 duoc579", "được được được"),
        ("thuo73 nguo7i2", "thuở người"),
        ("hoa2 thuy3 khoe3", "hòa thủy khỏe"),
        ("2024 mp3 113", "2024 mp3 113"),
    ],
)
def test_vni_writes_what_people_mean(keys, text):
    assert vni(keys) == text


@pytest.mark.parametrize(
    ("keys", "text"),
    [("ass", "as"), ("aff", "af"), ("aaa", "aa"), ("ooo", "oo"), ("ddd", "dd"), ("aww", "aw"), ("uoww", "uow"),
     ("tww", "tw"), ("tesst", "test"), ("masff", "maf"), ("tieesngss", "tiêngs"), ("ASS", "AS"), ("aAA", "aA")],
)  # fmt: skip
def test_the_same_key_again_takes_back_what_it_did(keys, text):
    assert telex(keys) == text


def test_vni_takes_back_too():
    assert vni("a11 a66 d99 uo77") == "a1 a6 d9 uo7"


def test_a_tone_put_twice_far_apart_stays():
    assert telex("tieesngs") == "tiếng"


def test_another_tone_takes_the_place_of_the_first():
    assert telex("masf maxr") == "mà mả"


def test_z_and_nought_take_the_tone_away():
    assert (telex("masz tieesngz"), vni("ma10")) == ("ma tiêng", "ma")


def test_a_tone_moves_on_while_the_syllable_grows():
    seen = []
    typed = Typed()
    for key in "hoafn":
        typed = press(typed, key, Method.TELEX)
        seen.append(typed.text)
    assert seen == ["h", "ho", "hoa", "hòa", "hoàn"]


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ([*"hoafn", DELETE], "hòa"),
        ([*"tieesng", DELETE, DELETE], "tiế"),
        ([*"tieesng", DELETE, DELETE, DELETE], "ti"),
        ([*"tieesng", DELETE, DELETE, DELETE, *"eejn"], "tiện"),
        ([*"dd", DELETE], ""),
        ([*"mas ", DELETE, "f"], "mà"),
        ([*"mass", DELETE, "s"], "má"),
        ([*"goog", DELETE], "goo"),
        ([*"an tooi", DELETE, DELETE, DELETE, DELETE], "an"),
        ([DELETE], ""),
    ],
)
def test_delete_takes_the_last_letter_and_the_rest_goes_on(keys, text):
    assert folded(keys).text == text


def test_what_is_seen_stays_when_a_letter_or_a_tone_was_taken_away():
    assert telex("tiengsz tuanfz yesz") == "tieng tuan ye"
    assert telex([*"vieejt", DELETE, *"s vieejt", DELETE, *"sk"]) == "viế viếk"


def test_tone_keys_act_on_the_syllable_at_the_cursor():
    keys = [*"hoa", "tone-huyen", "space", *"quy", "tone-sac", "space", *"ma", "tone-nang", "tone-none"]
    assert typed_keys(keys, Method.MARKS) == "hòa quý ma"


def test_letter_keys_write_their_letter_or_shape_the_one_that_is_there():
    keys = ["letter-đ", "letter-ư", "letter-ơ", *"ng", "space", *"tieng", "letter-ê", "space", *"da", "letter-ă",
            "space", *"thu", "letter-ơ", "space", "letter-Đ"]  # fmt: skip
    assert typed_keys(keys, Method.MARKS) == "đương tiêng dă thuơ Đ"


def test_letters_are_only_letters_when_marks_are_chosen():
    assert typed_keys("tieesng ddawng", Method.MARKS) == "tieesng ddawng"


def test_text_from_elsewhere_goes_on():
    assert folded("s", text=unicodedata.normalize("NFC", "tiêng")).text == "tiếng"


@given(KEYS, METHODS)
def test_whatever_is_pressed_the_text_is_composed(keys, method):
    text = finished(folded(keys, method), method).text
    assert text == unicodedata.normalize("NFC", text)


@given(KEYS, METHODS, st.sampled_from("bmpkv"))
def test_a_letter_that_is_deleted_again_leaves_the_text_as_it_was(keys, method, letter):
    before = folded(keys, method)
    after = press(before, letter, method)
    if after.text == before.text + letter and is_vietnamese(before.text):
        assert press(after, DELETE, method).text == before.text


@given(st.text("abcdeghiklmnopqrstuvxywzfjABCDEO", max_size=12))
def test_the_keys_of_a_word_are_not_lost(keys):
    typed = folded(keys)
    twice = any(one.lower() == other.lower() for one, other in pairwise(keys))
    assert twice or "z" in keys or typed.keys == keys


@given(st.text("abcdeghiklmnopqrstuvxywzfj ", max_size=20))
def test_every_word_ends_as_vietnamese_or_as_its_keys(keys):
    assert len(telex(keys).split(" ")) == len(keys.split(" "))


@given(st.sampled_from(SYLLABLES), METHODS)
def test_any_text_can_be_deleted_letter_by_letter(syllable, method):
    typed = folded(keys_for(syllable.text, method), method)
    lengths = []
    while typed.text:
        typed = press(typed, DELETE, method)
        lengths.append(len(typed.text))
    assert lengths == list(range(len(syllable.text) - 1, -1, -1))


def test_the_keys_of_a_text_are_those_that_are_taught():
    assert keys_for("Quảng Bình") == ["Q", "u", "a", "r", "n", "g", "space", "B", "i", "f", "n", "h"]


def test_a_letter_that_would_do_something_else_is_pressed_twice():
    assert keys_for("test") == [*"tesst"]


def test_what_no_keys_write_is_refused():
    with pytest.raises(ValueError, match="hoà"):
        keys_for("hoà")


@pytest.mark.parametrize("ending", ["", " ", ".", ","])
def test_english_words_are_left_alone(ending):
    words = [form for word in LEFT_ALONE for form in (word, word.capitalize(), word.upper())]
    assert [word for word in words if telex(word + ending) != word + ending] == []


def test_the_table_of_english_words_is_long():
    assert len(set(LEFT_ALONE)) > 400


def test_what_is_vietnamese_too_becomes_vietnamese():
    assert {word: telex(word) for word in VIETNAMESE_TOO} == VIETNAMESE_TOO


@pytest.mark.parametrize("word", [*VIETNAMESE_TOO, "password", "office", "message"])
def test_every_english_word_can_be_written_all_the_same(word):
    assert telex(keys_for(word)) == word
