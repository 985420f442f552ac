"""The current step of the player: its draft, props, feedback and narration.

Rules: this module emits no Qt signals; `PlayerViewModel` changes a stage and updates the view. Nothing is judged
here: the learning service judges an answer and stores the verdict in the attempt. A *staged* step, such as a task on
the practice phone, is answered by several acts (such as touches or typed text); its activity is an
`activities.kind.Staged`.
"""

import time
from collections.abc import Mapping
from random import Random
from typing import Any

from kiosk.activities import registry
from kiosk.activities.dialogue import SIGNS
from kiosk.activities.kind import Accompanied, Activity, Discreet, Persistent, Staged, block_of_part, in_shown_order
from kiosk.bridge.player.feedback import Feedback, feedback_of, refusal
from kiosk.bridge.player.open_attempt import OpenAttempt
from kiosk.bridge.shell.rendering import rendered
from kiosk.bridge.speech.phrases import Phrase, app_phrase
from kiosk.bridge.speech.speech import Spoken
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.visit import Visit
from kiosk.domain.acts import HINT
from kiosk.domain.lessons import Step
from kiosk.domain.player import Phase, StepRecord
from kiosk.domain.text import LocalizedText
from kiosk.domain.verdicts import Answer, Verdict
from kiosk.services.learning.attempts import Attempt, StepAct

SOUND = "sound:"
"""Prefix of names that denote a sound instead of a text block, in the list of blocks to narrate."""
APP = "app:"
"""Prefix of names that denote the reply of an app of the program on a home screen of the practice phone."""


