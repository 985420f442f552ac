"""View model of the result of a lesson: skills done alone, skills to practise, and the take-home card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.bridge.resident.card_printing_model import CardPrintingViewModel
from kiosk.bridge.shell.rendering import picture_url, shown
from kiosk.bridge.speech.phrases import Phrase, reason, result_opening
from kiosk.bridge.speech.speech import Spoken
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.lessons import Skill
from kiosk.domain.text import LocalizedText

if TYPE_CHECKING:
    from kiosk.services.learning.attempts import Attempt
    from kiosk.services.learning.suggestions import Suggestion

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The app makes it.")
class ResultViewModel(QObject):
    """Shows the result of a finished `Attempt`.

    A skill counts as done alone if the learner mastered its task on the practice phone (`Staged.mastered`), or if the
    first answer to every question of the skill was right and given without help.
    """

    changed = Signal()
    practiceChosen = Signal()
    lessonChosen = Signal(str)
    leaving = Signal()

    def __init__(self, visit: Visit, voice: Voice, printing: CardPrintingViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._printing = printing
        self._visit = visit
        self._voice = voice
        self._attempt: Attempt | None = None
        self._next: Suggestion | None = None

    def show(self, attempt: Attempt | None, following: Suggestion | None) -> None:
        """Show the result of `attempt`, and `following` as the next lesson (None: there is none).

        If `attempt` is None, clear the screen.
        """
        self._attempt = attempt
        self._next = following
        self._printing.show(attempt.lesson.id if attempt is not None else None)
        self.changed.emit()

    def show_language(self) -> None:
        """Update the texts after a change of language."""
        self._printing.show_language()
        self.changed.emit()

    def opening(self) -> list[Spoken]:
        """Return the narration of the screen; empty if no result is displayed."""
        attempt = self._attempt
        if attempt is None:
            return []
        alone = [skill for skill in attempt.lesson.skills if self._is_alone(attempt, skill)]
        others = [skill for skill in attempt.lesson.skills if skill not in alone]
        items = [
            self._voice.phrase(result_opening(len(alone)), "title"),
            *(self._say_skill(skill) for skill in alone),
        ]
        if others:
            items += [self._voice.phrase(Phrase.RESULT_PRACTISE), *(self._say_skill(skill) for skill in others)]
        card = attempt.lesson.take_home
        items += [self._voice.phrase(Phrase.RESULT_CARD), self._say("card.title", card.title)]
        items += [self._say(f"card.line.{number}", line) for number, line in enumerate(card.lines, start=1)]
        if self._next is not None:
            following = self._next.card
            items += [
                self._voice.phrase(reason(self._next.why.value), "next"),
                self._voice.card(following, "title", following.title, "next"),
            ]
        return items

    def _say_skill(self, skill: Skill) -> Spoken:
        return self._say(f"skill.{skill.id}", skill.text)

    def _say(self, key: str, text: LocalizedText) -> Spoken:
        if self._attempt is None:
            raise LookupError("there is no result to speak of")
        return self._voice.block(self._attempt.lesson, key, text, key)

    def _is_alone(self, attempt: Attempt, skill: Skill) -> bool:
        if self._is_mastered(attempt, skill):
            return True
        proofs = [step.id for step in attempt.lesson.steps if step.skill == skill.id and step.is_question]
        return all(attempt.state.record(step).alone for step in proofs)

    def _is_mastered(self, attempt: Attempt, skill: Skill) -> bool:
        return any(step.skill == skill.id and step.id in attempt.mastered for step in attempt.lesson.steps)

    def _text(self, text: LocalizedText) -> str:
        return shown(text, self._visit)

    @Property(str, notify=changed)
    def title(self) -> str:
        """Heading of the screen; the same text as the first phrase of the narration."""
        attempt = self._attempt
        if attempt is None:
            return ""
        return result_opening(sum(self._is_alone(attempt, skill) for skill in attempt.lesson.skills)).text

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """One map per skill, skills done alone first.

        ``text``: the skill. ``alone``: whether the skill was done alone, see the class. ``mastered``: whether the
        learner mastered a task of the skill on the practice phone, see `Staged.mastered`. ``block``: id of the text
        block, for highlighting.
        """
        attempt = self._attempt
        if attempt is None:
            return []
        rows = [
            {
                "text": self._text(skill.text),
                "alone": self._is_alone(attempt, skill),
                "mastered": self._is_mastered(attempt, skill),
                "block": f"skill.{skill.id}",
            }
            for skill in attempt.lesson.skills
        ]
        return sorted(rows, key=lambda row: not row["alone"])

    @Property(str, notify=changed)
    def strand(self) -> str:
        """Key of the lesson's strand."""
        return self._attempt.lesson.card.strand.value if self._attempt else ""

    @Property(str, notify=changed)
    def cardTitle(self) -> str:
        """Title of the take-home card."""
        return self._text(self._attempt.lesson.take_home.title) if self._attempt else ""

    @Property("QVariantList", notify=changed)
    def cardLines(self) -> list[dict[str, Any]]:
        """One map per line of the take-home card: ``text`` and ``block`` (id for highlighting)."""
        if self._attempt is None:
            return []
        lines = enumerate(self._attempt.lesson.take_home.lines, start=1)
        return [{"text": self._text(line), "block": f"card.line.{number}"} for number, line in lines]

    @Property(str, notify=changed)
    def cardPicture(self) -> str:
        """Picture of the take-home card."""
        return picture_url(self._attempt.lesson.card, self._attempt.lesson.take_home.picture) if self._attempt else ""

    @Property(CardPrintingViewModel, constant=True)
    def printing(self) -> CardPrintingViewModel:
        """View model of printing the take-home card."""
        return self._printing

    @Property(bool, notify=changed)
    def hasPractice(self) -> bool:
        """Whether some question was not answered alone (right at the first answer, without help).

        A practice round is then possible.
        """
        return self._attempt is not None and bool(self._attempt.result.practise)

    @Property(bool, notify=changed)
    def hasNext(self) -> bool:
        """Whether there is a lesson to suggest next."""
        return self._next is not None

    @Property(str, notify=changed)
    def nextTitle(self) -> str:
        """Title of the lesson suggested next; empty if there is none."""
        return self._text(self._next.card.title) if self._next else ""

    @Property(str, notify=changed)
    def nextReason(self) -> str:
        """Sentence that explains why the next lesson is suggested; empty if there is none."""
        return reason(self._next.why.value).text if self._next else ""

    @Slot()
    def practise(self) -> None:
        """Begin a practice round over the questions that were not answered alone, if there are any."""
        if self.hasPractice:
            self.practiceChosen.emit()

    @Slot()
    def next(self) -> None:
        """Begin the lesson suggested next, if there is one."""
        if self._next is not None:
            self.lessonChosen.emit(self._next.card.id)

    @Slot()
    def home(self) -> None:
        """Return to the home screen."""
        self.leaving.emit()
