"""View model of the list of the tasks that the people of the session did alone. Rules: it contains no names."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.today.jobs import TodayState
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import LessonCard
from kiosk.domain.sessions.alone import RoomTask

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the session.")
class RoomViewModel(QObject):
    """What the people of the session can do alone."""

    changed = Signal()

    def __init__(self, visit: Visit, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._state: TodayState | None = None

    def show(self, state: TodayState) -> None:
        """Show the tasks of the session of `state`; close the list if no session is open."""
        self._state = state if state.summary is not None else None
        self.changed.emit()

    def close(self) -> None:
        """Close the list."""
        if self._state is not None:
            self._state = None
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Close the list and return to the session."""
        self.close()

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the list is shown."""
        return self._state is not None

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """One map per task: ``text``, ``people``: the number of people who did it alone, with the noun."""
        summary = self._state.summary if self._state else None
        titles = (self._state.titles if self._state else None) or {}
        people = translate("Today", "{number} people")
        one_person = translate("Today", "1 person")
        return [
            {
                "text": self._text(task, titles),
                "people": one_person if task.people == 1 else people.format(number=task.people),
            }
            for task in (summary.tasks if summary else ())
        ]

    def _text(self, task: RoomTask, titles: Mapping[LessonId, LessonCard]) -> str:
        """The task; if it has no text, the title of its lesson."""
        card = titles.get(task.lesson)
        text = task.text or (card.title if card else None)
        if text is None:
            return translate("Learners", "A task that is no longer on this kiosk")
        return text.text(self._visit.language, self._visit.address)
