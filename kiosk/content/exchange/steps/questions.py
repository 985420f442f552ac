"""Builds the steps for questions that are answered by choosing, and decides which imported answers are right."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from unicodedata import category

from kiosk.content.exchange import remarks
from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ItemKind, Remark
from kiosk.content.exchange.steps.building import ItemBuilder
from kiosk.content.exchange.steps.drafts import ItemLeftError, StepDraft, part_ids, text
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable
from kiosk.domain.vietnamese.comparing import bare

MOST_OPTIONS = 4
OPTION_WORDS, ANSWER_WORDS = 12, 8
ANSWER_LENGTH, MOST_ANSWERS = 40, 12
_BOTH = 2
_FULL = 99.9
"""Marks in percent from which an answer counts as right; shares such as 33.333 add up to a little less than 100."""
_TRUE, _FALSE = "Đúng", "Sai"
_FRACTION = re.compile(r"[+-]?[0-9]+[.,][0-9]{1,2}|-[0-9]+|.*[0-9]\s*/\s*[0-9].*")
"""Numbers that would be others without their signs; 5.000 is a whole number in Vietnamese."""
NO_RIGHT = Remark(translatable("Staff", "No answer is marked as right."))
SEVERAL_RIGHT = Remark(translatable("Staff", "Several answers are right, but only one can be chosen."))
_TOO_FEW = Remark(translatable("Staff", "There are fewer than two answers to choose from."))
_OPTION_LONG = Remark(translatable("Staff", "An answer has more than 12 words."))
_ANSWER_LONG = Remark(translatable("Staff", "The answer is too long to type: more than 8 words or 40 characters."))
_ANSWER_SIGNS = Remark(
    translatable("Staff", "The answer differs from others only in signs, which the kiosk ignores.")
)
_ANSWERS_DROPPED = Remark(translatable("Staff", "Some of the accepted answers were removed: too many, or too long."))
_OTHER_FEEDBACK = translatable("Staff", "The feedback for the answer “{answer}” was removed: “{words}”")
_MOST_SAID = 2000
_NOT_SHUFFLED = Remark(
    translatable("Staff", "The answers keep their order, because one of them had a fixed place (“none of these”).")
)
_EMPTY_DROPPED = Remark(translatable("Staff", "An empty answer was removed."))


def choice(item: ForeignItem, builder: ItemBuilder) -> list[StepDraft]:
    """Steps for one or several right options."""
    options = [option for option in item.options if option.text or option.picture]
    if len(options) < len(item.options):
        builder.note(_EMPTY_DROPPED)
    is_several = item.kind is ItemKind.MULTIPLE
    options = judged(options, is_several=is_several, note=builder.note)
    right = [option for option in options if option.is_right]
    if not right:
        raise ItemLeftError(NO_RIGHT, Cure.MARK_RIGHT)
    if len(options) < _BOTH:
        raise ItemLeftError(_TOO_FEW, Cure.TURN_INTO_CHOICE)
    if len(options) > MOST_OPTIONS:
        raise ItemLeftError(_too_many(len(options)), Cure.PICK_OPTIONS)
    if len(right) > 1 and not is_several:
        raise ItemLeftError(SEVERAL_RIGHT, Cure.MARK_RIGHT)
    return choice_steps(item, options, builder, is_several=is_several)


def true_false(item: ForeignItem, builder: ItemBuilder) -> list[StepDraft]:
    """Steps for a statement."""
    if len(item.options) != _BOTH or sum(option.is_right for option in item.options) != 1:
        raise ItemLeftError(NO_RIGHT, Cure.MARK_RIGHT)
    options = [replace(option, text=words) for option, words in zip(item.options, (_TRUE, _FALSE), strict=True)]
    return choice_steps(item, options, builder, is_true_false=True)


def choice_steps(
    item: ForeignItem,
    options: Sequence[ForeignOption],
    builder: ItemBuilder,
    *,
    is_several: bool = False,
    is_true_false: bool = False,
) -> list[StepDraft]:
    """The step of the kind ``choice`` with `options`, behind pages with the beginning of a long question."""
    pages, question = builder.question(item.prompt)
    texts = [builder.fitted(_shown(option), OPTION_WORDS, _OPTION_LONG) for option in options]
    ids = ["true", "false"] if is_true_false else part_ids(texts)
    entries = []
    for part, words, option in zip(ids, texts, options, strict=True):
        entry: dict[str, Any] = {"id": part, "text": text(words), **builder.picture(option.picture)}
        entry["right"] = option.is_right
        if option.feedback and not option.is_right:
            entry["explain"] = text(builder.shortened(option.feedback))
        entries.append(entry)
    right = [option for option in options if option.is_right]
    named = "; ".join(words for words, option in zip(texts, options, strict=True) if option.is_right)
    payload: dict[str, Any] = {
        "question": text(question.replace(GAP, "…")),
        **builder.picture(item.picture),
        "options": entries,
    }
    if is_several:
        payload["several"] = True
    if is_true_false:
        payload["true_false"] = True
    elif not item.shuffle or any(option.keeps_place for option in options):
        payload["shuffle"] = False
        if item.shuffle and not all(option.keeps_place for option in options):
            builder.note(_NOT_SHUFFLED)
    payload["explain"] = text(builder.explanation(item, right, named))
    return [*pages, builder.step("choice", payload, item)]


def judged(
    options: Sequence[ForeignOption], *, is_several: bool, note: Callable[[Remark], None]
) -> list[ForeignOption]:
    """`options` with right or wrong decided by their weights; partial marks are dropped with a remark."""
    weights = [option.weight for option in options]
    if all(weight is None for weight in weights):
        return list(options)
    shares = {option.weight for option in options if option.is_right}
    if is_several:
        penalties = {option.weight for option in options if not option.is_right}
        if len(shares) > 1 or len(penalties) > 1:
            note(remarks.WEIGHTS_DROPPED)
        return list(options)
    if any(weight is not None and weight not in {0.0, 100.0} for weight in weights):
        note(remarks.WEIGHTS_DROPPED)
    full = [option.is_right and (option.weight is None or option.weight >= _FULL) for option in options]
    return [replace(option, is_right=is_full) for option, is_full in zip(options, full, strict=True)]


def accepted_texts(options: Sequence[ForeignOption], builder: ItemBuilder) -> tuple[list[str], list[ForeignOption]]:
    """The accepted texts, the best first, and the option whose feedback explains it; remarks for other feedback."""
    full = [option for option in options if option.is_right and (option.weight is None or option.weight >= _FULL)]
    if len(full) < len(options):
        builder.note(remarks.WEIGHTS_DROPPED)
    texts = list(dict.fromkeys(" ".join(option.text.split()) for option in full))
    if not texts:
        raise ItemLeftError(NO_RIGHT, Cure.MARK_RIGHT)
    if any(not bare(words) or _FRACTION.fullmatch(words) or _has_operator(words) for words in texts):
        raise ItemLeftError(_ANSWER_SIGNS, Cure.TURN_INTO_CHOICE)
    fitting = [words for words in texts if len(words) <= ANSWER_LENGTH]
    first = next((words for words in fitting if len(words.split()) <= ANSWER_WORDS), None)
    if first is None:
        raise ItemLeftError(_ANSWER_LONG, Cure.TURN_INTO_CHOICE)
    kept = [first, *(words for words in fitting if words != first)][: MOST_ANSWERS + 1]
    if len(kept) < len(texts):
        builder.note(_ANSWERS_DROPPED)
    told = [option for option in full if option.feedback and " ".join(option.text.split()) == first][:1]
    for option in options:
        if option.feedback and option.feedback not in {one.feedback for one in told}:
            words = {"answer": option.text, "words": shown(option.feedback, _MOST_SAID)}
            builder.note(Remark(_OTHER_FEEDBACK, words))
    return kept, told


def _has_operator(words: str) -> bool:
    """Whether a sign of mathematics (√2, C++) stands in `words`, except the plus before a telephone number."""
    return any(category(sign) == "Sm" for sign in re.sub(r"^\+(?=[0-9])", "", words))


def _shown(option: ForeignOption) -> str:
    return option.text or (option.picture.alt if option.picture else "") or "Hình này"


def _too_many(count: int) -> Remark:
    return Remark(
        translatable("Staff", "There are {count} answers; a step has at most {most}."),
        {"count": count, "most": MOST_OPTIONS},
    )
