"""Keeps the progress of a guest who stops being one in the middle of the visit («Lưu tiến độ cho tôi»).

Rules: only the open visit of the kiosk can be given to a person, never an earlier one, so that nobody gets the
results of somebody else. A new person is stored under the pseudonym of the visit; the visit of a person who has a
record already is merged into that record, and can be separated from it again. No event of the visit changes.
"""

from collections.abc import Sequence

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import SittingId
from kiosk.domain.people.learner import Learner, LearnerId
from kiosk.domain.people.refusals import GuestGoneError, UnknownLearnerError
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.sittings import Sitting
from kiosk.services.guest_visits import answers, is_guest
from kiosk.services.people.listing import is_used
from kiosk.services.people.stores import PeopleParts


class GuestService:
    """Gives the open visit of a guest to a person with a record."""

    def __init__(self, parts: PeopleParts) -> None:
        self._parts = parts

    @needs(Right.LET_IN)
    def join(self, actor: Actor, visit: SittingId, learner: LearnerId) -> Learner:
        """Merge the open visit `visit` into the record of a learner, who is let in without the picture code.

        Raises GuestGoneError, and UnknownLearnerError if there is no record that may be used.
        """
        parts = self._parts
        with parts.lock:
            guest = open_guest(parts, visit)
            found = parts.learner(parts.events.records_of(learner)[0])
            if not is_used(found):
                raise UnknownLearnerError
            body = {"kept": found.id, "merged": guest.pseudonym, "by": actor.account}
            merging = EventDraft(EventKind.LEARNERS_MERGED, body, guest.id, guest.pseudonym)
            parts.events.append([merging, *kept(parts, guest, actor)])
        return found

    @needs(Right.ADD_LEARNERS)
    def stays_guest(self, actor: Actor, visit: SittingId) -> None:
        """Answer the calls of the visit: the guest is under 16, or does not consent, and stays a guest."""
        guest = open_guest(self._parts, visit)
        self._parts.events.append(answers(self._parts.events, guest, "guest", actor.account))


def open_guest(parts: PeopleParts, visit: SittingId) -> Sitting:
    """The open visit of the kiosk. Raises GuestGoneError if that is not `visit`, or if it is not a guest's.

    A name without its event, which could not be recorded, belongs to the visit already.
    """
    summary = parts.events.open_sitting()
    if summary is None or summary.sitting != visit or not is_guest(parts.events, summary):
        raise GuestGoneError
    if parts.persons.learner(summary.pseudonym) is not None:
        raise GuestGoneError
    return Sitting(summary.sitting, summary.pseudonym)


def kept(parts: PeopleParts, guest: Sitting, actor: Actor) -> Sequence[EventDraft]:
    """Drafts of the events that answer the calls of a guest whose progress is kept from now on."""
    return answers(parts.events, guest, "kept", actor.account)
