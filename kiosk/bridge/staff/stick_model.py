"""The stick that a page of the staff is about: found by itself, one of several at a time.

Rules: only the table of mounts is read, once a second, and only while the page is open or keeps what came of
something that went on without its technician: once that stick is pulled, whoever comes next is shown nothing of it.
"""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.machine.drives import Drive, Drives

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
LOOK_EVERY_MS = 1000


@QmlElement
@QmlUncreatable("Base of the pages with a stick.")
class StickViewModel(QObject):
    """Knows the drives that are in, and which of them the page is about."""

    changed = Signal()

    def __init__(self, drives: Drives, parent: QObject) -> None:
        super().__init__(parent)
        self._drives = drives
        self._present: Sequence[Drive] = ()
        self._drive: Drive | None = None
        self._views = 0
        """Views of the page that were opened and not left; a page that is pressed again has two for a moment."""
        self._watch = QTimer(self, interval=LOOK_EVERY_MS)
        self._watch.timeout.connect(self._watch_drives)

    @Slot()
    def open(self) -> None:
        """The page was opened: look for sticks from now on."""
        self._views += 1
        self._watch.start()
        self._watch_drives()

    @Slot()
    def close(self) -> None:
        """The page was left: what is under way goes on."""
        self._views = max(0, self._views - 1)
        if not self._views and not self._is_busy():
            self._watch.stop()
            self._leave()

    def end(self) -> None:
        """The kiosk ends: look for no stick any more."""
        self._watch.stop()

    @Slot()
    def nextStick(self) -> None:
        """Turn to the next of several sticks."""
        if self._drive in self._present and not self._is_busy():
            self._turn_to(self._present[(self._present.index(self._drive) + 1) % len(self._present)])

    @Slot()
    def lookAgain(self) -> None:
        """Look at the stick once more."""
        if self._drive is not None and not self._is_busy():
            self._turn_to(self._drive)

    @Slot()
    def _watch_drives(self) -> None:
        before, self._present = self._present, self._drives.present()
        if not self._is_busy() and not self._is_elsewhere():
            if self._drive is not None and self._drive not in self._present:
                self._leave()
            if self._drive is None and not self._views:
                self._watch.stop()
            elif self._drive is None and self._present:
                self._turn_to(self._present[0])
        if len(before) != len(self._present):
            self.changed.emit()

    def _turn_to(self, drive: Drive) -> None:
        self._drive = drive
        self.changed.emit()
        self._look_at(drive)

    def _leave(self) -> None:
        self._drive = None
        self.changed.emit()
        self._look_away()

    @abstractmethod
    def _is_busy(self) -> bool:
        """Whether something is under way that must not be disturbed by another stick."""

    def _is_elsewhere(self) -> bool:
        """Whether the page is about something that is no stick; then no stick that comes takes its place."""
        return False

    @abstractmethod
    def _look_at(self, drive: Drive) -> None:
        """A stick came, or is to be looked at again."""

    @abstractmethod
    def _look_away(self) -> None:
        """The stick is gone."""

    @Property(str, notify=changed)
    def label(self) -> str:
        """Name of the stick."""
        return self._drive.label if self._drive else ""

    @Property(bool, notify=changed)
    def isLocked(self) -> bool:
        """Whether it can only be read."""
        return self._drive is not None and self._drive.is_read_only

    @Property(int, notify=changed)
    def stickCount(self) -> int:
        """How many sticks are in."""
        return len(self._present)
