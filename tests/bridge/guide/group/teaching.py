"""A guide's page for group lessons with a real record; its worker runs jobs when the test calls `work`."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.guide.group.group_model import GroupViewModel
from kiosk.bridge.guide.group.hands_model import HandsViewModel
from kiosk.bridge.guide.group.lesson_model import GroupLessonViewModel
from kiosk.bridge.guide.group.room_screen import Screens
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.visit import Visit
from kiosk.domain.events import EventKind
from kiosk.domain.rights import Actor
from kiosk.domain.sessions.attendance import Headcount
from kiosk.services.learning.home import HomeService
from tests.bridge.fakes import NotedSpeech, SlowWorker
from tests.services.conftest import Shelf
from tests.services.sessions.evening import GUIDE, LESSON, Evening

RIGHT = "tat-may"
"""Id of the right answer to the questions of `LESSON`."""


class RepeatingSpeech(NotedSpeech):
    """Speech that counts calls of `repeat`."""

    repeated = 0

    def repeat(self) -> None:
        self.repeated += 1


class Teaching:
    """The page, opened by `actor` in an evening with 24 people."""

    def __init__(self, folder: Path, actor: Actor = GUIDE, *, with_session: bool = True) -> None:
        self.evening = Evening(folder / "kiosk.db")
        if with_session:
            self.evening.opens()
            self.evening.service.count(GUIDE, Headcount(14, 10))
        self.speech = RepeatingSpeech()
        self.worker = SlowWorker(None)
        self.failures: list[object] = []
        self.worker.failed.connect(self.failures.append)
        self.touches = 0
        self._actor = actor
        self._parent = QObject()
        self.show()

    def show(self) -> None:
        """Make a new page for the station, as after a restart, and open it."""
        self.make_model()

    def make_model(self, screens: Screens | None = None) -> None:
        """Make a new page, by default with the screens of this machine, and open it."""
        home = HomeService(self.evening.store.events, Shelf(LESSON), self.evening.clock)
        self.worker.station = SimpleNamespace(sessions=lambda: self.evening.service, home=home)
        parts: dict[str, Any] = {part.name: None for part in fields(PageContext)}
        parts |= {"worker": self.worker, "visit": Visit(), "speech": self.speech}
        self.model = GroupViewModel(
            PageContext(**parts | {"actor": lambda: self._actor, "touched": self._touch}), self._parent, screens
        )
        self.open()

    def _touch(self) -> None:
        self.touches += 1

    def does(self, act: Callable[..., None], *arguments: object) -> None:
        """Call a method on behalf of the guide, and run the jobs that it requests."""
        act(*arguments)
        self.worker.work()

    def open(self) -> None:
        self.does(self.model.open)

    def begins(self) -> GroupLessonViewModel:
        """Begin the lesson."""
        self.model.chooseStrand("basics")
        self.model.chooseLesson(LESSON.id)
        self.does(self.model.begin)
        return self.lesson

    @property
    def lesson(self) -> GroupLessonViewModel:
        return self.model.lesson

    @property
    def hands(self) -> HandsViewModel:
        return self.model.lesson.hands

    @property
    def counts(self) -> list[int]:
        return [row["count"] for row in self.hands.rows]

    def row(self, choice: str) -> int:
        """Number of the row (from 0) with this answer."""
        return [row["id"] for row in self.hands.rows].index(choice)

    def raises(self, choice: str, hands: int) -> None:
        for _hand in range(hands):
            self.hands.add(self.row(choice))

    def goes_to(self, index: int) -> None:
        while self.lesson.player.stepIndex < index:
            self.does(self.lesson.next)

    def recorded(self) -> list[str]:
        """Kinds of the events after the opening of the session and the attendance."""
        before = {EventKind.SESSION_OPENED, EventKind.PEOPLE_COUNTED}
        return [event.kind.value for event in self.evening.events() if event.kind not in before]
