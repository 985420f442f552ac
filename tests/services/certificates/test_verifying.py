"""Tests of the verification of a scanned text."""

import base64
import json
from dataclasses import replace

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.services.certificates import base45, cose
from kiosk.services.certificates.credential import encode, signed_text
from kiosk.services.certificates.keys import KeyRing
from kiosk.services.certificates.verifying import LONGEST, verify
from tests.services.certificates.samples import CREDENTIAL, KeysInMemory

RING = KeyRing(KeysInMemory())
TEXT = signed_text(CREDENTIAL, RING.own())
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


def test_a_genuine_certificate_is_valid_and_its_contents_are_stated() -> None:
    found = verify(TEXT, RING)
    assert found.is_valid
    assert found.credential == CREDENTIAL
    assert str(found.words) == (
        "Valid: certificate no. 47 of 2026, issued on 2026-11-24 by this kiosk; tasks done alone: 3; "
        "check code K7QM-2PXA."
    )


def test_the_centre_of_the_list_is_named() -> None:
    public = STRANGER.public_key()
    entry = {
        "id": cose.key_id(public).hex(),
        "key": base64.b64encode(public.public_bytes_raw()).decode(),
        "centre": "Trung tâm xã Lệ Thủy",
    }
    listed = json.dumps({"version": 1, "keys": [entry]}).encode()
    ring = KeyRing(KeysInMemory(list_of_province=listed))
    found = verify(signed_text(CREDENTIAL, STRANGER), ring)
    assert found.is_valid
    assert "by Trung tâm xã Lệ Thủy;" in str(found)


@pytest.mark.parametrize(
    "typed",
    [TEXT + "\r\n", "  " + TEXT + "\t", TEXT[:70] + "\n" + TEXT[70:], TEXT.lower(), TEXT.swapcase()],
)
def test_what_a_scanner_adds_to_the_text_does_no_harm(typed: str) -> None:
    assert verify(typed, RING).credential == CREDENTIAL


def test_every_altered_byte_is_refused() -> None:
    data = base45.decode(TEXT)
    for place in range(len(data)):
        for value in (data[place] ^ 1, data[place] ^ 0x80, data[place] ^ 0xFF):
            altered = data[:place] + bytes([value]) + data[place + 1 :]
            assert not verify(base45.encode(altered), RING).is_valid, place


def test_every_altered_character_is_refused() -> None:
    for place in range(len(TEXT)):
        other = "0" if TEXT[place] != "0" else "1"
        assert not verify(TEXT[:place] + other + TEXT[place + 1 :], RING).is_valid
        assert not verify(TEXT[:place] + TEXT[place + 1 :], RING).is_valid


@pytest.mark.parametrize("text", ["", " ", "\r\n\t"])
def test_nothing_is_explained(text: str) -> None:
    assert str(verify(text, RING)).startswith("Nothing was scanned. Scan the QR code")


@pytest.mark.parametrize(
    "text",
    [
        "abc",
        "https://example.org",
        "NGUYỄN THỊ HOA",
        "ſ" + TEXT,
        "A" * LONGEST,
        "A" * 10**6,
        TEXT[:-1],
        TEXT + "  A",
        "\0",
    ],
)
def test_another_text_is_not_valid(text: str) -> None:
    found = verify(text, RING)
    assert not found.is_valid
    assert "this is not the text of a certificate" in str(found)
    assert "Telex" in found.cure


@given(st.text(max_size=400))
def test_any_text_gets_a_sentence(text: str) -> None:
    found = verify(text, RING)
    assert not found.is_valid
    assert str(found)


def test_a_key_that_is_missing_is_named() -> None:
    found = verify(signed_text(CREDENTIAL, STRANGER), RING)
    assert not found.is_valid
    assert cose.key_id(STRANGER.public_key()).hex() in str(found)


def test_a_signature_of_another_content_is_refused() -> None:
    other = cose.parse(base45.decode(signed_text(replace(CREDENTIAL, number=48), RING.own())))
    data = base45.decode(TEXT)
    found = verify(base45.encode(data[:-64] + other.signature), RING)
    assert "the signature does not match" in str(found)


def test_a_newer_version_is_neither_valid_nor_called_a_forgery() -> None:
    payload = cbor2.dumps({**cbor2.loads(encode(CREDENTIAL)), 0: 2}, canonical=True)
    found = verify(base45.encode(cose.sign(payload, RING.own())), RING)
    assert not found.is_valid
    assert "a newer version of the program" in str(found)
