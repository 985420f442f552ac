"""Stores files in a folder, for example of a stick or a network drive (implements `domain.ports.sending.Transport`).

Rules: the folder itself must exist: a folder created at the mount point of a removed stick would be on the kiosk's
own disk. Links are not followed. A file with other content is replaced.
"""

from pathlib import Path

from kiosk.domain.ports.sending import Stored
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.texts import translatable
from kiosk.durable import is_disk_full, make_folder_on, write_file
from kiosk.sync.sending.exchange import MOST


class FolderTransport:
    """Files below the existing `folder`. ``label``: name of the place for people."""

    def __init__(self, folder: Path, label: str = "") -> None:
        self._folder = folder
        self.label = label or folder.name

    def put(self, name: str, data: bytes) -> Stored:
        """See `Transport.put`."""
        *folders, last = name.split("/")
        try:
            if not self._folder.is_dir():
                raise self._absent()
            file = make_folder_on(self._folder, folders) / last
            if file.is_file() and not file.is_symlink() and file.stat().st_size == len(data):
                with file.open("rb") as stream:
                    if stream.read(len(data) + 1) == data:
                        return Stored.ALREADY_THERE
            write_file(file, data)
        except OSError as error:
            raise self._explained(error) from error
        return Stored.STORED

    def get(self, name: str) -> bytes | None:
        """See `Transport.get`; at most `MOST` bytes are read."""
        file = self._folder.joinpath(*name.split("/"))
        try:
            if not self._folder.is_dir():
                raise self._absent()
            if file.is_symlink() or not file.is_file():
                return None
            with file.open("rb") as stream:
                return stream.read(MOST)
        except OSError as error:
            raise self._explained(error) from error

    def traffic(self) -> int:
        """See `Transport.traffic`: a folder causes none that is counted."""
        return 0

    def close(self) -> None:
        """See `Transport.close`."""

    def _absent(self) -> SendingError:
        message = translatable("Staff", "The folder {folder} is not there.")
        cure = translatable("Staff", "Connect the drive again; the kiosk continues by itself.")
        return SendingError(SendingFailure.FILE, message, cure, folder=str(self._folder))

    def _explained(self, error: OSError) -> SendingError:
        if is_disk_full(error):
            message = translatable("Staff", "The drive with the folder {folder} is full.")
            cure = translatable("Staff", "Use another drive, or delete files on it that nobody needs.")
            return SendingError(SendingFailure.FULL, message, cure, folder=str(self._folder))
        message = translatable("Staff", "The folder {folder} cannot be used ({detail}).")
        cure = translatable("Staff", "Connect the drive again; the kiosk continues by itself.")
        detail = error.strerror or str(error)
        return SendingError(SendingFailure.FILE, message, cure, folder=str(self._folder), detail=detail)
