"""A kiosk in an in-memory folder, whose initial state can be restored."""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from kiosk.storage.store import Store, open_store
from tests.content.kiosk import StandingClock

_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - file system in memory on Linux
_PREFIX = "tram-hoc-fuzz-"
_PROCESSES = Path("/proc")


def new_folder() -> Path:
    """Create and return an empty folder, in memory if possible; delete the folders left by killed fuzz processes."""
    place = _IN_MEMORY if _IN_MEMORY.is_dir() and os.access(_IN_MEMORY, os.W_OK) else Path(tempfile.gettempdir())
    for left in place.glob(f"{_PREFIX}*"):
        if not _PROCESSES.joinpath(left.name.removeprefix(_PREFIX).partition("-")[0]).exists():
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=place))


class Station:
    """A kiosk with its open record ``store``, data ``folder`` and stick; `prepare` creates the initial state."""

    def __init__(self, prepare: Callable[["Station"], None] = lambda _station: None) -> None:
        self._top = new_folder()
        self._kept = self._top / "kept"
        self.folder = self._top / "data"
        self.sticks = self._top / "stick"
        self.packs = self.folder / "packs"
        self.sticks.mkdir()
        self.clock = StandingClock()
        self.store = self._opened()
        prepare(self)
        self.store.close()
        shutil.copytree(self.folder, self._kept)
        self.store = self._opened()

    def reset(self) -> None:
        """Restore the data folder to the state after `prepare`."""
        self.store.close()
        shutil.rmtree(self.folder)
        shutil.copytree(self._kept, self.folder)
        self.store = self._opened()

    def insert(self, files: dict[str, bytes]) -> Path:
        """Replace the files on the stick by `files`; return the folder of the stick."""
        for entry in self.sticks.iterdir():
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
        for name, data in files.items():
            path = self.sticks / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return self.sticks

    def close(self) -> None:
        """Close the record and delete the kiosk's folder."""
        self.store.close()
        shutil.rmtree(self._top, ignore_errors=True)

    def _opened(self) -> Store:
        return open_store(self.folder / "kiosk.db", self.clock)


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below `folder` by relative path; a folder has the value ``b""``."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
    }
