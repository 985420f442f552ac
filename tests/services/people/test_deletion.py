"""Tests that a deleted person's name is in no file of a running kiosk, and that nothing else changes."""

import json
import logging
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk import paths, results_opening
from kiosk.domain.errors import RecordError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import VIETNAMESE, SessionId
from kiosk.domain.people.learner import Learner, LearnerId
from kiosk.domain.people.refusals import DeletionUnfinishedError, UnknownLearnerError
from kiosk.domain.sittings import Beginning, Entry, learner_visit
from kiosk.house import Site, StationHouse
from kiosk.services.people.reconciling import Reconciled
from kiosk.services.people.sign_in import CodeAnswer
from kiosk.services.station import Station
from kiosk.settings import Settings
from kiosk.storage.people.file import PeopleFile
from kiosk.sync.bundles import statement_lines
from tests.sealing import RECIPIENTS, bundle_files, open_sealed
from tests.services.people.conftest import ALL, GUIDE, HAMLET, HOA, LEAD, Office
from tests.storage.people.traces import files_with
from tests.storage.walks import whole_visit

NAME = "Đoàn Thị Mướp Hương"


def newest(office: Office) -> int:
    return office.store.events.last_sequence()


@pytest.fixture
def station(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Station]:
    """A running kiosk with the province's keys, whose log at the level DEBUG is in its data folder."""
    monkeypatch.setattr(results_opening, "recipients_of", lambda _store: lambda: RECIPIENTS)
    data = tmp_path / "data"
    paths.logs_folder(data).mkdir(parents=True)
    handler = logging.FileHandler(paths.logs_folder(data) / "kiosk.log", encoding="utf-8")
    loggers = [logging.getLogger(), logging.getLogger("sqlalchemy")]
    before = [logger.level for logger in loggers]
    loggers[0].addHandler(handler)
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    house = StationHouse(Site(data=data, bundled=tmp_path / "none"), Settings(hamlets=(HAMLET,)))
    yield house.open()
    house.close()
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)
    loggers[0].removeHandler(handler)
    handler.close()


def add(station: Station, name: str) -> Learner:
    details = type(HOA)(name, HAMLET, 1955, None)
    added = station.people().records.add(GUIDE, details, ALL, is_sixteen=True)
    assert added is not None
    return added.learner


def test_the_name_is_in_no_file_of_a_running_kiosk(station: Station, tmp_path: Path) -> None:
    data, people = tmp_path / "data", station.people()
    gone = add(station, NAME)
    for number in range(30):
        add(station, f"Trần Văn {chr(ord('A') + number % 26)}{'ch' * (number // 26)}")
    people.listing.find(GUIDE, NAME)
    people.for_sessions.keep_note(SessionId("s1"), f"{NAME} quên kính")
    backups = paths.people_backups_folder(data)
    station.maintain()
    people.records.correct(LEAD, gone.id, type(HOA)(NAME, HAMLET, 1950, None))
    learns(station, gone)
    people.sign_in.forgot(gone.id)
    with pytest.raises(RecordError):  # an error of the database, with its traceback in the log
        fail_to_add(station, gone)
    stick = tmp_path / "stick"
    stick.mkdir()
    assert station.outgoing.run_when_possible([stick], network_up=False)
    (bundle,) = map(open_sealed, bundle_files(stick))
    assert NAME not in statement_lines(bundle.statements).decode()
    assert files_with(NAME, backups)
    assert {name.partition("people")[0] for name in files_with(NAME, tmp_path)} == {"data/"}, "it is elsewhere, too"
    assert (paths.logs_folder(data) / "kiosk.log").stat().st_size > 10_000
    before = counts(station)
    people.deletion.delete(LEAD, gone.id)
    assert files_with(NAME, tmp_path) == []
    assert "learner-deleted" in {event.kind.value for event in station.events.newest_of([*EventKind], 1)}
    assert counts(station) == before
    assert len(people.listing.learners(GUIDE)) == 30


