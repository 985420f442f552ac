"""Answers an imported step as a learner does, by the texts on the screen."""

from collections.abc import Sequence
from typing import Any

from kiosk.activities import registry
from kiosk.content.exchange.own_questions import vietnamese
from kiosk.content.exchange.steps.drafts import StepDraft
from kiosk.domain.verdicts import Outcome

Given = Sequence[str] | Sequence[tuple[str, str]] | Sequence[tuple[float, float]]
"""Texts that are chosen, typed or ordered, pairs of texts, or points that are touched, in pixels of the picture."""


def judged(step: StepDraft, given: Given) -> tuple[bool, str] | None:
    """Whether the kiosk calls the answer right, and its explanation; None if the step does not offer the answer."""
    kind = registry()[step.kind]
    task = kind.parse(step.payload)
    try:
        verdict = kind.judge(task, _answer(step.kind, task, given))
    except KeyError:
        return None
    if verdict.outcome is Outcome.INCOMPLETE:
        return None
    blocks = {block.id: vietnamese(block.text) for block in kind.blocks(task)}
    return verdict.outcome is Outcome.RIGHT, blocks[verdict.explain]


def _answer(kind: str, task: Any, given: Any) -> dict[str, Any]:
    match kind:
        case "choice":
            ids = {vietnamese(option.text): option.id for option in task.options}
            return {"chosen": [ids[text] for text in given]}
        case "fill_in":
            return {"text": given[0]}
        case "ordering":
            ids = {vietnamese(item.text): item.id for item in task.items}
            return {"order": [ids[text] for text in given]}
        case "matching":
            left = {vietnamese(pair.left.text): pair.left.id for pair in task.pairs}
            right = {vietnamese(pair.right.text): pair.right.id for pair in task.pairs}
            return {"paired": {left[one]: right[two] for one, two in given}, "held": ""}
        case "sorting":
            items = {vietnamese(item.text): item.id for item in task.items}
            groups = {vietnamese(group.text): group.id for group in task.groups}
            return {"placed": {items[one]: groups[two] for one, two in given}, "held": ""}
        case "hotspot":
            return {"found": [one for point in given if (one := _touched(task, *point))]}
    raise KeyError(kind)


def _touched(task: Any, x: float, y: float) -> str:
    """The id of the spot at a point; empty if there is none, because such a touch does nothing."""
    areas = {str(spot.id): spot.area for spot in task.spots}
    hit = (one for one, (left, top, wide, high) in areas.items() if 0 <= x - left < wide and 0 <= y - top < high)
    return next(hit, "")
