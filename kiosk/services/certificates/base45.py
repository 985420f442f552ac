"""Base45 (RFC 9285): bytes as the 45 characters that a QR code stores in 5.5 bits each.

Rules: decoding is strict; each byte string has exactly one text. No text ends with a space, because the last symbol
of a group is at most 32 (two bytes) or 5 (one byte), and a space is 36.
"""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES = {character: value for value, character in enumerate(ALPHABET)}
_BASE = len(ALPHABET)


def encode(data: bytes) -> str:
    """Encode two bytes as three characters, and a last single byte as two."""
    return "".join(_symbols(data[start : start + 2]) for start in range(0, len(data), 2))


def decode(text: str) -> bytes:
    """Decode `text`. Raises ValueError if it is not the encoding of any bytes."""
    return b"".join(_bytes(text[start : start + 3]) for start in range(0, len(text), 3))


def _symbols(group: bytes) -> str:
    number = int.from_bytes(group, "big")
    return "".join(ALPHABET[number // _BASE**place % _BASE] for place in range(len(group) + 1))


def _bytes(group: str) -> bytes:
    if len(group) == 1 or any(character not in _VALUES for character in group):
        raise ValueError("not base45")
    number: int = sum(_VALUES[character] * _BASE**place for place, character in enumerate(group))
    try:
        return number.to_bytes(len(group) - 1, "big")
    except OverflowError:
        raise ValueError("not base45") from None
