"""Values in statements: identifiers, numbers, times and texts, each with its bounds.

Rules: Only texts of lessons and names of hamlets are free text; both are bounded and have no invisible characters. A
person cannot type into any other value.
"""

import re

from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.people.learner import AgeBand, Sex
from kiosk.domain.sessions.closing import Difficulty
from kiosk.domain.sessions.session import PartOfDay
from kiosk.domain.sittings import Entry
from kiosk.sync.allowed.shapes import Items, Leaf, Mapped, Maybe, Record
from kiosk.sync.vocabulary import OURS

LONGEST_TEXT = 2000
"""Maximum length of one text of a lesson in characters; packs are limited to 600 (`content.wording`)."""
LONGEST_HAMLET = 40
MOST_COMPONENTS = 400
"""Maximum number of components of an interaction; a task on the practice phone has up to 14 elements a screen."""
LONGEST_RESPONSE = 16_000
"""Maximum length of a list of ids in characters."""
UUID_PATTERN = "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
_ID = "[a-z][a-z0-9-]{0,199}+"
_HOME_PAGE = r"https?://[^\s\x00-\x20<>\"{}|\\^`]{1,193}+"
_UNSEEN = r"\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
_PLAIN = rf'[^"\\{_UNSEEN}]'


def _text(most: int, escapes: str) -> str:
    """Pattern of a text of 1 to `most` characters; `escapes`: letters that may follow a backslash.

    The first alternative is the fast one, for texts without escapes.
    """
    return rf"(?>{_PLAIN}{{1,{most}}}+(?=\")|(?>{_PLAIN}|\\[{escapes}]){{1,{most}}}+)"


PARTS = {
    "actor": f"(?>{UUID_PATTERN}|technician)",
    "answer": _text(LONGEST_TEXT, r'"\\n'),
    "home": _HOME_PAGE,
    "id": "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
    "lesson": _ID,
    "pack": _ID,
    "sequence": "[1-9][0-9]{0,15}+",
    "session": UUID_PATTERN,
    "skill": _ID,
    "step": _ID,
    "time": r"[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z",
}
"""Values that occur in several places of a statement, or that a reader needs, as patterns by name."""


def texts(*parts: str) -> Leaf:
    """Return the shape of a text composed of `parts`, which are patterns."""
    return Leaf(f'"{"".join(parts)}"')


def exactly(text: str) -> Leaf:
    """Return the shape of the text `text`."""
    return Leaf(f'"{re.escape(text)}"')


def one_of(*values: str) -> Leaf:
    """Return the shape of one of the texts `values`."""
    return Leaf(f'"(?>{"|".join(map(re.escape, sorted(values, reverse=True)))})"')


def iri(path: str) -> Leaf:
    """Return the shape of an IRI of this project; `path` can contain marks of parts."""
    return texts(re.escape(OURS), path)


TRUE = Leaf("true")
FALSE = Leaf("false")
UUID = texts(UUID_PATTERN)
ID = texts(_ID)
COUNT = Leaf("(?>0|[1-9][0-9]{0,5})")
"""Number of people, tries, hints, steps or rounds."""
DECADE = Leaf("[12][0-9]{2}0")
SHARE = Leaf(r"(?>0(?:\.[0-9]{1,6})?|1(?:\.0)?)")
"""Number from 0 to 1, such as a score."""
DURATION = texts(r"PT(?>0|[1-9][0-9]{0,8})(?:\.[0-9]?[1-9])?S")
VERSION = texts(r"[0-9]{1,5}\.[0-9]{1,5}\.[0-9]{1,5}")
TEXT = texts(_text(LONGEST_TEXT, r'"\\n'))
LANGUAGES = Record({"en": Maybe(TEXT), "vi": TEXT})
HAMLET = texts("(?>", _text(LONGEST_HAMLET, r'"\\'), ")?+")
"""Empty for a person who lives outside the commune's hamlets."""
RESPONSE = texts(rf"(?>[a-z0-9-]|\[[.,]\]){{1,{LONGEST_RESPONSE}}}+")
"""Ids with the delimiters of xAPI between them."""
TYPED_RESPONSE = texts("(?><<answer>>|other)")
"""The response to a gap: the right answer, or ``other``. What a person typed never leaves the kiosk."""
HANDS = Mapped(_ID, COUNT, MOST_COMPONENTS)
COMPONENTS = Items(Record({"description": LANGUAGES, "id": ID}), MOST_COMPONENTS)
CLOCK = one_of(*(quality.value for quality in ClockQuality))
PART_OF_DAY = one_of(*(part.value for part in PartOfDay))
SEX = one_of(*(sex.value for sex in Sex))
BAND = one_of(*(band.value for band in AgeBand))
ENTRY = one_of(*(entry.value for entry in Entry))
DIFFICULTIES = Items(one_of(*(tag.value for tag in Difficulty)), len(Difficulty))
