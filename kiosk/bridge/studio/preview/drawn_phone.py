"""One practice phone that is drawn off-screen and that nobody operates.

Rules: a phone is drawn as soon as its screens can be read; the proof that its goal can be reached is not needed.
"""

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QSize

from kiosk.activities.payload import read
from kiosk.activities.phone.compiling import Texts, main_handset, variant_handset
from kiosk.activities.phone.handset import Handset
from kiosk.activities.phone.model import PhoneTask
from kiosk.activities.phone.scene import still
from kiosk.activities.phone.shape import check_shape
from kiosk.bridge.player.activity_model import ActivityViewModel
from kiosk.bridge.player.player_site import ScenePlaces
from kiosk.bridge.shell.rendering import rendered
from kiosk.bridge.studio.preview.offscreen import OffscreenScene
from kiosk.bridge.visit import Visit
from kiosk.domain.lessons import LessonCard

DOCUMENT = "Screens/Studio/Preview/PhoneSheet.qml"
SIZE = QSize(470, 920)
"""Size of the drawn phone in pixels, without the names of its hardware keys."""
SIDES = 148
"""Additional width for the names of hardware keys."""


@dataclass(frozen=True, slots=True)
class PhoneSheets:
    """The phones of an errand, compiled from its payload; equal payloads give equal sheets."""

    model: PhoneTask
    main: Handset
    variant: Handset

    def phone(self, *, is_variant: bool) -> Handset:
        """Return the phone of the errand or of its variant."""
        return self.variant if is_variant else self.main


def sheets_of(payload: Mapping[str, Any]) -> PhoneSheets:
    """Compile the phones of a payload of the kind ``phone_task``. Raises PayloadError for the first fault."""
    model = read(PhoneTask, payload)
    check_shape(model)
    return PhoneSheets(model, main_handset(model, Texts()), variant_handset(model, Texts()))


class DrawnPhone:
    """One scene with one phone."""

    def __init__(self, places: ScenePlaces) -> None:
        """Load the scene. Raises RuntimeError if it cannot be loaded."""
        self.activity = ActivityViewModel(_ignored)
        around = partial(nullcontext, None)
        self.scene = OffscreenScene(places, DOCUMENT, {"activity": self.activity}, SIZE, around)

    def show(self, handset: Handset, screen: str, page: int, visit: Visit, card: LessonCard) -> None:
        """Show a page of a screen of a phone; `card`: the lesson with its pictures."""
        wide = SIZE.width() + (SIDES if handset.has_sides else 0)
        self.scene.resize(QSize(wide, SIZE.height()))
        self.activity.set_scene(rendered(still_scene(handset, screen, page), visit, card))

    def close(self) -> None:
        """Delete the scene and its engine."""
        self.scene.close()
        self.scene.deleteLater()
        self.activity.deleteLater()


def still_scene(handset: Handset, screen: str, page: int = 0) -> dict[str, Any]:
    """Return the properties of the display of a phone that shows `screen` with the values of the start."""
    return still(handset, (screen, handset.start[1]), page)


def _ignored(_part: str) -> None:
    """Ignore an act: a drawn phone is not operated."""
