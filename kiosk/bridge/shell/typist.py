"""Vietnamese input method for an on-screen keyboard.

Rules: one `Typist` contains the text of one keyboard. The input rules are in `kiosk.domain.vietnamese`, which is
imported when a text is begun.
"""

from PySide6.QtCore import QObject

from kiosk.bridge.typed import Property, QmlElement, Signal, Slot

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Typist(QObject):
    """Converts the keys pressed on one keyboard to text."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer: _Writer | None = None

    @Property(str, notify=changed)
    def text(self) -> str:
        """The text typed so far."""
        return self._writer.text if self._writer else ""

    @Property(str, notify=changed)
    def method(self) -> str:
        """The input method, ``telex``, ``vni`` or ``marks``; empty before a text is begun."""
        return self._writer.method if self._writer else ""

    @Slot(str, str)
    def begin(self, text: str, method: str) -> None:
        """Replace the text with `text`, and set the input method: ``telex``, ``vni`` or ``marks``."""
        self._writer = _Writer(text, method)
        self.changed.emit()

    @Slot(str)
    def press(self, key: str) -> None:
        """Apply a key to the text: a character, ``space``, ``delete``, ``tone-…`` or ``letter-…``."""
        self._change(key)

    @Slot()
    def finish(self) -> None:
        """End the word being typed; with Telex, restore the typed letters if it is not a Vietnamese syllable."""
        self._change("")

    def _change(self, key: str) -> None:
        if self._writer is None:
            self._writer = _Writer("", "telex")
        before = self._writer.text
        self._writer.take(key)
        if self._writer.text != before:
            self.changed.emit()


class _Writer:
    """Text being typed, with its input method."""

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
