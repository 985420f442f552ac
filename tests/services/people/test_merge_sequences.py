"""Tests with random sequences of merging, separating, deleting and restarting: no event is lost."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.refusals import NotSeparateError, UnknownLearnerError
from kiosk.services.people.reconciling import Reconciled
from tests.services.people.conftest import GUIDE, LEAD, Office

PEOPLE = st.integers(0, 5)


class Merging(RuleBasedStateMachine):
    """Compares the lists and the record with a model: the direct merges that are in force."""

    @initialize()
    def opens(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.office = Office(Path(self._folder.name) / "data")
        self.ids = [self.office.add(f"Lê {name}").id for name in ("An", "Ba", "Ca", "Du", "Em", "Ga")]
        self.merges: dict[Pseudonym, Pseudonym] = {}
        self.views: list[tuple[Pseudonym, Any]] = []
        self.deleted: set[Pseudonym] = set()
        self.known = self.office.events()

    def root(self, one: Pseudonym) -> Pseudonym:
        while one in self.merges:
            one = self.merges[one]
        return one

    def view(self) -> Any:
        people = self.office.people.listing.learners(GUIDE)
        return people, {one: self.office.store.events.records_of(one) for one in self.ids}

    @rule(kept=PEOPLE, merged=PEOPLE)
    def merges_two(self, kept: int, merged: int) -> None:
        first, second = self.ids[kept], self.ids[merged]
        before = self.view()
        try:
            self.office.people.merging.merge(LEAD, first, second)
        except UnknownLearnerError:
            assert {first, second} & self.deleted
        except NotSeparateError:
            assert self.root(first) == self.root(second)
        else:
            assert not {first, second} & self.deleted
            moved = self.root(second)
            self.merges[moved] = self.root(first)
            self.views.append((moved, before))

    @rule()
    def separates_the_last(self) -> None:
        """Separating the record that was merged last restores exactly the view before."""
        if self.views:
            moved, before = self.views.pop()
            self.office.people.merging.separate(LEAD, moved)
            del self.merges[moved]
            assert self.view() == before

    @rule(one=PEOPLE)
    def separates(self, one: int) -> None:
        moved = self.ids[one]
        try:
            self.office.people.merging.separate(LEAD, moved)
        except UnknownLearnerError:
            assert moved in self.deleted
        except NotSeparateError:
            assert moved not in self.merges
        else:
            del self.merges[moved]
            self.views.clear()

    @rule(one=PEOPLE)
    def deletes(self, one: int) -> None:
        learner = self.ids[one]
        if learner not in self.deleted and len(self.deleted) < 3:
            group = {other for other in self.ids if self.root(other) == self.root(learner)}
            self.office.people.deletion.delete(LEAD, learner)
            self.deleted |= group
            self.views.clear()

    @rule()
    def restarts(self) -> None:
        self.office.restart()
        assert self.office.people.reconciled == Reconciled()

    @invariant()
    def the_lists_follow_the_merges(self) -> None:
        shown = {learner.id for learner in self.office.people.listing.learners(GUIDE)}
        assert shown == {one for one in self.ids if one not in self.merges} - self.deleted
        for one in self.ids:
            records = self.office.store.events.records_of(one)
            assert records[0] == self.root(one)
            assert set(records) == {other for other in self.ids if self.root(other) == self.root(one)}

    @invariant()
    def no_event_is_lost(self) -> None:
        events = self.office.events()
        assert events[: len(self.known)] == self.known
        self.known = events
        assert self.office.store.events.matches_rebuild(keep=False)

    def teardown(self) -> None:
        if hasattr(self, "office"):
            self.office.close()
            self._folder.cleanup()


TestMerging = Merging.TestCase
TestMerging.settings = settings(
    max_examples=10, stateful_step_count=12, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
