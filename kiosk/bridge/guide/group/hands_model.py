"""View model of a show of hands: one row per answer, the sum, and the right answer after it is published.

Rules: the right answer and the reason are empty until the guide publishes them; then the counts are frozen
(`domain.sessions.group`).
"""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.group.polls import Poll
from kiosk.bridge.shell.rendering import shown
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.sessions.attendance import MOST
from kiosk.domain.sessions.group import GroupLesson, MoreHandsError

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The group lesson makes it.")
class HandsViewModel(QObject):
    """The question of the current step and the hands counted so far."""

    changed = Signal()
    counted = Signal(object)
    """Emitted with the changed `GroupLesson` when the guide has changed the count."""
    publishing = Signal()
    """Emitted when the guide wants to publish the right answer."""

    def __init__(self, visit: Visit, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._poll: Poll | None = None
        self._group: GroupLesson | None = None
        self._raised: list[str] = []
        self._is_busy = False
        self._asked = ""

    @property
    def poll(self) -> Poll | None:
        """The question that the group votes on; None if the current step has none."""
        return self._poll

    @property
    def is_pending(self) -> bool:
        """Whether hands were counted at the current step that are not recorded, because nothing was published."""
        return bool(self.isOpen) and bool(self.total)

    def show(self, group: GroupLesson | None, poll: Poll | None) -> None:
        """Show the count of the current step of `group`; `poll` is None if the group does not vote on it."""
        self._group, self._poll = group, poll
        self._raised, self._is_busy, self._asked = [], False, ""
        self.changed.emit()

    def hold(self) -> None:
        """Accept no changes until `release` or `show`, because the count is being recorded."""
        self._is_busy = True
        self.changed.emit()

    def release(self) -> None:
        """Accept changes again, because the count could not be recorded."""
        self._is_busy = False
        self.changed.emit()

    def _choice(self, row: int) -> str:
        """Return the id of the answer in a row; empty if there is no such row, or hands cannot be counted now."""
        options = self._poll.options if self._poll else ()
        return options[row]["id"] if self.isOpen and not self._asked and 0 <= row < len(options) else ""

    def _change(self, group: GroupLesson) -> None:
        self._group = group
        self.counted.emit(group)
        self.changed.emit()

    @Slot(int)
    def add(self, row: int) -> None:
        """Count one more hand for the answer in this row (from 0).

        If everybody present has raised a hand already, ask whether more people are present.
        """
        choice = self._choice(row)
        if self._group is None or not choice:
            return
        try:
            more = self._group.counted(choice, 1)
        except MoreHandsError:
            self._asked = choice if self._group.present < MOST else ""
            self.changed.emit()
        else:
            self._raised.append(choice)
            self._change(more)

    @Slot(int)
    def remove(self, row: int) -> None:
        """Count one hand less for the answer in this row (from 0)."""
        choice = self._choice(row)
        if self._group is None or not choice or not self._group.hands[choice]:
            return
        if choice in self._raised:
            self._raised.reverse()
            self._raised.remove(choice)
            self._raised.reverse()
        self._change(self._group.counted(choice, -1))

    @Slot()
    def takeBack(self) -> None:
        """Undo the last hand that was counted since the step was shown; no effect if there is none."""
        if self._group is not None and self._raised and self.isOpen and not self._asked:
            self._change(self._group.counted(self._raised.pop(), -1))

    @Slot()
    def addPresent(self) -> None:
        """Count one more person as present, and this person's hand (answer to the question)."""
        asked, self._asked = self._asked, ""
        if self._group is not None and asked:
            self._raised.append(asked)
            self._change(self._group.attended_by(self._group.present + 1).counted(asked, 1))

    @Slot()
    def keepPresent(self) -> None:
        """Leave the number of people present as it is (answer to the question)."""
        self._asked = ""
        self.changed.emit()

    @Slot()
    def publish(self) -> None:
        """Emit `publishing`, whose receiver records the count, marks the right answer and reads the reason."""
        if self.isOpen and not self._asked:
            self.publishing.emit()

    def _row(self, number: int, option: Any) -> dict[str, Any]:
        group = self._group
        question = group.question if group else None
        return {
            "id": option["id"],
            "number": number,
            "text": option["text"],
            "picture": option["picture"],
            "count": group.hands.get(option["id"], 0) if group else 0,
            "isRight": question is not None and self.isPublished and option["id"] in question.right,
        }

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """One map per answer.

        ``id``. ``number``: from 1. ``text``. ``picture``: URL, or empty. ``count``: number of hands. ``isRight``:
        only after the right answer was published.
        """
        options = self._poll.options if self._poll else ()
        return [self._row(number, option) for number, option in enumerate(options, 1)]

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question; empty if the group does not vote on the current step."""
        return self._poll.question if self._poll else ""

    @Property(str, notify=changed)
    def picture(self) -> str:
        """URL of the question's picture; empty if there is none."""
        return self._poll.picture if self._poll else ""

    @Property(int, notify=changed)
    def total(self) -> int:
        """Number of raised hands; if a person can raise several, the largest number for one answer."""
        hands = self._group.hands.values() if self._group else ()
        return max(hands, default=0) if self.takesSeveral else sum(hands)

    @Property(int, notify=changed)
    def present(self) -> int:
        """Number of people present."""
        return self._group.present if self._group else 0

    @Property(str, notify=changed)
    def sumText(self) -> str:
        """The number of hands and the number of people present, such as «19 trên 24»."""
        return translate("Group", "{raised} of {present}").format(raised=self.total, present=self.present)

    @Property(bool, notify=changed)
    def takesSeveral(self) -> bool:
        """Whether a person can raise the hand for more than one answer."""
        question = self._group.question if self._group else None
        return question is not None and question.several

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether hands can be counted now."""
        return self._poll is not None and not self.isPublished and not self._is_busy

    @Property(bool, notify=changed)
    def hasUnpublished(self) -> bool:
        """Whether hands were counted at any step whose answer was not published."""
        group = self._group
        return group is not None and any(
            any(counts.values()) for step, counts in group.counts.items() if step not in group.published
        )

    @Property(bool, notify=changed)
    def isPublished(self) -> bool:
        """Whether the right answer was published."""
        return self._group is not None and self._group.is_published

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why the answer is right; empty until it is published."""
        text = self._poll.blocks.get(self._poll.explain) if self._poll and self.isPublished else None
        return shown(text, self._visit) if text else ""

    @Property(str, notify=changed)
    def reasonBlock(self) -> str:
        """Id of the text block of the reason, for highlighting while it is spoken."""
        return self._poll.explain if self._poll else ""

    @Property(bool, notify=changed)
    def asksPresent(self) -> bool:
        """Whether the guide is asked if more people are present."""
        return self._asked != ""
