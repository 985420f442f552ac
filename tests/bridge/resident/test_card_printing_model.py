"""«In thẻ mang về»: offered where there is a printer, once per lesson and visit, with a spoken result."""

from collections.abc import Iterator

import pytest

from kiosk.bridge.resident.card_printing_model import CardPrintingViewModel
from kiosk.bridge.speech.phrases import Phrase
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.machine.printing import CardRefusedError
from kiosk.services.handouts.card_printing import CardOffer
from tests.bridge.resident.screens import SHORT, Screens


@pytest.fixture
def printing(screens: Screens) -> Iterator[CardPrintingViewModel]:
    screens.make().visits.start()
    screens.worker.work()
    screens.cards.offered = CardOffer(can_print=True)
    yield screens.navigation.result.printing
    screens.visits.shut_down()


def finish_lesson(screens: Screens) -> None:
    screens.navigation.lessons.lessonChosen.emit(SHORT.card.id)
    screens.worker.work()
    screens.learn(screens.navigation, is_right=True)
    assert screens.navigation.screen == "result"


def said(screens: Screens, phrase: Phrase) -> bool:
    return (screens.speech.blocks, screens.speech.said[0][1]) == (["printing"], phrase.text)


def test_without_a_printer_there_is_no_button(screens: Screens, printing: CardPrintingViewModel) -> None:
    screens.cards.offered = CardOffer(can_print=False)
    finish_lesson(screens)
    assert (printing.isOffered, printing.state) == (False, "")
    printing.printCard()
    screens.worker.work()
    assert screens.cards.printed == []


def test_the_card_is_printed_once_and_that_is_spoken(screens: Screens, printing: CardPrintingViewModel) -> None:
    finish_lesson(screens)
    assert (printing.isOffered, printing.state) == (True, "ready")
    for _ in range(2):
        printing.printCard()
    assert printing.state == "printing"
    screens.worker.work()
    assert printing.state == "printed"
    assert said(screens, Phrase.CARD_PRINTED)
    printing.printCard()
    screens.worker.work()
    assert screens.cards.printed == [(screens.visit.sitting, SHORT.card.id, VIETNAMESE)]


def test_a_card_that_was_printed_in_this_visit_is_not_offered_again(
    screens: Screens, printing: CardPrintingViewModel
) -> None:
    screens.cards.offered = CardOffer(can_print=True, is_printed=True)
    finish_lesson(screens)
    assert (printing.isOffered, printing.state) == (True, "printed")


def test_a_failure_is_spoken_and_can_be_tried_again(screens: Screens, printing: CardPrintingViewModel) -> None:
    finish_lesson(screens)
    screens.cards.error = CardRefusedError()
    printing.printCard()
    screens.worker.work()
    assert printing.state == "failed"
    assert said(screens, Phrase.CARD_NOT_PRINTED)
    screens.cards.error = None
    printing.printCard()
    screens.worker.work()
    assert printing.state == "printed"


def test_a_practice_round_keeps_what_was_printed(screens: Screens, printing: CardPrintingViewModel) -> None:
    finish_lesson(screens)
    printing.printCard()
    screens.worker.work()
    screens.navigation.refresh()
    screens.worker.work()
    assert printing.state == "printed"


def test_an_answer_that_comes_after_the_visitor_has_left_is_not_spoken(
    screens: Screens, printing: CardPrintingViewModel
) -> None:
    finish_lesson(screens)
    printing.printCard()
    screens.visits.finish()
    screens.speech.said.clear()
    screens.worker.work()
    assert (printing.state, screens.speech.said) == ("", [])
