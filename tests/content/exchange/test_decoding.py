"""Texts are read in whatever encoding an older program has saved them in."""

import unicodedata

import pytest

from kiosk.content.exchange import decoding
from kiosk.content.exchange.decoding import decoded
from kiosk.content.exchange.hardened_xml import XmlSource
from kiosk.domain.vietnamese.letters import without_tone

SAID = "Câu hỏi: Mật khẩu nào an toàn nhất?\nĐừng đọc mã OTP cho người lạ; hãy giữ kín.\n"


def in_cp1258(text: str) -> bytes:
    """Windows-1258 writes the tone as a character of its own, behind its letter."""
    return "".join(letter + tone.mark for letter, tone in map(without_tone, text)).encode("cp1258")


def in_tcvn3(text: str) -> bytes:
    table = {letter: byte for byte, letter in decoding._TCVN.items() if letter != "\N{REPLACEMENT CHARACTER}"}
    return bytes(table.get(letter, ord(letter) & 0x7F) for letter in text)


@pytest.mark.parametrize(
    ("data", "encoding", "is_guess"),
    [
        (SAID.encode(), "utf-8", False),
        (SAID.encode("utf-8-sig"), "utf-8", False),
        (SAID.encode("utf-16"), "utf-16-le", False),
        (SAID.encode("utf-16-be"), "utf-16-be", False),
        (SAID.encode("utf-32"), "utf-32-le", False),
        (unicodedata.normalize("NFD", SAID).encode(), "utf-8", False),
        (SAID.replace("\n", "\r\n").encode(), "utf-8", False),
        (SAID.replace("\n", "\r").encode(), "utf-8", False),
        (in_cp1258(SAID), "cp1258", True),
        (in_tcvn3(SAID), "TCVN3", True),
    ],
)
def test_the_text_is_the_same_in_every_encoding(data: bytes, encoding: str, is_guess: bool) -> None:
    found = decoded(data)
    assert (found.text, found.encoding, bool(found.notes)) == (SAID, encoding, is_guess)


def test_a_wrongly_declared_encoding_does_no_harm() -> None:
    xml = f'<?xml version="1.0" encoding="ISO-8859-1"?><a>{SAID}</a>'
    assert XmlSource.of(xml.encode()).root().text() == SAID
    source = XmlSource.of(in_tcvn3(xml))
    assert source.root().text() == SAID
    assert "TCVN3" in str(source.notes[0])


def test_a_declared_encoding_needs_no_remark() -> None:
    xml = f'<?xml version="1.0" encoding="windows-1258"?><a>{SAID}</a>'
    source = XmlSource.of(in_cp1258(xml))
    assert (source.root().text(), source.notes) == (SAID, ())


def test_damaged_letters_are_counted() -> None:
    found = decoded(SAID.encode() * 20 + b"\xff" + SAID.encode())
    assert "Damaged characters, 1 of" in str(found.notes[0])
    assert found.text.startswith(SAID)
