"""Calls fsync on background threads, so that the next file is written while earlier ones are flushed.

Rules: files are durable only after `Flusher.finish` has returned. If an fsync fails, its error is raised by
`Flusher.finish`, or earlier, when another file is opened. If the ``with`` block ends without a call of
`Flusher.finish`, pending fsyncs are completed and their errors ignored. At most `MOST` files are open at the same
time.
"""

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

MOST = 16
"""Maximum number of files that are open at the same time, including those that wait for fsync."""
THREADS = 4
"""Number of threads that call fsync; concurrent fsyncs take less time than consecutive ones."""


class Flusher:
    """Writes files and calls fsync for them on a thread pool. Not thread-safe: only one thread may call it."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="flush")
        self._under_way: deque[Future[None]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._threads.shutdown(wait=True)

    @contextmanager
    def file(self, path: Path) -> Iterator[BinaryIO]:
        """Open a new file for writing in the block. Raises OSError, also if the fsync of an earlier file failed."""
        while len(self._under_way) >= MOST:
            self._under_way.popleft().result()
        out = path.open("xb")
        try:
            yield out
            out.flush()
        except BaseException:
            out.close()
            raise
        self._under_way.append(self._threads.submit(_synchronise, out))

    def finish(self) -> None:
        """Wait until every file is durable on the disk. Raises the OSError of the first fsync that failed."""
        while self._under_way:
            self._under_way.popleft().result()


def _synchronise(out: BinaryIO) -> None:
    with out:
        os.fsync(out.fileno())
