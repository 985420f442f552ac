"""Lock files, so that one account or program at a time changes the sources of a pack.

Rules: the operating system releases a lock when its program ends, so a crash never blocks an author. Who holds a lock
stands in a second file, because Windows does not let another program read a locked one. In one program, the same
writer may take a lock several times. On a file system without locks, only this program is locked out.
"""

import json
import logging
import threading
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from kiosk.domain.ids import AccountId, PackId
from kiosk.domain.studio.refusals import OtherWriterError
from kiosk.domain.studio.writers import Writer
from kiosk.durable import make_folder
from kiosk.storage.people.faults import disk_faults

_UNKNOWN = Writer(AccountId(""), "")
logger = logging.getLogger(__name__)


@dataclass(slots=True)
class _Taken:
    writer: Writer
    lock: FileLock | None
    times: int = 0


class PackHold:
    """The right to change the files of one pack (`domain.studio.ports.Hold`)."""

    def __init__(self, locks: "PackLocks", pack: PackId) -> None:
        self._locks = locks
        self._pack: PackId | None = pack

    def release(self) -> None:
        """Release it; see `Hold.release`."""
        if self._pack is not None:
            self._locks.give_back(self._pack)
            self._pack = None


class PackLocks:
    """The locks of the packs, as files in one folder (`domain.studio.ports.WriterLocks`)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: dict[PackId, _Taken] = {}
        self._threads = threading.Lock()

    def take(self, pack: PackId, writer: Writer) -> PackHold:
        """Become the writer of `pack`; see `WriterLocks.take`."""
        with self._threads:
            taken = self._taken.get(pack)
            if taken is None:
                taken = self._taken[pack] = _Taken(writer, self._lock(pack))
                self._note(pack, writer)
            elif taken.writer != writer:
                raise OtherWriterError(taken.writer)
            taken.times += 1
            return PackHold(self, pack)

    def give_back(self, pack: PackId) -> None:
        """Release one hold on `pack`; the last one releases the lock."""
        with self._threads:
            taken = self._taken.get(pack)
            if taken is None:
                return
            taken.times -= 1
            if taken.times == 0:
                del self._taken[pack]
                if taken.lock is not None:
                    taken.lock.release()

    def close(self) -> None:
        """Release all locks of this program, also those of sessions that were not closed."""
        with self._threads:
            for taken in self._taken.values():
                if taken.lock is not None:
                    taken.lock.release()
            self._taken.clear()

    def _lock(self, pack: PackId) -> FileLock | None:
        with disk_faults(f"{pack}.lock"):
            make_folder(self._folder)
        lock = FileLock(self._folder / f"{pack}.lock", timeout=0, thread_local=False)
        try:
            lock.acquire()
        except Timeout as error:
            raise OtherWriterError(self._holder(pack)) from error
        except (OSError, NotImplementedError) as error:
            logger.warning("Other programs are not kept from changing %s: %s", pack, error)
            return None
        return lock

    def _note(self, pack: PackId, writer: Writer) -> None:
        """Write down who holds the lock; without it, another program cannot name the writer."""
        noted = json.dumps({"account": writer.account, "program": writer.program})
        try:
            (self._folder / f"{pack}.holder").write_text(noted, "utf-8")
        except OSError as error:
            logger.warning("The writer of %s is not noted: %s", pack, error)

    def _holder(self, pack: PackId) -> Writer:
        try:
            noted = json.loads((self._folder / f"{pack}.holder").read_text("utf-8"))
            return Writer(AccountId(str(noted["account"])), str(noted["program"]))
        except (OSError, ValueError, KeyError, TypeError):
            return _UNKNOWN
