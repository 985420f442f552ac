"""The view model of the page that installs packs, with a fake service and a worker whose jobs a test runs."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QObject

from kiosk.bridge.technician.usb.usb_model import UsbViewModel
from kiosk.bridge.visit import Visit
from kiosk.domain.errors import KioskError, PackStoppedError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.offers import CarrierOffer, OfferStanding, PackOffer, StickOffer
from kiosk.services.packs.loading_service import Look
from tests.bridge.fakes import SlowWorker, Sticks

ONE, TWO = (Drive(Path("/media") / label, label, f"/dev/{label}") for label in ("ONE", "TWO"))
NEW = PackOffer("a/new", "new-1.0.0.hocpack", OfferStanding.NEW, version="1.0.0", size=1000)
NEWER = PackOffer("a/newer", "newer-2.0.0.hocpack", OfferStanding.NEWER, version="2.0.0", size=3000)
SAME = PackOffer("a/same", "same-1.0.0.hocpack", OfferStanding.SAME, version="1.0.0", size=500)
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


class Loading:
    """A fake loading service with answers set by the test; records its calls."""

    has_mirror = False
    has_fetched = False

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.error: KioskError | None = None
        self.bad: dict[str, KioskError] = {}
        self.packs: tuple[PackOffer, ...] = (NEW, NEWER, SAME)
        self.fetched: set[str] = set()
        self.meanwhile: Callable[[Callable[[int, int], bool]], None] = lambda _progress: None

    def look(self, drive: Drive, *, is_expired_allowed: bool) -> Look:
        self.asked.append(f"look {drive.label}{' expired' if is_expired_allowed else ''}")
        return self._found(drive)

    def look_at_mirror(self, go_on: Callable[[], bool], *, is_expired_allowed: bool) -> Look:
        self.asked.append(f"look at mirror{' expired' if is_expired_allowed else ''} {go_on()}")
        return self._found(None)

    def _found(self, drive: Drive | None) -> Look:
        if self.error is not None:
            raise self.error
        return Look(StickOffer(drive, [CarrierOffer("a", self.packs)], 10**9), NOW, b"", fetched=self.fetched)

    def check(self, _look: Look, key: str, progress: Callable[[int, int], bool]) -> KioskError | None:
        self.asked.append(f"check {key}")
        self.meanwhile(progress)
        return self.bad.get(key)

    def install(self, _look: Look, key: str, progress: Callable[[int, int], bool]) -> None:
        self.asked.append(f"install {key}")
        self.meanwhile(progress)
        if not progress(1, 2):
            raise PackStoppedError("Stopped.")
        if key in self.bad:
            raise self.bad[key]
        progress(2, 2)

    def confirm_clock(self) -> None:
        self.asked.append("confirm clock")
        if self.error is not None:
            raise self.error

    def put_away(self) -> None:
        self.asked.append("put away")


class Page:
    """The view model of the page, with its fake service, worker and sticks; `opens` opens the page."""

    def __init__(self) -> None:
        self.loading, self.sticks, self.parent = Loading(), Sticks(), QObject()
        self.worker = SlowWorker(SimpleNamespace(loading=lambda: self.loading, upkeep=lambda: self.loading))
        self.model = UsbViewModel(self.worker, Visit(), self.sticks, self.parent)  # type: ignore[arg-type]

    def opens(self) -> None:
        self.model.open()
        self.worker.work()

    def plugs(self, *drives: Drive) -> None:
        self.sticks.now = list(drives)
        self.model.stick.look()

    def sees(self, *drives: Drive) -> None:
        self.opens()
        self.plugs(*drives)
        self.worker.work()

    @property
    def states(self) -> list[str]:
        return [row["state"] for row in self.model.rows]
