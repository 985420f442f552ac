"""View model of the form for the end of a session: typed totals, difficulties and a note.

Rules: totals that were not entered are not stored. The guide is warned if the note contains the name of a registered
person; the note never becomes part of the record of events.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.rights import Actor
from kiosk.domain.sessions.closing import DIFFICULTIES, Difficulty, SessionTotals
from kiosk.services.sessions.session_service import SessionSummary

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Typed:
    """What the guide has entered; ``totals``: number by field name of `SessionTotals`."""

    totals: Mapping[str, int] = field(default_factory=dict)
    difficulties: frozenset[Difficulty] = frozenset()
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
        self._job = LatestJob(context.worker)

    @property
    def place(self) -> tuple[object, ...]:
        """Part of `TodayViewModel.place`: whether the form is shown, and the names of its warning."""
        return (self.isOpen, self._named)

    def begin(self, summary: SessionSummary) -> None:
        """Show the empty form for the session of `summary`."""
        self._summary, self._typed, self._named = summary, _Typed(), ()
        self.changed.emit()

    def close(self) -> None:
        """Close the form and clear what was typed."""
        self._job.drop()
        self._summary, self._typed, self._named = None, _Typed(), ()
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Close the form; the session goes on. No effect while the session is being ended."""
        if not self._job.is_busy:
            self.close()

    @Slot(str, int)
    def changeTotal(self, key: str, by: int) -> None:
        """Change the total `key` by `by`, within 0 and the number of people present."""
        most = self._summary.attendance.total if self._summary else 0
        number = max(0, min(most, self._typed.totals.get(key, 0) + by))
        self._typed = replace(self._typed, totals={**self._typed.totals, key: number})
        self.changed.emit()

    @Slot(str)
    def toggleDifficulty(self, key: str) -> None:
        """Add a difficulty, or remove it."""
        self._typed = replace(self._typed, difficulties=self._typed.difficulties ^ {Difficulty(key)})
        self.changed.emit()

    @Slot(str)
    def setNote(self, text: str) -> None:
        """Store the typed note."""
        self._typed = replace(self._typed, note=text)
        self._named = ()
        self.changed.emit()

    @Slot()
    def end(self) -> None:
        """End the session; if the note contains a name, show a warning first, and end at the next touch.

        No effect while the session is being ended.
        """
        if self._summary is None or self._job.is_busy:
            return
        actor, typed, is_warned = self._context.actor(), self._typed, bool(self._named)
        self._job.ask(
            lambda station: _end(station, actor, typed, is_warned=is_warned),
            lambda named: self._after(typed.note, named),
        )

    def _after(self, note: str, named: tuple[str, ...]) -> None:
        """Close the form if no names were found in `note`; show them unless the guide has changed the note since."""
        if not named:
            self.close()
            self.ended.emit()
        elif note == self._typed.note:
            self._named = named
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
        """A warning about the note, else how many people still wait."""
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
        """Whether `text` is a warning."""
        return bool(self._named)

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
