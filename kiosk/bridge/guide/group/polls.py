"""Content of a question that a group answers by a show of hands, for the screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.activities import registry
from kiosk.domain.lessons import Step
from kiosk.domain.text import LocalizedText


@dataclass(frozen=True, slots=True)
class Poll:
    """A question with its answers, in the order on the screen.

    ``options``: maps with the keys ``id``, ``text`` and ``picture`` (URL). ``explain``: id of the block that explains
    the right answer. ``blocks``: the texts of the step by id.
    """

    question: str
    picture: str
    options: Sequence[Mapping[str, str]]
    explain: str
    blocks: Mapping[str, LocalizedText]


def poll_of(step: Step, props: Mapping[str, Any], explain: str) -> Poll:
    """Return the question of `step`; `props`: the rendered properties of its view; `explain`: see `Poll`."""
    blocks = {block.id: block.text for block in registry()[step.kind].blocks(step.task)}
    return Poll(props["question"], props["picture"], props["options"], explain, blocks)
