"""Turns the bytes of a text file into text, whatever encoding an older program has saved it in.

Rules: a byte order mark decides; otherwise zero bytes mean UTF-16; otherwise strict UTF-8; otherwise the 8-bit
encoding in which most words are Vietnamese syllables, where the declared one (`DECLARED`) wins a tie. An encoding
that was not declared is reported. Text is in NFC, and its lines end with a line feed. TCVN 5712:1993 (VN3, used with
the ABC fonts) has no codec in Python.
"""

import re
import unicodedata
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from dataclasses import dataclass

from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.remarks import encoding_guessed, letters_lost
from kiosk.domain.vietnamese.letters import taken_apart
from kiosk.domain.vietnamese.spelling import is_complete

DECLARED = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "windows-1258": "cp1258",
    "cp1258": "cp1258",
    "utf-16": "utf-16",
}
"""Encodings that a file may declare. ISO 8859-1 is read as its superset Windows-1252, as browsers do (WHATWG)."""
_EIGHT_BITS = ("cp1258", "TCVN3", "cp1252")
_MARKS = (
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF8, "utf-8"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
_TCVN_BYTES = (
    "A1 A2 A3 A4 A5 A6 A7 A8 A9 AA AB AC AD AE B5 B6 B7 B8 B9 BB BC BD BE C6 C7 C8 C9 CA CB CC CE CF D0 D1 D2 D3 D4 "
    "D5 D6 D7 D8 DC DD DE DF E1 E2 E3 E4 E5 E6 E7 E8 E9 EA EB EC ED EE EF F1 F2 F3 F4 F5 F6 F7 F8 F9 FA FB FC FD FE"
)
_TCVN_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_TCVN = dict.fromkeys(range(0x80, 0x100), "\N{REPLACEMENT CHARACTER}") | dict(
    zip(bytes.fromhex(_TCVN_BYTES), _TCVN_LETTERS, strict=True)
)
"""TCVN 5712:1993 VN3: byte → letter, for the bytes above ASCII."""
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 60_000
"""Number of bytes by which an encoding is guessed."""


@dataclass(frozen=True, slots=True)
class DecodedText:
    """The text of a file, the name of its encoding, and what the author must know about it."""

    text: str
    encoding: str
    notes: tuple[Remark, ...] = ()


def decoded(data: bytes, declared: str = "") -> DecodedText:
    """Decode `data`; `declared`: the encoding that the file names, such as in the first line of an XML file."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    if (wide := _wide(data)) is not None:
        return _lenient(data, wide)
    try:
        return DecodedText(_normal(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(data) - 4 and error.reason == "unexpected end of data":
            return _lenient(data, "utf-8")  # cut off in the middle of a letter
    known = DECLARED.get(declared.strip().lower())
    if known not in _EIGHT_BITS and _is_nearly_utf8(data):
        return _lenient(data, "utf-8")
    guessed = max(_EIGHT_BITS, key=lambda name: (_likelihood(data, name), name == known))
    found = _lenient(data, guessed)
    return found if guessed == known else DecodedText(found.text, guessed, (encoding_guessed(guessed), *found.notes))


def _wide(data: bytes) -> str | None:
    """The byte order of UTF-16 without a mark: ASCII letters, spaces and line ends have a zero byte."""
    sample = data[: _SAMPLE & ~1]
    half = len(sample) // 2
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if half and high > half * 0.4 and low * 10 < high:
        return "utf-16-le"
    return "utf-16-be" if half and low > half * 0.4 and high * 10 < low else None


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether at most one in fifty of the non-ASCII characters is damaged UTF-8."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    damaged = text.count("\N{REPLACEMENT CHARACTER}")
    beyond = sum(1 for letter in text if letter > "\x7f")
    return damaged * 50 <= beyond


def _lenient(data: bytes, encoding: str) -> DecodedText:
    text = _decode(data, encoding)
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    return DecodedText(_normal(text), encoding, (letters_lost(lost),) if lost else ())


def _decode(data: bytes, encoding: str) -> str:
    if encoding == "TCVN3":
        return data.decode("latin-1").translate(_TCVN)
    return data.decode(encoding, "replace")


def _likelihood(data: bytes, encoding: str) -> int:
    """Number of words with non-ASCII letters that are Vietnamese syllables, minus all others."""
    text = _normal(_decode(data[:_SAMPLE], encoding))
    score = -5 * text.count("\N{REPLACEMENT CHARACTER}")
    for word in _WORD.findall(text):
        if not word.isascii():
            score += 1 if is_complete(*taken_apart(word.lower())) else -1
    return score - sum(
        1 for letter in text if letter > "\x7f" and not letter.isalpha() and letter not in "“”‘’–—…«»°"
    )


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
