"""View model of the open requests of one person or of everybody.

It shows the legal dates of each request, and records that a request was answered, extended or done.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.learners.rights.request_words import (
    ANSWER,
    EXTEND,
    FINISH,
    act_label,
    meaning_text,
    question_text,
    row_of,
)
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.people.learner import LearnerId
from kiosk.domain.people.requests import RequestKind
from kiosk.domain.rights import Actor
from kiosk.services.people.own_data import DueRequest

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class RequestsViewModel(QObject):
    """The open requests, the most urgent first, and the question about one of them."""

    changed = Signal()
    handled = Signal()
    """Emitted when a request was answered, extended or completed."""
    personWanted = Signal(object)
    """Emitted with the `Learner` whose request was touched."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._reading = LatestJob(context.worker)
        self._acting = LatestJob(context.worker)
        self._whose: LearnerId | None = None
        self._found: Sequence[DueRequest] | None = None
        self._asked: tuple[str, DueRequest] | None = None

    def begin(self, whose: LearnerId | None = None) -> None:
        """Read the open requests of a person; by default, of everybody."""
        if self._whose != whose:
            self.close()
        self._whose = whose
        self.read()

    def read(self) -> None:
        """Read the requests again."""
        actor = self._context.actor()
        self._reading.ask(lambda station: station.people().own_data.open_requests(actor), self._show)

    def _show(self, found: Sequence[DueRequest]) -> None:
        self._found = [one for one in found if self._whose in {None, one.learner.id}]
        self.changed.emit()

    def close(self) -> None:
        """Clear everything shown."""
        self._reading.drop()
        self._acting.drop()
        self._whose, self._found, self._asked = None, None, None
        self.changed.emit()

    @property
    def kinds(self) -> frozenset[RequestKind]:
        """The kinds of the shown requests."""
        return frozenset(one.request.kind for one in self._found or ())

    def _of(self, key: str) -> DueRequest | None:
        return next((one for one in self._found or () if one.request.id == key), None)

    @Slot(str)
    def openPerson(self, key: str) -> None:
        """Show the person with the request `key`."""
        due = self._of(key)
        if due is not None:
            self.personWanted.emit(due.learner)

    @Slot(str, str)
    def ask(self, key: str, act: str) -> None:
        """Ask whether to do `act` (``answer``, ``extend`` or ``finish``) with the request `key`."""
        due = self._of(key)
        if due is not None and act in {ANSWER, EXTEND, FINISH}:
            self._asked = (act, due)
            self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Close the question and change nothing."""
        self._asked = None
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Do what was asked."""
        asked, self._asked = self._asked, None
        self.changed.emit()
        if asked is not None and not self._acting.is_busy:
            self._acting.ask(_job(self._context.actor(), *asked), self._done, lambda _error: self.read())

    def _done(self, _result: object) -> None:
        self.handled.emit()
        self.read()

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, object]]:
        """One map per request; see `request_words.row_of`."""
        return [row_of(due) for due in self._found or ()]

    @Property(str, notify=changed)
    def note(self) -> str:
        """Sentence to show instead of an empty list; empty if there are requests, or before they are read."""
        if self._found is None or self._found:
            return ""
        return translate("Requests", "There is no open request.")

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question; empty if nothing is asked."""
        return question_text(*self._asked) if self._asked else ""

    @Property(str, notify=changed)
    def meaning(self) -> str:
        """What the act in question means."""
        return meaning_text(*self._asked) if self._asked else ""

    @Property(str, notify=changed)
    def actLabel(self) -> str:
        """Label of the button that confirms the act in question."""
        return act_label(self._asked[0]) if self._asked else ""


def _job(actor: Actor, act: str, due: DueRequest) -> "Callable[[Station], object]":
    def job(station: "Station") -> object:
        own_data = station.people().own_data
        acts = {ANSWER: own_data.answer, EXTEND: own_data.extend, FINISH: own_data.finish}
        return acts[act](actor, due.request.id)

    return job
