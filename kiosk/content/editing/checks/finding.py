"""One finding of the checks as the editor shows it: a sentence at its place with a cure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.content.editing.edits import Edit
from kiosk.content.packs.marked import Place
from kiosk.domain.texts import MessageText


class Severity(StrEnum):
    """What a finding means for the lesson."""

    STOPS = "stops"
    """The lesson cannot be put into use."""
    ADVICE = "advice"
    """The lesson can be put into use; it would be better without."""
    SPELLING = "spelling"
    """A word is probably misspelled."""


@dataclass(frozen=True, slots=True)
class LessonFinding:
    """One finding in a lesson.

    ``step``: index of the step; None for the head of the lesson and the take-home card. ``place``: the value in the
    lesson file. ``sentence``, ``cure``: templates marked for translation; ``said``: the values to fill in afterwards.
    ``span``: the characters of the text that are meant. ``remedy``: an edit that does what the finding suggests.
    """

    step: int | None
    place: Place
    severity: Severity
    sentence: MessageText
    cure: MessageText
    said: Mapping[str, str | int] = field(default_factory=dict)
    span: tuple[int, int] | None = None
    remedy: Edit | None = None
