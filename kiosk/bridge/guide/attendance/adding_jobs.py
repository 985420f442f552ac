"""Jobs of adding a person, which run on the worker's thread."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kiosk.bridge.guide.attendance.jobs import mark
from kiosk.domain.ids import Pseudonym
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.people.codes import PictureCode
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details, Learner
from kiosk.domain.rights import Actor
from kiosk.domain.sessions.attendance import Headcount

if TYPE_CHECKING:
    from kiosk.services.station import Station


@dataclass(frozen=True, slots=True)
class FormSurroundings:
    """What the form needs from the kiosk: the commune's hamlets and today's date in Vietnam."""

    hamlets: Sequence[str]
    today: date


@dataclass(frozen=True, slots=True)
class Registered:
    """A person who was added. ``code``: the new picture code, shown once; None if all codes are taken."""

    learner: Learner
    code: PictureCode | None


@dataclass(frozen=True, slots=True)
class AddingJobs:
    """The jobs that end the steps of adding a person.

    ``register``: for a new person with the given details and consents; returns None if the consents do not allow it.
    ``recognise``: for a person who has a record already. ``leave_out``: for a person without a record, by the chosen
    sex. ``is_for_visit``: whether the person is the guest whose visit is open.
    """

    register: "Callable[[Station, Actor, Details, Mapping[Purpose, bool]], Registered | None]"
    recognise: "Callable[[Station, Actor, Pseudonym], None]"
    leave_out: "Callable[[Station, Actor, str], None]"
    is_for_visit: bool = False


def surroundings(station: "Station") -> FormSurroundings:
    """Read the hamlets and the date."""
    return FormSurroundings(station.sessions().hamlets, vietnam_day(station.clock.now().wall))


def likely(station: "Station", actor: Actor, details: Details) -> Sequence[Learner]:
    """Find registered people who may be this person, the most similar first."""
    return station.people().listing.likely(actor, details)


def register(
    station: "Station", actor: Actor, details: Details, consents: Mapping[Purpose, bool]
) -> Registered | None:
    """Store the person with the consents and a new code, mark the person as present and add them to the queue.

    The person must be at least 16 years old. Returns None, and stores nothing, without the consent to keep the
    progress. Raises the errors of `RecordService.add`.
    """
    added = station.people().records.add(actor, details, consents, is_sixteen=True)
    if added is None:
        return None
    mark(station, actor, added.learner.id)
    return Registered(added.learner, added.code)


def mark_present(station: "Station", actor: Actor, learner: Pseudonym) -> None:
    """Mark a registered person as present and add the person to the queue, see `jobs.mark`."""
    mark(station, actor, learner)


def count_one(station: "Station", actor: Actor, sex: str) -> None:
    """Count one more person without a record; `sex`: ``f``, ``m`` or ``none``."""
    sessions = station.sessions()
    before = sessions.attendance().counted
    counted = Headcount(before.female + (sex == "f"), before.male + (sex == "m"), before.unstated + (sex == "none"))
    sessions.count(actor, counted)


def change_face(station: "Station", actor: Actor, learner: Pseudonym) -> Learner:
    """Give a person the next of the faces that suit the person."""
    return station.people().records.next_face(actor, learner)


FOR_ATTENDANCE = AddingJobs(register, mark_present, count_one)
"""The person is marked as present and joins the queue; a person without a record is only counted."""
