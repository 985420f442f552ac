"""Questions answered by writing: the gaps of a text, and free answers."""

from collections.abc import Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ItemKind
from kiosk.content.exchange.numbers import whole_numbers
from kiosk.content.exchange.package.remarks import FREE_ANSWER, NO_KEY, NOT_WHOLE
from kiosk.content.exchange.qti.asked import Asked
from kiosk.content.exchange.qti.dialect import INLINE, is_true
from kiosk.content.exchange.qti.options import Asking, read_inline_choice, read_options
from kiosk.content.exchange.qti.prose import Prose, read_prose
from kiosk.content.exchange.qti.responses import Response
from kiosk.content.exchange.qti.scoring import Key


def read_gaps(asked: Asked, entries: Sequence[Element]) -> ForeignItem:
    """The item of `entries`, all inline interactions of an item: one text with gaps to type or to choose for."""
    whole = read_prose(asked.body, lambda one: GAP if one.tag in INLINE else "")
    lines = whole.text.split("\n")
    prompt = "\n".join(line for line in lines if GAP not in line)
    text = "\n".join(line for line in lines if GAP in line)
    if len(entries) == 1 and entries[0].tag == "inlineChoiceInteraction":
        return read_inline_choice(asked, entries[0], Prose(f"{prompt}\n{text}".strip(), (), whole.notes))
    found = [_gap(asked, entry, place) for place, entry in enumerate(entries)]
    options = tuple(option for gap in found for option in gap.options)
    notes = [*whole.notes, *(note for gap in found for note in gap.notes)]
    item = asked.made(entries[0], ItemKind.FILL_IN, Prose(prompt), options, notes)
    item = replace(item, feedback=asked.explanations.for_all())
    refusal = next((gap.refusal for gap in found if gap.refusal), None)
    if refusal:
        return replace(item, text=text, refusal=refusal, cure=Cure.TURN_INTO_CHOICE)
    return item if prompt and text.strip(" .:") == GAP else replace(item, text=text)


def _gap(asked: Asked, entry: Element, place: int) -> Asking:
    """What is asked at the gap `place`."""
    if entry.tag == "inlineChoiceInteraction":
        found = read_options(asked, entry, entry.iterfind("inlineChoice"))
        keeps = not is_true(entry, "shuffle")
        options = [replace(one, gap=place, keeps_place=keeps or one.keeps_place) for one in found.options]
        return replace(found, options=tuple(options))
    key, response = asked.key_of(entry), asked.response_of(entry)
    typed = _typed(response, key)
    told = asked.explanations.right_of(response.name)
    options = [ForeignOption(answer, is_right=True, gap=place, feedback=told) for answer in typed]
    refusal = None if typed else NOT_WHOLE if key.right else NO_KEY
    return Asking(tuple(options), key.notes, refusal)


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
