"""``kiosk hub doctor`` finds what is broken and names the cure, and finds nothing else."""

import hashlib
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from kiosk.domain.ids import KioskId
from kiosk.domain.self_check import Health
from kiosk.province.hub.doctor import engines, kiosks, room
from kiosk.province.hub.doctor.findings import HubPart
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import opened
from kiosk.province.hub.ingest.archive import StoredBundle
from kiosk.province.hub.ingest.quarantine import RefusedFile, add_refused
from kiosk.province.hub.ingest.reasons import rejected
from kiosk.province.hub.ingest.storing import note_change
from kiosk.province.hub.receiving.decisions import approve
from kiosk.province.hub.registry import kiosks as registry
from kiosk.province.hub.registry.kiosks import KeyState
from kiosk.province.hub.store.tables import VERSION_ROW, bundles, receipts
from kiosk.province.hub.store.tables import hub as hub_table
from tests.permissions import permissions_count
from tests.province.hub.doctor.patients import NOW, Patient

KIOSK = KioskId("3f2a90c1-0000-4000-8000-000000000001")


def known(
    patient: Patient, key: bytes = b"k" * 32, state: KeyState = KeyState.APPROVED, received: datetime = NOW
) -> str:
    """Add a kiosk with one stored bundle; return the spoken code of its key."""
    sha256 = hashlib.sha256(key).hexdigest()
    with opened(patient.hub) as hub, hub.store.writing() as connection:
        record = registry.add_record(connection, KIOSK, key, 0, received.isoformat())
        registry.decide(connection, record.number, state, NOW)
        if state is KeyState.APPROVED:
            row = StoredBundle(
                record.number, 1, 9, sha256, sha256, "a", "b", 9, 100, f"archive/{KIOSK}/x.age", received.isoformat()
            )
            connection.execute(insert(bundles).values(row._asdict()))
    return record.code


def test_a_new_hub_with_a_backup_elsewhere_is_in_good_health(
    locked_patient: Patient, monkeypatch: pytest.MonkeyPatch
):
    locked_patient.backed_up(locked_patient.folder / "copies")
    monkeypatch.setattr(room, "_is_same_disk", lambda _one, _other: False)
    findings = locked_patient.findings()
    assert [str(one.what) for one in findings if one.health is not Health.GOOD] == []
    assert {one.part for one in findings} == set(HubPart) - {HubPart.SETTINGS, HubPart.CERTIFICATES}
    assert not [one for one in findings if str(one.cure)]


def test_examining_changes_nothing(patient: Patient):
    known(patient)
    before = {path: path.read_bytes() for path in patient.folder.rglob("*") if path.is_file()}
    patient.findings()
    after = {path: path.read_bytes() for path in patient.folder.rglob("*") if path.is_file()}
    assert {path for path in after if not path.name.endswith(("-wal", "-shm"))} == {
        path for path in before if not path.name.endswith(("-wal", "-shm"))
    }
    assert all(
        after[path] == data for path, data in before.items() if not path.name.endswith(("-wal", "-shm", ".db"))
    )


def test_a_folder_that_is_no_hub_is_an_error(tmp_path: Path):
    with pytest.raises(HubError, match="is not a hub"):
        Patient(tmp_path).findings()


def test_misspelt_settings_are_found_and_nothing_else_is_tried(patient: Patient):
    settings = patient.hub / "hub.toml"
    settings.write_text(settings.read_text("utf-8").replace("objects =", "objetcs ="), "utf-8")
    (finding,) = patient.findings()
    assert (finding.part, finding.health) == (HubPart.SETTINGS, Health.BAD)
    assert "obje" in str(finding.what)


def test_a_damaged_database_is_found_and_the_rest_is_still_examined(patient: Patient):
    (patient.hub / "results.db").write_bytes(b"not a database" * 1000)
    parts = {finding.part: finding.health for finding in patient.findings()}
    assert parts[HubPart.STORE] is Health.BAD
    assert parts[HubPart.OBJECTS] is parts[HubPart.SIGNATURES] is Health.GOOD
    assert HubPart.SILENT not in parts


@pytest.mark.parametrize(("version", "health"), [("2", Health.NOTE), ("99", Health.BAD), ("0", Health.BAD)])
def test_tables_of_another_program_are_named(patient: Patient, version: str, health: Health):
    with opened(patient.hub) as hub, hub.store.writing() as connection:
        changed = update(hub_table).where(hub_table.c.key == VERSION_ROW)
        connection.execute(changed.values(value=version))
    (found, text), *_ = patient.about(HubPart.STORE)
    assert found is health
    assert text.endswith((".", "HUB"))


