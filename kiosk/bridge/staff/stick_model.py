"""The USB stick that a page of the staff uses: it is detected automatically; of several sticks, one is current.

Rules: the detection reads the mount table once a second. The detection never reads the content of a stick. It runs
while the page is open. If work on a stick continues after the page was left, the detection continues until that stick
is pulled. The page then clears the result of the work, so that the next person does not see the result.
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
    """The inserted drives, and the current drive of the page."""

    changed = Signal()
    arrived = Signal(object)
    """Emitted with a `Drive` that has become the current drive, or that the page should examine again."""
    gone = Signal()
    """Emitted when the page no longer has a current drive."""
    looked = Signal()
    """Emitted after each reading of the mount table."""

    def __init__(
        self,
        drives: Drives,
        is_busy: Callable[[], bool],
        parent: QObject,
        is_elsewhere: Callable[[], bool] = lambda: False,
    ) -> None:
        """Create the model for a page.

        While `is_busy` returns True, the current stick does not change. While `is_elsewhere` returns True, the page
        shows a source other than a stick, and an inserted stick does not replace that source.
        """
        super().__init__(parent)
        self._drives = drives
        self._is_busy = is_busy
        self._is_elsewhere = is_elsewhere
        self._present: Sequence[Drive] = ()
        self._drive: Drive | None = None
        self._views = 0
        """Number of open views of the page; briefly two when staff select the page that is already open."""
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def drive(self) -> Drive | None:
        """The current drive of the page; None if there is none."""
        return self._drive

    def open(self) -> None:
        """Start the detection of sticks; called when the page is opened."""
        self._views += 1
        self._timer.start()
        self.look()

    def close(self) -> None:
        """Stop the detection and clear the current stick; called when a view of the page is closed.

        No effect while another view of the page is open or work is in progress.
        """
        self._views = max(0, self._views - 1)
        if not self._views and not self._is_busy():
            self._timer.stop()
            self.leave()

    def end(self) -> None:
        """Stop the detection of sticks, because the program ends."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Read the mount table.

        Then update the current drive, unless the page is busy or shows a source other than a stick. Called every
        second, and when work has ended.
        """
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
        """Make the next inserted stick the current one, if several are inserted; no effect during work."""
        if self._drive in self._present and not self._is_busy():
            self._turn_to(self._present[(self._present.index(self._drive) + 1) % len(self._present)])

    def look_again(self) -> None:
        """Emit `arrived` for the current stick, so that the page examines it again; no effect during work."""
        if self._drive is not None and not self._is_busy():
            self._turn_to(self._drive)

    def turn_away(self) -> None:
        """Clear the current stick without emitting `gone`, because the page shows a source other than a stick."""
        self._drive = None
        self.changed.emit()

    def leave(self) -> None:
        """Clear the current stick and emit `gone`."""
        self.turn_away()
        self.gone.emit()

    def _turn_to(self, drive: Drive) -> None:
        self._drive = drive
        self.changed.emit()
        self.arrived.emit(drive)

    @Property(str, notify=changed)
    def label(self) -> str:
        """Name of the current stick; empty if there is none."""
        return self._drive.label if self._drive else ""

    @Property(bool, notify=changed)
    def isLocked(self) -> bool:
        """Whether the current stick is read-only."""
        return self._drive is not None and self._drive.is_read_only

    @Property(int, notify=changed)
    def count(self) -> int:
        """Number of inserted sticks."""
        return len(self._present)
