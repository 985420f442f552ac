"""Reads the question types of Moodle that have no gaps in their text."""

from dataclasses import replace

from kiosk.content.exchange import remarks
from kiosk.content.exchange.hardened_xml import XmlElement
from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ForeignPicture, ItemKind, Remark
from kiosk.content.exchange.limits import MAX_OPTIONS
from kiosk.content.exchange.moodle_xml.gaps import BLANK
from kiosk.content.exchange.moodle_xml.texts import CASE_IGNORED, MoodleTexts, file_data
from kiosk.content.exchange.numbers import whole_numbers
from kiosk.content.exchange.typed_answers import note_feedback, without_wildcards
from kiosk.domain.texts import translatable

_FULL = 99.9
_FREE_TEXT = Remark(translatable("Staff", "A free answer cannot be judged by the kiosk."))
_NOT_WHOLE = Remark(
    translatable(
        "Staff", "The number is not a whole number from 0, or too many numbers are right; learners cannot type it."
    )
)
_UNITS = Remark(translatable("Staff", "Units of the number were removed."))
_COMBINED = Remark(translatable("Staff", "Feedback for the whole question was removed: “{words}”"))
_SHAPES = Remark(translatable("Staff", "Markers are put on round or many-sided places, or several on one place."))
_RECTANGLE, _MOST_DIGITS = 4, 9


def multichoice(item: ForeignItem, element: XmlElement, texts: MoodleTexts) -> ForeignItem:
    """One or several right options."""
    _combined(element, texts)
    is_single = element.words("single").lower() not in {"false", "0"}
    kind = ItemKind.CHOICE if is_single and item.native == "multichoice" else ItemKind.MULTIPLE
    return replace(item, kind=kind, options=_options(element, texts))


def truefalse(item: ForeignItem, element: XmlElement, texts: MoodleTexts) -> ForeignItem:
    """A statement."""
    found = {answer.words("text").lower(): answer for answer in element.children("answer")}
    options = tuple(
        ForeignOption(name, _fraction(answer) > 0, texts.of(answer.child("feedback")))
        for name in ("true", "false")
        if (answer := found.get(name)) is not None
    )
    return replace(item, kind=ItemKind.TRUE_FALSE, options=options)


def shortanswer(item: ForeignItem, element: XmlElement, texts: MoodleTexts) -> ForeignItem:
    """A typed answer."""
    if element.words("usecase") == "1":
        texts.notes.append(CASE_IGNORED)
    options = [replace(option, gap=0) for option in _options(element, texts, is_typed=True)]
    kept = without_wildcards(options, texts.notes.append)
    return replace(with_sentence(item), kind=ItemKind.FILL_IN, options=kept)


def numerical(item: ForeignItem, element: XmlElement, texts: MoodleTexts) -> ForeignItem:
    """A typed number."""
    item = replace(item, kind=ItemKind.FILL_IN)
    if element.child("units"):
        texts.notes.append(_UNITS)
    options: list[ForeignOption] = []
    for answer in element.children("answer")[:MAX_OPTIONS]:
        feedback, weight = texts.of(answer.child("feedback")), _fraction(answer)
        if weight < _FULL:
            texts.notes += [remarks.WEIGHTS_DROPPED] if weight > 0 else []
            note_feedback([ForeignOption("", feedback=feedback)], texts.notes.append)
            continue
        numbers = whole_numbers(f"{answer.words('text')}:{answer.words('tolerance') or '0'}")
        if numbers is None:
            return replace(item, refusal=_NOT_WHOLE, cure=Cure.TURN_INTO_CHOICE)
        options += [ForeignOption(number, is_right=True, feedback=feedback, gap=0) for number in numbers]
    return replace(with_sentence(item), options=tuple(options))


def matching(item: ForeignItem, element: XmlElement, texts: MoodleTexts) -> ForeignItem:
    """Pairs."""
    _combined(element, texts)
    options = []
    for pair in element.children("subquestion")[:MAX_OPTIONS]:
        words, picture = texts.with_picture(pair)
        partner, partner_picture = texts.with_picture(pair.child("answer"))
        options.append(
            ForeignOption(words, picture=picture, partner=partner, partner_picture=partner_picture, is_right=True)
        )
    return replace(item, kind=ItemKind.MATCHING, options=tuple(options))


