"""Take-home cards in the preview: how many, on how much paper, and what is counted after the printer took them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.output.copies_model import MOST_CARDS
from kiosk.bridge.output.delivery import PaperJob
from kiosk.bridge.output.output_model import OutputViewModel
from kiosk.bridge.paper.documents import Paper
from kiosk.domain.errors import KioskError, RecordError
from kiosk.domain.ids import LessonId
from kiosk.domain.machine.drives import Drive
from kiosk.domain.machine.printing import PrintError
from kiosk.domain.papers import CardPaper
from kiosk.domain.texts import untranslated
from kiosk.services.papers import FOLDER, PaperPlaces
from kiosk.tour.lent_printer import LentPrinter
from tests.bridge.fakes import SlowWorker
from tests.bridge.paper.reading import texts
from tests.journeys.guide.learned import Sticks

OWN, PROVINCE = LessonId("xa-19249-safety/giu-kin"), LessonId("an-toan-tren-mang/ma-otp")
CARD = CardPaper("Giữ kín mã", ["Không đọc mã cho ai."])


@dataclass
class Counted:
    """Stands for the studio; ``error``: raised instead of counting."""

    cards: list[tuple[LessonId, int]] = field(default_factory=list)
    error: KioskError | None = None

    def count(self, lesson: LessonId, cards: int) -> None:
        if self.error is not None:
            raise self.error
        self.cards.append((lesson, cards))


class Desk:
    """The view model with a printer, and sticks."""

    def __init__(self, drives: Sequence[Drive] = ()) -> None:
        self.parent, self.press, self.counted = QObject(), LentPrinter(), Counted()
        places = PaperPlaces(self.press, Path("/nowhere"))
        studio = SimpleNamespace(cards=self.counted)
        self.worker = SlowWorker(SimpleNamespace(paper_places=lambda: places, studio=lambda: studio))
        context = SimpleNamespace(worker=self.worker, drives=Sticks(*drives), is_windowed=False, touched=lambda: None)
        self.model = OutputViewModel(context, self.parent)  # type: ignore[arg-type]  # what the preview uses

    def begins(self, lesson: LessonId = OWN) -> None:
        def card(*_: object) -> Paper:
            return CARD

        self.model.begin("Thẻ", PaperJob(1, card, card, 2, lesson))
        self.worker.work()

    def delivers(self, outlet: str = "printer") -> None:
        self.model.deliver(outlet)
        self.worker.work()

    def ends(self) -> None:
        self.model.stick.end()
        self.parent.deleteLater()


@pytest.fixture
def desk(qapp: object) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.ends()


def test_the_number_and_its_paper_stand_there_before_anything_is_printed(desk: Desk) -> None:
    desk.begins()
    copies = desk.model.copies
    assert (copies.cards, copies.canTakeAway, copies.canAdd) == (2, False, True)
    copies.choose(30)
    assert (copies.cards, [one["number"] for one in copies.choices if one["isChosen"]]) == (30, [30])
    assert [copies.printText, copies.sheetsText] == ["Print 30 card(s)", "15 sheet(s) of A4, two cards on each"]
    assert desk.press.printed == []


def test_no_half_of_a_sheet_stays_empty(desk: Desk) -> None:
    desk.begins()
    copies = desk.model.copies
    copies.choose(5)
    assert copies.cards == 6
    copies.addSheets(-1)
    assert copies.cards == 4
    copies.addSheets(-9)
    assert copies.cards == 2
    copies.choose(999)
    assert (copies.cards, copies.canAdd) == (MOST_CARDS, False)


def test_all_cards_are_one_print_job_and_counted(desk: Desk) -> None:
    shown: list[str] = []
    desk.model.counted.connect(lambda: shown.append("counted"))
    desk.begins()
    desk.model.copies.choose(10)
    desk.model.deliver("printer")
    assert (desk.model.progressText, desk.model.canStop) == ("Printing…", False)
    desk.model.copies.choose(30)  # too late
    desk.worker.work()
    (printed,) = desk.press.printed
    assert [text.count("Giữ kín mã") for text in texts(printed)] == [2] * 5
    assert desk.model.outcomeText == "10 card(s) were sent to the printer."
    assert (desk.counted.cards, shown) == ([(OWN, 10)], ["counted"])


def test_a_printer_that_fails_is_explained_and_nothing_is_counted(desk: Desk) -> None:
    desk.press.error = PrintError(untranslated("The printer is off."), untranslated("Switch it on."))
    desk.begins()
    desk.delivers()
    assert desk.model.outcomeText == "No card was printed."
    assert desk.model.outcomeDetail == "The printer is off. Switch it on."
    assert (desk.model.isWhole, desk.counted.cards) == (False, [])


def test_cards_of_the_province_are_not_counted(desk: Desk) -> None:
    desk.begins(PROVINCE)
    desk.delivers()
    assert (desk.model.isWhole, desk.counted.cards) == (True, [])


def test_cards_that_cannot_be_counted_are_printed_nevertheless(desk: Desk) -> None:
    desk.counted.error = RecordError(untranslated("The disk is full."))
    failed: list[KioskError] = []
    desk.worker.failed.connect(failed.append)
    desk.begins()
    desk.delivers()
    assert (desk.model.isWhole, failed) == (True, [])


def test_a_file_of_cards_goes_to_the_stick_and_is_not_counted(qapp: object, tmp_path: Path) -> None:
    desk = Desk([Drive(tmp_path, "USB", "/dev/sdb1")])
    desk.begins()
    desk.model.copies.choose(20)
    desk.delivers("stick")
    (file,) = (tmp_path / FOLDER).iterdir()
    assert (file.name, len(texts(file.read_bytes()))) == ("Thẻ mang về - Giữ kín mã.pdf", 10)
    assert desk.model.outcomeText.startswith("20 card(s) are on the stick, in the folder tram-hoc-so")
    assert "names" not in desk.model.outcomeDetail
    assert desk.counted.cards == []
    desk.ends()


def test_other_papers_have_no_number_of_cards(desk: Desk) -> None:
    desk.model.begin("Giấy", PaperJob(1, lambda *_: CARD, lambda *_: CARD))
    desk.worker.work()
    desk.model.copies.choose(30)
    assert (desk.model.copies.cards, desk.model.copies.printText) == (0, "")
    desk.delivers()
    assert desk.model.outcomeText == "1 of 1 papers were sent to the printer."
