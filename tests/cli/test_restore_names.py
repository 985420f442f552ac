"""``kiosk restore`` with names of people: they come with the record, and deleted people stay deleted."""

from pathlib import Path

import pytest

from kiosk.services.people.reconciling import Reconciled
from tests.cli.test_restore_copy import restores
from tests.services.people.conftest import GUIDE, LEAD, Office
from tests.services.people.test_sealed_copies import NAME, Sticks
from tests.storage.damage import scribble
from tests.storage.people.traces import files_with


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRAM_HOC_DATA", str(tmp_path / "here"))
    return tmp_path / "here"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """The old kiosk; the tests close it."""
    return Office(tmp_path / "old")


def stay(office: Office, place: Path) -> Sticks:
    """Add two people at the kiosk, back up, and copy record and names to a stick."""
    office.add(NAME)
    office.add("Trần An")
    office.names.maintain()
    place.mkdir()
    return Sticks(office, place)


def test_a_replacement_machine_gets_the_names_with_the_record(office: Office, here: Path, tmp_path: Path) -> None:
    sticks = stay(office, tmp_path / "port")
    made = sticks.copy(sticks.one)
    office.close()
    done = restores(sticks.one.place, made.code)
    assert done.exit_code == 0, done.output
    assert "names of people were restored" in done.output
    again = Office(here)
    assert again.people.reconciled == Reconciled()
    assert again.names_listed() == ["Trần An", NAME]
    again.close()


def test_a_sealed_copy_does_not_bring_back_whoever_was_deleted_here(here: Path, tmp_path: Path) -> None:
    office = Office(here)
    sticks = stay(office, tmp_path / "port")
    made = sticks.copy(sticks.one)
    gone = next(learner for learner in office.people.listing.learners(GUIDE) if learner.name == NAME)
    office.people.deletion.delete(LEAD, gone.id)
    office.close()
    done = restores(sticks.one.place, made.code)
    assert done.exit_code == 0, done.output
    assert "deleted again" in done.output
    assert files_with(NAME, here) == []
    again = Office(here)
    assert again.names_listed() == ["Trần An"]
    assert ("learner-deleted", gone.id, {"by": "8c1d7e52-0f3b-4a96-9b64-51c7d2ae3f02"}) in again.events()
    again.close()


def test_the_former_names_of_the_machine_are_set_aside(office: Office, here: Path, tmp_path: Path) -> None:
    former = Office(here)
    former.add("Lê Người Cũ")
    former.names.maintain()
    former.close()
    sticks = Sticks(office, tmp_path)  # no people here: the copy has no names
    made = sticks.copy(sticks.one)
    office.close()
    done = restores(sticks.one.place, made.code)
    assert done.exit_code == 0, done.output
    assert "previous names of people are kept" in done.output
    assert not (here / "people.db").exists()
    assert {name.partition(".broken-")[0] for name in files_with("Lê Người Cũ", here)} == {
        "people.db",
        "people-backups",
    }
    again = Office(here)
    assert again.names_listed() == []
    again.close()


@pytest.mark.parametrize("kind", ["data folder", "damaged names"])
def test_the_names_come_from_the_disk_of_the_old_machine(
    office: Office, here: Path, tmp_path: Path, kind: str
) -> None:
    stay(office, tmp_path / "port")
    office.close()
    if kind == "damaged names":
        scribble(office.data / "people.db")
    before = {file: file.read_bytes() for file in office.data.rglob("*.db")}
    done = restores(office.data, "")
    assert done.exit_code == 0, done.output
    assert {file: file.read_bytes() for file in office.data.rglob("*.db")} == before
    again = Office(here)
    assert again.names_listed() == ["Trần An", NAME]
    again.close()


def test_a_copy_without_names_as_older_versions_made_them_still_opens(
    office: Office, here: Path, tmp_path: Path
) -> None:
    sticks = Sticks(office, tmp_path)
    made = sticks.copy(sticks.one)
    office.close()
    done = restores(sticks.one.place, made.code)
    assert done.exit_code == 0, done.output
    assert "names of people" not in done.output
