"""The statements of a generated year of a kiosk: visits, sessions, group lessons, with every kind of question."""

from collections.abc import Iterator
from typing import Any

from kiosk.domain.events import GENESIS, EventDraft, EventKind
from kiosk.domain.ids import KioskId
from kiosk.storage.identifiers import IdentifierSource
from kiosk.storage.rows import sealed
from kiosk.sync.statements import statement
from tests.reports.commune import Commune, Size
from tests.storage.lesson import INTERACTIONS, texts

Json = dict[str, Any]
ONE_YEAR = Size(days=365, sessions=250, learners=1500, runs=9000)
ONE_MONTH = Size(days=30, sessions=12, learners=60, runs=120)
_QUESTIONS = sorted(INTERACTIONS)


def year_statements(kiosk: KioskId, size: Size, seed: int = 1) -> Iterator[Json]:
    """Yield the statements of the events of `Commune`, completed by what only statements need."""
    identifiers, completion = IdentifierSource(), Completion()
    sequence, previous = 0, GENESIS
    for moment, drafts in Commune(size, seed).events():
        for draft in drafts:
            sequence += 1
            identifier = identifiers.next(int(moment.wall.timestamp() * 1000))
            body = {**draft.body, **completion.of(draft, identifier)}
            made = EventDraft(draft.kind, body, draft.sitting, draft.pseudonym)
            event, _ = sealed(made, sequence, identifier, moment, previous)
            previous = event.hash
            if (entry := statement(event, kiosk)) is not None:
                yield entry


class Completion:
    """Adds what reports do not need, and so `Commune` leaves out; remembers who is present."""

    def __init__(self) -> None:
        self._marks: dict[str | None, str] = {}
        self._number = 0

    def of(self, draft: EventDraft, identifier: str) -> Json:
        """Return the further keys of the body of `draft`, whose event has the id `identifier`."""
        match draft.kind:
            case EventKind.PRESENCE_MARKED:
                self._marks[draft.pseudonym] = identifier
                return {}
            case EventKind.PRESENCE_CLEARED:
                return {"marked": self._marks.pop(draft.pseudonym)}
            case EventKind.SESSION_ENDED:
                present, self._marks = len(self._marks), {}
                return {"attendance": {"total": present + 3, "learners": present, "women": 2, "elderly": 1}}
            case EventKind.STEP_ANSWERED if draft.body["question"]:
                return {"interaction": self._interaction(is_right=draft.body["outcome"] == "right")}
            case EventKind.GROUP_ANSWERED:
                interaction = self._interaction(is_right=True)
                del interaction["response"]
                return {"text": texts("Ai hỏi mã?", "Who asks?"), "interaction": interaction}
            case EventKind.LESSON_FAILED:
                return {"score": 0.4}
            case EventKind.GROUP_ENDED:
                return {"present": 9}
            case _:
                return {}

    def _interaction(self, *, is_right: bool) -> Json:
        self._number += 1
        told = INTERACTIONS[_QUESTIONS[self._number % len(_QUESTIONS)]]
        kept = {name: told[name] for name in ("type", "correct", "components")}
        return {**kept, "response": told["correct" if is_right else "wrong"]}
