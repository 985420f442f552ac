"""One lesson as the rules read it: its file with line numbers, its facts, its parsed steps, and who speaks each text.

Rules: a text has the voice of the lesson, of a scene (another person, a message, a screen of the practice phone), or
of the learner who chooses it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any

from kiosk.content.packs.facts import FactTable, filled
from kiosk.content.packs.marked import Marked, Place
from kiosk.content.packs.references import entries_of
from kiosk.domain.ids import ENGLISH, VIETNAMESE

_HEAD_FIELDS = frozenset({"title", "goal", "skills", "take_home"})
_SCENE_OF_PHONE = frozenset({"text", "detail", "title", "says"})
_CHOSEN = frozenset({"options", "items", "pairs", "groups", "spots", "choices"})


class Speaker(Enum):
    """Who says a text."""

    LESSON = "lesson"
    SCENE = "scene"
    LEARNER = "learner"


@dataclass(frozen=True, slots=True)
class WrittenText:
    """One text of a lesson in one language.

    ``place``: path in the file, including the language. ``text``: the text with its facts; ``raw``: as it is written.
    """

    place: Place
    raw: str
    text: str
    speaker: Speaker

    @property
    def name(self) -> str:
        """Name of the field that holds the text, such as ``explain``."""
        return next((part for part in reversed(self.place[:-1]) if isinstance(part, str)), "")

    @property
    def step(self) -> int | None:
        """Index of the step to which the text belongs; None for the head of the lesson and the take-home card."""
        number = self.place[1] if self.place[0] == "steps" and len(self.place) > 1 else None
        return number if isinstance(number, int) else None


@dataclass(frozen=True)
class WrittenLesson:
    """One lesson file with what the program understood of it.

    ``tasks``: the parsed payloads by the index of their step; a step with a problem is missing.
    """

    marked: Marked
    facts: FactTable
    tasks: Mapping[int, Any] = field(default_factory=dict)

    @property
    def data(self) -> dict[str, Any]:
        """The contents of the file; empty if it is not a mapping."""
        return self.marked.data if isinstance(self.marked.data, dict) else {}

    @cached_property
    def steps(self) -> tuple[tuple[int, dict[str, Any]], ...]:
        """The steps with their index; entries that are not a mapping are left out."""
        return tuple((at, step) for at, step in enumerate(entries_of(self.data, "steps")) if isinstance(step, dict))

    def step_id(self, number: int) -> str:
        """The id of the step with the index `number`."""
        return str(dict(self.steps)[number].get("id"))

    @cached_property
    def vietnamese(self) -> tuple[WrittenText, ...]:
        """All Vietnamese texts, in the order of the file."""
        return tuple(self._texts(VIETNAMESE))

    @cached_property
    def english(self) -> tuple[WrittenText, ...]:
        """All English texts, in the order of the file."""
        return tuple(self._texts(ENGLISH))

    def _texts(self, language: str) -> Iterator[WrittenText]:
        for place, raw in self.marked.texts():
            if place and place[-1] == language and place[0] in {"steps", *_HEAD_FIELDS}:
                text = str(filled(raw, self.facts, language))
                yield WrittenText(place, raw, text, self._speaker(place))

    def _speaker(self, place: Place) -> Speaker:
        names = [part for part in place[:-1] if isinstance(part, str)]
        if names[0] != "steps" or len(names) == 1:
            return Speaker.LESSON
        names = names[2:] if names[1] == "variant" else names[1:]
        last = names[-1] if names else ""
        if not names or last in {"explain", "hint", "how", "say", "wrong"}:
            return Speaker.LESSON
        if names[0] in {"scene", "values", "texts", "details", "caller", "sentence"}:
            return Speaker.SCENE
        if names[0] == "screens":
            return Speaker.SCENE if last in _SCENE_OF_PHONE or "labels" in names else Speaker.LESSON
        if names == ["nodes", "text"]:
            return Speaker.LESSON if self._is_end(place) else Speaker.SCENE
        return Speaker.LEARNER if _CHOSEN & set(names) else Speaker.LESSON

    def _is_end(self, place: Place) -> bool:
        value: Any = self.data
        for part in place[:-2]:
            value = value[part]
        return isinstance(value, dict) and value.get("end") is not None
