"""Ids of a simulated person in the record: visit (sitting), pseudonym, registration and sessions."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SittingId
from tests.storage.lesson import LESSON


def uuid(number: int) -> str:
    """Return a UUID4 derived from `number`: it looks random, but is the same in every run."""
    return str(UUID(int=(number * 0x9E3779B97F4A7C15F39CC0605CEDC835) % (1 << 128), version=4))


@dataclass
class Person:
    """One person during one visit; `number` distinguishes persons, `sessions` counts openings of the lesson."""

    number: int = 1
    sessions: int = 0

    @property
    def sitting(self) -> SittingId:
        return SittingId(uuid(self.number * 1000 + 1))

    @property
    def pseudonym(self) -> Pseudonym:
        return Pseudonym(uuid(self.number * 1000 + 2))

    @property
    def keys(self) -> dict[str, Any]:
        session = uuid(self.number * 1000 + 100 + self.sessions)
        return {"lesson": LESSON, "registration": uuid(self.number * 1000 + 3), "session": session}

    def draft(self, kind: EventKind, /, **body: Any) -> EventDraft:
        return EventDraft(kind, body, self.sitting, self.pseudonym)

    def of_lesson(self, kind: EventKind, /, **body: Any) -> EventDraft:
        return self.draft(kind, **self.keys, **body)
