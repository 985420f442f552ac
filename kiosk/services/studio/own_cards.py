"""Take-home cards of own lessons, made from the source as it is now, also of drafts.

Rules: whoever may make a lesson may print its card, because a card contains no data of people. A card without lines
is refused, because nobody could repeat anything at home with it. Counted are the cards that authors and guides have
printed on this machine; not those that visitors printed, nor those in files that were saved to be printed elsewhere.
"""

from collections.abc import Callable

from kiosk.domain.ids import VIETNAMESE, Language, LessonId
from kiosk.domain.papers import CardPaper, IssuingCentre
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.names import document_of
from kiosk.domain.studio.refusals import EmptyCardError, UnknownLessonError
from kiosk.services.handouts.cards import filled_card
from kiosk.services.studio.previewing import Previewer
from kiosk.services.studio.studio_parts import StudioParts


class OwnCards:
    """Makes the take-home cards of own lessons, and counts the printed ones."""

    def __init__(self, parts: StudioParts, centre: Callable[[], IssuingCentre]) -> None:
        self._parts = parts
        self._centre = centre

    @needs(Right.MAKE_LESSONS)
    def card(self, _actor: Actor, lesson: LessonId, language: Language = VIETNAMESE) -> CardPaper:
        """Return the card of a lesson as its file is now. Thread-safe. Raises UnknownLessonError, EmptyCardError."""
        document = document_of(lesson)
        raw = self._parts.sources.read(document)
        if raw is None:
            raise UnknownLessonError(lesson)
        previewer = Previewer(document, self._parts.sources)
        found = previewer.take_home(raw)
        if found is None or not found.lines:
            raise EmptyCardError
        return filled_card(found, previewer.folder, self._centre(), language)

    def count(self, lesson: LessonId, cards: int) -> None:
        """Count cards that a printer has taken; no effect if the lesson is not on the shelf."""
        self._parts.rows.count_card(document_of(lesson), cards)
