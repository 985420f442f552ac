"""Ports of the machine: clocks, removable drives, power."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.machine.clocks import Moment
from kiosk.domain.machine.drives import Drive


class Clock(Protocol):
    """Port: the clocks of the machine."""

    def now(self) -> Moment:
        """Read all clocks at once."""
        ...


class Drives(Protocol):
    """Port: the removable drives."""

    def present(self) -> Sequence[Drive]:
        """The mounted drives, sorted by mount point. Does not access the drives themselves."""
        ...


class Power(Protocol):
    """Port: the machine's power. After a successful call the system terminates all programs, this one included."""

    def restart(self) -> None:
        """Restart the machine. Raises PowerError."""
        ...

    def power_off(self) -> None:
        """Power the machine off. Raises PowerError."""
        ...
