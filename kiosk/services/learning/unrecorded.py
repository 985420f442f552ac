"""A record that stores nothing, for lessons whose results are nobody's, such as those shown to a group."""

from collections.abc import Iterator, Sequence

from kiosk.domain.events import Event, EventDraft
from kiosk.domain.ids import LessonId, Pseudonym
from kiosk.domain.people.entries import LearnerEntry
from kiosk.domain.progress import LessonProgress, SittingSummary


class Unrecorded:
    """Implements `domain.ports.record.LessonRecord`: every lesson is new, and no event is stored."""

    def append(self, drafts: Sequence[EventDraft]) -> Sequence[Event]:  # noqa: ARG002 - the port's signature
        """Store nothing."""
        return ()

    def read(self, first: int, last: int) -> Iterator[Event]:  # noqa: ARG002 - the port's signature
        """Return no events."""
        return iter(())

    def progress(self, *pseudonyms: Pseudonym) -> Sequence[LessonProgress]:  # noqa: ARG002 - the port's signature
        """Return no progress."""
        return ()

    def lesson_progress(self, pseudonym: Pseudonym, lesson: LessonId) -> LessonProgress | None:  # noqa: ARG002 - the port's signature
        """Return no progress."""
        return None

    def records_of(self, pseudonym: Pseudonym) -> Sequence[Pseudonym]:
        """Return the pseudonym alone."""
        return (pseudonym,)

    def learner(self, pseudonym: Pseudonym) -> LearnerEntry | None:  # noqa: ARG002 - the port's signature
        """Return no learner."""
        return None

    def open_sitting(self) -> SittingSummary | None:
        """Return no visit."""
        return None
