"""Turns one assessment item into neutral items: one for each of its interactions.

Rules: all gaps of a text are one item. What the kiosk cannot show is yielded with a refusal, never dropped.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import Cure, ForeignItem, ItemKind, Remark
from kiosk.content.exchange.package.pictures import PackagePictures
from kiosk.content.exchange.package.remarks import (
    ADAPTIVE,
    HINT_DROPPED,
    NO_DRAWING,
    NO_QUESTION,
    NO_SLIDER,
    PLAYER_ONLY,
    RANDOM_VALUES,
    SCRIPTED,
)
from kiosk.content.exchange.qti.asked import FORMAT, Asked
from kiosk.content.exchange.qti.dialect import INLINE, interactions, is_true
from kiosk.content.exchange.qti.gaps import read_essay, read_gaps
from kiosk.content.exchange.qti.options import read_choice, read_hottext
from kiosk.content.exchange.qti.pairs import read_associate, read_gap_match, read_match, read_order
from kiosk.content.exchange.qti.places import read_hotspot, read_select_point
from kiosk.content.exchange.qti.prose import read_prose
from kiosk.content.exchange.remarks import MEDIA_REMOVED, unique, unknown_kind

Reading = Callable[[Asked, Element], ForeignItem]
_READ: dict[str, Reading] = {
    "associateInteraction": read_associate,
    "choiceInteraction": read_choice,
    "extendedTextInteraction": read_essay,
    "gapMatchInteraction": read_gap_match,
    "hotspotInteraction": read_hotspot,
    "hottextInteraction": read_hottext,
    "matchInteraction": read_match,
    "orderInteraction": read_order,
    "selectPointInteraction": read_select_point,
}
_LEFT = {
    "customInteraction": SCRIPTED,
    "drawingInteraction": NO_DRAWING,
    "portableCustomInteraction": SCRIPTED,
    "sliderInteraction": NO_SLIDER,
    "uploadInteraction": NO_DRAWING,
}
_BUTTON = "endAttemptInteraction"
_BESIDE = {_BUTTON: HINT_DROPPED, "mediaInteraction": MEDIA_REMOVED}
"""Interactions without a right answer, which a question can do without."""


def read_item(item: Element, name: str, category: str, pictures: PackagePictures) -> Iterator[ForeignItem]:
    """The neutral items of the simplified assessment item `item`, whose file is called `name`."""
    title = " ".join((item.get("title") or item.get("identifier") or name).split())
    asked = Asked(item, title, category, pictures)
    found = list(interactions(asked.body))
    if (obstacle := _obstacle(item)) is not None:
        first = found[0] if found else asked.body
        yield replace(asked.made(first, ItemKind.OTHER, asked.prose), refusal=obstacle)
        return
    beside = [one for one in found if one.tag in _BESIDE]
    asking = [one for one in found if one.tag not in _BESIDE]
    if not asking:
        yield _page(asked, beside)
        return
    lost = (_BESIDE[one.tag] for one in beside if not (asked.explanations.hints and one.tag == _BUTTON))
    asked.notes = (*asked.notes, *lost)
    items = list(_asked(asked, asking))
    for number, one in enumerate(items, 1):
        yield replace(one, name=f"{title} ({number}/{len(items)})") if len(items) > 1 else one


def _obstacle(item: Element) -> Remark | None:
    """Why no interaction of the item can be a step."""
    if item.find("templateProcessing") is not None or next(item.iter("printedVariable"), None) is not None:
        return RANDOM_VALUES
    return ADAPTIVE if is_true(item, "adaptive") else None


def _asked(asked: Asked, asking: list[Element]) -> Iterator[ForeignItem]:
    entries = [one for one in asking if one.tag in INLINE]
    for one in asking:
        if one.tag not in INLINE:
            yield _one(asked, one)
        elif one is entries[0]:
            yield read_gaps(asked, entries)


def _one(asked: Asked, interaction: Element) -> ForeignItem:
    reading = _READ.get(interaction.tag)
    if reading is not None:
        return reading(asked, interaction)
    refusal = _LEFT.get(interaction.tag) or unknown_kind(interaction.tag)
    item = asked.made(interaction, ItemKind.OTHER, asked.prompt_of(interaction))
    return replace(item, refusal=refusal, cure=Cure.TURN_INTO_CHOICE)


def _page(asked: Asked, beside: list[Element]) -> ForeignItem:
    if asked.prose.text or asked.picture:
        page = asked.made(asked.body, ItemKind.PAGE, asked.prose)
        notes = unique([*page.notes, *(_BESIDE[one.tag] for one in beside)])
        return replace(page, prompt=asked.prose.text, notes=notes)
    refusal = PLAYER_ONLY if beside else NO_QUESTION
    return ForeignItem(FORMAT, "itemBody", ItemKind.OTHER, asked.name, category=asked.category, refusal=refusal)


def read_stimulus(stimulus: Element, name: str, pictures: PackagePictures) -> ForeignItem:
    """The page of a shared text, to which several items refer."""
    title = stimulus.get("title") or stimulus.get("identifier") or name
    prose = read_prose(stimulus.find("stimulusBody"))
    picture, lost = pictures.first(prose.pictures)
    item = ForeignItem(FORMAT, "assessmentStimulus", ItemKind.PAGE, title, prose.text, picture=picture)
    if not prose.text and picture is None:
        return replace(item, kind=ItemKind.OTHER, refusal=NO_QUESTION)
    return replace(item, notes=unique([*prose.notes, *lost]))
