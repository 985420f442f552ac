"""View model of merging a person's record with another one of the same person, and of separating them again."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.learners.jobs import alike
from kiosk.bridge.guide.learners.words import home_text, row_of
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.people.learner import Learner, LearnerId
from kiosk.domain.rights import Right

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class MergingViewModel(QObject):
    """The records that can be merged into the shown one, and the question about the chosen one."""

    changed = Signal()
    done = Signal()
    """Emitted when records were merged or separated."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: Learner | None = None
        self._text = ""
        self._found: Sequence[Learner] = ()
        self._is_known = False
        self._chosen: Learner | None = None
        self._search = LatestJob(context.worker)
        self._job = LatestJob(context.worker)
        self._is_pair = False

    def begin(self, kept: Learner) -> None:
        """Read the records that probably belong to the person `kept`."""
        self.close()
        self._kept = kept
        self._read()

    def ask(self, kept: Learner, other: Learner) -> None:
        """Ask whether to merge the record `other` into `kept`, without a list to choose from."""
        self.close()
        self._kept, self._chosen, self._is_pair = kept, other, True
        self.changed.emit()

    def close(self) -> None:
        """Clear everything shown and typed; `done` is not emitted for records that are being merged or separated."""
        self._search.drop()
        self._job.drop()
        self._kept, self._text, self._found, self._is_known, self._chosen = None, "", (), False, None
        self._is_pair = False
        self.changed.emit()

    def _read(self) -> None:
        kept, text, actor = self._kept, self._text, self._context.actor()
        if kept is None:
            return

        def show(found: Sequence[Learner]) -> None:
            self._found, self._is_known = found, True
            self.changed.emit()

        self._search.ask(lambda station: alike(station, actor, kept, text), show)

    @Slot(str)
    def search(self, text: str) -> None:
        """Show the people who match `text`; for an empty text, those who are probably the same person."""
        self._text = text
        self._read()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Ask whether to merge the record `key` into the shown one."""
        self._chosen = next((one for one in self._found if one.id == key), None)
        self.changed.emit()

    @Slot()
    def keepApart(self) -> None:
        """Close the question without merging."""
        self._chosen = None
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Merge the chosen record into the shown one."""
        if self._job.is_busy:
            return
        kept, chosen, self._chosen = self._kept, self._chosen, None
        self.changed.emit()
        if kept is not None and chosen is not None:
            actor, pair = self._context.actor(), (kept.id, chosen.id)
            self._run(lambda station: station.people().merging.merge(actor, *pair))

    @Slot(str)
    def separate(self, key: str) -> None:
        """Undo the merge of the record `key`."""
        actor = self._context.actor()
        self._run(lambda station: station.people().merging.separate(actor, LearnerId(key)))

    def _run(self, job: "Callable[[Station], None]") -> None:
        if not self._job.is_busy:
            self._job.ask(job, lambda _result: self.done.emit())

    @property
    def is_running(self) -> bool:
        """Whether records are being merged or separated now."""
        return self._job.is_busy

    @Property(bool, notify=changed)
    def isAllowed(self) -> bool:
        """Whether the account may merge records."""
        return self._context.actor().may(Right.MERGE_LEARNERS)

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, str]]:
        """One map per record that can be merged: ``key``, ``label``, ``name``, ``details``, ``face``."""
        return [row_of(learner) for learner in self._found]

    @Property(str, notify=changed)
    def note(self) -> str:
        """Sentence to show instead of an empty list; empty if there are records to show."""
        if not self._is_known or self._found:
            return ""
        if self._text.strip():
            return translate("Learners", "No other record of this name.")
        return translate("Learners", "No similar record. Search by name.")

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question with the name of the chosen person; empty if nothing is asked."""
        if self._chosen is None:
            return ""
        other = _described(self._chosen)
        if self._is_pair and self._kept is not None:
            text = translate("Learners", "Merge {other} into {kept}?")
            return text.format(other=other, kept=_described(self._kept))
        return translate("Learners", "Merge {other} into this record?").format(other=other)

    @Property(str, notify=changed)
    def consequences(self) -> str:
        """What merging does, and how it is undone."""
        if self._kept is None:
            return ""
        text = translate(
            "Learners",
            "The lessons of both count together. {name} signs in with the face and the pictures of this record. The "
            "button “Separate” undoes it.",
        )
        return text.format(name=self._kept.given)


def _described(learner: Learner) -> str:
    return ", ".join(part for part in (learner.name, home_text(learner)) if part)
