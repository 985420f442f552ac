"""View model of the rows of small phones: the right way, the variant, the proof.

Rules: the errand is tried on a lane, `TRY_AFTER_MS` after the last change; the result that is shown may be older than
the errand for that time.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.studio.editor.chips import Wording
from kiosk.bridge.studio.phone.screen_lines import SHOWN, in_order, screen_lines
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.edits import Edit
from kiosk.content.editing.phone import variants
from kiosk.content.editing.phone.errand import Errand
from kiosk.content.editing.phone.trials import Frame, Trial, tried

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
TRY_AFTER_MS = 300
"""Milliseconds without a change until the errand is tried."""


@QmlElement
@QmlUncreatable("The editor of errands makes it.")
class ErrandRowsViewModel(QObject):
    """The screens of the errand in the order of the right way, and whether the goal is always reached."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._errand: Errand | None = None
        self._step: dict[str, Any] = {}
        self._wording = Wording({})
        self._trial: Trial | None = None
        self._page = self._film = 0
        self._timer = QTimer(self, singleShot=True, interval=TRY_AFTER_MS)
        self._timer.timeout.connect(self._try)

    def begin(self) -> None:
        """Forget the errand that was shown."""
        self._errand, self._trial, self._page, self._film = None, None, 0, 0
        self.changed.emit()

    def end(self) -> None:
        """Try nothing any more."""
        self._timer.stop()

    def show(self, errand: Errand, step: dict[str, Any], wording: Wording) -> None:
        """Show `errand`; `step`: its data with the values of facts."""
        self._errand, self._step, self._wording = errand, step, wording
        self._page = min(self._page, self.pageCount - 1)
        self._timer.start()
        self.changed.emit()

    def _try(self) -> None:
        step = self._step

        def take(trial: Trial) -> None:
            self._trial, self._film = trial, 0
            self.changed.emit()

        if self._errand is not None:
            self._context.worker.errand(lambda _station: tried(step), take)

    def next_moment(self) -> Frame | None:
        """Return the next moment of how a learner gets stuck, again and again; None if nobody does."""
        stuck = self._trial.stuck if self._trial is not None else ()
        if not stuck:
            return None
        found = stuck[self._film]
        self._film = (self._film + 1) % len(stuck)
        return found

    def suggested(self, index: int) -> Sequence[Edit]:
        """Return the edits of a suggestion for the variant; empty if there is no such suggestion."""
        found = self._suggestions()
        return found[index].edits if index < len(found) else ()

    def _suggestions(self) -> list[variants.Suggestion]:
        if self._errand is None:
            return []
        return variants.suggestions(self._errand, [frame.screen for frame in self._way])

    @property
    def _way(self) -> tuple[Frame, ...]:
        return self._trial.way if self._trial is not None else ()

    @Slot(int)
    def turn(self, page: int) -> None:
        """Show another page of the rows of screens."""
        self._page = max(0, min(page, self.pageCount - 1))
        self.changed.emit()

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, Any]]:
        """The screens of the shown page; see `screen_lines`."""
        if self._errand is None:
            return []
        found = screen_lines(self._errand, self._way, self._wording.shown)
        return found[self._page * SHOWN : (self._page + 1) * SHOWN]

    @Property("QVariantList", notify=changed)
    def targets(self) -> list[dict[str, Any]]:
        """Maps with ``key`` and ``label`` of all screens."""
        if self._errand is None:
            return []
        found = screen_lines(self._errand, self._way, self._wording.shown)
        return [{"key": one["id"], "label": one["name"]} for one in found]

    @Property(int, notify=changed)
    def page(self) -> int:
        """Shown page of the rows of screens, from 0."""
        return self._page

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages of the rows of screens."""
        count = len(in_order(self._errand, self._way)) if self._errand is not None else 0
        return max(1, -(-count // SHOWN))

    @Property(bool, notify=changed)
    def isTried(self) -> bool:
        """Whether the errand was tried."""
        return self._trial is not None and self._trial.states > 0

    @Property(bool, notify=changed)
    def isProved(self) -> bool:
        """Whether the goal is reached whatever is touched."""
        return self._trial is not None and self._trial.is_proved

    @Property(bool, notify=changed)
    def isStuck(self) -> bool:
        """Whether a learner can get stuck; `showStuck` shows how."""
        return self._trial is not None and bool(self._trial.stuck)

    @Property(int, notify=changed)
    def states(self) -> int:
        """Number of states that were tried."""
        return self._trial.states if self._trial is not None else 0

    @Property("QVariantList", notify=changed)
    def suggestions(self) -> list[str]:
        """What could differ in the variant: the name of the screen, and the new name if something is renamed."""
        if self._errand is None:
            return []
        found = self._suggestions()
        names = {one["id"]: one["name"] for one in screen_lines(self._errand, self._way, self._wording.shown)}
        return [f"{names[one.screen]}: {one.new}" if one.new else names[one.screen] for one in found]
