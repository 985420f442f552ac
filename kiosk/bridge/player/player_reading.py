"""What QML reads of the lesson player.

Rules: read-only; two signals tell of change: ``stepChanged`` for another step, ``changed`` for anything within it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.activities import view_name
from kiosk.bridge.player.activity_model import ActivityViewModel
from kiosk.bridge.shell.rendering import shown
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal
from kiosk.bridge.visit import Visit

if TYPE_CHECKING:
    from kiosk.bridge.player.stage import Stage
    from kiosk.domain.player import PlayerState, StepRecord
    from kiosk.services.learning.attempts import Attempt

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Base of the player.")
class PlayerReading(QObject):
    """The state of a lesson on the screen."""

    changed = Signal()
    stepChanged = Signal()

    def __init__(self, visit: Visit, activity: ActivityViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._attempt: Attempt | None = None
        self._stage: Stage | None = None
        self._activity = activity

    @property
    def place(self) -> tuple[object, ...]:
        """Where in the lesson the learner is; another one where a touch may mean something else."""
        if self._attempt is None:
            return ()
        state, scene = self._attempt.state, self._activity.scene
        on_the_phone = (scene.get("screen", {}).get("id"), scene.get("mode"), scene.get("finished"))
        said = len(self._activity.draft.get("path", ()))
        return (state.index, state.round, state.phase, *on_the_phone, scene.get("exercise"), said)

    @Property(str, notify=stepChanged)
    def title(self) -> str:
        """The lesson's title."""
        return (
            self._attempt.lesson.card.title.text(self._visit.language, self._visit.address) if self._attempt else ""
        )

    @Property(str, notify=stepChanged)
    def strand(self) -> str:
        """Key of the lesson's strand."""
        return self._attempt.lesson.card.strand.value if self._attempt else ""

    @Property(int, notify=stepChanged)
    def stepCount(self) -> int:
        """Steps of the round."""
        return len(self._attempt.state.route) if self._attempt else 0

    @Property(int, notify=stepChanged)
    def stepIndex(self) -> int:
        """The present one, from 0."""
        return self._attempt.state.index if self._attempt else 0

    @Property("QStringList", notify=changed)
    def stepStates(self) -> list[str]:
        """``todo``, ``now``, ``alone`` or ``helped`` for every step of the round."""
        return _step_states(self._attempt.state) if self._attempt else []

    @Property(str, notify=stepChanged)
    def viewName(self) -> str:
        """QML type that shows the step: named by the registry, never by the lesson."""
        return view_name(self._stage.kind.key) if self._stage else ""

    @Property("QVariantMap", notify=stepChanged)
    def props(self) -> Mapping[str, Any]:
        """Initial properties of the view."""
        return dict(self._stage.props) if self._stage else {}

    @Property(ActivityViewModel, constant=True)
    def activity(self) -> ActivityViewModel:
        """Draft and verdict of the step."""
        return self._activity

    @Property(bool, notify=changed)
    def working(self) -> bool:
        """Whether an answer is awaited."""
        return self._stage is not None and self._stage.is_working

    @Property(bool, notify=changed)
    def showFeedback(self) -> bool:
        """Whether the feedback panel is there."""
        return self._stage is not None and self._stage.feedback.title is not None

    @Property(str, notify=changed)
    def feedbackKind(self) -> str:
        """``right``, ``wrong``, ``solution``, ``incomplete`` or empty."""
        return self._stage.feedback.kind if self._stage else ""

    @Property(str, notify=changed)
    def feedbackTitle(self) -> str:
        """Its heading."""
        title = self._stage.feedback.title if self._stage else None
        return title.text if title else ""

    @Property(str, notify=changed)
    def feedbackText(self) -> str:
        """Why."""
        text = self._stage.explanation() if self._stage else None
        return shown(text, self._visit) if text else ""

    @Property(bool, notify=changed)
    def hasHint(self) -> bool:
        """Whether a hint can be asked for now."""
        return self._stage is not None and self._stage.has_hint

    @Property(str, notify=changed)
    def hintText(self) -> str:
        """The hint, once it was asked for."""
        return self._stage.hint().text if self._stage and self._stage.hint_shown else ""

    @Property(bool, notify=changed)
    def needsSubmit(self) -> bool:
        """Whether the step has «Xong»."""
        return self._stage is not None and self._stage.needs_submit

    @Property(bool, notify=changed)
    def canSubmit(self) -> bool:
        """Whether enough is chosen."""
        return self._stage is not None and self._stage.needs_submit and self._stage.is_complete

    @Property(bool, notify=changed)
    def canRetry(self) -> bool:
        """Whether the step may be tried again."""
        return self._stage is not None and self._stage.can_retry

    @Property(bool, notify=changed)
    def canContinue(self) -> bool:
        """Whether «Tiếp tục» is there."""
        return self._stage is not None and self._stage.can_continue

    @Property(bool, notify=stepChanged)
    def canGoBack(self) -> bool:
        """Whether there is a step before."""
        return self._stage is not None and self._stage.attempt.state.index > 0

    @Property(str, notify=stepChanged)
    def updatedText(self) -> str:
        """Month of the last check of the lesson's facts: ``11/2026``."""
        return "/".join(reversed(self._attempt.lesson.updated.split("-"))) if self._attempt else ""


def _step_states(state: PlayerState) -> list[str]:
    return [
        "now" if index == state.index else _standing(state.record(step)) for index, step in enumerate(state.route)
    ]


def _standing(record: StepRecord) -> str:
    if not record.is_settled:
        return "todo"
    return "alone" if record.alone or record.is_seen else "helped"
