"""Jobs that keep the progress of the guest whose visit is open, which run on the worker's thread."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from kiosk.bridge.guide.attendance.adding_jobs import AddingJobs, Registered
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details
from kiosk.domain.rights import Actor

if TYPE_CHECKING:
    from kiosk.services.station import Station


def for_visit(visit: SittingId) -> AddingJobs:
    """Return the jobs that end the steps of adding the guest of `visit`."""
    return AddingJobs(
        partial(_register, visit), partial(_join, visit), partial(_stay_guest, visit), is_for_visit=True
    )


def place_of_session(station: "Station") -> str:
    """Read the hamlet of the open session; empty if no session is open."""
    session = station.sessions().current()
    return session.place if session else ""


def _register(
    visit: SittingId, station: "Station", actor: Actor, details: Details, consents: Mapping[Purpose, bool]
) -> Registered | None:
    """Store the guest as a new person, see `RecordService.add`, and mark the person as present."""
    added = station.people().records.add(actor, details, consents, is_sixteen=True, visit=visit)
    if added is None:
        return None
    _mark(station, actor, added.learner.id)
    return Registered(added.learner, added.code)


def _join(visit: SittingId, station: "Station", actor: Actor, learner: Pseudonym) -> None:
    """Merge the visit into the record of a registered person, and mark the person as present."""
    _mark(station, actor, station.people().guests.join(actor, visit, learner).id)


def _mark(station: "Station", actor: Actor, learner: Pseudonym) -> None:
    """Mark the person as present, if a session is open; the person does not wait for a turn, but has one."""
    if station.sessions().current() is not None:
        station.sessions().mark(actor, learner)


def _stay_guest(visit: SittingId, station: "Station", actor: Actor, _sex: str) -> None:
    """Record that the guest stays one; nothing is stored, and nobody is counted."""
    station.people().guests.stays_guest(actor, visit)
