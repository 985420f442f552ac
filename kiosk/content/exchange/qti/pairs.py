"""Questions answered by bringing together or by ordering: match, associate, gap match and order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ForeignPicture, ItemKind, Remark
from kiosk.content.exchange.package.remarks import (
    GROUP_EMPTY,
    NO_KEY,
    ORDER_OF_SET,
    PAIRS_UNEVEN,
    PARTLY_ORDERED,
)
from kiosk.content.exchange.qti.asked import Asked
from kiosk.content.exchange.qti.dialect import is_true
from kiosk.content.exchange.qti.prose import Prose, read_prose

Things = Mapping[str, ForeignOption]


def read_match(asked: Asked, interaction: Element) -> ForeignItem:
    """The item of a ``matchInteraction``: pairs, or things sorted into groups."""
    notes: list[Remark] = []
    sets = [
        _things(asked, one.iterfind("simpleAssociableChoice"), notes)
        for one in interaction.iterfind("simpleMatchSet")
    ]
    left, right = (*sets, {}, {})[:2]
    key = asked.key_of(interaction)
    pairs = [(one, two) for one, two in _split(key.right) if one in left and two in right]
    pairs += [(two, one) for one, two in _split(key.right) if two in left and one in right and one not in left]
    kind, options = _joined(left, right, pairs, notes)
    prompt = asked.prompt_of(interaction)
    item = asked.made(interaction, kind, prompt, options, (*key.notes, *notes))
    if not pairs:
        return replace(item, refusal=NO_KEY)
    return item if options else replace(item, refusal=PAIRS_UNEVEN)


def read_associate(asked: Asked, interaction: Element) -> ForeignItem:
    """The item of an ``associateInteraction``: pairs of things of one set."""
    notes: list[Remark] = []
    things = _things(asked, interaction.iterfind("simpleAssociableChoice"), notes)
    key = asked.key_of(interaction)
    pairs = [(one, two) for one, two in _split(key.right) if one in things and two in things]
    used = Counter(name for pair in pairs for name in pair)
    prompt = asked.prompt_of(interaction)
    free = [_partner(ForeignOption(""), things[name]) for name in things if name not in used]
    options = (*(_partner(things[one], things[two]) for one, two in pairs), *free)
    item = asked.made(interaction, ItemKind.MATCHING, prompt, options, (*key.notes, *notes))
    if not pairs:
        return replace(item, refusal=NO_KEY)
    return replace(item, refusal=PAIRS_UNEVEN) if max(used.values()) > 1 else item


def read_gap_match(asked: Asked, interaction: Element) -> ForeignItem:
    """The item of a ``gapMatchInteraction``: words dragged into the gaps of a text."""
    notes: list[Remark] = []
    gaps = {one.get("identifier", ""): place for place, one in enumerate(interaction.iter("gap"))}
    words = [one for one in interaction.iter() if one.tag in {"gapText", "gapImg"}]
    things = _things(asked, words, notes)
    key = asked.key_of(interaction)
    filled = [(one, two) for one, two in _split(key.right) if one in things and two in gaps]
    filled += [(two, one) for one, two in _split(key.right) if two in things and one in gaps]
    places: dict[str, list[int]] = {}
    for word, gap in filled:
        places.setdefault(word, []).append(gaps[gap])
    options = [
        replace(thing, is_right=gap is not None, gap=gap)
        for name, thing in things.items()
        for gap in places.get(name, (None,))
    ]
    inside = Element("div")
    inside.extend(part for part in interaction if part.tag not in {"prompt", "gapText", "gapImg"})
    text = read_prose(inside, lambda _gap: GAP)
    prompt = asked.prompt_of(interaction)
    item = asked.made(interaction, ItemKind.DRAG_TEXT, prompt, tuple(options), (*key.notes, *text.notes, *notes))
    item = replace(item, text=text.text, shuffle=is_true(interaction, "shuffle"))
    if {gap for _, gap in filled} != set(gaps) or not gaps:
        return replace(item, refusal=NO_KEY)
    return item


def read_order(asked: Asked, interaction: Element) -> ForeignItem:
    """The item of an ``orderInteraction``."""
    notes: list[Remark] = []
    choices = list(interaction.iterfind("simpleChoice"))
    things = _things(asked, choices, notes)
    key = asked.key_of(interaction)
    names = [name for name in key.right if name in things]
    if names and len(names) != len(things):
        notes.append(PARTLY_ORDERED)
    if any(is_true(one, "fixed") for one in choices):
        notes.append(ORDER_OF_SET)
    ordered = names or list(things)
    options = tuple(things[name] for name in ordered)
    item = asked.made(interaction, ItemKind.ORDERING, asked.prompt_of(interaction), options, (*key.notes, *notes))
    return item if names else replace(item, refusal=NO_KEY, cure=Cure.TURN_INTO_CHOICE)


def _joined(
    left: Things, right: Things, pairs: list[tuple[str, str]], notes: list[Remark]
) -> tuple[ItemKind, tuple[ForeignOption, ...]]:
    """The kind and the options of `pairs`; no options if no kind of step can show them."""
    of_left, of_right = Counter(one for one, _ in pairs), Counter(two for _, two in pairs)
    if set(of_left) == set(left) and max(of_left.values(), default=0) == 1:
        if max(of_right.values()) == 1:
            free = [_partner(ForeignOption(""), right[name]) for name in right if name not in of_right]
            return ItemKind.MATCHING, (*(_partner(left[one], right[two]) for one, two in pairs), *free)
        if set(of_right) != set(right):
            notes.append(GROUP_EMPTY)
        return ItemKind.SORTING, tuple(_partner(left[one], right[two]) for one, two in _in_order(pairs, left))
    if set(of_right) == set(right) and max(of_right.values(), default=0) == 1:
        if max(of_left.values()) == 1:
            free = [_partner(ForeignOption(""), left[name]) for name in left if name not in of_left]
            return ItemKind.MATCHING, (*(_partner(right[two], left[one]) for one, two in pairs), *free)
        if set(of_left) != set(left):
            notes.append(GROUP_EMPTY)
        turned = [(two, one) for one, two in pairs]
        return ItemKind.SORTING, tuple(_partner(right[one], left[two]) for one, two in _in_order(turned, right))
    return ItemKind.MATCHING, ()


def _in_order(pairs: list[tuple[str, str]], things: Things) -> list[tuple[str, str]]:
    order = list(things)
    return sorted(pairs, key=lambda pair: order.index(pair[0]))


def _partner(thing: ForeignOption, other: ForeignOption) -> ForeignOption:
    return replace(
        thing, is_right=bool(thing.text or thing.picture), partner=other.text, partner_picture=other.picture
    )


def _split(values: Iterable[str]) -> Iterator[tuple[str, str]]:
    for value in values:
        first, _, second = value.partition(" ")
        if second and " " not in second:
            yield first, second


def _things(asked: Asked, elements: Iterable[Element], notes: list[Remark]) -> dict[str, ForeignOption]:
    found: dict[str, ForeignOption] = {}
    for element in elements:
        prose: Prose = read_prose(element)
        picture: ForeignPicture | None
        picture, lost = asked.pictures.first(prose.pictures)
        notes.extend((*prose.notes, *lost))
        text = prose.line or (picture.alt if picture else "")
        found[element.get("identifier", "").strip()] = ForeignOption(text, picture=picture)
    return found
