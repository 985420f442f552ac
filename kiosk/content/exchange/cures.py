"""Carries out what the author chose for an item that was left; the result is mapped and written as any other item.

Rules: nothing is invented as right. A skeleton has placeholders that the author replaces; its step is a draft. Texts
that are too long are not cut by a program: the author writes them again (`Cure.SHORTEN`).
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk.content.exchange.importing import ImportResult, import_items
from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ItemKind

MOST_OPTIONS = 4
_RIGHT, _WRONG = "Viết câu trả lời đúng ở đây", "Viết câu trả lời sai ở đây"
_FIRST = "Việc nào làm trước tiên?"
_BY_PROGRAM = frozenset({Cure.MARK_RIGHT, Cure.PICK_OPTIONS, Cure.TURN_INTO_CHOICE, Cure.TURN_INTO_PAGE})


def is_automatic(cure: Cure) -> bool:
    """Whether `cured` can carry out `cure`; the others need words of the author."""
    return cure in _BY_PROGRAM


def cured(item: ForeignItem, cure: Cure, chosen: Collection[int] = ()) -> ForeignItem:
    """`item` after `cure`; `chosen`: places of the options that the author chose, for marking and picking.

    Raises ValueError for a cure that needs words of the author, or if nothing was chosen.
    """
    item = replace(item, refusal=None, cure=None)
    if cure in {Cure.MARK_RIGHT, Cure.PICK_OPTIONS} and not chosen:
        raise ValueError("no option is chosen")
    match cure:
        case Cure.MARK_RIGHT:
            options = tuple(
                replace(option, is_right=place in chosen, weight=None) for place, option in enumerate(item.options)
            )
            if item.kind is ItemKind.FILL_IN:
                return replace(item, options=tuple(option for option in options if option.is_right))
            if item.kind is ItemKind.TRUE_FALSE:
                return replace(item, options=options)
            kind = ItemKind.CHOICE if len(chosen) == 1 else ItemKind.MULTIPLE
            return replace(item, kind=kind, options=options)
        case Cure.PICK_OPTIONS:
            return replace(item, options=tuple(item.options[place] for place in sorted(chosen)))
        case Cure.TURN_INTO_CHOICE:
            return _as_choice(item)
        case Cure.TURN_INTO_PAGE:
            return replace(item, kind=ItemKind.PAGE, prompt=_filled(item), text="", options=())
        case _:
            raise ValueError(f"{cure.value} needs words of the author")


def import_cured(items: Sequence[ForeignItem], folder: Path, *, title: str, today: date) -> ImportResult:
    """Write the steps of cured `items` into a new lesson named `title` of the pack in `folder`."""
    return import_items(items, folder, title=title, today=today)


def _as_choice(item: ForeignItem) -> ForeignItem:
    is_order = item.kind is ItemKind.ORDERING
    item = replace(item, kind=ItemKind.CHOICE, text="")
    prompt = item.prompt.replace(GAP, "…")
    options = item.options
    if any(option.partner for option in options):
        first = next(option for option in options if option.partner and option.text)
        others = [one for one in dict.fromkeys(option.partner for option in options) if one and one != first.partner]
        offered = (first.partner, *others[: MOST_OPTIONS - 1])
        prompt = f"{prompt} {first.text}".strip()
    elif is_order and len(options) > 1:
        offered = tuple(option.text for option in options[:MOST_OPTIONS])
        prompt = f"{prompt} {_FIRST}".strip()
    else:
        known = [option.text for option in options if option.is_right and option.text]
        offered = (known[0] if known else _RIGHT, _WRONG, f"{_WRONG} (2)")
    new = tuple(ForeignOption(text, is_right=not place) for place, text in enumerate(offered))
    return replace(item, prompt=prompt, options=new)


def _filled(item: ForeignItem) -> str:
    words = item.text
    for gap in range(words.count(GAP)):
        answer = next((option.text for option in item.options if option.gap == gap and option.is_right), "…")
        words = words.replace(GAP, answer, 1)
    return "\n".join(one for one in (item.prompt, words) if one)
