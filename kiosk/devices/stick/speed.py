"""Measures the write and read speed of a stick with a test file.

Rules: The data is random, so that the stick's controller cannot compress it. The write time includes fsync. The test
file is removed from the page cache before it is read; if the system does not support that, the read speed is None.
The data read is compared with the data written. The test file is deleted at the end; if that fails, the next
measurement deletes it.
"""

import contextlib
import os
import time
from pathlib import Path

from kiosk.domain.errors import ExportError
from kiosk.domain.machine.facts import StickSpeed
from kiosk.domain.ports.progress import Progress
from kiosk.domain.self_check import step
from kiosk.domain.texts import translatable

SIZE = 8 * 1024 * 1024
"""Number of bytes written and read."""
NAME = ".tram-hoc-so.speed"
_BLOCK = 512 * 1024


def measure(place: Path, progress: Progress) -> StickSpeed:
    """Measure the speed of writing a file to the drive at `place` and of reading it back.

    Raises OSError if writing or reading fails, ExportError if the data differs, and CheckStoppedError if `progress`
    returns False.
    """
    file = place / NAME
    blocks = [os.urandom(_BLOCK) for _ in range(SIZE // _BLOCK)]
    try:
        file.unlink(missing_ok=True)
        writing = _write(file, blocks, progress)
        reading, is_same = _read(file, blocks, progress)
    finally:
        with contextlib.suppress(OSError):  # a stick can be removed at any time
            file.unlink(missing_ok=True)
    if not is_same:
        raise ExportError(
            translatable("Staff", "The data read from the stick differs from what was written."),
            translatable("Staff", "Use another stick."),
        )
    return StickSpeed(writing, reading)


def _write(file: Path, blocks: list[bytes], progress: Progress) -> float:
    began = time.perf_counter()
    with file.open("xb") as stream:
        for number, block in enumerate(blocks):
            step(progress, number * _BLOCK, 2 * SIZE)
            stream.write(block)
        stream.flush()
        os.fsync(stream.fileno())
    return SIZE / max(time.perf_counter() - began, 1e-9)


def _read(file: Path, blocks: list[bytes], progress: Progress) -> tuple[float | None, bool]:
    with file.open("rb") as stream:
        is_past_memory = _forget(stream.fileno())
        began = time.perf_counter()
        is_same = True
        for number, block in enumerate(blocks):
            step(progress, SIZE + number * _BLOCK, 2 * SIZE)
            is_same &= stream.read(_BLOCK) == block
        speed = SIZE / max(time.perf_counter() - began, 1e-9)
    return (speed if is_past_memory else None), is_same


def _forget(descriptor: int) -> bool:
    """Remove the file from the page cache; return False if the system does not support that."""
    if not hasattr(os, "posix_fadvise"):
        return False
    try:
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    except OSError:
        return False
    return True
