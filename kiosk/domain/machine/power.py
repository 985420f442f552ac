"""Failures of restarting the machine and powering it off."""

from kiosk.domain.errors import KioskError


class PowerError(KioskError):
    """The machine could not be restarted or powered off."""

    code = "power"
