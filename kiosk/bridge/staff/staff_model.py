"""View model of the staff's screens: choice of a role, PIN dialogue, pages of the role, leaving.

Rules: each role has its own PIN and lockout, and a PIN is verified for the chosen role only. The choice of a role is
skipped if only one role can enter. This module is loaded at the first touch of the staff's button, never before. The
staff's screens close after a time without input. Work started by a page continues after the staff have left.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.shell.idle import IdleWatch
from kiosk.bridge.shell.worker import Lane
from kiosk.bridge.staff.pages import LongPage, PageContext, PageModel, PrivatePage, Role
from kiosk.bridge.staff.pin_model import PinViewModel
from kiosk.bridge.staff.pin_steps import PinGoal
from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import explain
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
DOOR_SECONDS = 60
"""Seconds without input after which the choice of a role or the PIN dialogue closes."""
IDLE_SECONDS = 270
"""Seconds without input on a page until the warning is shown."""
WARNING_SECONDS = 30


@QmlElement
@QmlUncreatable("The app makes it.")
class StaffViewModel(QObject):
    """State of the staff's screens: the current screen and page, the idle time and the error to show."""

    screenChanged = Signal()
    pageChanged = Signal()
    rolesChanged = Signal()
    idleChanged = Signal()
    problemChanged = Signal()
    markedChanged = Signal()

    def __init__(self, context: PageContext, roles: Sequence[Role], parent: QObject) -> None:
        """Create the view model for the roles `roles`.

        The first role can enter before its PIN was set, in order to set the PIN. Each other role can enter only after
        its PIN was set.
        """
        super().__init__(parent)
        self._context = context
        self._roles = roles
        self._role = roles[0]
        self._offered: Sequence[Role] = ()
        self._is_choosing = False
        self._screen = ""
        self._page = ""
        self._models: dict[tuple[Role, str], PageModel] = {}
        self._problem: KioskError | None = None
        self._marked = ""
        self._pin = PinViewModel(context.worker, self)
        self._pin.done.connect(self._enter)
        self._pin.left.connect(self._go_back)
        self._door = QTimer(self, singleShot=True, interval=DOOR_SECONDS * 1000)
        self._door.timeout.connect(self._leave_door)
        self._idle = IdleWatch(IDLE_SECONDS, WARNING_SECONDS, self)
        self._idle.warned.connect(self.idleChanged)
        self._idle.ticked.connect(self.idleChanged)
        self._idle.expired.connect(self.leave)

    def open(self) -> None:
        """Show the PIN dialogue; if several roles can enter, first show the choice of a role."""
        if len(self._roles) == 1:
            self._offer(self._roles)
        else:
            self._pin.forget()
            self._choose_from(())
            roles = self._roles
            self._context.worker.ask(lambda station: _can_enter(roles, station), self._offer_at_door)
        self._show("pin")
        self._door.start()

    def _offer_at_door(self, roles: Sequence[Role]) -> None:
        if self._screen == "pin":  # the person may have left meanwhile
            self._offer(roles)

    def _offer(self, roles: Sequence[Role]) -> None:
        self._choose_from(roles if len(roles) > 1 else ())
        if not self._offered:
            self._ask_pin(roles[0])

    def _choose_from(self, roles: Sequence[Role]) -> None:
        self._offered, self._is_choosing = roles, bool(roles)
        self.rolesChanged.emit()

    def _ask_pin(self, role: Role) -> None:
        self._role, self._is_choosing = role, False
        self._pin.ask(role.staff, PinGoal.ENTER)
        self.rolesChanged.emit()

    @Slot(str)
    def chooseRole(self, key: str) -> None:
        """Show the PIN dialogue of the role `key`; no effect if the role is not offered."""
        role = next((role for role in self._offered if role.staff.value == key), None)
        if role is not None and self._is_choosing:
            self._ask_pin(role)

    @Slot()
    def _go_back(self) -> None:
        """Return from the PIN dialogue to the choice of a role; without such a choice, leave the staff's screens."""
        if self._offered and not self._is_choosing:
            self._pin.forget()
            self._choose_from(self._offered)
        else:
            self.leave()

    @Slot()
    def touched(self) -> None:
        """Restart the idle time after a touch, click or key press; no effect during the idle warning."""
        self._idle.look()
        if self._screen == "pin":
            self._door.start()
        elif self._screen and not self._idle.is_warning:
            self._idle.restart()

    def shut_down(self) -> None:
        """Stop timers and the long operations of pages, because the kiosk shuts down."""
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
        """Show the message of `error` to the staff."""
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
        """Mark the self-check's page if `is_pressing`, that is, if a problem is urgent; else remove the mark."""
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
        """Show the page `key`; no effect if the role has no such page."""
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
        """Leave the staff's screens for the residents' first screen (button «Thoát»)."""
        self._door.stop()
        self._idle.stop()
        self._pin.forget()
        self._forget()
        self.dismissProblem()
        self.idleChanged.emit()
        self._show("")

    @Slot()
    def stillHere(self) -> None:
        """Restart the idle time and close the idle warning (button «Tôi vẫn ở đây»)."""
        self._idle.restart()
        self.idleChanged.emit()

    @Slot()
    def dismissProblem(self) -> None:
        """Close the message about the current problem."""
        self._problem = None
        self.problemChanged.emit()

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        """Screen of the staff: ``pin``, ``staff``, or empty while a residents' screen is shown."""
        return self._screen

    @Property("QVariantList", notify=rolesChanged)
    def roles(self) -> list[dict[str, str]]:
        """One map per role to choose from: ``key`` and ``title``; empty while no role has to be chosen."""
        offered = self._offered if self._is_choosing else ()
        return [{"key": role.staff.value, "title": role.shown_title} for role in offered]

    @Property(str, notify=rolesChanged)
    def forgotten(self) -> str:
        """Explanation of what to do if the PIN of the current role was forgotten."""
        return self._role.shown_forgotten

    @Property("QVariantList", notify=screenChanged)
    def pages(self) -> list[dict[str, str]]:
        """One map per page: ``key`` and ``title``, in the order of the side bar."""
        return [{"key": page.key, "title": page.shown_title} for page in self._role.pages]

    @Property(str, notify=screenChanged)
    def title(self) -> str:
        """Name of the current role, in the language of the interface."""
        return self._role.shown_title

    @Property(str, notify=markedChanged)
    def marked(self) -> str:
        """Key of the page that is marked because of an urgent problem; empty if there is none."""
        return self._marked

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """Key of the current page."""
        return self._page

    @Property(str, notify=pageChanged)
    def pageView(self) -> str:
        """URL of the QML view of the current page, relative to ``Screens/Staff``."""
        return self._role.view_of(self._page)

    @Property(QObject, notify=pageChanged)
    def pageModel(self) -> Any:
        """View model of the current page."""
        return self._models.get((self._role, self._page))

    @Property(PinViewModel, constant=True)
    def pin(self) -> PinViewModel:
        """View model of the PIN dialogue."""
        return self._pin

    @Property(bool, notify=idleChanged)
    def idleWarning(self) -> bool:
        """Whether the idle warning is shown."""
        return self._idle.is_warning

    @Property(int, notify=idleChanged)
    def idleSecondsLeft(self) -> int:
        """Seconds of the countdown until the return to the residents' first screen; 0 if no warning is shown."""
        return self._idle.seconds_left

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """Message of the current problem; empty if there is none."""
        return explain(self._problem)[0] if self._problem else ""

    @Property(str, notify=problemChanged)
    def cure(self) -> str:
        """Remedy of the current problem; empty if there is none."""
        return explain(self._problem)[1] if self._problem else ""


def _can_enter(roles: Sequence[Role], station: "Station") -> list[Role]:
    access = station.access()
    return [roles[0], *(role for role in roles[1:] if access.standing(role.staff).is_set)]
