"""Translation of the interface, with the form of address inserted.

Rules: the translator is Qt's own class, never a Python subclass. Qt also translates on its own threads, for example
the message "No such file" while QML is loaded. With a Python subclass such a thread would wait for the GIL, while the
GUI thread holds the GIL and waits for that thread. This deadlock was observed: a start never ended. So the form of
address is inserted into the compiled translation once, before Qt loads the translation.
"""

import logging
import re
import struct
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTranslator

from kiosk.domain.ids import Language
from kiosk.domain.text import addressed

logger = logging.getLogger(__name__)

MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
HASHES, MESSAGES = 0x42, 0x69
END, TRANSLATION, HASH_OF_OLD = 1, 3, 5
PLACEHOLDER = re.compile(rb"\0\{\0[aA]\0d\0d\0r\0\}")
"""``{addr}`` or ``{Addr}`` in UTF-16, big-endian."""
NOTHING = 0xFFFFFFFF
"""Value of the length field of a missing text."""


def with_address(compiled: bytes, address: str) -> bytes:
    """Return a compiled translation (``.qm``) with `address` inserted for ``{addr}`` and ``{Addr}``.

    Raises ValueError or struct.error if `compiled` is not a compiled translation.
    """
    if not compiled.startswith(MAGIC):
        raise ValueError("not a compiled translation")
    sections = dict(_sections(compiled))
    numbers = f">{len(sections[HASHES]) // 4}I"
    hashes = list(struct.unpack(numbers, sections[HASHES]))
    messages, moved = _addressed_messages(sections[MESSAGES], hashes[1::2], address)
    hashes[1::2] = [moved[offset] for offset in hashes[1::2]]
    sections[HASHES] = struct.pack(numbers, *hashes)
    sections[MESSAGES] = messages
    return MAGIC + b"".join(struct.pack(">BI", tag, len(data)) + data for tag, data in sections.items())


def _sections(compiled: bytes) -> Iterator[tuple[int, bytes]]:
    place = len(MAGIC)
    while place < len(compiled):
        tag, length = struct.unpack_from(">BI", compiled, place)
        place += 5
        yield tag, compiled[place : place + length]
        place += length


def _addressed_messages(messages: bytes, offsets: Sequence[int], address: str) -> tuple[bytes, dict[int, int]]:
    """Return the messages with the address inserted, and a map from the old to the new offset of each message.

    `offsets`: where each message begins. Runs at every start; for speed, only texts with a placeholder are examined.
    """
    begins = sorted({0, *offsets})
    written = bytearray()
    grown: list[tuple[int, int]] = []  # (end of a replaced text, bytes by which all that follows moves on)
    copied = 0
    for found in PLACEHOLDER.finditer(messages):
        begin, end = _text_around(messages, found.start(), begins[bisect_right(begins, found.start()) - 1])
        if copied < end and (found.start() - begin) % 2 == 0:
            text = addressed(messages[begin:end].decode("utf-16-be"), address).encode("utf-16-be")
            written += messages[copied : begin - 4] + len(text).to_bytes(4) + text
            copied = end
            grown.append((end, len(written) - end))
    ends = [end for end, _ in grown]
    growth = [0, *(moves for _, moves in grown)]
    moved = {begin: begin + growth[bisect_right(ends, begin)] for begin in begins}
    return bytes(written + messages[copied:]), moved


def _text_around(messages: bytes, place: int, message: int) -> tuple[int, int]:
    """Return begin and end of the translation that contains `place`, in the message that begins at `message`.

    Both are 0 if `place` is not in a translation. Raises IndexError if the message is damaged.
    """
    while message <= place:
        tag = messages[message]
        if tag == END:
            break
        if tag == HASH_OF_OLD:
            message += 5
            continue
        begin, length = message + 5, int.from_bytes(messages[message + 1 : message + 5])
        message = begin if length == NOTHING else begin + length
        if tag == TRANSLATION and begin <= place < message:
            return begin, message
    return 0, 0


def compiled_texts(folder: Path, language: Language, address: str) -> bytes:
    """Return the compiled translation to `language` with `address` inserted; empty if missing or unreadable."""
    file = folder / f"kiosk_{language}.qm"
    try:
        return with_address(file.read_bytes(), address)
    except FileNotFoundError:
        return b""
    except (OSError, ValueError, LookupError, struct.error) as error:
        logger.warning("The interface stays in English: %s cannot be read (%s)", file.name, error)
        return b""


class Dictionary:
    """Translates single texts to one language, whatever the language of the interface; a callable.

    The translation is loaded by the first call. An untranslated text stays in English.
    """

    def __init__(self, folder: Path, language: Language, address: str) -> None:
        self._source = folder, language, address

    def __call__(self, context: str, text: str) -> str:
        """Return the translation of `text`, an English source text of `context`."""
        return self._translator.translate(context, text) or text

    @cached_property
    def _translator(self) -> QTranslator:
        self._compiled = compiled_texts(*self._source)  # Qt reads from these bytes as long as the translator exists
        translator = QTranslator()
        if self._compiled:
            translator.load(self._compiled)
        return translator


class Dubbing:
    """The translation of a part of the program that speaks another language than its windows, such as a preview.

    It has an effect only inside of `Interpreter.replaced_by`.
    """

    def __init__(self, folder: Path, language: Language, address: str) -> None:
        self.compiled = compiled_texts(folder, language, address)  # Qt reads from these bytes
        self.translator: QTranslator | None = None
        translator = QTranslator()
        if self.compiled and translator.load(self.compiled):
            self.translator = translator


class _Unnoticed(QObject):
    """Event filter of the application that drops the message that the language has changed."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Return True for ``LanguageChange``, else False."""
        return event.type() is QEvent.Type.LanguageChange


@contextmanager
def _unnoticed() -> Iterator[None]:
    """Exchange translations until the block ends, without a message to the windows, which would retranslate them."""
    app, drop = QCoreApplication.instance(), _Unnoticed()
    if app is not None:
        app.installEventFilter(drop)
    try:
        yield
    finally:
        if app is not None:
            app.removeEventFilter(drop)


class Interpreter:
    """Switches the language of the whole interface.

    English is the source language and needs no translation file.
    """

    def __init__(self, folder: Path, address: str) -> None:
        self._folder = folder
        self._address = address
        self._installed: QTranslator | None = None
        self._compiled = b""  # Qt reads from these bytes as long as the translator exists

    def speak(self, language: Language) -> None:
        """Replace the installed translation with that of `language`.

        The interface is in English if the file of the translation cannot be loaded.
        """
        self.leave()
        compiled = compiled_texts(self._folder, language, self._address)
        translator = QTranslator()
        if compiled and translator.load(compiled):
            QCoreApplication.installTranslator(translator)
            self._installed, self._compiled = translator, compiled

    @contextmanager
    def replaced_by(self, other: "Dubbing") -> Iterator[None]:
        """Translate with `other` until the block ends, without retranslating the windows of the program."""
        if other.compiled == self._compiled:
            yield
            return
        with _unnoticed():
            if self._installed is not None:
                QCoreApplication.removeTranslator(self._installed)
            if other.translator is not None:
                QCoreApplication.installTranslator(other.translator)
        try:
            yield
        finally:
            with _unnoticed():
                if other.translator is not None:
                    QCoreApplication.removeTranslator(other.translator)
                if self._installed is not None:
                    QCoreApplication.installTranslator(self._installed)

    def leave(self) -> None:
        """Remove the installed translation, so that the interface is in English."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed, self._compiled = None, b""
