"""View model of the search for the commune by its name.

Rules: the list of communes is loaded when the search is opened, and released when the search is closed.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.communes import Commune, FoundCommune, Gazetteer
from kiosk.domain.errors import KioskError

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The set-up makes it.")
class CommuneViewModel(QObject):
    """The text typed into the search, and the communes that match it."""

    changed = Signal()
    chosen = Signal(object)
    """Emitted with the `Commune` that was chosen."""
    failed = Signal(object)
    """Emitted with the `KioskError` if the list of communes cannot be read."""

    def __init__(self, worker: MaintenanceWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._gazetteer: Gazetteer | None = None
        self._is_open = False
        self._typed = ""
        self._found: Sequence[FoundCommune] = ()

    def open(self) -> None:
        """Open the search and load the list of communes."""
        self._is_open = True
        self._worker.errand(lambda maintenance: maintenance.set_up().communes(), self._take, self._fail)

    def close(self) -> None:
        """Close the search and release the list of communes."""
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
        """Find the communes whose names match the text `typed`; none while the list of communes is not loaded."""
        self._typed = typed
        self._found = self._gazetteer.find(typed) if self._gazetteer else ()
        self.changed.emit()

    @Slot(str)
    def choose(self, code: str) -> None:
        """Choose the found commune that has the code `code`, if there is one (button «Xã này»)."""
        commune = next((found.commune for found in self._found if found.commune.code == code), None)
        if commune is not None:
            self.chosen.emit(commune)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether the list of communes is loaded."""
        return self._gazetteer is not None

    @Property(bool, notify=changed)
    def sought(self) -> bool:
        """Whether text other than white space is typed."""
        return self._typed.strip() != ""

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, str]]:
        """One map per matching commune, the best match first; see `_row`."""
        return [_row(found.commune, found.formerly) for found in self._found]


def _row(commune: Commune, formerly: str) -> dict[str, str]:
    """Return the map of a matching commune; `formerly`: see `FoundCommune`.

    ``code``, ``name``: code and name of the commune. ``where``: the province and, if it is not empty, `formerly`.
    ``shortWhere``: like ``where``, but with only the first name in `formerly`. ``label``: ``name`` and ``where``, for
    a screen reader.
    """
    where = _where(commune.province, formerly)
    return {
        "code": commune.code,
        "name": commune.name,
        "where": where,
        "shortWhere": _where(commune.province, formerly.partition(",")[0]),
        "label": f"{commune.name}, {where}",
    }


def _where(province: str, formerly: str) -> str:
    if formerly == "":
        return province
    return translate("Set-up", "{province} · formerly {name}").format(province=province, name=formerly)
