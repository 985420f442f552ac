"""What a case costs: CPU time of all threads, and how far the memory of the process rose above where it began.

Rule: no case writes a file of more than `MOST_FILE` bytes, lest it fill the memory in which the files lie.
"""

import os
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MOST_SECONDS = 1.0
MOST_BYTES = 200_000_000
MOST_FILE = 200_000_000
_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")
_RESET_PEAK = b"5"
"""Sets the peak of the resident memory (VmHWM) to its present value (proc(5))."""


@dataclass
class Measured:
    """Cost of a case."""

    seconds: float = 0.0
    bytes: int = 0


@contextmanager
def measured() -> Iterator[Measured]:
    """Fills what it gives when the block ends."""
    cost = Measured()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_FILE, limits[1]))
    before, start = _reset_peak(), time.process_time()
    try:
        yield cost
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        cost.seconds = time.process_time() - start
        cost.bytes = max(0, _peak() - before)


def _reset_peak() -> int:
    """Begin a new peak where the system can; the peak now."""
    try:
        descriptor = os.open(_CLEAR, os.O_WRONLY)
    except OSError:
        return _peak()
    try:
        os.write(descriptor, _RESET_PEAK)
    finally:
        os.close(descriptor)
    return _peak()


def _peak() -> int:
    """The largest resident memory so far, in bytes."""
    try:
        text = _STATUS.read_bytes()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return int(text[text.index(b"VmHWM:") + 6 :].split(None, 1)[0]) * 1024
