"""Required and allowed fields for each kind of screen and element.

Rules: a screen or element is refused if it lacks a field required for its kind, so that the view needs no defaults.
It is also refused if it has a field that its kind does not show.
"""

from collections.abc import Mapping

from kiosk.activities.phone.model import Element, PhoneTask, Screen
from kiosk.activities.phone.vocabulary import ButtonTone, ElementKind, ScreenKind
from kiosk.domain.errors import PayloadError

NEEDS: Mapping[ElementKind, tuple[str, ...]] = {
    ElementKind.APP: ("icon", "text"),
    ElementKind.ROW: ("text",),
    ElementKind.BUTTON: ("text",),
    ElementKind.TEXT: ("text",),
    ElementKind.HEADING: ("text",),
    ElementKind.PICTURE: ("picture",),
    ElementKind.BUBBLE: ("text",),
    ElementKind.LINK: ("text",),
    ElementKind.NOTE: ("text",),
    ElementKind.SWITCH: ("text", "value"),
    ElementKind.SLIDER: ("text", "value"),
    ElementKind.FIELD: ("text",),
    ElementKind.LINE: ("text", "detail"),
    ElementKind.PHOTO: ("picture", "text"),
    ElementKind.PIN: ("text", "x", "y"),
    ElementKind.TILE: ("icon", "text"),
    ElementKind.SIDE: ("icon", "text"),
}
"""Required fields by kind of element."""
CURES: Mapping[str, str] = {
    "icon": "add icon: with the name of a small drawing, such as settings",
    "text": "add text: {vi: …, en: …}",
    "detail": "add detail: {vi: …, en: …}",
    "picture": "add picture: media/….svg",
    "value": "add value: with a name that is declared under values",
    "x": "add x: from 0 (left) to 100 (right)",
    "y": "add y: from 0 (top) to 100 (bottom)",
}
TITLED = frozenset(
    {
        ScreenKind.LIST,
        ScreenKind.FORM,
        ScreenKind.THREAD,
        ScreenKind.CALL,
        ScreenKind.WEB,
        ScreenKind.PICKER,
        ScreenKind.CONFIRM,
        ScreenKind.SUCCESS,
    }
)
"""Kinds of screen that must have a title, so that learners recognize the screen."""
COVERING = frozenset({ScreenKind.DIALOG, ScreenKind.SHADE})
TWO_STATES = (ElementKind.SWITCH, ElementKind.TILE)
_TWO = 2


def check_screen_needs(screen: Screen, field: str) -> None:
    """Raise PayloadError if a screen lacks a field that its kind needs, or has one that its kind does not show."""
    is_named = screen.title is not None or (screen.kind is ScreenKind.WEB and screen.detail is not None)
    if screen.kind in TITLED and not is_named:
        raise PayloadError(f"{field}.title", f"is missing on a {screen.kind}", "add title: {vi: …, en: …}")
    if screen.rings and screen.kind is not ScreenKind.CALL:
        raise PayloadError(f"{field}.rings", f"does not fit a {screen.kind}", "remove it; only a call rings")
    if screen.bare and screen.kind is not ScreenKind.HOME:
        raise PayloadError(
            f"{field}.bare", f"does not fit a {screen.kind}", "remove it; only a home screen is filled"
        )
    if screen.over is not None and screen.kind not in COVERING:
        raise PayloadError(f"{field}.over", f"does not fit a {screen.kind}", "remove it; use it for dialog or shade")
    if screen.kind is ScreenKind.DIALOG and screen.over is None:
        raise PayloadError(f"{field}.over", "is missing on a dialog", "add over: with the screen that it covers")
    if screen.kind is ScreenKind.DIALOG and screen.title is None and not any(one.text for one in screen.elements):
        raise PayloadError(f"{field}.title", "is missing on a dialog without text", "add title: {vi: …, en: …}")


def check_element_needs(task: PhoneTask, element: Element, field: str) -> None:
    """Raise PayloadError if an element lacks a field that its kind needs, or has one that its kind does not show."""
    for name in NEEDS.get(element.kind, ()):
        if getattr(element, name) is None:
            raise PayloadError(f"{field}.{name}", f"is missing on the {element.kind} '{element.id}'", CURES[name])
    for name, kind in (("x", ElementKind.PIN), ("y", ElementKind.PIN), ("page", ElementKind.APP)):
        if getattr(element, name) is not None and element.kind is not kind:
            article = "an" if kind is ElementKind.APP else "a"
            cure = f"remove it; it is for {article} {kind}"
            raise PayloadError(f"{field}.{name}", f"does not fit a {element.kind}", cure)
    if element.mine and element.kind is not ElementKind.BUBBLE:
        raise PayloadError(f"{field}.mine", f"does not fit a {element.kind}", "remove it; it is for a bubble")
    if element.tone is not ButtonTone.PLAIN and element.kind is not ElementKind.BUTTON:
        raise PayloadError(f"{field}.tone", f"does not fit a {element.kind}", "remove it; it is for a button")
    if element.value is None:
        return
    if element.value not in task.values:
        raise PayloadError(f"{field}.value", f"'{element.value}' is not declared", _declared(task))
    if element.kind in TWO_STATES and len(task.values[element.value].of) != _TWO:
        message = f"'{element.value}' does not have exactly two values"
        raise PayloadError(f"{field}.value", message, f"declare it as of: [off, on] for a {element.kind}")


def _declared(task: PhoneTask) -> str:
    return f"write one of {', '.join(task.values)}" if task.values else "declare it under values"
