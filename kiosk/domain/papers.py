"""The contents of printed papers: certificates, lists, take-home cards, and what is stored about a person.

Rules: texts are exactly as printed. Papers of the centre are in Vietnamese, whatever the language of the screen; a
take-home card, and what is stored about a person, are in the language of the screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.domain.people.learner import Sex

CARDS_ON_SHEET = 2
"""Number of take-home cards, which have the size A5, on a sheet of A4."""


@dataclass(frozen=True, slots=True)
class IssuingCentre:
    """Who issues a paper.

    ``authority``: the body above the centre, without the place: ``Ủy ban nhân dân``. ``name``: of the centre, without
    the place: ``Trung tâm Văn hóa - Thể thao``. ``place``: ``xã Lệ Thủy``. ``province``: ``tỉnh Quảng Trị``.
    ``signer``: title of the person who signs: ``Giám đốc``. ``signer_name``: empty if the name is written by hand.
    """

    authority: str
    name: str
    place: str
    province: str
    signer: str
    signer_name: str = ""

    @property
    def bare_place(self) -> str:
        """The place without its kind, as it stands before a date: ``Lệ Thủy``."""
        kinds = ("xã ", "phường ", "đặc khu ")
        kind = next((kind for kind in kinds if self.place.lower().startswith(kind)), "")
        return self.place[len(kind) :]


@dataclass(frozen=True, slots=True)
class DoneTask:
    """A task that somebody did alone on the first try, and the day; None if the clock was wrong on that day."""

    text: str
    day: date | None


@dataclass(frozen=True, slots=True)
class CertificatePaper:
    """A certificate: the centre's note of completion (giấy ghi nhận).

    ``serial``: running number within the year: 47. ``number``: as it stands on the paper: ``47/GGN-TTVHTT``.
    ``sex``, ``birth_year``: None if not stated. ``hamlet``: ``Thôn Phú Thọ``; empty if not stated. ``code``: text of
    the QR code. ``check_code``: printed beside the QR code. ``tasks``: at least one, oldest first.
    """

    centre: IssuingCentre
    serial: int
    number: str
    issued: date
    name: str
    sex: Sex | None
    birth_year: int | None
    hamlet: str
    tasks: Sequence[DoneTask]
    code: str
    check_code: str


@dataclass(frozen=True, slots=True)
class ListedLearner:
    """A row of a class list or an attendance sheet; what is not stated is None or empty.

    ``lessons``: titles of the lessons that were completed. ``is_present``: None on a sheet to be filled in by hand.
    """

    name: str
    birth_year: int | None = None
    sex: Sex | None = None
    hamlet: str = ""
    lessons: Sequence[str] = ()
    is_present: bool | None = None


@dataclass(frozen=True, slots=True)
class ClassListPaper:
    """A class list (BC-09). ``period``: what the list covers, such as ``Từ 15/10/2026 đến 14/11/2026``."""

    centre: IssuingCentre
    issued: date
    title: str
    period: str
    learners: Sequence[ListedLearner]


@dataclass(frozen=True, slots=True)
class AttendancePaper:
    """The attendance sheet of a session.

    ``session``: part of the day and date: ``Buổi tối ngày 27/11/2026``. ``place``: hamlet. ``time``: ``mở lúc
    19:30``. ``guides``: names. ``counted``: number of people present who are not listed by name. ``empty_rows``:
    number of rows to be filled in by hand.
    """

    centre: IssuingCentre
    issued: date
    session: str
    place: str
    time: str
    guides: str
    learners: Sequence[ListedLearner]
    counted: int = 0
    empty_rows: int = 0


@dataclass(frozen=True, slots=True)
class CardPaper:
    """A take-home card of a lesson. ``picture``: contents of an image file; empty if there is none.

    ``lines``: the steps, at most four short ones. ``foot``: where the learner can come back, such as the centre.
    """

    title: str
    lines: Sequence[str]
    picture: bytes = b""
    foot: str = ""


@dataclass(frozen=True, slots=True)
class CardSheetsPaper:
    """Copies of a take-home card, `CARDS_ON_SHEET` on each sheet of A4, to be cut apart."""

    card: CardPaper
    sheets: int = 1

    @property
    def title(self) -> str:
        """Title of the card."""
        return self.card.title


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A heading with the lines below it."""

    title: str
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class OwnDataPaper:
    """Everything that is stored about a person. ``title``: without the name, which is ``name``."""

    centre: IssuingCentre
    issued: date
    title: str
    name: str
    sections: Sequence[PaperSection]


@dataclass(frozen=True, slots=True)
class MarkedWord:
    """A word of a text to read aloud, and whether it is stressed."""

    text: str
    is_stressed: bool = False


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence to read aloud. ``spoken``: how it is said; empty if that is what is written."""

    words: Sequence[MarkedWord]
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class ReadClip:
    """What is read for one recording. ``names``: names of the files that get it, without their extension."""

    names: Sequence[str]
    sentences: Sequence[ReadSentence]
    is_recorded: bool = False


@dataclass(frozen=True, slots=True)
class ReadingScriptPaper:
    """The texts of a lesson for somebody who records them. ``how``: lines that explain the marks.

    ``spoken``: the word before a spoken form. ``recorded``: the words beside what has been recorded.
    """

    title: str
    how: Sequence[str]
    spoken: str
    recorded: str
    clips: Sequence[ReadClip]
