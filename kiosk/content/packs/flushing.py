"""Puts files on the disk behind the one who writes them, so that the next file is read while the last one sinks in.

Rules: nothing counts as written before `Flusher.finish` returned; a failure is raised there or at the next file; when
the block ends early, what is under way ends and is forgotten; at most `MOST` files are open.
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
"""Files that may wait for the disk."""
THREADS = 4
"""A disk puts several files in order at once sooner than one after another."""


class Flusher:
    """Synchronises files on threads of its own; for one writer."""

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
        """A new file to be written in the block. Raises OSError, also that of a file before."""
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
        """Wait until every file is on the disk. Raises the OSError of the first that is not."""
        while self._under_way:
            self._under_way.popleft().result()


def _synchronise(out: BinaryIO) -> None:
    with out:
        os.fsync(out.fileno())
