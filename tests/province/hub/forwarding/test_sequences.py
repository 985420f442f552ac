"""Property: whatever happens on the way, each statement is stored once, and exactly the bad ones are put aside."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.province.hub.forwarding.delivery import Reason
from kiosk.province.hub.forwarding.faults import StoreUnreachableError
from kiosk.province.hub.forwarding.forwarder import Forwarder
from kiosk.province.hub.forwarding.progress import ForwardingProgress
from kiosk.province.hub.forwarding.ranges import Range
from tests.province.hub.forwarding.clocks import Clock
from tests.province.hub.forwarding.kept_statements import (
    KIOSK,
    OTHER,
    KeptStatements,
    identifier,
    outgoing,
    progress_in,
)
from tests.province.hub.forwarding.scripted_store import (
    FAULTS,
    KilledError,
    Resend,
    ScriptedStore,
    Trouble,
    as_returned,
    ids_of,
)

LAST = 60
NUMBERS = st.integers(1, LAST)


class KilledProgress(ForwardingProgress):
    """Dies before some of its transactions."""

    deaths: Iterator[bool] = iter(())

    def note(self, *told) -> None:
        if next(self.deaths, False):
            raise KilledError
        super().note(*told)


@st.composite
def voids(draw: st.DrawFn) -> dict[int, int]:
    """Return events that void an earlier one: event → voided event; none is voided twice, and no voiding one is."""
    found: dict[int, int] = {}
    for number in sorted(draw(st.sets(st.integers(2, LAST), max_size=8))):
        target = draw(st.integers(1, number - 1))
        if target not in found and target not in found.values():
            found[number] = target
    return found


@settings(deadline=None, max_examples=60)
@given(data=st.data(), voided=voids(), resend=st.sampled_from(Resend))
def test_each_statement_is_stored_once_and_the_bad_ones_are_put_aside(data, voided, resend) -> None:
    without = data.draw(st.sets(NUMBERS), label="events without a statement") - {*voided, *voided.values()}
    made = {
        kiosk: [outgoing(kiosk, number, voided.get(number)) for number in range(1, LAST + 1) if number not in without]
        for kiosk in (KIOSK, OTHER)
    }
    free = [one for one in made[KIOSK] if one.sequence not in {*voided, *voided.values()}]
    strange = data.draw(st.sets(st.sampled_from(free), max_size=4) if free else st.just(set()), label="strange")
    bad = {one for one in strange if one.sequence % 2}
    taken = strange - bad
    store = ScriptedStore(resend, frozenset(one.id for one in bad), data.draw(st.sampled_from((900, 5000, 10**6))))
    store.is_wrapped = data.draw(st.booleans(), label="wrapped")
    for one in taken:
        store.held[one.id] = as_returned(json.loads(one.line) | {"verb": {"id": "http://example.org/other"}})
    before = set(store.held)
    store.troubles = iter(data.draw(st.lists(st.none() | st.sampled_from(Trouble), max_size=40), label="troubles"))
    source = KeptStatements(made, {KIOSK: [], OTHER: []})
    cuts = sorted(data.draw(st.sets(st.integers(2, LAST), max_size=4), label="cuts"))
    bundles = [
        (kiosk, Range(first, last - 1))
        for kiosk in made
        for first, last in zip([1, *cuts], [*cuts, LAST + 1], strict=True)
    ]
    arrivals = data.draw(st.permutations(bundles), label="arrivals")
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        _, database = progress_in(Path(folder))
        progress = KilledProgress(database)
        progress.deaths = iter(data.draw(st.lists(st.booleans(), max_size=20), label="deaths"))
        for kiosk, bundle in arrivals:
            source.arrived[kiosk].append(bundle)
            with suppress(KilledError, StoreUnreachableError):
                Forwarder("bo", store, FAULTS, source, progress, clock.waiting()).run()
        for _ in range(70):
            with suppress(KilledError, StoreUnreachableError):
                Forwarder("bo", store, FAULTS, source, progress, clock.waiting()).run()
        aside = progress.set_aside("bo")
        done = {kiosk: progress.done("bo", kiosk) for kiosk in made}
        posts = len(store.bodies)
        assert Forwarder("bo", store, FAULTS, source, progress, clock.waiting()).run().kiosks == 0
        database.close()

    good = {one.id for listed in made.values() for one in listed} - {one.id for one in strange}
    assert sorted(store.stored) == sorted(good), "each good statement is stored once, and nothing else"
    assert set(store.held) == good | before
    assert {(one.id, one.reason) for one in aside} == {
        *((one.id, Reason.REFUSED) for one in bad),
        *((one.id, Reason.CONFLICT) for one in taken),
    }
    assert done == {kiosk: [Range(1, LAST)] for kiosk in made}
    assert len(store.bodies) == posts, "a finished run sends nothing"
    for kiosk in made:
        for number, target in voided.items():
            ids = [identifier(kiosk, target), identifier(kiosk, number)]
            assert [one for one in store.stored if one in ids] == ids


@given(last=st.integers(1, 250))
@settings(deadline=None, max_examples=20)
def test_undisturbed_statements_are_sent_once_and_in_order(last: int) -> None:
    source = KeptStatements({KIOSK: [outgoing(KIOSK, number) for number in range(1, last + 1)]})
    source.receives_everything(last)
    store = ScriptedStore()
    with tempfile.TemporaryDirectory() as folder:
        progress, database = progress_in(Path(folder))
        Forwarder("bo", store, FAULTS, source, progress, Clock().waiting()).run()
        database.close()
    assert [one for body in store.bodies for one in ids_of(body)] == [one.id for one in source.made[KIOSK]]
