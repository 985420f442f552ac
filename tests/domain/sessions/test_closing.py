"""Tests the totals and difficulties at the end of a session."""

import pytest

from kiosk.domain.sessions.attendance import MOST, Headcount
from kiosk.domain.sessions.closing import DIFFICULTIES, Difficulty, SessionTotals
from kiosk.domain.sessions.refusals import SessionRefusedError


def test_totals_that_were_not_typed_are_absent() -> None:
    assert SessionTotals().to_body() == {}
    assert SessionTotals(ethnic_minority=7, disabled=0).to_body() == {"ethnic_minority": 7, "disabled": 0}


@pytest.mark.parametrize("totals", [SessionTotals(5, 5, 5), SessionTotals(0, None, 0)])
def test_totals_up_to_the_attendance_are_right(totals: SessionTotals) -> None:
    totals.require_within(5)


@pytest.mark.parametrize(
    "totals", [SessionTotals(ethnic_minority=6), SessionTotals(poor=6), SessionTotals(disabled=-1)]
)
def test_a_total_outside_the_attendance_is_refused(totals: SessionTotals) -> None:
    with pytest.raises(SessionRefusedError, match="number of people present \\(5\\)"):
        totals.require_within(5)


@pytest.mark.parametrize("number", [-1, MOST + 1])
def test_a_headcount_has_limits(number: int) -> None:
    for name in ("female", "male", "unstated"):
        with pytest.raises(SessionRefusedError):
            Headcount(**{name: number})


def test_every_difficulty_has_a_label_of_its_own() -> None:
    assert tuple(DIFFICULTIES) == tuple(Difficulty)
    assert len(set(DIFFICULTIES.values())) == len(Difficulty)
