"""View model of the big practice phone in the editor of an errand, and of the small pictures of its screens.

Rules: a phone is drawn as soon as its screens can be read; the proof that its goal can be reached is not needed, so
that an errand can be seen while it is built. A touch never operates the phone: it reports the element under the
finger.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF
from PySide6.QtGui import QImage, QMouseEvent

from kiosk.activities.phone.handset import Handset
from kiosk.bridge.player.player_site import ScenePlaces
from kiosk.bridge.shell.rendering import rendered
from kiosk.bridge.studio.preview.canvas import Canvas, scaled
from kiosk.bridge.studio.preview.drawn_phone import SIZE, DrawnPhone, PhoneSheets, sheets_of, still_scene
from kiosk.bridge.studio.preview.offscreen import OffscreenScene, visible
from kiosk.bridge.studio.preview.picture_queue import PictureQueue
from kiosk.bridge.studio.preview.touched_block import ELEMENT, under
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.lessons import LessonCard
from kiosk.domain.text import DEFAULT_ADDRESS

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate

DISC = 104
"""Diameter of a round button in pixels of the drawn phone."""
MAIN, VARIANT = "main", "variant"
"""The two phones of an errand in the keys of its small pictures."""
WIDTH = 160
"""Width of a small picture in pixels."""
KEYS = {"phoneBack": "back", "phoneTitleBack": "back", "phoneHome": "home", "phoneRecent": "recent"}
"""``objectName`` of a key of the phone → its id in acts."""
TURNS = {"phonePageBefore": -1, "phoneNextPage": 1}
"""``objectName`` of a button that turns the page of a home screen → by how many pages."""


def largest_gap(places: Sequence[Mapping[str, Any]], highest: float = 0.4, lowest: float = 0.9) -> float:
    """Return the middle of the largest free strip of a phone with elements at `places`; its height is 1.

    `highest`, `lowest`: where the strip can be: below the head of the screen and above the keys.
    """
    taken = sorted((one["y"], one["y"] + one["height"]) for one in places if one["y"] < lowest)
    best, top = (0.0, (highest + lowest) / 2), highest
    for begin, end in [*taken, (lowest, lowest)]:
        best = max(best, (min(begin, lowest) - top, (top + min(begin, lowest)) / 2))
        top = max(top, end)
    return best[1]


def _pages(handset: Handset, screen: str) -> int:
    layout = handset.homes.get(screen)
    return len(layout.pages) if layout else 1


@QmlElement
@QmlUncreatable("The editor of errands makes it.")
class PhoneStageViewModel(QObject):
    """Draws one screen of an errand's phone large, and every screen small."""

    changed = Signal()
    picturesDrawn = Signal()
    """Emitted when all small pictures are up to date."""
    touched = Signal(str, str)
    """Emitted after a touch: id of the screen, and id of the element, ``back``, ``home``, ``recent`` or nothing.

    A touch of a button that turns the page of a home screen turns the page instead.
    """

    def __init__(self, places: ScenePlaces, parent: QObject, address: str = DEFAULT_ADDRESS) -> None:
        super().__init__(parent)
        self._places = places
        self._visit = Visit(address=address)
        self._canvas = Canvas(self)
        self._canvas.pointed = self._on_pointed
        self._large: DrawnPhone | None = None
        self._small: DrawnPhone | None = None
        self._shown: tuple[PhoneSheets, LessonCard, bool] | None = None
        self._screen = ""
        self._page = 0
        self._queue = PictureQueue(self._begin, WIDTH, self)
        self._queue.finished.connect(self.picturesDrawn)

    def show(self, payload: Mapping[str, Any], screen: str, card: LessonCard, *, is_variant: bool = False) -> None:
        """Show `screen` of the errand `payload`, of the lesson `card`; call it for every change.

        `is_variant`: show the phone of the variant. Raises PayloadError if the phone cannot be read, and ValueError
        if it has no such screen; the last picture then stays.
        """
        sheets = sheets_of(payload)
        handset = sheets.phone(is_variant=is_variant)
        if screen not in handset.faces:
            raise ValueError(f"the phone has no screen {screen}")
        if screen != self._screen:
            self._page = 0
        self._shown, self._screen = (sheets, card, is_variant), screen
        self._page = min(self._page, _pages(handset, screen) - 1)
        self._draw(handset, card)
        self._queue.want(
            {
                f"{mode}/{name}": rendered(still_scene(phone, name), self._visit, card)
                for mode, phone in ((MAIN, sheets.main), (VARIANT, sheets.variant))
                for name in phone.faces
            }
        )
        self.changed.emit()

    def _draw(self, handset: Handset, card: LessonCard) -> None:
        if self._large is None:
            self._large = DrawnPhone(self._places)
            self._large.scene.drawn.connect(self._take)
        self._large.show(handset, self._screen, self._page, self._visit, card)
        self._large.scene.render()

    @Slot(QImage)
    def _take(self, image: QImage) -> None:
        self._canvas.take(image)

    def _turn(self, by: int) -> None:
        """Show another page of the home screen; no effect beyond the first and the last one."""
        if self._shown is None:
            return
        sheets, card, is_variant = self._shown
        handset = sheets.phone(is_variant=is_variant)
        self._page = max(0, min(self._page + by, _pages(handset, self._screen) - 1))
        self._draw(handset, card)
        self.changed.emit()

    def close(self) -> None:
        """Delete the engines and free all pictures."""
        self._queue.forget()
        for phone in (self._large, self._small):
            if phone is not None:
                phone.close()
        self._large = self._small = self._shown = None
        self._screen = ""
        self._canvas.clear()
        self.changed.emit()

    def _begin(self, key: str) -> OffscreenScene:
        if self._shown is None:
            raise LookupError("there is no phone to draw")
        sheets, card, _is_variant = self._shown
        if self._small is None:
            self._small = DrawnPhone(self._places)
        mode, _, screen = key.partition("/")
        self._small.show(sheets.phone(is_variant=mode == VARIANT), screen, 0, self._visit, card)
        return self._small.scene

    def _on_pointed(self, event: QMouseEvent, width: float) -> None:
        if self._large is None or event.type() != QEvent.Type.MouseButtonPress:
            return
        factor = self._large.scene.root.width() / width
        point = scaled(event.position(), factor)
        turned = next((TURNS[name] for name in self._names_at(point) if name in TURNS), 0)
        if turned:
            self._turn(turned)
        else:
            self.touched.emit(self._screen, self.element_at(point))

    def _names_at(self, point: QPointF) -> list[str]:
        return [] if self._large is None else [item.objectName() for item in under(self._large.scene.root, point)]

    def element_at(self, point: QPointF) -> str:
        """Return the id of the element or key at `point` of the drawn phone; empty if there is none."""
        for name in self._names_at(point):
            if name in KEYS:
                return KEYS[name]
            if name.startswith(ELEMENT):
                return name.removeprefix(ELEMENT)
        return ""

    def reply(self, element: str) -> str:
        """Return what an app or a key is that the program adds to the shown screen; empty if it adds no `element`."""
        if element in KEYS.values():
            return translate("PhoneStage", "A key of the phone: it goes back or home by itself.")
        if self._shown is None:
            return ""
        sheets, _card, is_variant = self._shown
        layout = sheets.phone(is_variant=is_variant).homes.get(self._screen)
        filler = layout.fillers.get(element) if layout is not None else None
        if filler is None:
            return ""
        return translate(
            "PhoneStage",
            "The program adds “{name}” to look like a real phone. A learner who touches it hears: “{reply}”",
        ).format(name=filler.text.text(VIETNAMESE), reply=filler.reply.text(VIETNAMESE))

    @Slot(str, bool, result=Canvas)
    def picture(self, screen: str, is_variant: bool) -> Canvas:
        """Return the small picture of `screen`, or of it in the variant; it is empty until it is drawn."""
        return self._queue.canvas(f"{VARIANT if is_variant else MAIN}/{screen}")

    @Property(Canvas, constant=True)
    def canvas(self) -> Canvas:
        """The picture of the large phone."""
        return self._canvas

    @Property(str, notify=changed)
    def screen(self) -> str:
        """Id of the screen that the large phone shows; empty if there is none."""
        return self._screen

    @Property(float, notify=changed)
    def ratio(self) -> float:
        """Width of the drawn phone divided by its height."""
        if self._large is None:
            return SIZE.width() / SIZE.height()
        root = self._large.scene.root
        return root.width() / root.height()

    @Property("QVariantList", notify=changed)
    def places(self) -> list[dict[str, Any]]:
        """Where each element of the large phone is: ``id``, ``x``, ``y``, ``width``, ``height``; sides are 1.

        ``disc``: diameter of a round button above its name; 0 for other elements.
        """
        if self._large is None:
            return []
        root = self._large.scene.root
        found: dict[str, dict[str, Any]] = {}
        for item in visible(root):
            name = item.objectName()
            id_ = KEYS.get(name) or (name.removeprefix(ELEMENT) if name.startswith(ELEMENT) else "")
            if id_ and id_ not in found:
                corner = item.mapToScene(QPointF(0, 0))
                found[id_] = {
                    "id": id_,
                    "x": corner.x() / root.width(),
                    "y": corner.y() / root.height(),
                    "width": item.width() / root.width(),
                    "height": item.height() / root.height(),
                    "disc": DISC / SIZE.height() if item.property("isRound") else 0.0,
                }
        return list(found.values())

    @Property(float, notify=changed)
    def gap(self) -> float:
        """Middle of the largest free strip of the large phone, where a hint covers nothing; the height is 1."""
        return largest_gap(self.places)
