"""Port for restarting the machine and powering it off."""

from typing import Protocol

from kiosk.domain.errors import KioskError


class PowerError(KioskError):
    """The machine could not be restarted or powered off."""

    code = "power"


class Power(Protocol):
    """Port: the machine's power. After a successful call the system terminates all programs, this one included."""

    def restart(self) -> None:
        """Restart the machine. Raises PowerError."""
        ...

    def power_off(self) -> None:
        """Power the machine off. Raises PowerError."""
        ...
