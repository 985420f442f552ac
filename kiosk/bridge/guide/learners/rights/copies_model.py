"""View model of the encrypted copies on sticks that still hold the name of a deleted person."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import format_day
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.people.sealed_copies import SealedCopy
from kiosk.domain.rights import Right

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class OutdatedCopiesViewModel(QObject):
    """The copies, the oldest first, and the question whether a stick was destroyed."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._reading = LatestJob(context.worker)
        self._acting = LatestJob(context.worker)
        self._found: Sequence[SealedCopy] | None = None
        self._asked: SealedCopy | None = None

    @Slot()
    def read(self) -> None:
        """Read the list of copies."""
        actor = self._context.actor()
        self._reading.ask(lambda station: station.people().deletion.outdated_copies(actor), self._show)

    def _show(self, found: Sequence[SealedCopy]) -> None:
        self._found = found
        self.changed.emit()

    def close(self) -> None:
        """Clear everything shown."""
        self._reading.drop()
        self._acting.drop()
        self._found, self._asked = None, None
        self.changed.emit()

    @Slot(str)
    def ask(self, name: str) -> None:
        """Ask whether the stick with the copy `name` was destroyed; no effect without the right."""
        if self.isAllowed:
            self._asked = next((one for one in self._found or () if one.name == name), None)
            self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Close the question and change nothing."""
        self._asked = None
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Remove the copy from the list."""
        asked, self._asked = self._asked, None
        self.changed.emit()
        if asked is None or self._acting.is_busy:
            return
        actor = self._context.actor()
        self._acting.ask(
            lambda station: station.people().deletion.forget_copy(actor, asked.name), lambda _result: self.read()
        )

    @Property(bool, notify=changed)
    def isAllowed(self) -> bool:
        """Whether the account may remove copies from the list."""
        return self._context.actor().may(Right.DELETE_LEARNERS)

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, str]]:
        """One map per copy: ``key``, ``stick``, ``day``, ``file``, ``label``."""
        return [_row(one) for one in self._found or ()]

    @Property(str, notify=changed)
    def note(self) -> str:
        """Sentence to show instead of an empty list; empty if there are copies, or before they are read."""
        if self._found is None or self._found:
            return ""
        return translate("Requests", "No copy on a stick holds the name of a deleted person.")

    @Property(str, notify=changed)
    def help(self) -> str:
        """What to do about the copies; empty if there are none."""
        if not self._found:
            return ""
        return translate(
            "Requests",
            "These copies still hold a deleted name. Let the technician make a new copy on the same stick, or "
            "destroy the stick.",
        )

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question whether the stick was destroyed; empty if nothing is asked."""
        if self._asked is None:
            return ""
        return translate("Requests", "Is the stick “{stick}” destroyed?").format(stick=self._asked.stick)

    @Property(str, notify=changed)
    def consequences(self) -> str:
        """What confirming means."""
        return translate(
            "Requests",
            "Nobody can read the copy of this stick any more. It leaves this list; this cannot be undone.",
        )


def _row(copy: SealedCopy) -> dict[str, str]:
    day = translate("Requests", "Copy of {day}").format(day=format_day(copy.made))
    return {
        "key": copy.name,
        "stick": copy.stick,
        "day": day,
        "file": copy.name,
        "label": f"{copy.stick}, {day}",
    }
