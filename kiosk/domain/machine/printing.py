"""Printers, and the error of a paper that could not be printed."""

from dataclasses import dataclass

from kiosk.domain.errors import KioskError


class PrintError(KioskError):
    """The paper could not be handed to a printer."""

    code = "print"


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer of the system. ``is_stopped``: whether the system holds its print jobs until somebody enables it."""

    name: str
    is_default: bool = False
    is_stopped: bool = False
