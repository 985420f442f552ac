"""Required and allowed fields for each kind of screen and element.

Rules: a screen or element is refused if it lacks a field required for its kind, so that the view needs no defaults.
It is also refused if it has a field that its kind does not show.
"""

from collections.abc import Mapping

from kiosk.activities.phone.model import Element, PhoneTask, Screen
from kiosk.activities.phone.vocabulary import CALLS, ButtonTone, ElementKind, ScreenKind, View
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
    ElementKind.PAPER: ("text", "detail"),
    ElementKind.SELF: ("value",),
    ElementKind.FINDER: ("picture", "value"),
    ElementKind.SPEAKER: ("text",),
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
        *CALLS,
        ScreenKind.WEB,
        ScreenKind.PICKER,
        ScreenKind.CONFIRM,
        ScreenKind.SUCCESS,
        ScreenKind.FAILURE,
        ScreenKind.OFFLINE,
    }
)
"""Kinds of screen that must have a title, so that learners recognize the screen."""
COVERING = frozenset({ScreenKind.DIALOG, ScreenKind.SHADE})
TWO_STATES = (ElementKind.SWITCH, ElementKind.TILE, ElementKind.SELF)
ONLY: Mapping[str, tuple[tuple[ElementKind, ...], str]] = {
    "x": ((ElementKind.PIN,), "a pin"),
    "y": ((ElementKind.PIN,), "a pin"),
    "page": ((ElementKind.APP,), "an app"),
    "mine": ((ElementKind.BUBBLE,), "a bubble"),
    "machine": ((ElementKind.BUBBLE,), "a bubble"),
    "badge": ((ElementKind.APP, ElementKind.ROW), "an app or a row"),
    "tone": ((ElementKind.BUTTON,), "a button"),
}
"""Fields that only some kinds of element show: these kinds, and the words for them."""
_TWO = 2
_NOT_TWO = "does not have exactly two values"
_TWO_CURE = "declare it as of: [off, on]"


def check_screen_needs(screen: Screen, field: str) -> None:
    """Raise PayloadError if a screen lacks a field that its kind needs, or has one that its kind does not show."""
    is_named = screen.title is not None or (screen.kind is ScreenKind.WEB and screen.detail is not None)
    if screen.kind in TITLED and not is_named:
        raise PayloadError(f"{field}.title", f"is missing on a {screen.kind}", "add title: {vi: …, en: …}")
    if screen.rings and screen.kind not in CALLS:
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
    for name, (kinds, wanted) in ONLY.items():
        value = getattr(element, name)
        is_given = value is not None and value is not False and value is not ButtonTone.PLAIN
        if is_given and element.kind not in kinds:
            raise PayloadError(f"{field}.{name}", f"does not fit a {element.kind}", f"remove it; it is for {wanted}")
    if element.mine and element.machine:
        raise PayloadError(f"{field}.machine", "does not fit a message of the learner", "remove it, or remove mine")
    if element.value is not None:
        _check_value(task, element, element.value, f"{field}.value")


def _check_value(task: PhoneTask, element: Element, name: str, field: str) -> None:
    if name not in task.values:
        raise PayloadError(field, f"'{name}' is not declared", _declared(task))
    of = task.values[name].of
    if element.kind in TWO_STATES and len(of) != _TWO:
        raise PayloadError(field, f"'{name}' {_NOT_TWO}", f"{_TWO_CURE} for a {element.kind}")
    unknown = [value for value in of if value not in tuple(View)]
    if element.kind is ElementKind.FINDER and unknown:
        cure = f"declare it with values out of {', '.join(View)}"
        raise PayloadError(field, f"has the value '{unknown[0]}', which no camera shows", cure)


def check_network(task: PhoneTask) -> None:
    """Raise PayloadError if the status bar is to show a name that is not declared or has not two values."""
    for name in ("wifi", "data", "signal"):
        value = getattr(task.network, name) if task.network else None
        if value is None:
            continue
        if value not in task.values:
            raise PayloadError(f"network.{name}", f"'{value}' is not declared", _declared(task))
        if len(task.values[value].of) != _TWO:
            raise PayloadError(f"network.{name}", f"'{value}' {_NOT_TWO}", _TWO_CURE)


def _declared(task: PhoneTask) -> str:
    return f"write one of {', '.join(task.values)}" if task.values else "declare it under values"
