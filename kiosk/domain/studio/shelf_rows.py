"""The commune's own lessons as the shelf shows them.

Rules: a lesson in use may at the same time be changed; what is in use is the version that was put into use. A removed
lesson is kept for `KEPT_REMOVED`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from kiosk.domain.ids import AccountId, Language
from kiosk.domain.lessons import Strand
from kiosk.domain.studio.names import DocumentId

KEPT_REMOVED = timedelta(days=30)
"""Time for which a removed lesson can be taken back."""


class LessonState(Enum):
    """State of an own lesson."""

    DRAFT = "draft"
    IN_USE = "in-use"
    ARCHIVED = "archived"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """What is stored of an own lesson besides its text.

    ``before``: the state to which a restored lesson returns. ``since``: time of the last change of the state.
    ``version_in_use``: number of the version that was put into use last; 0 for none. ``changed_by`` and
    ``changed_at``: last change of the text.
    """

    document: DocumentId
    state: LessonState
    since: datetime
    changed_by: AccountId
    changed_at: datetime
    before: LessonState = LessonState.DRAFT
    version_in_use: int = 0
    printed_cards: int = 0


@dataclass(frozen=True, slots=True)
class DueFact:
    """A fact of a lesson whose review is due or will be due soon."""

    id: str
    value: str
    review_by: date


@dataclass(frozen=True, slots=True)
class OwnLesson:
    """An own lesson on the shelf.

    ``title`` and ``goal``: the Vietnamese texts, empty if not written yet. ``picture``: path of its file; empty if
    there is none. ``is_changed``: whether the text differs from the version in use. ``unspoken``: language → number
    of sentences without a voice. ``days_left``: days for which a removed lesson can still be taken back.
    ``is_readable``: False if the file is no valid YAML, because it was changed outside. ``sentences``: number of
    sentences that are read aloud; 0 if they were not counted. ``found``: the text of the lesson that the search has
    found; empty if it was found by title, goal or code, or if nothing was searched.
    """

    row: ShelfRow
    strand: Strand
    code: str
    title: str
    goal: str
    steps: int
    picture: str
    is_changed: bool
    due: tuple[DueFact, ...]
    unspoken: Mapping[Language, int]
    days_left: int = 0
    is_readable: bool = True
    sentences: int = 0
    found: str = ""

    @property
    def document(self) -> DocumentId:
        """The source file."""
        return self.row.document

    @property
    def needs_look(self) -> bool:
        """Whether a fact is due."""
        return bool(self.due)
