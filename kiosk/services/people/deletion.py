"""Deletes people: every byte of the name is deleted; events and counts are kept.

Rules: the event LEARNER_DELETED is recorded first and makes the deletion certain: `services.people.reconciling`
completes it after a power cut, and the maintenance of the running kiosk after a failure. From the event on, nothing
shows or uses the person. The events of the person stay under a pseudonym that no name belongs to any more. Records
that were merged are one person and are deleted together.
"""

from collections.abc import Callable, Sequence

from kiosk.domain.errors import RecordError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import AccountId
from kiosk.domain.people.learner import LearnerId
from kiosk.domain.people.mentions import AS_SPELLED, NoteChoice
from kiosk.domain.people.refusals import DeletionUnfinishedError
from kiosk.domain.people.sealed_copies import SealedCopy
from kiosk.domain.rights import Actor, Right, needs
from kiosk.services.people.copy_list import SealedCopyList
from kiosk.services.people.mentioned import NoteMention, mentions, names_of
from kiosk.services.people.reconciling import finish_deletions
from kiosk.services.people.stores import PeopleParts


class DeletionService:
    """Complete deletion of people."""

    def __init__(self, parts: PeopleParts, copies: SealedCopyList) -> None:
        self._parts = parts
        self._copies = copies

    @needs(Right.DELETE_LEARNERS)
    def mentions(self, _actor: Actor, learner: LearnerId) -> Sequence[NoteMention]:
        """The notes about sessions that `delete` would change, or could change; for a preview. Raises RecordError."""
        return mentions(self._parts, names_of(self._parts, learner))

    @needs(Right.DELETE_LEARNERS)
    def delete(self, actor: Actor, learner: LearnerId, choice: NoteChoice = AS_SPELLED) -> None:
        """Delete a person with all merged records. Can take seconds.

        `choice`: what staff decided about the notes. Raises UnknownLearnerError; RecordError if nothing was changed;
        DeletionUnfinishedError if the deletion is recorded but not complete.
        """
        with self._parts.lock:
            self._parts.learner(learner)
            delete_records(self._parts, self._parts.events.records_of(learner), actor.account, choice)

    def finish(self) -> None:
        """Repeat deletions that have failed. Raises RecordError; the next call repeats them again.

        Called while nobody uses the kiosk.
        """
        with self._parts.lock:
            finish_deletions(self._parts)

    @needs(Right.SEE_NAMES)
    def unfinished(self, _actor: Actor) -> int:
        """Number of deleted people whose names are still in a database or a backup; see `finish`."""
        parts = self._parts
        deleted = parts.events.deleted_learners()
        left = {*parts.erasure.unfinished(), *(deleted & parts.persons.everybody().keys())} if deleted else ()
        return len({parts.events.records_of(one)[0] for one in left})

    @needs(Right.HANDLE_REQUESTS)
    def outdated_copies(self, _actor: Actor) -> Sequence[SealedCopy]:
        """The encrypted copies on sticks that still hold the name of a deleted person, the oldest first.

        A newer copy on the same stick replaces them.
        """
        return self._copies.outdated()

    @needs(Right.DELETE_LEARNERS)
    def forget_copy(self, _actor: Actor, name: str) -> None:
        """Remove the copy named `name` from the list: its stick was destroyed or erased. Raises RecordError."""
        self._copies.forget([name])


def delete_records(
    parts: PeopleParts, records: Sequence[LearnerId], by: AccountId, choice: NoteChoice = AS_SPELLED
) -> None:
    """Delete all `records`; `by`: the account that deletes them. The caller holds `PeopleParts.lock`.

    Raises RecordError if nothing was changed; DeletionUnfinishedError if the deletion is recorded but not complete.
    """
    deleting = [EventDraft(EventKind.LEARNER_DELETED, {"by": by}, pseudonym=one) for one in records]
    parts.events.append(deleting)
    steps = (
        lambda: parts.erasure.note_deleted(dict.fromkeys(records, by)),
        lambda: parts.erasure.erase(records, choice),
    )
    failures = [failure for step in steps if (failure := _failure(step)) is not None]
    if failures:
        raise DeletionUnfinishedError(failures[0].message) from failures[0]


def _failure(step: Callable[[], None]) -> RecordError | None:
    """Carry out a step of a deletion; the other steps do not depend on its success."""
    try:
        step()
    except RecordError as error:
        return error
    return None
