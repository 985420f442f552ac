"""What a view of the studio gets and must offer, and the keys of the views; see `bridge.studio.views`."""

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
