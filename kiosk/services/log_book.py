"""Reads the program's log for technicians, and copies it to sticks.

Rules: The newest entries come first; consecutive equal entries are merged. A line in the format of `logs.FORMAT`
begins an entry; every other line belongs to the entry before it. Only the end of a large file is read, and only the
beginning of a long line is shown, so that a page is shown quickly: a line of 200,000 characters once blocked the
screen for eight seconds. NUL bytes, which some file systems leave after a power cut, are removed.
"""

import logging
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from kiosk.domain.errors import ExportError
from kiosk.domain.texts import translatable
from kiosk.services.self_check.reports import copy_out

FOLDER = Path("tram-hoc-so") / "nhat-ky"
"""Folder of the logs on a stick."""
MOST_READ = 2_000_000
"""Maximum number of bytes read from the end of each file."""
MOST_ENTRIES = 1000
MOST_SHOWN = 500
"""Maximum number of characters shown of a message, and of its detail; more do not fit on a page."""
_LINE = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d{3} (DEBUG|INFO|WARNING|ERROR|CRITICAL) (\S+): (.*)")


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry of the log. ``when``: local time, naive, as in the file.

    ``detail``: the last line of the entry except blank lines, such as the name of an exception; empty if the entry
    has only one line. ``times``: number of consecutive equal entries that were merged into this one, at least 1.
    """

    when: datetime
    level: int
    source: str
    message: str
    detail: str = ""
    times: int = 1

    @property
    def is_warning(self) -> bool:
        """Whether the level is WARNING or higher."""
        return self.level >= logging.WARNING


class LogBook:
    """The log files of one folder. `prefix` identifies the kiosk in the file names of copies on a stick."""

    def __init__(self, folder: Path, prefix: str) -> None:
        self._folder = folder
        self._prefix = prefix

    def entries(self, *, only_warnings: bool = False) -> Sequence[LogEntry]:
        """Return at most `MOST_ENTRIES` entries, newest first; consecutive equal entries are merged."""
        found: list[LogEntry] = []
        for file in self._files():
            for entry in reversed(list(_entries(_tail(file)))):
                if only_warnings and not entry.is_warning:
                    continue
                if found and _is_same(found[-1], entry):
                    found[-1] = replace(found[-1], times=found[-1].times + 1)
                elif len(found) == MOST_ENTRIES:
                    return found
                else:
                    found.append(entry)
        return found

    def copy(self, place: Path) -> Sequence[Path]:
        """Copy all log files to the drive mounted at `place`; return the copies. Raises ExportError."""
        files = self._files()
        if not files:
            raise ExportError(
                translatable("Staff", "There is no log yet."),
                translatable("Staff", "Look again after the kiosk has been used."),
            )
        return [copy_out(file, place, FOLDER / f"{self._prefix}-{file.name}") for file in files]

    def _files(self) -> Sequence[Path]:
        """The log files, newest first: ``kiosk.log``, then ``kiosk.log.1`` and so on."""
        return sorted(self._folder.glob("kiosk.log*"), key=lambda file: (len(file.name), file.name))


def _tail(file: Path) -> Sequence[str]:
    try:
        with file.open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size - MOST_READ))
            lines = stream.read(MOST_READ).replace(b"\0", b"").decode("utf-8", "replace").splitlines()
    except OSError:
        return ()
    return lines[1:] if size > MOST_READ else lines


def _entries(lines: Sequence[str]) -> Iterator[LogEntry]:
    entry: LogEntry | None = None
    for line in lines:
        begun = _begun(line)
        if begun is not None:
            if entry is not None:
                yield entry
            entry = begun
        elif entry is not None and line.strip():
            entry = replace(entry, detail=_shown(line))
    if entry is not None:
        yield entry


def _begun(line: str) -> LogEntry | None:
    """Parse `line` as the first line of an entry; return None if it is not one."""
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    try:
        when = datetime.fromisoformat(match[1])
    except ValueError:  # not a valid date: the line is damaged
        return None
    return LogEntry(when, logging.getLevelNamesMapping()[match[2]], match[3], _shown(match[4]))


def _shown(text: str) -> str:
    text = text.strip()
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"


def _is_same(one: LogEntry, other: LogEntry) -> bool:
    return (one.level, one.source, one.message, one.detail) == (
        other.level, other.source, other.message, other.detail,
    )  # fmt: skip
