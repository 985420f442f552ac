"""Tests of base45 against the examples of RFC 9285 and against the package base45."""

import base45 as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.services.certificates import base45

EXAMPLES = [
    (b"AB", "BB8"),
    (b"Hello!!", "%69 VD92EX0"),
    (b"base-45", "UJCLQE7W581"),
    (b"ietf!", "QED8WEX0"),
    (b"", ""),
]


@pytest.mark.parametrize(("data", "text"), EXAMPLES)
def test_the_examples_of_the_rfc(data: bytes, text: str) -> None:
    assert base45.encode(data) == text
    assert base45.decode(text) == data


@given(st.binary(max_size=300))
def test_any_bytes_agree_with_the_other_implementation(data: bytes) -> None:
    text = base45.encode(data)
    assert text == oracle.b45encode(data).decode()
    assert base45.decode(text) == data
    assert not text.endswith(" ")


@pytest.mark.parametrize("text", ["A", "BB8A", "GGW", ":::", "::", "bb8", "BB8\n", "ẤẤẤ", "B_8"])
def test_a_text_of_no_bytes_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="base45"):
        base45.decode(text)


@given(st.text(st.sampled_from(base45.ALPHABET), max_size=12))
def test_two_texts_never_give_the_same_bytes(text: str) -> None:
    try:
        data = base45.decode(text)
    except ValueError:
        return
    assert base45.encode(data) == text
