"""Replaces the standard streams by streams that never fail: a command finishes its work even without output.

Rules: on a closed pipe or a full disk, the text is lost and the first error is kept. Characters that the terminal's
encoding lacks are escaped. File descriptors 0, 1 and 2 are always occupied. Otherwise a file that is opened later
could get one of these numbers and receive the output.
"""

import errno
import io
import os
import sys
from typing import TextIO

from kiosk.logs import Outlet

_CLOSED = frozenset({errno.EPIPE, errno.EINVAL} if os.name == "nt" else {errno.EPIPE})
"""Error numbers of writing to a pipe that no process reads."""


class Output:
    """Replaces the standard streams when it is created."""

    def __init__(self) -> None:
        _occupy_descriptors()
        sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - stays open until exit
        sys.stdout, self._outlet = _without_failures(sys.stdout)
        sys.stderr, self._errors = _without_failures(sys.stderr)

    def finish(self) -> OSError | None:
        """Flush the streams; return the first error that lost text of standard output, or None.

        A closed pipe does not count as an error.
        """
        sys.stdout.flush()
        sys.stderr.flush()
        problem = self._outlet.problem
        return None if problem is None or problem.errno in _CLOSED else problem


def _occupy_descriptors() -> None:
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # `os.open` returns the lowest free number


def _without_failures(stream: TextIO | None) -> tuple[TextIO, Outlet]:
    if stream is None:
        outlet = Outlet(io.FileIO(os.devnull, "w"))
        return io.TextIOWrapper(io.BufferedWriter(outlet), encoding="utf-8"), outlet
    stream.flush()
    outlet = Outlet(getattr(stream.buffer, "raw", stream.buffer))  # with PYTHONUNBUFFERED, `buffer` is the raw stream
    text = io.TextIOWrapper(
        io.BufferedWriter(outlet),
        encoding=stream.encoding,
        errors="backslashreplace",
        line_buffering=bool(stream.line_buffering),
        write_through=getattr(stream, "write_through", False),
    )
    return text, outlet
