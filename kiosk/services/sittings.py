"""Visits: from the first touch to the reset.

Rules: every visit of a guest has a pseudonym of its own, so nothing of one visitor can be reached by the next; a
visit that was cut off by a crash is found at the next start and either gone on with or ended.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from uuid import uuid4

from kiosk.domain.clocks import Clock
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Language, Pseudonym, SittingId
from kiosk.domain.ports import EventStore

RESUME_WITHIN = timedelta(minutes=30)
"""How long after a power cut the kiosk asks whether the same person is still there."""


class Ending(Enum):
    """Why a visit ended."""

    END = "end"
    IDLE = "idle"
    CRASH = "crash"


@dataclass(frozen=True, slots=True)
class Sitting:
    """One visit."""

    id: SittingId
    pseudonym: Pseudonym


class SittingService:
    """Starts, ends and recovers visits."""

    def __init__(self, events: EventStore, clock: Clock) -> None:
        self._events = events
        self._clock = clock

    def start(self, language: Language) -> Sitting:
        """Begin a visit of a guest."""
        sitting = Sitting(SittingId(str(uuid4())), Pseudonym(str(uuid4())))
        self._append(sitting, EventKind.SITTING_STARTED, {"language": language})
        return sitting

    def end(self, sitting: Sitting, reason: Ending) -> None:
        """End a visit; its lesson must have been left before."""
        self._append(sitting, EventKind.SITTING_ENDED, {"reason": reason.value})

    def ask_for_help(self, sitting: Sitting, screen: str) -> None:
        """Record that somebody asked for the guide."""
        self._append(sitting, EventKind.HELP_REQUESTED, {"screen": screen})

    def interrupted(self) -> Sitting | None:
        """The visit that was going on when the kiosk was cut off, if there was one."""
        summary = self._events.open_sitting()
        return Sitting(summary.sitting, summary.pseudonym) if summary else None

    def may_go_on(self, sitting: Sitting) -> bool:
        """Whether the visitor of an interrupted visit may still be there.

        True up to `RESUME_WITHIN` after its last event by the wall clock; a clock that was set back tells nothing, so
        the visit may not go on.
        """
        summary = self._events.open_sitting()
        if summary is None or summary.sitting != sitting.id:
            return False
        last = next(iter(self._events.read(summary.last, summary.last)))
        return timedelta(0) <= self._clock.now().wall - last.wall <= RESUME_WITHIN

    def _append(self, sitting: Sitting, kind: EventKind, body: dict[str, str]) -> None:
        self._events.append([EventDraft(kind, body, sitting.id, sitting.pseudonym)])
