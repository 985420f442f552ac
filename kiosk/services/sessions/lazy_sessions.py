"""Creates the session service on demand: when staff use it, or while a session is open.

Rules: without an open session, the service is neither created nor imported, so that guests do not wait for it.
"""

import logging
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.domain.errors import KioskError
from kiosk.domain.events import EventKind
from kiosk.domain.ids import SessionId
from kiosk.domain.ports.record import EventStore
from kiosk.domain.sittings import Beginning

if TYPE_CHECKING:
    from kiosk.services.sessions.session_service import SessionService

logger = logging.getLogger(__name__)


class LazySessions:
    """The session service of a kiosk, created by `create` when it is first needed."""

    def __init__(self, events: EventStore, create: "Callable[[], SessionService]") -> None:
        self._events = events
        self._create = create

    @cached_property
    def _service(self) -> "SessionService":
        return self._create()

    def service(self) -> "SessionService":
        """The service; every call returns the same object."""
        return self._service

    def end_overdue(self) -> None:
        """End a session of an earlier day that is still open in the record.

        A failure is only logged; the next use of the session retries.
        """
        try:
            self.open_session()
        except KioskError as error:
            logger.warning("The session could not be ended: %s", error)

    def open_session(self) -> SessionId | None:
        """Id of the open session; None if none is open."""
        session = self._service.current() if self._is_recorded_as_open() else None
        return session.id if session is not None else None

    def guest(self) -> Beginning:
        """How a guest's visit begins now: in the open session, or outside of any."""
        return self._service.guest() if self._is_recorded_as_open() else Beginning()

    def _is_recorded_as_open(self) -> bool:
        opened = self._events.newest_outside_visits(EventKind.SESSION_OPENED)
        ended = self._events.newest_outside_visits(EventKind.SESSION_ENDED)
        return opened is not None and (ended is None or ended.sequence < opened.sequence)
