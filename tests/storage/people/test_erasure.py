"""Tests that a deleted name is in no file any more, and that a failed deletion is completed later."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.domain.errors import RecordError
from kiosk.domain.ids import AccountId, SessionId
from kiosk.domain.people.codes import CODES
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import LearnerId
from kiosk.storage.database import Database
from kiosk.storage.people import erasure, file, persons
from kiosk.storage.people.copies import verify_people
from kiosk.storage.people.erasure import PAPERS, Erasure
from kiosk.storage.people.store import PeopleStores
from tests.storage.people.people import AT, opened, person, yes
from tests.storage.people.traces import files_with
from tests.storage.sql import sql_rows, sql_value

NAME = "Đoàn Thị Mướp Hương"
GONE = person(1000, NAME).id
SESSION = SessionId("s1")


@pytest.fixture
def filled(stores: PeopleStores) -> PeopleStores:
    """A database with 60 people, three backups, and a note; `NAME` is in all of them."""
    stores.persons.add(person(1000, NAME), yes(Purpose.SHOW_NAME), CODES[0], AT)
    for number in range(60):
        stores.persons.add(person(number), yes(), None, AT)
        if number % 20 == 0:
            stores.file.backups.make(stores.file.database, datetime(2026, 11, 27, 12, number, tzinfo=UTC))
    stores.persons.correct(GONE, person(1000, NAME, "Thôn Đông").details)
    stores.notes.put_note(SESSION, f"Bác {NAME} quên kính; mạng yếu")
    return stores


def test_the_search_finds_the_name_before(filled: PeopleStores, data: Path) -> None:
    found = files_with(NAME, data)
    assert {name for name in found if "backups" in name} == {
        f"people-backups/{generation.file.name}" for generation in filled.file.backups.generations()
    }
    assert {"people.db", "people.db-wal"} & set(found)


def test_a_deleted_name_is_in_no_file(filled: PeopleStores, data: Path) -> None:
    filled.deletions.erase([GONE])
    assert files_with(NAME, data) == []
    assert len(filled.persons.learners()) == 60
    assert filled.notes.note(SESSION) == "Bác … quên kính; mạng yếu"
    generations = filled.file.backups.generations()
    assert [verify_people(generation.file) for generation in generations] == [
        generation.sequence for generation in generations
    ]
    assert len(generations) == 3
    assert sql_value(filled.file.database, "SELECT count(*) FROM consent WHERE pseudonym = ?", [GONE]) == 0
    assert sql_value(filled.file.database, "SELECT count(*) FROM meta WHERE key = 'erasing'") == 0


def test_the_backups_keep_everybody_else(filled: PeopleStores) -> None:
    filled.deletions.erase([GONE])
    counts = []
    for generation in filled.file.backups.generations():
        database = Database(generation.file)
        counts.append(sql_value(database, "SELECT count(*) FROM person"))
        database.close()
    assert counts == [41, 21, 1]


@pytest.mark.parametrize("fails", ["rewrite", "erase_from_files", "move_file", "verify_people"])
def test_a_deletion_that_fails_half_way_is_completed_by_maintenance(
    filled: PeopleStores, data: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    def fail(*_: object) -> None:
        raise RecordError("stopped")

    owner = {"rewrite": Database, "erase_from_files": file}.get(fails, erasure)
    with monkeypatch.context() as patch:
        patch.setattr(owner, fails, fail)
        with pytest.raises(RecordError, match="stopped"):
            filled.deletions.erase([GONE])
    assert filled.persons.learner(GONE) is None
    assert files_with(NAME, data)
    filled.deletions.finish()
    assert files_with(NAME, data) == []


def test_a_deletion_waits_for_another_reader(filled: PeopleStores, data: Path) -> None:
    reader = Database(data / "people.db", is_private=True)
    reader.raw.execute("BEGIN")
    reader.raw.execute("SELECT * FROM person").fetchall()
    sql_rows(filled.file.database, "PRAGMA busy_timeout = 0")
    with pytest.raises(RecordError, match="Another program"):
        filled.deletions.erase([GONE])
    reader.close()
    filled.file.maintain(AT)
    assert files_with(NAME, data) == []


def test_older_databases_beside_the_file_lose_the_name_or_are_deleted(filled: PeopleStores, data: Path) -> None:
    aside, damaged, folder = (
        data / f"people{name}" for name in (".db.broken-1", ".db.broken-2", "-backups.broken-3")
    )
    shutil.copyfile(data / "people.db", aside)
    shutil.copyfile(data / "people.db-wal", aside.with_name(f"{aside.name}-wal"))
    damaged.write_bytes((data / "people.db").read_bytes()[:-2000] + NAME.encode() * 10)
    shutil.copytree(data / "people-backups", folder)
    (data / ".people.db.recovering").write_bytes(NAME.encode())
    (data / "people-backups" / ".backup.77.part").write_bytes(NAME.encode())
    filled.deletions.erase([GONE])
    assert files_with(NAME, data) == []
    assert aside.exists()
    assert not damaged.exists()
    assert len(list(folder.iterdir())) == 3


def test_nothing_but_the_name_of_an_account_is_deleted(filled: PeopleStores, data: Path) -> None:
    sql_rows(filled.file.database, "INSERT INTO account VALUES ('a1', 'Võ Thị Sáu Dừa', 'guide', 0)")
    filled.file.backups.make(filled.file.database, AT)
    filled.file.erase(Erasure(accounts=(AccountId("a1"),)))
    assert files_with("Võ Thị Sáu Dừa", data) == []
    assert sql_rows(filled.file.database, "SELECT * FROM account") == [("a1", "", "guide", 0)]
    assert len(filled.persons.learners()) == 61


def test_a_former_name_of_a_corrected_person_is_deleted_from_notes(filled: PeopleStores, data: Path) -> None:
    filled.file.backups.make(filled.file.database, AT)
    filled.persons.correct(GONE, person(1000, "Phạm Văn Tỏi").details)
    assert filled.notes.note(SESSION) == "Bác … quên kính; mạng yếu"
    filled.deletions.erase([GONE])
    assert files_with(NAME, data) == []


def test_a_correction_of_other_details_keeps_the_notes(filled: PeopleStores) -> None:
    filled.persons.correct(GONE, person(1000, NAME, "Thôn Bắc", 1960).details)
    assert filled.notes.note(SESSION) == f"Bác {NAME} quên kính; mạng yếu"


def test_a_correction_that_fails_changes_no_note(filled: PeopleStores, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RecordError("stopped")

    with monkeypatch.context() as patch:
        patch.setattr(persons, "update", fail)
        with pytest.raises(RecordError, match="stopped"):
            filled.persons.correct(GONE, person(1000, "Phạm Văn Tỏi").details)
    assert filled.notes.note(SESSION) == f"Bác {NAME} quên kính; mạng yếu"


def test_deleted_people_are_listed_outside_the_databases(data: Path) -> None:
    stores = opened(data)
    first, second = LearnerId("1"), LearnerId("2")
    assert stores.deletions.deleted() == {}
    stores.deletions.note_deleted({first: "guide-1"})
    stores.deletions.note_deleted({first: "guide-9", second: "guide-2"})
    assert stores.deletions.deleted() == {first: "guide-1", second: "guide-2"}
    stores.file.close()


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"deleted": 3}', b"\xff\xfe", b"[" * 100_000])
def test_an_unreadable_list_of_deleted_people_counts_as_empty(data: Path, content: bytes) -> None:
    stores = opened(data)
    (data / "deleted.json").write_bytes(content)
    assert stores.deletions.deleted() == {}
    stores.deletions.note_deleted({LearnerId("1"): "guide-1"})
    assert stores.deletions.deleted() == {LearnerId("1"): "guide-1"}
    stores.file.close()


def test_saved_papers_are_deleted_with_any_name(filled: PeopleStores, data: Path) -> None:
    assert paths.papers_folder(data) == data / PAPERS
    (data / "papers").mkdir()
    (data / "papers" / "Giấy ghi nhận 1.pdf").write_bytes(b"%PDF")
    filled.deletions.erase([GONE])
    assert list((data / "papers").iterdir()) == []


def test_a_paper_that_another_program_reads_is_deleted_later(
    filled: PeopleStores, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data / "papers").mkdir()
    for number in range(3):
        (data / "papers" / f"{number}.pdf").write_bytes(b"%PDF")
    delete = Path.unlink

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == "1.pdf":
            raise PermissionError(13, "is being used by another process")
        delete(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(RecordError):
        filled.deletions.erase([GONE])
    assert [file.name for file in (data / "papers").iterdir()] == ["1.pdf"]
    monkeypatch.undo()
    filled.file.maintain(AT)
    assert list((data / "papers").iterdir()) == []
