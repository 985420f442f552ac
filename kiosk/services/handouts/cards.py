"""Take-home cards of lessons."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from kiosk.domain.ids import VIETNAMESE, Language, LessonId
from kiosk.domain.lessons import LessonCard, TakeHomeCard
from kiosk.domain.papers import CardPaper, IssuingCentre
from kiosk.domain.ports.packs import Library
from kiosk.domain.rights import Actor, Right, needs


class CardService:
    """Take-home cards of the installed lessons."""

    def __init__(self, library: Library, centre: Callable[[], IssuingCentre]) -> None:
        self._library = library
        self._centre = centre

    @needs(Right.PRINT_CARDS)
    def lessons(self, _actor: Actor) -> Sequence[LessonCard]:
        """The lessons, in the order of the syllabus."""
        return self._library.cards()

    @needs(Right.PRINT_CARDS)
    def card(self, _actor: Actor, lesson: LessonId, language: Language = VIETNAMESE) -> CardPaper:
        """The card of a lesson, see `paper_of`. Raises PackMissingError."""
        return paper_of(self._library, self._centre(), lesson, language)


def paper_of(library: Library, centre: IssuingCentre, lesson: LessonId, language: Language) -> CardPaper:
    """The card of a lesson; a picture that cannot be read is left out. Raises PackMissingError."""
    found = library.lesson(lesson)
    return filled_card(found.take_home, Path(found.card.folder), centre, language)


def filled_card(take_home: TakeHomeCard, folder: Path, centre: IssuingCentre, language: Language) -> CardPaper:
    """The card `take_home` of a lesson; its picture is in `folder`, and is left out if it cannot be read."""
    picture = b""
    with suppress(OSError):
        picture = (folder / take_home.picture.path).read_bytes()
    return CardPaper(
        take_home.title.text(language),
        [line.text(language) for line in take_home.lines],
        picture,
        " ".join(filter(None, (centre.name, centre.place))),
    )
