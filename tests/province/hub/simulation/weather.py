"""Faults of the simulated province's server and of the way to it; the same seed gives the same faults."""

from collections.abc import Iterator, MutableMapping
from pathlib import Path
from random import Random
from threading import Lock

from kiosk.durable import write_file
from tests.sync.sending.store import StoreHandler

LINE_MEAN = 64 * 1024
"""Mean number of bytes between two cuts of a connection."""


class FolderFiles(MutableMapping[str, bytes]):
    """The files of a server, in a folder: the hub's object store."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __getitem__(self, name: str) -> bytes:
        try:
            return (self.folder / name).read_bytes()
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
            raise KeyError(name) from error

    def __setitem__(self, name: str, data: bytes) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_file(self.folder / name, data)

    def __delitem__(self, name: str) -> None:
        (self.folder / name).unlink()

    def __iter__(self) -> Iterator[str]:
        return (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Weather:
    """Faults of the server. ``counts``: how often each fault happened. ``is_calm``: no more faults."""

    def __init__(self, seed: int) -> None:
        self._rng = Random(seed)
        self._lock = Lock()
        self._sent: list[tuple[str, bytes]] = []
        self.counts: dict[str, int] = {}
        self.is_calm = False

    def __call__(self, handler: StoreHandler) -> bool:
        """Answer in place of the server if there is a fault; return whether it was answered."""
        with self._lock:
            roll, other = self._rng.randrange(24), self._rng.random()
        is_put = handler.command == "PUT"
        if self.is_calm:
            return False
        match roll:
            case 0:
                self._count("500")
                handler.answer(500, b"")
            case 1:
                self._count("403")
                handler.answer(403, b"")
            case 2:
                self._count("a page of a captive portal with 200")
                handler.show_page()
            case 3 if is_put:
                self._count("412 without the file")
                handler.answer(412, b"")
            case 4 if is_put:
                self._count("stored by half, then cut off")
                handler.server.files[handler.name] = handler.body[: len(handler.body) // 2]
                handler.die()
            case 5 if is_put:
                self._count("stored, then cut off")
                handler.server.files[handler.name] = handler.body
                handler.die()
            case 6 if is_put and self._sent:
                self._count("an earlier file arrives again")
                with self._lock:
                    name, data = self._sent[int(other * len(self._sent))]
                handler.server.files[name] = data
                return False
            case _:
                if is_put:
                    with self._lock:
                        self._sent.append((handler.name, handler.body))
                        del self._sent[:-200]
                return False
        return True

    def _count(self, what: str) -> None:
        with self._lock:
            self.counts[what] = self.counts.get(what, 0) + 1
