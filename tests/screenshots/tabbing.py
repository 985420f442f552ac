"""Finds what the Tab key does not reach: the kiosk can be used without touch."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.tour.album import AlbumScene
from tests.screenshots.sight import Sight

TWICE = "phoneTitleBack"
"""`objectName` of the arrow beside a title on the practice phone.

Tab need not reach the arrow, because the phone's Back button, which Tab reaches, does the same.
"""

SCREEN_KEYS = "kb"
"""First letters of the `objectName` of a key of the on-screen keyboard.

Tab need not reach the keys, because a keyboard with a Tab key types into the field itself.
"""

MARKS = "spot-"
"""First letters of the `objectName` of a mark in a picture. Tab stops there, because keys move the mark."""

WHILE_WRITING = {"insertAddress", "insertFact"}
"""`objectName` of buttons that are enabled while a text of the same form has the focus."""

FIELD = QAccessible.Role.EditableText
"""Accessible role of text fields, which are not derived from Pressable."""


def is_field(item: QQuickItem) -> bool:
    """Whether the item is a text field that the Tab key can reach."""
    accessible = QAccessible.queryAccessibleInterface(item) if item.activeFocusOnTab() else None
    return accessible is not None and accessible.role() == FIELD


def reached(scene: AlbumScene, most: int) -> list[str]:
    """Press Tab up to `most` times, until a name repeats; return the objectNames of the items that got the focus."""
    stops: list[str] = []
    for _ in range(most):
        scene.driver.press(Qt.Key.Key_Tab)
        focused = scene.driver.window.activeFocusItem()
        name = focused.objectName() if focused is not None else "nothing"
        if name in stops:
            break
        stops.append(name)
    return stops


def faults_of_tab(scene: AlbumScene) -> Iterator[str]:
    """Yield as ``scene: fault`` each target that Tab does not reach, and each stop of Tab that is no target."""
    sight = Sight(scene.driver.window)
    targets = {
        target.item.objectName()
        for target in sight.targets
        if target.item.isEnabled() and not target.is_only_read and target.item.objectName() != TWICE
    }
    keys = {name for name in targets if name.startswith(SCREEN_KEYS)}
    targets |= {seen.item.objectName() for seen in sight.items if is_field(seen.item)}
    stops = set(reached(scene, len(targets) + 3))
    yield from (f"{scene.name}: Tab never reaches '{name}'" for name in sorted(targets - stops - keys))
    others = (name for name in sorted(stops - targets - WHILE_WRITING) if not name.startswith(MARKS))
    yield from (f"{scene.name}: Tab stops at '{name}', which is no target" for name in others)
