"""Questions answered by writing: the gaps of a text, and free answers."""

from collections.abc import Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ItemKind
from kiosk.content.exchange.numbers import whole_numbers
from kiosk.content.exchange.package.remarks import FREE_ANSWER, GAP_SHOWN, NO_KEY, NOT_WHOLE
from kiosk.content.exchange.qti.asked import Asked
from kiosk.content.exchange.qti.prose import Prose, read_prose
from kiosk.content.exchange.qti.responses import Response
from kiosk.content.exchange.qti.scoring import Key


def read_gaps(asked: Asked, entries: Sequence[Element]) -> ForeignItem:
    """The item of all ``textEntryInteraction`` of an item: one text with gaps."""
    filled: list[bool] = []

    def stand(one: Element) -> str:
        if one in entries:
            return GAP
        if one.tag == "inlineChoiceInteraction":
            filled.append(True)
            return asked.solution(one)
        return ""

    lines = read_prose(asked.body, stand).text.split("\n")
    prompt = "\n".join(line for line in lines if GAP not in line)
    text = "\n".join(line for line in lines if GAP in line)
    keys = [asked.key_of(entry) for entry in entries]
    accepted = [_typed(asked.response_of(entry), key) for entry, key in zip(entries, keys, strict=True)]
    options = tuple(
        ForeignOption(answer, is_right=True, gap=place) for place, found in enumerate(accepted) for answer in found
    )
    notes = (*(note for key in keys for note in key.notes), *((GAP_SHOWN,) if filled else ()))
    item = asked.made(entries[0], ItemKind.FILL_IN, Prose(prompt), options, notes)
    if not all(key.right for key in keys):
        return replace(item, text=text, refusal=NO_KEY, cure=Cure.TURN_INTO_CHOICE)
    if not all(accepted):
        return replace(item, text=text, refusal=NOT_WHOLE, cure=Cure.TURN_INTO_CHOICE)
    return item if prompt and text.strip(" .:") == GAP else replace(item, text=text)


def _typed(response: Response, key: Key) -> tuple[str, ...]:
    """The texts to type for the right answers; none if one of them is a number that cannot be typed."""
    if response.base not in {"float", "integer"}:
        return key.right
    numbers = [whole_numbers(answer) for answer in key.right]
    return tuple(number for found in numbers for number in found or ()) if all(numbers) else ()


def read_essay(asked: Asked, interaction: Element) -> ForeignItem:
    """The item of an ``extendedTextInteraction``: left, because its answer cannot be judged."""
    item = asked.made(interaction, ItemKind.ESSAY, asked.prompt_of(interaction))
    return replace(item, refusal=FREE_ANSWER, cure=Cure.TURN_INTO_CHOICE)
