"""Tests that a session ends by itself at midnight, also with wrong clocks and after power cuts."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kiosk.domain.events import EventKind
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.machine.clocks import VIETNAM, ClockQuality
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.domain.sessions.refusals import NoSessionError
from tests.services.sessions.evening import GUIDE, HOA, NINETEEN, Evening

EMPTY_BATTERY = datetime(2010, 1, 1, 7, 0, tzinfo=VIETNAM)


def ends(evening: Evening) -> list[dict[str, object]]:
    return [dict(event.body) for event in evening.events(EventKind.SESSION_ENDED)]


def test_the_first_call_after_midnight_ends_the_session(evening: Evening) -> None:
    session = evening.opens()
    evening.service.mark(GUIDE, HOA)
    evening.clock.passes(hours=4, minutes=59)
    assert evening.service.current() is not None
    evening.clock.passes(minutes=1)
    assert evening.service.current() is None
    assert evening.service.current() is None
    numbers = {"total": 1, "learners": 1, "women": 1, "elderly": 1}
    assert ends(evening) == [{"session": session, "reason": "midnight", "attendance": numbers}]


def test_a_guide_does_not_add_to_a_session_of_yesterday(evening: Evening) -> None:
    evening.opens()
    entry = evening.queue.join(GUIDE, [HOA])
    evening.clock.passes(hours=12)
    with pytest.raises(NoSessionError):
        evening.service.mark(GUIDE, HOA)
    with pytest.raises(NoSessionError):
        evening.queue.begin_turn(entry.id, VIETNAMESE)
    assert evening.events(EventKind.PRESENCE_MARKED, EventKind.SITTING_STARTED) == []
    assert len(ends(evening)) == 1


def test_a_new_session_opens_the_next_evening(evening: Evening) -> None:
    first = evening.opens()
    evening.queue.join(GUIDE, [HOA])
    evening.clock.passes(days=1)
    assert evening.opens() != first
    assert evening.queue.entries() == ()
    assert [event.kind for event in evening.events()] == [
        EventKind.SESSION_OPENED,
        EventKind.SESSION_ENDED,
        EventKind.SESSION_OPENED,
    ]


def test_a_session_survives_a_power_cut_in_the_evening(evening: Evening) -> None:
    session = evening.opens()
    evening.clock.reboots(NINETEEN + timedelta(hours=1))
    evening.restarts()
    current = evening.service.current()
    assert current is not None
    assert current.id == session


def test_a_kiosk_switched_off_overnight_ends_the_session_in_the_morning(evening: Evening) -> None:
    evening.opens()
    evening.clock.reboots(NINETEEN + timedelta(hours=13))
    evening.restarts()
    assert evening.service.current() is None
    assert len(ends(evening)) == 1


def test_a_session_survives_a_power_cut_that_resets_the_clock(evening: Evening) -> None:
    evening.opens()
    evening.clock.passes(hours=1)
    evening.service.mark(GUIDE, HOA)
    evening.clock.reboots(EMPTY_BATTERY, ClockQuality.IMPLAUSIBLE)
    evening.restarts()
    assert evening.service.attendance().total == 1
    evening.clock.passes(hours=4)
    assert evening.service.current() is None


def test_a_session_opened_with_a_wrong_clock_survives_its_correction(evening: Evening) -> None:
    evening.clock.reboots(EMPTY_BATTERY + timedelta(hours=16, minutes=50), ClockQuality.IMPLAUSIBLE)
    evening.restarts()
    assert evening.service.proposal().day is None
    session = evening.opens()
    evening.clock.passes(minutes=30)
    assert evening.service.current() is not None, "midnight of the wrong clock"
    evening.clock.moment = replace(evening.clock.moment, wall=NINETEEN, quality=ClockQuality.TRUSTED)
    current = evening.service.current()
    assert current is not None
    assert current.id == session
    assert current.day is None
    evening.clock.passes(hours=5)
    assert evening.service.current() is None


def test_a_session_that_a_guide_ended_is_not_ended_again(evening: Evening) -> None:
    evening.opens()
    evening.service.mark(GUIDE, HOA)
    evening.service.end(GUIDE, SessionTotals())
    evening.clock.passes(days=2)
    assert evening.service.current() is None
    assert [end["reason"] for end in ends(evening)] == ["ended"]
