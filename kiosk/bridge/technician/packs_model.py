"""View model of the technician's page of installed packs: list, rollback, removal and history."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.words import explain, format_moment, format_size
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.errors import KioskError
from kiosk.domain.events import Event
from kiosk.domain.ids import Language, PackId

if TYPE_CHECKING:
    from kiosk.services.packs.inventory import StockedPack
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class PacksViewModel(QObject):
    """Shows the installed packs and the history of their changes."""

    changed = Signal()

    def __init__(self, worker: Worker, visit: Visit, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._visit = visit
        self._packs: Sequence[StockedPack] = ()
        self._history: Sequence[Event] = ()
        self._problem: KioskError | None = None

    @Slot()
    def open(self) -> None:
        """Read the installed packs and their history; called when the page is shown."""
        self._problem = None
        self._refresh()

    def _refresh(self) -> None:
        self._worker.errand(_read, self._show, self._fail)

    def _show(self, seen: "tuple[Sequence[StockedPack], Sequence[Event]]") -> None:
        self._packs, self._history = seen
        self.changed.emit()

    def _fail(self, error: KioskError) -> None:
        self._problem = error
        self.changed.emit()

    @Slot(str)
    def rollBack(self, pack: str) -> None:
        """Restore the previous version of a pack, or restore a removed pack."""
        self._change(lambda station: station.inventory().roll_back(PackId(pack)))

    @Slot(str)
    def remove(self, pack: str) -> None:
        """Remove a pack, so that residents no longer see its lessons."""
        self._change(lambda station: station.inventory().remove(PackId(pack)))

    def _change(self, job: "Callable[[Station], object]") -> None:
        self._problem = None

        def failed(error: KioskError) -> None:
            self._fail(error)
            self._refresh()

        self._worker.errand(job, lambda _row: self._refresh(), failed)

    @Property("QVariantList", notify=changed)
    def packs(self) -> list[dict[str, Any]]:
        """One map per installed pack.

        The keys are ``id``, ``title``, ``publisher``, ``version``, ``before`` (the previous version, or empty),
        ``lessons`` (their number), ``size``, ``languages`` and ``active`` (false if the pack was removed).
        """
        return [self._row(pack) for pack in self._packs]

    @Property("QVariantList", notify=changed)
    def history(self) -> list[dict[str, Any]]:
        """One map per change of a pack, newest first.

        The keys are ``when``, ``kind``, ``pack`` (its title), ``version``, ``before`` (the replaced version) and
        ``expired`` (whether the change was made with expired signatures).
        """
        return [self._entry(event) for event in self._history]

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Message and remedy if the last operation failed; empty if it did not."""
        return " ".join(explain(self._problem)).strip() if self._problem else ""

    def _row(self, pack: "StockedPack") -> dict[str, Any]:
        manifest = pack.row.manifest
        return {
            "id": pack.row.pack,
            "title": self._told(manifest["title"]),
            "publisher": self._told(manifest["publisher"]["name"]),
            "version": pack.row.version,
            "before": pack.before.version if pack.before else "",
            "lessons": len(manifest["lessons"]),
            "size": format_size(manifest["size"]),
            "languages": ", ".join(manifest["languages"]),
            "active": pack.is_active,
        }

    def _entry(self, event: Event) -> dict[str, Any]:
        titles = {pack.row.pack: self._told(pack.row.manifest["title"]) for pack in self._packs}
        body = event.body
        return {
            "when": format_moment(event.wall),
            "kind": event.kind.value,
            "pack": titles.get(body["pack"], body["pack"]),
            "version": body["version"],
            "before": body.get("from", ""),
            "expired": bool(body.get("expired", False)),
        }

    def _told(self, text: dict[Language, str]) -> str:
        return text.get(self._visit.written) or text[Language("vi")]


def _read(station: "Station") -> "tuple[Sequence[StockedPack], Sequence[Event]]":
    return station.inventory().packs(), station.inventory().history()
