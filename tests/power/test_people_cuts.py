"""Tests of power cuts while people are added, corrected, merged and deleted: people and record agree afterwards."""

from collections import Counter
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kiosk.domain.ids import Pseudonym
from kiosk.services.backup.copy_names import ENDING, FOLDER
from kiosk.services.backup.passing import forget
from kiosk.services.people.reconciling import Reconciled
from tests.power.lives import CUTS, CUTS_A_LIFE, PARTS, told
from tests.power.machine import Machine
from tests.power.people_work import unique_name
from tests.services.people.conftest import GUIDE, HAMLET, Office
from tests.storage.people.traces import files_with


class Known:
    """What the program reported: people who must exist, people who may be deleted, people who must be deleted."""

    def __init__(self) -> None:
        self.numbers: dict[Pseudonym, int] = {}
        self.hamlets: dict[Pseudonym, set[str]] = {}
        self.joined: dict[Pseudonym, Pseudonym] = {}
        self.leaving: set[Pseudonym] = set()
        self.gone: set[Pseudonym] = set()
        self.first = 0

    def hear(self, said: Iterable[dict[str, Any]]) -> None:
        for report in said:
            match report:
                case {"adds": number}:
                    self.first = number + 1
                case {"added": [learner, number]}:
                    self.numbers[learner] = number
                case {"joined": [learner, visit]}:
                    self.joined[visit] = learner
                case {"corrects": [learner, hamlet]}:
                    self.hamlets[learner] = {*self.hamlets.get(learner, {HAMLET}), hamlet}
                case {"corrected": [learner, hamlet]}:
                    self.hamlets[learner] = {hamlet}
                case {"deletes": records}:
                    self.leaving |= set(records)
                case {"deleted": records}:
                    self.gone |= set(records)


def check(folder: Path, known: Known) -> str:
    """Start a kiosk on the files that a cut left, and verify them; return what the start had to complete."""
    office = Office(folder / "data")
    forget(office.data / ".copying")  # as at each start of a kiosk
    try:
        done = office.people.reconciled
        assert office.store.notice is None
        assert office.names._file is not None
        assert office.names._file.notice is None, "the names had to be repaired"
        agree(office)
        everybody = office.people.listing._parts.persons.everybody()
        for learner, number in known.numbers.items():
            if learner not in known.leaving:
                assert everybody[learner].name == unique_name(number), "somebody who was added is lost"
                assert everybody[learner].details.hamlet in known.hamlets.get(learner, {HAMLET})
        entries = office.store.events.learners()
        for visit, kept in known.joined.items():
            assert (entries[visit].is_guest, entries[visit].kept) == (True, kept), "a visit belongs to somebody else"
        deleted = {learner for learner in entries if entries[learner].deleted}
        assert known.gone <= deleted <= known.leaving
        for learner in deleted & known.numbers.keys():
            assert files_with(unique_name(known.numbers[learner]), folder) == [], "a deleted name is left"
        listed = {copy.name for copy in office.people.copies._parts.copies.copies()}
        on_stick = {file.name for file in (folder / "stick" / FOLDER).glob(f"*{ENDING}")}
        assert on_stick <= listed, "a copy with names is not listed"
        office.restart()
        assert office.people.reconciled == Reconciled(), "a second start had something left to do"
        agree(office)
        return (
            ", ".join(name for name in ("added", "corrected", "deleted", "merged") if getattr(done, name)) or "none"
        )
    finally:
        office.close()


def agree(office: Office) -> None:
    """Assert that the record and the names are about the same people, merges and profiles."""
    parts = office.people.listing._parts
    entries, everybody = office.store.events.learners(), parts.persons.everybody()
    assert set(everybody) == {one for one, entry in entries.items() if not entry.deleted and not entry.is_guest}
    assert parts.persons.merged() == {one: entries[one].kept for one in everybody if entries[one].kept in everybody}
    for learner, person in everybody.items():
        profile = parts.profile(person)
        assert [profile[name] for name in ("hamlet", "decade")] == [
            entries[learner].profile[name] for name in ("hamlet", "decade")
        ]
    assert office.store.events.matches_rebuild(keep=False)
    assert {learner.id for learner in office.people.listing.learners(GUIDE)} <= set(everybody)


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    ("kind", "longest"), [("adding", 200), ("keeping", 200), ("merging", 200), ("deleting", 500), ("copying", 500)]
)
def test_people_and_record_agree_after_a_cut(machine: Machine, new_disk: Path, kind: str, longest: int, part: int):
    chance, found = Random(f"{kind} {part}"), Counter[str]()
    image, known = new_disk, Known()
    for _ in range(CUTS // CUTS_A_LIFE):
        plan = machine.plan(chance, CUTS_A_LIFE, longest)
        seed = chance.getrandbits(32)
        cuts = machine.run(
            machine.mounted, image, "tests.power.people_work:works", plan, kind=kind, seed=seed, first=known.first
        )
        before = known
        for cut in cuts:
            known = deepcopy(before)
            known.hear(cut.said)
            with told(cut), machine.mounted(cut.image) as power:
                found[check(power.folder, known)] += 1
        image = plan[-1].image
    print(kind, dict(found))
