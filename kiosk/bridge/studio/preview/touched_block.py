"""Find the text block of a step under a finger in the player.

Rules: nothing is known about the views of single kinds. An item counts if it names its block, as read-aloud texts do,
or if it is a text or a button with the text of a block, or an element of the practice phone. Items in front of others
are examined first.
"""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.activities import registry
from kiosk.bridge.shell.rendering import shown
from kiosk.bridge.visit import Visit
from kiosk.domain.lessons import Step
from kiosk.domain.verdicts import Verdict

FEEDBACK = "feedback.text"
"""Block of the player's panel that shows the explanation of the verdict."""
HINT = "hint"
PICTURE = "picture"
"""Name of a touched drawing, which is no text block."""
ELEMENT = "el-"
"""Prefix of the ``objectName`` of an element of the practice phone."""
ALIKE = 0.6
"""Least share of a block's text that an item must show, if it does not show the whole text."""


def texts_of(step: Step, visit: Visit) -> Mapping[str, str]:
    """Return the text of each block of `step`, with its hint, as the player shows it."""
    texts = {block.id: _plain(shown(block.text, visit)) for block in registry()[step.kind].blocks(step.task)}
    return texts if step.hint is None else {**texts, HINT: _plain(shown(step.hint, visit))}


def block_at(
    root: QQuickItem, point: QPointF, texts: Mapping[str, str], verdict: Verdict | None, screen: str = ""
) -> str:
    """Return the id of the block at `point` of the scene, `PICTURE` for a drawing, or an empty string.

    For an element of the practice phone that shows `screen`, return ``element.<screen>.<element>``.
    """
    picture = ""
    for item in under(root, point):
        block = _named(item, texts, verdict) or _read(item, texts)
        if not block and screen and item.objectName().startswith(ELEMENT):
            block = f"element.{screen}.{item.objectName().removeprefix(ELEMENT)}"
        if block:
            return block
        if item.property("isThere") is True and item.property("source"):
            picture = PICTURE
    return picture


def under(item: QQuickItem, point: QPointF) -> Iterator[QQuickItem]:
    """Yield the visible items at `point` of the scene, those in front first."""
    if not item.isVisible() or item.opacity() == 0:
        return
    is_inside = item.contains(item.mapFromScene(point))
    if item.clip() and not is_inside:
        return
    in_order = sorted(item.childItems(), key=QQuickItem.z)
    for child in reversed(in_order):
        yield from under(child, point)
    if is_inside:
        yield item


def _named(item: QQuickItem, texts: Mapping[str, str], verdict: Verdict | None) -> str:
    block = item.property("block")
    if block == FEEDBACK and verdict is not None:
        return verdict.explain
    return block if isinstance(block, str) and block in texts else ""


def _read(item: QQuickItem, texts: Mapping[str, str]) -> str:
    is_button = item.property("pressed") is not None
    text = item.property("label" if is_button else "text")
    if not isinstance(text, str) or not (is_button or item.inherits("QQuickText")):
        return ""
    words = _plain(text)
    found = [block for block, whole in texts.items() if whole == words]
    if not found:
        found = [block for block, whole in texts.items() if _is_most_of(words, whole) or _is_most_of(whole, words)]
    return _nearest(item, found) if found else ""


def _is_most_of(part: str, whole: str) -> bool:
    return part in whole and len(part) > ALIKE * len(whole)


def _nearest(item: QQuickItem, blocks: list[str]) -> str:
    """Return the block whose part the item or one of its parents is; else the first block."""
    at: QQuickItem | None = item
    while at is not None and len(blocks) > 1:
        name = at.objectName()
        for block in blocks:
            if name and name.endswith(f"-{block.rpartition('.')[2]}"):
                return block
        at = at.parentItem()
    return blocks[0]


def _plain(text: str) -> str:
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
