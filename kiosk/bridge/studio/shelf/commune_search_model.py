"""View model of the search for the commune at the first start of ``kiosk studio``.

Rules: the list of communes is loaded when the view is shown, and released when it is left. The choice is saved in the
settings at once; own packs get their names from it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.studio.navigation import SHELF, Destination, StudioContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.communes import FoundCommune, Gazetteer

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The studio's model makes it.")
class CommuneSearchViewModel(QObject):
    """The text typed into the search, and the communes that match it."""

    changed = Signal()

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job = LatestJob(context.page.worker)
        self._gazetteer: Gazetteer | None = None
        self._typed = ""
        self._found: Sequence[FoundCommune] = ()

    def open(self, _where: Destination) -> None:
        """Load the list of communes; called when the view is shown."""
        actor = self._context.page.actor()
        self._job.ask(lambda station: station.maintenance(actor).set_up().communes(), self._take)

    def close(self) -> None:
        """Release the list of communes."""
        self._job.drop()
        self._gazetteer, self._typed, self._found = None, "", ()
        self.changed.emit()

    def _take(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.seek(self._typed)

    @Slot(str)
    def seek(self, typed: str) -> None:
        """Find the communes whose names match the text `typed`."""
        self._typed = typed
        self._found = self._gazetteer.find(typed) if self._gazetteer else ()
        self.changed.emit()

    @Slot(str)
    def choose(self, code: str) -> None:
        """Save the found commune that has the code `code`, and show the shelf."""
        commune = next((found.commune for found in self._found if found.commune.code == code), None)
        if commune is None or self._job.is_busy:
            return
        actor, code, place = self._context.page.actor(), commune.code, commune.place

        def save(station: "Station") -> None:
            set_up = station.maintenance(actor).set_up()
            set_up.save(replace(set_up.settings(), commune=code, place=place))

        self._job.ask(save, lambda _none: self._context.go(Destination(SHELF)))

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
        """One map per matching commune: ``code``, ``name``, ``where``, ``shortWhere``, ``label``; the best first."""
        return [_row(found) for found in self._found]


def _row(found: FoundCommune) -> dict[str, str]:
    commune = found.commune
    where = _where(commune.province, found.formerly)
    return {
        "code": commune.code,
        "name": commune.name,
        "where": where,
        "shortWhere": _where(commune.province, found.formerly.partition(",")[0]),
        "label": f"{commune.name}, {where}",
    }


def _where(province: str, formerly: str) -> str:
    if formerly == "":
        return province
    return translate("Shelf", "{province} · formerly {name}").format(province=province, name=formerly)
