"""Finds the open session in the record, and ends it when its day is over.

Rules: the record is the only source of the state, so that a session survives power cuts. A session that is over
(`domain.sessions.session`) is ended when it is next read, at the latest by the next start of the kiosk.
"""

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import SessionId
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.record import EventStore
from kiosk.domain.ports.sessions import TurnQueue
from kiosk.domain.sessions import state as states
from kiosk.domain.sessions.refusals import NoSessionError
from kiosk.domain.sessions.session import SessionEnding, is_over
from kiosk.domain.sessions.state import SessionState


class OpenSession:
    """The session that is open, if any. The folded state is cached, because events never change."""

    def __init__(self, events: EventStore, queue: TurnQueue, clock: Clock, began: float) -> None:
        """`began`: monotonic time of the start of the kiosk."""
        self._events = events
        self._queue = queue
        self._clock = clock
        self._began = began
        self._state: SessionState | None = None
        self._read_to = 0

    def state(self) -> SessionState | None:
        """The state of the open session; None if none is open. A session that is over is ended first."""
        state = self._folded()
        if state is None:
            return None
        now = self._clock.now()
        if not is_over(state.session.opened, now, state.uptime.until(now, self._began)):
            return state
        numbers = state.attendance.to_body()
        body = {"session": state.session.id, "reason": SessionEnding.MIDNIGHT.value, "attendance": numbers}
        self._queue.empty([EventDraft(EventKind.SESSION_ENDED, body)])
        return None

    def required(self) -> SessionState:
        """The state of the open session. Raises NoSessionError."""
        state = self.state()
        if state is None:
            raise NoSessionError
        return state

    def _folded(self) -> SessionState | None:
        opened = self._events.newest_outside_visits(EventKind.SESSION_OPENED)
        if opened is None:
            return None
        if self._state is None or self._state.session.id != SessionId(opened.body["session"]):
            self._state, self._read_to = states.opened(opened), opened.sequence
        last = self._events.last_sequence()
        if last > self._read_to and self._state.ended is None:
            events = self._events.since(self._read_to + 1, states.KINDS)
            self._state = states.fold(self._state, events)
            self._read_to = max(last, events[-1].sequence) if events else last
        return None if self._state.ended is not None else self._state
