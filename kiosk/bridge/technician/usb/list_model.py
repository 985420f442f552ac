"""What the page of the stick knows of the packs it shows: how they stand, and which are chosen.

Rules: what is shown of a pack changes only by what was really seen or done.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import format_moment, format_size
from kiosk.bridge.technician.usb.rows import UsbRows
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.machine.drives import Drives

if TYPE_CHECKING:
    from kiosk.services.packs.loading_service import Look

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Base of the page of the stick.")
class UsbListViewModel(StickViewModel):
    """The packs of what was looked at last."""

    seenChanged = Signal()

    def __init__(self, visit: Visit, drives: Drives, parent: QObject) -> None:
        super().__init__(drives, parent)
        self._look: Look | None = None
        self._phase = "waiting"
        self._rows = UsbRows(visit)

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Choose a pack, or leave it out."""
        if self._phase == "found" and self._rows.toggle(key):
            self.seenChanged.emit()

    @Property(str, notify=seenChanged)
    def phase(self) -> str:
        """``waiting`` for a stick, ``looking``, ``found`` or ``installing``."""
        return self._phase

    @Property(int, notify=seenChanged)
    def packCount(self) -> int:
        """How many packs the stick has."""
        return self._rows.pack_count

    @Property(str, notify=seenChanged)
    def size(self) -> str:
        """Of all packs of the stick."""
        return format_size(self._rows.total_size)

    @Property(str, notify=seenChanged)
    def free(self) -> str:
        """Room on the kiosk's disk."""
        return format_size(self._look.offer.free) if self._look else ""

    @Property("QVariantList", notify=seenChanged)
    def rows(self) -> list[dict[str, Any]]:
        """See `UsbRows.rows`."""
        return self._rows.rows()

    @Property(int, notify=seenChanged)
    def chosenCount(self) -> int:
        """How many packs are chosen."""
        return len(self._rows.chosen)

    @Property(int, notify=seenChanged)
    def installedCount(self) -> int:
        """How many packs were installed from this stick since it was looked at."""
        return self._rows.count("installed")

    @Property(int, notify=seenChanged)
    def failedCount(self) -> int:
        """How many could not be."""
        return self._rows.count("failed")

    @Property(str, notify=seenChanged)
    def clockWords(self) -> str:
        """What the clock of the kiosk says, day and time."""
        return format_moment(self._look.now) if self._look else ""
