"""View model of everything that is stored about a person: shown in lines, printed or saved as a paper."""

import textwrap
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.learners.rights.own_words import sections_of
from kiosk.bridge.output.delivery import PaperJob
from kiosk.bridge.output.output_model import OutputViewModel
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import explain
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import Language
from kiosk.domain.papers import OwnDataPaper
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.lists import PaperOutlet
from kiosk.services.own_record import OwnRecord

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
LONGEST_LINE = 100
"""Maximum number of characters in a row; a longer line is divided into several rows."""
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class OwnDataViewModel(QObject):
    """What is stored about the shown person, and its paper."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job = LatestJob(context.worker)
        self._output = OutputViewModel(context, self)
        self._learner: Learner | None = None
        self._found: OwnRecord | None = None
        self._problem: KioskError | None = None

    def begin(self, learner: Learner) -> None:
        """Read what is stored about `learner`, which is recorded."""
        self.close()
        self._learner = learner
        actor = self._context.actor()
        self._job.errand(
            lambda station: station.paperwork().own_record.show(actor, learner.id), self._show, self._refuse
        )
        self.changed.emit()

    def _show(self, found: OwnRecord) -> None:
        self._found = found
        self.changed.emit()

    def _refuse(self, error: KioskError) -> None:
        self._problem = error
        self.changed.emit()

    def close(self) -> None:
        """Clear everything shown, and stop making papers."""
        self._job.drop()
        self._learner, self._found, self._problem = None, None, None
        self._output.forget()
        self.changed.emit()

    @Slot()
    def preview(self) -> None:
        """Show the preview of the paper, from which it can be printed or saved; no effect before it is read."""
        found, learner = self._found, self._learner
        if found is None or learner is None:
            return
        actor, language = self._context.actor(), self._context.visit.written
        draft = _paper(found, language)

        def make(station: "Station", _number: int, outlet: PaperOutlet) -> OwnDataPaper:
            return _paper(station.paperwork().own_record.export(actor, learner.id, outlet), language)

        self._output.begin(draft.title, PaperJob(1, lambda _station, _number: draft, make))

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, object]]:
        """One map per row: ``text``, ``isHeading``."""
        if self._found is None:
            return []
        rows: list[dict[str, object]] = []
        for section in sections_of(self._found, self._context.visit.written):
            rows.append({"text": section.title, "isHeading": True})
            parts = (part for line in section.lines for part in textwrap.wrap(line, LONGEST_LINE))
            rows.extend({"text": part, "isHeading": False} for part in parts)
        return rows

    @Property(str, notify=changed)
    def note(self) -> str:
        """Sentence to show instead of the rows; empty if there are rows."""
        if self._problem is not None:
            return " ".join(filter(None, explain(self._problem)))
        return "" if self._found else translate("Own data", "Reading…")

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether everything is read, so that it can be printed or saved."""
        return self._found is not None

    @Property(OutputViewModel, constant=True)
    def output(self) -> OutputViewModel:
        """View model of the preview, and of printing and saving."""
        return self._output


def _paper(found: OwnRecord, language: Language) -> OwnDataPaper:
    title = translate("Own data", "What this kiosk stores about you")
    return OwnDataPaper(found.centre, found.read, title, found.own.learner.name, sections_of(found, language))
