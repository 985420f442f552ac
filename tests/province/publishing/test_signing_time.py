"""Tests of the office's clock: nothing is signed if it is certainly wrong, and a doubtful time must be confirmed."""

from datetime import datetime, timedelta

import pytest

from kiosk import RELEASED
from kiosk.province.publishing.departments import add_department
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.founding import found
from kiosk.province.publishing.office import Office, never
from kiosk.province.publishing.renewal import renew
from kiosk.province.publishing.signing_time import signing_time
from tests.province.publishing.province import START, Province


def unconfirmed(province: Province) -> Office:
    """Return the office of `province`, whose user refuses to confirm a doubtful time."""
    office = province.office
    return Office(office.folder, office.keys, office.clock, never)


def test_a_clock_before_the_program_was_made_is_refused_and_nothing_is_made(new: Province):
    new.now = RELEASED - timedelta(days=1)
    with pytest.raises(PublishError, match="2026-11-23 00:00 UTC, which is before the release of this program"):
        found(new.office, "Tỉnh")
    assert new.state() == {}


def test_a_clock_that_was_set_back_is_refused_and_nothing_changed(province: Province):
    province.later(days=30)
    renew(province.office)
    before = province.state()
    province.later(minutes=-1)
    with pytest.raises(PublishError, match="07:59 UTC, but the repository was signed at 2026-12-31 08:00 UTC"):
        add_department(province.office, "so-khac", "Sở Khác")
    assert province.state() == before


def test_a_clock_far_ahead_is_asked_about_and_nothing_changed(province: Province):
    province.later(days=401)
    before = province.state()
    with pytest.raises(PublishError, match="rejects all earlier ones"):
        renew(unconfirmed(province))
    assert province.state() == before


def test_a_clock_far_ahead_is_believed_when_a_person_says_so(province: Province):
    province.later(days=401)
    renew(province.office)
    assert province.read().signed_at == province.now


def test_a_beginning_far_in_the_future_is_asked_about(new: Province):
    new.now = RELEASED + timedelta(days=5 * 365, seconds=1)
    with pytest.raises(PublishError, match="rejects all earlier ones"):
        found(unconfirmed(new), "Tỉnh")


@pytest.mark.parametrize("ahead", [timedelta(), timedelta(days=400)])
def test_a_sound_clock_is_believed_without_asking(ahead: timedelta):
    asked: list[datetime] = []
    assert signing_time(START + ahead, START, lambda moment: bool(asked.append(moment))) == START + ahead
    assert not asked
