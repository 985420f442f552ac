"""Translating the interface, with the form of address put in."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk.domain.ids import Language
from kiosk.domain.text import addressed


class AddressingTranslator(QTranslator):
    """A translator that replaces ``{addr}`` and ``{Addr}`` in what it finds."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Look a text up; None, which Qt reads as "not here", when there is no translation."""
        found = super().translate(context, sourceText, disambiguation, n)
        return addressed(found, self._address) if found and "{" in found else found or None


class Interpreter:
    """Switches the language of the whole interface; English needs no file."""

    def __init__(self, folder: Path, address: str) -> None:
        self._folder = folder
        self._address = address
        self._installed: AddressingTranslator | None = None

    def speak(self, language: Language) -> None:
        """Install the translation of `language`."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None
        translator = AddressingTranslator(self._address)
        if translator.load(str(self._folder / f"kiosk_{language}.qm")):
            QCoreApplication.installTranslator(translator)
            self._installed = translator
