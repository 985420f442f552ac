"""Tests of the names in encrypted copies on sticks, and of the list of copies that hold deleted names."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.domain.errors import ExportError, RecordError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.people.sealed_copies import DeletedSpan, SealedCopy, outdated
from kiosk.services.backup.copy_names import FOLDER
from kiosk.services.backup.record_copies import NewCopy, OwnFiles, RecordCopies
from kiosk.storage.people.copies import verify_people
from tests.services.people.conftest import GUIDE, LEAD, Office
from tests.services.upkeep.conftest import Port
from tests.services.upkeep.copy_visit import taken_out
from tests.storage.people.people import AT
from tests.storage.people.traces import files_with
from tests.storage.walks import whole_visit

NAME = "Đoàn Thị Mướp Hương"


@dataclass
class Sticks:
    """A kiosk with people, which copies its record to two sticks."""

    office: Office
    place: Path
    one: Drive = field(init=False)
    other: Drive = field(init=False)
    copies: RecordCopies = field(init=False)
    visits: int = 0

    def __post_init__(self) -> None:
        self.one, self.other = (Drive(self.place / name, name.upper(), "/dev/sdb1") for name in ("one", "other"))
        for drive in (self.one, self.other):
            drive.place.mkdir()
        data = self.office.data
        files = OwnFiles(
            data / "kiosk.db", data / "people.db", data / "settings.toml", data / "root.json", data / ".copying"
        )
        store = self.office.store
        port = Port([self.one, self.other])
        self.copies = RecordCopies(
            store.events.kiosk()[:8], files, store.back_up, self.office.clock, port, names=self.office.names
        )

    def copy(self, drive: Drive, *, keeps: bool = True) -> NewCopy:
        """Record a visit and make a copy, whose code is then written down unless `keeps` is false."""
        self.visits += 1
        self.office.store.events.append(whole_visit(self.visits))
        made = self.copies.make(drive, lambda _done, _total: True)
        assert made is not None
        if keeps:
            self.copies.keep_newest(drive)
        return made

    def outdated(self) -> list[tuple[str, str]]:
        return [(copy.stick, copy.name) for copy in self.office.people.deletion.outdated_copies(GUIDE)]


@pytest.fixture
def sticks(office: Office, tmp_path: Path) -> Sticks:
    return Sticks(office, tmp_path)


def test_a_copy_holds_the_names_but_not_in_plain_text(sticks: Sticks, tmp_path: Path) -> None:
    sticks.office.add(NAME)
    made = sticks.copy(sticks.one)
    assert files_with(NAME, sticks.one.place) == []
    found = taken_out(sticks.one.place / FOLDER / made.name, made.code, tmp_path / "out")
    assert set(found) == {"kiosk.db", "people.db"}
    assert verify_people(tmp_path / "out" / "people.db") == 1
    assert files_with(NAME, tmp_path / "out") == ["people.db"]
    assert not (sticks.office.data / ".copying").exists()


def test_a_kiosk_without_people_makes_copies_without_names(sticks: Sticks, tmp_path: Path) -> None:
    made = sticks.copy(sticks.one)
    assert set(taken_out(sticks.one.place / FOLDER / made.name, made.code, tmp_path / "out")) == {"kiosk.db"}
    assert not (sticks.office.data / "people.db").exists()


def test_copies_with_a_deleted_name_are_listed_until_a_newer_one_replaces_them(sticks: Sticks) -> None:
    early = sticks.copy(sticks.one, keeps=False)
    gone = sticks.office.add(NAME)
    first, second = sticks.copy(sticks.one), sticks.copy(sticks.other)
    assert sticks.outdated() == []
    sticks.office.people.deletion.delete(LEAD, gone.id)
    assert sticks.outdated() == [("ONE", first.name), ("OTHER", second.name)]
    newer = sticks.copy(sticks.one)
    assert sticks.outdated() == [("OTHER", second.name)]
    assert {file.name for file in (sticks.one.place / FOLDER).iterdir()} == {early.name, newer.name}
    sticks.office.restart()
    assert sticks.outdated() == [("OTHER", second.name)]
    sticks.office.people.deletion.forget_copy(LEAD, second.name)
    assert sticks.outdated() == []


def test_a_copy_that_fails_or_is_discarded_is_not_listed(sticks: Sticks, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = sticks.office.add(NAME)
    assert sticks.copies.make(sticks.one, lambda _done, _total: False) is None
    sticks.copies.discard(sticks.one, sticks.copy(sticks.one, keeps=False))
    with monkeypatch.context() as patch:
        patch.setattr("kiosk.services.backup.record_copies.seal", fail)
        with pytest.raises(ExportError):
            sticks.copy(sticks.one)
    sticks.office.people.deletion.delete(LEAD, gone.id)
    assert sticks.outdated() == []


def fail(*_: object) -> None:
    raise OSError(5, "Input/output error")


def test_a_copy_that_cannot_be_listed_is_not_made(sticks: Sticks, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise RecordError("full")

    sticks.office.add(NAME)
    monkeypatch.setattr(type(sticks.office.people.copies), "note", full)
    with pytest.raises(RecordError, match="full"):
        sticks.copy(sticks.one)
    assert not (sticks.one.place / FOLDER).exists()


def test_nobody_is_deleted_between_the_copies_of_names_and_record(sticks: Sticks) -> None:
    """Else a deletion in between would precede the copy's last event, and the copy would not be listed."""
    could_delete: list[bool] = []
    back_up = sticks.copies._back_up

    def looks(file: Path) -> int:
        with ThreadPoolExecutor(1) as other:
            could_delete.append(other.submit(sticks.office.names._changing.acquire, blocking=False).result())
        return back_up(file)

    sticks.office.add(NAME)
    sticks.copies._back_up = looks
    sticks.copy(sticks.one)
    assert could_delete == [False]


@pytest.mark.parametrize(
    ("added", "deleted", "is_listed"), [(5, 11, True), (10, 11, True), (11, 12, False), (5, 10, False)]
)
def test_a_copy_is_outdated_if_it_was_made_between_adding_and_deleting(
    added: int, deleted: int, *, is_listed: bool
) -> None:
    copy = SealedCopy("a.saoluu", "ONE", 10, AT)
    assert bool(outdated([copy], [DeletedSpan(1, 2), DeletedSpan(added, deleted)])) is is_listed