def ordering(item: ForeignItem, element: XmlElement, texts: MoodleTexts) -> ForeignItem:
    """Items in their right order."""
    _combined(element, texts)
    options = []
    for answer in element.children("answer")[:MAX_OPTIONS]:
        words, picture = texts.with_picture(answer)
        options.append(ForeignOption(words, picture=picture, is_right=True))
    return replace(item, kind=ItemKind.ORDERING, options=tuple(options))


def essay(item: ForeignItem, _element: XmlElement, _texts: MoodleTexts) -> ForeignItem:
    """A free answer, which is left."""
    return replace(item, kind=ItemKind.ESSAY, refusal=_FREE_TEXT, cure=Cure.TURN_INTO_CHOICE)


def description(item: ForeignItem, _element: XmlElement, _texts: MoodleTexts) -> ForeignItem:
    """A text without a question."""
    return replace(item, kind=ItemKind.PAGE)


def markers(item: ForeignItem, element: XmlElement, _texts: MoodleTexts) -> ForeignItem:
    """Markers on rectangles of a picture: each place is to be touched; markers without a place are not shown."""
    files = element.children("file")
    data = file_data(files[0]) if files else None
    labels = [drag.words("text") for drag in element.children("drag")]
    options = []
    for drop in element.children("drop"):
        area = _rectangle(drop)
        number = drop.words("choice")
        if (
            area is None
            or not (number.isdecimal() and len(number) <= _MOST_DIGITS)
            or not 0 < int(number) <= len(labels)
        ):
            return replace(item, kind=ItemKind.HOTSPOT, refusal=_SHAPES, cure=Cure.TURN_INTO_CHOICE)
        options.append(ForeignOption(labels[int(number) - 1], is_right=True, area=area))
    if len({option.text for option in options}) < len(options) or data is None:
        return replace(item, kind=ItemKind.HOTSPOT, refusal=_SHAPES, cure=Cure.TURN_INTO_CHOICE)
    picture = ForeignPicture(files[0].attributes.get("name", "hinh"), data)
    return replace(item, kind=ItemKind.HOTSPOT, options=tuple(options), picture=picture)


def with_sentence(item: ForeignItem) -> ForeignItem:
    """`item` with the last line of its prompt as the sentence, if it has one gap."""
    asked, _, sentence = item.prompt.rpartition("\n")
    if len(BLANK.findall(sentence)) == 1:
        return replace(item, prompt=asked, text=BLANK.sub(GAP, sentence))
    return item


def _options(element: XmlElement, texts: MoodleTexts, *, is_typed: bool = False) -> tuple[ForeignOption, ...]:
    """The answers; `is_typed`: they have no entities, because learners type them letter by letter."""
    options = []
    for answer in element.children("answer")[:MAX_OPTIONS]:
        words, picture = (texts.typed(answer), None) if is_typed else texts.with_picture(answer)
        weight = _fraction(answer)
        feedback = texts.of(answer.child("feedback"))
        options.append(ForeignOption(words, weight > 0, feedback, weight, picture))
    return tuple(options)


def _combined(element: XmlElement, texts: MoodleTexts) -> None:
    """Note the feedback for right, partly right and wrong answers, which steps do not have."""
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        words = texts.of(element.child(name))
        if words and not words.startswith(("Your answer is", "Câu trả lời của bạn")):
            texts.notes.append(Remark(_COMBINED.sentence, {"words": words}))


def _fraction(answer: XmlElement) -> float:
    try:
        return float(answer.attributes.get("fraction", "0").replace(",", "."))
    except ValueError:
        return 0.0


def _rectangle(drop: XmlElement) -> tuple[float, float, float, float] | None:
    """The area of a drop zone, written ``x,y;width,height``."""
    sides = drop.words("coords").replace(";", ",").split(",")
    if drop.words("shape") != "rectangle" or len(sides) != _RECTANGLE:
        return None
    try:
        x, y, width, height = (float(side) for side in sides)
    except ValueError:
        return None
    return x, y, width, height
