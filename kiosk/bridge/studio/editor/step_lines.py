"""The steps of a lesson as lines of a list, a page at a time."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kiosk.content.editing.labels import kind_label
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.texts import MessageText

COVER = -1
"""Index of the line with the lesson's own texts: goal, skills, picture, take-home card."""
STEPS = "steps"
LINES = 4
"""Maximum number of steps on a page of the list."""
NAMING = ("title", "question", "goal", "scene", "text", "statement")
"""Fields whose text names a step, the best first; without any of them, the first text does."""
_WITHOUT_MARKS = str.maketrans("", "", "[]")


def step_lines(
    steps: Sequence[Any], marked: frozenset[int], shown: Callable[[str], str], label: Callable[[MessageText], str]
) -> list[dict[str, Any]]:
    """Return a map for each step: ``index``, ``id``, ``number``, ``kind``, ``label``, ``name``, ``marked``.

    `marked`: indices of steps in which something is lacking. `shown`: converts the text of a file to the shown text.
    """
    found = []
    for index, step in enumerate(steps):
        data: Mapping[str, Any] = step if isinstance(step, Mapping) else {}
        kind = str(data.get("type", ""))
        found.append(
            {
                "index": index,
                "id": str(data.get("id", "")),
                "number": index + 1,
                "kind": kind,
                "label": label(kind_label(kind)),
                "name": shown(name_of(data)).translate(_WITHOUT_MARKS),
                "marked": index in marked,
            }
        )
    return found


def name_of(step: Mapping[str, Any]) -> str:
    """Return the text of a file that names a step; empty if it has none yet."""
    own = [step[field] for field in NAMING if field in step]
    texts = own or list(step.values())
    named = (text.get(VIETNAMESE) for text in texts if isinstance(text, Mapping))
    return next((text for text in named if isinstance(text, str) and text.strip()), "")
