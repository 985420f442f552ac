"""Tests of the self-check: a check that fails does not prevent the other checks."""

import logging
from collections.abc import Callable

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.ports.progress import Progress
from kiosk.domain.self_check import Finding, Health, Part, step, words
from kiosk.services.self_check.runner import SelfCheck


def good(part: Part) -> Callable[[Progress], Finding]:
    return lambda _progress: Finding(part, Health.GOOD, words("Fine."))


def failing(error: Exception) -> Callable[[Progress], Finding]:
    def fail(_progress: Progress) -> Finding:
        raise error

    return fail


def found(checks: SelfCheck) -> list[tuple[Part, Health]]:
    return [(finding.part, finding.health) for finding in checks.run(lambda *_: True)]


def test_parts_come_in_their_own_order() -> None:
    checks = SelfCheck({part: good(part) for part in (Part.USB, Part.DISK, Part.CLOCK)})
    assert [part for part, _ in found(checks)] == [Part.DISK, Part.CLOCK, Part.USB]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            RecordError("The {file} is odd.", "Look at {file}.", file="kiosk.db"),
            "The kiosk.db is odd. Look at kiosk.db.",
        ),
        (OSError(5, "Input/output error"), "The check could not be run: Input/output error. Check again"),
        (ZeroDivisionError(), "The check could not be run: ZeroDivisionError."),
    ],
)
def test_a_check_that_fails_is_bad_and_keeps_no_other_from_being_made(error: Exception, said: str) -> None:
    checks = SelfCheck({Part.DISK: failing(error), Part.CLOCK: good(Part.CLOCK)})
    bad, fine = checks.run(lambda *_: True)
    assert (bad.part, bad.health, fine.health) == (Part.DISK, Health.BAD, Health.GOOD)
    assert said in str(bad)


def test_an_unexpected_failure_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    list(SelfCheck({Part.DISK: failing(ZeroDivisionError())}).run(lambda *_: True))
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None


def test_a_stopped_check_says_nothing_of_what_it_did_not_see() -> None:
    def long(progress: Progress) -> Finding:
        for done in range(100):
            step(progress, done, 100)
        return Finding(Part.CHAIN, Health.GOOD, words("Fine."))

    checks = SelfCheck({Part.DISK: good(Part.DISK), Part.CHAIN: long, Part.USB: good(Part.USB)})
    run = checks.run(lambda part, done, _total: not (part is Part.CHAIN and done == 50))
    assert [finding.part for finding in run] == [Part.DISK]


def test_a_run_can_be_stopped_between_two_parts() -> None:
    checks = SelfCheck({Part.DISK: good(Part.DISK), Part.CLOCK: good(Part.CLOCK)})
    assert [finding.part for finding in checks.run(lambda part, *_: part is Part.DISK)] == [Part.DISK]


def test_one_part_can_be_looked_at_alone() -> None:
    checks = SelfCheck({part: good(part) for part in (Part.DISK, Part.CLOCK)})
    assert [finding.part for finding in checks.run(lambda *_: True, {Part.CLOCK})] == [Part.CLOCK]


@pytest.mark.parametrize(
    ("part", "health", "is_pressing"),
    [
        (Part.DISK, Health.GOOD, False),
        (Part.DISK, Health.NOTE, True),
        (Part.DISK, Health.BAD, True),
        (Part.DISK_HEALTH, Health.NOTE, True),
        (Part.DISK_HEALTH, Health.UNKNOWN, False),
        (Part.CLOCK, Health.NOTE, False),
        (Part.CLOCK, Health.BAD, True),
        (Part.DATABASE, Health.BAD, True),
        (Part.PACKS, Health.BAD, False),
    ],
)
def test_what_may_soon_stop_the_kiosk_is_told_without_being_asked_for(
    part: Part, health: Health, is_pressing: bool
) -> None:
    checks = SelfCheck(
        {each: good(each) for each in Part} | {part: lambda _progress: Finding(part, health, words("?"))}
    )
    assert checks.is_pressing() is is_pressing


def test_only_what_is_quick_is_looked_at_for_that() -> None:
    made: list[Part] = []

    def note(part: Part) -> Callable[[Progress], Finding]:
        return lambda progress: (made.append(part), good(part)(progress))[1]

    quick = {Part.DATABASE: good(Part.DATABASE)}  # the quick check of the database replaces its slow check
    SelfCheck({part: note(part) for part in Part}, quick).is_pressing()
    assert made == [Part.DISK, Part.DISK_HEALTH, Part.CLOCK]
