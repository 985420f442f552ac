"""The text report of a self-check."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject

from kiosk.bridge.technician.self_check.report import LEFT_OUT, report
from kiosk.bridge.technician.self_check.words import TITLES
from kiosk.domain.errors import RecordError
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.self_check import Finding, Health, Part, words

WHEN = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


def lines(*findings: Finding) -> list[str]:
    return [line for line in report(findings, "1a2b3c4d", WHEN).splitlines() if line]


def test_every_part_has_a_name() -> None:
    assert set(TITLES) == set(Part)


def test_a_part_that_nobody_looked_at_is_in_the_report_as_not_known(qapp: QObject) -> None:
    said = lines()
    assert said[2] == "Not everything was checked."
    assert said[3:] == [f"[Unknown] {TITLES[part]}: Not checked." for part in Part if part not in LEFT_OUT]


def test_a_finding_says_how_it_is_and_what_to_do(qapp: QObject) -> None:
    found = Finding(
        Part.DISK, Health.NOTE, words("Only {free} are free.", free=Bytes(1_200_000_000)), words("Make room.")
    )
    said = lines(found)
    place = said.index("[Look at it] Disk space: Only 1.2 GB are free.")
    assert said[place + 1] == "    → Make room."


def test_an_error_is_said_in_its_own_words(qapp: QObject) -> None:
    error = RecordError("The record {file} is odd.", "Look at it.", file="kiosk.db")
    said = lines(Finding.of_error(Part.DATABASE, error))
    assert "[Repair it] Database: The record kiosk.db is odd." in said


def test_a_whole_report_does_not_say_that_something_is_missing(qapp: QObject) -> None:
    everything = [Finding(part, Health.GOOD, words("Fine.")) for part in Part if part not in LEFT_OUT]
    assert "Not everything was checked." not in lines(*everything)
    assert lines(*everything)[1].startswith("1a2b3c4d · ")
