"""The view model of the log page: which entries it shows, and the copy of the log on a stick."""

import logging
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.technician.log_model import LogViewModel
from kiosk.domain.errors import ExportError, KioskError
from kiosk.domain.machine.drives import Drive
from kiosk.services.log_book import LogEntry
from tests.bridge.fakes import SlowWorker, Sticks

ONE, TWO = (Drive(Path("/media") / label, label, f"/dev/{label}") for label in ("ONE", "TWO"))
NOW = datetime(2026, 11, 24, 8, 0)  # noqa: DTZ001 - the log has local times without a time zone
CALM = LogEntry(NOW, logging.INFO, "kiosk.app", "The record is open.")
BAD = LogEntry(NOW, logging.ERROR, "kiosk.storage", "The disk is full.", "DiskFullError", 3)


class Book:
    """A fake log book with entries set by the test; records the folders to which it was copied."""

    def __init__(self) -> None:
        self.error: KioskError | None = None
        self.places: list[Path] = []
        self.held: Sequence[LogEntry] = (BAD, CALM)

    def entries(self, *, only_warnings: bool) -> Sequence[LogEntry]:
        return [entry for entry in self.held if entry.level > logging.INFO or not only_warnings]

    def copy(self, place: Path) -> list[Path]:
        if self.error is not None:
            raise self.error
        self.places.append(place)
        return [place / "kiosk.log", place / "kiosk.log.1"]


class Page:
    """The view model of the open page, with its fake log book, worker and sticks."""

    def __init__(self) -> None:
        self.book, self.sticks, self.parent = Book(), Sticks(), QObject()
        self.worker = SlowWorker(SimpleNamespace(upkeep=lambda: SimpleNamespace(log_book=self.book)))
        self.model = LogViewModel(self.worker, self.sticks, self.parent)  # type: ignore[arg-type]  # a SlowWorker
        self.model.open()

    def plugs(self, *drives: Drive) -> None:
        self.sticks.now = list(drives)
        self.model.stick.look()

    def takes(self) -> None:
        self.model.take()
        self.worker.work()


@pytest.fixture
def page(qapp: object) -> Page:
    return Page()


def test_the_log_is_read_when_the_page_opens(page: Page) -> None:
    assert (page.model.isRead, page.model.entries) == (False, [])
    page.worker.work()
    assert page.model.isRead
    assert page.model.entries == [
        {
            "tone": "error",
            "head": "24/11/2026 08:00:00 · kiosk.storage · 3 times",
            "message": "The disk is full.",
        },
        {"tone": "info", "head": "24/11/2026 08:00:00 · kiosk.app", "message": "The record is open."},
    ]


def test_only_what_is_worth_a_look_is_shown_on_request(page: Page) -> None:
    page.worker.work()
    page.model.showWarnings()
    assert (page.model.onlyWarnings, page.model.isRead) == (True, False)
    page.worker.work()
    assert [row["tone"] for row in page.model.entries] == ["error"]
    page.model.showAll()
    page.worker.work()
    assert len(page.model.entries) == 2


def test_the_log_is_copied_to_the_stick(page: Page) -> None:
    page.plugs(ONE)
    page.takes()
    assert (page.model.copied, page.book.places) == (2, [ONE.place])


def test_nothing_is_copied_without_a_stick(page: Page) -> None:
    page.takes()
    assert (page.model.copied, page.book.places) == (0, [])


def test_a_copy_that_fails_is_a_problem_until_another_stick_comes(page: Page) -> None:
    page.book.error = ExportError("The stick is full.")
    page.plugs(ONE)
    page.takes()
    assert page.model.problem.startswith("The stick is full.")
    page.plugs(TWO)
    assert page.model.problem == ""


def test_what_was_copied_stays_on_the_screen_when_the_stick_is_pulled(page: Page) -> None:
    page.plugs(ONE)
    page.takes()
    page.plugs()
    assert (page.model.copied, page.model.stick.label) == (2, "")


def test_the_page_explains_what_it_shows(page: Page) -> None:
    told = "Newest first, in English, for the people who maintain the program. It has no personal data."
    assert page.model.helpText == told
    page.worker.work()
    assert page.model.helpText == told


def test_an_empty_log_is_explained(page: Page) -> None:
    page.book.held = ()
    page.worker.work()
    assert page.model.helpText == "The log is empty."
    page.model.showWarnings()
    page.worker.work()
    assert page.model.helpText == "There are no warnings."


def test_the_result_of_a_copy_is_explained(page: Page) -> None:
    page.plugs(ONE)
    page.takes()
    assert page.model.helpText == "Files copied to the stick: 2. You can remove it."
    page.book.error = ExportError("The stick is full.")
    page.takes()
    assert page.model.helpText == page.model.problem != ""
