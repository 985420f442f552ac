"""View model of the editable list of the commune's hamlets.

Rules: white space in a name is normalised, nothing else is changed. Names that differ only in case, spaces,
punctuation or the position of the tone mark are the same hamlet, so the second such name is refused. The last removal
can be undone.
"""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.vietnamese.comparing import written
from kiosk.setting_values import LONGEST_HAMLET, MOST_HAMLETS, is_hamlet

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
CONTEXT = "Set-up"
PROBLEMS = {
    "twice": str(QT_TRANSLATE_NOOP("Set-up", "This hamlet is already in the list.")),
    "long": str(QT_TRANSLATE_NOOP("Set-up", "This name is too long; shorten it.")),
    "signs": str(QT_TRANSLATE_NOOP("Set-up", "This name has characters that cannot be shown.")),
    "many": str(QT_TRANSLATE_NOOP("Set-up", "The list is full.")),
}
"""Value of `HamletsViewModel.problem` → its message; an empty name has no message."""


@QmlElement
@QmlUncreatable("The set-up makes it.")
class HamletsViewModel(QObject):
    """The names of the hamlets, in the order in which they were entered."""

    changed = Signal()
    edited = Signal()
    """Emitted when a name was added to or removed from the list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._removed: tuple[int, str] | None = None
        self._problem = ""

    @property
    def kept(self) -> tuple[str, ...]:
        """The names of the hamlets, in the form in which the settings store them."""
        return tuple(self._names)

    def show(self, names: Sequence[str]) -> None:
        """Replace the list with `names`; the last removal can no longer be undone."""
        self._names, self._removed, self._problem = list(names), None, ""
        self.changed.emit()

    @Slot(str, result=bool)
    def add(self, typed: str) -> bool:
        """Append the hamlet `typed`; return False if the name is refused, with the reason in `problem`."""
        name = " ".join(typed.split())
        self._problem = self._why_not(name)
        if not self._problem:
            self._names.append(name)
            self._removed = None
            self.edited.emit()
        self.changed.emit()
        return not self._problem

    def _why_not(self, name: str) -> str:
        if not name:
            return "empty"
        if not is_hamlet(name):
            return "long" if len(name) > LONGEST_HAMLET else "signs"
        if written(name) in {written(known) for known in self._names}:
            return "twice"
        return "many" if len(self._names) >= MOST_HAMLETS else ""

    @Slot(int)
    def remove(self, index: int) -> None:
        """Remove the hamlet at `index`, if there is one."""
        if 0 <= index < len(self._names):
            self._removed = index, self._names.pop(index)
            self._problem = ""
            self.edited.emit()
            self.changed.emit()

    @Slot()
    def putBack(self) -> None:
        """Undo the last removal, if it can still be undone."""
        if self._removed is not None:
            self._names.insert(*self._removed)
            self._removed = None
            self.edited.emit()
            self.changed.emit()

    @Property("QVariantList", notify=changed)
    def names(self) -> list[str]:
        """The names of the hamlets in the list."""
        return list(self._names)

    @Property(str, notify=changed)
    def removed(self) -> str:
        """Name of the hamlet whose removal can be undone; empty if there is none."""
        return self._removed[1] if self._removed else ""

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Reason why the name entered last was refused; empty if the name was accepted.

        One of ``empty``, ``long``, ``signs`` (a character is not printable), ``twice``, ``many`` (the list is full).
        """
        return self._problem

    @Property(str, notify=changed)
    def problemText(self) -> str:
        """Message about `problem`; empty if there is no problem or the name was empty."""
        sentence = PROBLEMS.get(self.problem, "")
        return QCoreApplication.translate(CONTEXT, sentence) if sentence else ""

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, str | int]]:
        """One map per hamlet: ``name``, ``index`` (from 0) and ``text`` (the number, from 1, and the name)."""
        return [
            {"name": name, "index": index, "text": f"{index + 1}. {name}"} for index, name in enumerate(self._names)
        ]
