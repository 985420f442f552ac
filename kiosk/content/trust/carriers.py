"""Finds what a stick has for this kiosk, wherever on it it lies.

Rules: the search goes as far as `devices.stick.walk`; whatever looks like a carrier or a pack and cannot be used is
reported with the reason, because a stick that seems to be empty is the worst answer.
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
from kiosk.domain.trust import SignedTarget

MAX_ZIPS = 100
MAX_ZIPPED = 60_000
"""Files in all zips of a stick together, each counted in every carrier it may belong to: their names are kept."""
MAX_FOUND = 200
"""More than a person would look through; every carrier is verified, and every loose pack told of."""
_SIGNATURES = (TIMESTAMP, "1.root.json")
"""By one of these a carrier is known, even one that was not copied whole."""
_HIGHER = "Put the carrier into the top folder of the stick."


class Carrier(Protocol):
    """A repository tree (``metadata/`` and ``targets/``), to be read only."""

    @property
    def label(self) -> str:
        """Where on the stick it lies, as it is shown to a person."""
        ...

    def metadata(self, name: str, limit: int) -> bytes:
        """The file ``metadata/<name>`` of at most `limit` bytes.

        Raises CarrierIncompleteError when there is none, CarrierRefusedError when it is too long, linked or damaged,
        PackError when the stick cannot be read.
        """
        ...

    def targets(self, signed: Sequence[SignedTarget] = (), /) -> Sequence[str]:
        """Names of the targets that are really there, without the hashes before them. Raises as `metadata`.

        A carrier that nobody can list answers with those of `signed` that it is worth asking for.
        """
        ...

    def open_target(self, name: str, sha256: str) -> BinaryIO:
        """The target `name` with the signed hash `sha256`, seekable, still to be verified. Raises as `metadata`."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """Something on a stick: a ``carrier``, or the ``error`` that tells why it cannot be used."""

    label: str
    carrier: Carrier | None = None
    error: KioskError | None = None


def find_carriers(place: Path) -> Sequence[Found]:
    """Carriers, and what was perhaps meant to be one, on the drive mounted at `place`; those near its top first.

    Raises PackError when the drive cannot be read at all.
    """
    return tuple(_Search(place).found())


class _Search:
    """One search through all folders, the nearest first."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._walk = StickWalk(place, MAX_ENTRIES)
        self._zips = 0
        self._zipped_files = 0

    def found(self) -> Iterator[Found]:
        """Everything, in the order of the walk."""
        for number, found in enumerate(self._everything()):
            if number == MAX_FOUND:
                message = "The stick holds more than {most} things that look like packs; not all were looked at."
                yield Found("/", error=CarrierRefusedError(message, _HIGHER, most=MAX_FOUND))
                return
            yield found

    def _everything(self) -> Iterator[Found]:
        for folder in self._walk.folders():
            yield from self._in_folder(folder)
        if self._walk.is_cut_short:
            yield Found("/", error=_too_many(MAX_ENTRIES))

    def _in_folder(self, folder: Folder) -> Iterator[Found]:
        parts = folder.parts
        signatures = self._place.joinpath(*parts, METADATA)
        if any(os.path.lexists(signatures / name) for name in _SIGNATURES):
            yield self._tree(parts)
            folder.below = [name for name in folder.below if name.casefold() not in {METADATA, TARGETS}]
        if folder.error is not None:
            if not parts:
                raise unreadable("/", folder.error) from folder.error
            yield Found(_label(parts), error=unreadable(_label(parts), folder.error))
        for entry in folder.entries:
            name, inside = entry.name, (*parts, entry.name)
            if entry.is_folder or name.startswith("."):
                continue
            if name.casefold().endswith(".zip"):
                yield from self._zipped(inside)
            elif name.casefold().endswith(SUFFIX):
                yield Found(_label(inside), error=_loose(name))

    def _tree(self, parts: tuple[str, ...]) -> Found:
        if os.path.lexists(self._place.joinpath(*parts, TARGETS)):
            return Found(_label(parts), FolderCarrier(self._place, parts))
        message = (
            "The folder {file} holds signatures, but the folder “{targets}” with the packs is missing beside them."
        )
        cure = "Copy the whole carrier to the stick again, with both folders."
        return Found(_label(parts), error=CarrierIncompleteError(message, cure, file=_label(parts), targets=TARGETS))

    def _zipped(self, parts: tuple[str, ...]) -> Iterator[Found]:
        self._zips += 1
        if self._zips > MAX_ZIPS:
            message = "The stick holds more than {most} zip files; this one was not looked at."
            yield Found(_label(parts), error=CarrierRefusedError(message, _HIGHER, most=MAX_ZIPS))
            return
        if self._zipped_files > MAX_ZIPPED:
            yield Found(_label(parts), error=_too_many(MAX_ZIPPED))
            return
        try:
            for carrier in carriers_in(self._place, parts):
                self._zipped_files += carrier.files
                yield Found(carrier.label, carrier)
        except PackError as error:
            yield Found(_label(parts), error=error)


def _label(parts: tuple[str, ...]) -> str:
    return shown("/".join(parts)) or "/"


def _too_many(most: int) -> CarrierRefusedError:
    message = "The stick holds more than {most} files and folders; not all were looked at."
    return CarrierRefusedError(message, _HIGHER, most=most)


def _loose(name: str) -> CarrierRefusedError:
    return CarrierRefusedError(
        "{file} lies on the stick without the signatures that prove who made it.",
        "Copy the whole carrier of the province to the stick, with the folders “metadata” and “targets”.",
        file=shown(name),
    )
