"""The stores and services that the use cases about people share."""

import threading
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.refusals import UnknownLearnerError
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.people import CodeStore, CopyStore, ErasureStore, NoteStore, PersonStore, RequestStore
from kiosk.domain.ports.record import EventStore


@dataclass(frozen=True, slots=True)
class PeopleParts:
    """The names, the record and the clock. ``hamlets``: the commune's hamlets; empty if none are set.

    ``lock`` is held while people are added, deleted, merged or separated, which takes several steps.
    """

    persons: PersonStore
    codes: CodeStore
    requests: RequestStore
    notes: NoteStore
    copies: CopyStore
    erasure: ErasureStore
    events: EventStore
    clock: Clock
    hamlets: Sequence[str] = ()
    lock: AbstractContextManager[object] = field(default_factory=threading.RLock)

    def learner(self, learner: Pseudonym) -> Learner:
        """The person with this id. Raises UnknownLearnerError."""
        found = self.found(learner)
        if found is None:
            raise UnknownLearnerError
        return found

    def found(self, learner: Pseudonym) -> Learner | None:
        """The person with this id; None if there is none, or if the person is deleted in the record."""
        found = self.persons.learner(learner)
        return None if found is None or learner in self.events.deleted_learners() else found

    def people(self, hamlet: str | None = None) -> Sequence[Learner]:
        """All people, or those of `hamlet`, as `PersonStore.learners`, without those who are deleted in the record.

        These are still stored if the deletion has failed.
        """
        deleted = self.events.deleted_learners()
        return [learner for learner in self.persons.learners(hamlet) if learner.id not in deleted]

    def today(self) -> date:
        """The day in Vietnam."""
        return vietnam_day(self.clock.now().wall)

    def profile(self, learner: Learner) -> dict[str, Any]:
        """The body of the person's present profile, for events."""
        return learner.profile(self.today()).to_body()

    def record(self, kind: EventKind, learner: Pseudonym | None = None, /, **body: Any) -> None:
        """Append one event about `learner` to the record. Raises RecordError."""
        self.events.append([EventDraft(kind, body, pseudonym=learner)])
