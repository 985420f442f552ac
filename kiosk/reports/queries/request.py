"""Parameters of a report: period, place, language, and the figures that the commune entered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from kiosk.domain.ids import KioskId, Language, LessonId, SessionId
from kiosk.domain.lessons import Strand
from kiosk.domain.reporting.periods import Period, YearStart
from kiosk.domain.texts import MessageText
from kiosk.reports.table import Place


@dataclass(frozen=True, slots=True)
class Adults:
    """Number of adults in the commune, as entered by the commune.

    ``target``: per cent of them to be reached in the year; 0 if there is no target. ``source``, ``counted_on``:
    origin of the number, and its day.
    """

    number: int
    source: str = ""
    counted_on: date | None = None
    target: int = 0


class LessonInfo(NamedTuple):
    """An installed lesson: its number in the syllabus, its strand, its title in the language of the report."""

    code: str
    strand: Strand
    title: str


@dataclass(frozen=True, slots=True)
class Request:
    """Everything that a report needs besides the facts.

    ``translate``: translates a text of the context ``Report``. ``lessons``: the installed lessons. ``hamlets``: those
    of the commune, in order. ``difficulties``: text of each tag of a difficulty. ``note``: returns the note about a
    session without names, for BC-08; None if the names are not open. ``stranded``: visits that were recovered from a
    damaged record and are not counted. ``made_at``: local time. ``signer``: position of the person who signs; empty
    means the director.
    """

    period: Period
    place: Place
    kiosk: KioskId
    language: Language
    made_at: datetime
    translate: Callable[[MessageText], str]
    lessons: Mapping[LessonId, LessonInfo] = field(default_factory=dict)
    hamlets: Sequence[str] = ()
    difficulties: Mapping[str, str] = field(default_factory=dict)
    note: Callable[[SessionId], str] | None = None
    adults: Adults | None = None
    year_start: YearStart = YearStart.ADMINISTRATIVE
    address: str = "bác"
    stranded: int = 0
    signer: str = ""

    def say(self, text: MessageText, **values: str | int) -> str:
        """Return `text` in the language of the report, with `values` inserted for its placeholders."""
        return self.translate(text).format(**values)
