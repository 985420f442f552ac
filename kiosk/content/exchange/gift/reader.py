"""Reads GIFT files (Moodle's documentation, “GIFT format”).

Rules: an item that Moodle would accept is never refused for its form; an item that it would not is left, with its
line. Formats in brackets (``[html]`` …) hold for the text behind them; the default is ``[moodle]``, which is read as
HTML if it has tags or entities.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from kiosk.content.exchange import remarks
from kiosk.content.exchange.decoding import DecodedText
from kiosk.content.exchange.formats import ForeignFile
from kiosk.content.exchange.gift.answers import GiftAnswer, GiftAnswers, GiftKind, read_answers
from kiosk.content.exchange.gift.blocks import LINE_BREAK, MAX_BLOCK, GiftBlock, blocks, parts, unescaped
from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ItemKind, Remark
from kiosk.content.exchange.markup import MARKUP, PlainText, plain_markdown, plain_text, tidied, unmarked_text
from kiosk.content.exchange.numbers import whole_numbers
from kiosk.content.exchange.options_in_order import in_own_order
from kiosk.content.exchange.text_files import read_text, text_of_head
from kiosk.content.exchange.typed_answers import note_feedback, without_wildcards
from kiosk.domain.texts import translatable

_ENDINGS = frozenset({"", ".gift", ".txt", ".text"})
_LOOK = re.compile(
    r"\{\s*(?:[=~#]|T\b|F\b|TRUE\b|FALSE\b|true\b|false\b|\})|^[^\S\n]*(?:\$CATEGORY:|::[^:\n]+::)", re.MULTILINE
)  # white space of one line only: across lines, the search takes quadratic time
_FULL = 100
_TITLE = re.compile(r"\s*::(.*?)::", re.DOTALL)
_BLANK = re.compile(r"_{3,}")
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]\s*", re.IGNORECASE)
_UNBALANCED = Remark(translatable("Staff", "A brace is missing, or there is one too many."))
_NO_SIGN = Remark(translatable("Staff", "The answers begin with none of the signs = ~ # T F."))
_NO_PARTNER = Remark(translatable("Staff", "Matching needs “->” in every answer, and two answers."))
_NOT_WHOLE = Remark(
    translatable(
        "Staff", "The number is not a whole number from 0, or too many numbers are right; learners cannot type it."
    )
)
_FREE_TEXT = Remark(translatable("Staff", "A free answer cannot be judged by the kiosk."))


class GiftReader:
    """Reader of GIFT."""

    format = "gift"
    rank = 31

    def sniff(self, file: ForeignFile) -> bool:
        """Whether the head has answers in braces, titles or categories, in a text file."""
        if PurePath(file.name).suffix.lower() not in _ENDINGS:
            return False
        head = text_of_head(file)
        return not head.lstrip().startswith("<") and _LOOK.search(head) is not None

    def read(self, file: ForeignFile) -> Iterator[ForeignItem]:
        """Yield the items; see `QuestionReader.read`."""
        source = read_text(file)
        number = 0
        for block in blocks(source.text):
            for part in parts(block):
                number += 1
                yield in_own_order(_item(part, number, source))


def _item(block: GiftBlock, number: int, source: DecodedText) -> ForeignItem:
    title = _TITLE.match(block.text)
    name = unescaped(title[1]).strip() if title else ""
    body = block.text[title.end() :] if title else block.text
    item = ForeignItem("gift", "description", ItemKind.PAGE, name or str(number), category=unescaped(block.category))
    if block.is_cut:
        return replace(item, kind=ItemKind.OTHER, refusal=remarks.text_too_long(MAX_BLOCK), cure=Cure.CONVERT_FILE)
    start, end = body.find("{"), body.rfind("}")
    if "{" not in body and "}" not in body:
        said = _plain(body)
        return replace(item, prompt=said.text, notes=remarks.unique([*source.notes, *said.notes]))
    before, inside, after = body[:start], body[start + 1 : end], body[end + 1 :]
    prompt = _plain(before)
    item = replace(item, native="question", kind=ItemKind.OTHER, prompt=prompt.text, notes=source.notes)
    if start < 0 or end < start or {"{", "}"} & set(inside + before + after):
        return replace(item, refusal=_UNBALANCED, cure=Cure.CONVERT_FILE)
    answers = read_answers(inside)
    if answers is None:
        return replace(item, refusal=_NO_SIGN, cure=Cure.CONVERT_FILE)
    format_sign = _FORMAT.match(before)
    return _with_answers(_Wording(format_sign[1].lower() if format_sign else "moodle", item), answers, before, after)


class _Wording:
    """Converts the texts of one item in the format of its question, and collects what was changed."""

    def __init__(self, text_format: str, item: ForeignItem) -> None:
        self.item = item
        self.notes: list[Remark] = list(item.notes)
        self._format = text_format

    def plain(self, text: str) -> str:
        """`text` without markup and escapes."""
        found = _plain(text, self._format)
        self.notes += found.notes
        return found.text

    def option(self, answer: GiftAnswer, *, is_typed: bool) -> ForeignOption:
        """`answer` as an option; `is_typed`: it has no markup, because learners type it letter by letter."""
        partner = self.plain(f"[{self._format}]{answer.partner}") if answer.partner else ""  # names no own format
        feedback = self.plain(answer.feedback) if answer.feedback else ""
        words = tidied(unescaped(_joined(answer.text))) if is_typed else self.plain(answer.text)
        return ForeignOption(words, answer.is_right, feedback, answer.weight, partner=partner)


def _with_answers(wording: _Wording, answers: GiftAnswers, before: str, after: str) -> ForeignItem:
    question = wording.plain(before)
    tail = wording.plain(after)
    options = tuple(
        wording.option(answer, is_typed=answers.kind is GiftKind.SHORTANSWER) for answer in answers.answers
    )
    item = replace(
        wording.item,
        native=answers.kind.value,
        prompt=f"{question}{_glue(before.strip()[-1:], before[-1:])}{GAP}{_glue(after[:1])}{tail}"
        if tail
        else question,
        options=options,
        feedback=wording.plain(answers.feedback),
    )
    match answers.kind:
        case GiftKind.ESSAY:
            item = replace(item, kind=ItemKind.ESSAY, refusal=_FREE_TEXT, cure=Cure.TURN_INTO_CHOICE)
        case GiftKind.TRUEFALSE:
            item = replace(item, kind=ItemKind.TRUE_FALSE)
        case GiftKind.MATCHING:
            item = replace(item, kind=ItemKind.MATCHING)
        case GiftKind.MULTICHOICE:
            item = replace(item, kind=ItemKind.CHOICE if answers.is_single else ItemKind.MULTIPLE)
        case GiftKind.SHORTANSWER:
            item = _typed(item, wording)
            if answers.lacks_partner:
                item = replace(item, refusal=_NO_PARTNER, cure=Cure.TURN_INTO_CHOICE)
        case GiftKind.NUMERICAL:
            item = _numerical(item, answers, wording)
    return replace(item, notes=remarks.unique(wording.notes))


def _typed(item: ForeignItem, wording: _Wording) -> ForeignItem:
    """Short answer; if the last line of the question has a gap, this line is the sentence."""
    options = without_wildcards(item.options, wording.notes.append)
    asked, _, sentence = item.prompt.rpartition("\n")
    if len(_BLANK.findall(sentence)) == 1:
        item = replace(item, prompt=asked, text=_BLANK.sub(GAP, sentence))
    return replace(item, kind=ItemKind.FILL_IN, options=tuple(replace(option, gap=0) for option in options))


def _numerical(item: ForeignItem, answers: GiftAnswers, wording: _Wording) -> ForeignItem:
    item = replace(item, kind=ItemKind.FILL_IN)
    options = []
    for option, answer in zip(item.options, answers.answers, strict=False):
        if not option.is_right or (option.weight is not None and option.weight < _FULL):
            wording.notes += [remarks.WEIGHTS_DROPPED] if option.is_right else []
            note_feedback([option], wording.notes.append)
            continue
        numbers = whole_numbers(unescaped(answer.text))
        if numbers is None:
            return replace(item, refusal=_NOT_WHOLE, cure=Cure.TURN_INTO_CHOICE)
        options += [replace(option, text=number, gap=0) for number in numbers]
    return replace(item, options=tuple(options))


def _glue(*signs: str) -> str:
    """What stands between words and a gap, if `signs` stand there in the file."""
    return "\n" if LINE_BREAK in signs else " " if any(sign.isspace() for sign in signs) else ""


def _plain(text: str, default: str = "moodle") -> PlainText:
    """`text` without its format in brackets, markup and escapes."""
    found = _FORMAT.match(text)
    kind = found[1].lower() if found else default
    words = unescaped(_joined(text[found.end() :] if found else text))
    if kind == "html" or (kind == "moodle" and MARKUP.search(words)):
        return plain_text(words if kind == "html" else words.replace("\n", "<br>"))
    return plain_markdown(words) if kind == "markdown" else unmarked_text(words)


def _joined(text: str) -> str:
    """`text` on one line: line breaks in the file are spaces; written ones are placeholders."""
    return " ".join(text.split("\n"))
