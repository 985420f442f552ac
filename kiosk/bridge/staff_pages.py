"""The pages of the technician's screens: one entry each, in the order of the side bar.

Rules: a page is the entry here, its view model, and ``Screens/Technician/<Key>Page.qml`` with
``required property <Its>ViewModel model``; the view's name follows from the key (`view_of`), never from data. A view
model is made when its page is first opened and lives on, so what it does goes on when the technician has left.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from kiosk.bridge.speech import SpeechViewModel
from kiosk.bridge.visit import Visit
from kiosk.bridge.worker import Worker
from kiosk.domain.drives import Drives

if TYPE_CHECKING:
    from kiosk.bridge.staff_model import StaffViewModel

CONTEXT = "Staff pages"
CHECK = "check"
"""Key of the page that tells how the kiosk is."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What every view model of a page may use.

    ``drives``: the sticks that come and go; ``is_windowed``: on somebody's desk, not as a kiosk; ``leave_kiosk``:
    ends the program, for its console; ``is_fresh``: nobody has set this kiosk up yet; ``renew``: begins anew, with
    the settings as they are on the disk, when nobody is there any more.
    """

    worker: Worker
    visit: Visit
    speech: SpeechViewModel
    drives: Drives
    is_windowed: bool
    leave_kiosk: Callable[[], None]
    is_fresh: bool
    renew: Callable[[], None]


class Page(Protocol):
    """The view model of a page: a QObject that is told when its page is opened."""

    def open(self) -> None:
        """The page is shown from now on."""
        ...


@runtime_checkable
class LongPage(Page, Protocol):
    """A page that may have begun something long."""

    def stop(self) -> None:
        """Stop it, where it is safe to: the kiosk ends."""
        ...


@dataclass(frozen=True, slots=True)
class StaffPage:
    """An entry of the side bar. ``title``: English, in the context `CONTEXT`."""

    key: str
    title: str
    make: "Callable[[Desk, StaffViewModel], Page]"

    @property
    def shown_title(self) -> str:
        """The title in the language that the program shows now."""
        return QCoreApplication.translate(CONTEXT, self.title)


def view_of(key: str) -> str:
    """File of a page's view, beside ``TechnicianPage.qml``."""
    return f"{key.capitalize()}Page.qml"


def _usb(desk: Desk, parent: QObject) -> Page:
    from kiosk.bridge.usb_model import UsbViewModel

    return UsbViewModel(desk.worker, desk.visit, desk.drives, parent)


def _packs(desk: Desk, parent: QObject) -> Page:
    from kiosk.bridge.packs_model import PacksViewModel

    return PacksViewModel(desk.worker, desk.visit, parent)


def _access(desk: Desk, parent: "StaffViewModel") -> Page:
    from kiosk.bridge.pin_access_model import AccessViewModel

    model = AccessViewModel(desk.worker, parent)
    parent.screenChanged.connect(model.cancel)  # digits that were begun are not kept for whoever comes next
    return model


def _sync(desk: Desk, parent: "StaffViewModel") -> Page:
    from kiosk.bridge.sync_model import SyncViewModel

    model = SyncViewModel(desk.worker, desk.drives, parent)
    for left in (parent.screenChanged, parent.pageChanged):
        left.connect(model.backup.leave)  # a code is not kept for whoever comes next
    model.backup.progressChanged.connect(parent.touched)  # whoever waits for a slow stick is still here
    return model


def _check(desk: Desk, parent: QObject) -> Page:
    from kiosk.bridge.check_model import CheckViewModel

    return CheckViewModel(desk.worker, desk.speech, desk.drives, parent)


def _logs(desk: Desk, parent: QObject) -> Page:
    from kiosk.bridge.log_model import LogViewModel

    return LogViewModel(desk.worker, desk.drives, parent)


def _settings(desk: Desk, parent: QObject) -> Page:
    from kiosk.bridge.setup_model import SetUpViewModel

    return SetUpViewModel(desk.worker, desk.drives, desk.renew, parent)


def _leave(desk: Desk, parent: QObject) -> Page:
    from kiosk.bridge.staff_leave_model import LeaveViewModel

    return LeaveViewModel(desk, parent)


PAGES: Sequence[StaffPage] = (
    StaffPage("usb", str(QT_TRANSLATE_NOOP("Staff pages", "Load from USB")), _usb),
    StaffPage("packs", str(QT_TRANSLATE_NOOP("Staff pages", "Installed packs")), _packs),
    StaffPage("sync", str(QT_TRANSLATE_NOOP("Staff pages", "Sync")), _sync),
    StaffPage(CHECK, str(QT_TRANSLATE_NOOP("Staff pages", "Self-check")), _check),
    StaffPage("settings", str(QT_TRANSLATE_NOOP("Staff pages", "Settings")), _settings),
    StaffPage("logs", str(QT_TRANSLATE_NOOP("Staff pages", "Log")), _logs),
    StaffPage("access", str(QT_TRANSLATE_NOOP("Staff pages", "PINs")), _access),
    StaffPage("leave", str(QT_TRANSLATE_NOOP("Staff pages", "Leave, restart, power off")), _leave),
)
