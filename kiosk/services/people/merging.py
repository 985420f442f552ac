"""Merges records of one person that were added twice, separates them again, and tells similar people apart.

Rules: the event is recorded first; the database of names follows the events (`services.people.reconciling`). No event
of either record changes. The kept record is shown and signs in; the other one is hidden.
"""

from kiosk.domain.events import EventKind
from kiosk.domain.people.learner import LearnerId
from kiosk.domain.people.refusals import NotSeparateError
from kiosk.domain.rights import Actor, Right, needs
from kiosk.services.people.stores import PeopleParts


class MergingService:
    """Merges and separates records."""

    def __init__(self, parts: PeopleParts) -> None:
        self._parts = parts

    @needs(Right.MERGE_LEARNERS)
    def merge(self, actor: Actor, kept: LearnerId, merged: LearnerId) -> None:
        """Merge the record `merged` into `kept`, with all records that were merged into either of them before.

        Raises UnknownLearnerError, and NotSeparateError if they are one person already.
        """
        with self._parts.lock:
            self._merge(actor, kept, merged)

    def _merge(self, actor: Actor, kept: LearnerId, merged: LearnerId) -> None:
        parts = self._parts
        first, second = (parts.events.records_of(parts.learner(one).id)[0] for one in (kept, merged))
        if first == second:
            raise NotSeparateError
        parts.record(EventKind.LEARNERS_MERGED, kept=first, merged=second, by=actor.account)
        parts.persons.set_merged({second: first})

    @needs(Right.MERGE_LEARNERS)
    def tell_apart(self, actor: Actor, one: LearnerId, other: LearnerId) -> None:
        """Store that two similar records are two people: they are no longer listed as likely duplicates.

        Raises UnknownLearnerError, RecordError.
        """
        with self._parts.lock:
            first, second = self._parts.learner(one), self._parts.learner(other)
            self._parts.persons.tell_apart(first.id, second.id, actor.account)

    @needs(Right.MERGE_LEARNERS)
    def separate(self, actor: Actor, merged: LearnerId) -> None:
        """Undo the merge of the record `merged`, or of a guest's visit with that pseudonym, into another record.

        Raises UnknownLearnerError, and NotSeparateError if the record is not merged.
        """
        with self._parts.lock:
            self._separate(actor, merged)

    def _separate(self, actor: Actor, merged: LearnerId) -> None:
        parts, entry = self._parts, self._parts.events.learner(merged)
        if entry is None or not entry.is_guest:
            parts.learner(merged)
        if entry is None or entry.kept is None:
            raise NotSeparateError
        parts.record(EventKind.LEARNERS_SEPARATED, kept=entry.kept, merged=merged, by=actor.account)
        parts.persons.set_merged({merged: None})
