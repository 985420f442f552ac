"""COSE_Sign1 messages (RFC 9052 §4.2) with Ed25519, in exactly one form.

Form: tag 18; protected header {1: -8 (EdDSA), 4: key id}; empty unprotected header; payload; signature.

Rules: a message is accepted only if encoding its parts again gives the same bytes, so each message has one form. No
CBOR from outside is decoded before its signature is verified. The key id is the first 8 bytes of the SHA-256 of the
public key.
"""

import hashlib
from dataclasses import dataclass

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

KEY_ID_BYTES = 8
_SIGNATURE_BYTES = 64
_SIGN1_TAG = 18
_ALGORITHM, _KEY_ID = 1, 4
_EDDSA = -8
_SIGNATURE_HEAD = 2
"""Number of bytes before the signature, which encode its type and length."""
_SHORT, _MEDIUM = 24, 256
"""Byte strings shorter than the first have a head of one byte; those shorter than the second, of two bytes."""


@dataclass(frozen=True, slots=True)
class SignedMessage:
    """The parts of a COSE_Sign1 message that vary; the signature is not yet verified."""

    key_id: bytes
    payload: bytes
    signature: bytes


def key_id(key: Ed25519PublicKey) -> bytes:
    """Return the id of a public key, see the module."""
    return hashlib.sha256(key.public_bytes_raw()).digest()[:KEY_ID_BYTES]


def sign(payload: bytes, key: Ed25519PrivateKey) -> bytes:
    """Return the message that contains `payload`; the same arguments give the same bytes."""
    named = key_id(key.public_key())
    return _encoded(SignedMessage(named, payload, key.sign(_signed_bytes(named, payload))))


def parse(data: bytes) -> SignedMessage:
    """Return the parts of the message `data`. Raises ValueError if it does not have the form in the module."""
    start = len(_before_key_id())
    after = start + KEY_ID_BYTES + 1
    body = data[after : -_SIGNATURE_BYTES - _SIGNATURE_HEAD]
    message = SignedMessage(data[start : after - 1], body[_head_length(len(body)) :], data[-_SIGNATURE_BYTES:])
    if _encoded(message) != data:
        raise ValueError("not a COSE_Sign1 message of this form")
    return message


def is_signed_by(message: SignedMessage, key: Ed25519PublicKey) -> bool:
    """Whether `key` made the signature of `message`."""
    try:
        key.verify(message.signature, _signed_bytes(message.key_id, message.payload))
    except InvalidSignature:
        return False
    return True


def _protected(named: bytes) -> bytes:
    return cbor2.dumps({_ALGORITHM: _EDDSA, _KEY_ID: named}, canonical=True)


def _signed_bytes(named: bytes, payload: bytes) -> bytes:
    """The Sig_structure of RFC 9052 §4.4, which the signature covers."""
    return cbor2.dumps(["Signature1", _protected(named), b"", payload], canonical=True)


def _encoded(message: SignedMessage) -> bytes:
    parts = [_protected(message.key_id), {}, message.payload, message.signature]
    return cbor2.dumps(cbor2.CBORTag(_SIGN1_TAG, parts), canonical=True)


def _before_key_id() -> bytes:
    """The bytes of every message up to the key id."""
    named = bytes(KEY_ID_BYTES)
    whole = _encoded(SignedMessage(named, b"", bytes(_SIGNATURE_BYTES)))
    return whole[: whole.index(named)]


def _head_length(length: int) -> int:
    """Length of the head of a byte string whose head and content together have `length` bytes."""
    return 1 if length <= _SHORT else 2 if length <= _MEDIUM + 1 else 3
