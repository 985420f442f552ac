"""Standard input, output and error that never fail: a command ends its work although nobody can read what it prints.

Rules: a closed pipe or a full disk loses the text, and the first error is kept; text that the terminal has no letters
for is escaped; the numbers 0, 1 and 2 belong to no other file, or what is printed would be written into that file.
"""

import errno
import io
import os
import sys
from typing import TextIO

from kiosk.logs import Outlet

_CLOSED = frozenset({errno.EPIPE, errno.EINVAL} if os.name == "nt" else {errno.EPIPE})
"""What writing into a pipe without a reader gives."""


class Output:
    """Stands in place of the standard streams from when it is made."""

    def __init__(self) -> None:
        _occupy_descriptors()
        sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the process
        sys.stdout, self._outlet = _without_failures(sys.stdout)
        sys.stderr, self._errors = _without_failures(sys.stderr)

    def finish(self) -> OSError | None:
        """Write out what is left; gives the error if text was lost that somebody wanted to read."""
        sys.stdout.flush()
        sys.stderr.flush()
        problem = self._outlet.problem
        return None if problem is None or problem.errno in _CLOSED else problem


def _occupy_descriptors() -> None:
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # the lowest number that is free


def _without_failures(stream: TextIO | None) -> tuple[TextIO, Outlet]:
    if stream is None:
        outlet = Outlet(io.FileIO(os.devnull, "w"))
        return io.TextIOWrapper(io.BufferedWriter(outlet), encoding="utf-8"), outlet
    stream.flush()
    outlet = Outlet(getattr(stream.buffer, "raw", stream.buffer))  # unbuffered Python has no buffer in between
    text = io.TextIOWrapper(
        io.BufferedWriter(outlet),
        encoding=stream.encoding,
        errors="backslashreplace",
        line_buffering=bool(stream.line_buffering),
        write_through=getattr(stream, "write_through", False),
    )
    return text, outlet
