"""The screens of an errand in the order of the right way, as maps for the rows of small phones."""

from collections.abc import Callable, Sequence
from typing import Any

from kiosk.activities.phone.vocabulary import ElementKind, ScreenKind
from kiosk.bridge.studio.phone.words import DIFFERENCES, ELEMENTS, SAME, SCREENS, word
from kiosk.content.editing.phone.errand import Errand, words
from kiosk.content.editing.phone.trials import Frame
from kiosk.content.editing.phone.variants import differences

NAMED = tuple(ELEMENTS)


def in_order(errand: Errand, way: Sequence[Frame]) -> list[str]:
    """Return the ids of all screens: those of the right way in its order, then the others."""
    on_way = [name for name in dict.fromkeys(frame.screen for frame in way) if name in errand.ids]
    return [*on_way, *(name for name in errand.ids if name not in on_way)]


def screen_lines(errand: Errand, way: Sequence[Frame], shown: Callable[[str], str]) -> list[dict[str, Any]]:
    """Return maps with ``id``, ``name``, ``touch``, ``isOnWay``, ``isGoal``, ``isStart`` and ``difference``.

    ``touch``: name of what is touched to go on. ``difference``: how the variant differs. `shown`: converts the text
    of a file to the shown text.
    """
    touched = {frame.screen: frame.element for frame in reversed(way)}
    differing = differences(errand)
    return [
        {
            "id": name,
            "name": shown(name_of(errand, name)),
            "touch": shown(name_of_touched(errand, name, touched.get(name, ""))),
            "isOnWay": name in touched,
            "isGoal": name in errand.goals,
            "isStart": name == errand.start,
            "difference": word(DIFFERENCES[differing[name]]) if name in differing else word(SAME),
            "differs": name in differing,
        }
        for name in in_order(errand, way)
    ]


def name_of(errand: Errand, screen: str) -> str:
    """Return the title of a screen, or the name of its kind."""
    data = errand.screen(screen)
    kind = str(data.get("kind", ""))
    named = SCREENS[ScreenKind(kind)] if kind in tuple(ScreenKind) else kind
    return words(data.get("title")) or word(named)


def name_of_element(errand: Errand, screen: str, element: str) -> str:
    """Return the text of an element, else its detail; empty if there is none."""
    found = next((one for one in errand.elements(screen) if one.get("id") == element), {})
    return words(found.get("text")) or words(found.get("detail"))


def name_of_touched(errand: Errand, screen: str, element: str) -> str:
    """Return the text of an element, else the name of its kind; empty if there is none."""
    found = next((one for one in errand.elements(screen) if one.get("id") == element), {})
    kind = str(found.get("kind", ""))
    return name_of_element(errand, screen, element) or (word(ELEMENTS[ElementKind(kind)]) if kind in NAMED else "")
