"""The attendance sheet of the newest session, open or ended, for signatures on paper.

Rules: it lists the people who were marked as present. Of people without a record, it contains only the number. Making
one is recorded (LIST_EXPORTED).
"""

from collections.abc import Callable

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import AccountId
from kiosk.domain.machine.clocks import VIETNAM, vietnam_day
from kiosk.domain.papers import AttendancePaper, IssuingCentre, ListedLearner
from kiosk.domain.people.lists import ListKind, PaperOutlet
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.people import Roster
from kiosk.domain.ports.record import EventStore
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.sessions import state as states
from kiosk.domain.sessions.refusals import NoSessionError
from kiosk.domain.sessions.session import PartOfDay
from kiosk.domain.sessions.state import SessionState

EMPTY_ROWS = 5
"""Rows for people whose name is written by hand."""
REASON = "session"
_PARTS = {PartOfDay.MORNING: "Buổi sáng", PartOfDay.AFTERNOON: "Buổi chiều", PartOfDay.EVENING: "Buổi tối"}


class AttendanceSheetService:
    """Attendance sheets of sessions."""

    def __init__(
        self,
        events: EventStore,
        people: Roster,
        clock: Clock,
        centre: Callable[[], IssuingCentre],
        guide_name: Callable[[AccountId], str],
    ) -> None:
        """`guide_name`: returns the name of an account; empty if it has none."""
        self._events = events
        self._people = people
        self._clock = clock
        self._centre = centre
        self._guide_name = guide_name

    @needs(Right.PRINT_CARDS)
    def has_session(self, _actor: Actor) -> bool:
        """Whether a session is open or was held before."""
        return self._events.newest_outside_visits(EventKind.SESSION_OPENED) is not None

    @needs(Right.PRINT_CARDS)
    def draft(self, actor: Actor) -> AttendancePaper:
        """The sheet for the preview; records nothing. Raises NoSessionError."""
        return self._paper(actor)

    @needs(Right.PRINT_CARDS)
    def export(self, actor: Actor, to: PaperOutlet) -> AttendancePaper:
        """Record that the sheet is made, and return it. Raises NoSessionError, RecordError."""
        paper = self._paper(actor)
        body = {
            "by": actor.account,
            "list": ListKind.ATTENDANCE.value,
            "reason": REASON,
            "rows": len(paper.learners),
            "to": to.value,
        }
        self._events.append([EventDraft(EventKind.LIST_EXPORTED, body)])
        return paper

    def _paper(self, actor: Actor) -> AttendancePaper:
        state = self._newest()
        session, present = state.session, state.attendance.present
        named = self._people.named(actor, list(present))
        learners = sorted(named.values(), key=lambda learner: learner.sort_key)
        rows = [ListedLearner(one.name, one.details.birth_year, hamlet=one.details.hamlet) for one in learners]
        day = session.day
        return AttendancePaper(
            centre=self._centre(),
            issued=vietnam_day(self._clock.now().wall),
            session=_PARTS[session.part] + (f" ngày {day:%d/%m/%Y}" if day else ""),
            place=session.place,
            time=f"mở lúc {session.opened.wall.astimezone(VIETNAM):%H:%M}" if day else "",
            guides=self._guide_name(session.by),
            learners=[_present(row) for row in rows],
            counted=state.attendance.counted.total + len(present) - len(rows),
            empty_rows=EMPTY_ROWS,
        )

    def _newest(self) -> SessionState:
        opened = self._events.newest_outside_visits(EventKind.SESSION_OPENED)
        if opened is None:
            raise NoSessionError
        return states.fold(states.opened(opened), self._events.since(opened.sequence + 1, states.KINDS))


def _present(row: ListedLearner) -> ListedLearner:
    return ListedLearner(row.name, row.birth_year, row.sex, row.hamlet, row.lessons, is_present=True)
