"""The stick that a page of the staff is about: found by itself, one of several at a time.

Rules: only the table of mounts is read, once a second, and only while the page is open or keeps the result of work
that went on after its technician left: once that stick is pulled, the next person is shown nothing of it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Drives

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
LOOK_EVERY_MS = 1000


@QmlElement
@QmlUncreatable("A page that needs a stick makes it.")
class StickViewModel(QObject):
    """Knows the drives that are in, and which of them the page is about."""

    changed = Signal()
    arrived = Signal(object)
    """The page is about this `Drive` from now on, or should look at it again."""
    gone = Signal()
    """The page is about no drive any more."""
    looked = Signal()
    """The table of mounts was read."""

    def __init__(
        self,
        drives: Drives,
        is_busy: Callable[[], bool],
        parent: QObject,
        is_elsewhere: Callable[[], bool] = lambda: False,
    ) -> None:
        """Create it for a page.

        While `is_busy`, something is under way that another stick must not disturb; while `is_elsewhere`, the page is
        about something that is no stick, and no stick that is plugged in takes its place.
        """
        super().__init__(parent)
        self._drives = drives
        self._is_busy = is_busy
        self._is_elsewhere = is_elsewhere
        self._present: Sequence[Drive] = ()
        self._drive: Drive | None = None
        self._views = 0
        """Views of the page that were opened and not left; a page that is pressed again has two for a moment."""
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def drive(self) -> Drive | None:
        """The drive that the page is about."""
        return self._drive

    def open(self) -> None:
        """The page was opened: look for sticks from now on."""
        self._views += 1
        self._timer.start()
        self.look()

    def close(self) -> None:
        """The page was left: what is under way goes on."""
        self._views = max(0, self._views - 1)
        if not self._views and not self._is_busy():
            self._timer.stop()
            self.leave()

    def end(self) -> None:
        """The kiosk ends: look for no stick any more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look which sticks are in: a second has passed, or work is over during which sticks were left alone."""
        before, self._present = self._present, self._drives.present()
        if not self._is_busy() and not self._is_elsewhere():
            if self._drive is not None and self._drive not in self._present:
                self.leave()
            if self._drive is None and not self._views:
                self._timer.stop()
            elif self._drive is None and self._present:
                self._turn_to(self._present[0])
        if len(before) != len(self._present):
            self.changed.emit()
        self.looked.emit()

    @Slot()
    def next(self) -> None:
        """Turn to the next of several sticks."""
        if self._drive in self._present and not self._is_busy():
            self._turn_to(self._present[(self._present.index(self._drive) + 1) % len(self._present)])

    def look_again(self) -> None:
        """Look at the stick once more."""
        if self._drive is not None and not self._is_busy():
            self._turn_to(self._drive)

    def turn_away(self) -> None:
        """The page turns to something that is no stick."""
        self._drive = None
        self.changed.emit()

    def leave(self) -> None:
        """The page is about nothing any more."""
        self.turn_away()
        self.gone.emit()

    def _turn_to(self, drive: Drive) -> None:
        self._drive = drive
        self.changed.emit()
        self.arrived.emit(drive)

    @Property(str, notify=changed)
    def label(self) -> str:
        """Name of the stick."""
        return self._drive.label if self._drive else ""

    @Property(bool, notify=changed)
    def isLocked(self) -> bool:
        """Whether it can only be read."""
        return self._drive is not None and self._drive.is_read_only

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many sticks are in."""
        return len(self._present)
