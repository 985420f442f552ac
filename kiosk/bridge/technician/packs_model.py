"""View model of the technician's page of installed packs: list, rollback, removal and history."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.staff.words import explain, format_moment, format_number, format_size
from kiosk.bridge.technician.fact_lines import fact_line, spaced
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.errors import KioskError
from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import Language, PackId
from kiosk.domain.packs import commune_of_pack

if TYPE_CHECKING:
    from kiosk.services.maintenance import Maintenance
    from kiosk.services.packs.inventory import StockedPack

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class PacksViewModel(QObject):
    """Shows the installed packs and the history of their changes."""

    changed = Signal()

    def __init__(self, worker: MaintenanceWorker, visit: Visit, parent: QObject) -> None:
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
        self._change(lambda maintenance: maintenance.inventory().roll_back(PackId(pack)))

    @Slot(str)
    def remove(self, pack: str) -> None:
        """Remove a pack, so that residents no longer see its lessons."""
        self._change(lambda maintenance: maintenance.inventory().remove(PackId(pack)))

    @Slot(str)
    def distrust(self, pack: str) -> None:
        """Stop trusting the key of the commune whose own pack `pack` is; all packs of the commune are removed."""
        commune = commune_of_pack(pack)
        if commune:
            self._change(lambda maintenance: maintenance.communes().revoke(commune))

    def _change(self, job: "Callable[[Maintenance], object]") -> None:
        self._problem = None

        def failed(error: KioskError) -> None:
            self._fail(error)
            self._refresh()

        self._worker.errand(job, lambda _row: self._refresh(), failed)

    @Property("QVariantList", notify=changed)
    def packs(self) -> list[dict[str, Any]]:
        """One map per installed pack.

        ``id``, ``version``: id and version of the pack. ``before``: the previous version; empty if there is none.
        ``active``: false if the pack was removed. ``headline``, ``facts``: texts of the pack's card. ``goBackTitle``,
        ``goBackText``, ``goBackAct``: title, text and button of the question before a rollback or, if the pack was
        removed, before its restoration. ``removeTitle``, ``removeText``: title and text of the question before a
        removal. ``distrustAct``, ``distrustTitle``, ``distrustText``: button, title and text for no longer trusting
        the commune that made the pack; empty for packs of the province.
        """
        return [self._row(pack) for pack in self._packs]

    @Property("QVariantList", notify=changed)
    def history(self) -> list[dict[str, Any]]:
        """One map per change of a pack, newest first.

        ``kind``: value of the event's `EventKind`. ``expired``: whether the change was made with expired signatures.
        ``when``: time of the change as text. ``what``: the change as text.
        """
        return [self._entry(event) for event in self._history]

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Message and remedy if reading the packs, a rollback or a removal failed; empty if nothing failed."""
        return " ".join(explain(self._problem)).strip() if self._problem else ""

    @Property(str, notify=changed)
    def packsHelp(self) -> str:
        """Text above the list of packs: the message about a failure (`problem`), else an explanation."""
        if self.problem:
            return self.problem
        if not self._packs:
            return translate("Installed packs", "There is no pack on this kiosk. Load one from a USB stick.")
        return translate("Installed packs", "Going back or removing keeps all results.")

    @Property(str, notify=changed)
    def historyHelp(self) -> str:
        """Text above the history: the message about a failure (`problem`), else an explanation."""
        if self.problem:
            return self.problem
        if not self._history:
            return translate("Installed packs", "Nothing yet.")
        return translate("Installed packs", "Newest first.")

    def _row(self, pack: "StockedPack") -> dict[str, Any]:
        manifest, version = pack.row.manifest, pack.row.version
        title = self._told(manifest["title"])
        before = pack.before.version if pack.before else ""
        count = len(manifest["lessons"])
        publisher, languages = self._told(manifest["publisher"]["name"]), ", ".join(manifest["languages"])
        commune = commune_of_pack(pack.row.pack)
        if commune:
            publisher = translate("Installed packs", "Lessons of the commune itself: {name}").format(name=publisher)
        removed = translate("Installed packs", "{title}   {version} · removed").format(title=title, version=version)
        return {
            "id": pack.row.pack,
            "version": version,
            "before": before,
            "active": pack.is_active,
            "headline": spaced(f"{title}   {version}" if pack.is_active else removed),
            "facts": fact_line(publisher, _contents(manifest), languages, format_size(pack.size)),
            "removeTitle": translate("Installed packs", "Remove the pack “{title}”?").format(title=title),
            "removeText": _remove_text(count),
            **_distrusting(self._told(manifest["publisher"]["name"]) if commune else ""),
            **(_going_back(title, version, before) if pack.is_active else _bringing_back(title, before)),
        }

    def _entry(self, event: Event) -> dict[str, Any]:
        titles = {pack.row.pack: self._told(pack.row.manifest["title"]) for pack in self._packs}
        pack = titles.get(event.body["pack"], event.body["pack"])
        return {
            "kind": event.kind.value,
            "expired": _is_expired(event),
            "when": format_moment(event.wall),
            "what": _what(event).format(pack=pack, version=event.body["version"], before=event.body.get("from", "")),
        }

    def _told(self, text: dict[Language, str]) -> str:
        return text.get(self._visit.written) or text[Language("vi")]


