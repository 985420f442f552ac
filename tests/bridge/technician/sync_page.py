"""The view model of the page «Đồng bộ» without a window; tests set its services and run its worker's jobs."""

from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QObject

from kiosk.bridge.technician.results.sync_model import SyncViewModel
from kiosk.domain.errors import ExportError, KioskError
from kiosk.domain.machine.drives import Drive
from kiosk.services.results.receipts import ReceiptLook
from kiosk.services.results.taking import SyncState
from tests.bridge.fakes import SlowWorker, Sticks


class Office:
    """A fake of the service that imports receipts; has answers set by the test and records its calls."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.holds: dict[str, ReceiptLook | KioskError] = {}

    def look(self, drive: Drive) -> ReceiptLook:
        return self._answer("look", drive)

    def take_in(self, drive: Drive) -> ReceiptLook:
        return self._answer("take in", drive)

    def _answer(self, act: str, drive: Drive) -> ReceiptLook:
        self.asked.append((act, drive.label))
        answer = self.holds.get(drive.label, ReceiptLook())
        if isinstance(answer, KioskError):
            raise answer
        return answer


class Taking:
    """A fake of the service that exports results; has a state set by the test, and every export to a stick fails."""

    def __init__(self) -> None:
        self.now = SyncState(0, [], 0, None)

    def state(self) -> SyncState:
        return self.now

    def take(self, _drive: Drive, _progress: object) -> object:
        raise ExportError("No.")


class Desk:
    """The view model of the open page, with its fake services, worker and sticks."""

    def __init__(self) -> None:
        self.office, self.taking, self.sticks = Office(), Taking(), Sticks()
        upkeep = SimpleNamespace(receipts=self.office, taking=self.taking)
        self.worker = SlowWorker(SimpleNamespace(upkeep=lambda: upkeep))
        self.parent = QObject()
        self.model = SyncViewModel(self.worker, self.sticks, self.parent)  # type: ignore[arg-type]  # a SlowWorker
        self.receipts = self.model.receipts
        self.model.open()

    def plug_in(self, label: str, holds: ReceiptLook | KioskError) -> None:
        self.office.holds[label] = holds
        self.sticks.now = [Drive(Path("/media") / label, label, "/dev/sdb1")]
        self.model.stick.look()

    def pull(self) -> None:
        self.sticks.now = []
        self.model.stick.look()

    @property
    def looks(self) -> int:
        return sum(act == "look" for act, _ in self.office.asked)
