"""The view model of the self-check page: runs, reports, and checks that a technician does by hand."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.technician.self_check.self_check_model import CheckViewModel
from kiosk.domain.errors import ExportError, KioskError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.self_check import Finding, Health, Part, Words
from tests.bridge.fakes import NotedSpeech, SlowWorker, Sticks

ONE, TWO = (Drive(Path("/media") / label, label, f"/dev/{label}") for label in ("ONE", "TWO"))
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
GOOD_DISK = Finding(Part.DISK, Health.GOOD, Words("There is room."))
BAD_RECORD = Finding(Part.DATABASE, Health.BAD, Words("Something was lost."), is_to_be_seen=True)
NOTED_CLOCK = Finding(Part.CLOCK, Health.NOTE, Words("Nobody has vouched for the clock."))
ALL = (GOOD_DISK, NOTED_CLOCK, BAD_RECORD)


class Upkeep:
    """Fake services of the page: checks, reports and a clock, with findings set by the test."""

    kiosk = "1a2b3c4d"

    def __init__(self) -> None:
        self.checks = self.reports = self
        self.clock = SimpleNamespace(now=lambda: SimpleNamespace(wall=NOW))
        self.findings = {finding.part: finding for finding in ALL}
        self.parts = list(self.findings)
        self.kept: list[str] = []
        self.error: KioskError | None = None
        self.meanwhile: Callable[[], None] = lambda: None

    def run(self, progress: Callable[[Part, int, int], bool], parts: object = None) -> Iterator[Finding]:
        for part in parts or self.parts:
            self.meanwhile()
            if not progress(part, 1, 2):
                return
            yield self.findings[part]

    def keep(self, text: str, _when: datetime) -> Path:
        self.kept.append(text)
        return Path("kept/report.txt")

    def hand_out(self, _text: str, _when: datetime, place: Path) -> Path:
        if self.error is not None:
            raise self.error
        return place / "copy.txt"

    def confirm_clock(self) -> None:
        self.findings[Part.CLOCK] = Finding(Part.CLOCK, Health.GOOD, Words("The clock is right."))

    def acknowledge_losses(self) -> None:
        self.findings[Part.DATABASE] = Finding(Part.DATABASE, Health.GOOD, Words("The record is whole."))


class Speech(NotedSpeech):
    """Fake speech on a machine with a sound device."""

    has_device = True

    def prewarm(self) -> None:
        """Do nothing, because no sound is played."""


class Page:
    """The view model of the open page, with its fake services, worker and sticks."""

    def __init__(self) -> None:
        self.upkeep, self.speech, self.sticks, self.parent = Upkeep(), Speech(), Sticks(), QObject()
        self.worker = SlowWorker(SimpleNamespace(upkeep=lambda: self.upkeep))
        self.model = CheckViewModel(self.worker, self.speech, self.sticks, self.parent)  # type: ignore[arg-type]
        self.model.open()

    def plugs(self, *drives: Drive) -> None:
        self.sticks.now = list(drives)
        self.model.stick.look()

    def runs(self) -> None:
        self.model.run()
        self.worker.work()

    def state(self, part: Part) -> str:
        return self.row(part)["state"]

    def row(self, part: Part) -> dict[str, str]:
        return next(row for row in self.model.rows if row["part"] == part.value)


@pytest.fixture
def page(qapp: object) -> Page:
    return Page()


def test_nothing_is_known_before_anybody_looked(page: Page) -> None:
    assert (page.state(Part.DISK), page.model.badCount, page.model.report) == ("waiting", 0, "")


def test_a_whole_run_shows_each_part_and_keeps_a_report(page: Page) -> None:
    page.runs()
    assert [page.state(finding.part) for finding in ALL] == ["good", "note", "bad"]
    assert (page.model.badCount, page.model.noteCount, page.model.asksToBeSeen) == (1, 1, True)
    assert (page.model.running, page.model.report, len(page.upkeep.kept)) == (False, "report.txt", 1)


def test_the_part_that_is_looked_at_is_shown(page: Page) -> None:
    seen: list[tuple[str, float]] = []
    page.model.progressChanged.connect(lambda: seen.append((page.state(Part.CLOCK), page.model.share)))
    page.runs()
    assert ("running", pytest.approx(0.5)) in seen


def test_a_run_that_was_stopped_keeps_no_report(page: Page) -> None:
    page.upkeep.meanwhile = page.model.stop
    page.runs()
    assert (page.model.wasStopped, page.model.report, page.upkeep.kept) == (True, "", [])
    assert page.state(Part.DISK) == "waiting"


def test_a_second_run_does_not_begin_before_the_first_is_over(page: Page) -> None:
    page.model.run()
    page.runs()
    assert len(page.upkeep.kept) == 1


def test_a_copy_of_the_report_goes_to_the_stick(page: Page) -> None:
    page.runs()
    page.plugs(ONE)
    page.model.takeReport()
    page.worker.work()
    assert (page.model.copied, page.model.problem) == ("copy.txt", "")
    page.plugs(TWO)
    assert page.model.copied == ""


def test_a_report_that_cannot_be_copied_is_a_problem(page: Page) -> None:
    page.upkeep.error = ExportError("The stick is full.")
    page.plugs(ONE)
    page.model.takeReport()
    page.worker.work()
    assert page.model.copied == ""
    assert page.model.problem.startswith("The stick is full.")


def test_no_report_is_copied_during_a_run_or_without_a_stick(page: Page) -> None:
    page.model.takeReport()
    page.plugs(ONE)
    page.model.run()
    page.model.takeReport()
    page.worker.work()
    assert page.model.copied == ""


def test_a_run_is_not_disturbed_by_another_stick(page: Page) -> None:
    page.plugs(ONE)
    page.model.run()
    page.plugs(TWO)
    assert page.model.stick.label == "ONE"
    page.worker.work()
    page.model.stick.look()
    assert page.model.stick.label == "TWO"


def test_a_sound_that_was_heard_is_good(page: Page) -> None:
    page.model.playSound()
    assert page.speech.said
    page.model.hear(True)
    assert (page.state(Part.SOUND), page.speech.said) == ("good", [])


def test_what_somebody_tried_outlasts_a_run(page: Page) -> None:
    page.model.touch([], 12, True)
    page.runs()
    assert page.state(Part.TOUCH) == "good"


def test_a_confirmed_clock_is_looked_at_again(page: Page) -> None:
    page.runs()
    page.model.readClock()
    page.worker.work()
    assert page.model.clockWords
    page.model.confirmClock()
    page.worker.work()
    assert (page.state(Part.CLOCK), page.model.clockWords) == ("good", "")


def test_a_clock_that_somebody_calls_wrong_is_to_be_set(page: Page) -> None:
    page.runs()
    page.model.readClock()
    page.worker.work()
    page.model.denyClock()
    assert (page.state(Part.CLOCK), page.model.clockWords) == ("bad", "")
    row = next(row for row in page.model.rows if row["part"] == Part.CLOCK.value)
    assert "Set the system clock." in row["found"]


def test_a_loss_that_somebody_has_seen_asks_no_more(page: Page) -> None:
    page.runs()
    page.model.acknowledge()
    page.worker.work()
    assert (page.model.asksToBeSeen, page.state(Part.DATABASE)) == (False, "good")


def test_parts_that_need_attention_come_first_once_the_run_is_over(page: Page) -> None:
    orders: list[list[str]] = []
    before = [row["part"] for row in page.model.rows]
    page.upkeep.meanwhile = lambda: orders.append([row["part"] for row in page.model.rows])
    page.runs()
    parts = [row["part"] for row in page.model.rows]
    assert orders == [before] * 3
    assert parts[:2] == ["database", "clock"]
    assert parts[2:] == [part for part in before if part not in {"database", "clock"}]


def test_a_row_has_a_name_for_its_state_and_a_tone(page: Page) -> None:
    seen: list[tuple[str, str]] = []
    page.upkeep.meanwhile = lambda: None
    page.model.seenChanged.connect(
        lambda: seen.append((page.row(Part.CLOCK)["standing"], page.row(Part.CLOCK)["tone"]))
    )
    assert (page.row(Part.DISK)["standing"], page.row(Part.DISK)["tone"]) == ("Not yet", "")
    page.runs()
    assert ("Checking…", "") in seen
    assert seen[-1] == ("Look at it", "note")
    page.model._find(Finding(Part.DISK, Health.UNKNOWN, Words("It cannot be read.")))
    assert (page.row(Part.DISK)["standing"], page.row(Part.DISK)["tone"]) == ("Unknown", "")


def test_a_row_joins_its_texts(page: Page) -> None:
    page.runs()
    page.model._find(Finding(Part.CLOCK, Health.BAD, Words("It is slow."), Words("Set it.")))
    row = page.row(Part.CLOCK)
    assert row["found"] == "It is slow. Set it."
    assert row["label"] == "Clock. Repair it. It is slow. Set it.. Press to confirm the time."


def test_rows_can_be_pressed_while_nothing_runs(page: Page) -> None:
    acts: list[str] = []
    page.upkeep.meanwhile = lambda: acts.extend(row["act"] for row in page.model.rows)
    page.runs()
    assert not any(acts)
    assert {row["part"]: row["act"] for row in page.model.rows if row["act"]} == {
        "touch": "Press to test it.",
        "sound": "Press to hear it.",
        "clock": "Press to confirm the time.",
        "database": "Press when you have seen it.",
    }
    page.model.acknowledge()
    page.worker.work()
    assert page.row(Part.DATABASE)["act"] == ""


def test_the_page_explains_each_state_of_a_run(page: Page) -> None:
    seen: list[str] = []
    assert page.model.helpText.startswith("Each line is good or shows what to do.")
    page.upkeep.meanwhile = lambda: seen.append(page.model.helpText)
    page.runs()
    assert seen[0] == "Residents are not disturbed. You can stop at any time."
    assert page.model.helpText == "To repair: 1 · to look at: 1. Report saved: report.txt."
    page.upkeep.meanwhile = page.model.stop
    page.runs()
    assert page.model.helpText == "Stopped. Parts not checked are marked."


def test_a_run_that_finds_nothing_to_do_says_so(page: Page) -> None:
    page.upkeep.parts = [Part.DISK]
    page.runs()
    assert page.model.helpText == "No action is needed. Report saved: report.txt."


def test_a_copied_report_is_named(page: Page) -> None:
    page.runs()
    page.plugs(ONE)
    page.model.takeReport()
    page.worker.work()
    assert page.model.helpText == "Report saved to the stick: copy.txt. You can remove the stick."
    page.upkeep.error = ExportError("The stick is full.")
    page.model.takeReport()
    page.worker.work()
    assert page.model.helpText == page.model.problem != ""


def test_the_progress_names_the_part(page: Page) -> None:
    seen: list[str] = []
    page.model.progressChanged.connect(lambda: seen.append(page.model.progressText))
    page.runs()
    assert seen[0] == "Disk space · 16 %"
    assert seen[-1] == ""
