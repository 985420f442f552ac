"""A simulated printer, so that the tour and the tests print without one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.domain.errors import KioskError
from kiosk.domain.machine.printing import Printer


@dataclass(slots=True)
class LentPrinter:
    """The only printer of a kiosk (implements `domain.ports.printing.Printing`).

    ``printed``: the PDF files that were printed. ``error``: raised by the next attempt to print, if not None.
    """

    printed: list[bytes] = field(default_factory=list)
    error: KioskError | None = None

    def printers(self) -> Sequence[Printer]:
        """Return the printer."""
        return (Printer("may-in", is_default=True),)

    def print_pdf(self, data: bytes, printer: str = "") -> None:  # noqa: ARG002 - there is only one
        """Store the file; raise ``error`` once, if there is one."""
        if self.error is not None:
            error, self.error = self.error, None
            raise error
        self.printed.append(data)
