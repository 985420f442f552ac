"""Logging to files in the data folder, with warnings also on the terminal; includes Qt's messages.

Rules: private data such as names and answers is never logged. Uncaught errors, such as those in a slot, are logged
with their traceback. The log is limited to a few files. The older ones are deleted if the disk is nearly full,
because the record needs the space. Qt's messages are read from standard error, not by a Python message handler,
because Qt calls handlers on any thread. In a handler, a QML loader thread could wait for the GIL while the thread
that holds the GIL waits for the loader: a deadlock.
"""

import atexit
import contextlib
import io
import logging
import os
import select
import shutil
import sys
import threading
import time
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, TextIO

from kiosk.domain.machine.clocks import VIETNAM

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LARGEST_FILE = 1_000_000
"""Threshold in bytes: a larger log file is rotated, and `OLDER_FILES` old files are kept."""
OLDER_FILES = 3
SCARCE = 64_000_000
"""Threshold in bytes: with less free space on the disk, older log files are deleted."""
PATTERN = (
    "%{if-debug}DEBUG%{endif}%{if-info}INFO%{endif}%{if-warning}WARNING%{endif}%{if-critical}ERROR%{endif}"
    "%{if-fatal}CRITICAL%{endif} %{category}: %{message}"
)
"""Format of Qt's messages (``QT_MESSAGE_PATTERN``), parsed by `qt_record`."""
LAST_LINES_SECONDS = 1.0
SOUNDLESS = frozenset(
    {
        "No audio device detected",
        "PulseAudioService: pa_context_connect() failed",
        "Couldn't load pipewire-0.3 library",
        "Couldn't resolve pipewire-0.3 symbols",
    }
)
"""Warnings that QtMultimedia repeats for every clip if there is no sound service; logged at level DEBUG.

`ClipPlayer` logs one warning instead.
"""


class Outlet(io.RawIOBase):
    """A terminal, pipe or file whose write errors are ignored: data that cannot be written is lost."""

    def __init__(self, raw: "io.RawIOBase | BinaryIO") -> None:
        self._raw = raw
        self.problem: OSError | None = None
        """The first write error, None without an error."""

    def writable(self) -> bool:
        """Return True."""
        return True

    def fileno(self) -> int:
        """The file descriptor of the wrapped stream."""
        return self._raw.fileno()

    def isatty(self) -> bool:
        """Whether the wrapped stream is a terminal."""
        return self._raw.isatty()

    def write(self, data: "ReadableBuffer") -> int:
        """Write `data`, or a part of it; return the number of bytes written.

        After an error, all of `data` counts as written.
        """
        try:
            while (written := self._raw.write(data)) is None:  # the terminal is in non-blocking mode
                select.select([], [self._raw], [])
        except OSError as error:
            self.problem = self.problem or error
            written = memoryview(data).nbytes
        return written


class LogFormatter(logging.Formatter):
    """Formats entries with `FORMAT`; times are Vietnamese local time, like those on the staff's pages."""

    def __init__(self) -> None:
        super().__init__(FORMAT)

    def converter(self, seconds: float | None) -> time.struct_time:
        """Convert the Unix time `seconds` (now if None) to Vietnamese local time."""
        return datetime.fromtimestamp(time.time() if seconds is None else seconds, VIETNAM).timetuple()


class TerminalFormatter(LogFormatter):
    """Formats each entry as one line, without the traceback, which only the log file contains."""

    def format(self, record: logging.LogRecord) -> str:
        """Format `record`, with the type and message of its error instead of the traceback."""
        error = record.exc_info[1] if record.exc_info else None
        plain = {"msg": plain_message(record), "args": None, "exc_info": None, "exc_text": None}
        line = super().format(logging.makeLogRecord({**record.__dict__, **plain}))
        return line if error is None else f"{line} ({type(error).__name__}: {error})"


def plain_message(record: logging.LogRecord) -> str:
    """Return the message of `record`; in its arguments, system errors are reduced to their text (``strerror``)."""
    if isinstance(record.args, tuple):
        words = tuple((arg.strerror or arg) if isinstance(arg, OSError) else arg for arg in record.args)
        return str(record.msg) % words if words else str(record.msg)
    return record.getMessage()


