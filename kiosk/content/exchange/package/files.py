"""The files of a package: members of a zip file, or files below the folder of a manifest or an item.

Rules: names are relative to the package. A name that leads out of it, a link and an address on a network are refused
before anything is opened. Folders are not searched: only files that the package names are read.
"""

import posixpath
import re
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote

from kiosk.content.exchange.limits import MAX_TEXT_BYTES, MAX_ZIP_MEMBER
from kiosk.content.exchange.zip_contents import ZipContents
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.texts import translatable

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class PackageFiles(Protocol):
    """Reads the files of a package by their names."""

    def has(self, name: str) -> bool:
        """Whether the package contains `name`."""
        ...

    def read(self, name: str) -> bytes:
        """The contents of `name`. Raises KeyError if there is none, QuestionsRefusedError, OSError."""
        ...


class ZipFiles:
    """The files of a package in a zip file."""

    def __init__(self, path: Path) -> None:
        """Check the zip file at `path`. Raises QuestionsRefusedError or OSError."""
        self.contents = ZipContents(path)
        self._by_folded = {name.casefold(): name for name in self.contents.sizes}

    def has(self, name: str) -> bool:
        """Whether the package contains `name`; case does not matter if no other file has the name."""
        return name in self.contents.sizes or name.casefold() in self._by_folded

    def read(self, name: str) -> bytes:
        """The contents of `name`."""
        return self.contents.read(name if name in self.contents.sizes else self._by_folded[name.casefold()])


class FolderFiles:
    """The files below a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def has(self, name: str) -> bool:
        """Whether the folder contains the file `name`; a link does not count."""
        return self._path(name) is not None

    def read(self, name: str) -> bytes:
        """The contents of `name`."""
        path = self._path(name)
        if path is None:
            raise KeyError(name)
        most = MAX_TEXT_BYTES if name.lower().endswith(".xml") else MAX_ZIP_MEMBER
        if path.stat().st_size > most:
            raise QuestionsRefusedError(
                translatable("Staff", "The file is larger than {most}."),
                translatable("Staff", "Export the questions again in the other program."),
                most=Bytes(most),
            )
        return path.read_bytes()

    def _path(self, name: str) -> Path | None:
        path = self._folder / name
        try:
            inside = path.resolve() == path and path.is_relative_to(self._folder)
            return path if inside and path.is_file() else None
        except (OSError, ValueError):
            return None


def resolved(folder: str, reference: str) -> str | None:
    """The name in the package of `reference`, which stands in a file in `folder`; None if it leads outside."""
    plain = unquote(reference.partition("?")[0].partition("#")[0]).replace("\\", "/").strip()
    if not plain or "\0" in plain or plain.startswith("/") or _SCHEME.match(plain):
        return None
    name = posixpath.normpath(posixpath.join(folder, plain))
    return None if name.startswith("../") or name in {"..", "."} else name


def folder_of(name: str) -> str:
    """The folder of the file `name` in the package."""
    return posixpath.dirname(name)
