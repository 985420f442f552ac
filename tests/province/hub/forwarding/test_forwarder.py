"""Tests of a run over all kiosks, and of the progress that it records."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.province.hub.forwarding.delivery import Reason
from kiosk.province.hub.forwarding.faults import ForwardingError, PutOffError, StoreUnreachableError
from kiosk.province.hub.forwarding.forwarder import Forwarded, Forwarder
from kiosk.province.hub.forwarding.progress import ForwardingProgress
from kiosk.province.hub.forwarding.ranges import Range
from kiosk.province.hub.forwarding.source import StatementLine
from kiosk.sync.record_store.connection import Answer
from tests.province.hub.forwarding.clocks import Clock
from tests.province.hub.forwarding.kept_statements import (
    KIOSK,
    OTHER,
    KeptStatements,
    identifier,
    outgoing,
    progress_in,
)
from tests.province.hub.forwarding.scripted_store import FAULTS, ScriptedStore, Trouble


def kept(last: int = 20) -> KeptStatements:
    made = {kiosk: [outgoing(kiosk, number) for number in range(1, last + 1)] for kiosk in (KIOSK, OTHER)}
    return KeptStatements(made, {KIOSK: [Range(1, last)], OTHER: []})


def run(
    store: ScriptedStore,
    source: KeptStatements,
    progress: ForwardingProgress,
    name: str = "bo",
    clock: Clock | None = None,
):
    return Forwarder(name, store, FAULTS, source, progress, (clock or Clock()).waiting()).run()


def test_nothing_is_sent_twice(progress: ForwardingProgress) -> None:
    store, source = ScriptedStore(), kept()
    assert run(store, source, progress) == Forwarded(sent=20, kiosks=1)
    assert run(store, source, progress) == Forwarded()
    assert len(store.bodies) == 1


def test_each_store_has_its_own_progress(progress: ForwardingProgress) -> None:
    one, other, source = ScriptedStore(), ScriptedStore(), kept()
    run(one, source, progress, "one")
    run(other, source, progress, "other")
    assert one.stored == other.stored == [statement.id for statement in source.made[KIOSK]]


def test_events_that_arrive_late_are_sent_when_they_arrive(progress: ForwardingProgress) -> None:
    store, source = ScriptedStore(), kept()
    source.arrived[KIOSK] = [Range(1, 5), Range(11, 20)]
    assert run(store, source, progress).sent == 15
    source.arrived[KIOSK].append(Range(6, 10))
    assert run(store, source, progress).sent == 5
    assert progress.done("bo", KIOSK) == [Range(1, 20)]


def test_a_void_follows_a_target_that_arrives_late(progress: ForwardingProgress) -> None:
    store, source = ScriptedStore(), kept(6)
    source.made = {KIOSK: [*source.made[KIOSK][:5], outgoing(KIOSK, 6, voids=2)]}
    source.arrived = {KIOSK: [Range(4, 6)]}
    assert run(store, source, progress) == Forwarded(sent=2, held=1, kiosks=1)
    assert run(store, source, progress) == Forwarded(held=1, kiosks=1)
    source.arrived[KIOSK].append(Range(1, 3))
    assert run(store, source, progress) == Forwarded(sent=4, kiosks=1)
    assert store.stored[-1] == identifier(KIOSK, 6)


def test_a_kiosk_cannot_void_the_statement_of_another_one(progress: ForwardingProgress) -> None:
    honest, own, void = outgoing(OTHER, 1), outgoing(KIOSK, 2), outgoing(KIOSK, 3, voids=2)
    borrowed, voiding = (
        StatementLine(one.sequence, number, one.line.replace(own.id.encode(), honest.id.encode()))
        for one, number in ((own, honest.id), (void, void.id))
    )
    made = {OTHER: [honest], KIOSK: [outgoing(KIOSK, 1), borrowed, voiding]}
    source = KeptStatements(made, {OTHER: [Range(1, 1)], KIOSK: []})
    store = ScriptedStore()
    run(store, source, progress)
    source.arrived[KIOSK] = [Range(1, 3)]
    assert run(store, source, progress) == Forwarded(sent=1, put_aside=1, held=1, kiosks=1)
    assert run(store, source, progress) == Forwarded(held=1, kiosks=1)
    assert not store.voided
    assert [one.reason for one in progress.set_aside("bo")] == [Reason.CONFLICT]


def test_what_was_put_aside_can_be_sent_again(progress: ForwardingProgress) -> None:
    source = kept()
    bad = frozenset({identifier(KIOSK, 3), identifier(KIOSK, 9)})
    store = ScriptedStore(bad=bad)
    assert run(store, source, progress) == Forwarded(sent=18, put_aside=2, kiosks=1)
    assert [(one.kiosk, one.sequence, one.id, one.reason) for one in progress.set_aside("bo")] == [
        (KIOSK, number, identifier(KIOSK, number), Reason.REFUSED) for number in (3, 9)
    ]
    assert run(store, source, progress) == Forwarded()
    assert progress.release("bo") == 2
    assert progress.set_aside("bo") == []
    store.bad = frozenset()
    assert run(store, source, progress) == Forwarded(sent=2, kiosks=1)
    assert sorted(store.stored) == sorted(one.id for one in source.made[KIOSK])


def test_a_store_that_refuses_everything_puts_nothing_aside(progress: ForwardingProgress) -> None:
    source = kept()
    store = ScriptedStore(bad=frozenset(one.id for one in source.made[KIOSK]))
    with pytest.raises(ForwardingError, match=r"refuses every statement \(invalid:"):
        run(store, source, progress)
    assert progress.set_aside("bo") == []
    assert progress.done("bo", KIOSK) == []


def test_the_next_kiosk_is_tried_when_a_store_fails_for_one(progress: ForwardingProgress) -> None:
    store, source, clock = ScriptedStore(), kept(), Clock()
    source.arrived[OTHER] = [Range(1, 20)]
    store.troubles = iter([Trouble.ERROR] * 7)
    with pytest.raises(StoreUnreachableError):
        run(store, source, progress, clock=clock)
    assert store.stored == [one.id for one in source.made[OTHER]]
    assert progress.done("bo", KIOSK) == []


def test_a_store_that_fails_for_two_kiosks_is_given_up(progress: ForwardingProgress) -> None:
    source, third = kept(), "7b0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8f"
    source.made = {**source.made, third: [outgoing(third, 1)]}
    source.arrived = {kiosk: [Range(1, 1)] for kiosk in source.made}
    store = ScriptedStore(troubles=iter([Trouble.ERROR] * 14))
    with pytest.raises(StoreUnreachableError):
        run(store, source, progress)
    assert store.stored == []


def test_a_store_is_left_alone_as_long_as_it_asks_for(progress: ForwardingProgress) -> None:
    store, source, clock = ScriptedStore(), kept(), Clock()
    answer = store.answer
    store.answer = lambda _body: Answer(429, b"", "3600")  # type: ignore[method-assign]
    with pytest.raises(PutOffError):
        run(store, source, progress, clock=clock)
    store.answer = answer  # type: ignore[method-assign]
    clock.now += timedelta(minutes=59)
    with pytest.raises(PutOffError):
        run(store, source, progress, clock=clock)
    assert len(store.bodies) == 1
    assert run(ScriptedStore(), source, progress, "other", clock).sent == 20, "other stores do not wait"
    clock.now += timedelta(minutes=2)
    assert run(store, source, progress, clock=clock).sent == 20


def test_progress_survives_the_process(tmp_path: Path) -> None:
    store, source = ScriptedStore(), kept()
    for _ in range(2):
        progress, database = progress_in(tmp_path)
        run(store, source, progress)
        database.close()
    assert len(store.bodies) == 1
