"""Tests of kiosks that take a new id: a statement that arrives under two ids counts once, in any order of arrival."""

import itertools

import pytest

from kiosk.domain.events import Event
from kiosk.province.hub.folder import opened
from kiosk.province.hub.ingest.gaps import continued, missing
from kiosk.province.hub.overview.status import status_of
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.hubs import Hub, Kiosk, forked, statement_count


def counted(hub: Hub) -> dict[str, int]:
    with opened(hub.folder) as found:
        return {one.kiosk: one.statements for one in status_of(found).records}


@pytest.fixture
def successor(hub: Hub) -> Kiosk:
    return hub.kiosk(enrolment=hub.expects())


def test_a_record_that_goes_on_under_a_new_id_lacks_nothing(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, successor: Kiosk, events: list[Event]
):
    hub.receives(cut[0], cut[1])
    (rest,) = successor.cuts(events[50:])
    hub.receives(rest)
    with opened(hub.folder) as found, found.store.reading() as connection:
        assert (missing(connection, successor.id), continued(connection, successor.id)) == ([], kiosk.id)
    assert counted(hub) == {kiosk.id: statement_count(cut[0], cut[1]), successor.id: statement_count(rest)}


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5])
def test_what_arrives_again_under_a_new_id_counts_once(
    hub: Hub, kiosk: Kiosk, successor: Kiosk, events: list[Event], order: tuple[int, ...]
):
    first, second = kiosk.cuts(events[:50], 20)
    other = forked(events, 40)
    again, rest = successor.cuts(other, 30)
    parts = [first, second, again, rest]
    for place in order:
        hub.receives(parts[place])
    of_kiosk, of_successor = statement_count(first, second), statement_count(again, rest)
    shared = statement_count(*kiosk.cuts(events[:40]))
    numbers = counted(hub)
    assert sum(numbers.values()) == of_kiosk + of_successor - shared
    assert sorted(numbers.values()) in (
        sorted([of_kiosk, of_successor - shared]),
        sorted([of_kiosk - shared, of_successor]),
    )


def test_a_record_whose_beginning_is_missing_is_compared_with_all(
    hub: Hub, kiosk: Kiosk, successor: Kiosk, events: list[Event]
):
    first, second, third = kiosk.cuts(events, 20, 50)
    _, again, _ = successor.cuts(forked(events, 40), 15, 45)
    hub.receives(first, second, third)
    hub.receives(again)
    shared = statement_count(again) - counted(hub)[successor.id]
    assert shared == statement_count(*kiosk.cuts(events[:40], 15)[1:])


def test_a_kiosk_with_an_equal_number_of_events_is_not_related(
    hub: Hub, cut: list[SealedBundle], successor: Kiosk, events: list[Event]
):
    hub.receives(*cut)
    hub.receives(*successor.cuts(forked(events, 0)))
    assert hub.state("relations") == {"relations": []}


def test_what_was_shared_counts_again_when_the_other_record_is_rejected(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, successor: Kiosk, events: list[Event]
):
    hub.receives(*cut)
    again = successor.cuts(events)
    hub.receives(*again)
    assert counted(hub)[successor.id] == 0
    (before,) = [row for row in hub.state("kiosks")["kiosks"] if row[1] == successor.id]
    hub.rejects(kiosk.code)
    assert counted(hub)[successor.id] == statement_count(*again)
    (after,) = [row for row in hub.state("kiosks")["kiosks"] if row[1] == successor.id]
    assert after != before  # its revision: counts are made again