def start_logging(folder: Path) -> None:
    """Log to the terminal and, if possible, to ``<folder>/kiosk.log``. Must be called before Qt starts."""
    terminal = logging.StreamHandler(_read_standard_error())
    terminal.setLevel(logging.WARNING)
    terminal.setFormatter(TerminalFormatter())
    handlers: list[logging.Handler] = [terminal]
    problem = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handlers.append(LogFile(folder / "kiosk.log"))
        handlers[-1].setFormatter(LogFormatter())
    except OSError as error:
        problem = error
    logging.basicConfig(level=logging.INFO, handlers=handlers)
    if problem is not None:
        logging.getLogger(__name__).warning("No log file: %s", problem)
    _log_uncaught_errors()


def _log_uncaught_errors() -> None:
    """Log uncaught errors, unless another hook is installed (by `cli.ending` or tests)."""

    def log(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("kiosk").critical("Unhandled exception", exc_info=(kind, error, trace))

    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = log


class LogFile(logging.FileHandler):
    """A rotating log file that deletes old files when the disk is nearly full.

    It does not derive from a class of `logging.handlers`, because importing that module loads socket and pickle.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(file, encoding="utf-8", delay=True)
        self._file = file
        self._set_aside()

    def emit(self, record: logging.LogRecord) -> None:
        """Write `record`; if necessary, first rotate the file or delete older files.

        If the disk is full, only this record is lost.
        """
        if self.stream is not None and self.stream.tell() > LARGEST_FILE:
            self.stream.close()
            self.stream = None  # reopened by the next record
            self._set_aside()
        while self._is_room_scarce() and self._give_up_oldest():
            pass
        with contextlib.suppress(OSError):  # opening the file may fail
            super().emit(record)

    def close(self) -> None:
        """Close the file; buffered data that does not fit on the disk is lost."""
        with contextlib.suppress(OSError):
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - overrides logging.Handler.handleError
        """Ignore system errors, such as a full disk, instead of printing a traceback for every record."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)

    def _set_aside(self) -> None:
        """Rotate the file if it is too large."""
        with contextlib.suppress(OSError):
            if self._file.exists() and self._file.stat().st_size > LARGEST_FILE:
                for number in range(OLDER_FILES, 0, -1):
                    newer = self._older(number - 1) if number > 1 else self._file
                    if newer.exists():
                        newer.replace(self._older(number))

    def _is_room_scarce(self) -> bool:
        try:
            return shutil.disk_usage(self._file.parent).free < SCARCE
        except OSError:
            return False

    def _give_up_oldest(self) -> bool:
        for number in range(OLDER_FILES, 0, -1):
            with contextlib.suppress(OSError):
                self._older(number).unlink()
                return True
        return False

    def _older(self, number: int) -> Path:
        return self._file.with_name(f"{self._file.name}.{number}")


def _read_standard_error() -> TextIO:
    """Redirect standard error to a pipe that a thread reads; return the original stream.

    If the program has no standard error, nothing is redirected.
    """
    try:
        outlet = Outlet(io.FileIO(os.dup(2), "w"))
        terminal = io.TextIOWrapper(
            io.BufferedWriter(outlet), encoding="utf-8", errors="replace", line_buffering=True
        )
        reader, writer = os.pipe()
        os.dup2(writer, 2)
    except OSError:  # a program without a console has no standard error
        return sys.stderr
    os.close(writer)
    os.environ["QT_MESSAGE_PATTERN"] = PATTERN
    os.environ["QT_FORCE_STDERR_LOGGING"] = "1"
    stream = os.fdopen(reader, encoding="utf-8", errors="replace")
    reading = threading.Thread(target=_log_lines, args=(stream, terminal), name="standard-error", daemon=True)
    reading.start()
    atexit.register(_read_to_end, terminal, reading)
    return terminal


def _read_to_end(terminal: TextIO, reading: threading.Thread) -> None:
    """Restore standard error and wait up to `LAST_LINES_SECONDS` for the last lines to be logged."""
    os.dup2(terminal.fileno(), 2)
    reading.join(LAST_LINES_SECONDS)


def _log_lines(stream: TextIO, terminal: TextIO) -> None:
    for line in stream:
        record = qt_record(line.rstrip("\n"))
        if record is None:
            terminal.write(line)
        else:
            name, level, message = record
            logging.getLogger(name).log(level, message)


def qt_record(line: str) -> tuple[str, int, str] | None:
    """Split a line written by Qt into logger name, level and message; return None if it has another format."""
    level, _, rest = line.partition(" ")
    category, colon, message = rest.partition(": ")
    levels = logging.getLevelNamesMapping()
    if level not in levels or not colon or " " in category:
        return None
    name = "qt" if category == "default" else f"qt.{category.removeprefix('qt.')}"
    return name, logging.DEBUG if message in SOUNDLESS else levels[level], message
