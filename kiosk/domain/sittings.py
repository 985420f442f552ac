"""Visits (``sitting`` in stored names): from the first touch to the reset."""

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
    """A new visit of an anonymous guest, with random ids; it is not recorded yet."""
    return Sitting(SittingId(str(uuid4())), Pseudonym(str(uuid4())))
