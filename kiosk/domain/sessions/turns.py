"""Turns at the kiosk that wait in the queue of a session."""

from dataclasses import dataclass

from kiosk.domain.ids import LessonId, Pseudonym, SessionId

MOST_SHARING = 3
"""Maximum number of learners who share a turn."""


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """A waiting turn of one to three learners. ``id``: a random UUID. ``lesson``: the lesson to open, if any."""

    id: str
    session: SessionId
    learners: tuple[Pseudonym, ...]
    lesson: LessonId | None = None

    @property
    def is_shared(self) -> bool:
        """Whether several learners share the turn."""
        return len(self.learners) > 1
