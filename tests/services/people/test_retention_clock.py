"""Tests that a clock that is wrong never deletes anybody, and which readings of it count."""

from datetime import date, timedelta

import pytest

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym
from tests.services.people.conftest import GUIDE
from tests.services.people.years import BEGAN, OVER, WEEK, Years, announce, announced, hoa, is_kept, years

__all__ = ["hoa", "years"]  # fixtures that pytest finds by name in this module


def test_the_kiosk_must_have_run_on_five_days_since_the_announcement(years: Years, hoa: Pseudonym) -> None:
    last = announce(years)
    years.evenings(last + timedelta(days=60), 2)
    assert announced(years)
    years.evenings(last + timedelta(days=90), 3)
    assert years.kinds(EventKind.LEARNER_DELETED) == [hoa]


def test_several_starts_on_one_evening_are_one_day(years: Years, hoa: Pseudonym) -> None:
    last = announce(years)
    years.evenings(last + timedelta(days=60), 8, every=0)
    assert is_kept(years)
    assert hoa in announced(years)


def test_an_evening_without_a_visitor_counts_for_nothing(years: Years, hoa: Pseudonym) -> None:
    last = announce(years)
    for number in range(10):
        years.clock.boot(last + timedelta(days=60 + number), is_online=True)
        years.idle()
    assert hoa in announced(years)


@pytest.mark.parametrize("is_online", [True, False])
def test_a_clock_that_jumps_ahead_for_one_start_deletes_nobody(
    years: Years, hoa: Pseudonym, *, is_online: bool
) -> None:
    years.clock.boot(date(2030, 1, 1), is_online=is_online)
    for day in range(60):  # the machine is never switched off; its clock is four years ahead
        years.come(Pseudonym("guest"))
        years.idle()
        years.clock.pass_by(86400)
        assert announced(years) == {}, day
    years.evenings(BEGAN + 10 * WEEK, 12)
    assert announced(years) == {}
    assert is_kept(years)
    assert hoa in {learner.id for learner in years.people.listing.learners(GUIDE)}


def test_a_wrong_clock_without_a_network_never_deletes_anybody(years: Years, hoa: Pseudonym) -> None:
    years.evenings(date(2028, 11, 1), 60, is_online=False)  # within two years, so that it is plausible
    assert announced(years) == {}
    assert is_kept(years)
    assert hoa


def test_a_clock_that_jumps_ahead_after_the_announcement_does_not_shorten_it(years: Years, hoa: Pseudonym) -> None:
    last = announce(years)
    years.evenings(last + timedelta(days=1), 3, every=1)
    years.clock.boot(last + timedelta(days=400), is_online=True)  # set by hand after the network had set it
    for _ in range(6):
        years.come(Pseudonym("guest"))
        years.idle()
        years.clock.pass_by(86400)
    assert hoa in announced(years)
    assert is_kept(years)


def test_a_clock_that_is_set_on_while_the_kiosk_runs_is_not_read(years: Years, hoa: Pseudonym) -> None:
    years.clock.boot(BEGAN + 10 * WEEK, is_online=True)
    years.come(Pseudonym("guest"))
    before = len(years.kinds(EventKind.CLOCK_READ))
    years.clock.wall += timedelta(days=2000)
    years.idle()
    assert len(years.kinds(EventKind.CLOCK_READ)) == before
    assert hoa not in announced(years)


def test_who_came_while_the_battery_was_empty_counts_as_having_come_at_the_end(years: Years, hoa: Pseudonym) -> None:
    years.evenings(date(2020, 1, 1), 3, hoa, every=0, is_online=False)
    years.evenings(date(2029, 3, 1), 10)
    assert announced(years) == {}, "the visit may have been on the day before"
    years.evenings(date(2031, 3, 2), 3)
    assert hoa in announced(years)


def test_who_came_while_the_clock_was_slow_counts_as_having_come_at_the_end(years: Years, hoa: Pseudonym) -> None:
    years.evenings(BEGAN + 3 * WEEK, 3, hoa, is_online=False)  # plausible, but years behind
    years.evenings(date(2029, 3, 1), 10)
    assert announced(years) == {}


def test_confirmations_of_a_technician_replace_the_network(years: Years, hoa: Pseudonym) -> None:
    def confirm(day: date) -> None:
        years.clock.boot(day, is_online=False)
        years.store.events.append([EventDraft(EventKind.CLOCK_CONFIRMED, {})])
        years.idle()

    years.evening(BEGAN + 52 * WEEK, is_online=False)
    years.evenings(OVER + WEEK, 3, is_online=False)
    assert announced(years) == {}
    confirm(OVER + 4 * WEEK)
    assert announced(years) == {hoa: OVER + 4 * WEEK + timedelta(days=30)}
    years.evenings(OVER + 5 * WEEK, 12, is_online=False)
    assert is_kept(years), "nothing proves that 30 days have passed"
    confirm(OVER + 20 * WEEK)
    assert years.kinds(EventKind.LEARNER_DELETED) == [hoa]


def test_a_confirmation_in_error_is_undone_by_a_later_reading(years: Years, hoa: Pseudonym) -> None:
    years.clock.boot(BEGAN + 100 * WEEK, is_online=False)
    years.store.events.append([EventDraft(EventKind.CLOCK_CONFIRMED, {})])
    years.clock.boot(BEGAN + 110 * WEEK, is_online=False)
    years.store.events.append([EventDraft(EventKind.CLOCK_CONFIRMED, {})])
    years.idle()
    assert hoa in announced(years)
    years.clock.newest = lambda: None  # the record does not show that the clock was ahead
    years.evenings(BEGAN + 5 * WEEK, 12)
    assert announced(years) == {}
    assert is_kept(years)
