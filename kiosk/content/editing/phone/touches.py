"""What a touch on an element of the practice phone does: read from the file, and changed.

Rules: the simple form of an element has one act. Of several acts, the *main* one is shown and changed: the first that
has an instruction or an explanation, else the first. The others, and the conditions of all, stay as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from kiosk.activities.phone.vocabulary import ElementKind, PhoneGesture
from kiosk.content.editing.edits import Edit, RemoveValue, SetValue
from kiosk.content.editing.phone.errand import Errand, words
from kiosk.domain.studio.names import slug
from kiosk.domain.vietnamese.plain_ids import unused

ACT_ORDER = (
    "gesture", "to", "text", "exact", "when", "costs", "go", "back", "set", "how", "say", "wrong",
)  # fmt: skip
"""Order of the keys of an act in a file."""
ELEMENT_ORDER = ("id", "kind", "icon", "picture", "tone", "text", "detail", "value", "when", "on")
STEP_ORDER = (
    *("id", "type", "skill", "hint", "goal", "why", "praise", "make", "home", "start", "values", "network"),
    *("screens", "done", "route", "hints", "variant"),
)
"""Order of the keys of a phone task in a file."""
OFF, ON = "tat", "bat"
EMPTY, FILLED = "trong", "da-nhap"
_SWITCHED = (ElementKind.SWITCH, ElementKind.TILE)


class TouchMark(Enum):
    """What a touch means for the learner."""

    RIGHT = "right"
    """It is on the way to the goal."""
    WRONG = "wrong"
    ANSWERED = "answered"
    """The phone replies; nothing changes."""
    NONE = "none"
    """The element can only be read."""


@dataclass(frozen=True, slots=True)
class Touch:
    """The main act of an element.

    ``text``: the instruction, explanation or reply, in Vietnamese. ``go``: the screen to which it leads; empty if it
    stays. ``typed``: the text to be typed. ``costs``: ``money``, ``data`` or empty. ``number``: index of the act; -1
    without acts. ``others``: number of other acts. ``is_bound``: whether it depends on values.
    """

    mark: TouchMark
    text: str = ""
    go: str = ""
    typed: str = ""
    costs: str = ""
    number: int = -1
    others: int = 0
    is_bound: bool = False


def touch_of(errand: Errand, screen: str, element: str) -> Touch:
    """Return what a touch on `element` does. Raises PartGoneError."""
    acts = errand.acts(screen, element)
    if not acts:
        return Touch(TouchMark.NONE)
    number = next((at for at, act in enumerate(acts) if act.get("how") or act.get("wrong")), 0)
    act = acts[number]
    mark = TouchMark.WRONG if act.get("wrong") else TouchMark.RIGHT if _leads_on(act) else TouchMark.ANSWERED
    text = words(act.get({TouchMark.WRONG: "wrong", TouchMark.RIGHT: "how", TouchMark.ANSWERED: "say"}[mark]))
    return Touch(
        mark,
        text,
        str(act.get("go", "")),
        words(act.get("text")),
        str(act.get("costs", "")),
        number,
        len(acts) - 1,
        is_bound=bool(act.get("when")),
    )


def marked_right(errand: Errand, screen: str, element: str, go: str = "", text: str = "") -> list[Edit]:
    """Return the edits after which the touch on `element` is right.

    `go`: the screen to which it leads; a switch, a slider or a field needs none. `text`: the instruction; by default
    what it was, else one made from the name of the element. A field or keypad keeps the text to be typed.
    """
    thing = errand.element(screen, element)
    before, acts = touch_of(errand, screen, element), errand.acts(screen, element)
    old = acts[before.number] if acts else {}
    kept = before.text if before.mark is TouchMark.RIGHT else ""
    how = {"how": {"vi": text or kept or instruction(thing)}}
    leads = {"go": go} if go else {}
    edits: list[Edit] = []
    match thing.get("kind"):
        case ElementKind.SWITCH | ElementKind.TILE:
            name = _value_of(errand, screen, element, edits, (OFF, ON))
            acts_now = [{"when": {name: OFF}, **leads, "set": {name: ON}, **how}, {"set": {name: OFF}}]
            return [*edits, SetValue((*errand.element_place(screen, element), "on"), acts_now, ELEMENT_ORDER)]
        case ElementKind.SLIDER:
            name = _value_of(errand, screen, element, edits, (OFF, ON))
            last = (errand.values.get(name) or {"of": [OFF, ON]})["of"][-1]
            new = {"gesture": str(PhoneGesture.SLIDE), "to": old.get("to", last), **leads, **how}
        case ElementKind.FIELD:
            name = _value_of(errand, screen, element, edits, (EMPTY, FILLED))
            typed = old.get("text") or {"vi": words(thing.get("text")) or "An"}
            new = {"gesture": str(PhoneGesture.TYPE), "text": typed, **leads, "set": {name: FILLED}, **how}
        case ElementKind.KEYPAD:
            typed = old.get("text") or {"vi": "113"}
            new = {"gesture": str(PhoneGesture.TYPE), "text": typed, **leads, **how}
        case _:
            kept_parts = {
                key: old[key] for key in ("gesture", "set", "back") if key in old and before.mark is TouchMark.RIGHT
            }
            new = {**kept_parts, **leads, **how}
    return [*edits, _act_edit(errand, screen, element, before, new)]


def marked_wrong(errand: Errand, screen: str, element: str, text: str, costs: str = "") -> list[Edit]:
    """Return the edits after which the touch is wrong; `text` explains why. `costs`: ``money``, ``data`` or empty."""
    cost = {"costs": costs} if costs else {}
    return [_replaced(errand, screen, element, {**cost, "wrong": {"vi": text}})]


def answered(errand: Errand, screen: str, element: str, text: str) -> list[Edit]:
    """Return the edits after which the phone only replies with `text`."""
    return [_replaced(errand, screen, element, {"say": {"vi": text}})]


def unmarked(errand: Errand, screen: str, element: str) -> list[Edit]:
    """Return the edits after which the element can only be read; empty if that is so already."""
    if not errand.acts(screen, element):
        return []
    return [RemoveValue((*errand.element_place(screen, element), "on"))]


def retyped(errand: Errand, screen: str, element: str, typed: str) -> list[Edit]:
    """Return the edits after which `typed` is the text to be typed, and the text that a filled field shows."""
    touch = touch_of(errand, screen, element)
    if touch.mark is not TouchMark.RIGHT:
        return []
    place = (*errand.element_place(screen, element), "on", touch.number, "text", "vi")
    name = str(errand.element(screen, element).get("value", ""))
    shown = (*errand.place, "values", name, "labels", FILLED, "vi")
    has_label = words((errand.values.get(name, {}).get("labels") or {}).get(FILLED)) != ""
    return [SetValue(place, typed), *([SetValue(shown, typed)] if has_label else [])]


def instruction(element: Mapping[str, Any]) -> str:
    """Return an instruction for the touch on `element`, made from its name."""
    name = words(element.get("text")) or words(element.get("detail"))
    match element.get("kind"):
        case ElementKind.SWITCH | ElementKind.TILE:
            return f"Gạt nút {name} cho bật lên."
        case ElementKind.SLIDER:
            return f"Kéo nút tròn của {name} sang phải."
        case ElementKind.FIELD:
            return f"Chạm vào ô {name} rồi gõ."
        case ElementKind.KEYPAD:
            return "Bấm từng số rồi chạm nút gọi."
        case ElementKind.SIDE:
            return f"Bấm phím {name} ở cạnh máy."
        case _:
            return f"Chạm vào {name}." if name else "Chạm vào đây."


def _leads_on(act: Mapping[str, Any]) -> bool:
    return any(act.get(key) for key in ("go", "back", "set", "to", "how"))


def _replaced(errand: Errand, screen: str, element: str, new: Mapping[str, Any]) -> Edit:
    """Return the edit that replaces the main act; its gesture and condition stay, so that it is done as before."""
    touch, acts = touch_of(errand, screen, element), errand.acts(screen, element)
    old = acts[touch.number] if acts else {}
    kind = errand.element(screen, element).get("kind")
    kept = {key: old[key] for key in ("gesture", "to", "text", "exact") if key in old and kind not in _SWITCHED}
    if kind in _SWITCHED:
        place = (*errand.element_place(screen, element), "on")
        return SetValue(place, [dict(new)], ELEMENT_ORDER)
    return _act_edit(errand, screen, element, touch, {**kept, **new})


def _act_edit(errand: Errand, screen: str, element: str, touch: Touch, new: Mapping[str, Any]) -> Edit:
    place = (*errand.element_place(screen, element), "on")
    acts = errand.acts(screen, element)
    if not acts:
        return SetValue(place, [_ordered(new)], ELEMENT_ORDER)
    when = {key: acts[touch.number][key] for key in ("when",) if key in acts[touch.number]}
    return SetValue((*place, touch.number), _ordered({**when, **new}), ACT_ORDER)


def _ordered(act: Mapping[str, Any]) -> dict[str, Any]:
    return {key: act[key] for key in ACT_ORDER if key in act}


def _value_of(errand: Errand, screen: str, element: str, edits: list[Edit], of: tuple[str, str]) -> str:
    """Return the name of the value of an element; declare one, and add the edits to `edits`, if it has none."""
    thing = errand.element(screen, element)
    name = str(thing.get("value") or "")
    if name in errand.values:
        return name
    name = name or unused(slug(element), errand.values)
    declared: dict[str, Any] = {"of": list(of)}
    if of == (EMPTY, FILLED):
        declared["labels"] = {EMPTY: {"vi": "Chạm để gõ"}, FILLED: {"vi": words(thing.get("text")) or "An"}}
    if thing.get("kind") == ElementKind.SLIDER:
        declared["labels"] = {OFF: {"vi": "Nhỏ"}, ON: {"vi": "Lớn"}}
    if errand.values:
        edits.append(SetValue((*errand.place, "values", name), declared))
    else:
        edits.append(SetValue((*errand.place, "values"), {name: declared}, STEP_ORDER))
    if thing.get("value") != name:
        edits.append(SetValue((*errand.element_place(screen, element), "value"), name, ELEMENT_ORDER))
    return name
