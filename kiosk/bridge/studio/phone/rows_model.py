"""View model of the rows of small phones: the right way, the screens beside it, the variant, the proof, the film.

Rules: the errand is tried on a lane, `TRY_AFTER_MS` after the last change; the result that is shown may be older than
the errand for that time. Screens of the right way and others never share a page.
"""

from typing import Any

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.studio.phone.errand_desk import ErrandDesk
from kiosk.bridge.studio.phone.screen_lines import name_of_touched, screen_lines
from kiosk.bridge.studio.phone.words import DIFFERENCES, word
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.phone import variants
from kiosk.content.editing.phone.trials import Frame, Trial, tried

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
TRY_AFTER_MS = 300
"""Milliseconds without a change until the errand is tried."""
SHOWN = 6
"""Number of screens on a page of a row, unless the row says otherwise."""


@QmlElement
@QmlUncreatable("The editor of errands makes it.")
class ErrandRowsViewModel(QObject):
    """The screens of the errand in the order of the right way, and whether the goal is always reached."""

    changed = Signal()

    def __init__(self, context: PageContext, desk: ErrandDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = desk
        desk.changed.connect(self._show)
        self._lines: list[dict[str, Any]] = []
        self._step: dict[str, Any] = {}
        self._trial: Trial | None = None
        self._tried: dict[str, Any] = {}
        self._page, self._size, self._at = 0, SHOWN, ""
        self._timer = QTimer(self, singleShot=True, interval=TRY_AFTER_MS)
        self._timer.timeout.connect(self._try)

    def begin(self) -> None:
        """Forget the errand that was shown."""
        self._lines, self._step, self._trial, self._page, self._at = [], {}, None, 0, ""
        self.changed.emit()

    def end(self) -> None:
        """Try nothing any more."""
        self._timer.stop()

    @Slot()
    def _show(self) -> None:
        step = self._desk.step
        if step != self._step:
            self._step = step
            self._timer.start()
        self._list()
        if self._desk.screen != self._at:
            self._at = self._desk.screen
            self._page = next(
                (number for number, page in enumerate(self._pages()) if any(one["id"] == self._at for one in page)), 0
            )
        self.changed.emit()

    def _list(self) -> None:
        errand, way = self._desk.errand, self._way
        self._lines = screen_lines(errand, way, self._desk.wording.shown) if errand is not None else []
        self._page = max(0, min(self._page, len(self._pages()) - 1))

    def _pages(self) -> list[list[dict[str, Any]]]:
        on_way = [one for one in self._lines if one["isOnWay"]]
        others = [one for one in self._lines if not one["isOnWay"]]
        return [part[at : at + self._size] for part in (on_way, others) for at in range(0, len(part), self._size)]

    @Slot()
    def _try(self) -> None:
        step = self._step

        def take(trial: Trial) -> None:
            self._trial, self._tried = trial, step
            self._list()
            self.changed.emit()

        if step:
            self._context.worker.errand(lambda _station: tried(step), take)

    @property
    def _way(self) -> tuple[Frame, ...]:
        return self._trial.way if self._trial is not None else ()

    def _suggestions(self) -> list[variants.VariantSuggestion]:
        errand = self._desk.errand
        return variants.suggestions(errand, [frame.screen for frame in self._way]) if errand is not None else []

    @Slot(int)
    def suggest(self, index: int) -> None:
        """Carry out a suggestion for the variant; -1 gives its phone other keys at the bottom."""
        if index < 0:
            self._desk.change(variants.with_another_make)
        else:
            for one in self._suggestions()[index : index + 1]:
                self._desk.edit(one.edits)

    @Slot(int)
    def turn(self, page: int) -> None:
        """Show another page of the rows of screens."""
        self._page = max(0, min(page, self.pageCount - 1))
        self.changed.emit()

    @Slot(int)
    def fit(self, size: int) -> None:
        """Set the number of screens on a page."""
        if size > 0 and size != self._size:
            self._size, self._at = size, ""
            self._show()

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, Any]]:
        """The screens of the shown page; see `screen_lines`."""
        pages = self._pages()
        return pages[self._page] if pages else []

    @Property(bool, notify=changed)
    def isBeside(self) -> bool:
        """Whether the shown page has screens that are not on the right way, which exists."""
        return bool(self._way) and any(not one["isOnWay"] for one in self.lines)

    @Property("QVariantList", notify=changed)
    def targets(self) -> list[dict[str, Any]]:
        """Maps with ``key`` and ``label`` of all screens but the chosen one."""
        return [{"key": one["id"], "label": one["name"]} for one in self._lines if one["id"] != self._desk.screen]

    @Property("QVariantList", notify=changed)
    def film(self) -> list[dict[str, Any]]:
        """How a learner gets stuck: maps with ``screen``, ``name`` and ``touch``, what is touched there."""
        errand, shown = self._desk.errand, self._desk.wording.shown
        names = {one["id"]: one["name"] for one in self._lines}
        if errand is None or self._trial is None:
            return []
        return [
            {
                "screen": one.screen,
                "name": names[one.screen],
                "touch": shown(name_of_touched(errand, one.screen, one.element)) or one.element,
            }
            for one in self._trial.stuck
            if one.screen in names
        ]

    @Property(int, notify=changed)
    def page(self) -> int:
        """Shown page of the rows of screens, from 0."""
        return self._page

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages of the rows of screens."""
        return max(1, len(self._pages()))

    @Property(bool, notify=changed)
    def isTried(self) -> bool:
        """Whether the errand was tried."""
        return self._trial is not None and self._trial.states > 0

    @Property(bool, notify=changed)
    def isTrying(self) -> bool:
        """Whether the result is older than the errand."""
        return self._step != self._tried

    @Property(bool, notify=changed)
    def isProved(self) -> bool:
        """Whether the goal is reached whatever is touched."""
        return self._trial is not None and self._trial.is_proved

    @Property(bool, notify=changed)
    def isStuck(self) -> bool:
        """Whether a learner can get stuck; `film` shows how."""
        return self._trial is not None and bool(self._trial.stuck)

    @Property(int, notify=changed)
    def states(self) -> int:
        """Number of states that were tried."""
        return self._trial.states if self._trial is not None else 0

    @Property("QVariantList", notify=changed)
    def suggestions(self) -> list[dict[str, Any]]:
        """What could differ in the variant: maps with ``key``, for `suggest`, and ``label``."""
        shown = self._desk.wording.shown
        names = {one["id"]: one["name"] for one in self._lines}
        found = []
        for key, one in enumerate(self._suggestions()):
            about = " · ".join(part for part in (names.get(one.screen, ""), shown(one.new)) if part)
            found.append({"key": key, "label": f"{word(DIFFERENCES[one.difference])}: {about}"})
        return found
