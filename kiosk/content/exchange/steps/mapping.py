"""Maps one foreign item to steps, or says why it becomes none.

Rules: the result is parsed by the kind's own code before it is accepted, so that an imported step is always valid.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.activities import registry
from kiosk.content.exchange import remarks
from kiosk.content.exchange.items import Cure, ForeignItem, ItemKind, Remark
from kiosk.content.exchange.limits import MAX_FIELD
from kiosk.content.exchange.steps import arranging, gapped, questions
from kiosk.content.exchange.steps.building import ItemBuilder
from kiosk.content.exchange.steps.drafts import ItemLeftError, StepDraft
from kiosk.domain.errors import PayloadError
from kiosk.domain.texts import translatable

_Build = Callable[[ForeignItem, ItemBuilder], list[StepDraft]]
_BUILDERS: Mapping[ItemKind, _Build] = {
    ItemKind.CHOICE: questions.choice,
    ItemKind.MULTIPLE: questions.choice,
    ItemKind.TRUE_FALSE: questions.true_false,
    ItemKind.FILL_IN: gapped.fill_in,
    ItemKind.DRAG_TEXT: gapped.drag_text,
    ItemKind.MATCHING: arranging.matching,
    ItemKind.ORDERING: arranging.ordering,
    ItemKind.SORTING: arranging.sorting,
    ItemKind.HOTSPOT: arranging.hotspot,
    ItemKind.PAGE: arranging.page,
}
_FREE_TEXT = Remark(translatable("Staff", "A free answer cannot be judged by the kiosk."))


@dataclass(frozen=True, slots=True)
class MappedItem:
    """What became of an item: its steps; or none, and then a cure may help. ``why``: changes, or the reason."""

    steps: tuple[StepDraft, ...]
    why: tuple[Remark, ...]
    cure: Cure | None = None


def map_item(item: ForeignItem) -> MappedItem:
    """Map `item` to steps."""
    builder = ItemBuilder()
    try:
        steps = _steps(item, builder)
    except ItemLeftError as left:
        return MappedItem((), remarks.unique([left.why, *item.notes, *builder.notes]), left.cure)
    return MappedItem(tuple(steps), remarks.unique([*item.notes, *builder.notes]))


def _steps(item: ForeignItem, builder: ItemBuilder) -> list[StepDraft]:
    if item.refusal:
        raise ItemLeftError(item.refusal, item.cure)
    build = _BUILDERS.get(item.kind)
    if build is None:
        essay = item.kind is ItemKind.ESSAY
        why = _FREE_TEXT if essay else remarks.unknown_kind(item.native)
        raise ItemLeftError(why, item.cure or Cure.TURN_INTO_CHOICE)
    texts = (item.prompt, item.text, item.feedback, *(option.text for option in item.options))
    too_long = remarks.text_too_long(MAX_FIELD)
    if any(len(text) > MAX_FIELD for text in texts):
        raise ItemLeftError(too_long, Cure.SHORTEN)
    for lost in (too_long, remarks.FORMULA_LOST):
        if lost in item.notes:
            raise ItemLeftError(lost, Cure.SHORTEN)
    steps = build(item, builder)
    for step in steps:
        try:
            registry()[step.kind].parse(step.payload)
        except PayloadError as error:
            raise ItemLeftError(remarks.of_check(error.message, error.cure), Cure.SHORTEN) from error
    return steps
