"""Who may come in behind the residents' screens: PINs, and how long a wrong one costs.

Rules: times are those of a clock that nobody can set back (`Moment.monotonic` within one boot), never the wall clock;
a wait that began in another boot begins anew, so no restart shortens it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from kiosk.domain.errors import KioskError
from kiosk.domain.events import EventDraft
from kiosk.domain.machine.clocks import Moment
from kiosk.domain.weak_pins import Weakness, pattern

MOST_DIGITS = 12
WAITS = (0, 0, 0, 0, 30, 60, 120, 300, 900)
"""Seconds to wait after the first, second, … wrong PIN in a row; from the ninth on as long as after the ninth.

A hundred tries a day find no PIN of six digits; a longer wait would only let anybody keep the technician out."""
FREE_FAILURES = WAITS.count(0)


class Staff(Enum):
    """Who has a PIN."""

    TECHNICIAN = "technician"
    GUIDE = "guide"

    @property
    def least_digits(self) -> int:
        """Length of the shortest PIN."""
        return 6 if self is Staff.TECHNICIAN else 4


def weakness(pin: str, staff: Staff) -> Weakness | None:
    """What is wrong with `pin` by itself; None when it may be used, if nobody else has it."""
    if not (pin.isascii() and pin.isdigit()):
        return Weakness.NOT_DIGITS
    if len(pin) < staff.least_digits:
        return Weakness.SHORT
    if len(pin) > MOST_DIGITS:
        return Weakness.LONG
    return pattern(pin)


@dataclass(frozen=True, slots=True)
class PinRow:
    """A PIN in the record. ``failures`` in a row, the last of them ``uptime`` seconds into the boot ``boot``."""

    staff: Staff
    hash: str
    failures: int = 0
    boot: str = ""
    uptime: float = 0.0


def seconds_left(row: PinRow, now: Moment, since: float) -> float:
    """How long no PIN is looked at any more, in seconds.

    `since`: when the kiosk began in this boot, on the clock of `now.monotonic`; a wait of another boot begins then.
    """
    began = row.uptime if row.boot == now.boot and row.uptime <= now.monotonic else since
    return max(0.0, wait_after(row.failures) - max(0.0, now.monotonic - began))


def wait_after(failures: int) -> int:
    """Seconds that `failures` wrong PINs in a row cost."""
    return WAITS[min(failures, len(WAITS)) - 1] if failures > 0 else 0


class PinStore(Protocol):
    """The PINs in the record. Every change is one durable transaction."""

    def row(self, staff: Staff) -> PinRow | None:
        """The PIN of `staff`, None while there is none."""
        ...

    def strike(self, seen: PinRow, now: Moment) -> bool:
        """Count one failure more than `seen` has, at `now`; False, and nothing, when the row is another by now."""
        ...

    def forgive(self, staff: Staff, drafts: Sequence[EventDraft]) -> None:
        """Count from the beginning again; the events go into the same transaction."""
        ...

    def put(self, staff: Staff, hash_: str, drafts: Sequence[EventDraft]) -> None:
        """Set the PIN of `staff` and count from the beginning; the events go into the same transaction."""
        ...

    def remove(self, staff: Staff, drafts: Sequence[EventDraft]) -> None:
        """Take the PIN of `staff` away, with its count; the events go into the same transaction."""
        ...


class PinHasher(Protocol):
    """Makes a PIN into what can be kept, slowly on purpose."""

    def hash(self, pin: str) -> str:
        """What is kept of `pin`."""
        ...

    def verify(self, hash_: str, pin: str) -> bool:
        """Whether `pin` is the one of which `hash_` was kept."""
        ...


class WeakPinError(KioskError):
    """A PIN that is not taken; the one before is kept."""

    code = "pin-weak"

    def __init__(self, why: Weakness) -> None:
        super().__init__("The PIN is too easy to guess.", "Choose another one.")
        self.why = why


class PinClosedError(KioskError):
    """A PIN was set as the first one where there is one already."""

    code = "pin-closed"
