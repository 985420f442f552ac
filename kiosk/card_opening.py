"""The part of the composition root that wires the printing of take-home cards by visitors (see `house`).

Rules: imported when a visitor first sees the result of a lesson. What draws and fills a card is imported when the
first one is printed; nothing about certificates is imported.
"""

import functools
import logging
from collections.abc import Callable
from pathlib import Path

from kiosk import paths
from kiosk.devices.printing import system_printing
from kiosk.domain.communes import Commune
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import Language, LessonId
from kiosk.domain.papers import CardPaper
from kiosk.domain.ports.packs import Library
from kiosk.domain.ports.printing import Printing
from kiosk.domain.ports.record import EventStore
from kiosk.services.certificates.centre import CentrePapers, centre_papers
from kiosk.services.handouts.card_printing import CardPrinting
from kiosk.settings import Settings

logger = logging.getLogger(__name__)


def wire_cards(
    data: Path, chosen: Callable[[], Settings], events: EventStore, library: Library, printing: Printing | None = None
) -> CardPrinting:
    """Wire the printing of cards by visitors.

    `chosen`: returns the current settings. `printing`: replaces this system's printers.
    """

    def paper(lesson: LessonId, language: Language) -> CardPaper:
        from kiosk.services.handouts.cards import paper_of

        return paper_of(library, centre_of(chosen()).centre, lesson, language)

    def draw(paper: CardPaper) -> bytes:
        from kiosk.bridge.paper.documents import pdf_of

        return pdf_of(paper)

    return CardPrinting(events, paper, printing or system_printing(paths.printed_file(data)), draw)


def centre_of(chosen: Settings) -> CentrePapers:
    """Return the centre that issues papers, from the settings and the list of communes."""
    commune = _commune(chosen.commune) if chosen.commune else None
    return centre_papers(chosen, commune)


@functools.lru_cache(maxsize=1)
def _commune(code: str) -> Commune | None:
    """Return the commune with the official code `code`; None if the list of communes cannot be read."""
    from kiosk.content.communes import read_communes

    try:
        return read_communes(paths.communes_file()).of_code(code)
    except KioskError as error:
        logger.warning("%s", error)
        return None
