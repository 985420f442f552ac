"""View model of the form of a person: name, year of birth, hamlet, sex."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.attendance.adding_jobs import FormSurroundings
from kiosk.bridge.guide.attendance.form import LearnerForm
from kiosk.bridge.staff.words import explain
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.people.learner import AgeCheck, Details
from kiosk.domain.people.names import NameRefusedError, capitalised, valid_name

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
NAME_WORDS = ("Nguyễn", "Trần", "Lê", "Hồ", "Văn", "Thị")
"""The most frequent words of names in the region; each has a key on the keyboard."""
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of adding a person.")
class FormViewModel(QObject):
    """The typed details; the name is checked only by `checked`."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._form = LearnerForm()
        self._around: FormSurroundings | None = None
        self._problem = ""

    @property
    def place(self) -> str:
        """The chosen hamlet."""
        return self._form.hamlet

    @property
    def chosen_sex(self) -> str:
        """The chosen sex, ``none`` if nothing was chosen."""
        return self._form.sex or "none"

    def clear(self, place: str) -> None:
        """Empty the form; `place`: the preselected hamlet."""
        self._problem = ""
        self._change(LearnerForm(hamlet=place))

    def fill(self, details: Details) -> None:
        """Fill the form with the details of a person, to correct them."""
        self._problem = ""
        self._change(LearnerForm.of(details))

    def know(self, around: FormSurroundings) -> None:
        """Store the hamlets and the date, which the form needs."""
        self._around = around
        self.changed.emit()

    def checked(self) -> Details | None:
        """Check the form and return the details; None if something is missing or the name is refused.

        A name typed entirely in lower case or entirely in capitals is capitalised.
        """
        if not self.canGoOn:
            return None
        try:
            name = valid_name(self._form.name)
        except NameRefusedError as error:
            self._problem = " ".join(explain(error))
            self.changed.emit()
            return None
        self._change(replace(self._form, name=capitalised(name) or name))
        return self._form.details(self._form.name)

    def age_check(self) -> AgeCheck:
        """Whether the person is old enough for a record."""
        return self._form.check(self._today) if self._today else AgeCheck.ASK

    @property
    def _today(self) -> date | None:
        return self._around.today if self._around else None

    def _change(self, form: LearnerForm) -> None:
        self._form = form
        self.changed.emit()

    @Slot(str)
    def setName(self, text: str) -> None:
        """Store the typed name."""
        self._problem = ""
        self._change(replace(self._form, name=text))

    @Slot(str)
    def typeDigit(self, digit: str) -> None:
        """Type a digit of the year of birth."""
        self._change(self._form.typed(digit))

    @Slot()
    def deleteDigit(self) -> None:
        """Delete the last typed digit of the year of birth."""
        self._change(self._form.deleted())

    @Slot()
    def changeCentury(self) -> None:
        """Switch the century of the year of birth."""
        self._change(replace(self._form, century=self._form.other_century))

    @Slot(str)
    def chooseHamlet(self, key: str) -> None:
        """Choose the hamlet; an empty key means a place outside the commune's hamlets."""
        self._change(replace(self._form, hamlet=key))

    @Slot(str)
    def chooseSex(self, key: str) -> None:
        """Choose the sex as stated: ``f``, ``m``, or ``none`` if the person does not state it."""
        self._change(replace(self._form, sex=key))

    @Property(str, notify=changed)
    def name(self) -> str:
        """The name typed so far."""
        return self._form.name

    @Property(str, notify=changed)
    def problemText(self) -> str:
        """Why the name was refused and what to do; empty if it was not."""
        return self._problem

    @Property("QVariantList", constant=True)
    def nameWords(self) -> list[str]:
        """See `NAME_WORDS`."""
        return list(NAME_WORDS)

    @Property(str, notify=changed)
    def yearDigits(self) -> str:
        """The four digits of the year of birth, with a blank for each digit that was not typed yet."""
        return self._form.year_digits

    @Property(str, notify=changed)
    def otherCentury(self) -> str:
        """The first two digits to which the century can be changed."""
        return self._form.other_century

    @Property(str, notify=changed)
    def ageText(self) -> str:
        """The age from the year of birth, or that the year is impossible; empty while the year is incomplete."""
        if self._around is None or self._form.year is None:
            return ""
        if not self._form.has_year(self._around.today):
            return translate("Adding a person", "Check the year")
        age = self._around.today.year - self._form.year
        return translate("Adding a person", "{age} years old").format(age=age)

    @Property("QVariantList", notify=changed)
    def hamlets(self) -> list[dict[str, Any]]:
        """One map per hamlet: ``key``, ``label``, ``isChosen``; the last one (empty key) is for other places."""
        names = self._around.hamlets if self._around else ()
        rows = [(name, name) for name in names]
        rows.append(("", translate("Adding a person", "Elsewhere")))
        return [{"key": key, "label": label, "isChosen": key == self._form.hamlet} for key, label in rows]

    @Property(str, notify=changed)
    def sex(self) -> str:
        """The chosen sex: ``f``, ``m``, ``none``, or empty if nothing was chosen."""
        return self._form.sex

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether the name and a possible year of birth were typed."""
        has_year = self._around is not None and self._form.has_year(self._around.today)
        return self._form.name.strip() != "" and has_year
