"""View model of the lesson player: the current step, its feedback, and the buttons that are available."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.activities import view_name
from kiosk.bridge.player.activity_model import ActivityViewModel
from kiosk.bridge.player.open_attempt import OpenAttempt
from kiosk.bridge.player.progress import step_states
from kiosk.bridge.shell.rendering import shown
from kiosk.bridge.speech.phrases import BY_ID, Phrase
from kiosk.bridge.speech.speech import SpeechViewModel, Spoken
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.acts import AGAIN, HELP, HINT

if TYPE_CHECKING:
    from kiosk.bridge.player.stage import Stage
    from kiosk.domain.verdicts import Verdict
    from kiosk.services.learning.attempts import Attempt
    from kiosk.services.learning.learning_service import LearningService

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The app makes it.")
class PlayerViewModel(QObject):
    """Shows the open attempt (`OpenAttempt`) and its current step (`Stage`).

    ``stepChanged`` is emitted when the step is replaced, ``changed`` after every change of the step or within it.
    """

    changed = Signal()
    stepChanged = Signal()
    finished = Signal()
    leaving = Signal()

    def __init__(
        self, visit: Visit, opened: OpenAttempt, speech: SpeechViewModel, voice: Voice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._speech = speech
        self._voice = voice
        self._opened = opened
        self._stage: Stage | None = None
        self._activity = ActivityViewModel(self._choose, self._read)
        self._activity.setParent(self)
        self._activity.listen(speech)

    @property
    def attempt(self) -> Attempt | None:
        """The open attempt; None if no lesson is open."""
        return self._opened.attempt

    @property
    def place(self) -> tuple[object, ...]:
        """Value that identifies the content of the screen; it changes if a touch could have another effect."""
        if self.attempt is None:
            return ()
        state = self.attempt.state
        return (state.index, state.round, state.phase, *self._activity.place)

    def take(self, attempt: Attempt | None, before: Sequence[Spoken] = ()) -> None:
        """Show the current step of `attempt` (None: clear the player); speak `before`, then the step."""
        self._opened.take(attempt)
        self._show_step(before)

    def show_language(self) -> None:
        """Show the current step again, after a change of the visit's language."""
        if self._stage is not None:
            self._stage.render()
            self.stepChanged.emit()
            self._refresh()

    def opening(self) -> list[Spoken]:
        """Return the narration that introduces the current step."""
        return self._stage.opening() if self._stage else []

    def practise(self, begun: Callable[[], None]) -> None:
        """Begin a practice round (see `domain.player`); call `begun` after the first step of the round is shown."""

        def show() -> None:
            self._show_step((self._voice.phrase(Phrase.PRACTICE),))
            begun()

        self._move(lambda learning, mine: learning.practise(mine), show)

    def ask_for_help(self) -> None:
        """Record the call for the guide as help with a staged step, unless another change is being recorded."""
        if self._stage is not None and not self._opened.is_busy:
            self._do(self._stage, HELP)

    def _show_step(self, before: Sequence[Spoken] = ()) -> None:
        self._activity.notePlaying(False)
        self._stage = self._make_stage()
        self.stepChanged.emit()
        self._refresh()
        if self._stage is not None:
            self._speech.say([*before, *self._stage.opening()])

    def _make_stage(self) -> Stage | None:
        if self.attempt is None or self.attempt.state.is_finished:
            return None
        from kiosk.bridge.player.stage import Stage  # lazy: the first screen does not need it

        return Stage(self._opened, self._visit, self._voice)

    def _refresh(self) -> None:
        stage = self._stage
        if stage is None:
            self._activity.show({}, None, locked=False, shows_solution=False)
            self._activity.set_scene({})
        else:
            locked = self._opened.is_busy or not stage.is_open
            self._activity.show(stage.draft, stage.verdict, locked=locked, shows_solution=stage.record.is_settled)
            self._activity.set_scene(stage.scene())
        self.changed.emit()

    def _move(self, job: Callable[[LearningService, Attempt], Attempt], then: Callable[[], None]) -> None:
        self._opened.move(job, then, self._refresh)

    def _choose(self, part: str) -> None:
        stage = self._stage
        if stage is None or self._opened.is_busy:
            return
        if stage.staged is not None:
            self._do(stage, part)
            return
        if stage.reopens(part):
            self._move(lambda learning, mine: learning.retry(mine), partial(self._begin_again, part))
            return
        undo, own = partial(self._put_back, stage.draft), stage.touched(part)
        if not stage.choose(part):
            self._speech.interject(own)
            return
        self._speech.stop()
        if stage.answers_now():
            self._opened.answer(stage.draft, partial(self._judged, own=own), undo)
        else:
            self._speech.interject(own)
        self._refresh()
        if said := stage.said():
            self._speech.say([*own, *said])

    def _read(self, block: str) -> None:
        """Speak the touched text block."""
        if self._stage is not None and not self._opened.is_busy:
            self._speech.interject(self._stage.read(block))

    def _do(self, stage: Stage, part: str) -> None:
        """Apply the touch on `part` to a staged step and record it (see `Stage.is_weighty`), unless it is void."""
        own = stage.touched(part)
        act = stage.act(part)
        if act is None:
            return
        self._speech.stop()
        if stage.is_weighty(act):
            self._opened.act(act, partial(self._judged, own=own), partial(self._put_back, act.before))
            return
        self._opened.act_at_once(act)
        self._refresh()
        self._speech.say([*own, *stage.said()])

    def _put_back(self, draft: Mapping[str, Any]) -> None:
        """Restore `draft`, because the learner's touch could not be recorded."""
        if self._stage is not None:
            self._stage.put_back(draft)
        self._refresh()

    def _judged(self, verdict: Verdict | None, own: Sequence[Spoken] = ()) -> None:
        """Show and speak the reply to what was recorded; `own`: the text of the part that was touched."""
        stage = self._stage
        if stage is None:
            return
        if verdict is not None:
            (stage.refuse if verdict.is_refused else stage.explain)()
        self._refresh()
        self._speech.say([*own, *stage.reply(verdict)])

    @Slot()
    def submit(self) -> None:
        """Submit the draft as the answer (button «Xong»), if the step waits for an answer."""
        if self._stage is not None and self._stage.is_working:
            self._opened.answer(self._stage.draft, self._judged, self._refresh)

    @Slot()
    def retry(self) -> None:
        """Begin another try of the current step, if the step can be tried again."""
        if self._stage is not None and self._stage.can_retry:
            self._move(lambda learning, mine: learning.retry(mine), self._begin_again)

    def _begin_again(self, part: str = "") -> None:
        if self._stage is not None:
            self._stage.begin_again()
            if part or self._stage.staged is not None:
                self._choose(part or AGAIN)
                return
            self._refresh()
            self._speech.say(self._stage.opening())

    @Slot()
    def showHint(self) -> None:
        """Record that the learner requested the step's hint, if it has one; then show and speak the hint."""
        if self._stage is not None and self._stage.staged is not None:
            self._choose(HINT)
        elif self._stage is not None and self._stage.has_hint:
            self._move(lambda learning, mine: learning.hint(mine), self._hinted)

    def _hinted(self) -> None:
        if self._stage is not None:
            self._stage.hint_shown = True
            self._refresh()
            self._speech.say([self._voice.phrase(Phrase.HINT, "hint.title"), self._stage.hint()])

    @Slot(str)
    def remind(self, act: str) -> None:
        """Say how to go on, after a long silence.

        `act`: ``film``, ``next``, ``retry``, ``submit``; ``again``: the question, or the last sentence of a step that
        is under way; or the id of a text block of the step.
        """
        if self._stage is None:
            return
        if act == "again":
            said = self._stage.opening()[-1 if self._stage.staged and self._stage.has_begun else 0 :]
        else:
            said = self._stage.read(act) or [self._voice.phrase(BY_ID[f"remind-{act}"])]
        self._speech.interject(said)

    @Slot()
    def next(self) -> None:
        """Go to the next step, or to the result after the last step."""
        if self.canContinue:
            self._move(lambda learning, mine: learning.next(mine), self._moved)

    @Slot()
    def back(self) -> None:
        """Go to the previous step, if the learner can go back."""
        if self.canGoBack:
            self._move(lambda learning, mine: learning.back(mine), self._moved)

    def _moved(self) -> None:
        is_finished = self.attempt is not None and self.attempt.state.is_finished
        (self.finished.emit if is_finished else self._show_step)()

    @Slot()
    def leave(self) -> None:
        """Emit `leaving`; the lesson can be resumed from the home screen."""
        self.leaving.emit()

    @Property(str, notify=stepChanged)
    def strand(self) -> str:
        """Key of the strand to which the lesson belongs."""
        return self.attempt.lesson.card.strand.value if self.attempt else ""

    @Property(bool, notify=stepChanged)
    def isOwn(self) -> bool:
        """Whether the commune made the lesson."""
        return self.attempt is not None and self.attempt.lesson.card.is_own

    @Property(int, notify=stepChanged)
    def stepCount(self) -> int:
        """Number of steps in the current round: the whole lesson, or the steps to practise."""
        return len(self.attempt.state.route) if self.attempt else 0

    @Property(int, notify=stepChanged)
    def stepIndex(self) -> int:
        """Index of the current step in the round, from 0."""
        return self.attempt.state.index if self.attempt else 0

    @Property("QStringList", notify=changed)
    def stepStates(self) -> list[str]:
        """State of every step of the round; see `step_states`."""
        return step_states(self.attempt.state) if self.attempt else []

    @Property(str, notify=stepChanged)
    def viewName(self) -> str:
        """Name of the QML type that shows the step; taken from the registry of activities, never from lesson data."""
        return view_name(self._stage.kind.key) if self._stage else ""

    @Property("QVariantMap", notify=stepChanged)
    def props(self) -> Mapping[str, Any]:
        """Properties with which QML creates the view of the step."""
        return dict(self._stage.props) if self._stage else {}

    @Property(ActivityViewModel, constant=True)
    def activity(self) -> ActivityViewModel:
        """View model of the step's activity: draft and verdict."""
        return self._activity

    @Property(bool, notify=changed)
    def working(self) -> bool:
        """Whether the step waits for an answer."""
        return self._stage is not None and self._stage.is_working

    @Property(bool, notify=changed)
    def showFeedback(self) -> bool:
        """Whether the feedback panel is shown."""
        return self._stage is not None and self._stage.feedback.title is not None

    @Property(str, notify=changed)
    def feedbackKind(self) -> str:
        """Kind of the feedback: ``right``, ``wrong``, ``solution``, ``incomplete``, or empty if there is none."""
        return self._stage.feedback.kind if self._stage else ""

    @Property(str, notify=changed)
    def feedbackTitle(self) -> str:
        """Heading of the feedback panel; empty if there is no feedback."""
        title = self._stage.feedback.title if self._stage else None
        return title.text if title else ""

    @Property(str, notify=changed)
    def feedbackText(self) -> str:
        """Explanation in the feedback panel; empty if there is none."""
        text = self._stage.explanation() if self._stage else None
        return shown(text, self._visit) if text else ""

    @Property(bool, notify=changed)
    def hasHint(self) -> bool:
        """Whether a hint is available now."""
        return self._stage is not None and self._stage.has_hint

    @Property(str, notify=changed)
    def hintText(self) -> str:
        """Text of the hint; empty until the learner requests it."""
        return self._stage.hint().text if self._stage and self._stage.hint_shown else ""

    @Property(bool, notify=changed)
    def needsSubmit(self) -> bool:
        """Whether the button «Xong» is shown."""
        return self._stage is not None and self._stage.needs_submit

    @Property(bool, notify=changed)
    def canSubmit(self) -> bool:
        """Whether the draft is complete, so that «Xong» is enabled."""
        return self._stage is not None and self._stage.needs_submit and self._stage.is_complete

    @Property(bool, notify=changed)
    def canRetry(self) -> bool:
        """Whether the step can be tried again: it was judged, and the learner cannot go to the next step yet."""
        return self._stage is not None and self._stage.can_retry

    @Property(bool, notify=changed)
    def canContinue(self) -> bool:
        """Whether the button «Tiếp tục» is shown."""
        return self._stage is not None and self._stage.can_continue

    @Property(bool, notify=stepChanged)
    def canGoBack(self) -> bool:
        """Whether there is a previous step and the lesson is not finished."""
        return self._stage is not None and self._stage.can_go_back

    @Property(str, notify=stepChanged)
    def updatedText(self) -> str:
        """Month in which the facts of the lesson were last checked, such as ``11/2026``."""
        return "/".join(reversed(self.attempt.lesson.updated.split("-"))) if self.attempt else ""
