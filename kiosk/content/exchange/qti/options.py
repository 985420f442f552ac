"""Questions answered by choosing: choice, true or false, inline choice and hot text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import Cure, ForeignItem, ForeignOption, ItemKind, Remark
from kiosk.content.exchange.package.remarks import NO_KEY
from kiosk.content.exchange.package.truths import truth
from kiosk.content.exchange.qti.asked import Asked
from kiosk.content.exchange.qti.dialect import is_true, number
from kiosk.content.exchange.qti.feedback import inline_feedback
from kiosk.content.exchange.qti.prose import Prose, read_prose


@dataclass(frozen=True, slots=True)
class Asking:
    """The options of one interaction, what was changed in them, and why they cannot be asked."""

    options: tuple[ForeignOption, ...]
    notes: tuple[Remark, ...] = ()
    refusal: Remark | None = None


def read_choice(asked: Asked, interaction: Element) -> ForeignItem:
    """The item of a ``choiceInteraction``."""
    kind = ItemKind.MULTIPLE if _is_several(asked, interaction) else ItemKind.CHOICE
    options = interaction.iterfind("simpleChoice")
    item = _finished(asked, interaction, kind, asked.prompt_of(interaction), options)
    return _as_true_false(replace(item, shuffle=is_true(interaction, "shuffle")))


def read_inline_choice(asked: Asked, interaction: Element, prompt: Prose) -> ForeignItem:
    """Read an item whose only interaction is an ``inlineChoiceInteraction``; `prompt`: the text with the gap."""
    item = _finished(asked, interaction, ItemKind.CHOICE, prompt, interaction.iterfind("inlineChoice"))
    return replace(item, shuffle=is_true(interaction, "shuffle"))


def read_hottext(asked: Asked, interaction: Element) -> ForeignItem:
    """The item of a ``hottextInteraction``: the text, and its hot words as options in their order."""
    kind = ItemKind.MULTIPLE if _is_several(asked, interaction) else ItemKind.CHOICE
    asks = asked.prompt_of(interaction)
    inside = Element("div")
    inside.extend(part for part in interaction if part.tag != "prompt")
    whole = read_prose(inside, lambda word: read_prose(word).line)
    prompt = Prose(
        f"{whole.text}\n{asks.text}".strip(), (*asks.pictures, *whole.pictures), (*asks.notes, *whole.notes)
    )
    return replace(_finished(asked, interaction, kind, prompt, interaction.iter("hottext")), shuffle=False)


def read_options(asked: Asked, interaction: Element, elements: Iterable[Element]) -> Asking:
    """The options `elements` of `interaction`, with what is said about each."""
    key, told = asked.key_of(interaction), asked.explanations
    response = interaction.get("responseIdentifier", "")
    options: list[ForeignOption] = []
    notes = [*key.notes]
    for element in elements:
        prose = read_prose(element)
        picture, lost = asked.pictures.first(prose.pictures)
        name = element.get("identifier", "").strip()
        is_right = name in key.right
        feedback = [inline_feedback(element), "" if is_right else told.wrong_of(response, name)]
        option = ForeignOption(
            prose.line or (picture.alt if picture else ""),
            is_right=is_right,
            feedback=" ".join(one for one in feedback if one),
            picture=picture,
            keeps_place=is_true(element, "fixed"),
        )
        options.append(option)
        notes += (*prose.notes, *lost)
    refusal = None if any(option.is_right for option in options) else NO_KEY
    return Asking(tuple(options), tuple(notes), refusal)


def _is_several(asked: Asked, interaction: Element) -> bool:
    most = number(interaction.get("maxChoices"))
    return asked.response_of(interaction).cardinality == "multiple" and most != 1


def _finished(
    asked: Asked, interaction: Element, kind: ItemKind, prompt: Prose, elements: Iterable[Element]
) -> ForeignItem:
    found = read_options(asked, interaction, elements)
    item = asked.made(interaction, kind, prompt, found.options, found.notes)
    return replace(item, refusal=found.refusal, cure=Cure.MARK_RIGHT if found.refusal else None)


def _as_true_false(item: ForeignItem) -> ForeignItem:
    """`item` as a true-or-false question, if its two options are the words for true and false."""
    order = [truth(one.text) for one in item.options]
    is_pair = order in ([True, False], [False, True])
    if item.kind is not ItemKind.CHOICE or not is_pair or any(one.picture for one in item.options):
        return item
    options = item.options if order[0] else item.options[::-1]
    return replace(item, kind=ItemKind.TRUE_FALSE, options=options, shuffle=False)
