"""Handles unexpected exceptions wherever Python would print their traceback.

Rules: the terminal shows one sentence, which names the log file that contains the traceback.
"""

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from kiosk import logs, paths
from kiosk.cli.ending.interrupts import Interrupts

if TYPE_CHECKING:
    from sys import UnraisableHookArgs


def listen_for_mistakes(interrupts: Interrupts) -> None:
    """Install a handler for log messages, and hooks that report exceptions in callbacks, threads and destructors.

    The handler prints messages that no other handler handles. A KeyboardInterrupt in a callback, thread or destructor
    is raised again later. Errors after an interrupt are ignored, because the interrupt causes them.
    """

    def hear(error: BaseException | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            interrupts.raise_later()
        elif error is not None and not isinstance(error, SystemExit) and not interrupts.is_stopped:
            report(error)

    def in_callback(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        hear(error)

    def in_thread(met: threading.ExceptHookArgs) -> None:
        hear(met.exc_value)

    def unraisable(met: "UnraisableHookArgs") -> None:
        hear(met.exc_value)

    sys.excepthook, threading.excepthook, sys.unraisablehook = in_callback, in_thread, unraisable
    logging.lastResort = _Remarks(interrupts)


def report(error: BaseException) -> None:
    """Write the traceback of `error` to the log, and print one sentence that names the log."""
    said = " ".join(str(error).split())
    print(f"Unexpected error: {type(error).__name__}: {said}. {_kept(error)}", file=sys.stderr)


def _kept(error: BaseException) -> str:
    import tempfile

    places: tuple[Callable[[], Path], ...] = (paths.logs_folder, lambda: Path(tempfile.mkdtemp(prefix="kiosk-log-")))
    for folder in places:
        try:
            return f"Send {_keep_error(folder(), error)} to the maintainers of the program."
        except (OSError, RuntimeError):  # this folder is not writable, or the user has no home folder
            continue
    return "No log could be written; tell the maintainers of the program what you did."


def _keep_error(folder: Path, error: BaseException) -> Path:
    """Append `error` with its traceback to the log in `folder`; return the file. Raises OSError."""
    trace = (type(error), error, error.__traceback__)
    record = logging.LogRecord("kiosk", logging.CRITICAL, "", 0, "Unhandled exception", None, trace)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "kiosk.log"
    with file.open("a", encoding="utf-8", errors="backslashreplace") as stream:
        stream.write(logs.LogFormatter().format(record) + "\n")
    return file


class _Remarks(logging.Handler):
    """Handler for log messages while no log file is open."""

    def __init__(self, interrupts: Interrupts) -> None:
        super().__init__(logging.WARNING)
        self._interrupts = interrupts

    def emit(self, record: logging.LogRecord) -> None:
        """Print the message; report its exception, if any."""
        if self._interrupts.is_stopped:  # the interrupt causes errors, such as a connection that fails to close
            return
        print(logs.plain_message(record), file=sys.stderr)
        if record.exc_info and record.exc_info[1] is not None:
            report(record.exc_info[1])