def learns(station: Station, learner: Learner) -> None:
    visit = learner_visit(learner.id)
    profile = station.people().sign_in.profile_of(learner.id) or {}
    station.sittings.start(visit, VIETNAMESE, Beginning(Entry.CODE, None, profile))
    drafts = [EventDraft(draft.kind, draft.body, visit.id, visit.pseudonym) for draft in whole_visit()[1:]]
    station.events.append(drafts)


def fail_to_add(station: Station, learner: Learner) -> None:
    persons = station.people().records._parts.persons
    try:
        persons.add(learner, [], None, datetime(2026, 11, 27, tzinfo=UTC))
    except RecordError:
        logging.getLogger("kiosk").exception("adding failed")
        raise


def counts(station: Station) -> object:
    """Return what reports count: the progress of every learner, and the events about results, with profiles."""
    events = list(station.events.read(1, station.events.last_sequence()))
    results = [event for event in events if event.kind is not EventKind.LEARNER_DELETED]
    learners = {event.pseudonym for event in events if event.pseudonym}
    return [event.hash for event in results], [station.events.progress(one) for one in sorted(learners)]


def test_deletion_is_recorded_and_listed_by_id_only(office: Office) -> None:
    learner = office.added().learner
    office.people.deletion.delete(LEAD, learner.id)
    assert office.events()[-1] == ("learner-deleted", learner.id, {"by": "8c1d7e52-0f3b-4a96-9b64-51c7d2ae3f02"})
    assert json.loads((office.data / "deleted.json").read_text()) == {
        "deleted": {learner.id: "8c1d7e52-0f3b-4a96-9b64-51c7d2ae3f02"}
    }
    with pytest.raises(UnknownLearnerError):
        office.people.deletion.delete(LEAD, learner.id)
    with pytest.raises(UnknownLearnerError):
        office.people.own_data.see(GUIDE, learner.id)
    assert office.people.for_sessions.profile(learner.id) is None


def test_merged_records_are_deleted_together(office: Office) -> None:
    kept, merged, other = office.add("Lê Thị Mướp"), office.add("Lê Thị Bầu Bí"), office.add("Trần An")
    office.people.merging.merge(LEAD, kept.id, merged.id)
    office.people.deletion.delete(LEAD, merged.id)
    assert office.names_listed() == [other.name]
    assert files_with("Lê Thị Mướp", office.data) == []
    assert files_with("Lê Thị Bầu Bí", office.data) == []


def test_an_older_backup_that_is_put_back_is_deleted_again(office: Office, tmp_path: Path) -> None:
    learner = office.add(NAME)
    office.add("Trần An")
    office.names.maintain()
    saved = shutil.copytree(office.data / "people-backups", tmp_path / "saved")
    office.people.deletion.delete(LEAD, learner.id)
    office.close()
    (backup,) = saved.iterdir()
    shutil.copyfile(backup, office.data / "people.db")
    shutil.copyfile(backup, office.data / "people-backups" / backup.name)
    assert files_with(NAME, office.data)
    office.__post_init__()
    assert office.people.reconciled == Reconciled(deleted=1)
    assert office.names_listed() == ["Trần An"]
    assert files_with(NAME, office.data) == []


def test_older_copies_of_both_databases_are_deleted_again(office: Office, tmp_path: Path) -> None:
    learner = office.add(NAME)
    office.names.maintain()
    office.close()
    for name in ("kiosk.db", "people.db"):
        shutil.copyfile(office.data / name, tmp_path / name)
    office.__post_init__()
    office.people.deletion.delete(LEAD, learner.id)
    office.close()
    for name in ("kiosk.db", "people.db"):
        shutil.copyfile(tmp_path / name, office.data / name)
    office.__post_init__()
    assert office.people.reconciled == Reconciled(deleted=1)
    assert office.events()[-1] == ("learner-deleted", learner.id, {"by": "8c1d7e52-0f3b-4a96-9b64-51c7d2ae3f02"})
    assert files_with(NAME, office.data) == []
    office.restart()
    assert office.people.reconciled == Reconciled()


def test_a_deletion_without_the_list_is_found_in_the_record(office: Office) -> None:
    learner = office.add(NAME)
    office.people.deletion.delete(LEAD, learner.id)
    (office.data / "deleted.json").unlink()
    office.restart()
    assert office.names_listed() == []
    assert json.loads((office.data / "deleted.json").read_text()) == {"deleted": {learner.id: ""}}


