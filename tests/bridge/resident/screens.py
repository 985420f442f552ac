"""The resident view models without a window, with real services and a record; the test runs the worker's jobs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.app_model import AppViewModel
from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.resident.navigation import Navigation
from kiosk.bridge.resident.visit_model import VisitViewModel
from kiosk.bridge.shell.look_model import LookViewModel
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.visit import Visit
from kiosk.domain.errors import DiskFullError, KioskError
from kiosk.domain.ids import Language, LessonId
from kiosk.domain.sittings import Beginning, Ending, Sitting
from kiosk.services.handouts.card_printing import CardOffer
from kiosk.services.learning.home import HomeService
from kiosk.settings import Settings
from tests.bridge.fakes import NotedInterpreter, NotedSpeech, SlowWorker
from tests.domain.lessons import lesson, right, wrong
from tests.services.conftest import Desk, Shelf, SteppingClock, open_desk

SHORT = lesson(("page", "choice"), "ngan")


class Cards:
    """The printing of cards: ``offered`` is what is offered; ``error`` is raised by printing."""

    def __init__(self) -> None:
        self.offered = CardOffer(can_print=False)
        self.error: KioskError | None = None
        self.printed: list[tuple[Sitting, LessonId, Language]] = []

    def offer(self, _visit: Sitting, _lesson: LessonId) -> CardOffer:
        return self.offered

    def print_card(self, visit: Sitting, lesson: LessonId, language: Language) -> None:
        if self.error is not None:
            raise self.error
        self.printed.append((visit, lesson, language))


class Screens:
    """The dependencies of `ResidentContext`, and the view models that `make` creates from them."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        desk.learning._library = desk.library = Shelf(SHORT)
        self.desk = desk
        self.settings = settings
        self.home = HomeService(desk.store.events, desk.library, desk.clock)
        self.visit = Visit()
        self.speech: Any = NotedSpeech()
        self.interpreter: Any = NotedInterpreter()
        self.worker: Any = SlowWorker(
            SimpleNamespace(
                learning=desk.learning,
                sittings=desk.sittings,
                home=self.home,
                clock=desk.clock,
                guest=lambda: self.beginning,
                has_people=lambda: False,
                has_guides=lambda: False,
                cards=lambda: self.cards,
            )
        )
        self.beginning = Beginning()
        self.cards = Cards()
        self.parent = QObject()
        self.before: Sitting | None = None

    def make(self) -> "Screens":
        """Create the view models `look`, `navigation` and `visits`, without the root view model."""
        context = ResidentContext(self.visit, self.worker, self.speech, Voice(self.visit, self.speech))
        self.look = LookViewModel(self.settings, self.visit, self.speech, self.interpreter, self.parent)
        self.navigation = Navigation(context, self.look, self.parent)
        self.visits = VisitViewModel(self.settings, context, self.look, self.navigation, self.parent)
        return self

    def app(self) -> AppViewModel:
        return AppViewModel(self.settings, self.visit, self.worker, self.speech, self.interpreter)

    def fill_the_disk(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(_events: object) -> None:
            raise DiskFullError("No space is left.")

        monkeypatch.setattr(self.desk.store.events, "append", refuse)

    def learn(self, navigation: Navigation, *, is_right: bool) -> None:
        """Complete the short lesson; unless `is_right`, answer its question wrongly before the right answer."""
        player = navigation.player
        player.next()
        self.worker.work()
        step = player.attempt.step
        answer = right(step) if is_right else wrong(step)
        player.activity.choose(answer["chosen"][0])
        self.worker.work()
        if not is_right:
            player.retry()
            self.worker.work()
            player.activity.choose(right(step)["chosen"][0])
            self.worker.work()
        player.next()
        self.worker.work()


@contextmanager
def open_screens(folder: Path, settings: Settings | None = None) -> Iterator[Screens]:
    """Open the dependencies of the resident view models, with a record that has one ended visit."""
    desk = open_desk(folder, SteppingClock())
    desk.sittings.end(desk.sitting, Ending.END)
    try:
        yield Screens(desk, settings or Settings())
    finally:
        desk.store.close()
