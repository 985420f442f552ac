"""A carrier (signed repository of packs) stored as plain folders and files on a stick."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from kiosk.content.archive import NAME
from kiosk.content.trust.names import METADATA, METADATA_NAME, SHA256, TARGETS, prefixed, unprefixed
from kiosk.content.trust.refusals import refuse_name, refuse_number, too_long
from kiosk.devices.stick.confined import list_below, open_below, unreadable
from kiosk.domain.errors import CarrierIncompleteError
from kiosk.domain.text import shown
from kiosk.domain.trust import SignedTarget

MAX_TARGETS = 5000
"""Maximum number of files and folders in ``targets/``; enough for 20 departments with about 200 versions each."""
_DEEPEST = 4
_OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})


class FolderCarrier:
    """The carrier in the folder `inside` (path components) of the stick mounted at `place`."""

    def __init__(self, place: Path, inside: tuple[str, ...]) -> None:
        self._place = place
        self._inside = inside
        self.label = shown("/".join(inside)) or "/"

    def metadata(self, name: str, limit: int) -> bytes:
        """Return the contents of ``metadata/<name>``; see `Carrier.metadata`."""
        if METADATA_NAME.fullmatch(name) is None:
            refuse_name(name)
        with open_below(self._place, (*self._inside, METADATA, name)) as file:
            try:
                data = file.read(limit + 1)
            except OSError as error:
                raise unreadable(name, error) from error
        if len(data) > limit:
            raise too_long(name, limit)
        return data

    def targets(self, _signed: Sequence[SignedTarget] = (), /) -> Sequence[str]:
        """Return the names of the existing pack files; see `Carrier.targets`."""
        names: set[str] = set()
        waiting: list[tuple[str, ...]] = [()]
        seen = 0
        while waiting:
            parts = waiting.pop()
            files, folders = self._inside_of(parts)
            names.update("/".join((*parts, unprefixed(name))) for name in files)
            waiting.extend((*parts, name) for name in folders)
            seen += len(files) + len(folders)
            if seen > MAX_TARGETS:
                refuse_number(MAX_TARGETS)
        return sorted(names)

    def open_target(self, name: str, sha256: str) -> BinaryIO:
        """Open the pack file `name`; see `Carrier.open_target`."""
        if NAME.fullmatch(name) is None or SHA256.fullmatch(sha256) is None:
            refuse_name(name)
        try:
            return self._opened(prefixed(name, sha256))
        except CarrierIncompleteError:
            return self._opened(name)

    def _opened(self, name: str) -> BinaryIO:
        return open_below(self._place, (*self._inside, TARGETS, *name.split("/")))

    def _inside_of(self, parts: tuple[str, ...]) -> tuple[Sequence[str], Sequence[str]]:
        """Return the names of the files and of the subfolders in the folder `parts` of ``targets/``.

        A subfolder more than `_DEEPEST` levels deep is returned among the files, so that the search does not enter
        it.
        """
        way = (*self._inside, TARGETS, *parts)
        files, folders = [], []
        for name, is_folder in list_below(self._place, way):
            if name.startswith(".") or name.casefold() in _OF_THE_SYSTEM:
                continue
            if is_folder and len(parts) < _DEEPEST:
                folders.append(_as_made(self._place.joinpath(*way), name))
            else:
                files.append(name)
        return files, folders


def _as_made(folder: Path, name: str) -> str:
    """Return `name`, in lower case if the file system (FAT) ignores case and displays upper case."""
    small = name.lower()
    return small if name != small and name.isupper() and (folder / small).is_dir() else name
