"""Tests of requests of people about their data: due dates, working days and progress."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.requests import DataRequest, RequestClosedError, RequestKind, RequestState
from kiosk.domain.people.working_days import after_working_days, is_working_day

FRIDAY = date(2026, 11, 27)
DAYS = st.dates(date(2025, 1, 1), date(2060, 12, 31))
KINDS = st.sampled_from(RequestKind)


def request(kind: RequestKind = RequestKind.SEE, received: date = FRIDAY) -> DataRequest:
    return DataRequest("r1", Pseudonym("6f1c"), kind, received)


@pytest.mark.parametrize(
    ("kind", "due", "extended"),
    [
        (RequestKind.SEE, "2026-12-07", "2026-12-17"),
        (RequestKind.COPY, "2026-12-07", "2026-12-17"),
        (RequestKind.CORRECT, "2026-12-07", "2026-12-17"),
        (RequestKind.WITHDRAW, "2026-12-12", "2026-12-27"),
        (RequestKind.RESTRICT, "2026-12-12", "2026-12-27"),
        (RequestKind.OBJECT, "2026-12-12", "2026-12-27"),
        (RequestKind.DELETE, "2026-12-17", "2027-01-06"),
    ],
)
def test_each_request_has_the_deadline_of_the_decree_and_is_extended_once(kind, due, extended):
    assert request(kind).due.isoformat() == due
    longer = request(kind).extend(FRIDAY)
    assert longer.due.isoformat() == extended
    with pytest.raises(RequestClosedError):
        longer.extend(FRIDAY)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-11-23", "2026-11-25"),  # Monday
        ("2026-11-27", "2026-12-01"),  # Friday
        ("2026-11-28", "2026-12-01"),  # Saturday
        ("2026-12-31", "2027-01-05"),  # before New Year's Day
        ("2026-04-29", "2026-05-05"),  # before 30/04 and 01/05, a Thursday and a Friday
        ("2026-09-01", "2026-09-04"),  # before 02/09
        ("2026-02-13", "2026-02-23"),  # the Friday before Tết (17/02): Monday 16/02 to Thursday 19/02 are holidays
        ("2027-04-14", "2027-04-19"),  # before Giỗ Tổ, a Friday
    ],
)
def test_the_answer_is_due_after_two_working_days(received, due):
    assert request(received=date.fromisoformat(received)).answer_due.isoformat() == due


@given(DAYS, st.integers(0, 15))
def test_the_number_of_working_days_is_counted(day, count):
    end = after_working_days(day, count)
    between = [day + timedelta(days=shift) for shift in range(1, (end - day).days + 1)]
    assert sum(map(is_working_day, between)) == count
    assert not between or is_working_day(between[-1])


@given(DAYS)
def test_weekends_are_no_working_days_and_every_week_outside_tet_has_some(day):
    week = [day + timedelta(days=shift) for shift in range(7)]
    assert 1 <= sum(map(is_working_day, week)) <= 5


@given(KINDS, DAYS, st.integers(0, 60))
def test_no_due_date_is_later_than_the_law_allows(kind, received, later):
    one = request(kind, received)
    assert one.due - received == timedelta(days=kind.days)
    assert received < one.answer_due <= one.due
    today = received + timedelta(days=later)
    if today <= one.due:
        assert one.extend(today).due - received == timedelta(days=2 * kind.days)
    else:
        with pytest.raises(RequestClosedError):
            one.extend(today)


def test_days_are_counted_to_the_answer_and_then_to_the_end():
    one = request(RequestKind.DELETE)
    assert [one.days_left(FRIDAY + timedelta(days=day)) for day in (0, 4, 5)] == [4, 0, -1]
    answered = one.answer(FRIDAY + timedelta(days=1))
    assert [answered.days_left(FRIDAY + timedelta(days=day)) for day in (1, 20, 21)] == [19, 0, -1]
    done = answered.finish(FRIDAY + timedelta(days=3))
    assert done.days_left(FRIDAY) is None


def test_a_request_is_open_then_extended_then_done():
    one = request()
    longer = one.extend(FRIDAY)
    done = longer.finish(FRIDAY + timedelta(days=2))
    assert [step.state for step in (one, longer, done)] == [
        RequestState.OPEN,
        RequestState.EXTENDED,
        RequestState.DONE,
    ]
    assert (longer.answered, done.answered, done.done) == (FRIDAY, FRIDAY, FRIDAY + timedelta(days=2))
    with pytest.raises(RequestClosedError):
        done.extend(FRIDAY)


def test_the_first_answer_and_the_first_end_stay():
    later = FRIDAY + timedelta(days=3)
    done = request().answer(FRIDAY).finish(FRIDAY)
    assert done.answer(later) == done.finish(later) == done
