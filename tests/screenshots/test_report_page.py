"""The page of reports is complete and readable in every format, in all its states and with awkward reports."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.bridge.shell.translation import Interpreter
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.reporting.periods import days_between
from kiosk.domain.reporting.wall_papers import WallPaper
from kiosk.domain.texts import untranslated
from kiosk.tour.album import Format
from tests.bridge.guide.report.report_page import Page
from tests.bridge.guide.report.samples import awkward, month
from tests.qml.conftest import stage
from tests.qml.stage import Stage
from tests.screenshots.faults import RULES
from tests.screenshots.pages import EVERY_SIZE, HARD, TIGHT
from tests.screenshots.report_stage import ReportStage
from tests.screenshots.sight import Sight

__all__ = ["stage"]  # a fixture that pytest finds by name in this module

LONGEST_WALK = 8
"""Maximum number of pages of an awkward report that the fast test shows."""


class Looker:
    """Shows the page and collects the faults that the rules for screens find."""

    def __init__(self, stage: Stage) -> None:
        self.page = Page()
        self.view = ReportStage(stage, self.page.model)
        self.faults: list[str] = []

    def look(self, name: str, formats: tuple[Format, ...]) -> None:
        for shown in formats:
            self.view.show_in(shown)
            sight = Sight(self.view.stage.window)
            self.faults += [f"{name} {shown}: {fault}" for rule in RULES for fault in rule(sight)]

    def leaf(self, formats: tuple[Format, ...], most: int | None = None) -> None:
        """Show every page and every group of columns in all formats, or only the first `most` pages."""
        sheets = self.page.model.sheets
        for shown in formats:
            self.view.show_in(shown)
            for page in range(sheets.pageCount)[:most]:
                sheets.showPage(page)
                for group in range(max(1, sheets.groupCount)):
                    sheets.showGroup(group)
                    self.look(f"page {page}, columns {group}", (shown,))
            sheets.showPage(0)


@pytest.fixture
def looker(stage: Stage, translations: Path) -> Iterator[Looker]:
    interpreter = Interpreter(translations, "bác")
    interpreter.speak("vi")
    looker = Looker(stage)
    yield looker
    looker.view.close()
    interpreter.leave()


@pytest.fixture
def talkative(stage: Stage, long_words: Path) -> Iterator[Looker]:
    """The page with a translation whose words are longer."""
    interpreter = Interpreter(long_words, "bác")
    interpreter.speak("vi")
    looker = Looker(stage)
    yield looker
    looker.view.close()
    interpreter.leave()


def walk(looker: Looker, folder: Path, look: Callable[[str], None]) -> None:
    """Show every state of the page: reading, failed, the lists, the sheets."""
    page, model = looker.page, looker.page.model
    page.worker.waiting.pop(0)()  # the date
    look("reading")
    page.reads()
    model.period.openSheet()
    look("period")
    model.period.closeSheet()
    for name in ("tabs", "sections"):
        model.openList(name)
        look(name)
    model.openList("")
    sticks = [Drive(folder / name, name, f"/dev/{name}") for name in ("USB-XA-LE-THUY", "KINGSTON")]
    for stick in sticks:
        stick.place.mkdir()
    model.offerSaving()
    look("choose")
    model.saving.choose("usb")
    look("wait")
    page.plugs(*sticks)
    look("pick")
    model.saving.save()
    look("save")
    page.reads()
    look("saved")
    model.saving.close()
    page.plugs(sticks[0])
    model.save("pdf")
    shutil.rmtree(sticks[0].place)
    page.sticks.now = []
    page.reads()
    look("failed")
    model.saving.close()
    model.toggleWall()
    page.reads()
    look("wall")
    page.reports.papers.append(WallPaper("BC-08", days_between(date(2026, 9, 15), date(2026, 12, 14))))
    model.showTab("BC-03")
    page.reads()
    look("second paper for the wall")
    page.reports.error = KioskError(untranslated("The record is damaged."), untranslated("Call the technician."))
    model.showTab("BC-05")
    page.reads()
    look("error")


def test_every_state_is_complete_and_readable(looker: Looker, tmp_path: Path) -> None:
    walk(looker, tmp_path, lambda name: looker.look(name, HARD))
    assert not looker.faults, "\n".join(looker.faults)


@pytest.mark.slow
def test_every_state_is_complete_in_every_format(looker: Looker, tmp_path: Path) -> None:
    walk(looker, tmp_path, lambda name: looker.look(name, EVERY_SIZE))
    assert not looker.faults, "\n".join(looker.faults)


@pytest.mark.slow
def test_every_state_is_complete_in_a_language_of_longer_words(talkative: Looker, tmp_path: Path) -> None:
    walk(talkative, tmp_path, lambda name: talkative.look(name, TIGHT))
    assert not talkative.faults, "\n".join(talkative.faults)


def test_every_page_of_a_month_is_complete_and_readable(looker: Looker) -> None:
    looker.page.reads()
    looker.leaf(HARD)
    assert not looker.faults, "\n".join(looker.faults)


@pytest.mark.slow
def test_every_page_of_a_month_is_complete_in_every_format(looker: Looker) -> None:
    looker.page.reads()
    looker.leaf(EVERY_SIZE)
    assert not looker.faults, "\n".join(looker.faults)


def test_the_first_pages_of_an_awkward_report_are_complete_and_readable(looker: Looker) -> None:
    looker.page.reports.make = lambda _days, _code: awkward()
    looker.page.reads()
    looker.leaf(HARD[1:3], LONGEST_WALK)
    assert not looker.faults, "\n".join(looker.faults)


@pytest.mark.slow
def test_every_page_of_an_awkward_report_is_complete(looker: Looker) -> None:
    looker.page.reports.make = lambda _days, _code: awkward()
    looker.page.reads()
    looker.leaf(TIGHT)
    assert not looker.faults, "\n".join(looker.faults)


def test_a_report_without_any_section_is_complete(looker: Looker) -> None:
    looker.page.reports.make = lambda days, code: month(days, code, sections=())
    looker.page.reads()
    looker.look("empty", HARD[:1])
    assert not looker.faults, "\n".join(looker.faults)
