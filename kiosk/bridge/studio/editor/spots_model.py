"""View model of the places in a picture that learners touch: marked by touching the picture.

Rules: nothing is stored while somebody drags or holds a key; at the end, one change is. Until it is stored, the new
area is shown. Positions are fractions of the picture, so that the screen need not know its units. What is asked for
becomes the nearest area that the checks accept (`content.editing.areas`).
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.rendering import file_url
from kiosk.bridge.studio.editor.form_model import StepFormViewModel
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.editor.row_model import FormRowModel
from kiosk.bridge.studio.editor.spot_drag import SpotDrag
from kiosk.bridge.studio.editor.spot_rows import AREA, SPOTS, is_area_of, is_picture, key_of_spot, shown_spot, spot_of
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing import scene_edits
from kiosk.content.editing.areas import Area, Board, Corner, Size, area_of
from kiosk.content.editing.edits import value_at
from kiosk.content.editing.forms import form_of
from kiosk.content.media.sizes import size_of_file
from kiosk.content.packs.marked import Place, dotted, undotted
from kiosk.content.packs.references import entries_of

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
KEY_STEPS = 150
"""Number of presses of an arrow key from one end of the picture's longer side to the other."""
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The editor makes it.")
class SpotsViewModel(QObject):
    """The places in the picture of the chosen step."""

    changed = Signal()
    revealAsked = Signal(str)
    """Emitted with the key of the spot that was chosen last, when the big picture is closed."""

    def __init__(self, desk: LessonDesk, form: StepFormViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._step: Mapping[str, Any] = {}
        self._place: Place = ()
        self._folder = Path()
        self._is_open = False
        self._opens = False  # when the picture that was just chosen is stored
        self._chosen = -1
        self._wanted = -1  # the new spot, to be chosen when it is stored
        self._drafts: dict[int, Area] = {}  # while somebody drags or holds a key
        self._sent: dict[int, Area] = {}  # until they are stored
        self._drag: SpotDrag | None = None
        self._note = ""

    def show(self, data: Mapping[str, Any], place: Place, folder: Path) -> None:
        """Show the picture of the step at `place` of the lesson `data`; `folder`: source folder of the pack."""
        step = value_at(data, place) if place else {}
        if place != self._place:
            self.end()
        if not self._desk.is_busy:
            self._sent.clear()
        self._step, self._place, self._folder = step if isinstance(step, Mapping) else {}, place, folder
        if not is_picture(self._step) or self._size is None:
            self._is_open, self._drag = False, None
        elif self._opens:
            self._is_open, self._opens = True, False
        if 0 <= self._wanted < len(self._spots):
            self._chosen, self._wanted = self._wanted, -1
        if self._chosen >= len(self._spots):
            self._chosen, self._drag = -1, None
        self.changed.emit()

    def end(self) -> None:
        """Close the big picture, because the lesson is closed or another step is chosen."""
        self._is_open, self._opens, self._chosen = False, False, -1
        self.forget()

    def forget(self) -> None:
        """Drop the changes that are not stored yet; called when storing them was refused."""
        self._wanted, self._drag, self._note = -1, None, ""
        self._drafts.clear()
        self._sent.clear()
        self.changed.emit()

    @Slot(str, str, object)
    def take_picture(self, key: str, path: str, size: Size | None) -> None:
        """Set a picture of the form; if learners touch places in it, open it when it is stored."""
        self._opens = undotted(key) == (*self._place, *scene_edits.PICTURE)
        self._form.pick_picture(key, path, size)

    def open_area(self, key: str) -> bool:
        """Open the big picture if `key` is that of an area of the step; returns whether it is."""
        is_area = is_area_of(key, self._place)
        if is_area:
            self.openFor(key)
        return is_area

    @property
    def _spots(self) -> list[Any]:
        return entries_of(self._step, SPOTS)

    @property
    def _size(self) -> Size | None:
        return scene_edits.size_of_scene(self._step)

    def _areas(self) -> list[Area | None]:
        """Return the areas as they are shown, with what is not stored yet."""
        areas = [area_of(spot.get(AREA)) if isinstance(spot, Mapping) else None for spot in self._spots]
        for number, area in {**self._sent, **self._drafts}.items():
            if number < len(areas):
                areas[number] = area
        return areas

    def _board(self, spot: int) -> Board:
        width, height = self._size or (1, 1)
        others = (area for number, area in enumerate(self._areas()) if number != spot and area is not None)
        return Board(width, height, tuple(others))

    @Slot(str)
    def openFor(self, key: str) -> None:
        """Open the picture big; the spot to which the value `key` belongs is chosen, if it is one.

        If the file lacks the size of the picture, it is read from the picture and stored first.
        """
        if is_picture(self._step) and self._size is None:
            self._measure()
        elif is_picture(self._step):
            number = spot_of(key)
            self._is_open, self._note = True, ""
            self._chosen = number if number is not None and number < len(self._spots) else -1
            self.changed.emit()

    def _measure(self) -> None:
        key, path = dotted((*self._place, *scene_edits.PICTURE)), str(self._step["scene"]["picture"])
        sizes: list[Size | None] = []

        def show() -> None:
            if sizes[0] is not None:
                self.take_picture(key, path, sizes[0])

        self._desk.do(lambda session, _station: sizes.append(size_of_file(session.folder / path)), show)

    @Slot()
    def close(self) -> None:
        """Close the big picture, and show the chosen spot in the form."""
        self.drop()
        self._is_open, self._note = False, ""
        self.changed.emit()
        if self._chosen >= 0:
            self.revealAsked.emit(key_of_spot(self._place, self._chosen))

    @Slot(int)
    def choose(self, spot: int) -> None:
        """Choose a spot; -1 chooses none."""
        if spot != self._chosen:
            self.drop()
            self._chosen, self._note = spot, ""
            self.changed.emit()

    @Slot(float, float, float, float)
    def press(self, x: float, y: float, reach_x: float, reach_y: float) -> None:
        """Begin a touch of the picture at (`x`, `y`): of a corner of the chosen spot, of a spot, or of neither.

        `reach_x` and `reach_y`: width and height of the square in which a finger holds a corner.
        """
        self.drop()
        size, areas = self._size, self._areas()
        if size is None:
            return
        chosen = areas[self._chosen] if 0 <= self._chosen < len(areas) else None
        drag = SpotDrag.begun(size, areas, self._chosen if chosen else -1, (x, y), (reach_x, reach_y))
        if drag.spot != self._chosen and drag.spot >= 0:
            self._chosen, self._note = drag.spot, ""
        self._drag = drag
        self.changed.emit()

    @Slot(float, float)
    def drag(self, x: float, y: float) -> None:
        """Continue the touch at (`x`, `y`): move or resize the spot that is held."""
        if self._drag is not None and self._drag.spot >= 0:
            area = self._drag.area_at(self._board(self._drag.spot), x, y)
            if area is not None:
                self._draft(self._drag.spot, area)

    @Slot(float, float)
    def release(self, x: float, y: float) -> None:
        """End the touch: store what was dragged; a touch of no spot adds one there."""
        drag, self._drag = self._drag, None
        if drag is None:
            return
        if drag.spot >= 0:
            self.drop()
        elif 0 <= x <= 1 and 0 <= y <= 1:
            self._mark(x, y)

    @Slot()
    def cancel(self) -> None:
        """End the drag without storing it."""
        if self._drag is not None:
            self._drafts.pop(self._drag.spot, None)
            self._drag = None
            self.changed.emit()

    @Slot(int, int, bool)
    def nudge(self, across: int, down: int, resizes: bool) -> None:
        """Move the chosen spot, or its lower right corner, by a small step; `drop` stores the new area."""
        size, areas = self._size, self._areas()
        area = areas[self._chosen] if 0 <= self._chosen < len(areas) else None
        if size is None or area is None:
            return
        step, board = max(1, round(max(size) / KEY_STEPS)), self._board(self._chosen)
        left, top, wide, high = area
        if resizes:
            corner = left + wide + across * step, top + high + down * step
            self._draft(self._chosen, board.resized(area, Corner.BOTTOM_RIGHT, *corner))
        else:
            self._draft(self._chosen, board.moved(area, left + across * step, top + down * step) or area)

    @Slot()
    def drop(self) -> None:
        """Store the areas that were changed."""
        drafts, self._drafts, self._drag = self._drafts, {}, None
        areas = self._areas()
        for number, area in drafts.items():
            if number < len(areas) and area != areas[number]:
                self._put(number, area)

    @Slot()
    def openWithNew(self) -> None:
        """Open the picture big, and mark a new place."""
        self.openFor("")
        if self._is_open:
            self.add()

    @Slot()
    def add(self) -> None:
        """Mark a place, as near to the middle of the picture as there is room."""
        size, area = self._size or (1, 1), self._board(-1).placed_anywhere()
        if area is not None:
            self._mark((area[0] + area[2] / 2) / size[0], (area[1] + area[3] / 2) / size[1])
        else:
            self._tell(translate("SpotsSheet", "There is no room for a place here."))

    @Slot()
    def remove(self) -> None:
        """Remove the chosen spot."""
        if self.canRemove:
            key = key_of_spot(self._place, self._chosen)
            self._drafts.clear()
            self._chosen = -1
            self._form.remove(key)
            self.changed.emit()

    def _draft(self, spot: int, area: Area) -> None:
        if self._areas()[spot] != area:
            self._drafts[spot] = area
            self._note = ""
            self.changed.emit()

    def _put(self, spot: int, area: Area) -> None:
        self._sent[spot] = area
        self._form.put(f"{key_of_spot(self._place, spot)}.{AREA}", list(area))

    def _mark(self, x: float, y: float) -> None:
        """Give the first spot that has no area one at the point (`x`, `y`); if all have one, add a spot there."""
        size, areas = self._size or (1, 1), self._areas()
        spot = next(
            (number for number in (self._chosen, *range(len(areas))) if number >= 0 and not areas[number]), -1
        )
        if self._wanted >= 0 or self._desk.holder:
            return
        if spot < 0 and len(areas) >= _limits()[1]:
            self._tell(translate("SpotsSheet", "A picture has at most %n place(s).", "", _limits()[1]))
            return
        area = self._board(spot).placed(x * size[0], y * size[1])
        if area is None:
            self._tell(translate("SpotsSheet", "There is no room for a place here."))
        elif spot >= 0:
            self._chosen, self._note = spot, ""
            self._put(spot, area)
            self.changed.emit()
        else:
            self._wanted, self._note = len(areas), ""
            self._form.add_with(dotted((*self._place, SPOTS)), {AREA: list(area)})

    def _tell(self, note: str) -> None:
        self._note = note
        self.changed.emit()

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the picture is shown big."""
        return self._is_open

    @Property(str, notify=changed)
    def picture(self) -> str:
        """URL of the picture."""
        return file_url(self._folder / str(self._step["scene"]["picture"])) if is_picture(self._step) else ""

    @Property(float, notify=changed)
    def ratio(self) -> float:
        """Width of the picture divided by its height; 0 if its size is unknown."""
        size = self._size
        return size[0] / size[1] if size is not None else 0.0

    @Property("QVariantList", notify=changed)
    def spots(self) -> list[dict[str, Any]]:
        """Maps with ``right``, ``label``, ``marked`` and, as fractions, ``x``, ``y``, ``width`` and ``height``."""
        size = self._size or (1, 1)
        return [shown_spot(spot, area, size) for spot, area in zip(self._spots, self._areas(), strict=True)]

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """Index of the chosen spot; -1 if none is."""
        return self._chosen

    @Property(FormRowModel, notify=changed)
    def entry(self) -> FormRowModel | None:
        """Row of the chosen spot; None if none is chosen."""
        key = key_of_spot(self._place, self._chosen)
        return next((row for row in self._form.rows if row.key == key), None) if self._chosen >= 0 else None

    @Property(str, notify=changed)
    def note(self) -> str:
        """Why the last touch did nothing; else empty."""
        return self._note

    @Property(bool, notify=changed)
    def canAdd(self) -> bool:
        """Whether one more place can be marked."""
        return len(self._spots) < _limits()[1] or not all(self._areas())

    @Property(bool, notify=changed)
    def canRemove(self) -> bool:
        """Whether the chosen spot can be removed."""
        return self._chosen >= 0 and len(self._spots) > _limits()[0] and not self._desk.holder


def _limits() -> tuple[int, int]:
    """Return the minimum and maximum number of spots."""
    found = form_of(scene_edits.KIND).field_at((SPOTS,))
    if found is None or found.fewest is None or found.most is None:
        raise LookupError("the form of the kind has no list of spots with limits")
    return found.fewest, found.most
