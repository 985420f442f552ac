"""Jobs of the attendance page, which run on the worker's thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.bridge.guide.paging import Page
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.learner import Learner
from kiosk.domain.rights import Actor
from kiosk.domain.sessions.attendance import Attendance, Headcount

if TYPE_CHECKING:
    from kiosk.services.station import Station


FIRST_PAGE = Page(0, 15)


@dataclass(frozen=True, slots=True)
class AttendanceListing:
    """What the screen shows. ``people``: one page of the list; ``matching``: number of people in the whole list.

    ``page``: the page that holds these people. ``place``: hamlet of the open session. ``attendance``: None if no
    session is open.
    """

    people: Sequence[Learner] = ()
    matching: int = 0
    page: Page = FIRST_PAGE
    attendance: Attendance | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of the list is requested. ``text``: searched name; empty for the people of the session's hamlet."""

    text: str = ""
    page: Page = FIRST_PAGE


def listing(station: "Station", actor: Actor, wanted: Wanted) -> AttendanceListing:
    """Read one page of the list of people, and the attendance."""
    session = station.sessions().current()
    attendance = station.sessions().attendance() if session else None
    people = _matching(station, actor, wanted, session.place if session else "", attendance)
    page = wanted.page.within(len(people))
    return AttendanceListing(page.of(people), len(people), page, attendance, session.place if session else "")


def _matching(
    station: "Station", actor: Actor, wanted: Wanted, place: str, attendance: Attendance | None
) -> Sequence[Learner]:
    people = station.people().listing
    if wanted.text.strip():
        return people.find(actor, wanted.text)
    everybody = people.learners(actor)
    if not place:
        return everybody
    present = attendance.present if attendance else {}
    return [learner for learner in everybody if learner.details.hamlet == place or learner.id in present]


def toggle(station: "Station", actor: Actor, learner: Pseudonym, wanted: Wanted) -> AttendanceListing:
    """Mark a learner as present and add the learner to the queue; or, if the learner is present, undo both."""
    sessions = station.sessions()
    queue = sessions.queue()
    if learner in sessions.attendance().present:
        sessions.clear(actor, learner)
        for entry in queue.entries():
            if entry.learners == (learner,):
                queue.leave(actor, entry.id)
    else:
        mark(station, actor, learner)
    return listing(station, actor, wanted)


def mark(station: "Station", actor: Actor, learner: Pseudonym) -> None:
    """Mark a learner as present, and append the learner to the queue unless the learner waits already."""
    station.sessions().mark(actor, learner)
    queue = station.sessions().queue()
    if not any(learner in entry.learners for entry in queue.entries()):
        queue.join(actor, (learner,))


def count(station: "Station", actor: Actor, female: int, male: int, wanted: Wanted) -> AttendanceListing:
    """Add `female` and `male` to the numbers of people without a record; neither number becomes negative."""
    before = station.sessions().attendance().counted
    changed = Headcount(max(0, before.female + female), max(0, before.male + male), before.unstated)
    station.sessions().count(actor, changed)
    return listing(station, actor, wanted)