def test_a_deletion_that_fails_half_way_is_completed_by_maintenance(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RecordError("stopped")

    learner = office.add(NAME)
    office.names.maintain()
    with monkeypatch.context() as patch:
        patch.setattr("kiosk.storage.people.file.erase_from_files", fail)
        with pytest.raises(DeletionUnfinishedError, match="stopped"):
            office.people.deletion.delete(LEAD, learner.id)
    assert office.names_listed() == []
    assert files_with(NAME, office.data)
    office.names.maintain()
    assert files_with(NAME, office.data) == []


def test_a_deletion_whose_first_write_fails_is_repeated_by_maintenance(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RecordError("full")

    learner, other = office.added(HOA).learner, office.add("Trần An")
    office.names.maintain()
    with monkeypatch.context() as patch:
        patch.setattr("kiosk.storage.people.deletions.write_file", fail)
        patch.setattr(PeopleFile, "write", fail)
        with pytest.raises(DeletionUnfinishedError, match="full"):
            office.people.deletion.delete(LEAD, learner.id)
        with pytest.raises(RecordError, match="full"):
            office.names.maintain()
    assert files_with(HOA.name, office.data), "nothing was deleted yet"
    assert office.people.deletion.unfinished(GUIDE) == 1
    nobody_uses(office, learner.id, other.name)
    office.names.maintain()
    assert office.people.deletion.unfinished(GUIDE) == 0
    assert files_with(HOA.name, office.data) == []
    assert [kind for kind, _, _ in office.events()].count("learner-deleted") == 1
    assert list(office.people.deletion._parts.erasure.deleted()) == [learner.id]


def nobody_uses(office: Office, learner: LearnerId, other: str) -> None:
    """The person is in no list and cannot sign in; everybody else can."""
    people = office.people
    assert office.names_listed() == [other]
    assert [one.name for one in people.listing.restricted(GUIDE)] == []
    assert people.listing.find(GUIDE, HOA.name) == []
    assert people.listing.likely(GUIDE, HOA) == []
    assert people.sign_in.called([learner]) == []
    assert [card.label for card in people.sign_in.faces(HAMLET)] == ["An"]
    assert people.sign_in.try_code(learner, (1, 2, 3)).answer is CodeAnswer.UNAVAILABLE
    assert people.for_sessions.profile(learner) is None
    with pytest.raises(UnknownLearnerError):
        people.own_data.see(GUIDE, learner)


def test_two_records_of_one_person_are_one_unfinished_deletion(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RecordError("stopped")

    kept, merged = office.add("Lê Thị Mướp"), office.add("Lê Thị Bầu Bí")
    office.people.merging.merge(LEAD, kept.id, merged.id)
    with monkeypatch.context() as patch:
        patch.setattr("kiosk.storage.people.file.erase_from_files", fail)
        with pytest.raises(DeletionUnfinishedError):
            office.people.deletion.delete(LEAD, kept.id)
    assert office.people.deletion.unfinished(GUIDE) == 1
    office.names.maintain()
    assert office.people.deletion.unfinished(GUIDE) == 0


def test_a_list_that_cannot_be_written_does_not_stop_the_deletion(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    learner = office.add(NAME)
    with monkeypatch.context() as patch:
        patch.setattr("kiosk.storage.people.deletions.write_file", fail)
        with pytest.raises(DeletionUnfinishedError, match="No space left"):
            office.people.deletion.delete(LEAD, learner.id)
    assert files_with(NAME, office.data) == []
    office.restart()
    assert office.people.reconciled == Reconciled()
    assert list(json.loads((office.data / "deleted.json").read_text())["deleted"]) == [learner.id]


def test_a_deletion_of_an_unknown_person_changes_nothing(office: Office) -> None:
    office.added()
    before = newest(office)
    with pytest.raises(UnknownLearnerError):
        office.people.deletion.delete(LEAD, LearnerId("nobody"))
    assert newest(office) == before
