"""Port of the system's printers."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.machine.printing import Printer


class Printing(Protocol):
    """Port: printers. A call can take `devices.printing.SECONDS` seconds for each system command that it runs."""

    def printers(self) -> Sequence[Printer]:
        """The printers, the default one first. Raises PrintError."""
        ...

    def print_pdf(self, data: bytes, printer: str = "") -> None:
        """Hand a PDF file to the printer of this name, or to the default one. Raises PrintError.

        The system prints it later: a printer without paper is no error.
        """
        ...
