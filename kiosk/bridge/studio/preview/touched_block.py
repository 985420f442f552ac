"""Find the text block of a step under a finger in the player.

Rules: nothing is known about the views of single kinds. An item counts if it names its block, as read-aloud texts do,
or if it shows the text of a block. Items in front of others are examined first.
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
LEAST = 4
"""Minimum length of a text that is recognised as a part of a longer one."""
_SHOWN_AS = ("text", "label", "heading", "title")
"""Properties in which items have the text that they show."""


def texts_of(step: Step, visit: Visit) -> Mapping[str, str]:
    """Return the text of each block of `step`, with its hint, as the player shows it."""
    texts = {block.id: _plain(shown(block.text, visit)) for block in registry()[step.kind].blocks(step.task)}
    return texts if step.hint is None else {**texts, HINT: _plain(shown(step.hint, visit))}


def block_at(root: QQuickItem, point: QPointF, texts: Mapping[str, str], verdict: Verdict | None) -> str:
    """Return the id of the block at `point` of the scene, `PICTURE` for a drawing, or an empty string."""
    picture = ""
    for item in under(root, point):
        block = _named(item, texts, verdict) or _read(item, texts)
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
    for child in sorted(reversed(item.childItems()), key=lambda child: -child.z()):
        yield from under(child, point)
    if is_inside:
        yield item


def _named(item: QQuickItem, texts: Mapping[str, str], verdict: Verdict | None) -> str:
    block = item.property("block")
    if block == FEEDBACK and verdict is not None:
        return verdict.explain
    return block if isinstance(block, str) and block in texts else ""


def _read(item: QQuickItem, texts: Mapping[str, str]) -> str:
    for name in _SHOWN_AS:
        text = item.property(name)
        if not isinstance(text, str) or not text.strip():
            continue
        words = _plain(text)
        found = [block for block, whole in texts.items() if whole == words]
        if not found and len(words) >= LEAST:
            found = [block for block, whole in texts.items() if words in whole or (len(whole) >= LEAST and whole in words)]
        if found:
            return _nearest(item, found)
    return ""


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
