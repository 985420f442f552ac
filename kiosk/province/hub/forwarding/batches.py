"""Cuts the statements of a kiosk into batches, and holds back statements that void a missing one.

Rules: A batch is bounded in number and bytes, but has at least one statement. A voiding statement is sent only after
its target was dealt with (xAPI 1.0.3 Data §2.3.2 allows a store to refuse it before), so it waits as long as the
bundle with the target is missing.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.events import EventKind
from kiosk.province.hub.forwarding.ranges import Range, holds, without
from kiosk.province.hub.forwarding.source import StatementLine, StatementSource
from kiosk.sync.vocabulary import MEETING_VERBS

MOST_STATEMENTS = 100
MOST_BYTES = 256 * 1024
"""Maximum number of statements of a request, and of bytes in its body."""
_VOIDED = json.dumps(MEETING_VERBS[EventKind.PRESENCE_CLEARED]).encode()


@dataclass(frozen=True, slots=True)
class Batch:
    """Statements that one request can carry.

    ``sent``: the statements, in order. ``covered``: the events that are dealt with when they are delivered.
    ``last``: the last event that was considered. ``held``: number of statements that wait for their target.
    """

    sent: Sequence[StatementLine]
    covered: Sequence[Range]
    last: int
    held: int


def next_batch(source: StatementSource, kiosk: str, pending: Range, done: Collection[Range]) -> Batch:
    """Return the first batch of the events `pending`; `done`: the events that were dealt with before."""
    read = source.statements(kiosk, pending, MOST_STATEMENTS)
    taken = _fitting(read)
    is_all = len(taken) == len(read) < MOST_STATEMENTS
    last = pending.last if is_all else taken[-1].sequence
    held = _held(source, kiosk, taken, (*done, Range(pending.first, last)))
    sent = [one for one in taken if one.sequence not in held]
    covered = without((Range(pending.first, last),), [Range(number, number) for number in held])
    return Batch(sent, covered, last, len(held))


def _fitting(read: Sequence[StatementLine]) -> Sequence[StatementLine]:
    size = 0
    for number, one in enumerate(read):
        size += len(one.ascii()) + 1
        if size > MOST_BYTES and number:
            return read[:number]
    return read


def _held(
    source: StatementSource, kiosk: str, taken: Sequence[StatementLine], reached: Collection[Range]
) -> Collection[int]:
    """Return the events of the voiding statements whose targets are not in `reached`."""
    targets = {one.sequence: target for one in taken if (target := _voided_by(one)) is not None}
    if not targets:
        return ()
    known: Mapping[str, int] = source.sequences(kiosk, set(targets.values()))
    return {
        number
        for number, target in targets.items()
        if not ((found := known.get(target)) is not None and found < number and holds(reached, found))
    }


def _voided_by(one: StatementLine) -> str | None:
    """Return the id of the statement that `one` voids, or None."""
    if _VOIDED not in one.line:
        return None
    statement = json.loads(one.line)
    is_voiding = json.dumps(statement["verb"]["id"]).encode() == _VOIDED
    return str(statement["object"]["id"]) if is_voiding else None
