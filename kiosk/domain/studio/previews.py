"""A lesson as it is being written, playable although parts of it may be broken."""

from dataclasses import dataclass

from kiosk.domain.lessons import Lesson


@dataclass(frozen=True, slots=True)
class BrokenPart:
    """A part of a lesson that cannot be played.

    ``index``: index of the step in the file; -1 for the lesson's own fields. ``field``: dotted path inside the step.
    ``message`` and ``cure`` are in English, as those of `PayloadError`.
    """

    index: int
    field: str
    message: str
    cure: str


@dataclass(frozen=True, slots=True)
class LessonPreview:
    """A draft as the player shows it.

    ``lesson``: the lesson without its broken steps; None if no step can be played. ``places``: index in the file of
    each step of ``lesson``. ``broken``: the other parts, in the order of the file.
    """

    lesson: Lesson | None
    places: tuple[int, ...]
    broken: tuple[BrokenPart, ...]

    def shown(self, index: int) -> int:
        """Index in ``lesson`` of the step with the index `index` in the file, or of the nearest step before it."""
        return max((at for at, place in enumerate(self.places) if place <= index), default=0)
