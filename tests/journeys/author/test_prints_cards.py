"""An author prints take-home cards of a draft by touch; the shelf says how many were printed."""

from dataclasses import replace

import pytest

from kiosk.app import Site
from kiosk.domain.machine.printing import PrintError
from kiosk.domain.texts import untranslated
from kiosk.tour.lent_printer import LentPrinter
from kiosk.tour.studio.studio_walk import StudioHands, with_commune
from tests.bridge.paper.reading import texts
from tests.journeys.conftest import CALM, Opens


@pytest.fixture
def printer() -> LentPrinter:
    return LentPrinter()


@pytest.fixture
def site(site: Site, printer: LentPrinter) -> Site:
    """The folders of a kiosk with a printer."""
    return replace(site, printing=printer)


def test_a_printer_that_was_off_prints_the_cards_of_a_draft_the_second_time(opens: Opens, printer: LentPrinter):
    visitor = opens(with_commune(CALM))
    hands = StudioHands(visitor.app, visitor.driver)
    hands.enter()
    hands.taps("showSample")
    printer.error = PrintError(untranslated("Máy in đang tắt."), untranslated("Mời bật máy in."))
    hands.taps("more-0", "act-cards", "cards-10", "printPapers")
    assert visitor.driver.see("outcomeDetail").property("text") == "Máy in đang tắt. Mời bật máy in."
    hands.taps("closeOutcome")
    assert hands.page.part.cards[0]["state"] == "Bản nháp"
    hands.taps("more-0", "act-cards", "cards-10", "moreCards", "printPapers", "closeOutcome")
    (printed,) = printer.printed
    assert [text.count("Tin báo lũ của xã") for text in texts(printed)] == [2] * 6
    assert hands.page.part.cards[0]["state"] == "Đã in 12 thẻ"
