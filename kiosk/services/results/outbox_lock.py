"""Lock for changes of the outbox, between the threads of a program and between programs.

Rules: `kiosk export` can run beside the kiosk, and sealing the same events twice gives two different files. On a file
system without locks, or if the lock file cannot be created, only the threads of this program are locked out.
"""

import logging
import threading
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from kiosk.domain.errors import ExportError
from kiosk.domain.texts import translatable

_TIMEOUT_SECONDS = 60.0
logger = logging.getLogger(__name__)


class OutboxLock:
    """Re-entrant context manager. Raises ExportError if another program keeps the lock for too long."""

    def __init__(self, file: Path, timeout: float = _TIMEOUT_SECONDS) -> None:
        """`file`: the lock file; it is created when needed and never deleted. `timeout` in seconds."""
        self._threads = threading.RLock()
        self._file = FileLock(file, timeout=timeout, thread_local=False)
        self._depth = 0

    def __enter__(self) -> None:
        self._threads.acquire()
        try:
            if self._depth == 0:
                self._acquire()
        except BaseException:
            self._threads.release()
            raise
        self._depth += 1

    def _acquire(self) -> None:
        try:
            self._file.acquire()
        except Timeout as error:
            raise ExportError(
                translatable("Staff", "Another program is packing results."),
                translatable("Staff", "Wait a minute, then try again."),
            ) from error
        except (OSError, NotImplementedError) as error:
            logger.warning("Exports of other programs are not locked out: %s", error)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._depth -= 1
        if self._depth == 0:
            self._file.release()
        self._threads.release()
