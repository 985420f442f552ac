"""The error of a failed restart or power-off."""

from kiosk.domain.errors import KioskError


class PowerError(KioskError):
    """The machine could not be restarted or powered off."""

    code = "power"