class Stage:
    """One step of one attempt; a new `Stage` is created whenever a step is shown."""

    def __init__(self, opened: OpenAttempt, visit: Visit, voice: Voice) -> None:
        self._opened = opened
        self._visit = visit
        self._voice = voice
        self.step: Step = self.attempt.step
        self.kind: Activity[Any] = registry()[self.step.kind]
        self.staged: Staged | None = self.kind if isinstance(self.kind, Staged) else None
        self.feedback = Feedback()
        self.hint_shown = False
        self._acted = time.monotonic()
        self.draft: Answer = self._first_draft()
        self.props: Mapping[str, Any] = {}
        self.render()
        self.explain()

    @property
    def attempt(self) -> Attempt:
        """The current attempt. Raises LookupError if no lesson is open."""
        attempt = self._opened.attempt
        if attempt is None:
            raise LookupError("no lesson is open")
        return attempt

    def _first_draft(self) -> Answer:
        kept = self.attempt.drafts.get(self.step.id)
        if self.staged is not None and kept is not None:
            return kept
        given = self.attempt.answers.get(self.step.id)
        if given is not None and self.attempt.state.phase is Phase.FEEDBACK:
            return given
        return self.kind.start(self.step.task)

    def render(self) -> None:
        """Create `props`, the view's properties, in the visit's language.

        Parts in random order keep that order within a round.
        """
        order = Random(f"{self.attempt.registration}/{self.step.id}/{self.attempt.state.round}")  # noqa: S311 - not used for security
        self.props = rendered(self.kind.props(self.step.task, order), self._visit, self.attempt.lesson.card)

    def scene(self) -> Mapping[str, Any]:
        """Return the properties that the view of a staged step displays now; empty for other steps."""
        if self.staged is None:
            return {}
        scene = self.staged.scene(self.step.task, self.draft)
        return dict(rendered(scene, self._visit, self.attempt.lesson.card))

    @property
    def record(self) -> StepRecord:
        """The tries, hints and outcome of the step so far."""
        return self.attempt.state.record(self.step.id)

    @property
    def is_working(self) -> bool:
        """Whether the step waits for an answer."""
        return self.attempt.state.phase is Phase.WORKING

    @property
    def verdict(self) -> Verdict | None:
        """The verdict on the displayed answer; None while the step waits for an answer."""
        return None if self.is_working else self.attempt.verdicts.get(self.step.id)

    @property
    def has_hint(self) -> bool:
        """Whether a hint is available."""
        if self.staged is not None:
            return self.staged.hint_offered(self.step.task, self.draft)
        return self.step.hint is not None and self.is_working

    @property
    def needs_submit(self) -> bool:
        """Whether the learner has to submit the answer with the button «Xong»."""
        return self.is_working and self.step.is_question and not self.kind.answers_at_once(self.step.task)

    @property
    def is_complete(self) -> bool:
        """Whether the draft is a complete answer."""
        return self.kind.is_complete(self.step.task, self.draft)

    @property
    def has_begun(self) -> bool:
        """Whether the learner has chosen anything, so that the draft differs from the initial draft."""
        return self.draft != self.kind.start(self.step.task)

    @property
    def can_continue(self) -> bool:
        """Whether the learner can go to the next step."""
        return self.record.is_settled or not self.step.is_question

    @property
    def can_go_back(self) -> bool:
        """Whether there is a previous step and the lesson is not finished."""
        state = self.attempt.state
        return state.index > 0 and not state.is_finished

    @property
    def can_retry(self) -> bool:
        """Whether the step can be tried again: it was judged, and the learner cannot go to the next step yet."""
        return self.verdict is not None and not self.can_continue

    @property
    def is_open(self) -> bool:
        """Whether the step accepts touches."""
        if self.is_working or not self.step.is_question:
            return True
        return (
            self.staged.goes_on if self.staged is not None else self.can_retry and isinstance(self.kind, Persistent)
        )

    def reopens(self, part: str) -> bool:
        """Whether a touch on `part` begins the next try after a wrong answer."""
        is_reopened = isinstance(self.kind, Persistent) and self.kind.reopens(self.step.task, self.draft, part)
        return self.can_retry and is_reopened

    def choose(self, part: str) -> bool:
        """Apply a touch on `part` to the draft, if the step accepts touches; return whether the draft changed."""
        draft = self.kind.choose(self.step.task, self.draft, part)
        if not self.is_open or draft == self.draft:
            return False
        self.draft = draft
        if self.is_working:
            self.feedback = Feedback()
        return True

    def act(self, part: str) -> StepAct | None:
        """Apply a touch to a staged step and return the act; None if the step is not staged or nothing changes."""
        before = self.draft
        if self.staged is None or not self.choose(part):
            return None
        now = time.monotonic()
        seconds, self._acted = now - self._acted, now
        kept = self.kind.recorded(self.step.task, before, part) if isinstance(self.kind, Discreet) else part
        return StepAct(kept, before, self.draft, seconds)

    def is_weighty(self, act: StepAct) -> bool:
        """Return whether the act must be recorded before it is shown.

        That is true for an act that requests a hint counted as help, reaches a goal, or completes an answer.
        """
        if self.staged is None:
            return False
        task = self.step.task
        helps = act.part == HINT and self.staged.hint_counts(task, act.before)
        reached = self.staged.about(task, act.before, act.after).get("result") == "goal"
        return helps or reached or (self.is_working and self.answers_now())

    def put_back(self, draft: Answer) -> None:
        """Restore the earlier `draft`, to undo touches."""
        self.draft = draft

    def answers_now(self) -> bool:
        """Return whether the draft is complete and is judged without the button «Xong»."""
        return self.kind.answers_at_once(self.step.task) and self.is_complete

    def explain(self) -> None:
        """Set the feedback for the verdict, if the step is a question and was judged."""
        verdict = self.verdict
        if verdict is not None and self.step.is_question:
            self.feedback = feedback_of(verdict, self.record)

    def refuse(self) -> None:
        """Set the feedback for an incomplete answer."""
        self.feedback = refusal(self.has_begun)

    def begin_again(self) -> None:
        """Prepare a new try: clear the feedback, and reduce the draft to the parts that were judged right.

        The draft of a staged step is not changed.
        """
        last = self.attempt.answers[self.step.id]
        self.feedback = Feedback()
        if self.staged is not None:
            return
        self.draft = self.kind.again(self.step.task, last)

    def opening(self) -> list[Spoken]:
        """Return the narration for the moment when the step appears.

        For a staged step that was begun earlier, return the result of `said`.
        """
        if self.staged is not None and self.has_begun:
            return self.said()
        texts = self._texts()
        order = in_shown_order(self.kind.opening(self.step.task), self.props)
        said = [self._spoken(name, texts[name], name) for name in order]
        return [*said, self._voice.phrase(Phrase.REMIND_FILM)] if self.kind.key == "video" else said

    def said(self) -> list[Spoken]:
        """Return the narration and sounds after the latest act; empty for steps without narration in their course."""
        if self.staged is not None:
            names = self.staged.said(self.step.task, self.draft)
        elif isinstance(self.kind, Accompanied):
            names = self.kind.narrates(self.step.task, self.draft)
        else:
            return []
        texts = self._texts()
        return [self._heard(name, texts) for name in names]

    def touched(self, part: str) -> list[Spoken]:
        """Return the narration of the text that is written on `part`; empty if nothing is written on it."""
        return self.read(block_of_part(part, self._texts(), self.props))

    def read(self, block: str) -> list[Spoken]:
        """Return the narration of the text block `block`; empty if the step has no such block."""
        texts = self._texts()
        return [self._spoken(block, texts[block], block)] if block in texts else []

    def _texts(self) -> Mapping[str, LocalizedText]:
        return {block.id: block.text for block in self.kind.blocks(self.step.task)}

    def _heard(self, name: str, texts: Mapping[str, LocalizedText]) -> Spoken:
        if name.startswith(SOUND):
            return self._voice.sound(name.removeprefix(SOUND))
        if name == SIGNS:
            return self._voice.phrase(Phrase.SIGNS)
        if name.startswith(APP):
            return self._voice.phrase(app_phrase(name), name)
        return self._spoken(name, texts[name], name)

    def explanation(self) -> LocalizedText | None:
        """Return the text that explains the verdict; None if there is none."""
        blocks = self.kind.blocks(self.step.task)
        return next((block.text for block in blocks if block.id == self.feedback.explain), None)

    def comment(self) -> list[Spoken]:
        """Return the narration of the feedback: its heading and explanation; empty if there is no feedback."""
        if self.feedback.title is None:
            return []
        said = [self._voice.phrase(self.feedback.title, "feedback.title")]
        text = self.explanation()
        if text is not None:
            said.append(self._spoken(self.feedback.explain, text, "feedback.text"))
        return said

    def reply(self, verdict: Verdict | None) -> list[Spoken]:
        """Return the narration after a recorded act: the feedback on `verdict`, then `said`, no text twice."""
        comment = self.comment() if verdict is not None else []
        told = {item.text for item in comment}
        return [*comment, *(item for item in self.said() if item.text not in told)]

    def hint(self) -> Spoken:
        """Return the spoken item of the step's hint. Raises LookupError if the step has no hint."""
        if self.step.hint is None:
            raise LookupError(f"{self.step.id} has no hint")
        return self._spoken("hint", self.step.hint, "hint")

    def _spoken(self, key: str, text: LocalizedText, shown_as: str) -> Spoken:
        return self._voice.block(self.attempt.lesson, f"{self.step.id}.{key}", text, shown_as)
