"""Reads from a shown step what a learner sees: marks, numbers and highlighted texts."""

from PySide6.QtQuick import QQuickItem

from tests.activities.shown import ShownStep

MARKS = {0: "plain", 1: "chosen", 2: "right", 3: "practise"}


def marks(step: ShownStep, names: dict[int, str] = MARKS) -> dict[str, str]:
    """Return the name of the mark of every part that has a mark; `names`: names of the marks by number."""
    return {
        item.objectName().partition("-")[2]: names[item.property("mark")]
        for item in step.pressables()
        if item.property("mark") is not None
    }


def named(step: ShownStep, name: str) -> list[QQuickItem]:
    """Return every visible item whose object name is `name`."""
    return [item for item in step.items() if item.objectName() == name]


def numbers(step: ShownStep) -> dict[str, str]:
    """Return the number shown on each part, or an empty text if the part shows none."""
    return {item.objectName().partition("-")[2]: item.property("number").strip() for item in step.pressables()}


def spoken(step: ShownStep) -> set[str]:
    """Return the texts highlighted as being spoken."""
    return {item.parentItem().property("text") for item in named(step, "spokenMark") if item.opacity() > 0}
