"""View model of the screen that asks new visitors what they need most."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.speech.phrases import Phrase, path_title
from kiosk.bridge.speech.speech import Spoken
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.lessons import OFFERED_PATHS, LearningPath
from kiosk.services.learning.home import Offer

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
_ALL = (*OFFERED_PATHS, LearningPath.BUTTON_PHONE)


@QmlElement
@QmlUncreatable("The app makes it.")
class PathViewModel(QObject):
    """Records the path that the visitor chooses (`LearningPath`), and then shows the home screen.

    If the choice cannot be recorded, the home screen is shown all the same.
    """

    changed = Signal()

    def __init__(self, context: ResidentContext, show_home: Callable[[Offer], None], parent: QObject) -> None:
        super().__init__(parent)
        self._visit = context.visit
        self._worker = context.worker
        self._voice = context.voice
        self._show_home = show_home
        self._offer: Offer | None = None

    def ask(self, offer: Offer) -> None:
        """Prepare the question; `offer` is the content of the home screen if the choice cannot be recorded."""
        self._offer = offer
        self.changed.emit()

    @property
    def is_waiting(self) -> bool:
        """Whether the question waits for an answer."""
        return self._offer is not None

    def forget(self) -> None:
        """Withdraw the question, because the visitor has left."""
        self._offer = None

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
        """Go to the home screen without a choice (button «Bỏ qua»)."""
        self._record(LearningPath.CORE)

    def _record(self, path: LearningPath) -> None:
        sitting, asked = self._visit.sitting, self._offer
        if sitting is None or asked is None:
            return
        self._offer = None  # a second tap must not record a second choice

        def job(station: Station) -> Offer:
            station.sittings.choose_path(sitting, path)
            return station.home.offer(sitting.pseudonym)

        def show(offer: Offer) -> None:
            if self._visit.sitting is sitting:
                self._show_home(offer)

        def failed(_error: KioskError) -> None:
            show(asked)

        self._worker.ask(job, show, failed)