def _read(maintenance: "Maintenance") -> "tuple[Sequence[StockedPack], Sequence[Event]]":
    return maintenance.inventory().packs(), maintenance.inventory().history()


def _contents(manifest: Mapping[str, Any]) -> str:
    """Return the number of lessons of a pack or, for a voice pack, of the lessons that it gives a voice."""
    voiced = manifest.get("voices")
    if not voiced:
        return _lessons(len(manifest["lessons"]))
    if len(voiced) == 1:
        return translate("Installed packs", "voices for 1 lesson")
    return translate("Installed packs", "voices for {count} lessons").format(count=format_number(len(voiced)))


def _lessons(count: int) -> str:
    if count == 1:
        return translate("Installed packs", "1 lesson")
    return translate("Installed packs", "{count} lessons").format(count=format_number(count))


def _remove_text(lessons: int) -> str:
    return translate(
        "Installed packs",
        "Lessons removed from the kiosk: {count}. Results are kept. You can restore "
        "it until the next restart, then only from a stick.",
    ).format(count=format_number(lessons))


def _distrusting(name: str) -> dict[str, str]:
    """Return the texts of the question whether the kiosk stops trusting the commune `name`; empty without a name."""
    if not name:
        return {"distrustAct": "", "distrustTitle": "", "distrustText": ""}
    return {
        "distrustAct": translate("Installed packs", "Stop trusting"),
        "distrustTitle": translate("Installed packs", "Stop trusting the lessons of {name}?").format(name=name),
        "distrustText": translate(
            "Installed packs",
            "All packs that the commune made itself leave this kiosk and cannot be restored here. Results are kept. "
            "To use them again, the key of the commune must be confirmed anew.",
        ),
    }


def _going_back(title: str, version: str, before: str) -> dict[str, str]:
    """Return the texts of the question whether an active pack goes back to the version `before`."""
    question = translate("Installed packs", "Go back to {title} {version}?")
    text = translate("Installed packs", "Version {version} is set aside. Lessons in progress finish unchanged.")
    return {
        "goBackTitle": question.format(title=title, version=before),
        "goBackText": text.format(version=version),
        "goBackAct": translate("Installed packs", "Go back"),
    }


def _bringing_back(title: str, before: str) -> dict[str, str]:
    """Return the texts of the question whether a removed pack is restored in the version `before`."""
    question = translate("Installed packs", "Restore {title} {version}?")
    return {
        "goBackTitle": question.format(title=title, version=before),
        "goBackText": translate("Installed packs", "Its lessons appear again at once."),
        "goBackAct": translate("Installed packs", "Restore"),
    }


def _is_expired(event: Event) -> bool:
    return bool(event.body.get("expired", False))


def _what(event: Event) -> str:
    """Return the sentence about a change of a pack, with placeholders for the pack and its versions."""
    match event.kind:
        case EventKind.PACK_REMOVED:
            return translate("Installed packs", "{pack} {version} was removed")
        case EventKind.PACK_ROLLED_BACK if event.body.get("from", ""):
            return translate("Installed packs", "{pack} was reverted from {before} to {version}")
        case EventKind.PACK_ROLLED_BACK:
            return translate("Installed packs", "{pack} {version} was restored")
        case _ if _is_expired(event):
            return translate("Installed packs", "{pack} {version} was installed with an expired signature")
        case _:
            return translate("Installed packs", "{pack} {version} was installed")
