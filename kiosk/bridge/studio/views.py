"""The views of the page «Bài của xã», as data, and what a view gets and must offer.

A view is one QML file ``Screens/Studio/<Key>View.qml``, whose root is a `StudioView` with a required property
``model``, and one view model. To add a view: write both, and add a row to `view_list.VIEWS` with a function that
imports the view model inside it, so that nothing of the view is loaded before it is shown. Neither `StudioViewModel`
nor ``StudioPage.qml`` changes. The file is derived from the key (`StudioView.file`), never from data of a lesson. A
button that leads to a view is shown only if `VIEWS` has that view (`StudioContext.has`).

Rules: one view is shown at a time; its view model is created when it is first shown and kept until the program ends.
A view shows another one with `StudioContext.go`, and the shelf is the way back from each. `StudioPart.close` is
called before another view or page is shown, before the staff leave, and before the program ends: it saves the last
input, so that no button for saving is needed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject

from kiosk.bridge.staff.pages import PageContext

SHELF = "shelf"
NEW = "new"
COMMUNE = "commune"
"""The search for the commune, at the first start of ``kiosk studio``."""
EDITOR = "editor"
PHONE = "phone"
VOICE = "voice"
IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Destination:
    """A view to show, and what it is to show.

    ``lesson``: full name of a lesson, ``<pack>/<lesson>``; empty if none is chosen. ``place``: keys and indices of a
    place in the source of the lesson.
    """

    view: str
    lesson: str = ""
    place: tuple[str | int, ...] = ()


class StudioPart(Protocol):
    """Interface of the view model of a view."""

    def open(self, where: Destination) -> None:
        """Prepare the view for display; called each time the view is shown."""
        ...

    def close(self) -> None:
        """Save the last input, stop sound and recording; see the rules of the module."""
        ...


@dataclass(frozen=True, slots=True)
class StudioContext:
    """Dependencies of the view models of views.

    ``page``: the dependencies of the staff page; its ``actor`` is the author. ``go``: shows another view. ``has``:
    whether there is a view with this key. ``is_alone``: whether the program is ``kiosk studio``, which has no other
    pages.
    """

    page: PageContext
    go: Callable[[Destination], None]
    has: Callable[[str], bool]
    is_alone: bool = False


@dataclass(frozen=True, slots=True)
class StudioView:
    """A view. ``is_wide``: whether the side bar is hidden. ``idle_seconds``: see `PatientPage`."""

    key: str
    make: Callable[[StudioContext, QObject], StudioPart]
    is_wide: bool = True
    idle_seconds: int = 1800

    @property
    def file(self) -> str:
        """Name of the QML file, in the folder of ``StudioPage.qml``."""
        return f"{self.key.capitalize()}View.qml"
