"""View model of a group lesson: its current step, the show of hands, and the navigation between steps.

Rules: the lesson is played as for a resident (`bridge.player`), but by a learning service that records nothing; only
the counts that the guide publishes are recorded. The guide can go to any step at any time; before going on with
counted hands that were not published, the guide is asked. Texts address the group.
"""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.activities import registry
from kiosk.activities.kind import Staged
from kiosk.bridge.guide.group import jobs
from kiosk.bridge.guide.group.hands_model import HandsViewModel
from kiosk.bridge.guide.group.jobs import Taught
from kiosk.bridge.guide.group.polls import poll_of
from kiosk.bridge.player.activity_model import ActivityViewModel
from kiosk.bridge.player.open_attempt import OpenAttempt
from kiosk.bridge.player.player_model import PlayerViewModel
from kiosk.bridge.shell.rendering import picture_url, shown
from kiosk.bridge.speech.speech import SpeechViewModel, Spoken
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import StepId
from kiosk.domain.sessions.group import GroupLesson
from kiosk.services.learning.attempts import Attempt

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
GROUP = "bà con"
"""Form of address of a group."""
GUIDED = "mode:follow"
"""Action that starts a task on the practice phone in the mode with instructions, which the group follows."""


@QmlElement
@QmlUncreatable("The page of group lessons makes it.")
class GroupLessonViewModel(QObject):
    """The group lesson that is being taught, if any."""

    changed = Signal()
    stepChanged = Signal()
    left = Signal()
    """Emitted when the lesson was closed on the screen."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._visit = Visit(address=GROUP)
        self._voice = Voice(self._visit, context.speech)
        self._player = PlayerViewModel(
            self._visit, OpenAttempt(context.worker, jobs.rehearsal), context.speech, self._voice, self
        )
        self._player.changed.connect(self.changed)
        self._hands = HandsViewModel(self._visit, self)
        self._hands.counted.connect(self._count)
        self._hands.publishing.connect(self._publish)
        self._group: GroupLesson | None = None
        self._explains: Mapping[StepId, str] = {}
        self._is_asking = False
        self._asks_publish = False

    def take(self, taught: Taught) -> None:
        """Show a group lesson."""
        self._visit.language = self._context.visit.language
        self._group, self._explains, self._is_asking = taught.group, taught.explains, False
        self._show(taught.attempt)

    def close(self) -> None:
        """Close the lesson on the screen, without ending it in the record."""
        if self._group is None:
            return
        self._group = None
        self._hands.show(None, None)
        self._player.take(None)
        self._context.speech.reset()
        self.changed.emit()
        self.left.emit()

    def _show(self, attempt: Attempt) -> None:
        """Show the current step of the group lesson; `attempt` contains the earlier input in all steps."""
        group = self._group
        if group is None:
            return
        self._asks_publish = False
        self._player.take(attempt.at(group.index))
        explain = self._explains.get(group.step.id)
        poll = None if explain is None else poll_of(group.step, self._player.props, explain)
        self._hands.show(group, poll)
        self.stepChanged.emit()
        self.changed.emit()
        is_new = group.step.id not in attempt.drafts
        if is_new and isinstance(registry()[group.step.kind], Staged) and "mode" in self._player.activity.scene:
            self._player.activity.choose(GUIDED)

    @Slot(object)
    def _count(self, group: GroupLesson) -> None:
        self._group = group
        self._context.speech.stop()

    @Slot()
    def _publish(self) -> None:
        group = self._group
        if group is None:
            return
        self._hands.hold()

        def done(after: GroupLesson) -> None:
            shown_now = self._group
            if shown_now is None or shown_now.id != group.id:
                return
            counts = {**shown_now.counts, group.step.id: after.hands}
            self._group = replace(shown_now, counts=counts, published=shown_now.published | after.published)
            if shown_now.step.id == group.step.id:  # else the guide has gone on meanwhile
                self._hands.show(self._group, self._hands.poll)
                self._context.speech.say(self._answer(self._group))

        job = jobs.publish(self._context.actor(), group)
        self._context.worker.ask(job, done, lambda _error: self._hands.release())

    def _answer(self, group: GroupLesson) -> list[Spoken]:
        """Return the narration of the right answers and of the reason."""
        poll, question = self._hands.poll, group.question
        if poll is None or question is None:
            return []
        names = [*(f"option.{choice}" for choice in question.right), poll.explain]
        return [
            self._voice.block(group.lesson, f"{group.step.id}.{name}", poll.blocks[name], name)
            for name in names
            if name in poll.blocks
        ]

    def _move(self, by: int) -> None:
        attempt = self._player.attempt
        if self._group is not None and attempt is not None:
            self._group = self._group.shown(self._group.index + by)
            self._show(attempt)

    @Slot()
    def next(self) -> None:
        """Go on, unless hands were counted that are not published; then ask whether to publish them first."""
        self._asks_publish = self._hands.is_pending
        if self._asks_publish:
            self.changed.emit()
        else:
            self.goOn()

    @Slot()
    def publishFirst(self) -> None:
        """Publish the right answer of the current step (answer to the question)."""
        self._asks_publish = False
        self.changed.emit()
        self._hands.publish()

    @Slot()
    def goOn(self) -> None:
        """Show the next step; on the last step, end the lesson (also the answer to the question)."""
        self._asks_publish = False
        if self.isLast:
            self.leave()
        else:
            self._move(1)

    @Slot()
    def back(self) -> None:
        """Show the previous step, if there is one."""
        if self.canGoBack:
            self._move(-1)

    @Slot()
    def repeat(self) -> None:
        """Speak the last narration again (button «Nghe lại»)."""
        self._context.speech.repeat()

    @Slot()
    def askLeave(self) -> None:
        """Ask whether to end the lesson."""
        self._is_asking = self._group is not None
        self.changed.emit()

    @Slot()
    def stay(self) -> None:
        """Go on with the lesson (answer to the question)."""
        self._is_asking = False
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """End the group lesson, and record its end."""
        if self._group is None:
            return
        self._is_asking = False
        job = jobs.end(self._context.actor(), self._group)
        self._context.worker.ask(job, lambda _none: self.close())

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether a group lesson is being taught."""
        return self._group is not None

    @Property(bool, notify=changed)
    def asksLeave(self) -> bool:
        """Whether the guide is asked if the lesson should end."""
        return self._is_asking

    @Property(bool, notify=changed)
    def asksPublish(self) -> bool:
        """Whether the guide is asked if the counted hands should be published before the lesson goes on."""
        return self._asks_publish

    @Property(str, notify=changed)
    def title(self) -> str:
        """Title of the lesson."""
        return shown(self._group.lesson.card.title, self._visit) if self._group else ""

    @Property(str, notify=changed)
    def picture(self) -> str:
        """URL of the lesson's picture."""
        return picture_url(self._group.lesson.card, self._group.lesson.card.picture) if self._group else ""

    @Property("QStringList", notify=changed)
    def stepStates(self) -> list[str]:
        """State of each step for the progress bar: ``alone`` (before the current), ``now`` or ``todo`` (after)."""
        if self._group is None:
            return []
        index = self._group.index
        return [
            "alone" if at < index else "now" if at == index else "todo" for at in range(len(self._group.lesson.steps))
        ]

    @Property(bool, notify=changed)
    def votes(self) -> bool:
        """Whether the group answers the current step by a show of hands."""
        return self._hands.poll is not None

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether there is a previous step."""
        return self._group is not None and self._group.index > 0

    @Property(bool, notify=changed)
    def isLast(self) -> bool:
        """Whether the current step is the last one."""
        return self._group is not None and self._group.index == len(self._group.lesson.steps) - 1

    @Property(bool, notify=changed)
    def skips(self) -> bool:
        """Whether the current step is an unsolved question without a vote, which the next step would skip."""
        attempt = self._player.attempt
        if attempt is None or self.votes:
            return False
        return attempt.step.is_question and not attempt.state.record(attempt.step.id).is_settled

    @Property(str, notify=changed)
    def nextLabel(self) -> str:
        """Label of the button that goes on."""
        if self.isLast:
            return translate("Group", "End the lesson")
        return translate("Group", "Skip this step") if self.skips else translate("Group", "Next step")

    @Property(PlayerViewModel, constant=True)
    def player(self) -> PlayerViewModel:
        """View model of the current step."""
        return self._player

    @Property(HandsViewModel, constant=True)
    def hands(self) -> HandsViewModel:
        """View model of the show of hands."""
        return self._hands

    @Property(ActivityViewModel, constant=True)
    def echo(self) -> ActivityViewModel:
        """View model for a second view of the current step, which accepts no touches."""
        return self._player.activity.echo()

    @Property(SpeechViewModel, constant=True)
    def speech(self) -> SpeechViewModel:
        """View model of the speech output."""
        return self._context.speech
