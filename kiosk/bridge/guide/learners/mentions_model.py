"""View model of the notes about sessions that name a person, shown before a deletion or a correction."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.staff.words import format_day
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.ids import SessionId
from kiosk.domain.people.mentions import NoteChoice
from kiosk.services.people.mentioned import NoteMention, Place

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
AROUND = 40
"""Number of characters shown before and after a name."""


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class MentionsViewModel(QObject):
    """The notes, and which of them lose the words that may be the name; no notes while nothing is asked."""

    changed = Signal()

    def __init__(self, confirmed: Callable[[NoteChoice], None], left: Callable[[], None], parent: QObject) -> None:
        """`confirmed`: called with what was decided. `left`: called when nothing is to be changed."""
        super().__init__(parent)
        self._confirmed = confirmed
        self._left = left
        self._title = ""
        self._notes: Sequence[NoteMention] = ()
        self._chosen: set[SessionId] = set()

    def show(self, title: str, notes: Sequence[NoteMention]) -> None:
        """Ask about `notes`; none close the question."""
        self._title, self._notes = title, notes
        self._chosen = {one.session for one in notes if one.is_chosen}
        self.changed.emit()

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Choose a note, or take it out of the choice; no effect if its words are deleted in any case."""
        session = SessionId(key)
        if any(one.session == session and one.is_open for one in self._notes):
            self._chosen ^= {session}
            self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Delete the name from the notes as chosen, and do what was asked."""
        if not self._notes:
            return
        kept = [one.session for one in self._notes if one.session not in self._chosen]
        self._confirmed(NoteChoice(wide=tuple(sorted(self._chosen)), whole=tuple(kept)))

    @Slot()
    def leave(self) -> None:
        """Change nothing."""
        self._left()

    @Property(bool, notify=changed)
    def isAsked(self) -> bool:
        """Whether notes are shown."""
        return bool(self._notes)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is about to happen to the person."""
        return self._title

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """One map per note: ``key``, ``day``, ``text``, ``hint``, ``isOpen``, ``isChosen``.

        ``text``: the words to be deleted are in brackets. ``isOpen``: whether a touch changes ``isChosen``.
        """
        return [self._row(one) for one in self._notes]

    def _row(self, note: NoteMention) -> dict[str, Any]:
        is_chosen = note.session in self._chosen or not note.is_open
        if not note.is_open:
            hint = translate("Learners", "The whole name: always deleted")
        elif is_chosen:
            hint = translate("Learners", "To be deleted. Touch to keep it")
        else:
            hint = translate("Learners", "Stays. Touch to delete it")
        return {
            "key": note.session,
            "day": format_day(note.day) if note.day else translate("Learners", "Note"),
            "text": excerpt(note.note, note.possible, note.possible if is_chosen else note.certain),
            "hint": hint,
            "isOpen": note.is_open,
            "isChosen": is_chosen,
        }


def excerpt(note: str, places: Sequence[Place], marked: Sequence[Place]) -> str:
    """The surroundings of `places` in `note`; those places in `marked` are in brackets."""
    shown, end = "", 0
    for start, stop in places:
        before, least = note[end:start], 2 * AROUND if shown else AROUND
        if len(before) > least:
            before = f"{before[:AROUND] if shown else ''}… {before[-AROUND:]}"
        word = note[start:stop]
        is_marked = any(start <= first and last <= stop for first, last in marked)
        shown += before + (f"[{word}]" if is_marked else f"“{word}”")
        end = stop
    rest = note[end:]
    return " ".join(f"{shown}{rest[:AROUND]}{'…' if len(rest) > AROUND else ''}".split())
