"""An evening with a wrong clock: which days reports, retention and certificates use, and what the doctor says.

The kiosk has a right evening, a wrong one and another right one, a week apart. The clock of the wrong evening is set
right before, during or after its session, on the next evening, or never; by the network, or by a technician who
confirms it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.self_check import Health
from kiosk.services.certificates.issuing import CertificateRefusedError
from tests.services.clocks.machine import EMPTY_BATTERY, Kiosk, WrongMachine, evening
from tests.services.people.conftest import HAMLET, LEAD
from tests.services.sessions.evening import GUIDE

FIRST, SECOND, THIRD = date(2026, 12, 1), date(2026, 12, 8), date(2026, 12, 15)
ERRORS = {f"{days:+d} days": timedelta(days=days) for days in (1, 30, 600, -1, -30, -600)}
EVERY = {**ERRORS, "empty battery": None}
every_error = pytest.mark.parametrize("error", EVERY.values(), ids=EVERY)
every_setter = pytest.mark.parametrize("setter", ["network", "technician"])


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> WrongMachine:
    machine = WrongMachine(monkeypatch)
    machine.boot(evening(FIRST))
    return machine


@pytest.fixture
def kiosk(machine: WrongMachine, tmp_path: Path) -> Iterator[Kiosk]:
    kiosk = Kiosk(tmp_path / "data", clock=machine)
    yield kiosk
    kiosk.close()


def boot(kiosk: Kiosk, machine: WrongMachine, day: date, error: timedelta | None = timedelta()) -> Kiosk:
    """Switch the kiosk on in the evening of `day`; `error`: of its clock, None for an empty battery."""
    kiosk.close()
    if error is None:
        machine.boot(evening(day), wall=EMPTY_BATTERY)
    else:
        machine.boot(evening(day), error)
    kiosk.__post_init__()
    return kiosk


def is_set(kiosk: Kiosk, machine: WrongMachine, setter: str) -> None:
    if setter == "network":
        machine.is_set_by_the_network()
    else:
        kiosk.is_confirmed_by_a_technician()


def session(kiosk: Kiosk, machine: WrongMachine, setter: str = "", when: str = "") -> None:
    """An evening with two visits in a session; the clock is set `when`: before, during or after the session."""
    if when == "before":
        is_set(kiosk, machine, setter)
    kiosk.sessions.open(GUIDE, HAMLET)
    kiosk.visit()
    machine.passes(minutes=40)
    if when == "during":
        is_set(kiosk, machine, setter)
    kiosk.visit()
    machine.passes(minutes=40)
    assert kiosk.sessions.current() is not None, "the session has not ended by itself"
    kiosk.end_session()
    if when == "after":
        is_set(kiosk, machine, setter)
        kiosk.visit()
    kiosk.idle()


def days_of(*days: tuple[date, int]) -> list[tuple[str, int]]:
    return [(day.isoformat(), is_dated) for day, is_dated in days]


@every_error
@every_setter
@pytest.mark.parametrize("when", ["before", "during", "after"])
def test_a_clock_that_is_set_right_on_the_same_evening_gives_every_event_its_day(
    kiosk: Kiosk, machine: WrongMachine, error: timedelta | None, setter: str, when: str
) -> None:
    session(kiosk, machine)
    boot(kiosk, machine, SECOND, error)
    session(kiosk, machine, setter, when)
    boot(kiosk, machine, THIRD)
    session(kiosk, machine)
    assert kiosk.days("session") == days_of((FIRST, 1), (SECOND, 1), (THIRD, 1))
    second = 3 if when == "after" else 2
    assert kiosk.days("visit") == days_of(*2 * [(FIRST, 1)], *second * [(SECOND, 1)], *2 * [(THIRD, 1)])
    assert kiosk.doctor().health is not Health.BAD
    assert (kiosk.proven_today() or FIRST) <= THIRD
    assert issued_on(kiosk) == THIRD


def issued_on(kiosk: Kiosk) -> date:
    learner = kiosk.added().learner
    kiosk.masters(learner, "emergency")
    paper = kiosk.issuing.issue(LEAD, learner.id)
    assert [task.day for task in paper.tasks] == [paper.issued]
    return paper.issued


NEXT_EVENING = {
    "+1 days": (SECOND + timedelta(days=1), 1),  # plausible, and no event contradicts it
    "+30 days": (FIRST, 0),
    "+600 days": (FIRST, 0),
    "-1 days": (SECOND - timedelta(days=1), 1),  # plausible, and no event contradicts it
    "-30 days": (FIRST, 0),
    "-600 days": (FIRST, 0),
    "empty battery": (FIRST, 0),
}
"""Day of the wrong evening and whether it is certain, if the clock is set right on the next evening only."""


@every_setter
@pytest.mark.parametrize("name", NEXT_EVENING)
def test_a_clock_that_is_set_right_a_week_later_assigns_the_evening_to_the_one_before(
    kiosk: Kiosk, machine: WrongMachine, name: str, setter: str
) -> None:
    session(kiosk, machine)
    boot(kiosk, machine, SECOND, EVERY[name])
    session(kiosk, machine)
    kiosk.days("session")
    boot(kiosk, machine, THIRD, EVERY[name])
    session(kiosk, machine, setter, "before")
    assert kiosk.days("session") == days_of((FIRST, 1), NEXT_EVENING[name], (THIRD, 1))
    assert len(kiosk.days("visit")) == 6
    assert kiosk.doctor().health is not Health.BAD
    assert (kiosk.proven_today() or FIRST) <= THIRD
    assert issued_on(kiosk) == THIRD


@pytest.mark.parametrize("days", [30, 600])
def test_a_clock_that_was_ahead_locks_the_right_time_out_only_until_somebody_confirms_it(
    kiosk: Kiosk, machine: WrongMachine, days: int
) -> None:
    session(kiosk, machine)
    boot(kiosk, machine, SECOND, timedelta(days=days))
    session(kiosk, machine)
    boot(kiosk, machine, THIRD)  # the clock is right, and nobody has confirmed it
    session(kiosk, machine)
    ahead = SECOND + timedelta(days=days)
    assert kiosk.days("session") == days_of((FIRST, 1), (ahead, 1), (ahead, 0))
    finding = kiosk.doctor()
    assert finding.health is Health.BAD
    assert "newest time recorded here is later" in str(finding)
    assert "confirm it here" in str(finding)
    learner = kiosk.added().learner
    kiosk.masters(learner, "emergency")
    with pytest.raises(CertificateRefusedError, match="clock of the kiosk is wrong"):
        kiosk.issuing.issue(LEAD, learner.id)
    boot(kiosk, machine, THIRD + timedelta(days=7))
    kiosk.is_confirmed_by_a_technician()
    assert kiosk.days("session") == days_of((FIRST, 1), (FIRST, 0), (THIRD, 1))
    assert kiosk.days("visit") == days_of(*2 * [(FIRST, 1)], *2 * [(FIRST, 0)], *2 * [(THIRD, 1)])
    assert kiosk.clock.now().quality is ClockQuality.UNCHECKED
    assert kiosk.doctor().health is Health.GOOD
    paper = kiosk.issuing.issue(LEAD, learner.id)
    assert (paper.issued, paper.tasks[0].day) == (THIRD + timedelta(days=7), THIRD)


@every_error
def test_a_wrong_clock_that_nobody_sets_loses_nothing_and_deletes_nobody(
    kiosk: Kiosk, machine: WrongMachine, error: timedelta | None
) -> None:
    session(kiosk, machine)
    learner = kiosk.added().learner
    for day in (SECOND, THIRD):
        boot(kiosk, machine, day, error)
        session(kiosk, machine)
    assert len(kiosk.days("session")) == 3
    assert len(kiosk.days("visit")) == 6
    assert kiosk.proven_today() is None
    assert kiosk.names_listed() == [learner.name]
    is_seen = error is None or error < timedelta(days=-7)
    assert (kiosk.doctor().health is Health.BAD) is is_seen


def test_a_certificate_with_a_date_ahead_is_issued_again(kiosk: Kiosk, machine: WrongMachine) -> None:
    learner = kiosk.added().learner
    kiosk.masters(learner, "emergency")
    boot(kiosk, machine, SECOND, timedelta(days=600))
    wrong = kiosk.issuing.issue(LEAD, learner.id)
    assert wrong.issued == SECOND + timedelta(days=600)
    machine.is_set_by_the_network()
    kiosk.visit()
    right = kiosk.issuing.issue(LEAD, learner.id)
    assert (right.issued, right.number == wrong.number) == (SECOND, False)
    assert kiosk.issuing.issue(LEAD, learner.id) == right
    assert kiosk.issuing.check(LEAD, wrong.check_code) != kiosk.issuing.check(LEAD, right.check_code)


def test_a_false_confirmation_is_undone_by_the_network(kiosk: Kiosk, machine: WrongMachine) -> None:
    """A technician has confirmed a clock that was 600 days ahead."""
    session(kiosk, machine)
    boot(kiosk, machine, SECOND, timedelta(days=600))
    kiosk.is_confirmed_by_a_technician(is_wrong=True)
    session(kiosk, machine)
    boot(kiosk, machine, THIRD)
    assert kiosk.doctor().health is Health.BAD
    machine.is_set_by_the_network()
    session(kiosk, machine)
    assert kiosk.doctor().health is Health.GOOD
    assert kiosk.days("session") == days_of((FIRST, 1), (FIRST, 0), (THIRD, 1))
