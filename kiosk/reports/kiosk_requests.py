"""Collects the data of this kiosk that a report needs: settings, lessons, id, time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kiosk.domain.ids import KioskId, Language, LessonId, SessionId
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.packs import Library
from kiosk.domain.reporting.periods import Period, YearStart
from kiosk.domain.sessions.closing import DIFFICULTIES
from kiosk.domain.text import LocalizedText
from kiosk.domain.texts import MessageText
from kiosk.reports.labels import CONTEXT
from kiosk.reports.queries.request import Adults, LessonInfo, Request
from kiosk.reports.table import Place, line
from kiosk.settings import Settings

Translate = Callable[[str, MessageText], str]
"""Called with a translation context and an English source text; returns the translation."""
SESSIONS = "Sessions"
"""Translation context of the difficulties."""


@dataclass(frozen=True, slots=True)
class KioskRequests:
    """Makes the `Request` for a period; a callable.

    ``chosen``: returns the current settings. ``stranded``: returns the number of visits that were recovered from a
    damaged record and are not exported yet. ``note``: see `Request`.
    """

    chosen: Callable[[], Settings]
    library: Library
    kiosk: Callable[[], KioskId]
    stranded: Callable[[], int]
    clock: Clock
    translate: Translate
    note: Callable[[SessionId], str] | None = None

    def __call__(self, period: Period) -> Request:
        """Return the request for `period`."""
        chosen, kiosk = self.chosen(), self.kiosk()
        return Request(
            period,
            Place(line(chosen.place), line(chosen.centre), kiosk.partition("-")[0]),
            kiosk,
            Language(chosen.language),
            self.clock.now().wall.astimezone(VIETNAM).replace(tzinfo=None),
            lambda text: self.translate(CONTEXT, text),
            self._lessons(chosen),
            chosen.hamlets,
            {one.value: self.translate(SESSIONS, text) for one, text in DIFFICULTIES.items()},
            adults=_adults(chosen),
            year_start=YearStart(chosen.year_from),
            address=chosen.address,
            note=self.note,
            stranded=self.stranded(),
            signer=line(chosen.signer),
        )

    def _lessons(self, chosen: Settings) -> dict[LessonId, LessonInfo]:
        def title(text: LocalizedText) -> str:
            return line(text.text(Language(chosen.language), chosen.address))

        return {card.id: LessonInfo(card.code, card.strand, title(card.title)) for card in self.library.cards()}


def _adults(chosen: Settings) -> Adults | None:
    if not chosen.adults:
        return None
    counted_on = date.fromisoformat(chosen.adults_on) if chosen.adults_on else None
    return Adults(chosen.adults, line(chosen.adults_source), counted_on, chosen.target)
