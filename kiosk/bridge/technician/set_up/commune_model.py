"""Looking for the commune by typing its name.

Rules: the list of communes is loaded when somebody looks for one, and given back when they have left.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.communes import Commune, Found, Gazetteer
from kiosk.domain.errors import KioskError

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The set-up makes it.")
class CommuneViewModel(QObject):
    """What was typed and what fits it."""

    changed = Signal()
    chosen = Signal(object)
    """The Commune that was touched."""
    failed = Signal(object)
    """The KioskError for which the list cannot be read."""

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._gazetteer: Gazetteer | None = None
        self._is_open = False
        self._typed = ""
        self._found: Sequence[Found] = ()

    def open(self) -> None:
        """Somebody looks for a commune."""
        self._is_open = True
        self._worker.errand(lambda station: station.set_up().communes(), self._take, self._fail)

    def close(self) -> None:
        """Nobody does any more."""
        self._is_open = False
        self._gazetteer = None
        self._typed, self._found = "", ()
        self.changed.emit()

    def _take(self, gazetteer: Gazetteer) -> None:
        if self._is_open:
            self._gazetteer = gazetteer
            self.seek(self._typed)

    def _fail(self, error: KioskError) -> None:
        self.failed.emit(error)

    @Slot(str)
    def seek(self, typed: str) -> None:
        """Find what fits the text so far."""
        self._typed = typed
        self._found = self._gazetteer.find(typed) if self._gazetteer else ()
        self.changed.emit()

    @Slot(str)
    def choose(self, code: str) -> None:
        """«Xã này»: take the commune with that code."""
        commune = next((found.commune for found in self._found if found.commune.code == code), None)
        if commune is not None:
            self.chosen.emit(commune)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether the list is loaded."""
        return self._gazetteer is not None

    @Property(bool, notify=changed)
    def sought(self) -> bool:
        """Whether anything was typed."""
        return self._typed.strip() != ""

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, str]]:
        """Maps of code, name, province and formerly (the old name that was typed), the best first."""
        return [_row(found.commune, found.formerly) for found in self._found]


def _row(commune: Commune, formerly: str) -> dict[str, str]:
    return {"code": commune.code, "name": commune.name, "province": commune.province, "formerly": formerly}
