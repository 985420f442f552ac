"""The function that folds each kind of event into the facts."""

from collections.abc import Callable, Mapping

from kiosk.domain.events import Event, EventKind
from kiosk.storage.facts import learning, people, sessions
from kiosk.storage.facts.days import Dating
from kiosk.storage.facts.working_set import WorkingSet

Fold = Callable[[WorkingSet, Event, Dating], None]

FOLDS: Mapping[EventKind, Fold] = {
    EventKind.SITTING_STARTED: learning.visit_started,
    EventKind.LESSON_LAUNCHED: learning.launched,
    EventKind.STEP_ANSWERED: learning.answered,
    EventKind.SKILL_MASTERED: learning.mastered,
    EventKind.ROUND_FINISHED: learning.round_finished,
    EventKind.LESSON_COMPLETED: learning.completed,
    EventKind.LESSON_PASSED: learning.passed,
    EventKind.LESSON_FAILED: learning.round_finished,
    EventKind.LEARNER_ADDED: people.learner_added,
    EventKind.LEARNER_CORRECTED: people.learner_corrected,
    EventKind.LEARNER_DELETED: people.learner_deleted,
    EventKind.LEARNERS_MERGED: people.merged,
    EventKind.LEARNERS_SEPARATED: people.separated,
    EventKind.SESSION_OPENED: sessions.session_opened,
    EventKind.SESSION_ENDED: sessions.session_ended,
    EventKind.PRESENCE_MARKED: sessions.present,
    EventKind.PRESENCE_CLEARED: sessions.not_present,
    EventKind.PEOPLE_COUNTED: sessions.counted,
    EventKind.GROUP_STARTED: sessions.group_started,
    EventKind.GROUP_ENDED: sessions.group_ended,
    EventKind.HELP_REQUESTED: sessions.called,
    EventKind.HELP_ANSWERED: sessions.call_answered,
}
"""The kinds of event that change facts."""
