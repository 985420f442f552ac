"""Tests of the content of a certificate's QR code."""

from dataclasses import replace
from datetime import date
from typing import Any

import cbor2
import pytest
import segno
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ids import LessonId
from kiosk.services.certificates import base45
from kiosk.services.certificates.credential import (
    MOST_SKILLS,
    Credential,
    decode,
    encode,
    new_check_code,
    short_id,
    signed_text,
)
from tests.services.certificates.samples import CREDENTIAL

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


def of_tasks(count: int) -> Credential:
    """Return the largest credential of `count` tasks."""
    skills = tuple(short_id(LessonId("pack/lesson"), str(number)) for number in range(min(count, MOST_SKILLS)))
    return replace(CREDENTIAL, number=999_999, year=2199, issued=date(2199, 12, 31), count=count, skills=skills)


@given(
    st.builds(
        Credential,
        number=st.integers(1, 999_999),
        year=st.integers(2020, 2199),
        commune=st.sampled_from(["", "19249", "00001"]),
        kiosk=st.binary(min_size=4, max_size=4).map(bytes.hex),
        issued=st.dates(date(2020, 1, 1), date(2199, 12, 31)),
        count=st.just(2),
        skills=st.tuples(*(st.binary(min_size=4, max_size=4).map(bytes.hex) for _ in range(2))),
        check_code=st.builds(new_check_code),
    )
)
def test_what_is_encoded_is_read_back(credential: Credential) -> None:
    assert decode(encode(credential)) == credential


@pytest.mark.parametrize(("tasks", "version"), [(1, 8), (6, 9), (8, 9), (24, 11), (400, 11)])
def test_the_code_is_small_enough_to_be_scanned(tasks: int, version: int) -> None:
    text = signed_text(of_tasks(tasks), KEY)
    code = segno.make_qr(text, error="m", boost_error=False)
    assert code.mode == "alphanumeric"
    assert int(code.version) <= version


def test_a_certificate_of_six_tasks_has_about_150_bytes() -> None:
    text = signed_text(of_tasks(6), KEY)
    assert len(base45.decode(text)) <= 160
    assert len(text) <= 240


def test_a_check_code_has_no_letters_that_look_like_others() -> None:
    codes = {new_check_code() for _ in range(500)}
    assert len(codes) == 500
    letters = set("".join(codes))
    assert len(letters) == 33
    assert not letters & set("ILOU")


def test_the_short_id_is_that_of_lesson_and_skill() -> None:
    assert short_id(LessonId("ky-nang-so/goi-dien"), "emergency") == "6659be3a"
    assert short_id(LessonId("a/b"), "c") != short_id(LessonId("a/c"), "b")


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": 0},
        {"number": 1_000_000},
        {"year": 2019},
        {"issued": date(2200, 1, 1)},
        {"commune": "1924"},
        {"commune": "1924٣"},
        {"kiosk": "1A2B3C4D"},
        {"kiosk": "1a2b3c"},
        {"count": 0},
        {"count": 4},
        {"skills": ("1a2b3c4d",) * 2},
        {"skills": ("1a2b3c",) * 3},
        {"check_code": "K7QM2PXA"},
        {"check_code": "K7QM-2PXO"},
    ],
)
def test_impossible_values_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"no certificate|hexadecimal"):
        replace(CREDENTIAL, **wrong)


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\xff",
        cbor2.dumps([]),
        cbor2.dumps({}),
        cbor2.dumps({**cbor2.loads(encode(CREDENTIAL)), 0: 2}),
        cbor2.dumps({**cbor2.loads(encode(CREDENTIAL)), 9: 1}),
        cbor2.dumps({**cbor2.loads(encode(CREDENTIAL)), 1: "47"}),
        cbor2.dumps({**cbor2.loads(encode(CREDENTIAL)), 1: 47.0}),
        cbor2.dumps({**cbor2.loads(encode(CREDENTIAL)), 5: 10**30}),
        cbor2.dumps({**cbor2.loads(encode(CREDENTIAL)), 7: b"abc"}),
        cbor2.dumps(dict(reversed(cbor2.loads(encode(CREDENTIAL)).items()))),
        encode(CREDENTIAL) + b"\0",
    ],
)
def test_another_payload_is_refused(payload: bytes) -> None:
    with pytest.raises(ValueError, match="this version"):
        decode(payload)
