"""Runs a command in this process with the error handling of `kiosk.__main__`, and checks how the command ends."""

import logging
import os
import re
import signal
import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import typer

from kiosk.cli.commands import command_line
from kiosk.cli.ending.guard import guarded
from kiosk.cli.ending.interrupts import NAMES

CODES = {0, 1, 2, 130}
SPILT = re.compile(
    r"Traceback|\[(?:Errno|WinError)|Unexpected error|Exception ignored|object at 0x|\bNone\b(?! [a-z])"
    r"|\b(?!PublishError\b)[A-Z][a-zA-Z]+(?:Error|Exception|Warning)\b"
)
"""Matches internals of the program that a command must not print."""
SENTENCE = re.compile(r"\.[\s│╰─╯]*$| → [^\n]+$|: kiosk [a-z ]+[^\n]*$|\AUsage: ")
"""Matches a valid message: it ends with a full stop, a remedy or a command to type, or starts with a usage line."""
SIGNALS = [getattr(signal, name) for name in (*NAMES, "SIGALRM") if hasattr(signal, name)]
COMMAND = typer.main.get_command(command_line())


@dataclass(frozen=True)
class Ended:
    """Command line (`words`), exit code and output of a command."""

    words: Sequence[str]
    code: int
    out: str
    err: str

    @property
    def faults(self) -> str:
        """The command's faults, followed by the end of the command's output; empty if there is no fault."""
        found = [f"exit code {self.code}"] if self.code not in CODES else []
        found += [f"prints “{spilt}”" for spilt in SPILT.findall(self.err + self.out)[:3]]
        said = self.err.strip() or self.out.strip()
        if self.code in {1, 2} and not SENTENCE.search(said):
            found.append("gives no reason in a sentence")
        return f"{' '.join(self.words)}: {', '.join(found)}\n{self.out[-600:]}{self.err[-1500:]}" if found else ""


@contextmanager
def as_before() -> Iterator[None]:
    """Restore the streams, hooks and signal handlers that a command changes in this process."""
    streams, argv = (sys.stdin, sys.stdout, sys.stderr), sys.argv
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook, logging.lastResort
    handlers = [(number, signal.getsignal(number)) for number in SIGNALS]
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        sys.argv = argv
        sys.excepthook, sys.unraisablehook, threading.excepthook, logging.lastResort = hooks
        for number, handler in handlers:
            signal.signal(number, handler)


def end_of(words: Sequence[str], folder: Path, out: str | Path | None = None) -> Ended:
    """Run the command `words`.

    `out`: file to which its standard output is written; None: a new file in `folder`, whose text the result contains.
    """
    seen = Path(out or folder / "stdout"), folder / "stderr"
    with as_before(), warnings.catch_warnings(), Path(os.devnull).open(encoding="utf-8") as nothing:
        warnings.simplefilter("ignore", ResourceWarning)  # an interrupted command may leave files open
        with seen[0].open("w", encoding="utf-8") as printed, seen[1].open("w", encoding="utf-8") as said:
            sys.argv, sys.stdin, sys.stdout, sys.stderr = ["kiosk", *words], nothing, printed, said
            code = guarded(lambda: int(COMMAND(prog_name="kiosk") or 0))
            sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
    return Ended(words, code, "" if out else seen[0].read_text("utf-8"), seen[1].read_text("utf-8"))
