"""View model of the form for the end of a session: typed totals, difficulties and a note.

Rules: totals that were not entered are not stored. The guide is warned if the note contains the name of a registered
person; the note never becomes part of the record of events.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import explain
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.rights import Actor
from kiosk.domain.sessions.closing import DIFFICULTIES, Difficulty, SessionTotals
from kiosk.services.sessions.session_service import SessionSummary

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@dataclass(slots=True)
class _Typed:
    """What the guide has entered; ``totals``: number by field name of `SessionTotals`."""

    totals: dict[str, int] = field(default_factory=dict)
    difficulties: set[Difficulty] = field(default_factory=set)
    note: str = ""


@QmlElement
@QmlUncreatable("Part of the session.")
class EndingViewModel(QObject):
    """What a guide enters before the session ends."""

    changed = Signal()
    ended = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._summary: SessionSummary | None = None
        self._typed = _Typed()
        self._named: tuple[str, ...] = ()
        self._problem: KioskError | None = None

    def begin(self, summary: SessionSummary) -> None:
        """Show the empty form for the session of `summary`."""
        self._summary, self._typed, self._named, self._problem = summary, _Typed(), (), None
        self.changed.emit()

    def close(self) -> None:
        """Close the form and clear what was typed."""
        if self._summary is not None:
            self._summary, self._typed, self._named, self._problem = None, _Typed(), (), None
            self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Close the form; the session goes on."""
        self.close()

    @Slot(str, int)
    def changeTotal(self, key: str, by: int) -> None:
        """Change the total `key` by `by`, within 0 and the number of people present."""
        most = self._summary.attendance.total if self._summary else 0
        self._typed.totals[key] = max(0, min(most, self._typed.totals.get(key, 0) + by))
        self.changed.emit()

    @Slot(str)
    def toggleDifficulty(self, key: str) -> None:
        """Add a difficulty, or remove it."""
        self._typed.difficulties ^= {Difficulty(key)}
        self.changed.emit()

    @Slot(str)
    def setNote(self, text: str) -> None:
        """Store the typed note."""
        self._typed.note = text
        self._named = ()
        self.changed.emit()

    @Slot()
    def end(self) -> None:
        """End the session; if the note contains a name, show a warning first, and end at the next touch."""
        actor, typed, is_warned = self._context.actor(), self._typed, bool(self._named)

        def job(station: "Station") -> tuple[str, ...]:
            return _end(station, actor, typed, is_warned=is_warned)

        self._context.worker.ask(job, self._after, self._refuse)

    def _after(self, named: tuple[str, ...]) -> None:
        if named:
            self._named = named
            self.changed.emit()
        else:
            self.close()
            self.ended.emit()

    def _refuse(self, error: KioskError) -> None:
        self._problem = error
        self.changed.emit()

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the form is shown."""
        return self._summary is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        """The question whether to end the session."""
        return translate("Ending a session", "End the session?")

    @Property(str, notify=changed)
    def text(self) -> str:
        """An error, else a warning about the note, else how many people still wait and what is stored."""
        if self._problem is not None:
            return " ".join(explain(self._problem))
        if self._named:
            warning = translate(
                "Ending a session",
                "The note contains a name: {names}. Change it, or touch “End the session” again to keep it here.",
            )
            return warning.format(names=", ".join(self._named))
        waiting = self._summary.waiting if self._summary else 0
        if waiting:
            return translate("Ending a session", "{waiting} turns are still waiting.").format(waiting=waiting)
        return translate("Ending a session", "Nobody is waiting any more.")

    @Property(bool, notify=changed)
    def isWarning(self) -> bool:
        """Whether `text` is a warning or an error."""
        return bool(self._named) or self._problem is not None

    @Property("QVariantList", notify=changed)
    def totals(self) -> list[dict[str, Any]]:
        """One map per total: ``key``, ``label``, ``number``."""
        labels = {
            "ethnic_minority": translate("Ending a session", "Ethnic minority"),
            "poor": translate("Ending a session", "Poor or near-poor household"),
            "disabled": translate("Ending a session", "With a disability"),
        }
        return [
            {"key": key, "label": label, "number": self._typed.totals.get(key, 0)} for key, label in labels.items()
        ]

    @Property("QVariantList", notify=changed)
    def difficulties(self) -> list[dict[str, Any]]:
        """One map per difficulty: ``key``, ``label``, ``isChosen``."""
        return [
            {
                "key": one.value,
                "label": QCoreApplication.translate("Sessions", label),
                "isChosen": one in self._typed.difficulties,
            }
            for one, label in DIFFICULTIES.items()
        ]


def _end(station: "Station", actor: Actor, typed: _Typed, *, is_warned: bool) -> tuple[str, ...]:
    """End the session and return (); if the note contains names and the guide was not warned, return the names."""
    if not is_warned:
        named = station.people().listing.names_in(actor, typed.note)
        if named:
            return tuple(named)
    station.sessions().end(actor, SessionTotals(**typed.totals), sorted(typed.difficulties, key=_order), typed.note)
    return ()


def _order(difficulty: Difficulty) -> int:
    return list(Difficulty).index(difficulty)
