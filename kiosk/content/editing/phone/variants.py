"""What differs in «Làm khác đi», and suggestions to make it differ.

Rules: a suggestion moves things, renames them or takes another make of phone; it never changes what is right. It is
offered only if the variant does not do so already.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from kiosk.activities.phone.vocabulary import ElementKind, Make, ScreenKind
from kiosk.content.editing.edits import Edit, RemoveValue, SetValue
from kiosk.content.editing.phone.errand import Errand, words
from kiosk.content.editing.phone.touches import STEP_ORDER, TouchMark, touch_of

VARIANT_ORDER = (
    "goal",
    "why",
    "make",
    "start",
    "values",
    "done",
    "screens",
    "order",
    "texts",
    "details",
    "route",
    "hints",
)


class Difference(Enum):
    """How a screen of the variant differs from the screen of the task."""

    MOVED = "moved"
    RENAMED = "renamed"
    REWORDED = "reworded"
    """Another text than the name of something to touch, such as what a caller says."""
    REPLACED = "replaced"
    BEGUN = "begun"
    """The whole variant begins on another screen."""
    ASKED = "asked"
    """The goal of the whole variant has other words."""


@dataclass(frozen=True, slots=True)
class VariantSuggestion:
    """A way to make the variant differ; ``new``: the new name or goal, if there is one."""

    difference: Difference
    screen: str
    element: str
    new: str
    edits: tuple[Edit, ...]


OTHER_NAMES: Mapping[str, str] = {
    "Danh bạ": "Người quen",
    "Tin nhắn": "Nhắn tin",
    "Điện thoại": "Gọi",
    "Cài đặt": "Thiết lập",
    "Máy ảnh": "Chụp ảnh",
    "Bộ sưu tập": "Hình đã chụp",
    "Ảnh": "Hình",
    "Lịch": "Ngày tháng",
    "Bản đồ": "Đường đi",
    "Trình duyệt": "Vào mạng",
    "Ngân hàng": "Ngân hàng của tôi",
    "Gửi": "Gửi đi",
    "Lưu": "Lưu lại",
    "Xong": "Hoàn tất",
    "Tiếp tục": "Tiếp",
    "Đồng ý": "Có",
    "Không": "Hủy",
    "Từ chối": "Không nghe",
    "Nghe máy": "Trả lời",
    "Cúp máy": "Tắt cuộc gọi",
    "Gọi lại": "Gọi cho số này",
    "Xác nhận": "Chấp nhận",
    "Xem tiếp": "Trang sau",
    "Thử lại": "Làm lại",
    "Tìm": "Tìm kiếm",
    "Thêm": "Tạo mới",
    "Xóa": "Bỏ đi",
    "Quét mã này": "Đọc mã",
    "Âm lượng": "Tiếng to nhỏ",
    "Đèn pin": "Đèn",
    "Dữ liệu di động": "Mạng của SIM",
}
"""Names that makes of phones use for the same thing."""
_ORDERED = (ElementKind.APP, ElementKind.ROW, ElementKind.BUTTON, ElementKind.TILE, ElementKind.PHOTO)
_FEWEST_TO_MOVE = 2
_OTHER_PHONE = "Máy khác, tên gọi khác."
"""What a new goal of the variant says before the goal of the task."""


def differences(errand: Errand) -> Mapping[str, Difference]:
    """Return for each screen of the task how it differs in the variant; a screen that stays as it is is left out."""
    variant = errand.variant
    found: dict[str, Difference] = {}
    for name in errand.ids:
        touched = {str(element.get("id")) for element in errand.elements(name) if element.get("on")}
        renamed = _below(variant, "texts", name)
        if any(one.get("id") == name for one in variant.get("screens", []) if isinstance(one, Mapping)):
            found[name] = Difference.REPLACED
        elif touched & set(renamed):
            found[name] = Difference.RENAMED
        elif renamed or _below(variant, "details", name):
            found[name] = Difference.REWORDED
        elif name in (variant.get("order") or {}):
            found[name] = Difference.MOVED
    return found


def suggestions(errand: Errand, way: Sequence[str]) -> list[VariantSuggestion]:
    """Return what could differ on the screens of the right `way`, in its order; at most one of each sort a screen."""
    found = [_asking(errand)]
    for name in dict.fromkeys(way):
        if name in errand.ids:
            found += [_moving(errand, name), _renaming(errand, name)]
    found.append(_beginning(errand))
    return [one for one in found if one is not None]


def as_above(errand: Errand, screen: str) -> list[Edit]:
    """Return the edits after which a screen of the variant is that of the task; the edits may be empty."""
    edits: list[Edit] = []
    place = (*errand.place, "variant")
    for part in ("order", "texts", "details"):
        changed = errand.variant.get(part)
        if isinstance(changed, Mapping) and screen in changed:
            edits.append(RemoveValue((*place, part, screen) if len(changed) > 1 else (*place, part)))
    own = errand.variant.get("screens")
    replaced = [at for at, one in enumerate(own if isinstance(own, list) else []) if one.get("id") == screen]
    if replaced and isinstance(own, list):
        edits.append(RemoveValue((*place, "screens", replaced[0]) if len(own) > 1 else (*place, "screens")))
    return edits


def with_own_goal(errand: Errand, goal: str) -> list[Edit]:
    """Return the edit after which the variant asks for `goal`."""
    return _set_in_variant(errand, "goal", {"vi": goal})


def with_another_make(errand: Errand) -> list[Edit]:
    """Return the edit after which the variant's phone has other keys at the bottom than it has now."""
    own, now = errand.data.get("make"), errand.variant.get("make")
    free = [str(make) for make in Make if str(make) not in (own, now)]
    return _set_in_variant(errand, "make", free[0])


