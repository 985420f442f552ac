"""Prints the take-home card of a lesson when the visitor who has completed it asks for it, without a guide.

Rules: the right `Right.PRINT_CARDS` is for guides, who print any card as often as they want. A visitor needs no
right, because a card contains no data of anybody, but can print only the card of a completed lesson, and only once in
a visit, so that nobody empties the printer. The event is recorded after the card was handed to the printer: after a
power cut in between, the card can be printed a second time.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Language, LessonId
from kiosk.domain.machine.printing import CardRefusedError, PrintError
from kiosk.domain.papers import CardPaper
from kiosk.domain.ports.printing import Printing
from kiosk.domain.ports.record import EventStore
from kiosk.domain.sittings import Sitting

Draw = Callable[[CardPaper], bytes]
"""Returns a paper as a PDF file."""


@dataclass(frozen=True, slots=True)
class CardOffer:
    """``can_print``: whether there is a printer that prints. ``is_printed``: whether this visit has the card."""

    can_print: bool
    is_printed: bool = False


class CardPrinting:
    """Prints cards for visitors. Thread-safe."""

    def __init__(
        self, events: EventStore, paper: Callable[[LessonId, Language], CardPaper], printing: Printing, draw: Draw
    ) -> None:
        """`paper`: returns the card of a lesson; raises PackMissingError."""
        self._events = events
        self._paper = paper
        self._printing = printing
        self._draw = draw

    def offer(self, visit: Sitting, lesson: LessonId) -> CardOffer:
        """Whether the card can be printed in this visit. Takes as long as the commands of the printing system."""
        try:
            can_print = any(not printer.is_stopped for printer in self._printing.printers())
        except PrintError:
            return CardOffer(can_print=False)
        return CardOffer(can_print, can_print and self._is_printed(visit, lesson))

    def print_card(self, visit: Sitting, lesson: LessonId, language: Language) -> None:
        """Print the card of a lesson that the visitor has completed, once in the open visit.

        Raises CardRefusedError, PackMissingError, PrintError, RecordError.
        """
        if not self._is_completed(visit, lesson) or self._is_printed(visit, lesson):
            raise CardRefusedError
        running = [printer for printer in self._printing.printers() if not printer.is_stopped]
        if not running:
            raise CardRefusedError
        self._printing.print_pdf(self._draw(self._paper(lesson, language)), running[0].name)
        printed = EventDraft(EventKind.CARD_PRINTED, {"lesson": lesson}, visit.id, visit.pseudonym)
        self._events.append([printed])

    def _is_completed(self, visit: Sitting, lesson: LessonId) -> bool:
        summary = self._events.open_sitting()
        if summary is None or summary.sitting != visit.id:
            return False
        progress = self._events.progress(*self._events.records_of(visit.pseudonym))
        return any(entry.lesson == lesson and entry.completed for entry in progress)

    def _is_printed(self, visit: Sitting, lesson: LessonId) -> bool:
        summary = self._events.open_sitting()
        first = summary.first if summary is not None else 0
        printed = self._events.since(first, [EventKind.CARD_PRINTED])
        return any(event.sitting == visit.id and event.body["lesson"] == lesson for event in printed)
