"""Jobs of the page of today's session, which run on the worker's thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.bridge.visit import VisitLearner
from kiosk.domain.ids import Language, LessonId, Pseudonym
from kiosk.domain.lessons import LessonCard
from kiosk.domain.people.learner import Learner
from kiosk.domain.rights import Actor
from kiosk.domain.sessions.calls import Call
from kiosk.domain.sessions.session import Proposal
from kiosk.domain.sessions.turns import QueueEntry
from kiosk.domain.sittings import Sitting
from kiosk.services.learning.home import Offer
from kiosk.services.sessions.session_service import SessionSummary

if TYPE_CHECKING:
    from kiosk.services.station import Station


@dataclass(frozen=True, slots=True)
class WaitingTurn:
    """A turn of the queue. ``lesson``: the first offer of its home screen; None if unknown, as for shared turns."""

    entry: QueueEntry
    learners: Sequence[Learner]
    lesson: LessonCard | None


@dataclass(frozen=True, slots=True)
class TodayState:
    """What the page shows. ``summary``: of the open session; None without one, then ``proposal`` is set.

    ``turns``: the shown page of the queue; ``first``: position of its first turn in the queue, from 0. ``names``: the
    learners of these turns and of the calls for help. ``titles``: cards of the installed lessons.
    """

    summary: SessionSummary | None
    proposal: Proposal | None
    hamlets: Sequence[str]
    turns: Sequence[WaitingTurn] = ()
    first: int = 0
    calls: Sequence[Call] = ()
    names: Mapping[Pseudonym, Learner] | None = None
    titles: Mapping[LessonId, LessonCard] | None = None


@dataclass(frozen=True, slots=True)
class WantedPage:
    """The requested page of the queue; ``page``: number, from 0; ``size``: number of turns on a page."""

    page: int = 0
    size: int = 4


def today(station: "Station", actor: Actor, wanted: WantedPage) -> TodayState:
    """Read the session, one page of its queue, and its open calls; or the proposal for a new session."""
    sessions = station.sessions()
    if sessions.current() is None:
        return TodayState(None, sessions.proposal(), sessions.hamlets)
    entries = sessions.queue().entries()
    first = min(wanted.page, max(0, -(-len(entries) // wanted.size) - 1)) * wanted.size
    shown = entries[first : first + wanted.size]
    calls = tuple(reversed(sessions.calls()))
    asked = {learner for entry in shown for learner in entry.learners}
    asked |= {learner for call in calls for learner in call.learners}
    known = station.people().listing.named(actor, sorted(asked))
    turns = [_waiting(station, entry, known) for entry in shown]
    cards = {card.id: card for card in station.home.cards()}
    return TodayState(sessions.summary(), None, sessions.hamlets, turns, first, calls, known, cards)


def _waiting(station: "Station", entry: QueueEntry, known: Mapping[Pseudonym, Learner]) -> WaitingTurn:
    learners = [known[learner] for learner in entry.learners if learner in known]
    if entry.is_shared:
        return WaitingTurn(entry, learners, None)
    offer = station.home.offer(entry.learners[0])
    next_card = offer.unfinished.card if offer.unfinished else offer.suggestion.card if offer.suggestion else None
    return WaitingTurn(entry, learners, next_card)


def open_session(station: "Station", actor: Actor, place: str, wanted: WantedPage) -> TodayState:
    """Open a session in the hamlet `place`."""
    station.sessions().open(actor, place)
    return today(station, actor, wanted)


def moved_up(station: "Station", actor: Actor, entry: str, wanted: WantedPage) -> TodayState:
    """Swap a turn with the one before it."""
    station.sessions().queue().up(actor, entry)
    return today(station, actor, wanted)


def called_next(station: "Station", actor: Actor, entry: str, wanted: WantedPage) -> TodayState:
    """Move a turn to the beginning of the queue, so that the kiosk calls it next."""
    put_first(station, actor, entry)
    return today(station, actor, wanted)


def put_first(station: "Station", actor: Actor, entry: str) -> None:
    """Move a turn to the beginning of the queue, so that the kiosk calls it next."""
    station.sessions().queue().first(actor, entry)


def share(station: "Station", actor: Actor, entry: str, wanted: WantedPage) -> TodayState:
    """Merge a turn into the turn before it, so that their learners share it; no effect for the first turn."""
    queue = station.sessions().queue()
    waiting = [one.id for one in queue.entries()]
    if entry in waiting[1:]:
        queue.share(actor, entry, waiting[waiting.index(entry) - 1])
    return today(station, actor, wanted)


@dataclass(frozen=True, slots=True)
class LetIn:
    """The recorded visit of a learner who was let in, and its home screen."""

    sitting: Sitting
    offer: Offer
    learners: Sequence[VisitLearner]


def answer(station: "Station", actor: Actor, call: Call, wanted: WantedPage) -> TodayState:
    """Close a call for help, because a guide has helped."""
    station.sessions().answered(actor, call.id)
    return today(station, actor, wanted)


def let_in(station: "Station", actor: Actor, call: Call, language: Language) -> LetIn:
    """Let a learner in who forgot the picture code: close the call and record the start of the visit."""
    sitting, beginning = station.people().sign_in.let_in(actor, call.id)
    station.sessions().queue().begin_by_name(sitting, beginning, language)
    shown = station.people().sign_in.called([sitting.pseudonym])
    learners = [VisitLearner(card.label, card.face or "") for card in shown]
    return LetIn(sitting, station.home.offer(sitting.pseudonym), learners)
