"""Vietnamese input method of an on-screen keyboard: the text after each key.

Rules: holds the text of one keyboard; the input rules are in `kiosk.domain.vietnamese`, imported with the first text.
"""

from PySide6.QtCore import QObject

from kiosk.bridge.typed import Property, QmlElement, Signal, Slot

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Typist(QObject):
    """Converts the keys of one keyboard to text."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer: _Writer | None = None

    @Property(str, notify=changed)
    def text(self) -> str:
        """The current text."""
        return self._writer.text if self._writer else ""

    @Property(str, notify=changed)
    def method(self) -> str:
        """The input method: ``telex``, ``vni`` or ``marks``; empty before the first text."""
        return self._writer.method if self._writer else ""

    @Slot(str, str)
    def begin(self, text: str, method: str) -> None:
        """Start with `text`; `method` is ``telex``, ``vni`` or ``marks``."""
        self._writer = _Writer(text, method)
        self.changed.emit()

    @Slot(str)
    def press(self, key: str) -> None:
        """Apply a key: a character, ``space``, ``delete``, ``tone-…`` or ``letter-…``."""
        self._change(key)

    @Slot()
    def finish(self) -> None:
        """End the last word; a word that is not Vietnamese is restored to its keys."""
        self._change("")

    def _change(self, key: str) -> None:
        if self._writer is None:
            self._writer = _Writer("", "telex")
        before = self._writer.text
        self._writer.take(key)
        if self._writer.text != before:
            self.changed.emit()


class _Writer:
    """A text being typed, and its input method."""

    def __init__(self, text: str, method: str) -> None:
        from kiosk.domain.vietnamese import Method, Typed

        self.method = method
        self._method = Method(method)
        self._typed = Typed(text)

    @property
    def text(self) -> str:
        return self._typed.text

    def take(self, key: str) -> None:
        from kiosk.domain.vietnamese import finished, press

        self._typed = press(self._typed, key, self._method) if key else finished(self._typed, self._method)
