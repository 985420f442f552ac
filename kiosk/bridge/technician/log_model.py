"""View model of the technician's page of the program's log.

It shows all entries or only warnings and errors, and copies the log files to a stick.
"""

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import explain, format_number
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.ports.machine import Drives

if TYPE_CHECKING:
    from kiosk.services.log_book import LogEntry
    from kiosk.services.maintenance import Maintenance

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
TONES = {logging.DEBUG: "info", logging.INFO: "info", logging.WARNING: "warning"}
"""Log level → tone in which the page shows an entry; all other levels have the tone ``error``."""


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class LogViewModel(QObject):
    """Shows the entries of the program's log (`LogBook`)."""

    seenChanged = Signal()

    def __init__(self, worker: MaintenanceWorker, drives: Drives, parent: QObject) -> None:
        super().__init__(parent)
        self._stick = StickViewModel(drives, lambda: False, self)
        self._stick.arrived.connect(self._forget)
        self._worker = worker
        self._entries: Sequence[LogEntry] = ()
        self._only_warnings = False
        self._is_read = False
        self._copied = 0
        self._problem: KioskError | None = None

    @Slot()
    def open(self) -> None:
        """Read the log and start the detection of sticks; called when the page is shown."""
        self._stick.open()
        self._copied, self._problem = 0, None
        self.refresh()

    @Slot()
    def close(self) -> None:
        """Stop the detection of sticks; called when the page is left."""
        self._stick.close()

    @Slot()
    def refresh(self) -> None:
        """Read the log again."""
        only_warnings = self._only_warnings
        self._worker.errand(
            lambda maintenance: maintenance.upkeep().log_book.entries(only_warnings=only_warnings),
            self._show,
            self._fail,
        )

    def _show(self, entries: "Sequence[LogEntry]") -> None:
        self._entries, self._is_read = entries, True
        self.seenChanged.emit()

    def _fail(self, error: KioskError) -> None:
        self._problem = error
        self.seenChanged.emit()

    @Slot()
    def showAll(self) -> None:
        """Show all entries."""
        self._filter(only_warnings=False)

    @Slot()
    def showWarnings(self) -> None:
        """Show warnings and errors only."""
        self._filter(only_warnings=True)

    def _filter(self, *, only_warnings: bool) -> None:
        if only_warnings != self._only_warnings:
            self._only_warnings = only_warnings
            self._is_read = False
            self.seenChanged.emit()
            self.refresh()

    @Slot()
    def take(self) -> None:
        """Copy all log files to the current stick; no effect without a stick."""
        drive = self._stick.drive
        if drive is None:
            return
        self._forget()

        def copy(maintenance: "Maintenance") -> int:
            return len(maintenance.upkeep().log_book.copy(drive.place))

        self._worker.errand(copy, self._taken, self._fail)

    def _taken(self, count: int) -> None:
        self._copied = count
        self.seenChanged.emit()

    @Slot()
    def _forget(self) -> None:
        """Clear the result of the last copy; called when another stick is inserted, and before a copy starts."""
        self._copied, self._problem = 0, None
        self.seenChanged.emit()

    @Property(StickViewModel, constant=True)
    def stick(self) -> StickViewModel:
        """View model of the stick to which the log is copied."""
        return self._stick

    @Property("QVariantList", notify=seenChanged)
    def entries(self) -> list[dict[str, str]]:
        """One map per log entry.

        ``tone``: ``info``, ``warning`` or ``error``. ``head``: time and source; if the message was repeated, also how
        often it occurs. ``message``: the message.
        """
        return [_row(entry) for entry in self._entries]

    @Property(bool, notify=seenChanged)
    def onlyWarnings(self) -> bool:
        """Whether the page shows warnings and errors only."""
        return self._only_warnings

    @Property(bool, notify=seenChanged)
    def isRead(self) -> bool:
        """Whether the log was read with the current filter."""
        return self._is_read

    @Property(int, notify=seenChanged)
    def copied(self) -> int:
        """Number of log files that the last copy wrote to the stick."""
        return self._copied

    @Property(str, notify=seenChanged)
    def problem(self) -> str:
        """Message and remedy if reading or copying failed; empty if not."""
        return " ".join(explain(self._problem)).strip() if self._problem else ""

    @Property(str, notify=seenChanged)
    def helpText(self) -> str:
        """Text above the log.

        It is the message about a failure (`problem`), else how many files were copied, else an explanation.
        """
        if self.problem:
            return self.problem
        if self._copied:
            text = translate("Log", "Files copied to the stick: {count}. You can remove it.")
            return text.format(count=format_number(self._copied))
        if self._entries or not self.isRead:
            return translate(
                "Log",
                "Newest first, in English, for the people who maintain the program. It has no personal data.",
            )
        if self._only_warnings:
            return translate("Log", "There are no warnings.")
        return translate("Log", "The log is empty.")


def _row(entry: "LogEntry") -> dict[str, str]:
    return {"tone": TONES.get(entry.level, "error"), "head": _head(entry), "message": entry.message}


def _head(entry: "LogEntry") -> str:
    head = f"{entry.when:%d/%m/%Y %H:%M:%S} · {entry.source}"
    if entry.times == 1:
        return head
    return translate("Log", "{head} · {count} times").format(head=head, count=format_number(entry.times))