@pytest.mark.parametrize(
    ("locked", "part", "words"),
    [
        ("hub/objects", HubPart.OBJECTS, "can be written"),
        ("hub/results.db", HubPart.STORE, "can only be read, so nothing is taken in"),
        ("hub", HubPart.STORE, "can only be read, so nothing is taken in"),
        ("copies", HubPart.BACKUP, "cannot be written, so no new backup can be made there"),
    ],
)
def test_what_cannot_be_written_is_found(patient: Patient, locked: str, part: HubPart, words: str):
    patient.backed_up(patient.folder / "copies")
    place = patient.folder / locked
    modes = {path: path.stat().st_mode for path in (place, *place.rglob("*"))}
    for path, mode in modes.items():
        path.chmod(mode & ~0o222)
    with permissions_count():
        found = patient.about(part)
    for path, mode in modes.items():
        path.chmod(mode)
    assert [text for health, text in found if health is Health.BAD and words in text]
    assert not [text for health, text in patient.about(part) if health is Health.BAD]


def test_a_database_that_is_too_large_for_its_kind_is_named(patient: Patient, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engines, "LARGE_SQLITE", 1e-6)
    (text,) = [text for health, text in patient.about(HubPart.STORE) if health is Health.NOTE]
    assert "It is time for PostgreSQL" in text


def test_a_disk_that_gives_back_something_else_is_found():
    class Forgetful:
        place = "s3://results"

        put = delete = get = staticmethod(lambda *_arguments: None)

    (finding,) = engines.examine_objects(Forgetful())  # type: ignore[arg-type]
    assert finding.health is Health.BAD
    assert "s3://results does not give back" in str(finding.what)


def test_files_that_nobody_takes_in_are_counted(patient: Patient):
    with opened(patient.hub) as hub:
        hub.objects.put(f"{KIOSK}/1-9-{'a' * 64}.age", b"x")
    ((health, text),) = patient.about(HubPart.INCOMING)
    assert health is Health.NOTE
    assert text.startswith("Files of 1 kiosks wait")


def test_files_below_a_folder_that_the_server_does_not_map_are_named(patient: Patient):
    with opened(patient.hub) as hub:
        hub.objects.put(f"tram/{KIOSK}/1-9-{'a' * 64}.age", b"x")
        hub.objects.put("notes/a.txt", b"x")
    (_, (health, text)) = patient.about(HubPart.INCOMING)
    assert health is Health.BAD
    assert text.startswith("Files of kiosks are in tram, where nothing takes them in.")
    assert "move the contents of tram up" in text


@pytest.mark.parametrize(
    ("age", "health"),
    [(timedelta(minutes=5), Health.GOOD), (timedelta(hours=3), Health.NOTE), (timedelta(days=2), Health.BAD)],
)
def test_a_bundle_without_a_receipt_is_more_urgent_the_older_it_is(patient: Patient, age: timedelta, health: Health):
    known(patient, received=NOW - age)
    with opened(patient.hub) as hub, hub.store.writing() as connection:
        note_change(connection, KIOSK)
    ((found, text),) = patient.about(HubPart.RECEIPTS)
    assert found is health
    assert f"for {int(age.total_seconds() // 3600)} hours" in text


def test_answered_bundles_are_not_counted_with_the_unanswered_ones(patient: Patient):
    known(patient, received=NOW - timedelta(days=9))
    with opened(patient.hub) as hub, hub.store.writing() as connection:
        note_change(connection, KIOSK)
        connection.execute(update(receipts).values(written=1, signed_at=NOW.isoformat()))
    assert patient.about(HubPart.RECEIPTS)[0][0] is Health.GOOD


@pytest.mark.parametrize(("free", "health"), [(50e9, Health.GOOD), (5e9, Health.NOTE), (5e8, Health.BAD)])
def test_a_disk_that_fills_up_is_found(
    patient: Patient, monkeypatch: pytest.MonkeyPatch, free: float, health: Health
):
    usage = shutil.disk_usage(patient.hub)._replace(free=int(free))
    monkeypatch.setattr(room.shutil, "disk_usage", lambda _place: usage)
    ((found, text),) = patient.about(HubPart.DISK)
    assert found is health
    assert f"{free / 1e9:.1f} GB" in text


