"""Visits to the kiosk (``sitting`` in stored names), each from the first touch to the reset."""

from dataclasses import dataclass
from enum import Enum
from uuid import uuid4

from kiosk.domain.ids import Pseudonym, SittingId


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


def new_guest() -> Sitting:
    """A new visit of an anonymous guest, with random ids; it is not recorded yet."""
    return Sitting(SittingId(str(uuid4())), Pseudonym(str(uuid4())))
