"""Writes questions as GIFT.

Rules: the text that the reader of this package gets back is the same. GIFT has no pictures, no order to find and no
answers that are judged by their accents; `GiftWriter.fault` names them.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape

from kiosk.activities.choice import Choice
from kiosk.activities.fill_in import GAP, FillIn
from kiosk.activities.matching import Matching
from kiosk.activities.page import Page
from kiosk.activities.sorting import Sorting
from kiosk.content.exchange import typed_answers
from kiosk.content.exchange.formats import OwnQuestion
from kiosk.content.exchange.gift.blocks import escaped
from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.markup import MARKUP
from kiosk.content.exchange.own_questions import ACCENTS_COUNT, KIND_UNKNOWN, OWN_TRUTHS, has_own_truths, vietnamese
from kiosk.domain.text import LocalizedText
from kiosk.domain.texts import translatable

_KINDS = frozenset({"page", "choice", "fill_in", "matching", "sorting"})
_PICTURES = Remark(translatable("Staff", "The format has no pictures."))
_ARROW = Remark(translatable("Staff", "A text contains “->”, which has a meaning in the format."))
_FORMAT = re.compile(r"\[(?:html|moodle|plain|markdown)\]", re.IGNORECASE)
_ALL = 100


class GiftWriter:
    """Writer of GIFT."""

    format = "gift"

    def fault(self, question: OwnQuestion) -> Remark | None:
        """Why GIFT cannot hold `question`; see `QuestionWriter.fault`."""
        if question.kind not in _KINDS:
            return KIND_UNKNOWN
        if question.pictures:
            return _PICTURES
        task = question.task
        if isinstance(task, FillIn) and task.exact:
            return ACCENTS_COUNT
        if isinstance(task, Choice) and task.true_false and not has_own_truths(task):
            return OWN_TRUTHS
        if any("->" in words for words in _paired(task)):
            return _ARROW
        return None

    def write(self, questions: Sequence[OwnQuestion], title: str) -> bytes:
        """The GIFT file; the lessons are its categories."""
        pieces = [f"// {' '.join(title.split())}"]
        lesson = None
        for question in questions:
            if question.lesson != lesson:
                lesson = question.lesson
                pieces.append(f"$CATEGORY: {' '.join(lesson.replace('/', '//').split())}")
            pieces.append(_written(question))
        return ("\n\n".join(pieces) + "\n").encode()


def _written(question: OwnQuestion) -> str:
    task = question.task
    match task:
        case Page():
            title = f"::{_text(task.title)}::" if task.title else ""
            return f"{title}[moodle]{_marked_up(vietnamese(task.text))}"
        case FillIn() if task.sentence:
            before, _, after = vietnamese(task.sentence).partition(GAP)
            asked = _marked_up(f"{vietnamese(task.question)}\n{before if after.strip() else before + GAP}")
            return _question(question, asked, _answers(task), _marked_up(after).rstrip())
        case _:
            return _question(question, f"{_marked_up(vietnamese(task.question))} ", _answers(task))


def _question(question: OwnQuestion, asked: str, answers: Iterator[str], after: str = "") -> str:
    lines = "".join(f"\n\t{answer}" for answer in answers)
    return f"::{escaped(question.id)}::[moodle]{asked}{{{lines}\n\t####{_text(question.task.explain)}\n}}{after}"


def _answers(task: Choice | FillIn | Matching | Sorting) -> Iterator[str]:
    match task:
        case Choice(true_false=True):
            wrong = next(option for option in task.options if not option.right)
            yield f"{task.right()[0].upper()}{_feedback(wrong.explain)}"
        case Choice():
            yield from _options(task)
        case FillIn():
            for words in (vietnamese(task.answer), *task.also):
                yield f"={'%100%' if words.startswith('%') else ''}{escaped(typed_answers.written(words))}"
        case Matching():
            yield from (f"={_text(pair.left.text)} -> {_partner(pair.right.text)}" for pair in task.pairs)
        case Sorting():
            names = {group.id: _partner(group.text) for group in task.groups}
            yield from (f"={_text(item.text)} -> {names[item.group]}" for item in task.items)


def _options(task: Choice) -> Iterator[str]:
    share = f"{_ALL / len(task.right()):.5f}".rstrip("0").rstrip(".")
    for option in task.options:
        words = _text(option.text)
        weight = share if option.right else -_ALL if task.several else "0" if words.startswith("%") else ""
        sign = "=" if option.right and not task.several else f"~%{weight}%" if weight else "~"
        yield f"{sign}{words}{_feedback(option.explain)}"


def _feedback(words: LocalizedText | None) -> str:
    return f"#{_text(words)}" if words else ""


def _text(words: LocalizedText | None) -> str:
    """A text that may name its format: one that only looks so is marked."""
    if not words:
        return ""
    said = vietnamese(words)
    return f"{'[moodle]' if _FORMAT.match(said) else ''}{_marked_up(said)}"


def _partner(words: LocalizedText | None) -> str:
    return _marked_up(vietnamese(words)) if words else ""


def _marked_up(words: str) -> str:
    """`words` in a place with the format ``[moodle]``: a browser must take none of them for a tag."""
    return escaped(escape(words, quote=False) if MARKUP.search(words) else words)


def _paired(task: object) -> Iterator[str]:
    """The texts that must not contain an arrow, because Moodle would take them for a pair, or cut them there."""
    match task:
        case Matching():
            yield from (vietnamese(pair.left.text) for pair in task.pairs if pair.left.text)
        case Sorting():
            yield from (vietnamese(item.text) for item in task.items if item.text)
        case FillIn():
            yield from (vietnamese(task.answer), *task.also)
