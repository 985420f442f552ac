"""The contents of the QR code on a certificate, as CBOR.

Rules: a credential contains no name, so that a scanned or photographed code is no data about a person; the check code
links it to the paper and to the centre's own register. A signed credential fits a QR code of version 11 at most
(level M, 366 characters).
"""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.ids import LessonId
from kiosk.services.certificates import base45, cose

VERSION = 1
MOST_SKILLS = 24
"""Maximum number of listed skills; of a certificate with more, only the first are listed, `count` is the total."""
SHORT_ID_BYTES = 4
LARGEST_NUMBER = 999_999
YEARS = range(2020, 2200)
_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Characters of check codes: Crockford's base 32, which has no I, L, O and U."""
_CODE_LENGTH, _CODE_GROUP = 8, 4
_COMMUNE_DIGITS = 5
_EPOCH = date(1970, 1, 1)
_FAULTS = (ValueError, TypeError, LookupError, AttributeError, OverflowError, cbor2.CBORError)
"""Exceptions from reading a payload of another form."""


@dataclass(frozen=True, slots=True)
class Credential:
    """What is signed on a certificate. Raises ValueError for values that no certificate can have.

    ``number`` and ``year``: the certificate's number within the year. ``commune``: official code of the commune, five
    digits; empty if the kiosk has none. ``kiosk``: first eight hex digits of the kiosk's id. ``issued``: day on the
    certificate. ``count``: number of tasks on the certificate. ``skills``: the `short_id` of the first of them, at
    most `MOST_SKILLS`. ``check_code``: made by `new_check_code`.
    """

    number: int
    year: int
    commune: str
    kiosk: str
    issued: date
    count: int
    skills: Sequence[str]
    check_code: str

    def __post_init__(self) -> None:
        is_right = (
            1 <= self.number <= LARGEST_NUMBER
            and self.year in YEARS
            and self.issued.year in YEARS
            and (self.commune == "" or (_is_ascii_digits(self.commune) and len(self.commune) == _COMMUNE_DIGITS))
            and self.kiosk == _bytes(self.kiosk).hex()
            and len(self.kiosk) == 2 * SHORT_ID_BYTES
            and 1 <= self.count <= LARGEST_NUMBER
            and len(self.skills) == min(self.count, MOST_SKILLS)
            and all(len(skill) == 2 * SHORT_ID_BYTES and skill == _bytes(skill).hex() for skill in self.skills)
            and self.check_code == _grouped(self.check_code.replace("-", ""))
        )
        if not is_right:
            raise ValueError("no certificate has these values")


def new_check_code() -> str:
    """Generate a random check code such as ``K7QM-2PXA`` (40 bits)."""
    return _grouped("".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH)))


def short_id(lesson: LessonId, skill: str) -> str:
    """Return the short id of a skill: the first eight hex digits of the SHA-256 of ``<lesson>/<skill>``."""
    return hashlib.sha256(f"{lesson}/{skill}".encode()).digest()[:SHORT_ID_BYTES].hex()


def signed_text(credential: Credential, key: Ed25519PrivateKey) -> str:
    """Return the text of the QR code; the same credential and key give the same text."""
    return base45.encode(cose.sign(encode(credential), key))


def encode(credential: Credential) -> bytes:
    """Return `credential` as deterministic CBOR (RFC 8949 §4.2)."""
    fields = {
        0: VERSION,
        1: credential.number,
        2: credential.year,
        3: credential.commune,
        4: bytes.fromhex(credential.kiosk),
        5: (credential.issued - _EPOCH).days,
        6: credential.count,
        7: b"".join(map(bytes.fromhex, credential.skills)),
        8: credential.check_code,
    }
    return cbor2.dumps(fields, canonical=True)


def decode(payload: bytes) -> Credential:
    """Read a payload whose signature was verified. Raises ValueError unless `encode` would give the same bytes."""
    try:
        credential = _read(cbor2.loads(payload))
        is_exact = encode(credential) == payload
    except _FAULTS as error:
        raise ValueError("not a credential of this version") from error
    if not is_exact:
        raise ValueError("not a credential of this version")
    return credential


def _read(fields: Any) -> Credential:
    skills = fields[7].hex()
    size = 2 * SHORT_ID_BYTES
    return Credential(
        number=fields[1],
        year=fields[2],
        commune=fields[3],
        kiosk=fields[4].hex(),
        issued=_EPOCH + timedelta(days=fields[5]),
        count=fields[6],
        skills=tuple(skills[start : start + size] for start in range(0, len(skills), size)),
        check_code=fields[8],
    )


def _grouped(letters: str) -> str:
    """Format the letters of a check code; empty if they are not a check code."""
    if len(letters) != _CODE_LENGTH or not set(letters) <= set(_CODE_LETTERS):
        return ""
    return f"{letters[:_CODE_GROUP]}-{letters[_CODE_GROUP:]}"


def _bytes(digits: str) -> bytes:
    """Return the bytes of hex digits. Raises ValueError."""
    return bytes.fromhex(digits)


def _is_ascii_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
