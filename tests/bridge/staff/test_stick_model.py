"""The stick that a staff page uses.

Rules: A stick is found automatically. A page uses only one stick at a time. While the page is busy, it keeps this
stick even if another stick is inserted. A pulled stick is forgotten.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.domain.machine.drives import Drive

ONE, TWO = (Drive(Path("/media") / label, label, f"/dev/{label}") for label in ("ONE", "TWO"))


class Page:
    """A page with its drive watch; records the signals of its stick in `heard`."""

    def __init__(self) -> None:
        self.parent = QObject()
        self.now: list[Drive] = []
        self.is_busy = self.is_elsewhere = False
        self.heard: list[str] = []
        self.stick = StickViewModel(self, lambda: self.is_busy, self.parent, lambda: self.is_elsewhere)  # type: ignore[arg-type]
        self.stick.arrived.connect(lambda drive: self.heard.append(drive.label))
        self.stick.gone.connect(lambda: self.heard.append("gone"))

    def present(self) -> tuple[Drive, ...]:
        return tuple(self.now)

    def plugs(self, *drives: Drive) -> None:
        self.now = list(drives)
        self.stick.look()

    @property
    def is_watching(self) -> bool:
        return self.stick._timer.isActive()


@pytest.fixture
def page(qapp: object) -> Page:
    return Page()


def test_a_stick_that_is_in_is_found_when_the_page_opens(page: Page) -> None:
    page.now = [ONE]
    page.stick.open()
    assert (page.stick.drive, page.stick.label, page.stick.count, page.heard) == (ONE, "ONE", 1, ["ONE"])


def test_a_stick_that_stays_is_reported_once(page: Page) -> None:
    page.stick.open()
    page.plugs(ONE)
    page.plugs(ONE)
    assert page.heard == ["ONE"]


def test_a_pulled_stick_is_gone_and_the_other_takes_its_place(page: Page) -> None:
    page.stick.open()
    page.plugs(ONE)
    page.plugs(TWO)
    assert (page.heard, page.stick.label) == (["ONE", "gone", "TWO"], "TWO")


def test_several_sticks_take_turns(page: Page) -> None:
    page.stick.open()
    page.plugs(ONE, TWO)
    page.stick.next()
    page.stick.next()
    assert (page.heard, page.stick.count) == (["ONE", "TWO", "ONE"], 2)


def test_a_second_stick_only_changes_the_count(page: Page) -> None:
    page.stick.open()
    page.plugs(ONE)
    changes = QSignalSpy(page.stick.changed)
    page.plugs(ONE, TWO)
    assert (page.heard, page.stick.count, changes.count()) == (["ONE"], 2, 1)


def test_looking_again_reports_the_same_stick(page: Page) -> None:
    page.stick.look_again()
    page.stick.open()
    page.plugs(ONE)
    page.stick.look_again()
    assert page.heard == ["ONE", "ONE"]


def test_work_that_is_under_way_is_not_disturbed(page: Page) -> None:
    page.stick.open()
    page.plugs(ONE)
    page.is_busy = True
    page.plugs(TWO)
    page.stick.next()
    page.stick.look_again()
    assert (page.heard, page.stick.label) == (["ONE"], "ONE")
    page.is_busy = False
    page.stick.look()
    assert page.heard == ["ONE", "gone", "TWO"]


def test_no_stick_takes_the_place_of_something_else(page: Page) -> None:
    page.stick.open()
    page.plugs(ONE)
    page.is_elsewhere = True
    page.stick.turn_away()
    page.plugs(ONE, TWO)
    assert (page.heard, page.stick.label, page.stick.count) == (["ONE"], "", 2)


def test_nothing_is_looked_for_once_the_page_is_left(page: Page) -> None:
    page.stick.open()
    page.plugs(ONE)
    page.stick.close()
    assert (page.is_watching, page.stick.drive, page.heard) == (False, None, ["ONE", "gone"])


def test_a_page_that_is_pressed_again_goes_on_looking(page: Page) -> None:
    page.stick.open()
    page.stick.open()
    page.stick.close()
    assert page.is_watching


def test_the_result_of_work_is_kept_until_its_stick_is_pulled(page: Page) -> None:
    page.stick.open()
    page.plugs(ONE)
    page.is_busy = True
    page.stick.close()
    page.is_busy = False
    page.stick.look()
    assert (page.is_watching, page.heard) == (True, ["ONE"])
    page.plugs()
    assert (page.is_watching, page.heard) == (False, ["ONE", "gone"])


def test_a_stick_that_can_only_be_read_is_locked(page: Page) -> None:
    page.stick.open()
    page.plugs(replace(ONE, is_read_only=True))
    assert page.stick.isLocked


def test_a_kiosk_that_ends_looks_for_nothing(page: Page) -> None:
    page.stick.open()
    page.stick.end()
    assert not page.is_watching
