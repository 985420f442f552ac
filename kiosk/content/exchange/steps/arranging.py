"""Builds the steps for pairs, orders, groups, places in a picture, and pages."""

from collections.abc import Sequence
from typing import Any

from kiosk.activities.payload import PART_ID
from kiosk.content.exchange.items import Cure, ForeignItem, ForeignOption, ItemKind, Remark
from kiosk.content.exchange.pictures import CheckedPicture, checked_picture
from kiosk.content.exchange.steps.building import TITLE_WORDS, ItemBuilder
from kiosk.content.exchange.steps.drafts import ItemLeftError, StepDraft, part_ids, text
from kiosk.content.media.rasters import read_jpeg, read_png
from kiosk.domain.texts import translatable

_PAIRS = _ORDERED = range(3, 6)
_GROUPS, _GROUPED, _SPOTS = range(2, 4), range(4, 7), range(2, 7)
_HALF_WORDS, _LABEL_WORDS, _GROUP_WORDS = 6, 8, 4
_HALF_LONG = Remark(translatable("Staff", "One side of a pair has more than 6 words."))
_LABEL_LONG = Remark(translatable("Staff", "An item has more than 8 words."))
_GROUP_LONG = Remark(translatable("Staff", "A group has more than 4 words, or an item of it more than 6."))
_NOTHING_BELONGS = Remark(translatable("Staff", "Partners that belong to nothing were removed."))
_GROUPED_INSTEAD = Remark(
    translatable("Staff", "Several items have the same partner: it became a group to sort into.")
)
_NO_GROUPS = Remark(
    translatable("Staff", "Several items have the same partner, but sorting needs 2–3 groups and 4–6 items.")
)
_NO_TEXT = Remark(translatable("Staff", "The text is empty."))
_NO_PICTURE = Remark(translatable("Staff", "The picture with the places is missing or cannot be shown."))
_SEE_PAIRS = "xem lại các cặp đúng trên màn hình"
_SEE_ORDER = "xem lại thứ tự đúng trên màn hình"


def matching(item: ForeignItem, builder: ItemBuilder) -> list[StepDraft]:
    """Steps for pairs; partners that occur several times become groups."""
    pairs = [option for option in item.options if option.text or option.picture]
    if len(pairs) < len(item.options):
        builder.note(_NOTHING_BELONGS)
    partners = [option.partner for option in pairs if option.partner]
    if len(set(partners)) < len(partners):
        groups = list(dict.fromkeys(partners))
        if len(groups) not in _GROUPS or len(pairs) not in _GROUPED:
            raise ItemLeftError(_NO_GROUPS, Cure.TURN_INTO_CHOICE)
        builder.note(_GROUPED_INSTEAD)
        return _sorted(item, pairs, builder)
    _require(len(pairs), _PAIRS, Cure.TURN_INTO_CHOICE)
    pages, question = _asked(item, builder)
    left = [builder.fitted(option.text, _HALF_WORDS, _HALF_LONG) for option in pairs]
    right = [builder.fitted(option.partner, _HALF_WORDS, _HALF_LONG) for option in pairs]
    left_ids = part_ids(left)
    right_ids = part_ids(right, taken=left_ids)
    entries = []
    for place, option in enumerate(pairs):
        halves = (
            _half(left_ids[place], left[place], builder.picture(option.picture)),
            _half(right_ids[place], right[place], builder.picture(option.partner_picture)),
        )
        entries.append(dict(zip(("left", "right"), halves, strict=True)))
    payload = {"question": text(question), "pairs": entries}
    payload["explain"] = text(
        builder.explanation(item, pairs, "") if _is_told(item, pairs) else _see(builder, _SEE_PAIRS)
    )
    return [*pages, builder.step("matching", payload, item)]


def ordering(item: ForeignItem, builder: ItemBuilder) -> list[StepDraft]:
    """Steps for putting items in order."""
    _require(len(item.options), _ORDERED, Cure.TURN_INTO_CHOICE)
    pages, question = _asked(item, builder)
    texts = [builder.fitted(option.text, _LABEL_WORDS, _LABEL_LONG) for option in item.options]
    entries = [
        {"id": part, "text": text(words), **builder.picture(option.picture)}
        for part, words, option in zip(part_ids(texts), texts, item.options, strict=True)
    ]
    payload: dict[str, Any] = {"question": text(question), "items": entries}
    told = _is_told(item, item.options)
    payload["explain"] = text(builder.explanation(item, item.options, "") if told else _see(builder, _SEE_ORDER))
    return [*pages, builder.step("ordering", payload, item)]


def sorting(item: ForeignItem, builder: ItemBuilder) -> list[StepDraft]:
    """Steps for sorting into groups."""
    groups = {option.partner for option in item.options}
    _require(len(groups), _GROUPS, Cure.TURN_INTO_CHOICE)
    _require(len(item.options), _GROUPED, Cure.TURN_INTO_CHOICE)
    return _sorted(item, item.options, builder)


