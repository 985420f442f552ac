"""The page of today's session of a real kiosk; jobs run, and their results arrive, when the test wants it."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.guide.today.today_model import TodayViewModel
from kiosk.bridge.staff.pages import PageContext
from kiosk.domain.ids import Pseudonym
from kiosk.domain.sittings import Sitting
from tests.journeys.guide.learned import guests_do_alone
from tests.journeys.guide.street import GUIDE, SETTINGS, Street


class TodayPage:
    """The page, opened by a lead guide. ``left``: how often it left the staff's screens; ``begun``: visits."""

    def __init__(self, folder: Path) -> None:
        self.street = Street(folder)
        self.worker = self.street.worker
        self.left = 0
        self.begun: list[Sitting] = []
        self._parent = QObject()
        parts: dict[str, Any] = {part.name: None for part in fields(PageContext)}
        parts |= {"worker": self.worker, "visit": self.street.visit, "actor": lambda: GUIDE}
        parts |= {"leave_staff": self._leave, "begin_visit": lambda sitting, *_shown: self.begun.append(sitting)}
        self.model = TodayViewModel(PageContext(**parts), self._parent)
        self.opens()

    def _leave(self) -> None:
        self.left += 1

    def opens(self) -> None:
        self.model.open()
        self.worker.settle()

    def close(self) -> None:
        self.model.stop()
        self.street.close()

    def opens_session(self) -> None:
        """The guide opens a session, to which everybody comes."""
        self.model.openSession()
        self.worker.settle()
        for learner in self.street.learners:
            self.queues(learner)
        self.reads()

    def queues(self, learner: Pseudonym) -> None:
        sessions = self.street.station.sessions()
        sessions.mark(GUIDE, learner)
        sessions.queue().join(GUIDE, (learner,))

    def reads(self) -> None:
        """The page reads the session again, as it does every few seconds."""
        self.model._read()
        self.worker.settle()

    def somebody_forgets(self) -> str:
        """The first learner calls the guide because of a forgotten code; return the id of the call."""
        session = self.street.station.sessions().current()
        assert session is not None
        self.street.station.people().sign_in.forgot(self.street.learners[0], session.id)
        self.reads()
        return str(self.model.calls[0]["id"])

    def guests_do(self, *tasks: Sequence[int]) -> None:
        """Guests come one after another; each does the tasks with these numbers alone."""
        guests_do_alone(self.street.station, tasks)
        self.reads()

    @property
    def entries(self) -> list[str]:
        return [entry.id for entry in self.street.station.sessions().queue().entries()]

    @property
    def hamlet(self) -> str:
        return SETTINGS.hamlets[0]
