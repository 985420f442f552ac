"""Answers, the verdicts on them, and their representation in xAPI."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

Answer = Mapping[str, Any]
"""An answer as JSON; its shape depends on the kind of activity."""


class Outcome(Enum):
    """Outcome of an answer."""

    RIGHT = "right"
    WRONG = "wrong"
    INCOMPLETE = "incomplete"
    """The answer is empty or unfinished; it does not count as a try."""
    SEEN = "seen"
    """The step was shown and is not a question."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of one answer.

    ``right`` and ``wrong``: ids of the parts (options, items, spots) that the learner chose or placed rightly or
    wrongly. ``solution``: the parts of the right answer, in order, whatever the learner answered. ``explain``: id of
    the `Block` with the explanation. ``aided``: True if the answer was reached with help, or after an act that would
    cost money or data; the step then does not count as done alone.
    """

    outcome: Outcome
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    solution: tuple[str, ...] = ()
    explain: str = ""
    aided: bool = False

    @property
    def is_refused(self) -> bool:
        """Whether the answer was incomplete and therefore not judged."""
        return self.outcome is Outcome.INCOMPLETE


@dataclass(frozen=True, slots=True)
class Interaction:
    """An answer as an xAPI 1.0.3 interaction (``cmi.interaction``).

    ``type`` is ``choice``, ``true-false``, ``fill-in``, ``matching``, ``performance``, ``sequencing`` or ``other``;
    ``components`` maps the xAPI name of each component list (``choices``, ``source``, ``target``, ``steps``) to its
    components, as id → texts by language.
    """

    type: str
    correct: str
    response: str
    components: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
