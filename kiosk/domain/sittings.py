"""Visits to the kiosk (``sitting`` in stored names), each from the first touch to the reset."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any
from uuid import uuid4

from kiosk.domain.ids import Pseudonym, SessionId, SittingId


class Ending(Enum):
    """Reasons for the end of a visit."""

    END = "end"
    IDLE = "idle"
    CRASH = "crash"
    SHUTDOWN = "shutdown"


@dataclass(frozen=True, slots=True)
class Sitting:
    """One visit: its id, and the pseudonym under which its events are recorded."""

    id: SittingId
    pseudonym: Pseudonym


class Entry(Enum):
    """Ways to begin a visit."""

    GUEST = "guest"
    """Without a name."""
    CODE = "code"
    """A learner's picture code was right."""
    TURN = "turn"
    """A guide put the learners into the queue of a session."""
    LET_IN = "let-in"
    """A guide let a learner in who had forgotten the picture code."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a visit began; stored in the event SITTING_STARTED.

    ``session``: the guide's session during which the visit began; None outside a session. ``profile``: body of the
    learner's profile, empty for guests and for shared turns. ``partners``: the learners who share the turn;
    ``shared``: bodies of their profiles, in the same order. The results of a shared turn are recorded under a
    pseudonym of its own, so that they are never a single learner's results.
    """

    entry: Entry = Entry.GUEST
    session: SessionId | None = None
    profile: Mapping[str, Any] = field(default_factory=dict)
    partners: tuple[Pseudonym, ...] = ()
    shared: tuple[Mapping[str, Any], ...] = ()

    def to_body(self) -> dict[str, Any]:
        """The keys to add to the body of SITTING_STARTED; empty for a guest outside a session."""
        body: dict[str, Any] = {} if self.entry is Entry.GUEST else {"entry": self.entry.value}
        if self.session is not None:
            body["session"] = self.session
        if self.profile:
            body["profile"] = dict(self.profile)
        if self.partners:
            body |= {"partners": list(self.partners), "shared": [dict(profile) for profile in self.shared]}
        return body


def learner_visit(learner: Pseudonym) -> Sitting:
    """A new visit of `learner`; it is not recorded yet."""
    return Sitting(SittingId(str(uuid4())), learner)


def new_guest() -> Sitting:
    """A new visit of an anonymous guest, with random ids; it is not recorded yet."""
    return Sitting(SittingId(str(uuid4())), Pseudonym(str(uuid4())))
