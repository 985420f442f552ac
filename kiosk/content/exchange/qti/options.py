"""Questions answered by choosing: choice, true or false, inline choice and hot text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ItemKind, Remark
from kiosk.content.exchange.package.remarks import NO_KEY
from kiosk.content.exchange.qti.asked import Asked
from kiosk.content.exchange.qti.dialect import is_true, number
from kiosk.content.exchange.qti.feedback import inline_feedback
from kiosk.content.exchange.qti.prose import Prose, read_prose

_TRUE = frozenset({"true", "t", "đúng", "dung", "vrai", "richtig", "wahr", "verdadero", "vero", "waar"})
_FALSE = frozenset({"false", "f", "sai", "faux", "falsch", "falso", "onwaar"})


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    option: ForeignOption
    notes: tuple[Remark, ...]


def read_choice(asked: Asked, interaction: Element) -> ForeignItem:
    """The item of a ``choiceInteraction``."""
    options = list(interaction.iterfind("simpleChoice"))
    kind = ItemKind.MULTIPLE if _is_several(asked, interaction) else ItemKind.CHOICE
    item = _finished(asked, interaction, kind, asked.prompt_of(interaction), options)
    fixed = all(is_true(one, "fixed") for one in options)
    return _as_true_false(replace(item, shuffle=is_true(interaction, "shuffle") and not fixed))


def read_inline_choice(asked: Asked, interaction: Element) -> ForeignItem:
    """The item of an ``inlineChoiceInteraction``: the sentence with a gap, and the words for it as options."""
    words = interaction.iterfind("inlineChoice")
    item = _finished(asked, interaction, ItemKind.CHOICE, asked.sentence_of(interaction, GAP), words)
    return replace(item, shuffle=is_true(interaction, "shuffle"))


def read_hottext(asked: Asked, interaction: Element) -> ForeignItem:
    """The item of a ``hottextInteraction``: the text, and its hot words as options."""
    kind = ItemKind.MULTIPLE if _is_several(asked, interaction) else ItemKind.CHOICE
    asks = asked.prompt_of(interaction)
    inside = Element("div")
    inside.extend(part for part in interaction if part.tag != "prompt")
    whole = read_prose(inside, lambda word: read_prose(word).line)
    prompt = Prose(f"{asks.text}\n{whole.text}", (*asks.pictures, *whole.pictures), (*asks.notes, *whole.notes))
    return _finished(asked, interaction, kind, prompt, interaction.iter("hottext"))


def _is_several(asked: Asked, interaction: Element) -> bool:
    most = number(interaction.get("maxChoices"))
    return asked.response_of(interaction).cardinality == "multiple" and most != 1


def _row(asked: Asked, element: Element) -> _Row:
    prose = read_prose(element)
    picture, lost = asked.pictures.first(prose.pictures)
    text = prose.line or (picture.alt if picture else "")
    option = ForeignOption(text, feedback=inline_feedback(element), picture=picture)
    return _Row(element.get("identifier", "").strip(), option, (*prose.notes, *lost))


def _finished(
    asked: Asked, interaction: Element, kind: ItemKind, prompt: Prose, elements: Iterable[Element]
) -> ForeignItem:
    rows = [_row(asked, element) for element in elements]
    key, told = asked.key_of(interaction), asked.explanations
    options = []
    for row in rows:
        is_right = row.name in key.right
        feedback = row.option.feedback or told.by_answer.get(row.name, "") or ("" if is_right else told.wrong)
        options.append(replace(row.option, is_right=is_right, feedback=feedback))
    notes = tuple(note for row in rows for note in row.notes)
    item = asked.made(interaction, kind, prompt, tuple(options), (*key.notes, *notes))
    if not any(option.is_right for option in options):
        return replace(item, refusal=NO_KEY, cure=Cure.MARK_RIGHT)
    return item


def _as_true_false(item: ForeignItem) -> ForeignItem:
    """`item` as a true-or-false question, if its two options are the words for true and false."""
    order = [_truth(one.text) for one in item.options]
    if item.kind is not ItemKind.CHOICE or sorted(order) != [0, 1] or any(one.picture for one in item.options):
        return item
    options = item.options if order == [0, 1] else item.options[::-1]
    return replace(item, kind=ItemKind.TRUE_FALSE, options=options, shuffle=False)


def _truth(text: str) -> int:
    word = text.strip(" .!").casefold()
    return 0 if word in _TRUE else 1 if word in _FALSE else 2
