"""View model of the sheet that sends results over the network at once, or shows the code of the kiosk in big digits.

New packs are downloaded on the same contact.

Rules: sending runs on the thread of the network, so that it waits for a contact of the kiosk itself and never runs
beside one. Closing the sheet does not stop a contact; «Dừng» does. What was sent before a stop counts as sent.
"""

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.worker import Lane
from kiosk.bridge.staff.words import explain, format_number, format_size, told
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from kiosk.services.maintenance import Maintenance
    from kiosk.services.results.taking import SyncState

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The page «Đồng bộ» makes it.")
class SendingViewModel(QObject):
    """The sheet and the contact that it has started. ``phase``: ``network``, ``code``, or empty if it is closed."""

    changed = Signal()
    settled = Signal()
    """Emitted when a contact has ended."""

    def __init__(self, worker: MaintenanceWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._state: SyncState | None = None
        self._phase = ""
        self._stop = Event()
        self._is_sending = False
        self._progress: tuple[int, int] | None = None
        self._fetched: tuple[int, int] | None = None
        self._problem: KioskError | None = None
        worker.closing.connect(self._interrupt)

    def show(self, state: "SyncState") -> None:
        """Show this state of the results."""
        self._state = state
        self.changed.emit()

    @Slot()
    def _interrupt(self) -> None:
        self._stop.set()

    @Slot(str)
    def open(self, phase: str) -> None:
        """Open the sheet. `phase`: ``network``, which also begins a contact if there is a server, or ``code``."""
        self._phase, self._problem = phase, None
        self.changed.emit()
        if phase == "network" and self.canSend:
            self.send()

    @Slot()
    def leave(self) -> None:
        """Close the sheet; a contact goes on."""
        self._phase = ""
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        """Contact the server now (button «Gửi ngay»); no effect while a contact that was started here runs."""
        if self._is_sending:
            return
        stop = self._stop = Event()
        self._is_sending, self._progress, self._fetched, self._problem = True, None, None, None
        self.changed.emit()

        def progress(sent: int, left: int) -> None:
            self._worker.tell(lambda: self._on_progress(sent, left))

        def fetching(done: int, total: int) -> None:
            self._worker.tell(lambda: self._on_fetching(done, total))

        def run(maintenance: "Maintenance") -> None:
            sending = maintenance.sending()
            if sending is not None and not stop.is_set():
                sending.automatic.send_now()
                sending.automatic.step(lambda: not stop.is_set(), progress, fetching)

        self._worker.errand(run, lambda _none: self._settle(), self._fail, Lane.NETWORK)

    @Slot()
    def stop(self) -> None:
        """End the contact soon (button «Dừng»)."""
        self._stop.set()
        self.changed.emit()

    def _on_progress(self, sent: int, left: int) -> None:
        self._progress = (sent, left)
        self.changed.emit()

    def _on_fetching(self, done: int, total: int) -> None:
        self._fetched = (done, total)
        self.changed.emit()

    def _fail(self, error: KioskError) -> None:
        self._problem = error
        self._settle()

    def _settle(self) -> None:
        self._is_sending = False
        self.changed.emit()
        self.settled.emit()

    @Property(str, notify=changed)
    def phase(self) -> str:
        """What the sheet shows: ``network``, ``code``, or empty if it is closed."""
        return self._phase

    @Property(bool, notify=changed)
    def canSend(self) -> bool:
        """Whether there is a server to send to, and keys to seal results with."""
        network = self._state.network if self._state else None
        return network is not None and network.fault is None

    @Property(bool, notify=changed)
    def sending(self) -> bool:
        """Whether a contact that was started here runs, or waits for the end of another one."""
        return self._is_sending

    @Property(bool, notify=changed)
    def stopping(self) -> bool:
        """Whether a stop was requested and the contact has not ended yet."""
        return self._is_sending and self._stop.is_set()

    @Property(float, notify=changed)
    def share(self) -> float:
        """Share of the files that the contact has sent, then of the pack that it downloads, from 0 to 1."""
        if self._fetched is not None:
            done, total = self._fetched
            return done / total if total else 0.0
        sent, left = self._progress or (0, 0)
        return sent / (sent + left) if sent + left else 0.0

    @Property("QStringList", notify=changed)
    def code(self) -> list[str]:
        """The groups of digits of the kiosk's code; empty while the sheet shows something else."""
        return self._state.code.split() if self._state and self._phase == "code" else []

    @Property(str, notify=changed)
    def heading(self) -> str:
        """Heading of the sheet."""
        if self._phase == "code":
            return translate("Results", "Read this code to the province")
        host = self._state.network.host if self._state and self._state.network else ""
        return translate("Results", "Network: {host}").format(host=host or "—")

    @Property(str, notify=changed)
    def helpText(self) -> str:
        """Progress of the contact, how it ended, or what the code is for."""
        if self._phase == "code":
            return translate(
                "Results",
                "The province's office compares it with the code on its screen and then accepts this kiosk. The code "
                "is no secret. Until then, nothing is lost.",
            )
        if self._is_sending:
            return self._progress_text()
        if self._problem is not None:
            return " ".join(explain(self._problem)).strip()
        return " ".join(self._result())

    def _result(self) -> list[str]:
        """Return how the last contact ended, or why nothing can leave if the province's keys are missing."""
        from kiosk.services.results.sealer import NoRecipientsError

        if self._state is None or self._state.network is None:
            return []
        said = [told(one.sentence, one.values) for one in self._state.network.sentences()]
        return said if self._state.is_ready else list(explain(NoRecipientsError()))

    def _progress_text(self) -> str:
        if self.stopping:
            return translate("Results", "Stopping… What was sent stays sent.")
        if self._fetched is not None:
            done, total = self._fetched
            text = translate("Results", "Downloading a pack: {done} of {total}.")
            return text.format(done=format_size(done), total=format_size(total))
        if self._progress is None:
            return translate("Results", "Connecting to the province's server…")
        sent, left = self._progress
        return translate("Results", "Sending: {sent} files sent, {left} left.").format(
            sent=format_number(sent), left=format_number(left)
        )

    @Property(str, notify=changed)
    def tone(self) -> str:
        """Tone in which `helpText` is shown: ``bad`` if a person must act, else empty."""
        if self._phase != "network" or self._is_sending or self._state is None or self._state.network is None:
            return ""
        needs_person = self._state.network.needs_person or not self._state.is_ready
        return "bad" if self._problem is not None or needs_person else ""
