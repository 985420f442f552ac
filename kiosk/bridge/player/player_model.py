"""The lesson player: one step at a time, its feedback, and what may be done next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.bridge.player.activity_model import ActivityViewModel
from kiosk.bridge.player.player_reading import PlayerReading
from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.speech import SpeechViewModel, Spoken
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.typed import QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.acts import AGAIN, HELP, HINT

if TYPE_CHECKING:
    from kiosk.bridge.player.stage import Stage
    from kiosk.domain.verdicts import Verdict
    from kiosk.services.learning.attempts import Attempt

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The app makes it.")
class PlayerViewModel(PlayerReading):
    """Shows one `Attempt`; every act goes to the record first and to the screen after."""

    finished = Signal()
    leaving = Signal()

    def __init__(self, visit: Visit, worker: Worker, speech: SpeechViewModel, voice: Voice, parent: QObject) -> None:
        super().__init__(visit, ActivityViewModel(self._choose), parent)
        self._activity.setParent(self)
        self._worker = worker
        self._speech = speech
        self._voice = voice
        self._busy = False
        self._activity.listen(speech)

    @property
    def attempt(self) -> Attempt | None:
        """The lesson that is open."""
        return self._attempt

    def take(self, attempt: Attempt | None, before: Sequence[Spoken] = ()) -> None:
        """Show another attempt from where it stands, saying `before` first; None clears everything of the last."""
        self._busy = False
        self._activity.notePlaying(False)
        self._attempt = attempt
        self._stage = self._stage_of(attempt)
        self.stepChanged.emit()
        self._refresh()
        if self._stage is not None:
            self._speech.say([*before, *self._stage.opening()])

    def _stage_of(self, attempt: Attempt | None) -> Stage | None:
        if attempt is None or attempt.state.is_finished:
            return None
        from kiosk.bridge.player.stage import Stage  # the first screen has none

        return Stage(attempt, self._visit, self._voice)

    def show_language(self) -> None:
        """Show the present step in the visit's new language."""
        if self._stage is not None:
            self._stage.render()
            self.stepChanged.emit()
            self._refresh()

    def opening(self) -> list[Spoken]:
        """What the present step says."""
        return self._stage.opening() if self._stage else []

    def practise(self, begun: Callable[[], None]) -> None:
        """Begin a practice round over what was not done alone; `begun` is called when it is there."""

        def show(attempt: Attempt) -> None:
            self.take(attempt, (self._voice.phrase(Phrase.PRACTICE),))
            begun()

        self._act(lambda station, mine: station.learning.practise(mine), show)

    def _refresh(self) -> None:
        stage = self._stage
        if stage is None:
            self._activity.show({}, None, locked=False, shows_solution=False)
            self._activity.set_scene({})
        else:
            locked = self._busy or not stage.is_open
            self._activity.show(stage.draft, stage.verdict, locked=locked, shows_solution=stage.record.is_settled)
            self._activity.set_scene(stage.scene())
        self.changed.emit()

    def _act(
        self, job: Callable[[Any, Attempt], Any], then: Callable[[Any], None], undo: Callable[[], None] = lambda: None
    ) -> None:
        mine = self._attempt
        if self._busy or mine is None:
            return
        self._busy = True

        def done(result: Any) -> None:
            if self._attempt is mine:
                self._busy = False
                then(result)

        def failed(_error: object) -> None:
            if self._attempt is mine:
                self._busy = False
                undo()
                self._refresh()

        self._worker.ask(lambda station: job(station, mine), done, failed)

    def _choose(self, part: str) -> None:
        stage = self._stage
        if stage is None or self._busy:
            return
        if stage.staged is not None:
            self._do(stage, part)
            return
        undo = partial(stage.put_back, stage.draft)
        if not stage.choose(part):
            return
        self._speech.stop()
        if stage.answers_now():
            self._give(stage, undo)
        self._refresh()

    def _do(self, stage: Stage, part: str) -> None:
        """Do an act on a step that plays on: a weighty one is on disk before it is shown, another right after."""
        act = stage.act(part)
        mine = self._attempt
        if act is None or mine is None:
            return
        self._speech.stop()
        if stage.is_weighty(act):
            undo = partial(stage.put_back, act.before)
            self._act(lambda station, mine: station.learning.act(mine, act), self._weighed, undo)
            return
        self._worker.ask(lambda station: station.learning.act(mine, act))
        self._attempt = stage.attempt = replace(mine, drafts={**mine.drafts, stage.step.id: act.after})
        self._refresh()
        self._speech.say(stage.said())

    def _weighed(self, result: tuple[Attempt, Verdict | None]) -> None:
        stage = self._stage
        if stage is None:
            return
        self._attempt, verdict = result
        stage.attempt = self._attempt
        if verdict is not None:
            stage.judge()
        self._refresh()
        comment = stage.comment() if verdict is not None else []
        told = {item.text for item in comment}
        self._speech.say([*comment, *(item for item in stage.said() if item.text not in told)])

    def ask_for_help(self) -> None:
        """The guide was called: a step that plays on counts it as help."""
        if self._stage is not None and not self._busy:
            self._do(self._stage, HELP)

    @Slot()
    def submit(self) -> None:
        """Give the answer: pressed «Xong»."""
        if self._stage is not None and self._stage.is_working:
            self._give(self._stage)

    def _give(self, stage: Stage, undo: Callable[[], None] = lambda: None) -> None:
        """Judge and record the draft; `undo` takes back the touch that gave it, when it could not be recorded."""
        draft = stage.draft
        self._act(lambda station, mine: station.learning.answer(mine, draft), self._judged, undo)

    def _judged(self, result: tuple[Attempt, Verdict]) -> None:
        stage = self._stage
        if stage is None:
            return
        self._attempt, verdict = result
        stage.attempt = self._attempt
        if verdict.is_refused:
            stage.refuse()
        else:
            stage.judge()
        self._refresh()
        self._speech.say(stage.comment())

    @Slot()
    def retry(self) -> None:
        """Try the step again."""
        if self._stage is not None and self._stage.can_retry:
            self._act(lambda station, mine: station.learning.retry(mine), self._again)

    def _again(self, attempt: Attempt) -> None:
        if self._stage is not None:
            self._attempt = self._stage.attempt = attempt
            self._stage.begin_again()
            if self._stage.staged is not None:
                self._do(self._stage, AGAIN)
                return
            self._refresh()
            self._speech.say(self._stage.opening())

    @Slot()
    def showHint(self) -> None:
        """Ask for the hint of this step."""
        if self._stage is not None and self._stage.staged is not None:
            self._choose(HINT)
        elif self._stage is not None and self._stage.has_hint:
            self._act(lambda station, mine: station.learning.hint(mine), self._hinted)

    def _hinted(self, attempt: Attempt) -> None:
        if self._stage is not None:
            self._attempt = self._stage.attempt = attempt
            self._stage.hint_shown = True
            self._refresh()
            self._speech.say([self._voice.phrase(Phrase.HINT, "hint.title"), self._stage.hint()])

    @Slot()
    def next(self) -> None:
        """Go to the next step, or to the result."""
        if self.canContinue:
            self._act(lambda station, mine: station.learning.next(mine), self._moved)

    @Slot()
    def back(self) -> None:
        """Look at the step before."""
        if self.canGoBack:
            self._act(lambda station, mine: station.learning.back(mine), self._moved)

    def _moved(self, attempt: Attempt) -> None:
        if attempt.state.is_finished:
            self._attempt = attempt
            self.finished.emit()
        else:
            self.take(attempt)

    @Slot()
    def leave(self) -> None:
        """Leave the lesson; it can be gone on with from the home screen."""
        self.leaving.emit()