def with_own_name(errand: Errand, screen: str, element: str, text: str) -> list[Edit]:
    """Return the edits after which `element` has the name `text` in the variant; without text, its own name again.

    `element`: ``title`` for the title of the screen.
    """
    changed = _below(errand.variant, "texts", screen)
    place = (*errand.place, "variant", "texts", screen)
    if not text.strip():
        if element not in changed:
            return []
        if len(changed) > 1:
            return [RemoveValue((*place, element))]
        return [RemoveValue(place if len(errand.variant["texts"]) > 1 else place[:-1])]
    if changed:
        return [SetValue((*place, element), {"vi": text})]
    texts = errand.variant.get("texts")
    if isinstance(texts, Mapping) and texts:
        return [SetValue(place, {element: {"vi": text}})]
    return _set_in_variant(errand, "texts", {screen: {element: {"vi": text}}})


def with_order(errand: Errand, screen: str, order: Sequence[str]) -> list[Edit]:
    """Return the edits after which the elements of `screen` have this order in the variant."""
    own = [str(element.get("id")) for element in errand.elements(screen)]
    orders = errand.variant.get("order")
    place = (*errand.place, "variant", "order")
    if list(order) == own:
        is_there = isinstance(orders, Mapping) and screen in orders
        return [RemoveValue((*place, screen) if len(orders or {}) > 1 else place)] if is_there else []
    if isinstance(orders, Mapping) and orders:
        return [SetValue((*place, screen), list(order))]
    return _set_in_variant(errand, "order", {screen: list(order)})


def _moving(errand: Errand, screen: str) -> VariantSuggestion | None:
    if screen in (errand.variant.get("order") or {}) or errand.screen(screen).get("kind") == ScreenKind.CALL:
        return None
    own = [str(element.get("id")) for element in errand.elements(screen)]
    places = [at for at, element in enumerate(errand.elements(screen)) if element.get("kind") in _ORDERED]
    if len(places) < _FEWEST_TO_MOVE:
        return None
    order = own.copy()
    for at, source in zip(places, [*places[1:], places[0]], strict=True):
        order[at] = own[source]
    return VariantSuggestion(Difference.MOVED, screen, "", "", tuple(with_order(errand, screen, order)))


def _renaming(errand: Errand, screen: str) -> VariantSuggestion | None:
    changed = _below(errand.variant, "texts", screen)
    for element in errand.elements(screen):
        name = str(element.get("id"))
        new = OTHER_NAMES.get(words(element.get("text")))
        if new and name not in changed and touch_of(errand, screen, name).mark is TouchMark.RIGHT:
            return VariantSuggestion(
                Difference.RENAMED, screen, name, new, tuple(with_own_name(errand, screen, name, new))
            )
    return None


def _asking(errand: Errand) -> VariantSuggestion | None:
    goal, own = words(errand.data.get("goal")), words(errand.variant.get("goal"))
    if not goal or (own and own != goal):
        return None
    new = f"{_OTHER_PHONE} {goal}"
    return VariantSuggestion(Difference.ASKED, "", "", new, tuple(with_own_goal(errand, new)))


def _beginning(errand: Errand) -> VariantSuggestion | None:
    """Suggest to begin on the home screen, if the goal can be reached from there by right touches."""
    home = errand.home
    if home not in errand.ids or home in errand.goals or home in (errand.start, errand.variant.get("start")):
        return None
    seen, waiting = {home}, [home]
    while waiting:
        for there in _right_ways(errand, waiting.pop()):
            if there in errand.goals:
                return VariantSuggestion(
                    Difference.BEGUN, home, "", "", tuple(_set_in_variant(errand, "start", home))
                )
            if there not in seen:
                seen.add(there)
                waiting.append(there)
    return None


def _right_ways(errand: Errand, screen: str) -> list[str]:
    names = [str(element.get("id")) for element in errand.elements(screen)]
    touches = [touch_of(errand, screen, name) for name in names]
    return [one.go for one in touches if one.mark is TouchMark.RIGHT and one.go in errand.ids]


def _below(variant: Mapping[str, Any], part: str, screen: str) -> Mapping[str, Any]:
    changed = variant.get(part)
    below = changed.get(screen) if isinstance(changed, Mapping) else None
    return below if isinstance(below, Mapping) else {}


def _set_in_variant(errand: Errand, key: str, value: Any) -> list[Edit]:
    if errand.variant:
        return [SetValue((*errand.place, "variant", key), value, VARIANT_ORDER)]
    goal = words(errand.data.get("goal"))
    fresh = {"goal": {"vi": f"{_OTHER_PHONE} {goal}".strip()}, key: value}
    return [SetValue((*errand.place, "variant"), fresh, STEP_ORDER)]
