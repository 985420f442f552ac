"""What a learner sees of a step on screen, by the names of its parts."""

from PySide6.QtQuick import QQuickItem

from tests.activities.shown import ShownStep

MARKS = {0: "plain", 1: "chosen", 2: "right", 3: "practise"}


def marks(step: ShownStep, names: dict[int, str] = MARKS) -> dict[str, str]:
    """Part → its mark, for every part with a mark."""
    return {
        item.objectName().partition("-")[2]: names[item.property("mark")]
        for item in step.pressables()
        if item.property("mark") is not None
    }


def named(step: ShownStep, name: str) -> list[QQuickItem]:
    """Every visible item called `name`."""
    return [item for item in step.items() if item.objectName() == name]


def numbers(step: ShownStep) -> dict[str, str]:
    """Part → the number shown on it; an empty text for a part without a number."""
    return {item.objectName().partition("-")[2]: item.property("number").strip() for item in step.pressables()}


def spoken(step: ShownStep) -> set[str]:
    """The texts highlighted as spoken."""
    return {item.parentItem().property("text") for item in named(step, "spokenMark") if item.opacity() > 0}
