"""The doctor finds what the hub has lost, and following its advice cures it."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select

from kiosk.domain.self_check import Health
from kiosk.province.hub.backup.putting_back import restore_missing
from kiosk.province.hub.doctor import stock
from kiosk.province.hub.doctor.findings import HubPart
from kiosk.province.hub.folder import opened
from kiosk.province.hub.objects import names
from kiosk.province.hub.store.tables import bundles, statements
from tests.province.hub.backup.keepers import receive
from tests.province.hub.doctor.patients import NOW, Patient


@pytest.fixture
def stocked(patient: Patient) -> Patient:
    """A hub with four bundles, and a backup of it."""
    for number in range(4):
        receive(patient.hub, number)
    patient.backed_up(patient.folder / "copies")
    return patient


def archived(patient: Patient) -> list[Path]:
    return sorted(
        (patient.hub / "objects" / names.ARCHIVE).rglob("*.age"), key=lambda path: int(path.name.split("-")[0])
    )


def problems(patient: Patient, part: HubPart) -> list[tuple[Health, str]]:
    return [one for one in patient.about(part) if one[0] is not Health.GOOD]


def test_a_hub_that_has_everything_is_in_good_health(stocked: Patient):
    assert problems(stocked, HubPart.OBJECTS) == problems(stocked, HubPart.STORE) == []
    assert problems(stocked, HubPart.GAPS) == []
    assert "All 5 objects" in str(stocked.about(HubPart.OBJECTS))


def test_an_unmounted_disk_of_objects_is_bad(stocked: Patient):
    (stocked.hub / "objects").rename(stocked.folder / "unmounted")
    (stocked.hub / "objects").mkdir()
    ((health, text),) = problems(stocked, HubPart.OBJECTS)
    assert (health, text.startswith("5 of 5 objects that the database names are missing")) == (Health.BAD, True)
    shutil.rmtree(stocked.hub / "objects")
    (stocked.folder / "unmounted").rename(stocked.hub / "objects")
    assert problems(stocked, HubPart.OBJECTS) == []


@pytest.mark.parametrize("damage", ["missing", "short", "changed"])
def test_a_lost_object_is_found_and_the_advice_cures_it(stocked: Patient, damage: str):
    file = archived(stocked)[1]
    data = file.read_bytes()
    file.unlink()
    if damage != "missing":
        file.write_bytes(data[:-1] if damage == "short" else data[:-1] + b"?")
    ((health, text),) = problems(stocked, HubPart.OBJECTS)
    assert (health, file.name in text, "--missing" in text) == (Health.BAD, True, True)
    restore_missing(stocked.hub, stocked.folder / "copies")
    assert problems(stocked, HubPart.OBJECTS) == []
    assert file.read_bytes() == data


def test_all_contents_are_read_in_turn(stocked: Patient, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(stock, "READ_DAILY", 2)
    file = archived(stocked)[3]
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    found = [bool(stocked.about(HubPart.OBJECTS, NOW + timedelta(days=day))[1][0] is Health.BAD) for day in range(4)]
    assert sorted(found) == [False, False, True, True]


def test_bundles_that_a_database_of_yesterday_lacks_are_found(stocked: Patient):
    *_, one, other = archived(stocked)
    with opened(stocked.hub) as hub, hub.store.writing() as connection:
        connection.execute(delete(bundles).where(bundles.c.first > 20))
        connection.execute(delete(statements).where(statements.c.sequence > 20))
    ((health, text),) = problems(stocked, HubPart.OBJECTS)
    assert (health, text.startswith("2 bundles,")) == (Health.NOTE, True)
    assert text.endswith("kiosk hub rebuild HUB")
    assert one.name in text or other.name in text


def test_results_without_bundle_are_found(stocked: Patient):
    with opened(stocked.hub) as hub, hub.store.writing() as connection:
        connection.execute(delete(statements).where(statements.c.sequence == 5))
    ((health, text),) = problems(stocked, HubPart.STORE)
    assert (health, "has 39 results" in text, "bundles have 40" in text) == (Health.BAD, True, True)


def test_gaps_are_named(stocked: Patient):
    with opened(stocked.hub) as hub, hub.store.writing() as connection:
        gone = connection.execute(select(bundles.c.object).where(bundles.c.first == 11)).scalar_one()
        connection.execute(delete(bundles).where(bundles.c.first == 11))
        connection.execute(delete(statements).where(statements.c.sequence.between(11, 20)))
    (stocked.hub / "objects" / gone).unlink()
    ((health, text),) = problems(stocked, HubPart.GAPS)
    assert (health, "the events 11–20 are missing" in text) == (Health.NOTE, True)


def test_an_incomplete_backup_is_bad(stocked: Patient):
    archived(stocked)[0].unlink()
    stocked.backed_up(stocked.folder / "copies")
    assert "lacks 1 objects" in problems(stocked, HubPart.BACKUP)[0][1]
