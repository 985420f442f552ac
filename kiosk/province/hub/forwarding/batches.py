"""Cuts the statements of a kiosk into batches, and holds back statements that void a missing one.

Rules: A batch is bounded in number and bytes, but has at least one statement. A voiding statement is sent only after
its target was delivered (xAPI 1.0.3 Data §2.3.2 allows a store to refuse it before), so it waits as long as the
bundle with the target is missing. It also waits as long as the store does not take the target: with the id of another
kiosk's statement, a manipulated kiosk would otherwise void that one. For this reason a batch never contains a
statement together with the one that voids it.
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


def next_batch(source: StatementSource, kiosk: str, pending: Range, delivered: Collection[Range]) -> Batch:
    """Return the first batch of the events `pending`; `delivered`: the events whose statements the store has."""
    read = source.statements(kiosk, pending, MOST_STATEMENTS)
    targets = _targets(source, kiosk, read)
    taken = _without_targets(_fitting(read), targets)
    is_all = len(taken) == len(read) < MOST_STATEMENTS
    last = pending.last if is_all else taken[-1].sequence
    held = {
        one.sequence
        for one in taken
        if one.sequence in targets and not _is_delivered(targets[one.sequence], one.sequence, delivered)
    }
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


def _targets(source: StatementSource, kiosk: str, read: Sequence[StatementLine]) -> Mapping[int, int | None]:
    """Return the event of the target of each voiding statement, None if it is missing, by the event that voids it."""
    voided = {one.sequence: target for one in read if (target := _voided_by(one)) is not None}
    known = source.sequences(kiosk, set(voided.values())) if voided else {}
    return {number: known.get(target) for number, target in voided.items()}


def _without_targets(taken: Sequence[StatementLine], targets: Mapping[int, int | None]) -> Sequence[StatementLine]:
    """Return the first of `taken`, up to the first one whose target is among them."""
    for number, one in enumerate(taken):
        target = targets.get(one.sequence)
        if target is not None and taken[0].sequence <= target < one.sequence:
            return taken[:number]
    return taken


def _is_delivered(target: int | None, sequence: int, delivered: Collection[Range]) -> bool:
    return target is not None and target < sequence and holds(delivered, target)


def _voided_by(one: StatementLine) -> str | None:
    """Return the id of the statement that `one` voids, or None."""
    if _VOIDED not in one.line:
        return None
    statement = json.loads(one.line)
    is_voiding = json.dumps(statement["verb"]["id"]).encode() == _VOIDED
    return str(statement["object"]["id"]) if is_voiding else None
