"""View model of the list of steps: a page of lines, the chosen step, and what can be done with it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.studio.editor.form_model import told_plainly
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.editor.step_lines import COVER, LINES, STEPS, step_lines
from kiosk.bridge.studio.navigation import StudioContext
from kiosk.bridge.studio.paging import ShelfPage
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.edits import InsertEntry, MoveEntry
from kiosk.content.packs.marked import Place
from kiosk.services.studio.editing_session import RemovedStep

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The editor makes it.")
class StepListViewModel(QObject):
    """The steps of the open lesson. ``chosenChanged`` is emitted when another step is chosen."""

    changed = Signal()
    chosenChanged = Signal()
    removedChanged = Signal()

    def __init__(self, context: StudioContext, desk: LessonDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = desk
        self._lines: list[dict[str, Any]] = []
        self._chosen = COVER
        self._page = ShelfPage(0, LINES)
        self._removed: RemovedStep | None = None

    def begin(self, place: Place) -> None:
        """Forget the lesson that was shown, and choose the step of `place` in the next one; else its first step."""
        is_step = len(place) > 1 and place[0] == STEPS
        self._chosen = int(place[1]) if is_step else 0
        self._page = self._page_of(self._chosen)
        self._lines, self._removed = [], None
        self.changed.emit()
        self.removedChanged.emit()

    def show(self, steps: Sequence[Any], marked: frozenset[int], shown: Callable[[str], str]) -> None:
        """Show the steps of the lesson; see `step_lines`."""
        if not self._desk.is_busy:  # else the chosen step may be on its way to the disk
            self._chosen = max(COVER, min(self._chosen, len(steps) - 1))
        lines = step_lines(steps, marked, shown, told_plainly)
        if lines != self._lines:
            self._lines = lines
            self._page = self._page.within(len(lines))
            self.changed.emit()

    @property
    def index(self) -> int:
        """Index of the chosen step; `COVER` for the lesson's own texts."""
        return self._chosen

    @property
    def place(self) -> Place:
        """Place of the chosen step in the file; empty for the lesson's own texts."""
        return () if self._chosen == COVER else (STEPS, self._chosen)

    def _page_of(self, index: int) -> ShelfPage:
        return self._page.turned_to(max(0, index) // self._page.size)

    @Slot(int)
    def fit(self, count: int) -> None:
        """Show so many steps on a page, at most `LINES`, and the page with the chosen one."""
        size = max(1, min(count, LINES))
        if size != self._page.size:
            self._page = self._page.resized(size)
            self._page = self._page_of(self._chosen)
            self.changed.emit()

    def insert(self, step: Mapping[str, Any], then: Callable[[], None] = lambda: None) -> None:
        """Insert a step behind the chosen one, and choose it; then call `then`."""
        at = self._chosen + 1
        inserted = InsertEntry((STEPS,), at, dict(step))

        def show() -> None:
            self._choose(at)
            then()

        self._desk.do(lambda session, _station: session.apply(inserted), show)

    def _choose(self, index: int) -> None:
        self._chosen, self._page = index, self._page_of(index)
        self.changed.emit()
        self.chosenChanged.emit()

    @Slot(int)
    def choose(self, index: int) -> None:
        """Choose a step, or the lesson's own texts (-1)."""
        if COVER <= index < len(self._lines):
            self._choose(index)

    @Slot(int)
    def turn(self, by: int) -> None:
        """Show another page of the list."""
        self._page = self._page.turned_to(self._page.number + by).within(len(self._lines))
        self.changed.emit()

    @Slot(int)
    def move(self, by: int) -> None:
        """Move the chosen step by one place up (-1) or down (1)."""
        target = self._chosen + by
        if self._chosen != COVER and 0 <= target < len(self._lines):
            self._desk.edit(MoveEntry((STEPS,), self._chosen, target))
            self._chosen, self._page = target, self._page_of(target)

    @Slot()
    def copy(self) -> None:
        """Insert a copy of the chosen step behind it, and choose the copy."""
        chosen = self._chosen
        if chosen == COVER:
            return
        actor, lesson = self._context.page.actor(), self._desk.lesson
        self._desk.do(
            lambda session, station: station.studio().steps.copy(actor, session, [chosen], lesson),
            lambda: self._choose(chosen + 1),
        )

    @Slot()
    def remove(self) -> None:
        """Remove the chosen step; `takeBack` brings it back."""
        chosen, removed = self._chosen, list[RemovedStep]()
        if chosen != COVER:
            self._desk.do(
                lambda session, _station: removed.append(session.remove_step(chosen)),
                lambda: self._offer(removed[0]),
            )

    def _offer(self, removed: RemovedStep | None) -> None:
        self._removed = removed
        self.removedChanged.emit()
        self.chosenChanged.emit()

    @Slot()
    def takeBack(self) -> None:
        """Insert the step that was removed last again, and choose it."""
        removed = self._removed
        if removed is not None:
            self._desk.do(lambda session, _station: session.take_back(removed), lambda: self._choose(removed.index))
            self._offer(None)

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, Any]]:
        """The lines of the shown page; see `step_lines`."""
        return list(self._page.of(self._lines))

    @Property(int, notify=changed)
    def count(self) -> int:
        """Number of steps."""
        return len(self._lines)

    @Property(int, notify=changed)
    def page(self) -> int:
        """Shown page, from 0."""
        return self._page.number

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages."""
        return self._page.count(len(self._lines))

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """Index of the chosen step; -1 for the lesson's own texts."""
        return self._chosen

    @Property(bool, notify=removedChanged)
    def hasRemoved(self) -> bool:
        """Whether a removed step can be taken back."""
        return self._removed is not None
