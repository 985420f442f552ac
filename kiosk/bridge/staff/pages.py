"""Roles of the staff and their pages, as data.

Rules: a page is shown only to accounts with the page's right; its services check the right again. A page consists of
an entry in its role, a view model, and a QML file ``Screens/<Role>/<Key>Page.qml``, which requires a property
``model`` of the view model's type. The URL of the QML file is derived from role and key (`Role.view_of`), never from
data of a pack. The view model is created when the page is first opened, and exists until the program ends. Work that
the view model has started therefore continues after the staff have left.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.player.player_site import PlayerSite
from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.visit import Visit, VisitLearner
from kiosk.domain.access import Staff
from kiosk.domain.ports.machine import Drives
from kiosk.domain.rights import Actor, Right
from kiosk.domain.sittings import Sitting
from kiosk.services.learning.home import Offer

CONTEXT = "Staff pages"
"""Translation context of the titles of roles and pages."""


def _nobody() -> Actor:
    raise LookupError("no page was opened")


def _nowhere(_key: str) -> None:
    raise LookupError("no page can be shown")


@dataclass(frozen=True, slots=True)
class PageContext:
    """Dependencies of the view models of pages.

    ``drives``: the plugged-in sticks. ``is_windowed``: whether the program runs in a window, as for developers.
    ``leave_kiosk``: ends the program, to leave kiosk mode. ``is_fresh``: whether this kiosk was not set up yet.
    ``renew``: restarts the kiosk with the saved settings, as soon as nobody uses the kiosk. ``touched``: restarts the
    idle time without a touch; called while staff wait for a slow operation. ``leave_staff``: leaves the staff's
    screens. ``begin_visit``: leaves them and shows the home screen of a visit that was recorded. ``show_page``: shows
    the page with this key, if the account may see it. ``player``: what a preview of lessons takes from the program;
    None where there is no preview. ``own_folders``: returns the folders in which people keep their files on an office
    PC. ``shown_pins``: name of a guide → PIN that the entrance shows, for the demonstration. ``actor``: returns the
    account that has opened the page, which services of the staff need as their first argument. Work that continues
    after this person left keeps the account; each page has an `actor` of its own, see `StaffViewModel`.
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
    leave_staff: Callable[[], None]
    begin_visit: Callable[[Sitting, Offer, Iterable[VisitLearner]], None]
    player: PlayerSite | None = None
    own_folders: Callable[[], Sequence[Path]] = tuple
    shown_pins: Mapping[str, str] = field(default_factory=dict)
    actor: Callable[[], Actor] = _nobody
    show_page: Callable[[str], None] = _nowhere


class PageModel(Protocol):
    """Interface of the view model of a page."""

    def open(self) -> None:
        """Prepare the page for display; called each time the page is shown."""
        ...


@runtime_checkable
class PrivatePage(PageModel, Protocol):
    """Interface of a page with secrets, such as digits or a code, that the next person must not see."""

    def forget(self) -> None:
        """Delete the secrets; called when another page is shown or the staff leave."""
        ...


@runtime_checkable
class LongPage(PageModel, Protocol):
    """Interface of a page that can run a long operation."""

    def stop(self) -> None:
        """Stop the operation as soon as that is safe; called when the kiosk shuts down."""
        ...


@runtime_checkable
class PatientPage(PageModel, Protocol):
    """Interface of a page that staff use for a long time without touching the screen."""

    @property
    def idle_seconds(self) -> int | None:
        """Seconds without input until the idle warning; None for the usual time."""
        ...


@runtime_checkable
class PlacedPage(PageModel, Protocol):
    """Interface of a page on which the second tap of a double tap could have an unwanted effect."""

    @property
    def place(self) -> tuple[object, ...]:
        """Value that identifies the content of the page; while it is equal, a touch has the same effect."""
        ...


@dataclass(frozen=True, slots=True)
class StaffPage:
    """An entry of the side bar that opens a page.

    ``key``: see `Role.view_of`; no other page of any role has the same key. ``title``: English source text in the
    translation context `CONTEXT`. ``make``: creates the view model of the page. ``right``: the right without which
    the page is neither offered nor shown. ``shows_names``: whether the page shows names of learners, which is
    recorded. ``for_visit``: whether the page is about the guest whose visit is open. It is then offered only to a
    guide who comes during the visit, and no other page is, so that the kiosk stays with the guest.
    """

    key: str
    title: str
    make: Callable[[PageContext, QObject], PageModel]
    right: Right
    shows_names: bool = False
    for_visit: bool = False

    @property
    def shown_title(self) -> str:
        """The title in the current language of the interface."""
        return QCoreApplication.translate(CONTEXT, self.title)


@dataclass(frozen=True, slots=True)
class Role:
    """The pages of one or several roles of accounts.

    ``key``: also the folder of the QML files, see `view_of`. ``staff``: an account with one of these roles gets the
    pages for which it has the right. ``title``: name of the role. ``forgotten``: explanation of how to replace a
    forgotten PIN. Both are English source texts in the context `CONTEXT`. ``set_up_page``: key of the page that opens
    first on a kiosk that was not set up yet. ``health_page``: key of the page that is marked if the self-check finds
    an urgent problem. Both keys are empty if the role has no such page. ``follows``: key of the page of an earlier
    role behind which the pages of this role stand in the side bar; they stand first if the account has no such page.
    A role with this key is no choice of its own at the entrance. Without it, the pages stand behind the earlier ones.
    """

    key: str
    staff: frozenset[Staff]
    title: str
    forgotten: str
    pages: Sequence[StaffPage]
    set_up_page: str = ""
    health_page: str = ""
    follows: str = ""

    @property
    def shown_title(self) -> str:
        """The title in the current language of the interface."""
        return QCoreApplication.translate(CONTEXT, self.title)

    @property
    def shown_forgotten(self) -> str:
        """The explanation of how to replace a forgotten PIN, in the current language of the interface."""
        return QCoreApplication.translate(CONTEXT, self.forgotten)

    def view_of(self, key: str) -> str:
        """Return the URL of the QML view of the page `key`, relative to ``Screens/Staff``."""
        return f"../{self.key.capitalize()}/{key.capitalize()}Page.qml"

    def pages_for(self, actor: Actor, *, for_visit: bool = False) -> Sequence[StaffPage]:
        """Return the pages that `actor` may see, in the order of the side bar; `for_visit`: see `StaffPage`."""
        offered = [page for page in self.pages if page.for_visit == for_visit and actor.may(page.right)]
        return offered if self.staff & actor.roles else []


def side_bar(roles: Sequence[Role], actor: Actor, *, for_visit: bool = False) -> list[tuple[Role, StaffPage]]:
    """Return the pages that `actor` may see, each with its role, in the order of the side bar."""
    entries: list[tuple[Role, StaffPage]] = []
    for role in roles:
        offered = [(role, page) for page in role.pages_for(actor, for_visit=for_visit)]
        behind = [place for place, (_role, page) in enumerate(entries, 1) if page.key == role.follows]
        place = (*behind, 0)[0] if role.follows else len(entries)
        entries[place:place] = offered
    return entries
