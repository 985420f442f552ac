"""Reads the question types of Moodle with gaps in their text: select, drag words, and embedded answers (cloze).

Rules: the text of the question keeps its gaps in their order; the words and answers are options with the number of
their gap. A gap offers the words of its group only. Embedded answers are written
``{1:SHORTANSWER:=right#feedback~%50%nearly}``.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from kiosk.content.exchange import remarks
from kiosk.content.exchange.hardened_xml import XmlElement
from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ItemKind, Remark
from kiosk.content.exchange.limits import MAX_GAPS, MAX_OPTIONS
from kiosk.content.exchange.moodle_xml.texts import CASE_IGNORED, MoodleTexts
from kiosk.content.exchange.numbers import whole_numbers
from kiosk.content.exchange.typed_answers import note_feedback, without_wildcards
from kiosk.domain.texts import translatable

BLANK = re.compile(r"_{3,}")
_PLACE = re.compile(r"\[\[([0-9]{1,3})\]\]")
_EMBEDDED = re.compile(r"\{([0-9]*):([A-Z_]+):((?:[^{}\\]|\\.)*)\}")
_UNESCAPE = re.compile(r"\\(.)")
_ANSWER = re.compile(r"(?:^|~)\s*(=|%-?[0-9.]+%)?((?:[^~\\]|\\.)*)")
_SEVERAL = re.compile(r"MULTIRESPONSE(?:_[HS]{1,2})?|MRH?S?")
_CHOSEN = re.compile(rf"MULTICHOICE(?:_[VHS]{{1,2}})?|MC[VH]?S?|{_SEVERAL.pattern}")
_TYPED = re.compile(r"SHORTANSWER(?:_C)?|SAC?|MWC?")
_NUMBERS = frozenset({"NUMERICAL", "NM"})
_CASE_COUNTS = frozenset({"SHORTANSWER_C", "SAC", "MWC"})
_NO_GAP = Remark(translatable("Staff", "The text has no gap that a word belongs to."))
_MANY_GAPS = Remark(translatable("Staff", "The text has more than {most} gaps."), {"most": MAX_GAPS})
_NUMBER = Remark(translatable("Staff", "A gap takes a number that learners cannot type."))
_FULL = 100.0


def select(item: ForeignItem, element: XmlElement, _texts: MoodleTexts) -> ForeignItem:
    """Gaps with a list of words each."""
    return _with_words(item, element.children("selectoption"))


def drag_words(item: ForeignItem, element: XmlElement, _texts: MoodleTexts) -> ForeignItem:
    """Words to drag into the gaps."""
    return _with_words(item, element.children("dragbox"))


def cloze(item: ForeignItem, _element: XmlElement, texts: MoodleTexts) -> ForeignItem:
    """Answers embedded in the text."""
    found = list(islice(_EMBEDDED.finditer(item.prompt), MAX_GAPS + 1))
    if fault := _fault(len(found)):
        return replace(item, refusal=fault, cure=Cure.TURN_INTO_PAGE)
    unknown = next((one[2] for one in found if not _is_known(one[2])), None)
    if unknown:
        return replace(item, refusal=remarks.unknown_kind(unknown), cure=Cure.TURN_INTO_PAGE)
    asked, sentence = _divided(_EMBEDDED.sub(GAP, item.prompt))
    item = replace(item, prompt=asked, text=sentence)
    if len(found) == 1 and _CHOSEN.fullmatch(found[0][2]):
        options = tuple(replace(option, gap=None) for option in _embedded(found[0][3], 0))
        kind = ItemKind.MULTIPLE if _SEVERAL.fullmatch(found[0][2]) else ItemKind.CHOICE
        prompt = "\n".join(words for words in (asked, sentence) if words)
        return replace(item, kind=kind, prompt=prompt, text="", options=options)
    if any(one[2] in _CASE_COUNTS for one in found):
        texts.notes.append(CASE_IGNORED)
    options = ()
    for gap, match in enumerate(found):
        answers = _embedded(match[3], gap)
        if not _CHOSEN.fullmatch(match[2]):
            note_feedback([one for one in answers if not one.is_right], texts.notes.append)
            answers = tuple(one for one in answers if one.is_right)
        if match[2] in _NUMBERS:
            numbers = [whole_numbers(option.text) for option in answers]
            if not all(numbers):
                return replace(item, kind=ItemKind.FILL_IN, refusal=_NUMBER, cure=Cure.TURN_INTO_CHOICE)
            answers = tuple(
                replace(option, text=one)
                for option, several in zip(answers, numbers, strict=True)
                for one in several or ()
            )
        elif _TYPED.fullmatch(match[2]):
            answers = without_wildcards(answers, texts.notes.append)
        options += answers
    return replace(item, kind=ItemKind.FILL_IN, options=options)


def _is_known(kind: str) -> bool:
    return kind in _NUMBERS or bool(_CHOSEN.fullmatch(kind) or _TYPED.fullmatch(kind))


def _fault(gaps: int) -> Remark | None:
    """Why a text with so many `gaps` cannot be asked."""
    return _NO_GAP if not gaps else _MANY_GAPS if gaps > MAX_GAPS else None


def _with_words(item: ForeignItem, boxes: Sequence[XmlElement]) -> ForeignItem:
    words = [box.words("text") for box in boxes]
    groups = [box.words("group") for box in boxes]
    numbers = [int(number) for number in _PLACE.findall(item.prompt)]
    fault = _fault(len(numbers)) or (_NO_GAP if any(not 0 < number <= len(words) for number in numbers) else None)
    if fault:
        return replace(item, kind=ItemKind.DRAG_TEXT, refusal=fault, cure=Cure.TURN_INTO_PAGE)
    asked, sentence = _divided(_PLACE.sub(GAP, item.prompt))
    options = [ForeignOption(words[number - 1], is_right=True, gap=gap) for gap, number in enumerate(numbers)]
    if len(set(groups)) > 1:
        options += [
            ForeignOption(word, gap=gap)
            for gap, number in enumerate(numbers)
            for place, word in enumerate(words)
            if groups[place] == groups[number - 1] and place != number - 1
        ]
    else:
        options += [ForeignOption(word) for place, word in enumerate(words, 1) if place not in numbers]
    return replace(item, kind=ItemKind.DRAG_TEXT, prompt=asked, text=sentence, options=tuple(options))


def _divided(text: str) -> tuple[str, str]:
    """The lines before the first gap, and the text from the line with the first gap."""
    lines = text.split("\n")
    first = next(place for place, line in enumerate(lines) if GAP in line)
    return " ".join(lines[:first]), " ".join(lines[first:])


def _embedded(body: str, gap: int) -> tuple[ForeignOption, ...]:
    options = []
    for mark, raw in (found.groups() for found in islice(_ANSWER.finditer(body), MAX_OPTIONS)):
        words, feedback = _at_hash(raw)
        if not words:
            continue
        weight = _FULL if mark == "=" else _percent(mark) if mark else 0.0
        options.append(ForeignOption(words, weight > 0, feedback, weight, gap=gap))
    return tuple(options)


def _at_hash(raw: str) -> tuple[str, str]:
    """The answer and its feedback, behind the first ``#`` without a backslash."""
    words, *feedback = (_UNESCAPE.sub(r"\1", one).strip() for one in re.split(r"(?<!\\)#", raw, maxsplit=1))
    return words, "".join(feedback)


def _percent(mark: str) -> float:
    try:
        return float(mark.strip("%"))
    except ValueError:
        return 0.0
