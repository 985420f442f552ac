"""Finds the visible texts, pictures and touch targets of a window, with their positions and ancestors."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

CENTRE, RIGHT, BOTTOM, MIDDLE = 4, 2, 64, 128
TEXTS = {QAccessible.Role.StaticText, QAccessible.Role.Heading}
DECORATION = ("paleLetter",)
"""Names of texts that are drawn below another text and are not read."""
LINES = 1080
"""Height of the window in design units."""
NARROWEST = 1440
READ = "[effectiveHorizontalAlignment, verticalAlignment, fontInfo.pixelSize].join()"


@dataclass(frozen=True)
class Seen:
    """A visible item.

    `place`: the item's rectangle in pixels of the window. `around`: the item's ancestors, the nearest first.
    `is_dimmed`: whether the item is partly transparent, for example because it is disabled.
    """

    item: QQuickItem
    place: QRectF
    around: tuple["Seen", ...]
    is_dimmed: bool

    @property
    def name(self) -> str:
        """A name that can be found in the source: the item's objectName, or that of its nearest named ancestor."""
        own = self.item.objectName()
        outer = next((holder.item.objectName() for holder in self.around if holder.item.objectName()), "the window")
        return f"'{own}'" if own else f"something in '{outer}'"

    @cached_property
    def is_target(self) -> bool:
        """Whether the item can be pressed, that is whether it is a Pressable or a type derived from Pressable."""
        return all(self.item.property(name) is not None for name in ("label", "pressed", "checked"))

    @property
    def is_on_phone(self) -> bool:
        """Whether the item is part of the practice phone, which has its own minimum sizes."""
        return any(holder.item.objectName() == "phoneFrame" for holder in (self, *self.around))

    @cached_property
    def is_only_read(self) -> bool:
        """Whether the item's accessible role is text.

        A message on the practice phone has this role, although the message accepts touches.
        """
        accessible = QAccessible.queryAccessibleInterface(self.item)
        return accessible is not None and accessible.role() in TEXTS

    @property
    def label(self) -> str:
        """The label of an item that can be pressed."""
        return str(self.item.property("label"))

    @property
    def is_box(self) -> bool:
        """Whether the item's descendants must stay inside its rectangle."""
        return self.is_target or self.item.clip() or self.item.inherits("QQuickRectangle")


@dataclass(frozen=True)
class Words(Seen):
    """A visible text.

    `painted`: rectangle of the text's letters. `size`: font size in pixels.
    """

    painted: QRectF
    size: int

    @property
    def text(self) -> str:
        """The text, shortened to 40 characters."""
        full = str(self.item.property("text"))
        return full if len(full) <= 40 else full[:39] + "…"

    @property
    def name(self) -> str:
        """The text, and the name of its item or nearest named ancestor."""
        return f"“{self.text}” ({super().name})"


class Sight:
    """The visible items of a window; if an overlay is open, only the items of the overlay."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window
        self.place = QRectF(0, 0, window.width(), window.height())
        self.unit = min(window.height() / LINES, window.width() / NARROWEST)
        everything = list(_walk(window.contentItem(), (), 1.0))
        sheets = [seen for seen in everything if _is_sheet(seen.item)]
        on_top = sheets[-1].item if sheets else window.contentItem()
        self.items = [
            seen for seen in everything if seen.item is on_top or any(h.item is on_top for h in seen.around)
        ]

    @cached_property
    def texts(self) -> list[Words]:
        """All visible texts that are not blank."""
        return [seen for seen in self.items if isinstance(seen, Words)]

    @cached_property
    def targets(self) -> list[Seen]:
        """All items that can be pressed, including disabled ones."""
        return [seen for seen in self.items if seen.is_target]

    @cached_property
    def pictures(self) -> list[tuple[Seen, QRectF]]:
        """All pictures and icons, each with the rectangle in which it is painted."""
        found = []
        for seen in self.items:
            if seen.item.inherits("QQuickImage") and seen.item.property("source").toString():
                width, height = seen.item.property("paintedWidth"), seen.item.property("paintedHeight")
                paint = QRectF(0, 0, width, height)
                paint.moveCenter(seen.place.center())
                found.append((seen, paint))
        return found

    @cached_property
    def picture(self) -> QImage:
        """A screenshot of the window."""
        return self.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)

    @cached_property
    def pixels(self) -> memoryview:
        """The pixels of the screenshot as 0xffRRGGBB, line by line, with `stride` pixels per line."""
        return memoryview(self.picture.constBits()).cast("I")

    @property
    def stride(self) -> int:
        """Number of pixels from the start of one line of the screenshot to the start of the next."""
        return self.picture.bytesPerLine() // 4


def overlap(one: QRectF, other: QRectF, allowed: float = 1.0) -> bool:
    """Whether two rectangles overlap by more than `allowed` pixels in width and in height."""
    shared = one.intersected(other)
    return shared.width() > allowed and shared.height() > allowed


def holds(outer: QRectF, inner: QRectF, allowed: float = 1.5) -> bool:
    """Whether `inner` is inside `outer`, with a tolerance of `allowed` pixels."""
    return outer.adjusted(-allowed, -allowed, allowed, allowed).contains(inner)


def _walk(item: QQuickItem, around: tuple[Seen, ...], opacity: float) -> Iterator[Seen]:
    opacity *= item.opacity()
    if not item.isVisible() or opacity < 0.02:
        return
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    is_dimmed = opacity < 0.98
    seen = Seen(item, place, around, is_dimmed)
    if item.inherits("QQuickText") and str(item.property("text")).strip() and item.objectName() not in DECORATION:
        painted, size = _letters(item)
        seen = Words(item, place, around, is_dimmed, painted, size)
    yield seen
    for child in item.childItems():
        yield from _walk(child, (seen, *around), opacity)


def _letters(item: QQuickItem) -> tuple[QRectF, int]:
    context = QQmlEngine.contextForObject(item)
    across, down, size = QQmlExpression(context, item, READ).evaluate()[0].split(",")
    width, height = item.property("contentWidth"), item.property("contentHeight")
    share_x = {CENTRE: 0.5, RIGHT: 1}.get(int(across), 0)
    share_y = {MIDDLE: 0.5, BOTTOM: 1}.get(int(down), 0)
    start = QPointF((item.width() - width) * share_x, (item.height() - height) * share_y)
    return item.mapRectToScene(QRectF(start.x(), start.y(), width, height)), int(float(size))


def _is_sheet(item: QQuickItem) -> bool:
    """Whether the item is an Overlay, which is recognized by its properties.

    The item's Python class is not reliable: PySide can reuse the wrapper of a deleted item for another item.
    """
    return item.property("sheetWidth") is not None and item.property("sheetHeight") is not None
