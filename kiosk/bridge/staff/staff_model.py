"""The staff's screens: the PIN, the pages of a role behind it, and the way out again.

Rules: loaded at the first touch of the staff's button, never before; nobody stays in without touching the screen;
what a page has started goes on after the staff have left.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.shell.idle import IdleWatch
from kiosk.bridge.shell.worker import Lane
from kiosk.bridge.staff.pages import LongPage, Page, PageContext, PrivatePage, Role
from kiosk.bridge.staff.pin_model import PinViewModel
from kiosk.bridge.staff.pin_steps import Goal
from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import explain
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
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

    def __init__(self, context: PageContext, roles: Sequence[Role], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._roles = roles
        self._role = roles[0]
        self._screen = ""
        self._page = ""
        self._models: dict[tuple[Role, str], Page] = {}
        self._problem: KioskError | None = None
        self._marked = ""
        self._pin = PinViewModel(context.worker, self)
        self._pin.done.connect(self._enter)
        self._pin.left.connect(self.leave)
        self._door = QTimer(self, singleShot=True, interval=DOOR_SECONDS * 1000)
        self._door.timeout.connect(self._leave_door)
        self._idle = IdleWatch(IDLE_SECONDS, WARNING_SECONDS, self)
        self._idle.warned.connect(self.idleChanged)
        self._idle.ticked.connect(self.idleChanged)
        self._idle.expired.connect(self.leave)

    def open(self) -> None:
        """Ask for the PIN of the first role."""
        self._role = self._roles[0]
        self._pin.ask(self._role.staff, Goal.ENTER)
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
        self.showPage(self._role.first_page(is_fresh=self._context.is_fresh))
        self._show("staff")
        if self._role.health_page:
            self._context.worker.errand(
                lambda station: station.upkeep().checks.is_pressing(), self.mark, lane=Lane.CARE
            )

    def mark(self, is_pressing: bool) -> None:
        """Show where to look, or that there is nothing to look at."""
        self._marked = self._role.health_page if is_pressing else ""
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
        page = next((page for page in self._role.pages if page.key == key), None)
        if page is None:
            return
        self._forget()
        if (self._role, key) not in self._models:
            self._models[self._role, key] = page.make(self._context, self)
        self._page = key
        self._models[self._role, key].open()
        self.pageChanged.emit()

    def _forget(self) -> None:
        page = self._models.get((self._role, self._page))
        if isinstance(page, PrivatePage):
            page.forget()

    @Slot()
    def leave(self) -> None:
        """«Thoát»: back to the residents' first screen."""
        self._door.stop()
        self._idle.stop()
        self._pin.forget()
        self._forget()
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
        """``pin``, ``staff``, or empty while the residents' screens are shown."""
        return self._screen

    @Property("QVariantList", notify=screenChanged)
    def pages(self) -> list[dict[str, str]]:
        """Maps of key and title, in the order of the side bar."""
        return [{"key": page.key, "title": page.shown_title} for page in self._role.pages]

    @Property(str, notify=screenChanged)
    def title(self) -> str:
        """Name of the role that is in, in the language of the screen."""
        return self._role.shown_title

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
        """Address of its view, relative to ``Screens/Staff``."""
        return self._role.view_of(self._page)

    @Property(QObject, notify=pageChanged)
    def pageModel(self) -> Any:
        """Its view model."""
        return self._models.get((self._role, self._page))

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
