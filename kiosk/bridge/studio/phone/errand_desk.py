"""The open errand, and what is chosen of it; shared by the view models of the editor of practice phones.

Rules: `changed` is emitted for each new state of the lesson and for each other choice. A screen or element that is
gone is not chosen any more.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.studio.editor.chips import Wording
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.navigation import StudioContext
from kiosk.bridge.typed import Signal, Slot
from kiosk.content.editing.edits import Edit, has_value, value_at
from kiosk.content.editing.phone.errand import Errand
from kiosk.content.packs.facts import FACT
from kiosk.content.packs.marked import Place
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import LessonCard


class ErrandDesk(QObject):
    """The practice phone at one place of an open lesson. ``lesson``: the open lesson."""

    changed = Signal()
    refused = Signal(object)
    """Emitted with the KioskError of a change that was refused; nothing was changed."""

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.lesson = LessonDesk(context.page, self)
        self.lesson.changed.connect(self._read)
        self.lesson.refused.connect(self._refuse)
        self.place: Place = ()
        self.errand: Errand | None = None
        self.screen = self.element = ""
        self.is_variant = False
        self.removed = ""
        """Name of what was removed by the last change; empty if it removed nothing."""
        self.is_joining = False
        """Whether a touch on the chosen element is to be right, and its next screen is still to be chosen."""
        self.emptied = ""
        """Name of the text that the author has just emptied although the errand keeps it; empty if there is none.
        It is shown empty until the author types, leaves it or does something else."""
        self.wording = Wording({})
        self._next: tuple[str, str] = ("", "")

    def open(self, lesson: LessonId, place: Place) -> None:
        """Open the errand at `place` of a lesson."""
        self.place, self.errand, self.removed = place, None, ""
        self.screen = self.element = self.emptied = ""
        self.is_variant = self.is_joining = False
        self._next = ("", "")
        self.lesson.open(lesson)

    @Slot()
    def _read(self) -> None:
        shown = self.lesson.shown
        document = shown.state.document if shown is not None else None
        if shown is None or document is None or not has_value(document.data, self.place):
            return
        data = document.value(self.place)
        errand = self.errand = Errand(self.place, data if isinstance(data, Mapping) else {})
        self.wording = Wording(shown.facts, self._context.page.visit.address)
        if self._next[0] in errand.ids:
            (self.screen, self.element), self._next = self._next, ("", "")
            self.is_variant = self.is_joining = False
        if self.screen not in errand.ids:
            self.screen = errand.start if errand.start in errand.ids else (errand.ids[0] if errand.ids else "")
            self.element = ""
        if self.element not in self.elements:
            self.element = ""
        self.changed.emit()

    @Slot(object)
    def _refuse(self, error: KioskError) -> None:
        self._read()
        self.refused.emit(error)

    @property
    def elements(self) -> tuple[str, ...]:
        """The ids of the elements of the chosen screen."""
        if self.errand is None or self.screen not in self.errand.ids:
            return ()
        return tuple(str(one.get("id")) for one in self.errand.elements(self.screen))

    @property
    def card(self) -> LessonCard | None:
        """The card of the lesson, for drawing; None if the lesson cannot be shown."""
        shown = self.lesson.shown
        return shown.preview.lesson.card if shown is not None and shown.preview.lesson is not None else None

    @property
    def step(self) -> dict[str, Any]:
        """The data of the errand with the values of its facts."""
        return dict(_filled(dict(self.errand.data), self.lesson.facts)) if self.errand is not None else {}

    def choose(self, screen: str, element: str = "", *, is_variant: bool = False) -> None:
        """Choose a screen of the errand or of its variant, and an element of it, if it has this element."""
        if self.errand is not None and screen in self.errand.ids:
            self.screen, self.is_variant, self.is_joining, self.emptied = screen, is_variant, False, ""
            self.element = element if element in self.elements else ""
            self.changed.emit()

    def show_next(self, screen: str, element: str = "") -> None:
        """Choose a screen, and an element of it, as soon as the errand has this screen."""
        self._next = (screen, element)

    def edit(self, edits: Sequence[Edit]) -> None:
        """Change the lesson; the edits are one step of undo."""
        if edits:
            self._context.page.touched()
            self.removed = self.emptied = ""
            self.lesson.edit(*edits)

    def change(self, make: Callable[[Errand], Sequence[Edit]], removed: str = "") -> bool:
        """Make edits of the errand and carry them out; return whether they were not refused.

        `removed`: name of what they remove.
        """
        if self.errand is None:
            return False
        try:
            edits = make(self.errand)
        except KioskError as error:
            self.refused.emit(error)
            return False
        self.edit(edits)
        if edits and removed:
            self.removed = removed
        return True

    def reword(self, make: Callable[[Errand], Sequence[Edit]]) -> None:
        """Change the errand by the edits that `make` returns.

        `make` gets the errand as it is stored after all earlier changes. See `LessonDesk.reword`.
        """
        place = self.place
        self._context.page.touched()
        self.removed = self.emptied = ""
        self.lesson.reword(lambda data: make(Errand(place, _group(data, place))))

    def take_back(self) -> None:
        """Undo the last change."""
        self.removed = self.emptied = ""
        self.lesson.do(lambda session, _station: session.undo())

    def keeps_typed(self, name: str) -> bool:
        """Return whether the text `name` is shown as it was typed, not as it is stored."""
        return self.lesson.is_busy or self.emptied == name


def _group(data: Any, place: Place) -> Mapping[str, Any]:
    value = value_at(data, place) if has_value(data, place) else {}
    return value if isinstance(value, Mapping) else {}


def _filled(value: Any, facts: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return FACT.sub(lambda found: facts.get(found[1], found[0]), value)
    if isinstance(value, dict):
        return {key: _filled(below, facts) for key, below in value.items()}
    return [_filled(below, facts) for below in value] if isinstance(value, list) else value
