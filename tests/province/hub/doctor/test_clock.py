"""``kiosk hub doctor`` finds a clock that is behind, or that was ahead, and names the command that goes on."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from kiosk.domain.self_check import Health
from kiosk.province.hub.doctor.findings import HubPart
from kiosk.province.hub.folder import opened
from kiosk.province.hub.ingest.storing import note_change
from kiosk.province.hub.receipts.dating import confirm_clock
from kiosk.province.hub.store.tables import receipts
from tests.province.hub.doctor.patients import NOW, Patient
from tests.province.hub.doctor.test_doctor import KIOSK, known

AHEAD = [timedelta(hours=7), timedelta(days=2), timedelta(days=20), timedelta(days=400)]


def answered(patient: Patient, signed_at: datetime) -> None:
    """Sign a receipt at `signed_at`; what arrived after it is due."""
    with opened(patient.hub) as hub, hub.store.writing() as connection:
        note_change(connection, KIOSK)
        connection.execute(update(receipts).values(signed_at=signed_at.isoformat()))


@pytest.mark.parametrize("ahead", AHEAD)
def test_a_clock_that_was_ahead_is_named_until_a_person_has_confirmed_the_right_one(
    patient: Patient, ahead: timedelta
):
    known(patient, received=NOW + ahead)
    answered(patient, NOW + ahead - timedelta(minutes=1))
    ((health, text),) = patient.about(HubPart.CLOCK)
    assert (health, "it was ahead when" in text, "kiosk hub clock" in text) == (Health.BAD, True, True)
    assert "for 0 hours" in patient.about(HubPart.RECEIPTS)[0][1]
    with opened(patient.hub) as hub:
        confirm_clock(hub.store, NOW)
    ((health, text),) = patient.about(HubPart.CLOCK)
    assert (health, "1 kiosks" in text) == (Health.GOOD, True)
    assert patient.about(HubPart.CLOCK, NOW + ahead)[0] == (
        Health.GOOD,
        "The clock is not behind anything that was received or signed.",
    )


def test_what_waits_for_a_receipt_after_one_that_is_dated_ahead_is_counted(patient: Patient):
    known(patient, received=NOW - timedelta(hours=3))
    answered(patient, NOW + timedelta(days=20))
    ((health, text),) = patient.about(HubPart.RECEIPTS)
    assert (health, "for 3 hours" in text) == (Health.NOTE, True)


def test_results_that_arrived_in_the_future_without_a_receipt_are_found(patient: Patient):
    known(patient, received=NOW + timedelta(days=2))
    ((health, text),) = patient.about(HubPart.CLOCK)
    assert (health, "2026-" in text, "kiosk hub clock" in text) == (Health.BAD, True, True)
    assert patient.about(HubPart.SILENT, NOW + timedelta(minutes=1))[0][0] is Health.GOOD


def test_a_clock_before_the_release_of_the_program_is_found(patient: Patient):
    ((health, text),) = patient.about(HubPart.CLOCK, NOW.replace(year=2020))
    assert (health, "before the release" in text) == (Health.BAD, True)


def test_a_backup_of_the_future_does_not_count_as_the_newest(patient: Patient):
    patient.backed_up(patient.folder / "copies")
    ((health, text), *_) = patient.about(HubPart.BACKUP, NOW - timedelta(days=20))
    assert (health, "dated later than this computer's clock" in text) == (Health.BAD, True)
