"""What a person sees on a screen: texts, pictures and touch targets, where they lie, and what stands around them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

CENTRE, RIGHT, BOTTOM, MIDDLE = 4, 2, 64, 128
TEXTS = {QAccessible.Role.StaticText, QAccessible.Role.Heading}
LINES = 1080
"""Design units in the height of the window."""
NARROWEST = 1440
READ = "[effectiveHorizontalAlignment, verticalAlignment, fontInfo.pixelSize].join()"


@dataclass(frozen=True)
class Seen:
    """One item on the screen; ``place`` in pixels of the window, ``around`` what holds it, the nearest first."""

    item: QQuickItem
    place: QRectF
    around: tuple["Seen", ...]
    is_dimmed: bool

    @property
    def name(self) -> str:
        """How to find it in the source: its own name, or that of the nearest thing that has one."""
        own = self.item.objectName()
        outer = next((holder.item.objectName() for holder in self.around if holder.item.objectName()), "the window")
        return f"'{own}'" if own else f"something in '{outer}'"

    @cached_property
    def is_target(self) -> bool:
        """Whether it can be pressed: our Pressable and what is made of it."""
        return all(self.item.property(name) is not None for name in ("label", "pressed", "checked"))

    @property
    def is_on_phone(self) -> bool:
        """Whether it belongs to the practice phone, which has its own smallest letters and keys."""
        return any(holder.item.objectName() == "phoneFrame" for holder in (self, *self.around))

    @cached_property
    def is_only_read(self) -> bool:
        """Whether a screen reader tells it as text: a message on the practice phone, which answers a touch kindly."""
        accessible = QAccessible.queryAccessibleInterface(self.item)
        return accessible is not None and accessible.role() in TEXTS

    @property
    def label(self) -> str:
        """What a target says it is."""
        return str(self.item.property("label"))

    @property
    def is_box(self) -> bool:
        """Whether what it holds has to stay inside of it."""
        return self.is_target or self.item.clip() or self.item.inherits("QQuickRectangle")


@dataclass(frozen=True)
class Words(Seen):
    """A text. ``painted``: where its letters are; ``size``: of its letters, in pixels."""

    painted: QRectF
    size: int

    @property
    def text(self) -> str:
        """What it says, shortened."""
        full = str(self.item.property("text"))
        return full if len(full) <= 40 else full[:39] + "…"

    @property
    def name(self) -> str:
        """Its words and where it belongs."""
        return f"“{self.text}” ({super().name})"


class Sight:
    """A look at a window. While a sheet lies over the screen, only the sheet is looked at."""

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
        """Every text that says something."""
        return [seen for seen in self.items if isinstance(seen, Words)]

    @cached_property
    def targets(self) -> list[Seen]:
        """Everything that can be pressed, now or later."""
        return [seen for seen in self.items if seen.is_target]

    @cached_property
    def pictures(self) -> list[tuple[Seen, QRectF]]:
        """Every drawing and sign, and where its paint is."""
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
        """What is drawn."""
        return self.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)

    @cached_property
    def pixels(self) -> memoryview:
        """The picture's pixels as 0xffRRGGBB, line by line, `stride` of them a line."""
        return memoryview(self.picture.constBits()).cast("I")

    @property
    def stride(self) -> int:
        """Pixels from one line of the picture to the next."""
        return self.picture.bytesPerLine() // 4


def overlap(one: QRectF, other: QRectF, allowed: float = 1.0) -> bool:
    """Whether two places share more than a rounding error, in pixels."""
    shared = one.intersected(other)
    return shared.width() > allowed and shared.height() > allowed


def holds(outer: QRectF, inner: QRectF, allowed: float = 1.5) -> bool:
    """Whether `inner` lies in `outer`, but for a rounding error."""
    return outer.adjusted(-allowed, -allowed, allowed, allowed).contains(inner)


def _walk(item: QQuickItem, around: tuple[Seen, ...], opacity: float) -> Iterator[Seen]:
    opacity *= item.opacity()
    if not item.isVisible() or opacity < 0.02:
        return
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    is_dimmed = opacity < 0.98
    seen = Seen(item, place, around, is_dimmed)
    if item.inherits("QQuickText") and str(item.property("text")).strip():
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
    """By what only an Overlay has; a wrapper of its class would outlive it and be taken for another item."""
    return item.property("sheetWidth") is not None and item.property("sheetHeight") is not None
