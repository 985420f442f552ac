"""Ports of the names, which are stored outside the record (``people.db``).

Rules: every change is one durable transaction; a method that changes something raises DiskFullError or RecordError,
and then nothing is stored. No error contains a name.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.ids import AccountId, Pseudonym, SessionId
from kiosk.domain.machine.clocks import Moment
from kiosk.domain.people.codes import CodeTries, PictureCode
from kiosk.domain.people.consents import Consent
from kiosk.domain.people.learner import Details, Learner, LearnerId
from kiosk.domain.people.mentions import AS_SPELLED, NoteChoice
from kiosk.domain.people.requests import DataRequest
from kiosk.domain.people.sealed_copies import SealedCopy
from kiosk.domain.rights import Actor
from kiosk.domain.self_check import PeopleFacts


class PersonStore(Protocol):
    """Port: the people with a record, and their consents."""

    def learners(self, hamlet: str | None = None) -> Sequence[Learner]:
        """All people, or those of `hamlet`, in the order of `domain.people.order`; without merged records."""
        ...

    def learner(self, learner: LearnerId) -> Learner | None:
        """The record of a person, also if it was merged into another; None if there is none."""
        ...

    def everybody(self) -> Mapping[LearnerId, Learner]:
        """All records, merged ones included."""
        ...

    def names(self) -> frozenset[str]:
        """The names of all people and of the guides with accounts."""
        ...

    def merged(self) -> Mapping[LearnerId, LearnerId]:
        """The merged records, each with the record that it was merged into."""
        ...

    def created(self, learner: LearnerId) -> datetime:
        """The time when the person was added (aware). Raises KeyError if there is no such person."""
        ...

    def consents(self, learner: LearnerId) -> Sequence[Consent]:
        """All decisions of a person, the oldest first."""
        ...

    def add(self, learner: Learner, consents: Sequence[Consent], code: PictureCode | None, at: datetime) -> None:
        """Store a new person with the given decisions and picture code."""
        ...

    def correct(self, learner: LearnerId, details: Details, choice: NoteChoice = AS_SPELLED) -> None:
        """Replace the details of a person; a former name is also deleted from notes about sessions, see `erase`."""
        ...

    def choose_face(self, learner: LearnerId, face: str | None) -> None:
        """Store the face picture of a person."""
        ...

    def restrict(self, learner: LearnerId, *, is_restricted: bool) -> None:
        """Store whether the record of a person is kept but not used."""
        ...

    def decide(self, learner: LearnerId, consent: Consent) -> None:
        """Store a further decision of a person."""
        ...

    def set_merged(self, merged: Mapping[LearnerId, LearnerId | None]) -> None:
        """Store, for each record, the record into which it was merged; None if it is separate."""
        ...

    def told_apart(self) -> Collection[frozenset[LearnerId]]:
        """The pairs of similar records that are two people, as guides answered."""
        ...

    def tell_apart(self, one: LearnerId, other: LearnerId, by: AccountId) -> None:
        """Store that two similar records belong to two people. The entry is deleted when one of them is deleted."""
        ...


class ErasureStore(Protocol):
    """Port: complete deletion of names."""

    def erase(self, learners: Sequence[LearnerId], choice: NoteChoice = AS_SPELLED) -> None:
        """Delete these people with everything stored about them, in the database, its log and all its backups.

        `choice`: what staff decided about words in notes that may be their names. Raises RecordError. Then either
        nothing was deleted, or `finish` deletes the rest.
        """
        ...

    def finish(self) -> None:
        """Complete a deletion that failed or was interrupted; fast if there is none. Raises RecordError."""
        ...

    def unfinished(self) -> Collection[LearnerId]:
        """The people whose names are deleted from the tables, but not from every file yet."""
        ...

    def deleted(self) -> Mapping[Pseudonym, str]:
        """The people deleted on this machine, each with the account that deleted them.

        The list is outside the databases, so that it survives when older copies of them are restored.
        """
        ...

    def note_deleted(self, learners: Mapping[Pseudonym, str]) -> None:
        """Add people, each with the account that deleted them, to what `deleted` returns. Raises RecordError."""
        ...


class CodeStore(Protocol):
    """Port: hashes of the picture codes, and wrong tries."""

    def tries(self, learner: LearnerId) -> CodeTries | None:
        """The wrong tries since the last right code; None if there is no such person, or the person has no code."""
        ...

    def count_try(self, learner: LearnerId, seen: CodeTries, now: Moment) -> bool:
        """Count a wrong try at the moment `now`; returns False if the stored tries are not `seen`."""
        ...

    def forgive(self, learner: LearnerId) -> None:
        """Set the number of wrong tries to 0."""
        ...

    def is_right(self, learner: LearnerId, code: Sequence[int]) -> bool:
        """Whether `code` is the code of the person; False if the person has none."""
        ...

    def taken(self, hamlet: str) -> Sequence[PictureCode]:
        """The codes of all people of a hamlet, merged records included."""
        ...

    def give(self, learner: LearnerId, code: PictureCode) -> None:
        """Store a new code, and set the number of wrong tries to 0."""
        ...


class RequestStore(Protocol):
    """Port: requests of people about their data."""

    def requests(self) -> Sequence[DataRequest]:
        """All requests, in the order of the days on which they were made; the order within a day is arbitrary."""
        ...

    def put(self, request: DataRequest) -> None:
        """Store a new request, or its progress."""
        ...


class NoteStore(Protocol):
    """Port: free texts of guides about their sessions, which can contain names."""

    def notes(self) -> Mapping[SessionId, str]:
        """All notes, in NFC."""
        ...

    def note(self, session: SessionId) -> str:
        """The note about a session; empty if there is none."""
        ...

    def put_note(self, session: SessionId, note: str) -> None:
        """Store the note about a session; an empty note deletes it."""
        ...


class CopyStore(Protocol):
    """Port: list of the encrypted copies on sticks, which contain names."""

    def copies(self) -> Sequence[SealedCopy]:
        """The copies that were made and not replaced, the oldest first."""
        ...

    def note_copy(self, copy: SealedCopy) -> None:
        """Add a copy."""
        ...

    def forget_copies(self, names: Iterable[str]) -> None:
        """Remove the copies with these file names, which no longer exist."""
        ...


class PeopleHealth(Protocol):
    """Port: check of the names."""

    def check(self) -> PeopleFacts | None:
        """Check the whole file and compare it with the record; None if there is no file and no learner in the record.

        Safe to call on any thread. Raises RecordBrokenError if the file is damaged, RecordError if it cannot be read.
        """
        ...


class Roster(Protocol):
    """The people whose record may be used, for papers with names. Raises NotAllowedError without Right.SEE_NAMES."""

    def learners(self, actor: Actor, /) -> Sequence[Learner]:
        """All people, in the order of `domain.people.order`."""
        ...

    def find(self, actor: Actor, text: str, /) -> Sequence[Learner]:
        """The people whose names match `text`, the best match first."""
        ...

    def named(self, actor: Actor, ids: Collection[Pseudonym], /) -> Mapping[Pseudonym, Learner]:
        """The people by these ids, ids of merged records included; unknown ids are left out."""
        ...
