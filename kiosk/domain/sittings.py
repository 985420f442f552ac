"""A visit, from the first touch to the reset."""

from dataclasses import dataclass
from enum import Enum
from uuid import uuid4

from kiosk.domain.ids import Pseudonym, SittingId


class Ending(Enum):
    """Why a visit ended."""

    END = "end"
    IDLE = "idle"
    CRASH = "crash"
    SHUTDOWN = "shutdown"


@dataclass(frozen=True, slots=True)
class Sitting:
    """One visit."""

    id: SittingId
    pseudonym: Pseudonym


def new_guest() -> Sitting:
    """A visit that has yet to be recorded, of somebody nobody knows."""
    return Sitting(SittingId(str(uuid4())), Pseudonym(str(uuid4())))
