"""Finds carriers (signed repositories of packs) anywhere on a stick.

Rules: the search has the limits of `devices.stick.walk`. A file or folder that looks like a carrier or a pack but
cannot be used is reported with the reason, so that a faulty stick never looks like an empty one.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from kiosk.content.names import SUFFIX
from kiosk.content.trust.folder import FolderCarrier
from kiosk.content.trust.names import METADATA, TARGETS, TIMESTAMP
from kiosk.content.trust.zipped import carriers_in
from kiosk.devices.stick.confined import unreadable
from kiosk.devices.stick.walk import MAX_ENTRIES, Folder, StickWalk
from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError, KioskError, PackError
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable
from kiosk.domain.trust import SignedTarget

MAX_ZIPS = 100
MAX_ZIPPED = 60_000
"""Once the zips searched so far contain more files than this, no further zip is searched.

The reason is memory: the names of all files are kept. A file counts once for each carrier that contains it.
"""
MAX_FOUND = 200
"""Maximum number of results of a search. A person would not read more, and each carrier takes time to verify."""
_SIGNATURES = (TIMESTAMP, "1.root.json")
"""Files in ``metadata/`` that mark a folder as a carrier: one of them is enough, because a carrier may be copied
incompletely."""
_HIGHER = translatable("Staff", "Put the carrier into the top folder of the stick.")


class Carrier(Protocol):
    """A repository of signed packs, read-only: the folders ``metadata/`` and ``targets/`` (pack files)."""

    @property
    def label(self) -> str:
        """Path of the carrier on the stick, as displayed."""
        ...

    def metadata(self, name: str, limit: int) -> bytes:
        """Return the contents of the file ``metadata/<name>``, at most `limit` bytes.

        Raises CarrierIncompleteError if the file does not exist, CarrierRefusedError if it is too long, a link or
        damaged, PackError if the stick cannot be read.
        """
        ...

    def targets(self, signed: Sequence[SignedTarget] = (), /) -> Sequence[str]:
        """Return the names of the existing targets, without the hash prefix of the file names.

        A carrier whose files cannot be listed, such as a web server, returns those names of `signed` that it can
        serve. Raises the same errors as `metadata`.
        """
        ...

    def open_target(self, name: str, sha256: str) -> BinaryIO:
        """Open the target `name` with the signed hash `sha256` as a seekable file; its data is not verified yet.

        Raises the same errors as `metadata`.
        """
        ...


@dataclass(frozen=True, slots=True)
class FoundCarrier:
    """Result of the search: a ``carrier``, or the ``error`` with the reason why the candidate cannot be used."""

    label: str
    carrier: Carrier | None = None
    error: KioskError | None = None


def find_carriers(place: Path) -> Sequence[FoundCarrier]:
    """Search the drive mounted at `place` for carriers; those closest to its root come first.

    Candidates that cannot be used are returned with the reason. Raises PackError if the drive cannot be read at all.
    """
    return tuple(_Search(place).found())


class _Search:
    """One breadth-first search through all folders of a stick."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._walk = StickWalk(place, MAX_ENTRIES)
        self._zips = 0
        self._zipped_files = 0

    def found(self) -> Iterator[FoundCarrier]:
        """Yield the results in the order of the search: at most `MAX_FOUND`, then an error if there are more."""
        for number, found in enumerate(self._everything()):
            if number == MAX_FOUND:
                message = translatable(
                    "Staff", "The stick has more than {most} items that look like packs; not all were checked."
                )
                yield FoundCarrier("/", error=CarrierRefusedError(message, _HIGHER, most=MAX_FOUND))
                return
            yield found

    def _everything(self) -> Iterator[FoundCarrier]:
        for folder in self._walk.folders():
            yield from self._in_folder(folder)
        if self._walk.is_cut_short:
            yield FoundCarrier("/", error=_too_many(MAX_ENTRIES))

    def _in_folder(self, folder: Folder) -> Iterator[FoundCarrier]:
        parts = folder.parts
        signatures = self._place.joinpath(*parts, METADATA)
        if any(os.path.lexists(signatures / name) for name in _SIGNATURES):
            yield self._tree(parts)
            folder.below = [name for name in folder.below if name.casefold() not in {METADATA, TARGETS}]
        if folder.error is not None:
            if not parts:
                raise unreadable("/", folder.error) from folder.error
            yield FoundCarrier(_label(parts), error=unreadable(_label(parts), folder.error))
        for entry in folder.entries:
            name, inside = entry.name, (*parts, entry.name)
            if entry.is_folder or name.startswith("."):
                continue
            if name.casefold().endswith(".zip"):
                yield from self._zipped(inside)
            elif name.casefold().endswith(SUFFIX):
                yield FoundCarrier(_label(inside), error=_loose(name))

    def _tree(self, parts: tuple[str, ...]) -> FoundCarrier:
        if os.path.lexists(self._place.joinpath(*parts, TARGETS)):
            return FoundCarrier(_label(parts), FolderCarrier(self._place, parts))
        message = translatable(
            "Staff",
            "The folder {file} contains signatures, but the folder "
            "“{targets}” with the packs is missing next to them.",
        )
        cure = translatable("Staff", "Copy the whole carrier to the stick again, with both folders.")
        return FoundCarrier(
            _label(parts), error=CarrierIncompleteError(message, cure, file=_label(parts), targets=TARGETS)
        )

    def _zipped(self, parts: tuple[str, ...]) -> Iterator[FoundCarrier]:
        self._zips += 1
        if self._zips > MAX_ZIPS:
            message = translatable("Staff", "The stick has more than {most} zip files; this one was not checked.")
            yield FoundCarrier(_label(parts), error=CarrierRefusedError(message, _HIGHER, most=MAX_ZIPS))
            return
        if self._zipped_files > MAX_ZIPPED:
            yield FoundCarrier(_label(parts), error=_too_many(MAX_ZIPPED))
            return
        try:
            for carrier in carriers_in(self._place, parts):
                self._zipped_files += carrier.files
                yield FoundCarrier(carrier.label, carrier)
        except PackError as error:
            yield FoundCarrier(_label(parts), error=error)


def _label(parts: tuple[str, ...]) -> str:
    return shown("/".join(parts)) or "/"


def _too_many(most: int) -> CarrierRefusedError:
    message = translatable("Staff", "The stick has more than {most} files and folders; not all were checked.")
    return CarrierRefusedError(message, _HIGHER, most=most)


def _loose(name: str) -> CarrierRefusedError:
    return CarrierRefusedError(
        translatable("Staff", "{file} is on the stick without the signatures that prove who made it."),
        translatable(
            "Staff", "Copy the whole carrier of the province to the stick, with the folders “metadata” and “targets”."
        ),
        file=shown(name),
    )
