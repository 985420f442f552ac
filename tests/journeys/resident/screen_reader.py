"""Reads from Qt's accessibility tree what a screen reader would read of a window."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow

ROLE = QAccessible.Role
PRESSABLE = {ROLE.Button, ROLE.RadioButton, ROLE.CheckBox, ROLE.Slider, ROLE.EditableText}


@dataclass(frozen=True)
class Node:
    """An element of the accessibility tree that has a name."""

    name: str
    description: str
    role: QAccessible.Role
    place: QRect
    is_checked: bool
    is_enabled: bool

    @property
    def is_pressable(self) -> bool:
        return self.role in PRESSABLE and self.is_enabled

    @property
    def centre(self) -> QPoint:
        return self.place.center()


def read_window(window: QQuickWindow) -> list[Node]:
    """All visible elements with a name, in reading order."""
    QAccessible.setActive(True)
    root = QAccessible.queryAccessibleInterface(window)
    return list(_walk(root)) if root is not None else []


def _walk(interface: QAccessibleInterface) -> Iterator[Node]:
    state = interface.state()
    if state.invisible:
        return
    name = interface.text(QAccessible.Text.Name)
    if name:
        yield Node(
            name,
            interface.text(QAccessible.Text.Description),
            interface.role(),
            interface.rect(),
            bool(state.checked),
            not state.disabled,
        )
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from _walk(child)
