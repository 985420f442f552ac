"""Tests of COSE_Sign1 messages against the package cwt, and with altered bytes."""

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cwt import COSE, COSEKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.services.certificates import cose

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key()
MESSAGE = cose.sign(b"contents", KEY)


def is_accepted(data: bytes) -> bool:
    try:
        message = cose.parse(data)
    except ValueError:
        return False
    return message.key_id == cose.key_id(PUBLIC) and cose.is_signed_by(message, PUBLIC)


@pytest.mark.parametrize("length", [0, 1, 23, 24, 25, 255, 256, 257, 300])
def test_another_implementation_reads_the_message(length: int) -> None:
    payload = bytes(length)
    data = cose.sign(payload, KEY)
    key = COSEKey.new({1: 1, 3: -8, -1: 6, -2: PUBLIC.public_bytes_raw(), 2: cose.key_id(PUBLIC)})
    protected, unprotected, read = COSE.new().decode_with_headers(data, key)
    assert (protected, unprotected, read) == ({1: -8, 4: cose.key_id(PUBLIC)}, {}, payload)
    assert cose.parse(data).payload == payload
    assert is_accepted(data)


def test_every_altered_bit_is_refused() -> None:
    assert is_accepted(MESSAGE)
    for place in range(len(MESSAGE)):
        for bit in range(8):
            altered = bytearray(MESSAGE)
            altered[place] ^= 1 << bit
            assert not is_accepted(bytes(altered)), (place, bit)


def test_every_cut_and_every_addition_is_refused() -> None:
    for place in range(len(MESSAGE)):
        assert not is_accepted(MESSAGE[:place])
        assert not is_accepted(MESSAGE[place + 1 :])
        assert not is_accepted(MESSAGE[:place] + b"\0" + MESSAGE[place:])
    assert not is_accepted(MESSAGE + b"\0")


def signed_otherwise(protected: bytes, unprotected: dict[int, object], tag: int = 18) -> bytes:
    """Return a message whose signature is right, with headers chosen by the test."""
    to_sign = cbor2.dumps(["Signature1", protected, b"", b"contents"])
    return cbor2.dumps(cbor2.CBORTag(tag, [protected, unprotected, b"contents", KEY.sign(to_sign)]))


KEY_ID = cose.key_id(PUBLIC)


@pytest.mark.parametrize(
    ("protected", "unprotected", "tag"),
    [
        ({1: -8}, {4: KEY_ID}, 18),
        ({1: -7, 4: KEY_ID}, {}, 18),
        ({1: -8, 4: KEY_ID}, {5: b""}, 18),
        ({1: -8, 4: KEY_ID, 2: [4]}, {}, 18),
        ({4: KEY_ID, 1: -8}, {}, 18),
        ({1: -8, 4: KEY_ID}, {}, 17),
        ({1: -8, 4: KEY_ID[:7]}, {}, 18),
    ],
)
def test_a_right_signature_in_another_form_is_refused(
    protected: dict[int, object], unprotected: dict[int, object], tag: int
) -> None:
    assert is_accepted(signed_otherwise(cbor2.dumps({1: -8, 4: KEY_ID}), {}))
    assert not is_accepted(signed_otherwise(cbor2.dumps(protected), unprotected, tag))


@given(st.binary(max_size=200))
def test_random_bytes_are_refused_and_never_raise_anything_else(data: bytes) -> None:
    assert not is_accepted(data)


def test_the_same_content_gives_the_same_message() -> None:
    assert cose.sign(b"contents", KEY) == MESSAGE
