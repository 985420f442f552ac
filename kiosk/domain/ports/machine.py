"""Ports of the machine: clocks, removable drives, power."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.machine.clocks import Moment
from kiosk.domain.machine.drives import Drive


class Clock(Protocol):
    """Port: the clocks of the machine."""

    def now(self) -> Moment:
        """One reading of all clocks."""
        ...


class Drives(Protocol):
    """Port: the removable drives."""

    def present(self) -> Sequence[Drive]:
        """The mounted removable drives, sorted by mount point. The call does not read from the drives."""
        ...


class Power(Protocol):
    """Port: restart and power-off. After a successful call the system terminates all programs, this one included."""

    def restart(self) -> None:
        """Restart the machine. Raises PowerError."""
        ...

    def power_off(self) -> None:
        """Power the machine off. Raises PowerError."""
        ...
