"""Measures the cost of a case: CPU time of all threads, and the rise of the process's peak resident memory.

Rule: a case cannot write a file of more than `MOST_FILE` bytes, because the files of the fuzz tests are in memory.
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
"""Value that, written to clear_refs, resets the peak of the resident memory (VmHWM) to the current use (proc(5))."""


@dataclass
class Measured:
    """Cost of a case: ``seconds`` of CPU time, and ``bytes`` by which the peak memory rose."""

    seconds: float = 0.0
    bytes: int = 0


@contextmanager
def measured() -> Iterator[Measured]:
    """Measure the ``with`` block, and yield an object whose fields are set at the end of the block."""
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
    """Reset the peak to the current memory use if the system allows it; return the peak in bytes."""
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
    """Return the peak resident memory of this process in bytes."""
    try:
        text = _STATUS.read_bytes()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return int(text[text.index(b"VmHWM:") + 6 :].split(None, 1)[0]) * 1024