@pytest.mark.parametrize(("days", "health"), [(1, Health.GOOD), (3, Health.NOTE), (9, Health.BAD)])
def test_an_old_backup_is_found(patient: Patient, days: int, health: Health):
    patient.backed_up(patient.folder / "copies")
    told = patient.about(HubPart.BACKUP, NOW + timedelta(days=days))
    assert told[0][0] is health
    assert told[1][0] is Health.NOTE
    assert told[1][1].startswith("The backups are on the disk of the hub")


def test_no_backup_a_missing_disk_and_an_emptied_one_are_found(patient: Patient):
    place = patient.folder / "copies"
    assert patient.about(HubPart.BACKUP)[0][1].startswith("There is no backup yet.")
    patient.backed_up(place)
    place.rename(patient.folder / "pulled")
    assert "cannot be read" in patient.about(HubPart.BACKUP)[0][1]
    place.mkdir()
    assert "contains no backup any more" in patient.about(HubPart.BACKUP)[0][1]
    assert {health for health, _ in patient.about(HubPart.BACKUP)} == {Health.BAD}


def test_a_held_kiosk_is_named_with_its_code(patient: Patient):
    code = known(patient, state=KeyState.HELD)
    ((health, text),) = patient.about(HubPart.HELD)
    assert health is Health.NOTE
    assert f'kiosk hub approve HUB "{code}"' in text
    assert patient.about(HubPart.CLONES)[0][0] is Health.GOOD


def test_as_many_held_keys_as_a_hub_holds_are_bad(patient: Patient, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(kiosks, "MOST_HELD_KEYS", 1)
    known(patient, state=KeyState.HELD)
    (_, full) = patient.about(HubPart.HELD)
    assert (full[0], "kiosk hub reject HUB --all-held" in full[1]) == (Health.BAD, True)


def test_a_second_key_of_one_kiosk_counts_as_a_copy(patient: Patient):
    known(patient)
    code = known(patient, b"z" * 32, state=KeyState.HELD)
    assert patient.about(HubPart.HELD)[0][0] is Health.GOOD
    ((health, text),) = patient.about(HubPart.CLONES)
    assert health is Health.NOTE
    assert code in text
    with opened(patient.hub) as hub:
        approve(hub, lambda *_file: pytest.fail("nothing is stored"), code, NOW)
    assert [health for health, _ in patient.about(HubPart.CLONES)] == [Health.GOOD], "the office has decided"


@pytest.mark.parametrize(("by_office", "health"), [(False, Health.NOTE), (True, Health.GOOD)])
def test_refused_files_are_counted_unless_the_office_took_them_out(patient: Patient, by_office: bool, health: Health):
    refused = RefusedFile(
        "a" * 64,
        "1-9-x.age",
        KIOSK,
        "It is damaged.",
        "Copy it again.",
        by_office,
        5,
        "quarantine/x",
        NOW.isoformat(),
    )
    with opened(patient.hub) as hub, hub.store.writing() as connection:
        add_refused(connection, refused)
    ((found, text),) = patient.about(HubPart.QUARANTINE)
    assert found is health
    assert by_office or "It is damaged. Copy it again." in text


@pytest.mark.parametrize(("days", "health"), [(0, Health.GOOD), (1, Health.NOTE)])
def test_what_was_rejected_with_its_key_is_settled_and_what_comes_later_is_told(
    patient: Patient, days: int, health: Health
):
    code = known(patient, state=KeyState.REJECTED)
    error, received = rejected(KIOSK, code), NOW + timedelta(days=days)
    told = (KIOSK, error.message, error.cure, False, 5, "quarantine/x", received.isoformat())
    with opened(patient.hub) as hub, hub.store.writing() as connection:
        add_refused(connection, RefusedFile("a" * 64, "1-9-x.age", *told))
    ((found, text),) = patient.about(HubPart.QUARANTINE)
    assert (found, code in text) == (health, health is Health.NOTE)


def test_a_silent_kiosk_is_named_with_its_days(patient: Patient):
    known(patient, received=NOW - timedelta(days=31))
    ((health, text),) = patient.about(HubPart.SILENT)
    assert health is Health.NOTE
    assert f"{KIOSK} for 31 days" in text


def test_times_are_compared_as_times(patient: Patient):
    known(patient, received=(NOW - timedelta(days=29)).astimezone(UTC))
    assert patient.about(HubPart.SILENT)[0][0] is Health.GOOD
