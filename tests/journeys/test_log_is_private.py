"""Tests of the log: what is logged, the copy of the log on a stick, and that no personal data are logged."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk import paths
from kiosk.app import Site
from kiosk.domain.errors import RecordError
from kiosk.domain.lessons import Step
from kiosk.logs import LogFile, LogFormatter
from kiosk.services.log_book import FOLDER
from kiosk.tour.staff_walk import PIN, StaffHands
from kiosk.tour.upkeep_walk import LentStick, see_stick
from kiosk.tour.visitor import right_answer, wrong_answer
from tests.journeys.conftest import Opens

WRITING = ("skills", "ky-nang-so/go-tieng-viet")
"""Strand and identifier of a lesson with typed answers."""


@pytest.fixture
def log(site: Site) -> Iterator[Path]:
    """The kiosk's log file, at level DEBUG."""
    folder = paths.logs_folder(site.data)
    folder.mkdir(parents=True)
    handler = LogFile(folder / "kiosk.log")
    handler.setFormatter(LogFormatter())
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    logging.getLogger("kiosk").info("The kiosk began")
    yield folder / "kiosk.log"
    root.removeHandler(handler)
    root.setLevel(before)
    handler.close()


@pytest.fixture
def stick(site: Site, tmp_path: Path) -> LentStick:
    stick = LentStick(tmp_path / "stick")
    stick.folder.mkdir()
    site.drives = stick
    return stick


def typed_words(step: Step) -> set[str]:
    """Words with more than four letters from the step's right and wrong answers."""
    words = " ".join(str(value) for value in (*right_answer(step).values(), *wrong_answer(step).values()))
    return {word for word in words.split() if len(word) > 4}


def test_nothing_that_was_typed_or_chosen_is_in_the_log(opens: Opens, log: Path):
    visitor = opens()
    visitor.start()
    visitor.open_strand(WRITING[0])
    visitor.open_lesson(WRITING[1])
    typed: set[str] = set()
    pseudonym = visitor.app.model._visit.sitting.pseudonym

    def answer(step: Step) -> dict[str, object]:
        if step.is_question:
            typed.update(typed_words(step))
        return dict(right_answer(step))

    visitor.learn(answer)
    visitor.driver.tap("homeButton")
    visitor.see_screen("home")
    visitor.end()
    for key in (Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z):
        visitor.driver.press(key)
    hands = StaffHands(visitor.app, visitor.driver)
    hands.come_to_door()
    hands.set_first_pin()
    text = log.read_text("utf-8")
    assert "The kiosk began" in text
    assert typed
    assert not [word for word in typed if word in text]
    assert pseudonym not in text
    assert PIN not in text


def inside(opens: Opens) -> StaffHands:
    visitor = opens()
    hands = StaffHands(visitor.app, visitor.driver)
    hands.come_to_door()
    hands.set_first_pin()
    return hands


def test_the_newest_entry_is_on_top_and_warnings_can_be_read_alone(opens: Opens, log: Path, stick: LentStick):
    hands = inside(opens)
    logging.getLogger("kiosk.devices").warning("The stick is slow")
    logging.getLogger("kiosk").info("Something small")
    hands.open_page("logs")
    model = hands.staff.pageModel
    assert model.entries[0]["message"] == "Something small"
    hands.driver.tap("showWarnings")
    hands.driver.wait(lambda: model.onlyWarnings and model.isRead, "the warnings")
    assert "The stick is slow" in [entry["message"] for entry in model.entries]
    assert {entry["tone"] for entry in model.entries} <= {"warning", "error"}
    hands.driver.tap("showAll")
    hands.driver.wait(lambda: not model.onlyWarnings and model.isRead, "everything")
    assert "Something small" in [entry["message"] for entry in model.entries]


def test_a_failed_job_is_in_the_log_with_its_reason(opens: Opens, log: Path, stick: LentStick):
    hands = inside(opens)

    def fail(_station: object) -> None:
        raise RecordError("The record is odd.", "Look at it.")

    hands.app.worker.errand(fail)
    hands.driver.wait(lambda: hands.app.worker.is_idle, "the errand")
    hands.open_page("logs")
    (entry,) = [entry for entry in hands.staff.pageModel.entries if "The record is odd" in entry["message"]]
    assert entry["tone"] == "warning"


def test_the_log_goes_to_the_stick(opens: Opens, log: Path, stick: LentStick):
    hands = inside(opens)
    hands.open_page("logs")
    stick.is_in = True
    see_stick(hands)
    hands.driver.tap("takeLog")
    model = hands.staff.pageModel
    hands.driver.wait(lambda: model.copied > 0, "the copy")
    (copy,) = (stick.folder / FOLDER).iterdir()
    assert copy.name.endswith("-kiosk.log")
    assert "The kiosk began" in copy.read_text("utf-8")
