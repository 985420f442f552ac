"""The code by which a technician and the province's office compare the key of a kiosk on the telephone."""

import hashlib

from kiosk.domain.ids import KioskId

GROUPS, DIGITS = 4, 4
"""A code has four groups of four digits, about 53 bits: enough against an attacker who tries keys for a year."""
_CONTEXT = b"tram-hoc-so/registration@1\n"


def spoken_code(kiosk: KioskId, public_key: bytes) -> str:
    """Return the code of a kiosk's key, such as ``4821 0937 5526 1180``.

    `public_key`: the 32 bytes of an Ed25519 key. Another id or another key gives another code.
    """
    digest = hashlib.sha256(_CONTEXT + kiosk.encode() + b"\n" + public_key).digest()
    count = GROUPS * DIGITS
    number = f"{int.from_bytes(digest, 'big') % 10**count:0{count}}"
    return " ".join(number[start : start + DIGITS] for start in range(0, count, DIGITS))


def is_code(text: str) -> bool:
    """Whether `text` has the form of `spoken_code`."""
    return typed_code(text) == text and len(text) == GROUPS * DIGITS + GROUPS - 1


def typed_code(text: str) -> str:
    """Return a typed code in the form of `spoken_code`; unchanged if it does not have the right number of digits."""
    digits = "".join(character for character in text if character.isascii() and character.isdigit())
    if len(digits) != GROUPS * DIGITS:
        return text
    return " ".join(digits[start : start + DIGITS] for start in range(0, len(digits), DIGITS))
