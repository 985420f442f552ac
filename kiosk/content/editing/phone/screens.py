"""Adding, removing and moving the screens and elements of an errand.

Rules: what is removed leaves no reference behind: acts that lead to a removed screen lose their target or go with it,
and so do goals, hints and the entries of the variant. Edits are in an order in which each fits the file.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kiosk.activities.phone.vocabulary import ElementKind, ScreenKind
from kiosk.content.editing.edits import Edit, InsertEntry, MoveEntry, RemoveValue, SetValue
from kiosk.content.editing.phone.errand import Errand
from kiosk.content.editing.phone.templates import SCREEN_ORDER, new_element, new_screen
from kiosk.content.editing.phone.touches import ELEMENT_ORDER, STEP_ORDER
from kiosk.content.packs.marked import Place
from kiosk.domain.errors import PackError
from kiosk.domain.texts import translatable
from kiosk.domain.vietnamese.plain_ids import unused

MOST_SCREENS, MOST_ELEMENTS = 24, 14
FEWEST_SCREENS = 2


class ErrandLimitError(PackError):
    """An errand has as many or as few parts as it can have; nothing was changed."""

    code = "errand-limit"


def added(errand: Errand, kind: ScreenKind, after: str = "") -> tuple[str, list[Edit]]:
    """Return the id of a new screen of `kind` behind the screen `after`, and the edits. Raises ErrandLimitError."""
    if len(errand.ids) >= MOST_SCREENS:
        raise ErrandLimitError(
            translatable("Studio", "This errand has {most} screens, the most that an errand can have."),
            translatable("Studio", "Make a second errand of a part of it."),
            most=MOST_SCREENS,
        )
    screen, values = new_screen(kind, _all_ids(errand), after or (errand.ids[0] if errand.ids else ""))
    renamed = _with_free_values(errand, screen, values)
    at = errand.number(after) + 1 if after else len(errand.ids)
    return screen["id"], [*_declared(errand, renamed), InsertEntry((*errand.place, "screens"), at, screen)]


def removed(errand: Errand, screen: str) -> list[Edit]:
    """Return the edits that remove a screen and every reference to it. Raises ErrandLimitError, PartGoneError.

    The screens at the start and behind the Home key cannot be removed.
    """
    place = errand.screen_place(screen)
    if screen in (errand.start, errand.home):
        raise ErrandLimitError(
            translatable("Studio", "The errand begins on this screen, or the Home key leads to it."),
            translatable("Studio", "Let the errand begin on another screen first."),
        )
    if len(errand.ids) <= FEWEST_SCREENS:
        raise ErrandLimitError(
            translatable("Studio", "An errand needs at least two screens."),
            translatable("Studio", "Change the screen instead, or delete the whole step."),
        )
    gone = {screen, *(str(one["id"]) for one in errand.screens if one.get("over") == screen)}
    edits = [
        edit
        for one in errand.screens
        if one.get("id") not in gone
        for edit in _without_targets(errand.screen_place(str(one.get("id"))), one, gone)
    ]
    edits += _without_goals(errand, gone) + _without_hints(errand, gone) + _without_in_variant(errand, gone)
    numbers = sorted((errand.number(one) for one in gone), reverse=True)
    return [*edits, *(RemoveValue((*place[:-1], number)) for number in numbers)]


def moved(errand: Errand, screen: str, target: int) -> list[Edit]:
    """Return the edit that moves a screen to the index `target` in the file; the way through the errand stays."""
    return [MoveEntry((*errand.place, "screens"), errand.number(screen), target)]


def begun_on(errand: Errand, screen: str) -> list[Edit]:
    """Return the edit after which the errand begins on `screen`."""
    errand.number(screen)
    return [SetValue((*errand.place, "start"), screen, STEP_ORDER)]


def ended_on(errand: Errand, screen: str) -> list[Edit]:
    """Return the edit after which reaching `screen` is the goal of the errand."""
    errand.number(screen)
    return [SetValue((*errand.place, "done"), [{"screen": screen}], STEP_ORDER)]


def element_added(errand: Errand, screen: str, kind: ElementKind) -> tuple[str, list[Edit]]:
    """Return the id of a new element at the end of a screen, and the edits.

    Raises ErrandLimitError, PartGoneError.
    """
    names = tuple(str(element.get("id")) for element in errand.elements(screen))
    if len(names) >= MOST_ELEMENTS:
        raise ErrandLimitError(
            translatable("Studio", "This screen has {most} parts, the most that a screen can have."),
            translatable("Studio", "Remove a part, or add another screen."),
            most=MOST_ELEMENTS,
        )
    element, values = new_element(kind, names)
    declared = _with_free_values(errand, {"elements": [element]}, values)
    place = errand.screen_place(screen)
    if not names:
        return element["id"], [*_declared(errand, declared), SetValue((*place, "elements"), [element], SCREEN_ORDER)]
    edits = [InsertEntry((*place, "elements"), len(names), element)]
    order = errand.variant.get("order", {})
    if screen in order:
        edits.append(InsertEntry((*errand.place, "variant", "order", screen), len(order[screen]), element["id"]))
    return element["id"], [*_declared(errand, declared), *edits]


def element_removed(errand: Errand, screen: str, element: str) -> list[Edit]:
    """Return the edits that remove an element, and what the variant and the hints say of it. Raises PartGoneError."""
    place = errand.element_place(screen, element)
    edits: list[Edit] = []
    variant: Place = (*errand.place, "variant")
    for part in ("texts", "details"):
        changed = errand.variant.get(part, {}).get(screen, {})
        if element in changed:
            whole = len(changed) == 1
            edits.append(RemoveValue((*variant, part, screen) if whole else (*variant, part, screen, element)))
    order = errand.variant.get("order", {}).get(screen, [])
    if element in order:
        edits.append(RemoveValue((*variant, "order", screen, order.index(element))))
    hints = [(("hints",), errand.data.get("hints", [])), (("variant", "hints"), errand.variant.get("hints", []))]
    for path, listed in hints:
        edits += _removals(
            (*errand.place, *path), listed, lambda hint: hint.get("screen") == screen and hint.get("at") == element
        )
    return [*edits, RemoveValue(place)]


def element_moved(errand: Errand, screen: str, element: str, target: int) -> list[Edit]:
    """Return the edit that moves an element on its screen to the index `target`. Raises PartGoneError."""
    place = errand.element_place(screen, element)
    return [MoveEntry(place[:-1], errand.element_number(screen, element), target)]


def reworded(errand: Errand, screen: str, element: str, field: str, text: str) -> list[Edit]:
    """Return the edit that sets ``text`` or ``detail`` of an element, or of the screen if `element` is empty."""
    place = errand.element_place(screen, element) if element else errand.screen_place(screen)
    owner = errand.element(screen, element) if element else errand.screen(screen)
    order = ELEMENT_ORDER if element else SCREEN_ORDER
    if not text.strip():
        return [RemoveValue((*place, field))] if field in owner else []
    if isinstance(owner.get(field), Mapping):
        return [SetValue((*place, field, "vi"), text)]
    return [SetValue((*place, field), {"vi": text}, order)]


def _all_ids(errand: Errand) -> tuple[str, ...]:
    own = errand.variant.get("screens", [])
    return (*errand.ids, *(str(screen.get("id")) for screen in own if isinstance(screen, Mapping)))


def _with_free_values(errand: Errand, screen: dict[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """Rename the `values` that the errand has already, in the elements of `screen`, too; return them."""
    found = {}
    for name, declared in values.items():
        free = unused(name, errand.values)
        for element in screen["elements"]:
            if element.get("value") == name:
                element["value"] = free
        found[free] = declared
    return found


def _declared(errand: Errand, values: Mapping[str, Any]) -> list[Edit]:
    if not values:
        return []
    if not errand.values:
        return [SetValue((*errand.place, "values"), dict(values), STEP_ORDER)]
    return [SetValue((*errand.place, "values", name), declared) for name, declared in values.items()]


def _without_targets(place: Place, screen: Mapping[str, Any], gone: set[str]) -> list[Edit]:
    """Return edits of the screen at `place`: acts that lead to `gone` lose their target.

    An act that does nothing else is removed.
    """
    edits: list[Edit] = []
    for number, element in enumerate(screen.get("elements", [])):
        edits += _acts_without((*place, "elements", number), element, gone)
    edits += _acts_without(place, screen, gone)
    if screen.get("back") in gone:
        edits.append(RemoveValue((*place, "back")))
    after = screen.get("after", {})
    if after.get("go") in gone:
        edits.append(RemoveValue((*place, "after", "go") if after.get("set") else (*place, "after")))
    return edits


def _acts_without(place: Place, owner: Mapping[str, Any], gone: set[str]) -> list[Edit]:
    acts = owner.get("on", [])
    leading = [number for number, act in enumerate(acts) if act.get("go") in gone]
    kept = [
        number for number in leading if acts[number].get("set") or acts[number].get("say") or acts[number].get("to")
    ]
    dropped = [number for number in leading if number not in kept]
    edits: list[Edit] = [RemoveValue((*place, "on", number, "go")) for number in kept]
    if acts and len(dropped) == len(acts):
        return [RemoveValue((*place, "on"))]
    return edits + [RemoveValue((*place, "on", number)) for number in reversed(dropped)]


def _without_goals(errand: Errand, gone: set[str]) -> list[Edit]:
    edits: list[Edit] = []
    for path, owner in (((), errand.data), (("variant",), errand.variant)):
        edits += _removals(
            (*errand.place, *path, "done"), owner.get("done", []), lambda goal: goal.get("screen") in gone
        )
    return edits


def _without_hints(errand: Errand, gone: set[str]) -> list[Edit]:
    edits: list[Edit] = []
    for path, owner in (((), errand.data), (("variant",), errand.variant)):
        edits += _removals(
            (*errand.place, *path, "hints"), owner.get("hints", []), lambda hint: hint["screen"] in gone
        )
    if "route" in errand.data:
        edits.append(RemoveValue((*errand.place, "route")))
    return edits


def _without_in_variant(errand: Errand, gone: set[str]) -> list[Edit]:
    place: Place = (*errand.place, "variant")
    edits: list[Edit] = [
        RemoveValue((*place, part, name))
        for part in ("order", "texts", "details")
        for name in errand.variant.get(part, {})
        if name in gone
    ]
    own = errand.variant.get("screens", [])
    dropped = {str(screen.get("id")) for screen in own if screen.get("id") in gone or screen.get("over") in gone}
    edits += _removals((*place, "screens"), own, lambda screen: screen.get("id") in dropped)
    for number, screen in enumerate(screen for screen in own if screen.get("id") not in dropped):
        edits += _without_targets((*place, "screens", number), screen, gone | dropped)
    if errand.variant.get("start") in gone:
        edits.append(RemoveValue((*place, "start")))
    if "route" in errand.variant:
        edits.append(RemoveValue((*place, "route")))
    return edits


def _removals(
    place: Place, entries: Sequence[Mapping[str, Any]], is_gone: Callable[[Mapping[str, Any]], bool]
) -> list[Edit]:
    """Return edits that remove the entries of a list for which `is_gone`, the last first.

    They remove the list itself, if no entry is left.
    """
    numbers = [number for number, entry in enumerate(entries) if is_gone(entry)]
    if entries and len(numbers) == len(entries):
        return [RemoveValue(place)]
    return [RemoveValue((*place, number)) for number in reversed(numbers)]
