"""A visitor prints the take-home card at the end of a lesson, by touch only."""

from dataclasses import replace

import pytest

from kiosk.app import Site
from kiosk.domain.machine.printing import PrintError
from kiosk.domain.texts import untranslated
from kiosk.tour.lent_printer import LentPrinter
from kiosk.tour.visitor import Visitor, right_answer
from tests.journeys.conftest import Opens

STRAND, LESSON = "safety", "an-toan-tren-mang/ma-otp"


@pytest.fixture
def printer() -> LentPrinter:
    return LentPrinter()


@pytest.fixture
def site(site: Site, printer: LentPrinter) -> Site:
    return replace(site, printing=printer)


def learns(visitor: Visitor) -> None:
    visitor.start()
    visitor.open_strand(STRAND)
    visitor.open_lesson(LESSON)
    visitor.learn(right_answer)
    visitor.see_screen("result")


def prints(visitor: Visitor, outcome: str) -> None:
    visitor.driver.tap("printCard")
    printing = visitor.app.model.result.printing
    visitor.driver.wait(lambda: printing.state == outcome, f"the card to be {outcome}")


def test_the_card_is_printed_once_in_a_visit_and_again_in_the_next(opens: Opens, printer: LentPrinter) -> None:
    visitor = opens()
    for visit in (1, 2):
        learns(visitor)
        visitor.driver.tap("cardButton")
        prints(visitor, "printed")
        assert len(printer.printed) == visit
        assert printer.printed[-1].startswith(b"%PDF")
        visitor.driver.tap("closeCard")
        visitor.driver.tap("cardButton")
        assert not visitor.driver.see("printCard").property("available")
        visitor.driver.tap("closeCard")
        visitor.end()


def test_a_printer_that_fails_is_tried_again(opens: Opens, printer: LentPrinter) -> None:
    printer.error = PrintError(untranslated("The printing service does not respond."), untranslated("Wait."))
    visitor = opens()
    learns(visitor)
    visitor.driver.tap("cardButton")
    prints(visitor, "failed")
    assert printer.printed == []
    assert visitor.app.model.problem == ""
    prints(visitor, "printed")
    assert len(printer.printed) == 1
