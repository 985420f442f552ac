"""The private folder of downloads: complete and partial packs, and the metadata with which they were found.

Rules: a pack file is named after its signed hash. It is partial until its content has this hash; then it is renamed
durably. The metadata of the last look is stored beside the packs, so that they can be installed without a network;
it was verified when it was stored, and it is verified again whenever it is read. The newest metadata file is written
last: after a power cut, either the old or the new set is in use.
"""

import re
import shutil
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.errors import PackError
from kiosk.domain.texts import translatable
from kiosk.domain.trust import SignedTarget
from kiosk.durable import make_folder, write_file
from kiosk.sync.mirror.errors import TELL_PROVINCE
from kiosk.sync.mirror.faults import absent, unwritable

PARTIAL, COMPLETE = ".part", ".hocpack"
TIMESTAMP = "timestamp.json"
"""The metadata file that names the versions of all others; its own name has no version."""
_METADATA = "metadata"
_NAME = re.compile(r"(?:[1-9][0-9]{0,8}\.)?[a-z][a-z0-9-]*\.json")


class Downloads:
    """The downloads in the folder `folder`, which is created when it is needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def partial(self, signed: SignedTarget) -> Path:
        """Path of the partial file of `signed`."""
        return self.folder / f"{signed.sha256}{PARTIAL}"

    def complete(self, signed: SignedTarget) -> Path:
        """Path of the complete file of `signed`."""
        return self.folder / f"{signed.sha256}{COMPLETE}"

    def has(self, signed: SignedTarget) -> bool:
        """Whether `signed` was downloaded completely."""
        return _size(self.complete(signed)) == signed.size

    def size(self, signed: SignedTarget) -> int:
        """Number of downloaded bytes of `signed`."""
        if self.has(signed):
            return signed.size
        return min(signed.size, _size(self.partial(signed)))

    def has_any(self) -> bool:
        """Whether a complete pack waits here."""
        return any(self.folder.glob(f"*{COMPLETE}")) and (self.folder / _METADATA / TIMESTAMP).is_file()

    def keep_only(self, wanted: Collection[SignedTarget]) -> None:
        """Delete the packs that are not `wanted`, because they were installed, replaced or withdrawn."""
        names = {path.name for signed in wanted for path in (self.partial(signed), self.complete(signed))}
        for path in (*self.folder.glob(f"*{PARTIAL}"), *self.folder.glob(f"*{COMPLETE}")):
            if path.name not in names:
                with suppress(OSError):  # in use by another program: the next look deletes it
                    path.unlink()

    def clear(self) -> None:
        """Delete everything."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def metadata(self, name: str) -> bytes | None:
        """Return the stored metadata file `name`; None if there is none."""
        if _NAME.fullmatch(name) is None:
            return None
        try:
            return (self.folder / _METADATA / name).read_bytes()
        except OSError:
            return None

    def store_metadata(self, files: Mapping[str, bytes]) -> None:
        """Replace the stored metadata by `files`, which were verified. Raises DiskFullError, PackError."""
        folder = self.folder / _METADATA
        try:
            make_folder(self.folder, is_private=True)
            make_folder(folder)
            for name in sorted(files, key=lambda name: name == TIMESTAMP):
                if self.metadata(name) != files[name]:
                    write_file(folder / name, files[name])
            for path in folder.iterdir():
                if path.name not in files:
                    path.unlink()
        except OSError as error:
            raise unwritable(_METADATA, error) from error


class DownloadedCarrier:
    """The downloads as a `kiosk.content.trust.carriers.Carrier`, for a kiosk without a network."""

    def __init__(self, downloads: Downloads, label: str) -> None:
        self._downloads = downloads
        self._signed: dict[str, SignedTarget] = {}
        self.label = label

    def metadata(self, name: str, limit: int) -> bytes:
        """See `Carrier.metadata`."""
        data = self._downloads.metadata(name)
        if data is None or len(data) > limit:
            raise absent(name)
        return data

    def targets(self, signed: Sequence[SignedTarget] = (), /) -> Sequence[str]:
        """See `Carrier.targets`; returns those of `signed` that were downloaded completely."""
        self._signed = {target.name: target for target in signed if self._downloads.has(target)}
        return sorted(self._signed)

    def open_target(self, name: str, sha256: str) -> BinaryIO:
        """See `Carrier.open_target`."""
        signed = self._signed.get(name)
        if signed is None or signed.sha256 != sha256:
            raise absent(name)
        return opened(self._downloads, signed)


def opened(downloads: Downloads, signed: SignedTarget) -> BinaryIO:
    """Open the complete download of `signed`. Raises CarrierIncompleteError if it was deleted, and PackError."""
    try:
        return downloads.complete(signed).open("rb")
    except FileNotFoundError as error:
        raise absent(signed.name) from error
    except OSError as error:
        raise _unreadable(signed.name, error) from error


def _unreadable(name: str, error: OSError) -> PackError:
    message = translatable("Staff", "{file} cannot be read from the disk of this kiosk ({detail}).")
    return PackError(message, TELL_PROVINCE, file=name, detail=str(error.strerror or error))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
