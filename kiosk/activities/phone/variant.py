"""The screens and hints of a phone task and of its variant.

Rules: the acts and hints of an element can quote the text of the element. If the variant changes the text, the
quotations are changed as well, so that the instructions match the screen.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple
from zlib import crc32

from kiosk.activities.phone.model import Act, Element, Hint, PhoneTask, Screen
from kiosk.activities.phone.vocabulary import Make
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import LocalizedText

TITLE = "title"
"""Element id with which a variant changes the title or detail of a screen."""


class Sheet(NamedTuple):
    """A screen, and its dotted path in the payload."""

    screen: Screen
    field: str


def makes_of(task: PhoneTask) -> tuple[Make, Make]:
    """The make of the task's phone and of the variant's: what the author states, else two different ones."""
    of = list(Make)
    stated = task.make or task.variant.make
    at = of.index(stated) if stated else crc32(task.goal.by_language[VIETNAMESE].encode()) % len(of)
    others = [make for make in of if make is not of[at]]
    other = others[len(task.screens) % len(others)]
    if task.make is None and task.variant.make is not None:
        return other, task.variant.make
    return of[at], task.variant.make or other


def sheets(task: PhoneTask) -> list[Sheet]:
    """The screens of the task, each with its path in the payload."""
    return [Sheet(screen, f"screens.{number}") for number, screen in enumerate(task.screens)]


def variant_sheets(task: PhoneTask) -> list[Sheet]:
    """The screens of the variant; its changes of texts and of the order of elements are applied.

    A screen that replaces a screen of the task has the position of the replaced screen; new screens come last.
    """
    own = {
        screen.id: Sheet(screen, f"variant.screens.{number}") for number, screen in enumerate(task.variant.screens)
    }
    kept = [own.pop(sheet.screen.id, sheet) for sheet in sheets(task)]
    return [Sheet(_changed(task, sheet.screen), sheet.field) for sheet in (*kept, *own.values())]


def variant_hints(task: PhoneTask) -> list[tuple[Hint, str]]:
    """The hints of the variant, each with its path in the payload.

    If the variant has no hints of its own, these are the task's hints. If such a hint quotes the text of its element
    and the variant changes that text, the hint quotes the new text.
    """
    if task.variant.hints is not None:
        return [(hint, f"variant.hints.{number}") for number, hint in enumerate(task.variant.hints)]
    found = []
    for number, hint in enumerate(task.hints):
        changed = _renaming(task, hint.screen).get(hint.at)
        text = _renamed(hint.text, *changed) if changed else hint.text
        found.append((hint.model_copy(update={"text": text}), f"hints.{number}"))
    return found


def _changed(task: PhoneTask, screen: Screen) -> Screen:
    variant = task.variant
    texts, details = variant.texts.get(screen.id, {}), variant.details.get(screen.id, {})
    order = variant.order.get(screen.id)
    if not (texts or details or order):
        return screen
    elements = {
        element.id: _renamed_element(element, texts.get(element.id), details.get(element.id))
        for element in screen.elements
    }
    return screen.model_copy(
        update={
            "title": texts.get(TITLE, screen.title),
            "detail": details.get(TITLE, screen.detail),
            "elements": tuple(elements[name] for name in order or elements),
        }
    )


def _renamed_element(element: Element, text: LocalizedText | None, detail: LocalizedText | None) -> Element:
    if text is None:
        return element.model_copy(update={"detail": detail}) if detail else element
    acts = tuple(_renamed_act(act, element.text, text) for act in element.on)
    return element.model_copy(update={"text": text, "detail": detail or element.detail, "on": acts})


def _renamed_act(act: Act, old: LocalizedText | None, new: LocalizedText) -> Act:
    said = {name: getattr(act, name) for name in ("how", "say", "wrong")}
    return act.model_copy(update={name: _renamed(text, old, new) for name, text in said.items() if text is not None})


def _renaming(task: PhoneTask, screen: str) -> Mapping[str, tuple[LocalizedText | None, LocalizedText]]:
    old = {element.id: element.text for sheet in task.screens if sheet.id == screen for element in sheet.elements}
    return {name: (old.get(name), new) for name, new in task.variant.texts.get(screen, {}).items()}


def _renamed(said: LocalizedText, old: LocalizedText | None, new: LocalizedText) -> LocalizedText:
    """`said` with the text `old` of an element replaced by `new`, wherever `old` occurs in `said` as whole words."""
    if old is None:
        return said
    changed = {}
    for language, words in said.by_language.items():
        before, name = old.by_language.get(language), new.by_language.get(language)
        changed[language] = words
        if before and name:
            changed[language] = re.sub(rf"(?<!\w){re.escape(before)}(?!\w)", name.replace("\\", r"\\"), words)
    return LocalizedText(changed)
