"""The session of a kiosk whose power is cut: random acts of a guide, each reported before and after it is done."""

from collections.abc import Mapping
from random import Random
from typing import Any
from uuid import UUID

from kiosk.domain.access import Staff
from kiosk.domain.ids import VIETNAMESE, AccountId, Pseudonym, SessionId
from kiosk.domain.ports.machine import Clock
from kiosk.domain.rights import Actor
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.services.learning.sittings import SittingService
from kiosk.services.sessions.session_service import SessionService
from kiosk.storage.store import Store
from tests.domain.lessons import lesson
from tests.power.line import Line
from tests.services.conftest import Shelf

GUIDE = Actor(AccountId("3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01"), frozenset({Staff.GUIDE}))
HAMLET = "Phú Thọ"


class Everybody:
    """Any number of learners, all with the same profile."""

    def profile(self, _learner: Pseudonym) -> Mapping[str, Any]:
        return {"sex": "f", "band": "60-74", "decade": 1950, "hamlet": HAMLET}

    def keep_note(self, _session: SessionId, note: str) -> None:
        assert not note


def open_sessions(store: Store, clock: Clock) -> SessionService:
    return SessionService(
        store.events,
        store.queue,
        SittingService(store.events, clock),
        Everybody(),
        clock,
        library=Shelf(lesson()),
        hamlets=(HAMLET,),
        began=clock.now().monotonic,
    )


def seen(service: SessionService) -> dict[str, Any]:
    """Return who is present and who waits, as a report; both are None without a session."""
    if service.current() is None:
        return {"present": None, "queue": None}
    waiting = [entry.learners[0] for entry in service.queue().entries()]
    return {"present": sorted(service.attendance().present), "queue": waiting}


class SessionWorker:
    """Performs random acts in a session. Every learner joins the queue once, under a pseudonym of its own."""

    def __init__(self, line: Line, service: SessionService, chance: Random) -> None:
        self._line, self._service, self._chance = line, service, chance

    def act(self) -> None:
        """Do one act; before it, report the state to which it leads."""
        now, queue = seen(self._service), self._service.queue()
        present, waiting = now["present"], now["queue"]
        if present is None:
            self._line.say({"leads to": {"present": [], "queue": []}})
            self._service.open(GUIDE, HAMLET)
            return
        turn, learner = queue.next_turn(), Pseudonym(str(UUID(int=self._chance.getrandbits(128), version=4)))
        choice = self._chance.random()
        if choice < 0.3:
            self._line.say({"leads to": {**now, "present": sorted([*present, learner])}})
            self._service.mark(GUIDE, learner)
        elif choice < 0.4 and present:
            gone = self._chance.choice(present)
            self._line.say({"leads to": {**now, "present": [one for one in present if one != gone]}})
            self._service.clear(GUIDE, gone)
        elif choice < 0.65 or turn is None:
            self._line.say({"leads to": {**now, "queue": [*waiting, learner]}})
            queue.join(GUIDE, [learner])
        elif choice < 0.9:
            self._line.say({"leads to": {**now, "queue": waiting[1:]}})
            queue.begin_turn(turn.id, VIETNAMESE)
        elif choice < 0.95:
            self._line.say({"leads to": {**now, "queue": [*waiting[1:2], waiting[0], *waiting[2:]]}})
            queue.not_here(turn.id)
        else:
            self._line.say({"leads to": {"present": None, "queue": None}})
            self._service.end(GUIDE, SessionTotals())
