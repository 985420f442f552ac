"""Reads the question types of Moodle with gaps in their text: select, drag words, and embedded answers (cloze).

Rules: the text of the question keeps its gaps in their order; the words and answers are options with the number of
their gap. Embedded answers are written ``{1:SHORTANSWER:=right#feedback~%50%nearly}``.
"""

import re
from dataclasses import replace

from kiosk.content.exchange.hardened_xml import XmlElement
from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ItemKind, Remark
from kiosk.content.exchange.moodle_xml.texts import MoodleTexts
from kiosk.content.exchange.numbers import whole_numbers
from kiosk.domain.texts import translatable

BLANK = re.compile(r"_{3,}")
_PLACE = re.compile(r"\[\[([0-9]{1,3})\]\]")
_EMBEDDED = re.compile(r"\{([0-9]*):([A-Z_]+):((?:[^{}\\]|\\.)*)\}")
_UNESCAPE = re.compile(r"\\(.)")
_ANSWER = re.compile(r"(?:^|~)\s*(=|%-?[0-9.]+%)?((?:[^~\\]|\\.)*)")
_CHOICES = ("MULTICHOICE", "MC", "MCV", "MCH", "MCS", "MCVS", "MCHS", "MULTIRESPONSE", "MR", "MRH", "MRS")
_NUMBERS = ("NUMERICAL", "NM")
_NO_GAP = Remark(translatable("Staff", "The text has no gap that a word belongs to."))
_MIXED = Remark(
    translatable("Staff", "The text mixes gaps to choose and gaps to type; the gaps to choose became typed.")
)
_NUMBER = Remark(translatable("Staff", "A gap takes a number that learners cannot type."))
_FULL = 100.0


def select(item: ForeignItem, element: XmlElement, texts: MoodleTexts) -> ForeignItem:
    """Gaps with a list of words each."""
    return _with_words(item, [option.words("text") for option in element.children("selectoption")], texts)


def drag_words(item: ForeignItem, element: XmlElement, texts: MoodleTexts) -> ForeignItem:
    """Words to drag into the gaps."""
    return _with_words(item, [box.words("text") for box in element.children("dragbox")], texts)


def cloze(item: ForeignItem, _element: XmlElement, texts: MoodleTexts) -> ForeignItem:
    """Answers embedded in the text."""
    found = list(_EMBEDDED.finditer(item.prompt))
    if not found:
        return replace(item, refusal=_NO_GAP, cure=Cure.TURN_INTO_PAGE)
    asked, sentence = _divided(_EMBEDDED.sub(GAP, item.prompt))
    item = replace(item, prompt=asked, text=sentence)
    kinds = {match[2] in _CHOICES for match in found}
    if kinds == {True} and len(found) == 1:
        options = tuple(replace(option, gap=None) for option in _embedded(found[0][3], 0))
        is_several = found[0][2].startswith("MR") or found[0][2] == "MULTIRESPONSE"
        kind = ItemKind.MULTIPLE if is_several else ItemKind.CHOICE
        prompt = "\n".join(words for words in (asked, sentence) if words)
        return replace(item, kind=kind, prompt=prompt, text="", options=options)
    if len(kinds) > 1 or kinds == {True}:
        texts.notes.append(_MIXED)
    options = ()
    for gap, match in enumerate(found):
        answers = tuple(option for option in _embedded(match[3], gap) if option.is_right)
        if match[2] in _NUMBERS:
            numbers = [whole_numbers(option.text) for option in answers]
            if not all(numbers):
                return replace(item, kind=ItemKind.FILL_IN, refusal=_NUMBER, cure=Cure.TURN_INTO_CHOICE)
            answers = tuple(
                ForeignOption(one, is_right=True, gap=gap) for several in numbers for one in several or ()
            )
        options += answers
    return replace(item, kind=ItemKind.FILL_IN, options=options)


def _with_words(item: ForeignItem, words: list[str], texts: MoodleTexts) -> ForeignItem:
    del texts  # the words are plain text in Moodle
    numbers = [int(number) for number in _PLACE.findall(item.prompt)]
    if not numbers or any(not 0 < number <= len(words) for number in numbers):
        return replace(item, kind=ItemKind.DRAG_TEXT, refusal=_NO_GAP, cure=Cure.TURN_INTO_PAGE)
    asked, sentence = _divided(_PLACE.sub(GAP, item.prompt))
    options = [ForeignOption(words[number - 1], is_right=True, gap=gap) for gap, number in enumerate(numbers)]
    options += [ForeignOption(word) for place, word in enumerate(words, 1) if place not in numbers]
    return replace(item, kind=ItemKind.DRAG_TEXT, prompt=asked, text=sentence, options=tuple(options))


def _divided(text: str) -> tuple[str, str]:
    """The lines before the first gap, and the text from the line with the first gap."""
    lines = text.split("\n")
    first = next(place for place, line in enumerate(lines) if GAP in line)
    return " ".join(lines[:first]), " ".join(lines[first:])


def _embedded(body: str, gap: int) -> tuple[ForeignOption, ...]:
    options = []
    for mark, raw in _ANSWER.findall(body):
        words, feedback = _at_hash(raw)
        if not words:
            continue
        weight = _FULL if mark == "=" else float(mark.strip("%")) if mark else 0.0
        options.append(ForeignOption(words, weight > 0, feedback, weight, gap=gap))
    return tuple(options)


def _at_hash(raw: str) -> tuple[str, str]:
    """The answer and its feedback, behind the first ``#`` without a backslash."""
    words, *feedback = (_UNESCAPE.sub(r"\1", one).strip() for one in re.split(r"(?<!\\)#", raw, maxsplit=1))
    return words, "".join(feedback)
