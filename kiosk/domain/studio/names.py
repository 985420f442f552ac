"""Names of a commune's own packs, lessons and source files.

Rules: an own pack is called ``xa-<commune code>-<strand>``, and its publisher ``xa-<commune code>``. The id of a
lesson is made from its title once and never changes. Codes of own lessons have numbers from `FIRST_NUMBER`, which
no lesson of the province has.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from kiosk.domain.ids import LessonId, PackId
from kiosk.domain.lessons import Strand
from kiosk.domain.vietnamese.plain_ids import hyphenated

HEAD = "pack"
"""Name of the source file ``pack.yaml`` without its ending; no lesson can have this id."""
ENDING = ".yaml"
FIRST_NUMBER = 60
LAST_NUMBER = 99
LONGEST_ID = 60
"""Maximum length of the id of a new lesson."""
_OWN_PACK = re.compile(r"xa-(?P<commune>[0-9]{5})-(?P<strand>basics|skills|services|safety)")
_REFUSED_BY_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
_UNUSABLE = _REFUSED_BY_WINDOWS | {HEAD}
_PREFIX = "bai"


@dataclass(frozen=True, slots=True, order=True)
class DocumentId:
    """A source file: its pack, and its name without ``.yaml``, which is the id of a lesson or `HEAD`."""

    pack: PackId
    stem: str

    @property
    def lesson(self) -> LessonId:
        """The lesson's id, unique across all packs."""
        return LessonId(f"{self.pack}/{self.stem}")

    @property
    def is_head(self) -> bool:
        """Whether this is the file ``pack.yaml``."""
        return self.stem == HEAD

    @property
    def file_name(self) -> str:
        """Name of the file, such as ``giu-kin-ma-otp.yaml``."""
        return f"{self.stem}{ENDING}"


def document_of(lesson: LessonId) -> DocumentId:
    """The source file of `lesson`."""
    pack, _, stem = lesson.partition("/")
    return DocumentId(PackId(pack), stem)


def head_of(pack: PackId) -> DocumentId:
    """The file ``pack.yaml`` of `pack`."""
    return DocumentId(pack, HEAD)


def own_publisher(commune: str) -> str:
    """Id of the publisher of the own packs of the commune with the five-digit code `commune`."""
    return f"xa-{commune}"


def own_pack(commune: str, strand: Strand) -> PackId:
    """Id of the own pack of a strand of the commune with the five-digit code `commune`."""
    return PackId(f"{own_publisher(commune)}-{strand.value}")


def strand_of(pack: PackId) -> Strand | None:
    """The strand of the own pack `pack`; None if this is not the name of an own pack."""
    found = _OWN_PACK.fullmatch(pack)
    return Strand(found["strand"]) if found else None


def commune_of(pack: PackId) -> str | None:
    """The code of the commune of the own pack `pack`; None if this is not the name of an own pack."""
    found = _OWN_PACK.fullmatch(pack)
    return found["commune"] if found else None


def strand_number(strand: Strand) -> int:
    """Number of a strand in the codes of lessons, from 1."""
    return list(Strand).index(strand) + 1


def slug(title: str) -> str:
    """`title` as an id: ``Giữ kín mã OTP`` becomes ``giu-kin-ma-otp``. The result is always usable as an id."""
    text = hyphenated(title, LONGEST_ID)
    if not text or not text[0].isalpha() or text in _UNUSABLE:
        text = f"{_PREFIX}-{text}".strip("-")
    return text


def next_code(strand: Strand, taken: Collection[str]) -> str | None:
    """The code after the highest one that is taken, so that newer lessons have higher codes; if there is none, a gap.

    None if all codes of own lessons of `strand` are taken.
    """
    codes = all_codes(strand)
    behind = max((index for index, code in enumerate(codes, 1) if code in taken), default=0)
    return next((code for code in codes[behind:] + codes if code not in taken), None)


def all_codes(strand: Strand) -> list[str]:
    """All codes that own lessons of `strand` can have."""
    return [f"{strand_number(strand)}.{number}" for number in range(FIRST_NUMBER, LAST_NUMBER + 1)]
