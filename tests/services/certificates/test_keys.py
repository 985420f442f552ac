"""Tests of the kiosk's own key and of the province's list of keys."""

import base64
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kiosk.services.certificates import cose
from kiosk.services.certificates.keys import CertificateKeyError, KeyRing, parse_list
from tests.services.certificates.samples import KeysInMemory

OTHER = Ed25519PrivateKey.from_private_bytes(bytes(range(32))).public_key()
ENTRY = {
    "id": cose.key_id(OTHER).hex(),
    "key": base64.b64encode(OTHER.public_bytes_raw()).decode(),
    "centre": "Trung tâm Văn hóa - Thể thao xã Lệ Thủy",
}


def listed(*entries: dict[str, Any], **more: Any) -> bytes:
    return json.dumps({"version": 1, "keys": list(entries), **more}).encode()


def test_the_kiosk_makes_its_key_once() -> None:
    store = KeysInMemory()
    first = KeyRing(store).own()
    second = KeyRing(store).own()
    assert first.private_bytes_raw() == second.private_bytes_raw()
    assert store.kept == 1


def test_looking_for_a_key_makes_none() -> None:
    store = KeysInMemory()
    assert KeyRing(store).find(bytes(8)) is None
    assert store.kept == 0


def test_the_own_key_and_those_of_the_list_are_found_by_id() -> None:
    ring = KeyRing(KeysInMemory(list_of_province=listed(ENTRY)))
    own = ring.own().public_key()
    known = ring.find(cose.key_id(own))
    other = ring.find(cose.key_id(OTHER))
    assert known is not None
    assert (known.key.public_bytes_raw(), known.centre) == (own.public_bytes_raw(), "")
    assert other is not None
    assert (other.key.public_bytes_raw(), other.centre) == (OTHER.public_bytes_raw(), ENTRY["centre"])
    assert ring.find(bytes(8)) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no key",
        b"\x00" * 32,
        X25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()),
    ],
)
def test_a_damaged_own_key_is_never_replaced(data: bytes) -> None:
    store = KeysInMemory(data)
    with pytest.raises(CertificateKeyError, match=r"damaged\. Restore the file certificate-key\.pem"):
        KeyRing(store).own()
    with pytest.raises(CertificateKeyError):
        KeyRing(store).find(bytes(8))
    assert (store.key, store.kept) == (data, 0)


@pytest.mark.parametrize(
    ("data", "field"),
    [
        (b"", "JSON"),
        (b"\xff", "JSON"),
        (b"[" * 5000, "JSON"),
        (b'{"version": 1, "version": 1, "keys": []}', "JSON"),
        (b"[]", "JSON"),
        (b'{"version": 2, "keys": []}', "version"),
        (b'{"version": 1}', "keys"),
        (listed(more=1), "more"),
        (listed({**ENTRY, "name": "x"}), "keys.0.name"),
        (listed({**ENTRY, "id": "0" * 16}), "keys.0"),
        (listed({**ENTRY, "id": str(ENTRY["id"]).upper()}), "keys.0.id"),
        (listed({**ENTRY, "key": "AAAA"}), "keys.0.key"),
        (listed({**ENTRY, "key": str(ENTRY["key"]) + "\n"}), "keys.0.key"),
        (listed({**ENTRY, "centre": ""}), "keys.0.centre"),
        (listed({**ENTRY, "centre": "a\nb"}), "keys.0.centre"),
        (listed({**ENTRY, "centre": 7}), "keys.0.centre"),
        (listed(ENTRY, ENTRY), "JSON"),
    ],
)
def test_a_list_with_one_fault_is_refused_with_its_place(data: bytes, field: str) -> None:
    with pytest.raises(CertificateKeyError, match=r"Ask the province") as refused:
        parse_list(data)
    assert refused.value.said == {"field": field}


def test_an_empty_list_is_a_list() -> None:
    assert parse_list(listed()) == {}
