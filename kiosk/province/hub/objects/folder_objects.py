"""Objects as files below one folder.

Rules: Files are written atomically and synchronized. Links are never followed. What has no name of an object is
ignored: hidden files, such as unfinished ones, and names that only a misused server can have made.
"""

import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from kiosk import durable
from kiosk.province.hub.objects.port import ObjectsError, is_name, required_name

_LONGEST = 3600
"""Seconds after which an unfinished file is taken for one that a power cut left."""
_MOST_TIDIED = 1000
"""Number of folders that are remembered as tidied."""


@dataclass(frozen=True, slots=True)
class FolderObjects:
    """The objects below ``root``, which is created when the first object is written."""

    root: Path
    _tidied: set[Path] = field(default_factory=set, compare=False)

    @property
    def place(self) -> str:
        """Where the objects are, for messages."""
        return str(self.root)

    def folders(self, parent: str, most: int, is_wanted: Callable[[str], bool] = is_name) -> Sequence[str]:
        """Return the names of at most `most` wanted folders in `parent` ("" for the top), in ascending order."""
        return self._listed(parent, lambda entry: is_wanted(entry.name) and entry.is_dir(follow_symlinks=False), most)

    def names(self, folder: str, most: int) -> Sequence[str]:
        """Return the full names of at most `most` objects directly in `folder`, in ascending order."""
        found = self._listed(folder, lambda entry: entry.is_file(follow_symlinks=False), most)
        return [f"{folder}/{name}" for name in found]

    def sizes(self, folder: str, most: int) -> Mapping[str, int]:
        """Return the sizes in bytes of the objects that `names` returns, in the same order."""
        found: dict[str, int] = {}
        with self._explained():
            for name in self.names(folder, most):
                with suppress(FileNotFoundError):  # moved meanwhile
                    found[name] = self._file(name).stat(follow_symlinks=False).st_size
        return found

    def get(self, name: str, most: int) -> bytes | None:
        """Return at most the first `most` bytes of the object `name`; None if it does not exist."""
        with self._explained():
            try:
                descriptor = os.open(self._file(name), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
            except (FileNotFoundError, NotADirectoryError):
                return None
            with os.fdopen(descriptor, "rb") as stream:
                if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                    return None
                return stream.read(most)

    def put(self, name: str, data: bytes) -> None:
        """Write the object `name`, replacing an existing one."""
        file = self._file(name)
        with self._explained():
            durable.make_folder(file.parent)
            durable.write_file(file, data, is_tidy=False)
            self._tidy(file)

    def put_all(self, objects: Mapping[str, bytes]) -> None:
        """Write several objects, as `put` does; if it fails, some of them can be written."""
        files = {self._file(name): data for name, data in objects.items()}
        with self._explained():
            for folder in dict.fromkeys(file.parent for file in files):
                durable.make_folder(folder)
            durable.write_files(files, is_tidy=False)
            for file in {file.parent: file for file in files}.values():
                self._tidy(file)

    def delete(self, name: str) -> None:
        """Delete the object `name` if it exists."""
        self.delete_all([name])

    def delete_all(self, names: Sequence[str]) -> None:
        """Delete several objects, as `delete` does."""
        changed: dict[Path, None] = {}
        with self._explained():
            for file in map(self._file, names):
                with suppress(FileNotFoundError, NotADirectoryError):
                    file.unlink()
                    changed[file.parent] = None
            for folder in changed:
                durable.sync_folder(folder)

    def close(self) -> None:
        """Do nothing: a folder needs no connection."""

    def _tidy(self, written: Path) -> None:
        """Delete what power cuts left in the folder of the file just `written`, unless that was done before.

        Not at each write: the folder of receipts holds one file for each kiosk.
        """
        folder = written.parent
        if folder not in self._tidied:
            with suppress(OSError):  # what cannot be deleted stops no write
                durable.delete_unfinished(folder, written.stat().st_mtime - _LONGEST)
            if len(self._tidied) < _MOST_TIDIED:
                self._tidied.add(folder)

    def _file(self, name: str) -> Path:
        return self.root.joinpath(*required_name(name).split("/"))

    def _listed(self, folder: str, is_wanted: Callable[["os.DirEntry[str]"], bool], most: int) -> Sequence[str]:
        place = self._file(folder) if folder else self.root
        with self._explained():
            try:
                with os.scandir(place) as entries:
                    seen = (entry.name for entry in entries if is_name(entry.name) and is_wanted(entry))
                    return sorted(islice(seen, most))
            except (FileNotFoundError, NotADirectoryError):
                return []

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise ObjectsError(
                "The folder of objects {place} cannot be used ({reason}).",
                "Check that its disk is there, has room and can be written; what was stored before is safe.",
                place=self.place,
                reason=str(error.strerror or error),
            ) from error
