"""Reads whole text files within their size limit."""

import re
from collections.abc import Iterator

from kiosk.content.exchange.decoding import DecodedText, decoded
from kiosk.content.exchange.formats import ForeignFile
from kiosk.content.exchange.limits import MAX_TEXT_BYTES
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.texts import translatable

_LINE = re.compile(r"([^\n]*)(?:\n|\Z)")


def read_bytes(file: ForeignFile, most: int = MAX_TEXT_BYTES) -> bytes:
    """The contents of the file. Raises QuestionsRefusedError if it is larger than `most` bytes, OSError."""
    with file.open() as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise QuestionsRefusedError(
            translatable("Staff", "The file is larger than {most}."),
            translatable("Staff", "Divide it into smaller files."),
            most=Bytes(most),
        )
    return data


def read_text(file: ForeignFile) -> DecodedText:
    """The text of the file. Raises QuestionsRefusedError if it is too large, OSError."""
    return decoded(read_bytes(file))


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of `text` one by one: a list of them takes many times the memory of the text."""
    return (found[1] for found in _LINE.finditer(text))


def text_of_head(file: ForeignFile) -> str:
    """The text of the head of the file, for recognising it; empty for a file that is not text."""
    if file.members or file.head.startswith((b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xd0\xcf\x11\xe0", b"\xff\xd8")):
        return ""
    return decoded(file.head).text
