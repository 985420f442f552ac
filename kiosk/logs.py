"""Logging: one file in the data folder, warnings also on the terminal; what Qt says goes there too.

An error that nobody caught (one in a slot) is logged with where it was, instead of only being printed.
Rules: nothing private is ever logged: no names, no answers. The log never grows past a few files, and when the disk
is nearly full, the oldest of them go first: the record needs the room more. Qt's messages are read from standard
error and not taken by a handler of ours: Qt calls a handler on whatever thread it is on, and a loader of QML that
waits for Python's lock, while the thread that has it waits for the loader, would stop the kiosk for good.
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
"""Bytes; a larger file makes room for a new one, and `OLDER_FILES` of them are kept."""
OLDER_FILES = 3
SCARCE = 64_000_000
"""Free bytes on the disk under which older log files are given up."""
PATTERN = (
    "%{if-debug}DEBUG%{endif}%{if-info}INFO%{endif}%{if-warning}WARNING%{endif}%{if-critical}ERROR%{endif}"
    "%{if-fatal}CRITICAL%{endif} %{category}: %{message}"
)
"""How Qt writes a message (``QT_MESSAGE_PATTERN``), so that `qt_record` can read it."""
LAST_LINES_SECONDS = 1.0
SOUNDLESS = frozenset(
    {
        "No audio device detected",
        "PulseAudioService: pa_context_connect() failed",
        "Couldn't load pipewire-0.3 library",
        "Couldn't resolve pipewire-0.3 symbols",
    }
)
"""What QtMultimedia warns of with every clip where there is no sound service; `ClipPlayer` tells it once."""


class Outlet(io.RawIOBase):
    """A terminal, pipe or file that may stop taking text: what it does not take is lost, and nothing else fails."""

    def __init__(self, raw: "io.RawIOBase | BinaryIO") -> None:
        self._raw = raw
        self.problem: OSError | None = None
        """The first error."""

    def writable(self) -> bool:
        """Always."""
        return True

    def fileno(self) -> int:
        """The descriptor behind it."""
        return self._raw.fileno()

    def isatty(self) -> bool:
        """Whether a person reads it."""
        return self._raw.isatty()

    def write(self, data: "ReadableBuffer") -> int:
        """Write what can be written; the rest counts as written."""
        try:
            while (written := self._raw.write(data)) is None:  # somebody set the terminal to not block
                select.select([], [self._raw], [])
        except OSError as error:
            self.problem = self.problem or error
            written = memoryview(data).nbytes
        return written


class LogFormatter(logging.Formatter):
    """Writes `FORMAT` with the time in Vietnam, as the staff's pages show it."""

    def __init__(self) -> None:
        super().__init__(FORMAT)

    def converter(self, seconds: float | None) -> time.struct_time:
        """The moment `seconds` after 1970 (now, if None)."""
        return datetime.fromtimestamp(time.time() if seconds is None else seconds, VIETNAM).timetuple()


class TerminalFormatter(LogFormatter):
    """Writes one line an entry: where an error came from is for the file."""

    def format(self, record: logging.LogRecord) -> str:
        """The entry, with the error's own words in place of its trace."""
        error = record.exc_info[1] if record.exc_info else None
        plain = {"msg": plain_message(record), "args": None, "exc_info": None, "exc_text": None}
        line = super().format(logging.makeLogRecord({**record.__dict__, **plain}))
        return line if error is None else f"{line} ({type(error).__name__}: {error})"


def plain_message(record: logging.LogRecord) -> str:
    """The message of `record`, without the numbers of the system's errors."""
    if isinstance(record.args, tuple):
        words = tuple((arg.strerror or arg) if isinstance(arg, OSError) else arg for arg in record.args)
        return str(record.msg) % words if words else str(record.msg)
    return record.getMessage()


def start_logging(folder: Path) -> None:
    """Log into ``<folder>/kiosk.log``, or only to the terminal where that fails. Call it before Qt starts."""
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
    """Log what Python would print, unless somebody else handles it (`cli.ending`, tests)."""

    def log(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("kiosk").critical("An error that nobody caught", exc_info=(kind, error, trace))

    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = log


class LogFile(logging.FileHandler):
    """A log file that makes room for itself, and for others when the disk has none.

    Not one of `logging.handlers`, which loads sockets and pickles.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(file, encoding="utf-8", delay=True)
        self._file = file
        self._set_aside()

    def emit(self, record: logging.LogRecord) -> None:
        """Write `record`; what cannot be written for lack of room is lost, and nothing else."""
        if self.stream is not None and self.stream.tell() > LARGEST_FILE:
            self.stream.close()
            self.stream = None  # opened again by the next record
            self._set_aside()
        while self._is_room_scarce() and self._give_up_oldest():
            pass
        with contextlib.suppress(OSError):  # it could not even be opened
            super().emit(record)

    def close(self) -> None:
        """Close the file; what it has no room for is lost."""
        with contextlib.suppress(OSError):
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name that logging calls
        """A full disk is no reason to write a traceback for every record."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)

    def _set_aside(self) -> None:
        """Let the file begin anew if it has grown too large."""
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
    """Let a thread read what is written to standard error; returns the terminal that was behind it."""
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
    """Show the last lines, too: nobody writes into the pipe any more, unless a program that was started does."""
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
    """Logger, level and message of a line that Qt wrote; None for what somebody else wrote."""
    level, _, rest = line.partition(" ")
    category, colon, message = rest.partition(": ")
    levels = logging.getLevelNamesMapping()
    if level not in levels or not colon or " " in category:
        return None
    name = "qt" if category == "default" else f"qt.{category.removeprefix('qt.')}"
    return name, logging.DEBUG if message in SOUNDLESS else levels[level], message
