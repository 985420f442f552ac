"""View model of a form with text fields for settings, one field for each setting.

Rules: a text is checked while it is typed, and the sentence about a mistake is shown at its field. A right text is
saved when its field is finished; a wrong one is never saved, and does not affect the others. A field that nobody
edited never changes a setting.
"""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.staff.words import explain
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.technician.set_up.field_words import TEAM, field_map, field_note, wrong_help
from kiosk.bridge.technician.set_up.values_model import SetUpValuesViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.centre.numbering import Numbering
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.services.set_up.typed_values import NUMBER_FORM, TypingContext, text_of, typed_phone, typed_value
from kiosk.settings import Settings

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The set-up makes it.")
class FieldsViewModel(QObject):
    """The fields of the current form and their texts."""

    fieldsChanged = Signal()
    """Emitted when another form is shown."""
    notesChanged = Signal()
    """Emitted when a text or a note about a text changes."""

    def __init__(self, values: SetUpValuesViewModel, worker: MaintenanceWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._values = values
        self._values.changed.connect(self.notesChanged)
        self._worker = worker
        self._keys: Sequence[str] = ()
        self._context = TypingContext(_today())
        self._typed: dict[str, str] = {}
        """The texts of the fields that were edited."""

    def show(self, keys: Sequence[str]) -> None:
        """Show the fields of the settings `keys`; the key `TEAM` stands for one field for each hamlet."""
        hamlets = range(len(self._values.settings.hamlets))
        self._keys = [key for given in keys for key in (_team_keys(hamlets) if given == TEAM else [given])]
        self._typed.clear()
        self._context = TypingContext(_today())
        if NUMBER_FORM in self._keys:
            self._worker.errand(
                lambda maintenance: maintenance.set_up().numbering(), self._take, self._values.failed.emit
            )
        self.fieldsChanged.emit()
        self.notesChanged.emit()

    def _take(self, numbering: Numbering) -> None:
        self._context = replace(self._context, numbering=numbering)
        self.notesChanged.emit()

    @Slot(str, str)
    def type(self, key: str, text: str) -> None:
        """Store the text that was typed into the field `key`."""
        if key in self._keys and text != self.textOf(key):
            self._typed[key] = text
            self.notesChanged.emit()

    @Slot(str, result=str)
    def textOf(self, key: str) -> str:
        """Return the present text of the field `key`."""
        return self._typed.get(key, self._saved_text(key))

    @Slot()
    def commit(self) -> None:
        """Save the right texts that differ from the saved settings, and show them as they are saved."""
        changes = {key: value for key, value in self._right().items() if value != getattr(self._values.settings, key)}
        for key in self._typed:
            with contextlib.suppress(KioskError):
                value = self._value(key)
                self._typed[key] = str(value) if key.startswith(TEAM) else text_of(key, value)
        if changes:
            self._values.save(**changes)

    def _right(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        contacts = _contacts(self._values.settings)
        for key in self._typed:
            try:
                value = self._value(key)
            except KioskError:
                continue
            if key.startswith(TEAM):
                contacts[self._hamlet(key)] = str(value)
                found[TEAM] = tuple(f"{hamlet}: {phone}" for hamlet, phone in contacts.items() if phone)
            else:
                found[key] = value
        return found

    def _value(self, key: str) -> str | int:
        text = self._typed[key]
        if key.startswith(TEAM):
            return typed_phone(text) if text.strip() else ""
        return typed_value(key, text, self._context)

    def _saved_text(self, key: str) -> str:
        if key.startswith(TEAM):
            return _contacts(self._values.settings)[self._hamlet(key)]
        return text_of(key, getattr(self._values.settings, key))

    def _hamlet(self, key: str) -> str:
        return self._values.settings.hamlets[int(key.removeprefix(f"{TEAM}:"))]

    def _problem(self, key: str) -> str:
        """Return the sentence about a wrong text in the field `key`; empty if the text is right."""
        if key not in self._typed:
            return ""
        try:
            self._value(key)
        except KioskError as error:
            return " ".join(explain(error)).strip()
        return ""

    @Property("QVariantList", notify=fieldsChanged)
    def fields(self) -> list[dict[str, Any]]:
        """One map per field; see `field_map`."""
        return [field_map(key, self._hamlet(key) if key.startswith(TEAM) else "") for key in self._keys]

    @Property("QVariantMap", notify=notesChanged)
    def notes(self) -> dict[str, dict[str, Any]]:
        """Key of a field → ``text``, the sentence below the field, and ``bad``, whether the typed text is wrong."""
        return {key: self._note(key) for key in self._keys}

    def _note(self, key: str) -> dict[str, Any]:
        problem = self._problem(key)
        now = replace(self._values.settings, **self._right())
        return {"text": problem or field_note(key, now, self._context.numbering), "bad": problem != ""}

    @Property(bool, notify=notesChanged)
    def wrong(self) -> bool:
        """Whether a typed text is wrong."""
        return any(self._problem(key) for key in self._typed)

    @Property(str, notify=notesChanged)
    def wrongHelp(self) -> str:
        """Sentence in the heading while a text is wrong, because its field can be on another page of the form."""
        return wrong_help()

    @Property(bool, notify=notesChanged)
    def blank(self) -> bool:
        """Whether all fields are empty, so that the questions are left out for now."""
        return not any(self.textOf(key).strip() for key in self._keys)


def _team_keys(hamlets: range) -> list[str]:
    return [f"{TEAM}:{place}" for place in hamlets]


def _contacts(settings: Settings) -> dict[str, str]:
    """Return the telephone number of the digital team of each hamlet; empty if there is none."""
    known: Mapping[str, str] = dict(_parted(entry) for entry in settings.digital_team)
    return {hamlet: known.get(hamlet, "") for hamlet in settings.hamlets}


def _parted(entry: str) -> tuple[str, str]:
    hamlet, _, phone = entry.rpartition(": ")
    return hamlet, phone


def _today() -> date:
    return vietnam_day(datetime.now(UTC))
