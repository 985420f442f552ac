"""Tests of threads that change people at the same time: people and record agree, and no deleted name is left."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from kiosk.domain.people.refusals import NotSeparateError
from kiosk.services.people.reconciling import Reconciled
from tests.services.people.conftest import GUIDE, LEAD, Office
from tests.storage.people.traces import files_with


def at_once(*acts: Callable[[], object]) -> None:
    """Run `acts` at the same time, each in a thread of its own; raise the first error."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        barrier.wait()
        act()

    with ThreadPoolExecutor(len(acts)) as threads:
        list(threads.map(run, acts))


def test_adding_deleting_and_backing_up_at_once(office: Office) -> None:
    gone = [office.add(f"Trần Văn {name}") for name in ("Mướp", "Bưởi", "Chanh", "Quýt")]
    office.add("Lê Ở Lại")

    def adds() -> None:
        for name in ("An", "Ba", "Ca", "Du", "Em", "Ga", "Ha", "Ka"):
            office.add(f"Lê {name}")

    def deletes() -> None:
        for learner in gone:
            office.people.deletion.delete(LEAD, learner.id)

    def maintains() -> None:
        for _ in range(4):
            office.names.maintain()

    at_once(adds, deletes, maintains)
    assert len(office.names_listed()) == 9
    for learner in gone:
        assert files_with(learner.name, office.data) == []
    office.restart()
    assert office.people.reconciled == Reconciled()
    assert office.store.events.matches_rebuild(keep=False)


def test_two_guides_merge_the_same_people_at_once(office: Office) -> None:
    first, second = office.add("Nguyễn Thị Hoa"), office.add("Nguyễn Hoa")

    def merges(kept: str, merged: str) -> None:
        try:
            office.people.merging.merge(LEAD, type(first.id)(kept), type(first.id)(merged))
        except NotSeparateError:
            return

    at_once(lambda: merges(first.id, second.id), lambda: merges(second.id, first.id))
    office.restart()
    assert len(office.people.listing.learners(GUIDE)) == 1
