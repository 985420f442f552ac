"""Printers, and the error of a paper that could not be printed."""

from dataclasses import dataclass

from kiosk.domain.errors import KioskError
from kiosk.domain.texts import translatable


class PrintError(KioskError):
    """The paper could not be handed to a printer."""

    code = "print"


class CardRefusedError(KioskError):
    """The visitor's take-home card is not printed: printed already, or the lesson is not completed, or no printer."""

    code = "card-refused"

    def __init__(self) -> None:
        super().__init__(
            translatable("Staff", "This card cannot be printed now."),
            translatable("Staff", "Each visit prints the card of a completed lesson once. Guides print more."),
        )


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer of the system. ``is_stopped``: whether the system holds its print jobs until somebody enables it."""

    name: str
    is_default: bool = False
    is_stopped: bool = False
