"""Prints through the system's spooler (implements `domain.ports.printing.Printing`).

Rules: on Linux the PDF file is passed to ``lp`` (CUPS) on its standard input, so that no file with names remains on
the disk, and the job's title contains no name. On Windows the program that is registered for PDF files prints a
temporary file. The next print job overwrites this file, and the kiosk deletes it when it starts and when a person is
deleted. A command that takes longer than `SECONDS` is ended.
"""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from kiosk.domain.machine.printing import Printer, PrintError
from kiosk.domain.ports.printing import Printing
from kiosk.domain.texts import MessageText, translatable
from kiosk.durable import make_folder, write_file

SECONDS = 15
"""Time-out in seconds for one command."""
TITLE = "Tram hoc so"
"""Title of every job in the list of the printer."""
SAVE = translatable("Staff", "Save the papers to a stick and print them on another computer.")
_NO_DESTINATION = "lpstat: No destinations added."
_DEFAULT = "system default destination: "


def system_printing(file: Path) -> Printing:
    """Return the implementation for this system; on Windows, it writes each paper to `file` to print it."""
    return WindowsPrinting(file) if os.name == "nt" else SpoolerPrinting()


class SpoolerPrinting:
    """Prints with ``lp`` and lists printers with ``lpstat``."""

    def printers(self) -> Sequence[Printer]:
        """See `Printing.printers`."""
        names = self._list("-e").split()
        default = self._list("-d").removeprefix(_DEFAULT).strip() if names else ""
        states = self._list("-p") if names else ""
        stopped = {words[1] for line in states.splitlines() if (words := line.split())[2:3] == ["disabled"]}
        found = [Printer(name, name == default, name in stopped) for name in names]
        return sorted(found, key=lambda printer: not printer.is_default)

    def print_pdf(self, data: bytes, printer: str = "") -> None:
        """See `Printing.print_pdf`."""
        found = self.printers()
        if not found:
            raise PrintError(translatable("Staff", "No printer is set up on this machine."), SAVE)
        _run("lp", "-d", printer or found[0].name, "-t", TITLE, "-", data=data)

    def _list(self, option: str) -> str:
        """Return the output of ``lpstat`` with `option`; "" if there are no printers. Raises PrintError."""
        try:
            return _run("lpstat", option)
        except _RefusedError as error:
            if _NO_DESTINATION in error.detail:
                return ""
            raise


class _RefusedError(PrintError):
    def __init__(self, detail: str) -> None:
        super().__init__(
            translatable("Staff", "The printing service refused: {detail}"),
            translatable("Staff", "Switch the printer on, check its cable, then print again."),
            detail=detail,
        )
        self.detail = detail


def _run(*command: str, data: bytes = b"") -> str:
    """Run a command of CUPS, in English, and return its output. Raises PrintError."""
    try:
        # `command` is one of the commands above; a printer's name comes from `lpstat`
        done = subprocess.run(  # noqa: S603 - see above
            command,
            input=data,
            check=False,
            capture_output=True,
            timeout=SECONDS,
            env={**os.environ, "LC_ALL": "C"},
        )
    except FileNotFoundError as error:
        raise _unable(translatable("Staff", "This machine has no printing service.")) from error
    except subprocess.TimeoutExpired as error:
        raise _unable(translatable("Staff", "The printing service does not respond.")) from error
    if done.returncode:
        raise _RefusedError(done.stderr.decode(errors="replace").strip() or f"code {done.returncode}")
    return done.stdout.decode(errors="replace")


def _unable(message: MessageText) -> PrintError:
    return PrintError(message, SAVE)


class WindowsPrinting:
    """Prints with the program that is registered for the verb ``print`` of PDF files; writes each paper to `file`."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def printers(self) -> Sequence[Printer]:
        """Windows chooses the printer, so the list has the default printer alone, without its name."""
        return (Printer("", is_default=True),)

    def print_pdf(self, data: bytes, printer: str = "") -> None:  # noqa: ARG002 - Windows chooses the printer
        """See `Printing.print_pdf`."""
        try:
            make_folder(self._file.parent)
            write_file(self._file, data)
            os.startfile(self._file, "print")  # type: ignore[attr-defined]  # noqa: S606 - a file of this program
        except OSError as error:
            raise PrintError(
                translatable("Staff", "Windows could not print: {detail}"), SAVE, detail=error.strerror or str(error)
            ) from error