def hotspot(item: ForeignItem, builder: ItemBuilder) -> list[StepDraft]:
    """Steps for places in a picture."""
    _require(len(item.options), _SPOTS, Cure.TURN_INTO_CHOICE)
    checked = checked_picture(item.picture) if item.picture else None
    if isinstance(checked, Remark):
        builder.note(checked)
    raster = (read_png(checked.data) or read_jpeg(checked.data)) if isinstance(checked, CheckedPicture) else None
    if not isinstance(checked, CheckedPicture) or raster is None:
        raise ItemLeftError(_NO_PICTURE, Cure.TURN_INTO_CHOICE)
    pages, question = builder.question(item.prompt)
    labels = [builder.fitted(option.text, _LABEL_WORDS, _LABEL_LONG) for option in item.options]
    spots = []
    for part, label, option in zip(part_ids(labels), labels, item.options, strict=True):
        answer = label if option.is_right else ""
        explain = builder.explanation(ForeignItem("", "", item.kind, feedback=option.feedback), (), answer)
        spots.append(
            {
                "id": part,
                "label": text(label),
                "right": option.is_right,
                "area": _whole(option.area) if option.area else [],
                "explain": text(explain),
            }
        )
    scene = {**builder.picture(item.picture), "width": raster.width, "height": raster.height}
    right = [option for option in item.options if option.is_right]
    answer = "; ".join(label for label, option in zip(labels, item.options, strict=True) if option.is_right)
    payload = {"question": text(question), "scene": scene, "spots": spots}
    payload["explain"] = text(builder.explanation(item, right, answer))
    return [*pages, builder.step("hotspot", payload, item)]


def _whole(area: tuple[float, float, float, float]) -> list[int]:
    """Return `area` with rounded edges, so that places side by side do not overlap."""
    left, top = round(area[0]), round(area[1])
    return [left, top, round(area[0] + area[2]) - left, round(area[1] + area[3]) - top]


def page(item: ForeignItem, builder: ItemBuilder) -> list[StepDraft]:
    """Pages with the text of `item`."""
    words = builder.of(item.prompt)
    if not words:
        raise ItemLeftError(_NO_TEXT, Cure.SHORTEN)
    title = "" if item.name.isdigit() or PART_ID.fullmatch(item.name) else builder.of(item.name)
    return builder.pages(words, title if len(title.split()) <= TITLE_WORDS else "", item.picture)


def _sorted(item: ForeignItem, options: Sequence[ForeignOption], builder: ItemBuilder) -> list[StepDraft]:
    pages, question = _asked(item, builder)
    names = list(dict.fromkeys(option.partner for option in options))
    groups = {name: builder.fitted(name, _GROUP_WORDS, _GROUP_LONG) for name in names}
    group_ids = dict(zip(names, part_ids(groups.values()), strict=True))
    texts = [builder.fitted(option.text, _HALF_WORDS, _GROUP_LONG) for option in options]
    pictures = {option.partner: option.partner_picture for option in options if option.partner_picture}
    entries = [
        {"id": part, "text": text(words), **builder.picture(option.picture), "group": group_ids[option.partner]}
        for part, words, option in zip(part_ids(texts, taken=group_ids.values()), texts, options, strict=True)
    ]
    named = [
        {"id": group_ids[name], "text": text(words), **builder.picture(pictures.get(name))}
        for name, words in groups.items()
    ]
    payload: dict[str, Any] = {"question": text(question), "groups": named, "items": entries}
    told = _is_told(item, options)
    payload["explain"] = text(builder.explanation(item, options, "") if told else _see(builder, _SEE_PAIRS))
    return [*pages, builder.step("sorting", payload, item)]


def _asked(item: ForeignItem, builder: ItemBuilder) -> tuple[list[StepDraft], str]:
    pages, question = builder.question(item.prompt)
    return [*builder.picture_page(item.picture), *pages], question


def _half(part: str, words: str, picture: dict[str, str]) -> dict[str, Any]:
    return {"id": part, **({"text": text(words)} if words else {}), **picture}


def _is_told(item: ForeignItem, options: Sequence[ForeignOption]) -> bool:
    return bool(item.feedback or any(option.feedback for option in options))


def _see(builder: ItemBuilder, words: str) -> str:
    builder.explanation(ForeignItem("", "", ItemKind.PAGE), (), "")
    return f"{{Addr}} {words}."


def _require(count: int, allowed: range, too_few: Cure) -> None:
    """Raise ItemLeftError if `count` is not in `allowed`; `too_few`: the cure if it is below."""
    if count in allowed:
        return
    remark = Remark(
        translatable("Staff", "There are {count} parts; a step of this kind has {least} to {most}."),
        {"count": count, "least": allowed.start, "most": allowed.stop - 1},
    )
    raise ItemLeftError(remark, Cure.PICK_OPTIONS if count >= allowed.stop else too_few)
