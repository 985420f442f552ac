"""View model of where the questions go: into new lessons, or to the end of an own lesson that has room.

Rules: new lessons are divided and named by the file (`exchange.candidates.planned`); the author can choose their
strand and write other names. An own lesson without enough room cannot be chosen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.studio.importing.items_model import ImportItemsViewModel
from kiosk.bridge.studio.shelf.words import strand_name
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.exchange.candidates import PlannedLesson, planned
from kiosk.content.exchange.lessons import MAX_STEPS
from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import Strand
from kiosk.domain.rights import Actor
from kiosk.domain.studio.shelf_rows import LessonState

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
NEW, OPEN, OTHER = "new", "open", "other"
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OpenLesson:
    """An own lesson to which steps can be added, and its number of steps."""

    lesson: LessonId
    title: str
    steps: int

    @property
    def room(self) -> int:
        """Number of steps that still fit."""
        return max(0, MAX_STEPS - self.steps)


def open_lessons(actor: Actor) -> "Callable[[Station], list[OpenLesson]]":
    """Return a job that lists the own lessons with room, the last changed first."""

    def read(station: "Station") -> list[OpenLesson]:
        found = station.studio().shelf.lessons(actor)
        away = {LessonState.ARCHIVED, LessonState.REMOVED}
        lessons = [
            OpenLesson(one.document.lesson, one.title or one.document.stem, one.steps)
            for one in found
            if one.is_readable and one.row.state not in away
        ]
        return [one for one in lessons if one.room]

    return read


@QmlElement
@QmlUncreatable("The import makes it.")
class ImportTargetViewModel(QObject):
    """Where the questions go."""

    changed = Signal()

    def __init__(self, items: ImportItemsViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._items = items
        self._items.changed.connect(self._follow)
        self._key = NEW
        self._strand = Strand.SAFETY
        self._stem = ""
        self._lessons: Sequence[OpenLesson] = ()
        self._first = LessonId("")
        self._other = LessonId("")
        self._plans: Sequence[PlannedLesson] = ()
        self._titles: dict[str, str] = {}
        self._sheet = ""

    def show(self, stem: str, lessons: Sequence[OpenLesson], wished: str) -> None:
        """Offer `lessons`; `stem`: name of the file without its ending; `wished`: the lesson that the author left."""
        self._stem, self._lessons, self._titles = stem, lessons, {}
        self._first = next((one.lesson for one in lessons if one.lesson == wished), LessonId(""))
        self._first = self._first or (lessons[0].lesson if lessons else LessonId(""))
        self._other, self._sheet = LessonId(""), ""
        self._key = OPEN if wished and self._first == wished else NEW
        self._follow()

    @property
    def strand(self) -> Strand:
        """Strand of the new lessons."""
        return self._strand

    @property
    def lesson(self) -> LessonId:
        """The own lesson to which the steps are added; empty for new lessons."""
        return {OPEN: self._first, OTHER: self._other}.get(self._key, LessonId(""))

    @property
    def plans(self) -> list[PlannedLesson]:
        """The new lessons, with the names that the author wrote."""
        return [PlannedLesson(self._title(plan), plan.places) for plan in self._plans]

    def _title(self, plan: PlannedLesson) -> str:
        return " ".join(self._titles.get(plan.title, "").split()) or plan.title

    @Slot()
    def _follow(self) -> None:
        self._plans = planned(self._items.chosen, self._stem)
        self.changed.emit()

    def _found(self, lesson: LessonId) -> OpenLesson | None:
        return next((one for one in self._lessons if one.lesson == lesson), None)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose where the questions go; a second touch, and the first on other lessons, opens the sheet for it."""
        if key == OTHER or (key == NEW and self._key == NEW):
            self._sheet = key
        if key != OTHER:
            self._key = key
        self.changed.emit()

    @Slot(str)
    def chooseLesson(self, lesson: str) -> None:
        """Choose another own lesson."""
        self._key, self._other, self._sheet = OTHER, LessonId(lesson), ""
        self.changed.emit()

    @Slot(str)
    def chooseStrand(self, key: str) -> None:
        """Choose the strand of the new lessons."""
        self._strand = Strand(key)
        self.changed.emit()

    @Slot(int, str)
    def rename(self, place: int, title: str) -> None:
        """Take the name of a new lesson as it is typed."""
        self._titles[self._plans[place].title] = title
        self.changed.emit()

    @Slot()
    def closeSheet(self) -> None:
        """Close the sheet."""
        self._sheet = ""
        self.changed.emit()

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """The sheet: ``new`` (strand and names), ``other`` (own lessons), or empty."""
        return self._sheet

    @Property(bool, notify=changed)
    def canGo(self) -> bool:
        """Whether the chosen questions fit there."""
        if not self._items.chosen:
            return False
        target = self._found(self.lesson)
        return self._key == NEW or (target is not None and self._items.chosen_steps <= target.room)

    @Property("QVariantList", notify=changed)
    def cards(self) -> list[dict[str, Any]]:
        """Maps of the three places: ``key``, ``title``, ``details``, ``isChosen``, ``isOffered``."""
        count = len(self._plans)
        first, other = self._found(self._first), self._found(self._other)
        cards = [self._card(NEW, translate("Import", "%n new lesson(s)", "", max(1, count)), self._new_details)]
        if first is not None:
            cards.append(self._card(OPEN, first.title, self._room(first), first))
        if len(self._lessons) > 1 or other is not None:
            many = translate("Import", "choose among %n lesson(s)", "", len(self._lessons))
            title = other.title if other is not None else translate("Import", "Another own lesson")
            cards.append(self._card(OTHER, title, self._room(other) if other is not None else many))
        return cards

    @property
    def _new_details(self) -> str:
        sizes = [len(plan.places) for plan in self._plans]
        if not sizes:
            return strand_name(self._strand)
        least, most = min(sizes), max(sizes)
        if least == most:
            told = translate("Import", "%n question(s) each", "", most)
        else:
            told = translate("Import", "%1 to %2 questions each").replace("%1", str(least)).replace("%2", str(most))
        return f"{told} · {strand_name(self._strand)}"

    def _room(self, lesson: OpenLesson) -> str:
        has = translate("Import", "has %n step(s)", "", lesson.steps)
        left = translate("Import", "room for %n", "", lesson.room)
        return f"{has}, {left}"

    def _card(self, key: str, title: str, details: str, lesson: OpenLesson | None = None) -> dict[str, Any]:
        return {
            "key": key,
            "title": title,
            "details": details,
            "isChosen": key == self._key,
            "isOffered": lesson is None or self._items.chosen_steps <= lesson.room,
        }

    @Property("QVariantList", notify=changed)
    def strands(self) -> list[dict[str, Any]]:
        """Maps of the strands: ``key``, ``label``, ``chosen``."""
        return [{"key": one.value, "label": strand_name(one), "chosen": one is self._strand} for one in Strand]

    @Property("QVariantList", notify=changed)
    def names(self) -> list[dict[str, Any]]:
        """Maps of the new lessons: ``place``, ``title``, ``count`` (of questions)."""
        return [
            {"place": place, "title": self._titles.get(plan.title, plan.title), "count": len(plan.places)}
            for place, plan in enumerate(self._plans)
        ]

    @Property("QVariantList", notify=changed)
    def lessons(self) -> list[dict[str, str]]:
        """Maps of the own lessons in which the questions fit: ``key`` and ``label``."""
        return [
            {"key": one.lesson, "label": f"{one.title} · {self._room(one)}"}
            for one in self._lessons
            if one.room >= self._items.chosen_steps
        ]
