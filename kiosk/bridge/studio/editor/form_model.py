"""View model of the form: the rows of the chosen step, and what an author does with them.

Rules: a text is shown as it was typed until all typing is stored, so that a slow disk never takes letters back. The
rows keep their objects while the form has the same rows. Nothing here knows a kind of step; `spot_rows` does.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from kiosk.activities import registry
from kiosk.bridge.shell.rendering import file_url
from kiosk.bridge.staff.words import told
from kiosk.bridge.studio.editor.chip_painter import ChipPainter
from kiosk.bridge.studio.editor.chips import Wording
from kiosk.bridge.studio.editor.form_edits import FormEdits, listed, referred_names
from kiosk.bridge.studio.editor.form_rows import RowData, RowTexts, rows_of
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.editor.row_model import FormRowModel
from kiosk.bridge.studio.editor.spot_rows import notes_with_areas, with_spots
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.areas import Size
from kiosk.content.editing.edits import Edit, InsertEntry
from kiosk.content.editing.form_fields import EditorForm
from kiosk.content.editing.forms import form_of, lesson_form
from kiosk.content.editing.pasted import pasted_lines
from kiosk.content.packs.facts import FACT
from kiosk.content.packs.marked import Place, undotted
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.texts import MessageText

TECHNICAL = frozenset({"code", "minutes", "updated", "framework", "facts", "requires"})
"""Fields of a lesson that the studio fills in, so that an author does not see them."""
YELLOW = frozenset({"text", "choice", "picture", "spots", "adds"})
"""Kinds of row that are yellow if something is lacking."""
QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The editor makes it.")
class StepFormViewModel(QObject):
    """The form of one step, or of the lesson's own texts."""

    rowsChanged = Signal()
    focusAsked = Signal(str)
    """Emitted with the key of the row whose text is to be edited next."""
    addressAsked = Signal(str)
    """Emitted with the key of a text into which the form of address is to be inserted."""
    editedChanged = Signal()
    undoAsked = Signal()
    redoAsked = Signal()
    insertAsked = Signal(str, str)
    """Emitted with the key of a text and what is to be inserted at its cursor."""

    def __init__(self, desk: LessonDesk, touched: Callable[[], None], parent: QObject) -> None:
        """`touched`: restarts the idle time."""
        super().__init__(parent)
        self._desk = desk
        self._touched = touched
        self._chips = ChipPainter(self)
        self._data: Mapping[str, Any] = {}
        self._place: Place = ()
        self._form: EditorForm | None = None
        self._rows: list[FormRowModel] = []
        self._typed: dict[str, str] = {}
        self._listing: list[str] = []  # facts that changes which are not stored yet add to the lesson
        self._folder = Path()
        self._wanted_key = ""
        self._edited = ""

    def show(self, data: Mapping[str, Any], place: Place, folder: Path) -> None:
        """Show the form for the step at `place` of the lesson `data`, for its own texts if `place` is empty.

        `folder`: the source folder of the pack, in which its pictures are.
        """
        self._folder = folder
        if not self._desk.is_busy:
            self._typed.clear()
            self._listing.clear()
        self._data, self._place, self._form = data, place, _form_for(data, place)
        rows = self._made_rows()
        same = [(row.row.kind, row.row.key, len(row.parts)) for row in self._rows]
        if same == [(row.kind, row.key, len(row.parts)) for row in rows]:
            for model, row in zip(self._rows, rows, strict=True):
                model.take(row)
        else:
            old, self._rows = self._rows, [FormRowModel(row, self) for row in rows]
            self.rowsChanged.emit()
            for model in old:
                model.deleteLater()
            self.editing("")
        if self._wanted_key in {one.key for row in self._rows for one in row.all()}:
            key, self._wanted_key = self._wanted_key, ""
            self.focusAsked.emit(key)

    def lack(self, notes: Mapping[str, str]) -> None:
        """Mark the rows in which something is lacking; `notes`: key → what is lacking."""
        notes = notes_with_areas(notes, self._place)
        for row in self._rows:
            row.lack(notes)

    @property
    def lacks(self) -> bool:
        """Whether something is lacking in a row that is drawn yellow then."""
        return any(one.lacking and one.kind in YELLOW for row in self._rows for one in row.all())

    def has_row(self, key: str) -> bool:
        """Whether a row of the form edits the value with this key."""
        return any(one.key == key for row in self._rows for one in row.all())

    def forget(self) -> None:
        """Forget what was typed, because the change was refused or another lesson is opened."""
        self._typed.clear()
        self._listing.clear()

    def _made_rows(self) -> list[RowData]:
        if self._form is None:
            return []
        data, place = self._data, self._place
        texts = RowTexts(
            told_plainly,
            self._chips.wording.shown,
            lambda target: referred_names(data, place, target),
            lambda path: file_url(self._folder / path) if path else "",
            self._chips.wording.words,
        )
        rows = rows_of(self._form, _step_at(data, place), place, texts, TECHNICAL if not place else frozenset())
        rows = with_spots(rows, _step_at(data, place), place)
        return [_with_typed(row, self._typed, self._chips.wording) for row in rows] if self._typed else rows

    def _edits(self, form: EditorForm) -> FormEdits:
        return FormEdits(form, self._data, self._place)

    def _apply(self, edits: Sequence[Edit]) -> None:
        self._touched()
        self._desk.edit(*edits)

    @Slot(str, str)
    def write(self, key: str, text: str) -> None:
        """Set a text, as it is shown, after a keystroke."""
        self._typed[key] = text
        row = next((one for row in self._rows for one in row.all() if one.key == key), None)
        if row is not None:
            row.take(_with_typed(row.row, self._typed, self._chips.wording))
        if self._form is None:
            return
        written = self._chips.wording.written(text)
        listing = listed(self._data, written, self._listing, lesson_form().order)
        self._listing += [name for name in FACT.findall(written) if listing and name not in self._listing]
        form, at, place = self._form, self._place, undotted(key)
        edits = self._edits(form)
        if self._desk.is_busy and edits.is_optional(place) and not listing:
            self._touched()
            self._desk.reword(lambda data: FormEdits(form, data, at).written(place, written))
        else:
            self._apply([*edits.written(place, written), *listing])

    @Slot(str, result=str)
    def addressAfter(self, before: str) -> str:
        """Return the form of address as a chip behind the text `before`."""
        begins = not before.strip() or before.rstrip().endswith((".", "!", "?", ":"))
        return f"[{self._chips.wording.address(is_capital=begins)}]"

    @Slot(str, str)
    def insertFact(self, key: str, value: str) -> None:
        """Insert the value of a fact as a chip."""
        self.insertAsked.emit(key, f"[{value}]")

    @Slot(str, bool)
    def check(self, key: str, checked: bool) -> None:
        """Set a flag."""
        self._set(key, checked)

    @Slot(str, str)
    def pick(self, key: str, choice: str) -> None:
        """Choose a word, a part or the path of a picture; an empty choice removes the value."""
        self._set(key, choice or None)

    @Slot(str, int)
    def count(self, key: str, number: int) -> None:
        """Set a number."""
        self._set(key, number)

    def pick_picture(self, key: str, path: str, size: Size | None) -> None:
        """Choose a picture of the pack; `size`: its width and height, if they are known."""
        self._set(key, path, size)

    def put(self, key: str, value: object) -> None:
        """Set the value at `key`, which no row of the form edits."""
        self._set(key, value)

    def _set(self, key: str, value: object, size: Size | None = None) -> None:
        if self._form is not None:
            self._apply(self._edits(self._form).set_to(undotted(key), value, size))

    @Slot(str)
    def mark(self, key: str) -> None:
        """Mark an entry as right."""
        if self._form is not None:
            self._apply(self._edits(self._form).marked(undotted(key)))

    @Slot(str)
    def add(self, key: str) -> None:
        """Add an entry to a list, and edit its text next."""
        if self._form is not None:
            edits = self._edits(self._form).added(undotted(key))
            self._wanted_key = _key_of_new(key, edits)
            self._apply(edits)

    def add_with(self, key: str, values: Mapping[str, Any]) -> None:
        """Append an entry with `values` to the list at `key`, and leave the rest of the entry as in a new one."""
        if self._form is not None:
            edits = self._edits(self._form).added(undotted(key))
            self._apply(
                [
                    replace(one, value={**one.value, **values}) if isinstance(one, InsertEntry) else one
                    for one in edits
                ]
            )

    @Slot(str)
    def remove(self, key: str) -> None:
        """Remove an entry."""
        if self._form is not None:
            self._apply(self._edits(self._form).removed(undotted(key)))

    @Slot(str, int)
    def move(self, key: str, by: int) -> None:
        """Move an entry by one place up (-1) or down (1)."""
        if self._form is not None:
            self._apply(self._edits(self._form).moved(undotted(key), by))

    @Slot(str, str)
    def paste(self, key: str, text: str) -> None:
        """Add an entry for each line of `text`."""
        if self._form is not None:
            lines = [(self._chips.wording.written(line.text), line.is_right) for line in pasted_lines(text)]
            self._apply(self._edits(self._form).pasted(undotted(key), lines))

    @Slot(str)
    def editing(self, key: str) -> None:
        """Remember the text with the cursor, into which chips are inserted."""
        if key != self._edited:
            self._edited = key
            self.editedChanged.emit()

    @Property(str, notify=editedChanged)
    def editedKey(self) -> str:
        """Key of the text that had the cursor last; empty if none of the shown texts had it."""
        return self._edited

    @Property("QVariantList", notify=rowsChanged)
    def rows(self) -> list[FormRowModel]:
        """The rows of the form."""
        return self._rows

    @Property(ChipPainter, constant=True)
    def chips(self) -> ChipPainter:
        """Draws the chips in text fields."""
        return self._chips


