"""Tests that people and record agree again after an operation was interrupted between its two steps."""

from collections.abc import Callable

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.learner import Details
from kiosk.services.people.reconciling import Reconciled
from kiosk.storage.people.deletions import Deletions
from kiosk.storage.people.persons import PersonTable
from tests.services.people.conftest import GUIDE, HAMLET, HOA, LEAD, OTHER_HAMLET, Office


class CutError(Exception):
    """Stands for a power cut."""


def cut(*_args: object, **_kwargs: object) -> None:
    raise CutError


def interrupted(office: Office, act: Callable[[], object], owner: object, method: str) -> None:
    """Run `act` up to the call of `method`, then restart the kiosk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, method, cut)
        with pytest.raises(CutError):
            act()
    office.restart()


def test_an_added_person_gets_the_event(office: Office) -> None:
    interrupted(office, office.added, type(office.store.events), "append")
    assert office.events() == []
    (learner,) = office.people.listing.learners(GUIDE)
    assert office.people.reconciled == Reconciled(added=1)
    profile = {"hamlet": HAMLET, "sex": "f", "band": "60-74", "decade": 1950}
    assert office.events() == [
        ("learner-added", learner.id, {"profile": profile, "by": "3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01"})
    ]


def test_a_corrected_person_gets_the_event(office: Office) -> None:
    learner = office.added().learner
    details = Details("Nguyễn Thị Hòa", OTHER_HAMLET, 1955, HOA.sex)
    correct = office.people.records.correct
    interrupted(office, lambda: correct(GUIDE, learner.id, details), type(office.store.events), "append")
    assert office.people.reconciled == Reconciled(corrected=1)
    kind, pseudonym, body = office.events()[-1]
    assert (kind, pseudonym, body["fields"]) == ("learner-corrected", learner.id, ["hamlet"])
    assert body["profile"]["hamlet"] == OTHER_HAMLET


def test_a_merge_is_carried_out(office: Office) -> None:
    kept, merged = office.add("Nguyễn Thị Hoa"), office.add("Nguyễn Hoa")
    merge = office.people.merging.merge
    interrupted(office, lambda: merge(LEAD, kept.id, merged.id), PersonTable, "set_merged")
    assert office.people.reconciled == Reconciled(merged=1)
    assert office.names_listed() == [kept.name]
    separate = office.people.merging.separate
    interrupted(office, lambda: separate(LEAD, merged.id), PersonTable, "set_merged")
    assert office.people.reconciled == Reconciled(merged=1)
    assert len(office.names_listed()) == 2


@pytest.mark.parametrize("method", ["note_deleted", "erase"])
def test_a_deletion_is_carried_out(office: Office, method: str) -> None:
    learner = office.added().learner
    delete = office.people.deletion.delete
    interrupted(office, lambda: delete(LEAD, learner.id), Deletions, method)
    assert office.people.reconciled == Reconciled(deleted=1)
    assert office.names_listed() == []
    assert list(office.people.deletion._parts.erasure.deleted()) == [learner.id]


def test_a_circle_of_merges_hides_nobody(office: Office) -> None:
    first, second = office.add("Nguyễn Thị Hoa"), office.add("Nguyễn Hoa")
    for kept, merged in ((first, second), (second, first)):
        body = {"kept": kept.id, "merged": merged.id, "by": "8c1d7e52-0f3b-4a96-9b64-51c7d2ae3f02"}
        office.store.events.append([EventDraft(EventKind.LEARNERS_MERGED, body)])
    office.restart()
    (shown,) = office.people.listing.learners(GUIDE)
    assert shown.id == min(first.id, second.id) == office.store.events.records_of(first.id)[0]


def test_a_lost_name_is_noticed_and_its_merged_record_is_shown(office: Office) -> None:
    kept, merged = office.add("Nguyễn Thị Hoa"), office.add("Nguyễn Hoa")
    office.people.merging.merge(LEAD, kept.id, merged.id)
    office.people.merging._parts.erasure.erase([kept.id])  # as if an older list of names was restored
    office.restart()
    assert office.people.reconciled == Reconciled(merged=1, nameless=1)
    assert office.names_listed() == [merged.name]
    office.restart()
    assert office.people.reconciled == Reconciled(nameless=1)


def test_a_failed_reconciliation_is_repeated(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted(office, office.added, type(office.store.events), "append")

    def fail(*_: object) -> None:
        raise RecordError("full")

    with monkeypatch.context() as patch:
        patch.setattr(type(office.store.events), "append", fail)
        with pytest.raises(RecordError, match="full"):
            office.names.people()
    assert office.people.reconciled == Reconciled(added=1)


def test_a_kiosk_without_people_creates_no_database(office: Office) -> None:
    assert not office.names.has_somebody()
    office.names.maintain()
    assert not (office.data / "people.db").exists()
    assert office.names_listed() == []
    assert (office.data / "people.db").exists()


def test_the_projection_counts_every_learner(office: Office) -> None:
    learner = office.added().learner
    office.people.deletion.delete(LEAD, learner.id)
    entries = office.store.events.learners()
    assert set(entries) == {learner.id}
    assert entries[Pseudonym(learner.id)].deleted == office.store.events.last_sequence()
