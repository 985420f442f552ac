"""Lets only one download run at a time in the folder of downloads; a person's goes first.

Rules: two writers of one partial file would damage it. A download by the kiosk itself never waits, and it ends soon
when a person wants to download. Another program of this kiosk, such as ``kiosk sync now``, is locked out, too; where
the file system has no locks, only the threads of this program are.
"""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.errors import PackError
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder

PATIENCE = 30.0
"""Seconds for which a person's download waits for another program."""
_FILE = "lock"
logger = logging.getLogger(__name__)


class Turns:
    """Decides which download of this program may run now. Thread-safe."""

    def __init__(self) -> None:
        self._threads = threading.Lock()
        self._counting = threading.Lock()
        self._people = 0

    @property
    def is_asked(self) -> bool:
        """Whether a person's download runs or waits."""
        return self._people > 0

    @contextmanager
    def of_person(self, folder: Path) -> Iterator[None]:
        """Wait until no other download runs, then run the block, which downloads for a person.

        Raises PackError if another program is still downloading after `PATIENCE` seconds.
        """
        with self._counting:
            self._people += 1
        try:
            with self._threads, _locked(folder, PATIENCE) as is_free:
                if not is_free:
                    raise PackError(
                        translatable("Staff", "Another program of this kiosk is downloading packs."),
                        translatable("Staff", "Wait a few minutes, then try again."),
                    )
                yield
        finally:
            with self._counting:
                self._people -= 1

    @contextmanager
    def of_kiosk(self, folder: Path) -> Iterator[bool]:
        """Run the block, which downloads for the kiosk itself, without waiting.

        Yields False if another download runs or waits; the block must then not download.
        """
        if self.is_asked or not self._threads.acquire(blocking=False):
            yield False
            return
        try:
            with _locked(folder, 0) as is_free:
                yield is_free
        finally:
            self._threads.release()


@contextmanager
def _locked(folder: Path, patience: float) -> Iterator[bool]:
    """Hold the lock file in `folder` during the block; yields False if another program keeps it."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / _FILE, timeout=patience, thread_local=False)
    is_free = True
    try:
        make_folder(folder, is_private=True)
        lock.acquire()
    except Timeout:
        is_free = False
    except (OSError, NotImplementedError) as error:
        logger.warning("Downloads of other programs are not locked out: %s", error)
    try:
        yield is_free
    finally:
        lock.release()
