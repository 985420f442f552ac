"""The staff's screens: the door with its PIN, the technician's pages behind it, and the way out again.

Rules: loaded at the first touch of the staff's button, never before; nobody stays in without touching the screen;
what a page has begun goes on when its technician is gone.
"""

from typing import Any

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.idle import IdleWatch
from kiosk.bridge.pin_model import PinViewModel
from kiosk.bridge.pin_steps import Goal
from kiosk.bridge.staff_pages import CHECK, PAGES, Desk, LongPage, Page, view_of
from kiosk.bridge.staff_words import explain
from kiosk.bridge.stick_model import StickViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.worker import Lane
from kiosk.domain.access import Staff
from kiosk.domain.errors import KioskError

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
DOOR_SECONDS = 60
"""How long the door stays on the screen while nobody touches it."""
IDLE_SECONDS = 270
"""Without a touch behind the door, until the warning."""
WARNING_SECONDS = 30


@QmlElement
@QmlUncreatable("The app makes it.")
class StaffViewModel(QObject):
    """Which of the staff's screens is shown, and which page of it."""

    screenChanged = Signal()
    pageChanged = Signal()
    idleChanged = Signal()
    problemChanged = Signal()
    markedChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._screen = ""
        self._page = ""
        self._models: dict[str, Page] = {}
        self._problem: KioskError | None = None
        self._marked = ""
        self._pin = PinViewModel(desk.worker, self)
        self._pin.done.connect(self._enter)
        self._pin.left.connect(self.leave)
        self._door = QTimer(self, singleShot=True, interval=DOOR_SECONDS * 1000)
        self._door.timeout.connect(self._leave_door)
        self._idle = IdleWatch(IDLE_SECONDS, WARNING_SECONDS, self)
        self._idle.warned.connect(self.idleChanged)
        self._idle.ticked.connect(self.idleChanged)
        self._idle.expired.connect(self.leave)

    def open(self) -> None:
        """Stand before the door."""
        self._pin.ask(Staff.TECHNICIAN, Goal.ENTER)
        self._show("pin")
        self._door.start()

    @Slot()
    def touched(self) -> None:
        """Somebody touched, typed or moved."""
        self._idle.look()
        if self._screen == "pin":
            self._door.start()
        elif self._screen and not self._idle.is_warning:
            self._idle.restart()

    def shut_down(self) -> None:
        """Let nothing that the pages have begun hold up the kiosk's end; nobody is to be led out any more."""
        self._door.stop()
        self._idle.stop()
        self._pin.forget()
        for page in self._models.values():
            if isinstance(page, LongPage):
                page.stop()
        for child in self.findChildren(QObject):
            if isinstance(child, StickViewModel):
                child.end()

    def show_problem(self, error: KioskError) -> None:
        """Tell what could not be done."""
        self._problem = error
        self.problemChanged.emit()

    @Slot()
    def _enter(self) -> None:
        self._door.stop()
        self._idle.restart()
        self.showPage("settings" if self._desk.is_fresh else PAGES[0].key)
        self._show("technician")
        self._desk.worker.errand(lambda station: station.upkeep().checks.is_pressing(), self.mark, lane=Lane.CARE)

    def mark(self, is_pressing: bool) -> None:
        """Show where to look, or that there is nothing to look at."""
        self._marked = CHECK if is_pressing else ""
        self.markedChanged.emit()

    @Slot()
    def _leave_door(self) -> None:
        if self._pin.phase == "checking":
            self._door.start()
        else:
            self.leave()

    def _show(self, screen: str) -> None:
        if screen != self._screen:
            self._screen = screen
            self.screenChanged.emit()

    @Slot(str)
    def showPage(self, key: str) -> None:
        """Go to another page of the side bar."""
        page = next((page for page in PAGES if page.key == key), None)
        if page is None:
            return
        if key not in self._models:
            self._models[key] = page.make(self._desk, self)
        self._page = key
        self._models[key].open()
        self.pageChanged.emit()

    @Slot()
    def leave(self) -> None:
        """«Thoát»: back to the residents' first screen."""
        self._door.stop()
        self._idle.stop()
        self._pin.forget()
        self.dismissProblem()
        self.idleChanged.emit()
        self._show("")

    @Slot()
    def stillHere(self) -> None:
        """«Tôi vẫn ở đây»."""
        self._idle.restart()
        self.idleChanged.emit()

    @Slot()
    def dismissProblem(self) -> None:
        """The problem was read."""
        self._problem = None
        self.problemChanged.emit()

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        """``pin``, ``technician``, or empty while the residents' screens are shown."""
        return self._screen

    @Property("QVariantList", constant=True)
    def pages(self) -> list[dict[str, str]]:
        """Maps of key and title, in the order of the side bar."""
        return [{"key": page.key, "title": page.shown_title} for page in PAGES]

    @Property(str, notify=markedChanged)
    def marked(self) -> str:
        """Key of the page that should be looked at before it is too late; empty while there is none."""
        return self._marked

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """Key of the page that is shown."""
        return self._page

    @Property(str, notify=pageChanged)
    def pageView(self) -> str:
        """File of its view."""
        return view_of(self._page)

    @Property(QObject, notify=pageChanged)
    def pageModel(self) -> Any:
        """Its view model."""
        return self._models.get(self._page)

    @Property(PinViewModel, constant=True)
    def pin(self) -> PinViewModel:
        """The door."""
        return self._pin

    @Property(bool, notify=idleChanged)
    def idleWarning(self) -> bool:
        """Whether somebody is asked whether they are still there."""
        return self._idle.is_warning

    @Property(int, notify=idleChanged)
    def idleSecondsLeft(self) -> int:
        """Seconds until the residents' first screen comes back."""
        return self._idle.seconds_left

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """What could not be done; empty when all is well."""
        return explain(self._problem)[0] if self._problem else ""

    @Property(str, notify=problemChanged)
    def cure(self) -> str:
        """What to do about it."""
        return explain(self._problem)[1] if self._problem else ""
