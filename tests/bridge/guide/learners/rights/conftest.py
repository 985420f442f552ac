"""Fixtures: the page of learners of a kiosk on disk, whose jobs run when the test says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk import paths
from kiosk.bridge.guide.learners.learners_model import LearnersViewModel
from kiosk.bridge.guide.learners.rights.requests_model import RequestsViewModel
from kiosk.bridge.guide.learners.rights.rights_model import RightsViewModel
from kiosk.bridge.shell.fonts import load_paper_fonts
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.people.learner import Learner
from kiosk.domain.rights import Actor
from kiosk.services.people.own_data import OwnDataService
from tests.bridge.fakes import NotedSpeech, SlowWorker
from tests.journeys.guide.learned import Sticks
from tests.services.handouts.conftest import Hall, hall
from tests.services.people.conftest import GUIDE, LEAD

__all__ = ["hall"]  # a fixture that pytest finds by name in this module


@dataclass
class Desk:
    """The page; `actor` is the account that has opened it."""

    hall: Hall
    worker: SlowWorker
    actor: Actor = LEAD
    page: LearnersViewModel = None  # type: ignore[assignment]  # set by the fixture

    @property
    def own_data(self) -> OwnDataService:
        return self.hall.station.people().own_data

    @property
    def rights(self) -> RightsViewModel:
        return self.page.person.rights

    @property
    def requests(self) -> RequestsViewModel:
        return self.page.duties.requests

    def work(self) -> None:
        self.worker.work()

    def open(self, learner: Learner) -> None:
        """Show a person."""
        self.page.person.begin(learner)
        self.work()


@pytest.fixture
def desk(hall: Hall, qapp: object) -> Iterator[Desk]:
    load_paper_fonts(paths.paper_fonts_folder())  # for the papers
    parent, worker = QObject(), SlowWorker(hall.station)
    desk = Desk(hall, worker)
    visit = SimpleNamespace(language=VIETNAMESE, written=VIETNAMESE, address="bác")
    context = SimpleNamespace(
        worker=worker,
        visit=visit,
        speech=NotedSpeech(),
        drives=Sticks(),
        is_windowed=True,
        touched=lambda: None,
        actor=lambda: desk.actor,
    )
    desk.page = LearnersViewModel(context, parent)
    yield desk
    desk.page.forget()
    desk.rights.ownData.output.stick.end()
    parent.deleteLater()


def as_guide(desk: Desk) -> Desk:
    """Let a guide who is no lead guide open the page."""
    desk.actor = GUIDE
    return desk
