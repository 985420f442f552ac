"""Tests of take-home cards that visitors print themselves: once per lesson and visit, and only after the lesson."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import VIETNAMESE, Language, LessonId
from kiosk.domain.machine.printing import CardRefusedError, Printer, PrintError
from kiosk.domain.papers import CardPaper
from kiosk.domain.sittings import Ending, Sitting, new_guest
from kiosk.domain.texts import untranslated
from kiosk.services.handouts.card_printing import CardOffer, CardPrinting
from tests.services.conftest import Desk, SteppingClock, open_desk
from tests.storage.lesson import LESSON
from tests.storage.walks import whole_visit

OTHER = LessonId("goi-thu/thu")


@dataclass
class Printers:
    """A printing system; ``error`` is raised by all its methods."""

    found: Sequence[Printer] = (Printer("hp", is_default=True),)
    error: PrintError | None = None
    printed: list[tuple[bytes, str]] = field(default_factory=list)

    def printers(self) -> Sequence[Printer]:
        if self.error is not None:
            raise self.error
        return self.found

    def print_pdf(self, data: bytes, printer: str = "") -> None:
        self.printed.append((data, printer))


def paper(lesson: LessonId, language: Language) -> CardPaper:
    return CardPaper(f"{lesson} {language}", ())


@dataclass
class Kiosk:
    desk: Desk
    printers: Printers = field(default_factory=Printers)

    def __post_init__(self) -> None:
        self.cards = CardPrinting(self.desk.store.events, paper, self.printers, lambda paper: paper.title.encode())
        self.visit = self.begin()

    def begin(self) -> Sitting:
        return self.desk.sittings.start(new_guest(), VIETNAMESE)

    def complete(self, visit: Sitting) -> None:
        drafts = whole_visit()[1:-1]
        events = [EventDraft(one.kind, one.body, visit.id, visit.pseudonym) for one in drafts]
        self.desk.store.events.append(events)

    def print(self, lesson: LessonId = LESSON) -> None:
        self.cards.print_card(self.visit, lesson, VIETNAMESE)

    def recorded(self) -> list[str]:
        return [event.body["lesson"] for event in self.desk.store.events.since(1, [EventKind.CARD_PRINTED])]


@pytest.fixture
def kiosk(tmp_path: Path, clock: SteppingClock) -> Iterator[Kiosk]:
    desk = open_desk(tmp_path, clock)
    kiosk = Kiosk(desk)
    kiosk.complete(kiosk.visit)
    yield kiosk
    desk.store.close()


def test_the_card_of_a_completed_lesson_is_printed_and_recorded(kiosk: Kiosk) -> None:
    assert kiosk.cards.offer(kiosk.visit, LESSON) == CardOffer(can_print=True, is_printed=False)
    kiosk.print()
    assert kiosk.printers.printed == [(f"{LESSON} vi".encode(), "hp")]
    assert kiosk.recorded() == [LESSON]
    assert kiosk.cards.offer(kiosk.visit, LESSON) == CardOffer(can_print=True, is_printed=True)


def test_a_visit_prints_the_card_once(kiosk: Kiosk) -> None:
    kiosk.print()
    with pytest.raises(CardRefusedError):
        kiosk.print()
    assert len(kiosk.printers.printed) == 1
    assert kiosk.recorded() == [LESSON]


def test_the_next_visit_prints_it_again_after_the_lesson(kiosk: Kiosk) -> None:
    kiosk.print()
    kiosk.desk.sittings.end(kiosk.visit, Ending.END)
    kiosk.visit = kiosk.begin()
    assert not kiosk.cards.offer(kiosk.visit, LESSON).is_printed
    with pytest.raises(CardRefusedError):
        kiosk.print()
    kiosk.complete(kiosk.visit)
    kiosk.print()
    assert kiosk.recorded() == [LESSON, LESSON]


def test_nothing_is_printed_for_another_lesson_or_after_the_visit(kiosk: Kiosk) -> None:
    with pytest.raises(CardRefusedError):
        kiosk.print(OTHER)
    kiosk.desk.sittings.end(kiosk.visit, Ending.END)
    with pytest.raises(CardRefusedError):
        kiosk.print()
    assert (kiosk.printers.printed, kiosk.recorded()) == ([], [])


@pytest.mark.parametrize("found", [(), (Printer("hp", is_default=True, is_stopped=True),)])
def test_without_a_printer_that_prints_nothing_is_offered(kiosk: Kiosk, found: Sequence[Printer]) -> None:
    kiosk.printers.found = found
    assert kiosk.cards.offer(kiosk.visit, LESSON) == CardOffer(can_print=False)
    with pytest.raises(CardRefusedError):
        kiosk.print()
    assert (kiosk.printers.printed, kiosk.recorded()) == ([], [])


def test_the_first_printer_that_prints_is_used(kiosk: Kiosk) -> None:
    kiosk.printers.found = (Printer("hp", is_default=True, is_stopped=True), Printer("canon"))
    kiosk.print()
    assert [printer for _, printer in kiosk.printers.printed] == ["canon"]


def test_a_printing_system_that_fails_offers_nothing_and_counts_no_card(kiosk: Kiosk) -> None:
    kiosk.printers.error = PrintError(untranslated("The printing service does not respond."), untranslated("Wait."))
    assert kiosk.cards.offer(kiosk.visit, LESSON) == CardOffer(can_print=False)
    with pytest.raises(PrintError):
        kiosk.print()
    kiosk.printers.error = None
    kiosk.print()
    assert kiosk.recorded() == [LESSON]
