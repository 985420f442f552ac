"""Jobs of the screens for signing in, which run on the worker's thread.

Rules: the job that verifies the code or takes the turn also records the start of the visit, so that no visit is
recorded for somebody else. While a session is open, only people who are present can sign in.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.bridge.visit import VisitLearner
from kiosk.domain.ids import Language, Pseudonym
from kiosk.domain.people.codes import PictureCode
from kiosk.domain.people.pictures import HAMLET_PICTURES
from kiosk.domain.sittings import Sitting
from kiosk.services.learning.home import Offer

if TYPE_CHECKING:
    from kiosk.services.station import Station


@dataclass(frozen=True, slots=True)
class Card:
    """A hamlet or person to choose. ``key``: hamlet, or id of the person. ``picture``: name of the drawing."""

    key: str
    label: str
    picture: str

    def learner(self) -> VisitLearner:
        """Return the person of this card as the learner of a visit."""
        return VisitLearner(self.label, self.picture)


@dataclass(frozen=True, slots=True)
class Opening:
    """Result of entering a code.

    ``sitting`` and ``offer``: the recorded visit and its home screen; None if no visit has begun. ``wait``: seconds
    until the next code can be entered.
    """

    sitting: Sitting | None = None
    offer: Offer | None = None
    wait: float = 0.0


@dataclass(frozen=True, slots=True)
class NextTurn:
    """The turn to be called. ``entry``: its id in the queue; ``people``: its learners, labelled with the given name.

    The label is empty if the learner does not consent to showing the name.
    """

    entry: str
    people: tuple[Card, ...]


def hamlets_of(station: "Station") -> Sequence[Card]:
    """Return the hamlets that have somebody who can sign in, in the commune's order."""
    names = station.people().sign_in.hamlets(_present(station))
    order = list(station.sessions().hamlets)
    known = sorted(names, key=lambda name: (order.index(name) if name in order else len(order), name))
    return [Card(name, name, _hamlet_picture(name, order)) for name in known]


def _hamlet_picture(name: str, order: Sequence[str]) -> str:
    place = order.index(name) if name in order else len(order)
    return HAMLET_PICTURES[place % len(HAMLET_PICTURES)]


def faces_of(station: "Station", hamlet: str) -> Sequence[Card]:
    """Return the people of a hamlet who can sign in, labelled with the given name."""
    faces = station.people().sign_in.faces(hamlet, _present(station))
    return [Card(face.id, face.label, face.face or "") for face in faces]


def _present(station: "Station") -> Collection[Pseudonym] | None:
    """Return the people who are present in the open session; None without a session: then everybody can sign in."""
    sessions = station.sessions()
    return tuple(sessions.attendance().present) if sessions.current() else None


def opening_of(station: "Station", learner: Pseudonym, code: PictureCode, language: Language) -> Opening:
    """Verify a code; if it is right, record the start of the learner's visit and read the home screen.

    The learner's own turn leaves the queue.
    """
    session = station.sessions().current()
    result = station.people().sign_in.try_code(learner, code, session.id if session else None)
    if result.visit is None or result.beginning is None:
        return Opening(wait=result.wait_seconds)
    station.sessions().queue().begin_by_name(result.visit, result.beginning, language)
    return Opening(result.visit, station.home.offer(result.visit.pseudonym))


def note_forgotten(station: "Station", learner: Pseudonym) -> bool:
    """Record that a learner forgot the code; return whether a session is open, whose guide sees the call."""
    session = station.sessions().current()
    station.people().sign_in.forgot(learner, session.id if session else None)
    return session is not None


def next_turn_of(station: "Station") -> NextTurn | None:
    """Return the turn to be called; None if nobody waits."""
    entry = station.sessions().queue().next_turn()
    if entry is None:
        return None
    people = station.people().sign_in.called(entry.learners)
    return NextTurn(entry.id, tuple(Card(one.id, one.label, one.face or "") for one in people))


def put_back(station: "Station", turn: NextTurn) -> NextTurn | None:
    """Move a turn one place back, because nobody came, and return the turn to be called now."""
    station.sessions().queue().not_here(turn.entry)
    return next_turn_of(station)


def turn_of(station: "Station", turn: NextTurn, language: Language) -> tuple[Sitting, Offer]:
    """Take the turn out of the queue; return its visit, whose start is recorded, and the home screen."""
    sitting, _beginning = station.sessions().queue().begin_turn(turn.entry, language)
    return sitting, station.home.offer(sitting.pseudonym)
