"""Logging: one file in the data folder, warnings also on the terminal; what Qt says goes there too.

An error that nobody caught (one in a slot) is logged with where it was, instead of only being printed.
Rules: nothing private is ever logged: no names, no answers. Qt's messages are read from standard error and not
taken by a handler of ours: Qt calls a handler on whatever thread it is on, and a loader of QML that waits for
Python's lock, while the thread that has it waits for the loader, would stop the kiosk for good.
"""

import logging
import os
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TextIO

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LARGEST_FILE = 1_000_000
"""Bytes; at the start a larger file makes room for a new one, and `OLDER_FILES` of them are kept."""
OLDER_FILES = 3
PATTERN = (
    "%{if-debug}DEBUG%{endif}%{if-info}INFO%{endif}%{if-warning}WARNING%{endif}%{if-critical}ERROR%{endif}"
    "%{if-fatal}CRITICAL%{endif} %{category}: %{message}"
)
"""How Qt writes a message (``QT_MESSAGE_PATTERN``), so that `qt_record` can read it."""
SOUNDLESS = frozenset(
    {
        "No audio device detected",
        "PulseAudioService: pa_context_connect() failed",
        "Couldn't load pipewire-0.3 library",
        "Couldn't resolve pipewire-0.3 symbols",
    }
)
"""What QtMultimedia warns of with every clip where there is no sound service; `ClipPlayer` tells it once."""


def start_logging(folder: Path) -> None:
    """Log into ``<folder>/kiosk.log``, or only to the terminal where that fails. Call it before Qt starts."""
    terminal = logging.StreamHandler(_read_standard_error())
    terminal.setLevel(logging.WARNING)
    handlers: list[logging.Handler] = [terminal]
    problem = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handlers.append(logging.FileHandler(_with_room(folder / "kiosk.log"), encoding="utf-8", delay=True))
    except OSError as error:
        problem = error
    logging.basicConfig(level=logging.INFO, format=FORMAT, handlers=handlers)
    if problem is not None:
        logging.getLogger(__name__).warning("No log file: %s", problem)
    _log_uncaught_errors()


def _log_uncaught_errors() -> None:
    """Let the log tell what Python would only print; whoever listened before still hears it."""
    before = sys.excepthook

    def log(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("kiosk").critical("An error that nobody caught", exc_info=(kind, error, trace))
        if before is not sys.__excepthook__:
            before(kind, error, trace)

    sys.excepthook = log


def _with_room(file: Path) -> Path:
    """`file`, moved aside if it has grown too large (not by `logging.handlers`, which loads sockets and pickles)."""
    if file.exists() and file.stat().st_size > LARGEST_FILE:
        for number in range(OLDER_FILES, 0, -1):
            newer = file.with_name(f"{file.name}.{number - 1}") if number > 1 else file
            if newer.exists():
                newer.replace(file.with_name(f"{file.name}.{number}"))
    return file


def _read_standard_error() -> TextIO:
    """Let a thread read what is written to standard error; returns the terminal that was behind it."""
    try:
        terminal = os.fdopen(os.dup(2), "w", encoding="utf-8", errors="replace", buffering=1)
        reader, writer = os.pipe()
        os.dup2(writer, 2)
    except OSError:  # a program without a console has no standard error
        return sys.stderr
    os.close(writer)
    os.environ["QT_MESSAGE_PATTERN"] = PATTERN
    os.environ["QT_FORCE_STDERR_LOGGING"] = "1"
    stream = os.fdopen(reader, encoding="utf-8", errors="replace")
    threading.Thread(target=_log_lines, args=(stream, terminal), name="standard-error", daemon=True).start()
    return terminal


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
