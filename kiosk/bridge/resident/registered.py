"""Loads the view models for learners with a record, once somebody is registered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.resident.navigation import Navigation
from kiosk.bridge.resident.visit_model import VisitViewModel
from kiosk.bridge.typed import Signal, Slot

if TYPE_CHECKING:
    from kiosk.bridge.resident.sign_in.sign_in_model import SignInViewModel
    from kiosk.bridge.resident.sign_in.turn_model import TurnViewModel
    from kiosk.services.station import Station


class RegisteredPeople(QObject):
    """The view models of signing in and of the next turn; None as long as nobody is registered.

    `look` loads them, when the record was opened and whenever staff leave their screens. They then exist until the
    program ends.
    """

    changed = Signal()
    guideCalled = Signal(bool)
    guidesFound = Signal(bool)
    """Emitted when the record was read. The argument: whether a guide has an account; only a guide can add people."""

    def __init__(
        self, context: ResidentContext, navigation: Navigation, visits: VisitViewModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._navigation = navigation
        self._visits = visits
        self.sign_in: SignInViewModel | None = None
        self.turn: TurnViewModel | None = None
        visits.recordOpened.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Load the view models if people are registered, and show the next turn if one waits."""
        self._context.worker.ask(_who_is_known, lambda known: self._offer(*known), lambda _error: None)

    def _offer(self, has_people: bool, has_guides: bool) -> None:
        self.guidesFound.emit(has_guides)
        if not has_people:
            return
        if self.sign_in is None:
            from kiosk.bridge.resident.sign_in.sign_in_model import SignInViewModel
            from kiosk.bridge.resident.sign_in.turn_model import TurnViewModel

            self.sign_in = SignInViewModel(self._context, self._navigation, self._visits, self)
            self.sign_in.guideCalled.connect(self.guideCalled)
            self.turn = TurnViewModel(self._context, self._navigation, self._visits, self)
        self.changed.emit()
        if self.turn is not None:
            self.turn.look()

    def shut_down(self) -> None:
        """Stop the timers, because the kiosk shuts down."""
        if self.sign_in is not None:
            self.sign_in.forget()
        if self.turn is not None:
            self.turn.stop()

    @property
    def called(self) -> str:
        """Id of the turn that is called on the screen ``turn``; empty if there is none."""
        return self.turn.entry if self.turn is not None else ""

    def touched(self) -> None:
        """Restart the idle time of the screens for signing in."""
        if self.sign_in is not None:
            self.sign_in.touchedScreen()


def _who_is_known(station: "Station") -> tuple[bool, bool]:
    return station.has_people(), station.has_guides()
