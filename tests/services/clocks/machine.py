"""A machine whose wall clock a test can set wrong, and the kiosk on it."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

import pytest
from sqlalchemy import select

from kiosk import RELEASED
from kiosk.devices import clock as devices
from kiosk.devices.clock import MachineClock
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.domain.machine.clocks import VIETNAM, Moment
from kiosk.domain.people.retention import Readings
from kiosk.domain.self_check import Finding
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.services.learning.sittings import SittingService
from kiosk.services.self_check.machine_checks import judge_clock
from kiosk.services.sessions.session_service import SessionService
from kiosk.storage.facts.tables import METADATA
from tests.services.certificates.bureau import Bureau
from tests.services.conftest import Shelf
from tests.services.people.conftest import HAMLET
from tests.services.sessions.evening import GUIDE, Learners

EMPTY_BATTERY = datetime(2010, 1, 1, tzinfo=UTC)
PROFILE = {"sex": "f", "band": "60-74", "decade": 1950, "hamlet": HAMLET}


@dataclass
class WrongMachine:
    """Implements `Clock` with `MachineClock`, whose sources of time are simulated.

    ``true``: the time that a watch shows. ``error``: what the wall clock adds to it. ``synchronised``: the time to
    which the network last set the clock since boot.
    """

    patch: pytest.MonkeyPatch
    true: datetime = datetime(2026, 12, 1, 11, 0, tzinfo=UTC)
    error: timedelta = timedelta()
    synchronised: datetime | None = None
    uptime: float = 0.0
    boots: int = 0
    kiosk: "Kiosk | None" = None

    def boot(self, true: datetime, error: timedelta = timedelta(), wall: datetime | None = None) -> None:
        """Switch the machine on at `true`; `wall`: what the clock then shows, instead of `true` plus `error`."""
        self.true, self.uptime, self.boots, self.synchronised = true, 30.0, self.boots + 1, None
        self.error = error if wall is None else wall - true
        boot = str(uuid5(UUID(int=0), str(self.boots)))
        self.patch.setattr(devices, "boot_id", lambda: boot)
        self.patch.setattr(devices, "uptime", lambda: self.uptime)
        self._clock = MachineClock(RELEASED, self._newest, lambda: self.synchronised, lambda: self.true + self.error)

    def _newest(self) -> datetime | None:
        return self.kiosk.store.events.newest_wall() if self.kiosk is not None else None

    def passes(self, **time: float) -> None:
        self.true += timedelta(**time)
        self.uptime += timedelta(**time).total_seconds()

    def is_set_by_the_network(self) -> None:
        self.error, self.synchronised = timedelta(), self.true

    def now(self) -> Moment:
        self.passes(seconds=1)
        return self._clock.now()


@dataclass
class Kiosk(Bureau):
    """A kiosk with sessions and certificates."""

    clock: Any = field(kw_only=True)
    visits: int = 0

    def __post_init__(self) -> None:
        super().__post_init__()
        self.clock.kiosk = self
        events = self.store.events
        sittings = SittingService(events, self.clock)
        self.sessions = SessionService(
            events,
            self.store.queue,
            sittings,
            Learners(),
            self.clock,
            library=Shelf(),
            hamlets=(HAMLET,),
            began=self.clock.uptime,
        )

    def visit(self) -> None:
        """A guest comes, in the open session if there is one."""
        self.visits += 1
        sitting, session = SittingId(f"visit-{self.visits}"), self.sessions.current()
        started = {"language": "vi", "entry": "guest", "profile": PROFILE}
        started |= {"session": session.id} if session else {}
        drafts = [(EventKind.SITTING_STARTED, started), (EventKind.SITTING_ENDED, {"reason": "end"})]
        self.store.events.append([EventDraft(kind, told, sitting, Pseudonym("guest")) for kind, told in drafts])

    def is_confirmed_by_a_technician(self, *, is_wrong: bool = False) -> None:
        """As the self-check of the technician does it, after the clock was set right unless `is_wrong`."""
        self.clock.error = self.clock.error if is_wrong else timedelta()
        self.store.events.append([EventDraft(EventKind.CLOCK_CONFIRMED, {})])
        self.store.trust.vouch(self.clock.now().wall)

    def end_session(self) -> None:
        self.sessions.end(GUIDE, SessionTotals())

    def idle(self) -> None:
        self.store.maintain()
        self.names.maintain()

    def days(self, table: str) -> list[tuple[str, int]]:
        """Day and ``is_dated`` of each visit or session, in the order in which they happened."""
        assert self.store.facts.catch_up(lambda _done, _total: True)
        assert self.store.facts.matches_rebuild()
        found = METADATA.tables[f"fact_{table}"]
        return list(
            map(tuple, self.store.database.rows(select(found.c.day, found.c.is_dated).order_by(found.c.first)))
        )

    def doctor(self) -> Finding:
        now = self.clock.now()
        self.store.trust.correct(now)
        return judge_clock(now, self.store.trust.trusted_time(), self.store.events.newest_wall())

    def proven_today(self) -> date | None:
        """The day that decides about the deletion of people."""
        events = self.store.events
        kinds = (EventKind.CLOCK_READ, EventKind.CLOCK_CONFIRMED)
        return Readings([event for kind in kinds for event in events.outside_visits(kind)], events.kiosk()).today()


def evening(day: date, hour: int = 19) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=VIETNAM).astimezone(UTC)
