"""Builds the steps for texts with gaps: a typed answer or a choice for each gap.

Rules: the question of a gap is the sentence with this gap, with all other gaps filled in; a text of at most 20 words
is not divided. The sentences without gaps become pages before the first question. If several gaps accept the same
words in any order, each is filled in with a different word, and accepts all but the words of the others.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, Remark
from kiosk.content.exchange.steps.building import GAP_ASKED, QUESTION_WORDS, ItemBuilder
from kiosk.content.exchange.steps.drafts import ItemLeftError, StepDraft, text
from kiosk.content.exchange.steps.own_words import gap_sentences
from kiosk.content.exchange.steps.questions import (
    MOST_OPTIONS,
    NO_RIGHT,
    SEVERAL_RIGHT,
    accepted_texts,
    choice_steps,
    judged,
)
from kiosk.domain.texts import translatable
from kiosk.domain.vietnamese.comparing import bare

_SENTENCE_WORDS = 12
_BOTH = 2
_FILL_IN = "{Addr} điền từ còn thiếu vào câu."
_GAPS_APART = Remark(translatable("Staff", "Each gap became a step of its own."))
_WORDS_OFFERED = Remark(translatable("Staff", "Words to drag became answers to choose; the others were removed."))
_WORDS_CHOSEN = Remark(translatable("Staff", "Words to drag became answers to choose."))
_LIST_CUT = Remark(translatable("Staff", "A gap had more than 4 words to choose from; the others were removed."))
_ANY_ORDER = Remark(
    translatable(
        "Staff", "Gaps accepted the same words in any order; now each accepts those that the others do not show."
    )
)
_Gaps = Mapping[int, list[ForeignOption]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """One question. ``sentence``: the sentence with the gap. ``before``: sentences shown on pages before it."""

    sentence: str
    before: tuple[str, ...] = ()
    is_first: bool = False


def fill_in(item: ForeignItem, builder: ItemBuilder) -> list[StepDraft]:
    """Steps for typed answers; a gap that has wrong answers, too, becomes a choice."""
    gaps: dict[int, list[ForeignOption]] = {}
    for option in item.options:
        gaps.setdefault(option.gap or 0, []).append(option)
    if not any(option.is_right for option in item.options):
        raise ItemLeftError(NO_RIGHT, Cure.MARK_RIGHT)
    gaps = _in_any_order(gaps, builder)
    steps = []
    for gap, asked in _asked(item, gaps):
        if all(option.is_right for option in gaps[gap]):
            steps += _typed(item, asked, gaps[gap], builder)
        else:
            offered = judged(gaps[gap], is_several=False, note=builder.note)
            steps += _chosen(item, asked, _fitting(offered, _LIST_CUT, builder), builder)
    if len(gaps) > 1:
        builder.note(_GAPS_APART)
    return steps


def drag_text(item: ForeignItem, builder: ItemBuilder) -> list[StepDraft]:
    """Choice steps, one for each gap. The options are the words of this gap, or else those of all gaps."""
    gaps: dict[int, list[ForeignOption]] = {}
    for option in item.options:
        if option.gap is not None:
            gaps.setdefault(option.gap, []).append(option)
    words = list(dict.fromkeys(option.text for option in item.options))
    if not gaps:
        raise ItemLeftError(NO_RIGHT, Cure.MARK_RIGHT)
    if len(words) < _BOTH:
        return fill_in(replace(item, options=tuple(one for one in item.options if one.gap is not None)), builder)
    order = {word: place for place, word in enumerate(words)}
    pool = [ForeignOption(word) for word in words]
    all_right = {gap: {option.text for option in mine if option.is_right} for gap, mine in gaps.items()}
    steps = []
    for gap, asked in _asked(item, gaps := _in_any_order(gaps, builder)):
        wrong = [one for one in gaps[gap] if not one.is_right] or pool
        first = next(one for one in gaps[gap] if one.is_right)
        others = (one for one in wrong if one.text not in all_right[gap])
        offered = [first, *islice(others, MOST_OPTIONS - 1)]
        is_cut = len(words) > MOST_OPTIONS
        fitting = _fitting(offered, _WORDS_OFFERED if is_cut else _WORDS_CHOSEN, builder)
        steps += _chosen(item, asked, sorted(fitting, key=lambda option: order[option.text]), builder)
    if len(gaps) > 1:
        builder.note(_GAPS_APART)
    return steps


def _fitting(options: Sequence[ForeignOption], cut: Remark, builder: ItemBuilder) -> list[ForeignOption]:
    """The right one of `options` and the first wrong ones, in their order; `cut`: remark if there were others."""
    right = [option for option in options if option.is_right]
    if len(right) != 1:
        raise ItemLeftError(SEVERAL_RIGHT if right else NO_RIGHT, Cure.MARK_RIGHT)
    wrong = [option for option in options if not option.is_right]
    if len(options) > MOST_OPTIONS or cut is not _LIST_CUT:
        builder.note(cut)
    kept = {id(option) for option in (*right, *wrong[: MOST_OPTIONS - 1])}
    return [option for option in options if id(option) in kept]


def _typed(
    item: ForeignItem, asked: _Asked, options: Sequence[ForeignOption], builder: ItemBuilder
) -> list[StepDraft]:
    (answer, *others), told = accepted_texts(options, builder)
    sentence = " ".join(asked.sentence.split())
    pages: list[StepDraft] = []
    payload: dict[str, Any] = {}
    if not sentence:
        pages, question = builder.question(item.prompt)
    elif len(sentence.split()) > _SENTENCE_WORDS:
        before = [*([item.prompt] if asked.is_first else ()), *asked.before]
        pages, question = builder.question(sentence)
        pages = [*_pages(before, builder), *pages]
    else:
        prompted, question = builder.question(item.prompt) if item.prompt else ([], _FILL_IN)
        pages = [*(prompted if asked.is_first else ()), *_pages(asked.before, builder)]
        payload["sentence"] = text(builder.of(sentence))
    payload = {"question": text(question), **payload, **builder.picture(item.picture), "answer": text(answer)}
    payload |= {"also": others} if others else {}
    payload["explain"] = text(builder.explanation(item, told, answer))
    return [*pages, builder.step("fill_in", payload, _with_hint(item, options))]


def _chosen(
    item: ForeignItem, asked: _Asked, options: Sequence[ForeignOption], builder: ItemBuilder
) -> list[StepDraft]:
    before, question = list(asked.before), "\n".join(one for one in (item.prompt, asked.sentence) if one)
    if len(question.split()) > QUESTION_WORDS and asked.sentence:
        before[:0] = [item.prompt] if asked.is_first else []
        question = asked.sentence
    pages = _pages(before, builder)
    return [*pages, *choice_steps(replace(_with_hint(item, options), prompt=question), options, builder)]


def _pages(sentences: Sequence[str], builder: ItemBuilder) -> list[StepDraft]:
    words = " ".join(builder.of(one) for one in sentences if one)
    if not words:
        return []
    builder.note(GAP_ASKED)
    return builder.pages(words)


def _with_hint(item: ForeignItem, options: Sequence[ForeignOption]) -> ForeignItem:
    """`item` with the hint of this gap, if it has one of its own."""
    own = next((option.hint for option in options if option.is_right and option.hint), "")
    return replace(item, hint=own) if own else item


def _in_any_order(gaps: _Gaps, builder: ItemBuilder) -> dict[int, list[ForeignOption]]:
    """`gaps`, where those with the same words each begin with another word, and lack the first of the others."""
    same: dict[frozenset[str], list[int]] = {}
    for gap, options in gaps.items():
        same.setdefault(frozenset(bare(option.text) for option in options if option.is_right), []).append(gap)
    found = dict(gaps)
    for words, places in same.items():
        if len(places) < _BOTH or len(words) < len(places) or _have_synonyms(words):
            continue
        builder.note(_ANY_ORDER)
        shown = list(dict.fromkeys(bare(option.text) for option in gaps[places[0]] if option.is_right))
        for number, place in enumerate(places):
            hidden = {*shown[:number], *shown[number + 1 : len(places)]}
            kept = [one for one in gaps[place] if not (one.is_right and bare(one.text) in hidden)]
            found[place] = sorted(kept, key=lambda one: bare(one.text) != shown[number])
    return found


def _have_synonyms(words: frozenset[str]) -> bool:
    return any(one != other and one in other for one in words for other in words)


def _asked(item: ForeignItem, gaps: _Gaps) -> Iterator[tuple[int, _Asked]]:
    """What is asked at each of `gaps`, in their order; the sentences without gaps stand before the first."""
    answers = {gap: next((one.text for one in gaps[gap] if one.is_right), GAP) for gap in gaps}
    is_whole = len(item.text.split()) <= QUESTION_WORDS
    said = [item.text] if is_whole else gap_sentences(item.text)
    before = () if is_whole else tuple(one for one in said if GAP not in one)
    places: dict[int, tuple[int, list[str]]] = {}
    for one in said:
        pieces = one.split(GAP)
        number = len(places)
        places |= {number + behind: (number, pieces) for behind in range(len(pieces) - 1)}
    for gap in sorted(gaps):
        first, pieces = places.get(gap, (gap, [item.text]))
        words = pieces[0]
        for place, piece in enumerate(pieces[1:], first):
            words += (GAP if place == gap else answers.get(place, GAP)) + piece
        yield gap, _Asked(words, before, is_first=gap == min(gaps))
        before = ()
