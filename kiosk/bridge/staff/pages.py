"""Roles of the staff and their pages, as data.

Rules: a page is an entry of its role, its view model, and ``Screens/<Role>/<Key>Page.qml`` with
``required property <Its>ViewModel model``; the view's address follows from role and key (`Role.view_of`), never from
data of a pack. A view model is made when its page is first opened and lives on, so work that it has started goes on
after the staff have left.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.visit import Visit
from kiosk.domain.access import Staff
from kiosk.domain.machine.drives import Drives

CONTEXT = "Staff pages"
"""Translation context of the titles of roles and pages."""


@dataclass(frozen=True, slots=True)
class PageContext:
    """What every view model of a page may use.

    ``drives``: the sticks that are plugged in; ``is_windowed``: on a developer's desk, not a kiosk; ``leave_kiosk``:
    ends the program, for its console; ``is_fresh``: nobody has set this kiosk up yet; ``renew``: restarts the kiosk
    with the settings as they are on the disk, once nobody uses it; ``touched``: the staff are still here, as after a
    touch, because they wait for something slow.
    """

    worker: Worker
    visit: Visit
    speech: SpeechViewModel
    drives: Drives
    is_windowed: bool
    leave_kiosk: Callable[[], None]
    is_fresh: bool
    renew: Callable[[], None]
    touched: Callable[[], None]


class Page(Protocol):
    """The view model of a page."""

    def open(self) -> None:
        """The page is shown from now on."""
        ...


@runtime_checkable
class PrivatePage(Page, Protocol):
    """A page with digits or a code that the next person must not see."""

    def forget(self) -> None:
        """Forget them: another page is shown, or the staff have left."""
        ...


@runtime_checkable
class LongPage(Page, Protocol):
    """A page that may have started something long."""

    def stop(self) -> None:
        """Stop it where that is safe: the kiosk ends."""
        ...


@dataclass(frozen=True, slots=True)
class StaffPage:
    """An entry of the side bar. ``title``: English, in the context `CONTEXT`."""

    key: str
    title: str
    make: Callable[[PageContext, QObject], Page]

    @property
    def shown_title(self) -> str:
        """The title in the current language of the program."""
        return QCoreApplication.translate(CONTEXT, self.title)


@dataclass(frozen=True, slots=True)
class Role:
    """One of the staff's roles: whose PIN opens it and which pages it has.

    ``title``: English, in the context `CONTEXT`; ``set_up_page``: the page that opens first on a kiosk that nobody
    has set up; ``health_page``: the page that is marked when the self-check finds something pressing. Both may be
    empty.
    """

    staff: Staff
    title: str
    pages: Sequence[StaffPage]
    set_up_page: str = ""
    health_page: str = ""

    @property
    def shown_title(self) -> str:
        """The title in the current language of the program."""
        return QCoreApplication.translate(CONTEXT, self.title)

    def view_of(self, key: str) -> str:
        """Address of a page's view, relative to ``Screens/Staff``."""
        return f"../{self.staff.value.capitalize()}/{key.capitalize()}Page.qml"

    def first_page(self, *, is_fresh: bool) -> str:
        """Key of the page that opens first."""
        return self.set_up_page if is_fresh and self.set_up_page else self.pages[0].key