def told_plainly(label: MessageText) -> str:
    """Return the translation of a label."""
    return told(label, {})


def _form_for(data: Mapping[str, Any], place: Place) -> EditorForm | None:
    if not place:
        return lesson_form()
    kind = _step_at(data, place).get("type")
    return form_of(kind) if isinstance(kind, str) and kind in registry() else None


def _step_at(data: Mapping[str, Any], place: Place) -> Mapping[str, Any]:
    if not place:
        return data
    step = data["steps"][place[1]]
    return step if isinstance(step, Mapping) else {}


def _with_typed(row: RowData, typed: Mapping[str, str], wording: Wording) -> RowData:
    """Return `row` with the text that was typed but is not stored yet."""
    parts = tuple(_with_typed(part, typed, wording) for part in row.parts)
    text = typed.get(row.key)
    if row.kind != "text" or text is None:
        return replace(row, parts=parts)
    return replace(row, parts=parts, value=text, words=wording.words(wording.written(text)))


def _key_of_new(key: str, edits: Sequence[Edit]) -> str:
    """Return the key of the first text of an entry that `edits` add to the list `key`; empty if there is none."""
    for edit in edits:
        value, at = (edit.value, edit.index) if isinstance(edit, InsertEntry) else (getattr(edit, "value", None), 0)
        entry = value[0] if isinstance(value, list) and value else value
        if isinstance(entry, Mapping):
            if VIETNAMESE in entry:
                return f"{key}.{at}.{VIETNAMESE}"
            named = next((name for name, one in entry.items() if isinstance(one, Mapping) and VIETNAMESE in one), "")
            return f"{key}.{at}.{named}.{VIETNAMESE}" if named else ""
        if isinstance(entry, str):
            return f"{key}.{at}"
    return ""
