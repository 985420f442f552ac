"""View model of the consents of a person, which are asked one by one.

Rules: each question has two answers of equal weight, and none is preselected. A refusal of the first consent, to keep
the progress, ends the questions.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.people.consents import TEXTS, Purpose

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
PURPOSES = tuple(Purpose)
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of adding a person.")
class ConsentsViewModel(QObject):
    """The current question, and the answers so far."""

    changed = Signal()
    answered = Signal()
    """Emitted when every question has an answer, or the consent to keep the progress was refused."""

    def __init__(self, speech: SpeechViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._speech = speech
        speech.changed.connect(self.changed)
        self._answers: dict[Purpose, bool] = {}
        self._purposes: tuple[Purpose, ...] = PURPOSES

    @property
    def answers(self) -> dict[Purpose, bool]:
        """A copy of the answers so far."""
        return dict(self._answers)

    def clear(self) -> None:
        """Delete the answers and stop speech."""
        self._answers = {}
        self._speech.stop()
        self.changed.emit()

    def begin(self, purposes: Sequence[Purpose] = PURPOSES) -> None:
        """Delete the answers and ask the first question; `purposes`: the consents to ask, in order."""
        self._answers, self._purposes = {}, tuple(purposes)
        self._ask()

    def step_back(self) -> bool:
        """Ask the previous question again; return False if the current one is the first."""
        if not self._answers:
            return False
        self._answers.popitem()
        self._ask()
        return True

    def _ask(self) -> None:
        self.changed.emit()
        self.repeat()

    @Slot()
    def agree(self) -> None:
        """Answer the current question with «Đồng ý»."""
        self._answer(given=True)

    @Slot()
    def disagree(self) -> None:
        """Answer the current question with «Không đồng ý»."""
        self._answer(given=False)

    def _answer(self, *, given: bool) -> None:
        if len(self._answers) == len(self._purposes):
            return
        self._answers[self._purpose] = given
        if self._answers.get(Purpose.KEEP_PROGRESS, True) and len(self._answers) < len(self._purposes):
            self._ask()
        else:
            self._speech.stop()
            self.answered.emit()

    @Slot()
    def repeat(self) -> None:
        """Read the current question aloud."""
        self._speech.say([self._speech.recording(f"consent-{self._purpose.value}", self.text, "consent")])

    @property
    def _purpose(self) -> Purpose:
        return self._purposes[min(len(self._answers), len(self._purposes) - 1)]

    @Property(int, notify=changed)
    def number(self) -> int:
        """Number of the current consent, from 1."""
        return min(len(self._answers) + 1, len(self._purposes))

    @Property(int, notify=changed)
    def count(self) -> int:
        """Number of consents that are asked."""
        return len(self._purposes)

    @Property(str, notify=changed)
    def title(self) -> str:
        """Short form of the current consent."""
        return QCoreApplication.translate("Consent", TEXTS[self._purpose].title)

    @Property(str, notify=changed)
    def text(self) -> str:
        """Whole text of the current consent, which is read aloud."""
        return QCoreApplication.translate("Consent", TEXTS[self._purpose].text)

    @Property(str, notify=changed)
    def agreeLabel(self) -> str:
        """Label of the button that agrees."""
        return translate("Adding a person", "Agree")

    @Property(str, notify=changed)
    def disagreeLabel(self) -> str:
        """Label of the button that refuses."""
        return translate("Adding a person", "Do not agree")

    @Property(str, notify=changed)
    def speakingBlock(self) -> str:
        """Id of the text block that is spoken now."""
        return self._speech.block
