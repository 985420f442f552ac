"""The program's log as a technician reads it: newest first, what follows itself told once, copied to a stick.

Rules: only what `logs.FORMAT` writes is understood, every other line belongs to the entry before it; only the end of
a large file is read and only the beginning of a long line is shown, so that a page costs the same whatever the log
holds: a line of 200,000 letters took the screen eight seconds. NULs, which some file systems leave where the power
was cut, are left out.
"""

import logging
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from kiosk.domain.errors import ExportError
from kiosk.services.self_check.reports import copy_out

FOLDER = Path("tram-hoc-so") / "nhat-ky"
"""Where logs are on a stick."""
MOST_READ = 2_000_000
"""Bytes read of each file, from its end."""
MOST_ENTRIES = 1000
MOST_SHOWN = 500
"""Letters of a message and of its detail: more than a page has room for."""
_LINE = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d{3} (DEBUG|INFO|WARNING|ERROR|CRITICAL) (\S+): (.*)")


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One thing that the program said. ``when`` is local and naive, as it is written.

    ``detail``: the last line of what follows it, such as the name of an error; ``times``: how often in a row.
    """

    when: datetime
    level: int
    source: str
    message: str
    detail: str = ""
    times: int = 1

    @property
    def is_warning(self) -> bool:
        """Whether it is worth a technician's look."""
        return self.level >= logging.WARNING


class LogBook:
    """The log files of one folder. ``prefix``: what a copy's name begins with, to tell kiosks apart."""

    def __init__(self, folder: Path, prefix: str) -> None:
        self._folder = folder
        self._prefix = prefix

    def entries(self, *, only_warnings: bool = False) -> Sequence[LogEntry]:
        """The newest entries, newest first."""
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
        """Put copies of all log files on the drive at `place`. Raises ExportError."""
        files = self._files()
        if not files:
            raise ExportError("There is no log yet.", "Look again after the kiosk has been used.")
        return [copy_out(file, place, FOLDER / f"{self._prefix}-{file.name}") for file in files]

    def _files(self) -> Sequence[Path]:
        """The newest first: ``kiosk.log``, then ``kiosk.log.1`` and on."""
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
    """The entry that begins with `line`, if one does."""
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    try:
        when = datetime.fromisoformat(match[1])
    except ValueError:  # digits, but no day: a damaged line
        return None
    return LogEntry(when, logging.getLevelNamesMapping()[match[2]], match[3], _shown(match[4]))


def _shown(text: str) -> str:
    text = text.strip()
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"


def _is_same(one: LogEntry, other: LogEntry) -> bool:
    return (one.level, one.source, one.message, one.detail) == (
        other.level, other.source, other.message, other.detail,
    )  # fmt: skip
