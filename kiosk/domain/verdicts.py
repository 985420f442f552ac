"""What a judged answer says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

Answer = Mapping[str, Any]
"""An answer as JSON; its shape belongs to the activity kind."""


class Outcome(Enum):
    """How a step went."""

    RIGHT = "right"
    WRONG = "wrong"
    INCOMPLETE = "incomplete"
    """Nothing, or not enough, was chosen: not counted as a try."""
    SEEN = "seen"
    """The step has nothing to judge."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of one answer.

    ``right`` and ``wrong`` name the parts (option, item, spot ids) of the answer; ``solution`` names
    the parts that would have been right, in order; ``explain`` is the id of the `Block` that tells why; ``aided``
    tells that the way to it had help, or a try that would have cost something: then it is not done alone.
    """

    outcome: Outcome
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    solution: tuple[str, ...] = ()
    explain: str = ""
    aided: bool = False

    @property
    def is_refused(self) -> bool:
        """Whether it was no answer yet."""
        return self.outcome is Outcome.INCOMPLETE


@dataclass(frozen=True, slots=True)
class Interaction:
    """An answer as xAPI 1.0.3 reports it (``cmi.interaction``).

    ``type`` is ``choice``, ``true-false``, ``sequencing``, ``matching`` or ``other``; ``components`` holds the
    interaction component lists by their xAPI name (``choices``, ``source``, ``target``) as id → LocalizedText
    texts by language.
    """

    type: str
    correct: str
    response: str
    components: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
