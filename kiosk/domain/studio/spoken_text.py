"""Identifies the text that was read for a recording, so that a recording of a changed text is never played.

Rules: two texts with the same words and marks have the same hash, whatever their Unicode normalisation and spacing.
The text is the Vietnamese one, with its facts filled in and with the default form of address.
"""

import hashlib
import unicodedata

from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import Block


def read_text(block: Block) -> str:
    """The text of `block` as it stands in front of the person who records it: one line of Vietnamese."""
    return plain_line(block.text.text(VIETNAMESE))


def plain_line(text: str) -> str:
    """`text` in Unicode form NFC, with single spaces and none at its ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def text_hash(text: str) -> str:
    """SHA-256 of `plain_line` of `text` in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(plain_line(text).encode()).hexdigest()


def block_hash(block: Block) -> str:
    """`text_hash` of the Vietnamese text of `block`."""
    return text_hash(read_text(block))
