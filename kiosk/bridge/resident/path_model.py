"""View model of the screen on which visitors choose what they need most, at first and again from the home screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.speech.phrases import Phrase, path_title
from kiosk.bridge.speech.speech import Spoken
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.lessons import OFFERED_PATHS, LearningPath
from kiosk.domain.sittings import Sitting
from kiosk.services.learning.home import Offer, along

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
_ALL = (*OFFERED_PATHS, LearningPath.BUTTON_PHONE)


@QmlElement
@QmlUncreatable("The app makes it.")
class PathViewModel(QObject):
    """Shows the home screen for the path that the visitor chooses (`LearningPath`), and records the choice.

    For a visitor without progress, the home screen does not wait for the record, which may still be opened.
    """

    changed = Signal()

    def __init__(self, context: ResidentContext, show_home: Callable[[Offer], None], parent: QObject) -> None:
        super().__init__(parent)
        self._visit = context.visit
        self._worker = context.worker
        self._speech = context.speech
        self._voice = context.voice
        self._show_home = show_home
        self._offer: Offer | None = None
        self._chosen: LearningPath | None = None

    def ask(self, offer: Offer) -> None:
        """Prepare the question; `offer` is the content of the home screen until the answer."""
        self._offer = offer
        self.changed.emit()

    @property
    def is_waiting(self) -> bool:
        """Whether the question waits for an answer."""
        return self._offer is not None

    def forget(self) -> None:
        """Withdraw the question and forget the answer, because the visitor has left."""
        self._offer = self._chosen = None

    def applied(self, offer: Offer) -> Offer:
        """Return `offer` along the chosen path, if it was read from the record before the choice was recorded."""
        return along(offer, self._chosen) if self._chosen is not None and offer.asks_for_path else offer

    def words(self) -> list[Spoken]:
        """What is spoken on the screen."""
        question = [self._voice.phrase(Phrase.PATH, "title"), self._voice.phrase(Phrase.PATH_HOW, "subtitle")]
        choices = [self._voice.phrase(path_title(path.value), path.value) for path in _ALL]
        return [*question, *choices, self._voice.phrase(Phrase.PATH_SKIP, "skip")]

    @Property("QVariantList", notify=changed)
    def choices(self) -> list[dict[str, Any]]:
        """The paths with a picture each, as maps: ``key``, ``label`` (a sentence) and ``picture`` (a URL)."""
        return [
            {
                "key": path.value,
                "label": path_title(path.value).text,
                "picture": f"image://picture/path-{path.value}",
            }
            for path in OFFERED_PATHS
        ]

    @Property(str, notify=changed)
    def buttonPhoneLabel(self) -> str:
        """Label of the button for people with a button phone."""
        return path_title(LearningPath.BUTTON_PHONE.value).text

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose the path with this key."""
        self._record(LearningPath(key))

    @Slot()
    def chooseButtonPhone(self) -> None:
        """Choose the path for people with a button phone."""
        self._record(LearningPath.BUTTON_PHONE)

    @Slot()
    def skip(self) -> None:
        """Go to the home screen without a path (button «Bỏ qua»); a path that was chosen before is given up."""
        self._record(LearningPath.CORE)

    @Slot()
    def leave(self) -> None:
        """Go to the home screen and keep the path; the same as `skip` for a visitor who has not answered yet."""
        asked = self._offer
        if asked is None or asked.asks_for_path:
            self.skip()
        else:
            self._offer = None
            self._show_home(asked)

    def _record(self, path: LearningPath) -> None:
        sitting, asked = self._visit.sitting, self._offer
        if sitting is None or asked is None:
            return
        self._offer = None  # a second tap must not record a second choice
        self._chosen = path
        if asked.has_progress:
            self._worker.ask(
                lambda station: _chosen_offer(station, sitting, path),
                lambda offer: self._show(sitting, offer),
                lambda _error: self._show(sitting, asked),
            )
        else:
            self._worker.ask(lambda station: station.sittings.choose_path(sitting, path))
            self._show_home(along(asked, path))

    def _show(self, sitting: Sitting, offer: Offer) -> None:
        if self._visit.sitting is sitting:
            self._show_home(offer)


def _chosen_offer(station: "Station", sitting: Sitting, path: LearningPath) -> Offer:
    """Record the choice; return the content of the home screen."""
    station.sittings.choose_path(sitting, path)
    return station.home.offer(sitting.pseudonym)
