"""All use cases about people in one object, and those that sessions and exports use."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.ids import Pseudonym, SessionId
from kiosk.domain.people.mentions import without_names
from kiosk.services.people.copy_list import SealedCopyList
from kiosk.services.people.deletion import DeletionService
from kiosk.services.people.guests import GuestService
from kiosk.services.people.listing import ListingService
from kiosk.services.people.merging import MergingService
from kiosk.services.people.own_data import OwnDataService
from kiosk.services.people.reconciling import Reconciled, reconcile
from kiosk.services.people.records import RecordService
from kiosk.services.people.retention import LastSeen, RetentionService
from kiosk.services.people.sign_in import SignInService
from kiosk.services.people.stores import PeopleParts


@dataclass(frozen=True, slots=True)
class PeopleService:
    """The use cases about people. ``reconciled``: what had to be completed when the names were opened."""

    listing: ListingService
    records: RecordService
    guests: GuestService
    own_data: OwnDataService
    deletion: DeletionService
    merging: MergingService
    retention: RetentionService
    sign_in: SignInService
    for_sessions: "SessionNames"
    copies: SealedCopyList
    reconciled: Reconciled


class SessionNames:
    """Profiles, notes about sessions, and known names (implements `domain.ports.sessions.SessionPeople`)."""

    def __init__(self, parts: PeopleParts, sign_in: SignInService) -> None:
        self._parts = parts
        self._sign_in = sign_in

    def profile(self, learner: Pseudonym) -> Mapping[str, Any] | None:
        """The body of the learner's present profile; see `SessionPeople.profile`."""
        return None if learner in self._parts.persons.merged() else self._sign_in.profile_of(learner)

    def known_names(self) -> frozenset[str]:
        """The names of all people and guides, which must not leave the kiosk."""
        return self._parts.persons.names()

    def plain_note(self, session: SessionId) -> str:
        """The note about a session without the names of people; empty if there is none."""
        return without_names(self._parts.notes.note(session), self._parts.persons.names())

    def keep_note(self, session: SessionId, note: str) -> None:
        """Store the note about a session; see `NoteStore.put_note`."""
        self._parts.notes.put_note(session, note)


def people_service(parts: PeopleParts, since: float, last_seen: LastSeen) -> PeopleService:
    """Complete interrupted operations, and wire the use cases. Raises RecordError.

    `since`: see `SignInService`. `last_seen`: see `services.people.retention`.
    """
    reconciled = reconcile(parts)
    sign_in, copies = SignInService(parts, since), SealedCopyList(parts)
    return PeopleService(
        ListingService(parts),
        RecordService(parts),
        GuestService(parts),
        OwnDataService(parts),
        DeletionService(parts, copies),
        MergingService(parts),
        RetentionService(parts, last_seen),
        sign_in,
        SessionNames(parts, sign_in),
        copies,
        reconciled,
    )
