"""Finds options that speak of the others, such as “Tất cả các câu trên”: their question keeps its order."""

import re
from dataclasses import replace

from kiosk.content.exchange.items import ForeignItem, ItemKind, Remark
from kiosk.domain.texts import translatable

_LETTERS = re.compile(
    r"(?:cả |both |chỉ |câu |đáp án )*[a-h](?:\s*[,;]\s*[a-h])*\s*(?:và|hoặc|and|or|&|,|\+)\s*(?:câu |đáp án )?[a-h]"
    r"(?:\s+(?:đều\s+)?(?:đúng|sai))?\W*",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:all|none|both|neither|any|some) of (?:the )?(?:above|these|others|them)\b"
    r"|^(?:tất cả|cả|không|một trong|chỉ|hai|ba|các)\b.{0,60}\b(?:(?:ở|nêu|kể|bên)?\s*trên|còn lại|đều (?:đúng|sai)|"
    r"(?:câu|đáp án|phương án|ý) nào(?: đúng| sai)?)\W*$",
    re.IGNORECASE,
)
_NAMED = Remark(translatable("Staff", "An answer names others by their letters, which are not shown; write it out."))


def in_own_order(item: ForeignItem) -> ForeignItem:
    """`item`; if it is a choice with an option that speaks of the others, its options keep their order."""
    if item.kind not in {ItemKind.CHOICE, ItemKind.MULTIPLE}:
        return item
    if any(_LETTERS.fullmatch(option.text) for option in item.options):
        return replace(item, shuffle=False, notes=(*item.notes, _NAMED))
    speaks = any(_OTHERS.search(option.text) for option in item.options)
    return replace(item, shuffle=False) if speaks else item
