"""Tests of the day in Vietnam."""

from datetime import UTC, date, datetime

from kiosk.domain.machine.clocks import vietnam_day


def test_the_day_in_vietnam_begins_at_seventeen_hours_utc():
    assert vietnam_day(datetime(2026, 11, 27, 16, 59, tzinfo=UTC)) == date(2026, 11, 27)
    assert vietnam_day(datetime(2026, 11, 27, 17, 0, tzinfo=UTC)) == date(2026, 11, 28)
