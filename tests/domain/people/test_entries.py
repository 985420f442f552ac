"""Tests of what the record contains of learners, and of merging and separating records."""

from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise
from typing import ClassVar

import pytest

from kiosk.domain.events import GENESIS, Event, EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.people.entries import LearnerEntry, fold_entry, kept_record, kept_records, learner_of, records_of

A, B, C, D = map(Pseudonym, "abcd")
PROFILE = {"hamlet": "Thôn Đông", "decade": 1950}


def fold(*events: tuple[EventKind, Pseudonym | None, dict[str, object]]) -> dict[Pseudonym, LearnerEntry]:
    entries: dict[Pseudonym, LearnerEntry] = {}
    for sequence, (kind, pseudonym, body) in enumerate(events, 1):
        wall, quality = datetime(2026, 11, 27, tzinfo=UTC), ClockQuality.UNCHECKED
        event = Event(sequence, "id", kind, None, pseudonym, "boot", 1.0, wall, quality, body, GENESIS, "")
        learner = learner_of(event)
        if learner is not None:
            entries[learner] = fold_entry(entries.get(learner), learner, event)
    return entries


def added(learner: Pseudonym) -> tuple[EventKind, Pseudonym, dict[str, object]]:
    return EventKind.LEARNER_ADDED, learner, {"profile": PROFILE, "by": "g"}


def merged(kept: Pseudonym, other: Pseudonym) -> tuple[EventKind, None, dict[str, object]]:
    return EventKind.LEARNERS_MERGED, None, {"kept": kept, "merged": other, "by": "g"}


def separated(kept: Pseudonym, other: Pseudonym) -> tuple[EventKind, None, dict[str, object]]:
    return EventKind.LEARNERS_SEPARATED, None, {"kept": kept, "merged": other, "by": "g"}


def test_a_learner_keeps_the_newest_profile() -> None:
    corrected = EventKind.LEARNER_CORRECTED, A, {"profile": {"hamlet": "Thôn Tây"}, "fields": ["hamlet"], "by": "g"}
    assert fold(added(A), corrected) == {A: LearnerEntry(A, 1, profile={"hamlet": "Thôn Tây"})}


def test_a_deleted_learner_stays_in_the_record() -> None:
    entries = fold(added(A), (EventKind.LEARNER_DELETED, A, {"by": "g"}))
    assert entries == {A: LearnerEntry(A, 1, 2, profile=PROFILE)}


def test_other_events_change_no_entry() -> None:
    assert fold((EventKind.SITTING_STARTED, A, {"language": "vi"}), (EventKind.CODE_GIVEN, A, {"by": "g"})) == {}


def test_separating_restores_exactly_the_entries_before() -> None:
    before = fold(added(A), added(B))
    assert fold(added(A), added(B), merged(A, B))[B].kept == A
    assert fold(added(A), added(B), merged(A, B), separated(A, B)) == before


def test_only_the_merge_that_is_in_force_can_be_undone() -> None:
    assert fold(added(A), added(B), merged(A, B), separated(C, B))[B].kept == A


@pytest.mark.parametrize(
    ("merges", "groups"),
    [
        ({}, ["a", "b", "c", "d"]),
        ({B: A}, ["ab", "ab", "c", "d"]),
        ({B: A, C: B, D: C}, ["abcd"] * 4),
        ({A: C, B: C}, ["cab", "cab", "cab", "d"]),
        ({A: B, B: A}, ["ab", "ab", "c", "d"]),
        ({B: C, C: B, A: C}, ["bac", "bac", "bac", "d"]),
        ({A: A}, ["a", "b", "c", "d"]),
    ],
)
def test_chains_and_circles_of_merges_are_one_person(merges: dict[Pseudonym, Pseudonym], groups: list[str]) -> None:
    assert ["".join(records_of(merges, learner)) for learner in (A, B, C, D)] == groups
    for learner in (A, B, C, D):
        assert kept_record(merges, learner) == records_of(merges, learner)[0]
    assert kept_records(merges) == {merged: kept_record(merges, merged) for merged in merges}


class Compared(str):
    """A pseudonym that counts how often one is hashed or compared."""

    __slots__ = ()
    operations: ClassVar[Counter[str]] = Counter()

    def __hash__(self) -> int:
        self.operations["hash"] += 1
        return super().__hash__()

    def __eq__(self, other: object) -> bool:
        self.operations["compare"] += 1
        return super().__eq__(other)


def test_the_work_for_a_chain_of_merges_grows_with_its_length_only() -> None:
    def work(length: int) -> int:
        chain = [Pseudonym(Compared(f"{number:05d}")) for number in range(length)]
        merges = dict(pairwise(chain))
        Compared.operations.clear()
        assert records_of(merges, chain[0]) == (chain[-1], *chain[:-1])
        return Compared.operations.total()

    assert work(400) < 2.2 * work(200)
