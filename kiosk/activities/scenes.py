"""Payload models of the kind ``hotspot``: a picture with areas, or a message with lines, and the spots on it.

Rules: every spot is one area or one line. An area is inside the picture and large enough for a finger. Areas do not
overlap. No line belongs to two spots.
"""

from itertools import combinations
from typing import Annotated

from pydantic import Field

from kiosk.activities.payload import (
    Flag,
    Label,
    LongText,
    PartId,
    Payload,
    PictureFile,
    Question,
    RefersTo,
    ShortText,
    Whole,
    check_unique,
)
from kiosk.domain.errors import PayloadError

SENDER = "sender"
"""Value of ``line`` for a spot on the sender's name."""
SMALLEST = 0.08
"""Minimum side of an area, as a fraction of the picture's longer side; about a fingertip on the kiosk's screen."""

Size = Annotated[Whole, Field(gt=0)]
Offset = Annotated[float, Field(ge=0, strict=True)]
Extent = Annotated[float, Field(gt=0, strict=True)]
Area = tuple[Offset, Offset, Extent, Extent]


class Line(Payload):
    """One sentence of a message."""

    id: PartId
    text: ShortText
    picture: PictureFile | None = None


class Message(Payload):
    """A message as it appears on a phone."""

    sender: Label
    lines: Annotated[tuple[Line, ...], Field(min_length=1, max_length=4)]


class Scene(Payload):
    """Either ``picture`` with ``width`` and ``height`` (in the picture's own units), or ``message``."""

    picture: PictureFile | None = None
    width: Size | None = None
    height: Size | None = None
    message: Message | None = None

    def places(self) -> list[str]:
        """Allowed values of a spot's ``line``, from top to bottom; empty if the scene is a picture."""
        return [SENDER, *(line.id for line in self.message.lines)] if self.message else []


class Spot(Payload):
    """A touchable part of the scene.

    ``area``: only if the scene is a picture; [x, y, width, height] in the picture's units. ``line``: only if the
    scene is a message; id of a line, or ``sender``.
    """

    id: PartId
    label: Label
    right: Flag
    explain: LongText
    area: Area | None = None
    line: Annotated[PartId, RefersTo(("scene", "message", "lines", "*", "id"), (SENDER,))] | None = None


class Hotspot(Payload):
    """Payload of ``hotspot``."""

    question: Question
    scene: Scene
    spots: Annotated[tuple[Spot, ...], Field(min_length=2, max_length=6)]
    explain: LongText

    def ids(self) -> tuple[str, ...]:
        """Ids of the spots, in the author's order."""
        return tuple(spot.id for spot in self.spots)

    def right(self) -> tuple[str, ...]:
        """Ids of the spots that are warning signs, in the author's order."""
        return tuple(spot.id for spot in self.spots if spot.right)


def check_scene(task: Hotspot) -> None:
    """Raise PayloadError for the first error in the scene and its spots, for example if no spot is a warning sign."""
    check_unique("spots", task.ids())
    if not task.right():
        raise PayloadError("spots", "no spot is a sign", "write right: true for every sign to find")
    scene = task.scene
    if (scene.picture is None) == (scene.message is None):
        raise PayloadError("scene", "must be either a picture or a message", "write either picture or message")
    if scene.message:
        _check_lines(task, scene.message)
    else:
        _check_areas(task, scene.width, scene.height)


def _check_lines(task: Hotspot, message: Message) -> None:
    check_unique("scene.message.lines", (line.id for line in message.lines), taken=(SENDER,))
    places, taken = task.scene.places(), set[str]()
    for number, spot in enumerate(task.spots):
        field = f"spots.{number}.line"
        if spot.area is not None:
            raise PayloadError(f"spots.{number}.area", "a message has no areas", "remove it; write line: …")
        if spot.line not in places:
            raise PayloadError(field, f"'{spot.line}' is not in the message", f"write one of {', '.join(places)}")
        if spot.line in taken:
            raise PayloadError(field, f"'{spot.line}' has two spots", "give each spot its own line")
        taken.add(spot.line or "")


def _check_areas(task: Hotspot, width: int | None, height: int | None) -> None:
    if width is None or height is None:
        missing = "width" if width is None else "height"
        raise PayloadError(f"scene.{missing}", "is missing", "add the picture's own size, as in its viewBox")
    smallest = SMALLEST * max(width, height)
    for number, spot in enumerate(task.spots):
        field = f"spots.{number}.area"
        if spot.line is not None:
            raise PayloadError(
                f"spots.{number}.line", "a picture has no lines", "remove it; write area: [x, y, w, h]"
            )
        if spot.area is None:
            raise PayloadError(field, "is missing", "add [x, y, width, height]")
        x, y, wide, high = spot.area
        if x + wide > width or y + high > height:
            raise PayloadError(field, "lies outside the picture", f"keep it inside {width} × {height}")
        if min(wide, high) < smallest:
            raise PayloadError(field, "is too small for a finger", f"make both sides at least {smallest:.0f}")
    for (first, one), (second, other) in combinations(enumerate(task.spots), 2):
        if one.area and other.area and overlap(one.area, other.area):
            raise PayloadError(f"spots.{second}.area", f"overlaps spot {first}", "move them apart")


def overlap(one: Area, other: Area) -> bool:
    """Whether two areas overlap; areas that only touch at their edges do not."""
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )
