"""Draws the frames of a film from SVG drawings that move along key frames.

Rules: coordinates are units of a stage of 320 × 180, and times are seconds. A frame depends on its time only, so a
film looks the same each time it is made. Films contain no words, because the kiosk shows and speaks their captions in
the learner's language.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

WIDTH, HEIGHT = 320, 180
SCALE = 3
"""Pixels for each unit of the stage; a film is 960 × 540 pixels."""
RATE = 15
"""Frames per second."""
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
_STYLE = '<g stroke="#172033" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">'


class Key(NamedTuple):
    """Where an actor is at a time: its centre, its scale, its angle in degrees, and its opacity from 0 to 1."""

    time: float
    x: float
    y: float
    scale: float = 1.0
    angle: float = 0.0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Actor:
    """A drawing of `width` × `height` units with its key frames; before the first one it is not visible.

    ``drawing``: the elements of an SVG picture. ``until``: the time from which it is not visible any more.
    ``window``: the part of the stage in which it is visible, as x, y, width and height; None for the whole stage.
    """

    drawing: str
    width: float
    height: float
    keys: Sequence[Key]
    until: float = float("inf")
    window: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Film:
    """A film: its name, its length, the colour behind everything, and its actors from the back to the front."""

    name: str
    seconds: int
    background: str
    actors: Sequence[Actor]


def at(keys: Sequence[Key], time: float) -> Key | None:
    """Return the position at `time`, between two key frames with a slow start and end; None before the first key."""
    place = bisect_right([key.time for key in keys], time)
    if place == 0:
        return None
    before = keys[place - 1]
    if place == len(keys):
        return before._replace(time=time)
    after = keys[place]
    share = (time - before.time) / (after.time - before.time)
    eased = share * share * (3 - 2 * share)
    return Key(time, *(old + (new - old) * eased for old, new in zip(before[1:], after[1:], strict=True)))


def quickened(film: Film, factor: float) -> Film:
    """Return `film` with all times divided by `factor`; its length is rounded up to whole seconds."""
    actors = [
        replace(
            actor,
            keys=[key._replace(time=key.time / factor) for key in actor.keys],
            until=actor.until / factor,
        )
        for actor in film.actors
    ]
    return replace(film, seconds=ceil(film.seconds / factor), actors=actors)


class Painter:
    """Draws the frames of one film. Requires a QGuiApplication."""

    def __init__(self, film: Film) -> None:
        self._film = film
        self._drawings = [QSvgRenderer(QByteArray(_svg(actor).encode())) for actor in film.actors]
        for actor, drawing in zip(film.actors, self._drawings, strict=True):
            if not drawing.isValid():
                raise ValueError(f"{film.name}: not a drawing: {actor.drawing[:60]}")

    def frame(self, time: float) -> QImage:
        """Return the picture at `time`, 960 × 540 pixels in the format RGB888."""
        image = QImage(WIDTH * SCALE, HEIGHT * SCALE, QImage.Format.Format_RGB888)
        image.fill(QColor(self._film.background))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(SCALE, SCALE)
        for actor, drawing in zip(self._film.actors, self._drawings, strict=True):
            key = at(actor.keys, time)
            if key is not None and time < actor.until and key.opacity > 0:
                painter.save()
                if actor.window is not None:
                    painter.setClipRect(QRectF(*actor.window))
                painter.translate(key.x, key.y)
                painter.rotate(key.angle)
                painter.scale(key.scale, key.scale)
                painter.setOpacity(key.opacity)
                drawing.render(painter, QRectF(-actor.width / 2, -actor.height / 2, actor.width, actor.height))
                painter.restore()
        painter.end()
        return image


def _svg(actor: Actor) -> str:
    return f"{_HEAD.format(w=actor.width, h=actor.height)}{_STYLE}{actor.drawing}</g></svg>"
