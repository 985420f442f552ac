"""Tests of how batches are cut and what is held back."""

import pytest

from kiosk.province.hub.forwarding import batches
from kiosk.province.hub.forwarding.batches import MOST_STATEMENTS, next_batch
from kiosk.province.hub.forwarding.ranges import Range
from kiosk.province.hub.forwarding.source import StatementLine
from tests.province.hub.forwarding.kept_statements import KIOSK, KeptStatements, outgoing


def kept(*sequences: int, last: int, voids: dict[int, int] | None = None) -> KeptStatements:
    made = [outgoing(KIOSK, number, (voids or {}).get(number)) for number in sequences]
    return KeptStatements({KIOSK: made}, {KIOSK: [Range(1, last)]})


def test_a_batch_ends_at_the_most_statements() -> None:
    batch = next_batch(kept(*range(1, 300), last=299), KIOSK, Range(1, 299), ())
    assert [one.sequence for one in batch.sent] == list(range(1, MOST_STATEMENTS + 1))
    assert batch.covered == [Range(1, MOST_STATEMENTS)]


def test_a_batch_ends_at_the_most_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    source = kept(1, 2, 3, last=5)
    monkeypatch.setattr(batches, "MOST_BYTES", 2 * len(source.made[KIOSK][0].line) + 2)
    batch = next_batch(source, KIOSK, Range(1, 5), ())
    assert [one.sequence for one in batch.sent] == [1, 2]
    assert batch.covered == [Range(1, 2)]


def test_escaped_characters_count_with_what_they_need(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [StatementLine(number, f"{number}", '"ệ"'.encode()) for number in (1, 2, 3)]
    monkeypatch.setattr(batches, "MOST_BYTES", 2 * len(rb'"\u1ec7"') + 2)
    batch = next_batch(KeptStatements({KIOSK: lines}, {KIOSK: [Range(1, 3)]}), KIOSK, Range(1, 3), ())
    assert [one.sequence for one in batch.sent] == [1, 2]


def test_a_statement_that_is_too_large_is_a_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "MOST_BYTES", 10)
    assert [one.sequence for one in next_batch(kept(4, 5, last=5), KIOSK, Range(1, 5), ()).sent] == [4]


def test_events_without_a_statement_are_covered_too() -> None:
    batch = next_batch(kept(4, last=9), KIOSK, Range(1, 9), ())
    assert batch.covered == [Range(1, 9)]
    assert next_batch(kept(last=9), KIOSK, Range(1, 9), ()).covered == [Range(1, 9)]


def test_a_voiding_statement_waits_for_its_target() -> None:
    source = kept(7, 8, 9, last=9, voids={8: 3})
    batch = next_batch(source, KIOSK, Range(5, 9), ())
    assert [one.sequence for one in batch.sent] == [7, 9]
    assert batch.covered == [Range(5, 7), Range(9, 9)]
    assert batch.held == 1


def test_a_voiding_statement_follows_its_target_in_a_batch_of_its_own() -> None:
    source = kept(3, 5, 8, last=9, voids={8: 3})
    batch = next_batch(source, KIOSK, Range(1, 9), ())
    assert ([one.sequence for one in batch.sent], batch.covered, batch.held) == ([3, 5], [Range(1, 5)], 0)
    batch = next_batch(source, KIOSK, Range(6, 9), [Range(1, 5)])
    assert ([one.sequence for one in batch.sent], batch.covered, batch.held) == ([8], [Range(6, 9)], 0)


def test_a_voiding_statement_waits_as_long_as_the_store_does_not_have_its_target() -> None:
    source = kept(3, 5, 8, last=9, voids={8: 3})
    batch = next_batch(source, KIOSK, Range(6, 9), [Range(1, 2), Range(4, 5)])
    assert ([one.sequence for one in batch.sent], batch.held) == ([], 1)


def test_a_statement_that_voids_a_later_one_is_never_sent() -> None:
    batch = next_batch(kept(3, 8, last=9, voids={3: 8}), KIOSK, Range(1, 9), ())
    assert [one.sequence for one in batch.sent] == [8]
