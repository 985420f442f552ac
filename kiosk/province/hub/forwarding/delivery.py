"""Delivers a batch of statements to a store, by the rules of xAPI 1.0.3 and by how stores behave.

Rules: A batch that a store refuses or finds in conflict is halved until the statement is found. A single statement in
conflict is compared with the one in the store: if they are the same, it is delivered. What remains is put aside with
the store's reason. Network errors, 429 and 5xx repeat the same statements, which is harmless, because a statement has
an id. The order of statements is kept.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial

from kiosk.province.hub.forwarding.answers import Meaning, held_statement, is_passing, meaning_of
from kiosk.province.hub.forwarding.comparison import is_same
from kiosk.province.hub.forwarding.faults import ForwardingError, StoreFaults, StoreUnreachableError, reason_in
from kiosk.province.hub.forwarding.source import StatementLine
from kiosk.province.hub.forwarding.waiting import LONGEST, Waiting
from kiosk.sync.record_store.connection import Answer, NoAnswerError, RecordStore

_GONE = 404


class Reason(Enum):
    """Why a statement was put aside."""

    CONFLICT = "conflict"
    """The store has another statement with the same id."""
    REFUSED = "refused"
    """According to the store, the statement is invalid or too large."""


@dataclass(frozen=True, slots=True)
class StoreRefusal:
    """A statement that the store does not take; ``detail``: the store's own words."""

    statement: StatementLine
    reason: Reason
    detail: str


class BatchDelivery:
    """Delivers batches to one store."""

    def __init__(self, store: RecordStore, faults: StoreFaults, waiting: Waiting) -> None:
        self._store = store
        self._faults = faults
        self._waiting = waiting

    def deliver(self, batch: Sequence[StatementLine]) -> Sequence[StoreRefusal]:
        """Deliver `batch`; return the statements that the store does not take.

        Raises ForwardingError; some statements may then have been delivered.
        """
        refusals: list[StoreRefusal] = []
        parts = [batch] if batch else []
        while parts:
            part = parts.pop()
            answer = self._asked(partial(self._store.post, _body(part)))
            meaning = meaning_of(answer)
            if meaning is Meaning.STORED:
                continue
            if meaning not in {Meaning.CONFLICT, Meaning.REFUSED, Meaning.TOO_LARGE}:
                raise self._stopped(meaning, answer)
            if len(part) > 1:
                middle = len(part) // 2
                parts += [part[middle:], part[:middle]]
            elif (refusal := self._judged(part[0], meaning, answer)) is not None:
                refusals.append(refusal)
        return refusals

    def _judged(self, statement: StatementLine, meaning: Meaning, answer: Answer) -> StoreRefusal | None:
        detail = reason_in(answer.body) or f"status {answer.status}"
        if meaning is not Meaning.CONFLICT:
            return StoreRefusal(statement, Reason.REFUSED, detail)
        return None if self._is_held(statement) else StoreRefusal(statement, Reason.CONFLICT, detail)

    def _is_held(self, statement: StatementLine) -> bool:
        """Whether the store has this statement; a voided one is found only by another name."""
        for is_voided in (False, True):
            answer = self._asked(partial(self._store.statement, statement.id, is_voided=is_voided))
            held = held_statement(answer)
            if held is not None:
                return is_same(json.loads(statement.line), held)
            if answer.status not in {200, 400, _GONE}:
                raise self._stopped(meaning_of(answer), answer)
        return False

    def _asked(self, ask: Callable[[], Answer]) -> Answer:
        """Call `ask` until the store answers. Raises ForwardingError if it does not do so for too long."""
        attempt = 0
        while True:
            wait = ""
            try:
                answer = ask()
                if not is_passing(answer):
                    return answer
                wait = answer.wait
                failed: ForwardingError = self._faults.overloaded(answer.status)
            except NoAnswerError as error:
                failed = self._faults.no_answer(error)
                if not isinstance(failed, StoreUnreachableError):
                    raise failed from error
            pause = self._waiting.pause(attempt, wait)
            if pause is None:
                raise failed
            if pause > LONGEST:
                raise self._faults.put_off(self._waiting.later(pause))
            self._waiting.sleep(pause)
            attempt += 1

    def _stopped(self, meaning: Meaning, answer: Answer) -> ForwardingError:
        match meaning:
            case Meaning.NOT_ALLOWED:
                return self._faults.not_allowed(answer.status)
            case Meaning.MOVED:
                return self._faults.moved(answer.location)
            case _:
                return self._faults.strange(str(answer.status))


def _body(part: Sequence[StatementLine]) -> bytes:
    return b"[" + b",".join(one.ascii() for one in part) + b"]"
