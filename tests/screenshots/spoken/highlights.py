"""Highlights every text of a screen that can be spoken, and finds the faults of the highlights."""

from collections import deque
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.bridge.speech.speech import SpeechViewModel, Spoken
from kiosk.tour.album import AlbumScene
from tests.screenshots.faults import contrast, ground_of
from tests.screenshots.sight import Seen, Sight, Words, holds, overlap

MARK = "spokenMark"
REACH = 24
"""Largest distance between a text and the edge of its highlight, in design units."""
VISIBLE = 3
"""Least contrast between the edge of a highlight and what is behind it."""
READABLE, HIGH = 4.5, 7
"""Least contrast of a highlighted text, and the same in the high contrast theme."""
LATEST = 3
"""How many of the sequences spoken last may concern texts that are still shown."""
CLIP = Path(__file__)
"""A file that exists, in place of the recording of a text."""


class Highlights:
    """Highlights the texts of a screen, one after another, as if they were spoken.

    While it does so, the kiosk itself can neither start nor stop speech.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._sequences: deque[tuple[str, ...]] = deque(maxlen=LATEST)
        self._is_ours = False
        self._say, self._stop = SpeechViewModel.say, SpeechViewModel.stop
        # Lambdas, because a bound method in a class does not receive the speech model.
        monkeypatch.setattr(SpeechViewModel, "say", lambda speech, items: self._on_say(speech, items))  # noqa: PLW0108
        monkeypatch.setattr(SpeechViewModel, "stop", lambda speech: self._on_stop(speech))  # noqa: PLW0108
        monkeypatch.setattr(ClipPlayer, "play", lambda _player, _clip: None)  # else the highlight would end

    def _on_say(self, speech: SpeechViewModel, items: Sequence[Spoken]) -> None:
        if not self._is_ours:
            self._sequences.append(tuple(item.block for item in items))
            self._say(speech, items)

    def _on_stop(self, speech: SpeechViewModel) -> None:
        if not self._is_ours:
            self._stop(speech)

    def each(self, scene: AlbumScene) -> Iterator[tuple[str, "Lit"]]:
        """Yield each highlighted block of the screen, with the screen while the block is highlighted."""
        speech, driver = scene.visitor.app.model.speech, scene.driver
        self._is_ours = True
        for block in dict.fromkeys(block for sequence in self._sequences for block in sequence if block):
            self._say(speech, [Spoken(block, CLIP, "")])
            driver.wait(lambda block=block: speech.block == block, f"'{block}' to be spoken")
            if any(item.objectName() == MARK for item in driver.items()):
                driver.look()
                yield block, Lit(driver.window)
        self._stop(speech)
        self._is_ours = False


class Lit(Sight):
    """A screen while a text is spoken."""

    @cached_property
    def marks(self) -> list[tuple[Seen, Words]]:
        """The highlights, each with its text."""
        return [(seen, self._text_of(seen)) for seen in self.items if seen.item.objectName() == MARK]

    def _text_of(self, mark: Seen) -> Words:
        holder = mark.item.parentItem()
        inside = {holder, *holder.childItems()}
        return next(text for text in self.texts if text.item in inside)

    @cached_property
    def lined(self) -> list[tuple[Seen, float]]:
        """All rectangles with a visible border, each with the width of the border."""
        found = [(seen, _border(seen.item)) for seen in self.items if seen.item.inherits("QQuickRectangle")]
        return [(seen, width) for seen, width in found if width > 0]

    def faults(self) -> Iterator[str]:
        """Yield the faults of all highlights."""
        for mark, text in self.marks:
            found = (
                *self._loose(mark.place, letters_of(text)),
                *self._crossing(mark),
                *self._covering(mark.place, text),
                *self._invisible(mark.place),
                *self._unreadable(text),
            )
            yield from (f"{text.name}: the highlight {_at(mark.place)} {fault}" for fault in found)

    def _loose(self, place: QRectF, letters: QRectF) -> Iterator[str]:
        reach = REACH * self.unit + 1.5
        if not holds(place, letters, 0.6):
            yield f"does not contain the letters {_at(letters)}"
        if not holds(letters.adjusted(-reach, -reach, reach, reach), place, 0):
            yield f"does not follow the letters {_at(letters)}"

    def _crossing(self, mark: Seen) -> Iterator[str]:
        if not holds(self.place, mark.place, 0):
            yield "leaves the window"
        for seen, width in self.lined:
            inner = seen.place.adjusted(width, width, -width, -width)
            if overlap(seen.place, mark.place, 0.6) and not holds(inner, mark.place, 0.6):
                yield f"crosses the border of {seen.name} {_at(seen.place)}"

    def _covering(self, place: QRectF, text: Words) -> Iterator[str]:
        for other in self.texts:
            if other.item is not text.item and overlap(other.painted, place):
                yield f"touches {other.name} {_at(other.painted)}"
        for picture, paint in self.pictures:
            if overlap(paint, place) and not holds(paint, place):
                yield f"touches the picture {picture.name} {_at(paint)}"

    def _invisible(self, place: QRectF) -> Iterator[str]:
        left, middle = int(place.left()), int(place.center().y())
        behind = self._pixel(left - 3, middle)
        best = max(contrast(self._pixel(left + at, middle), behind) for at in range(max(3, int(8 * self.unit))))
        if best < VISIBLE:
            yield f"has an edge of only {best:.1f}:1 on {behind.name()}"

    def _unreadable(self, text: Words) -> Iterator[str]:
        ink = QColor(text.item.property("color"))
        ground = ground_of(self, text, ink)
        is_high = QColor(self.picture.pixel(2, 2)) == QColor("black")
        ratio, least = contrast(ink, ground), HIGH if is_high else READABLE
        if ratio < least:
            yield f"has {ink.name()} on {ground.name()}, which is {ratio:.1f}:1, least {least}:1"

    def _pixel(self, x: int, y: int) -> QColor:
        return QColor(self.picture.pixel(max(0, x), max(0, y)))


def letters_of(text: Words) -> QRectF:
    """Return the rectangle of all lines of `text` from the top of the tallest to the end of the lowest letter.

    The rectangle that Qt computes ends below or above the lowest letter if `lineHeight` is not 1.
    """
    stretch = float(text.item.property("lineHeight"))
    line = text.painted.height() / max(1, int(text.item.property("lineCount")))
    return text.painted.adjusted(0, 0, 0, line / stretch - line)


def _border(item: QQuickItem) -> float:
    """Return the width of a rectangle's border; 0 if it has none, for which Qt reads a black border of 1."""
    read = "border.color.a > 0.1 && !(border.width === 1 && Qt.colorEqual(border.color, 'black')) ? border.width : 0"
    return float(QQmlExpression(QQmlEngine.contextForObject(item), item, read).evaluate()[0] or 0)


def _at(place: QRectF) -> str:
    return f"({place.x():.0f}, {place.y():.0f}, {place.width():.0f} × {place.height():.0f})"
