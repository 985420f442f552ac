"""View model of «Lưu tiến độ cho tôi»: a guest calls the guide, to be a learner from now on in the same visit.

Rules: the visit goes on in any case, before, while and after the guide is at the kiosk. Whether its progress is kept
is read from the record each time the guide leaves, so that a restart or a failure in between changes nothing. Only
the guide of an open session sees a call: without a session nobody is called, and the notice names what else helps.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.resident.navigation import Navigation
from kiosk.bridge.resident.sign_in.calling import called
from kiosk.bridge.resident.visit_model import VisitViewModel
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import VisitLearner
from kiosk.domain.sittings import Sitting

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class VisitOwner:
    """Whose visit it is. ``is_calling``: whether the guest's call is open. ``learner``: None for a guest."""

    is_guest: bool
    is_calling: bool
    learner: VisitLearner | None = None


@QmlElement
@QmlUncreatable("The app makes it.")
class KeepingViewModel(QObject):
    """The guest's call for the guide, and the notice about it."""

    changed = Signal()

    def __init__(
        self, context: ResidentContext, navigation: Navigation, visits: VisitViewModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._navigation = navigation
        self._visits = visits
        self._calling = LatestJob(context.worker)
        self._is_possible = False
        self._is_called = False
        self._notice = ""
        visits.startingChanged.connect(self.changed)
        visits.forgotten.connect(self._forget)

    @Slot(bool)
    def allow(self, is_possible: bool) -> None:
        """Set whether a guide has an account on this kiosk, who could write the name down."""
        self._is_possible = is_possible
        self.changed.emit()

    @Slot()
    def call(self) -> None:
        """Call the guide, unless that is done already, and show and speak the notice about it."""
        sitting, screen = self._context.visit.sitting, self._navigation.screen
        if sitting is not None and self.isOffered:
            self._calling.ask(lambda station: _call(station, sitting, screen), self._called)

    def _called(self, has_guide: bool) -> None:
        self._is_called = has_guide
        if has_guide:
            self._show("called", Phrase.KEEPING_CALLED)
        else:
            self._show("nobody", Phrase.HELP_NOBODY)

    def _show(self, notice: str, phrase: Phrase) -> None:
        self._notice = notice
        self.changed.emit()
        self._context.speech.say([self._context.voice.phrase(phrase, "keeping")])

    @Slot()
    def goOn(self) -> None:
        """Close the notice, and stop speech; the call stays open."""
        self._notice = ""
        self.changed.emit()
        self._context.speech.stop()

    @Slot()
    def withdraw(self) -> None:
        """Take the call back, and close the notice."""
        sitting = self._context.visit.sitting
        if sitting is not None and self._is_called:
            self._is_called = False
            self._context.worker.ask(lambda station: station.sittings.withdraw_call(sitting))
        self.goOn()

    def lets_guide_in(self) -> bool:
        """Whether the notice about the call is shown, from which a guide may enter; it is then closed."""
        if self._notice not in {"called", "nobody"} or not self.isOffered:
            return False
        self.goOn()
        return True

    def show_staff(self, screen: str) -> bool:
        """Show the `screen` of staff over the open visit; if it is empty, show the visit again.

        Then read whose visit it is, and show and speak that the progress is kept if it is. Returns False without a
        visit.
        """
        sitting = self._context.visit.sitting
        if sitting is None:
            self._navigation.uncover()
        elif screen:
            self._visits.cover()
            self._navigation.cover(screen)
        else:
            self._visits.uncover()
            self._navigation.uncover()
            self._context.worker.ask(
                lambda station: _owner(station, sitting), lambda owner: self._follow(sitting, owner)
            )
        return sitting is not None

    def _follow(self, sitting: Sitting, owner: VisitOwner) -> None:
        if self._context.visit.sitting is not sitting:
            return
        self._is_called = owner.is_calling
        was_guest, self._context.visit.is_guest = self._context.visit.is_guest, owner.is_guest
        if was_guest and not owner.is_guest:
            self._context.visit.learners = (owner.learner,) if owner.learner else ()
            self._navigation.refresh()
            self._show("kept", Phrase.KEEPING_DONE)
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._calling.drop()
        self._is_called, self._notice = False, ""
        self.changed.emit()

    @Property(bool, notify=changed)
    def isGuest(self) -> bool:
        """Whether nothing of the visit is kept under a name."""
        return self._context.visit.is_guest

    @Property(bool, notify=changed)
    def isOffered(self) -> bool:
        """Whether the visitor is a guest whose name could be written down by a guide."""
        visit = self._context.visit
        return self._is_possible and visit.is_guest and visit.sitting is not None

    @Property(bool, notify=changed)
    def isCalled(self) -> bool:
        """Whether the guide was called and has not come yet."""
        return self._is_called

    @Property(str, notify=changed)
    def notice(self) -> str:
        """The notice to show: ``called``, ``nobody`` (no session is open), ``kept``, or empty for none."""
        return self._notice

    @Property(str, notify=changed)
    def title(self) -> str:
        """Heading of the notice ``kept``, with the person's name if it may be shown."""
        names = [learner.name for learner in self._context.visit.learners]
        if not any(names):
            return translate("Keeping", "Your progress is kept")
        name = called(names[0], self._context.visit.address)
        return translate("Keeping", "Progress is kept for {name}").format(name=name)


def _call(station: "Station", sitting: Sitting, screen: str) -> bool:
    """Record the guest's call if a session is open, and return whether one is."""
    has_guide = station.guest().session is not None
    if has_guide:
        station.sittings.call_to_keep(sitting, screen)
    return has_guide


def _owner(station: "Station", sitting: Sitting) -> VisitOwner:
    if station.sittings.is_guest(sitting):
        return VisitOwner(is_guest=True, is_calling=station.sittings.is_calling(sitting))
    card = next(iter(station.sign_in().called([sitting.pseudonym])), None)
    learner = VisitLearner(card.label, card.face or "") if card else None
    return VisitOwner(is_guest=False, is_calling=False, learner=learner)
