"""View model of the staff page «Bài của xã»: the view that is shown, and the way from one view to another.

Rules: see `bridge.studio.views`, which also explains how a view is added. The page opens with the shelf, also when
the staff have left it from another view. Its idle time is long, because an author reads and thinks between touches.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.studio.navigation import Destination, StudioContext, StudioPart, StudioView
from kiosk.bridge.studio.views import VIEWS
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal
from kiosk.domain.studio.accounts import OFFICE

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class StudioViewModel(QObject):
    """The current view with its view model; see the rules of the module."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject, views: Sequence[StudioView] = VIEWS) -> None:
        super().__init__(parent)
        self._context = context
        self._views = {view.key: view for view in views}
        self._shelf = views[0]
        self._parts: dict[str, StudioPart] = {}
        self._current: StudioView | None = None

    @property
    def idle_seconds(self) -> int | None:
        """See `PatientPage`."""
        return self._current.idle_seconds if self._current is not None else None

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        part = self._parts.get(self.view)
        return (self.view, *getattr(part, "place", ()))

    def open(self) -> None:
        """Show the shelf; called when the page is shown."""
        self.go(Destination(self._shelf.key))

    def forget(self) -> None:
        """Close the view; called when another page is shown or the staff leave."""
        self._close()
        self._current = None
        self.changed.emit()

    def stop(self) -> None:
        """Close the view, so that its last input is saved; called when the program ends."""
        self._close()

    def go(self, where: Destination) -> None:
        """Close the current view and show another one. Raises KeyError if there is no such view."""
        view = self._views[where.view]
        self._close()
        if view.key not in self._parts:
            context = StudioContext(self._context, self.go, self._views.__contains__, self.isAlone)
            self._parts[view.key] = view.make(context, self)
        self._current = view
        self._parts[view.key].open(where)
        self._context.touched()
        self.changed.emit()

    def _close(self) -> None:
        part = self._parts.get(self.view)
        if part is not None:
            part.close()

    @Property(str, notify=changed)
    def view(self) -> str:
        """Key of the current view; empty while the page is not shown."""
        return self._current.key if self._current is not None else ""

    @Property(str, notify=changed)
    def viewFile(self) -> str:
        """Name of the QML file of the current view; empty while the page is not shown."""
        return self._current.file if self._current is not None else ""

    @Property(QObject, notify=changed)
    def part(self) -> Any:
        """View model of the current view."""
        return self._parts.get(self.view)

    @Property(bool, notify=changed)
    def isWide(self) -> bool:
        """Whether the side bar is hidden."""
        return self._current is not None and (self._current.is_wide or self.isAlone)

    @Property(bool, constant=True)
    def isAlone(self) -> bool:
        """Whether the program is ``kiosk studio``, which has no other pages."""
        return self._context.actor().account == OFFICE
