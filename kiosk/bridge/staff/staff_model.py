"""View model of the staff's screens: entrance, pages of the account's roles, leaving.

Rules: a page is neither offered nor shown without the page's right. This module is loaded at the first touch of the
staff's button, never before. The staff's screens close after a time without input. Work started by a page continues
after the staff have left.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.shell.idle import IdleWatch
from kiosk.bridge.shell.worker import Lane
from kiosk.bridge.staff.entrance_model import EntranceViewModel, SessionGuide
from kiosk.bridge.staff.pages import (
    LongPage,
    PageContext,
    PageModel,
    PatientPage,
    PlacedPage,
    PrivatePage,
    Role,
    StaffPage,
    side_bar,
)
from kiosk.bridge.staff.pin_model import PinViewModel
from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import explain
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.rights import Actor

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
DOOR_SECONDS = 60
"""Seconds without input after which the entrance closes."""
IDLE_SECONDS = 270
"""Seconds without input on a page until the warning is shown."""
WARNING_SECONDS = 30


@QmlElement
@QmlUncreatable("The app makes it.")
class StaffViewModel(QObject):
    """State of the staff's screens: the current screen and page, the idle time and the error to show."""

    screenChanged = Signal()
    pageChanged = Signal()
    idleChanged = Signal()
    problemChanged = Signal()
    markedChanged = Signal()

    def __init__(
        self,
        context: PageContext,
        roles: Sequence[Role],
        parent: QObject,
        session_guide: SessionGuide = lambda _station: None,
    ) -> None:
        """`roles`: in the order of their pages in the side bar. `session_guide`: see `SessionGuide`."""
        super().__init__(parent)
        self._context = context
        self._roles = roles
        self._actor: Actor | None = None
        self._is_for_visit = False
        self._has_idle_time = True
        self._openers: dict[str, Actor] = {}
        self._entered: Sequence[tuple[Role, StaffPage]] = ()
        self._screen = ""
        self._page = ""
        self._models: dict[str, PageModel] = {}
        self._problem: KioskError | None = None
        self._marked = ""
        self._entrance = EntranceViewModel(context.worker, roles, session_guide, self, context.shown_pins)
        self._entrance.entered.connect(self._enter)
        self._entrance.left.connect(self.leave)
        self._door = QTimer(self, singleShot=True, interval=DOOR_SECONDS * 1000)
        self._door.timeout.connect(self._leave_door)
        self._idle = IdleWatch(IDLE_SECONDS, WARNING_SECONDS, self)
        self._idle.warned.connect(self.idleChanged)
        self._idle.ticked.connect(self.idleChanged)
        self._idle.expired.connect(self.leave)

    def open(self, *, for_visit: bool = False) -> None:
        """Show the entrance; `for_visit`: over the visit of a guest, for guides only (see `StaffPage`)."""
        self._is_for_visit = for_visit
        self._entrance.open(for_visit=for_visit)
        self._show("pin")
        self._door.start()

    @Slot()
    def touched(self) -> None:
        """Restart the idle time after a touch, click or key press; no effect during the idle warning."""
        self._idle.look()
        if self._screen == "pin":
            self._door.start()
        elif self._screen and self._has_idle_time and not self._idle.is_warning:
            self._idle.restart(self._patience())

    def _patience(self) -> int | None:
        """Return the idle time of the current page; None for the usual time."""
        page = self._models.get(self._page)
        return page.idle_seconds if isinstance(page, PatientPage) else None

    def shut_down(self) -> None:
        """Stop timers and the long operations of pages, because the kiosk shuts down."""
        self._door.stop()
        self._idle.stop()
        self._entrance.close()
        for page in self._models.values():
            if isinstance(page, LongPage):
                page.stop()
        for child in self.findChildren(QObject):
            if isinstance(child, StickViewModel):
                child.end()

    @property
    def place(self) -> tuple[object, ...]:
        """Value that identifies the content of the current page; empty unless it is a `PlacedPage`."""
        page = self._models.get(self._page)
        return page.place if isinstance(page, PlacedPage) else ()

    def show_problem(self, error: KioskError) -> None:
        """Show the message of `error` to the staff."""
        self._problem = error
        self.problemChanged.emit()

    @Slot()
    def _enter(self) -> None:
        self._door.stop()
        self._idle.restart()
        self._show_pages(self._entrance.pin.actor)

    def enter(self, actor: Actor) -> None:
        """Show the pages of `actor` without a PIN and without an idle time, in a program that has no other screens.

        `actor` comes from the composition root, never from a screen.
        """
        self._has_idle_time = False
        self._show_pages(actor)

    def _show_pages(self, actor: Actor) -> None:
        self._actor = actor
        self._entered = side_bar(self._roles, actor, for_visit=self._is_for_visit)
        if not self._entered:
            self.leave()
            return
        self.showPage(self._first_page())
        self._show("staff")
        if self._health_page():
            self._context.worker.errand(
                lambda station: station.maintenance(actor).upkeep().checks.is_pressing(), self.mark, lane=Lane.CARE
            )

    def _first_page(self) -> str:
        """Return the key of the page that opens after the PIN was entered: on a new kiosk, the page of the set-up."""
        keys = [page.key for _role, page in self._entered]
        set_up = [role.set_up_page for role in self._roles if role.set_up_page in keys]
        return set_up[0] if set_up and self._context.is_fresh else keys[0]

    def _health_page(self) -> str:
        """Return the key of the page that is marked if a problem is urgent; empty if it is not offered."""
        return next((page.key for role, page in self._entered if page.key == role.health_page), "")

    def mark(self, is_pressing: bool) -> None:
        """Mark the self-check's page if `is_pressing`, that is, if a problem is urgent; else remove the mark."""
        self._marked = self._health_page() if is_pressing else ""
        self.markedChanged.emit()

    @Slot()
    def _leave_door(self) -> None:
        if self._entrance.pin.phase == "checking":
            self._door.start()
        else:
            self.leave()

    def _show(self, screen: str) -> None:
        if screen != self._screen:
            self._screen = screen
            self.screenChanged.emit()

    @Slot(str)
    def showPage(self, key: str) -> None:
        """Show the page `key`; no effect if the account has no such page."""
        page, actor = next((page for _role, page in self._entered if page.key == key), None), self._actor
        if page is None or actor is None:
            return
        self._forget()
        self._openers[key] = actor
        if key not in self._models:
            context = replace(self._context, actor=lambda: self._openers[key], show_page=self.showPage)
            self._models[key] = page.make(context, self)
        self._page = key
        if page.shows_names:
            self._context.worker.ask(lambda station: station.accounts().note_names_seen(actor, key))
        self._models[key].open()
        self.pageChanged.emit()

    def _forget(self) -> None:
        page = self._models.get(self._page)
        if isinstance(page, PrivatePage):
            page.forget()

    @Slot()
    def leave(self) -> None:
        """Leave the staff's screens for the residents' first screen (button «Thoát»)."""
        self._door.stop()
        self._idle.stop()
        self._entrance.close()
        self._forget()
        self._actor = None
        self._entered = ()
        self._page = ""
        self.dismissProblem()
        self.idleChanged.emit()
        self._show("")

    @Slot()
    def stillHere(self) -> None:
        """Restart the idle time and close the idle warning (button «Tôi vẫn ở đây»)."""
        self._idle.restart(self._patience())
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

    @Property("QVariantList", notify=screenChanged)
    def pages(self) -> list[dict[str, str]]:
        """One map per page of the account: ``key`` and ``title``, in the order of the side bar."""
        return [{"key": page.key, "title": page.shown_title} for _role, page in self._entered]

    @Property(str, notify=screenChanged)
    def title(self) -> str:
        """Name of the role of the first page in the side bar, in the language of the interface."""
        return self._entered[0][0].shown_title if self._entered else ""

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
        return next((role.view_of(page.key) for role, page in self._entered if page.key == self._page), "")

    @Property(QObject, notify=pageChanged)
    def pageModel(self) -> Any:
        """View model of the current page."""
        return self._models.get(self._page)

    @Property(EntranceViewModel, constant=True)
    def entrance(self) -> EntranceViewModel:
        """View model of the entrance."""
        return self._entrance

    @property
    def pin(self) -> PinViewModel:
        """View model of the PIN dialogue of the entrance."""
        return self._entrance.pin

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
