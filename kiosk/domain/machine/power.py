"""Switching the machine off and on, as a port."""

from typing import Protocol

from kiosk.domain.errors import KioskError


class PowerError(KioskError):
    """The machine would not be restarted or powered off."""

    code = "power"


class Power(Protocol):
    """The machine's power. Whoever asks ends soon after: the system ends every program first."""

    def restart(self) -> None:
        """Restart the machine. Raises PowerError."""
        ...

    def power_off(self) -> None:
        """Power the machine off. Raises PowerError."""
        ...
