"""Fixtures of the tests of facts: a record, and a function that records events and folds them."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.storage.facts.tables import METADATA
from kiosk.storage.store import Store


class Record:
    """Records events of one visit at a time, and reads the facts."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def happens(self, event: EventKind, /, *, who: str | None = "a", sitting: str | None = "v", **body: Any) -> str:
        """Record one event; return its id."""
        draft = EventDraft(event, body, sitting and SittingId(sitting), who and Pseudonym(who))
        return self.store.events.append([draft])[0].id

    def visits(self, who: str, sitting: str, **body: Any) -> None:
        """Begin a visit."""
        self.happens(EventKind.SITTING_STARTED, who=who, sitting=sitting, language="vi", **body)

    def learns(self, who: str = "a", sitting: str = "v", lesson: str = "p/l", run: str = "r") -> "Learning":
        """Begin a lesson."""
        keys = {"who": who, "sitting": sitting, "lesson": lesson, "registration": run, "session": f"{run}-1"}
        steps = {"steps": ["q"], "questions": ["q"], "mastery": 0.8, "resumed": False}
        self.happens(EventKind.LESSON_LAUNCHED, **keys, version="1", title={"vi": "Bài"}, **steps)
        return Learning(self, keys)

    def guides(self, event: EventKind, /, *, who: str | None = None, session: str = "s", **body: Any) -> str:
        """Record an event of a session."""
        return self.happens(event, who=who, sitting=None, session=session, by="g", **body)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Fold what happened, and return all rows of a table."""
        self.store.facts.catch_up(lambda _done, _total: True)
        found = METADATA.tables[f"fact_{table}"]
        return [dict(row._mapping) for row in self.store.database.rows(select(found).order_by(*found.primary_key))]


class Learning:
    """One attempt at a lesson."""

    def __init__(self, record: Record, keys: dict[str, Any]) -> None:
        self._record = record
        self._keys = keys

    def records(self, event: EventKind, /, **body: Any) -> None:
        self._record.happens(event, **self._keys, **body)

    def answers(self, step: str, outcome: str, **more: Any) -> None:
        """Answer a step; by default, it is a question, and the answer the first one without hints."""
        said = {"kind": "choice", "question": outcome != "seen", "round": 1, "attempt": 1, "hints": 0, "aided": False}
        what = {"step": step, "outcome": outcome, "answer": {}, "text": {"vi": step}}
        self.records(EventKind.STEP_ANSWERED, **what, **said | more)

    def masters(self, step: str) -> None:
        self.records(EventKind.SKILL_MASTERED, step=step, skill=f"can-{step}")


@pytest.fixture
def record(store: Store) -> Record:
    return Record(store)


@pytest.fixture
def fold() -> Callable[[Store], bool]:
    """Return a function that folds all events of a record."""
    return lambda store: store.facts.catch_up(lambda _done, _total: True)
