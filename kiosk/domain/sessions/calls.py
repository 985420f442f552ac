"""A call for help («Nhờ giúp») during a session."""

from dataclasses import dataclass

from kiosk.domain.ids import LessonId, Pseudonym, SittingId, StepId
from kiosk.domain.machine.clocks import Moment


@dataclass(frozen=True, slots=True)
class Call:
    """A call for help that nobody has answered.

    ``id``: id of the event HELP_REQUESTED. ``learners``: who called; empty for a guest, two or three in a shared
    turn. ``sitting``: the visit; None if no visit had begun. ``forgotten``: whether a learner forgot the picture
    code. ``keeping``: whether a guest wants to keep the progress; the call ends with the visit.
    """

    id: str
    at: Moment
    learners: tuple[Pseudonym, ...]
    sitting: SittingId | None
    screen: str
    lesson: LessonId | None = None
    step: StepId | None = None
    forgotten: bool = False
    keeping: bool = False
