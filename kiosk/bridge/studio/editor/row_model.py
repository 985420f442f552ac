"""View model of one row of the form; the row keeps its object while its text changes, so that the cursor stays."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.studio.editor.form_rows import RowData
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The editor makes it.")
class FormRowModel(QObject):
    """One row; see `RowData` for the properties."""

    changed = Signal()

    def __init__(self, data: RowData, parent: QObject) -> None:
        super().__init__(parent)
        self._data = data
        self._note = ""
        self._parts = [FormRowModel(part, self) for part in data.parts]

    def take(self, data: RowData) -> None:
        """Show `data`, whose kind, key and parts are those of the row."""
        for part, given in zip(self._parts, data.parts, strict=True):
            part.take(given)
        if replace(data, parts=()) != replace(self._data, parts=()):
            self._data = data
            self.changed.emit()

    def lack(self, notes: Mapping[str, str]) -> None:
        """Show the note for the key of the row, and those for its parts; `notes`: key → what is lacking."""
        for part in self._parts:
            part.lack(notes)
        note = notes.get(self._data.key, "")
        if note != self._note:
            self._note = note
            self.changed.emit()

    def all(self) -> "list[FormRowModel]":
        """Return the row and its parts."""
        return [self, *self._parts]

    @property
    def row(self) -> RowData:
        """The data of the row."""
        return self._data

    @Property(str, constant=True)
    def kind(self) -> str:
        """Kind of the row, which decides how it is drawn."""
        return self._data.kind

    @Property(str, constant=True)
    def key(self) -> str:
        """Key of the row."""
        return self._data.key

    @Property(str, notify=changed)
    def label(self) -> str:
        """Label of the value."""
        return self._data.label

    @Property(str, notify=changed)
    def value(self) -> str:
        """The shown text, the number, or the chosen key."""
        return self._data.value

    @Property(str, notify=changed)
    def placeholder(self) -> str:
        """What is to be written, while there is no text."""
        return self._note or self._data.placeholder

    @Property(bool, notify=changed)
    def lacking(self) -> bool:
        """Whether a check has found something here."""
        return self._note != ""

    @Property(int, notify=changed)
    def words(self) -> int:
        """Number of words of the text; for a number, the least."""
        return self._data.words

    @Property(int, notify=changed)
    def most(self) -> int:
        """Maximum number of words, 0 for none; for a number, the greatest."""
        return self._data.most

    @Property(str, constant=True)
    def size(self) -> str:
        """Size of the text: ``title``, ``short`` or ``long``."""
        return self._data.size

    @Property(bool, notify=changed)
    def checked(self) -> bool:
        """Whether a flag is set, or an entry is right."""
        return self._data.is_checked

    @Property(str, notify=changed)
    def mark(self) -> str:
        """Mark of an entry: ``radio``, ``check`` or ``number``."""
        return self._data.mark

    @Property(str, notify=changed)
    def markLabel(self) -> str:
        """What the mark of an entry says to screen readers."""
        if self._data.mark == "number":
            return translate("EntryRow", "Number %1").replace("%1", str(self._data.number))
        if self._data.is_checked:
            return translate("EntryRow", "Right answer")
        return translate("EntryRow", "Make this the right answer")

    @Property("QVariantList", notify=changed)
    def choices(self) -> list[dict[str, str]]:
        """Maps with ``key`` and ``label`` of what can be chosen."""
        return [{"key": key, "label": label} for key, label in self._data.choices]

    @Property("QVariantList", constant=True)
    def parts(self) -> "list[FormRowModel]":
        """The texts of an entry, as rows."""
        return self._parts

    @Property(str, notify=changed)
    def picture(self) -> str:
        """URL of the picture; empty if there is none."""
        return self._data.picture

    @Property(bool, notify=changed)
    def hasPicture(self) -> bool:
        """Whether an entry can have a picture."""
        return self._data.has_picture

    @Property(bool, notify=changed)
    def hasArea(self) -> bool:
        """Whether an entry is a place in a picture."""
        return self._data.has_area

    @Property(int, constant=True)
    def depth(self) -> int:
        """Indentation."""
        return self._data.depth

    @Property(int, notify=changed)
    def number(self) -> int:
        """Number of an entry in its list, from 1."""
        return self._data.number

    @Property(bool, notify=changed)
    def canRemove(self) -> bool:
        """Whether an entry can be removed."""
        return self._data.can_remove

    @Property(bool, notify=changed)
    def canRise(self) -> bool:
        """Whether an entry can be moved up."""
        return self._data.can_rise

    @Property(bool, notify=changed)
    def canSink(self) -> bool:
        """Whether an entry can be moved down."""
        return self._data.can_sink

    @Property(bool, notify=changed)
    def canPaste(self) -> bool:
        """Whether lines can be pasted as entries."""
        return self._data.can_paste
