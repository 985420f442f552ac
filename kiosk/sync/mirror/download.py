"""Downloads one signed file into a private folder of this kiosk.

Rules: A partial file is named after the expected hash, so that the download can be resumed after any interruption. At
most the signed number of bytes is written. A complete file with a wrong hash is deleted.
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.errors import CarrierRefusedError, DiskFullError, PackError, PackStoppedError
from kiosk.domain.ports.progress import Progress
from kiosk.domain.texts import translatable
from kiosk.domain.trust import SignedTarget
from kiosk.durable import is_disk_full
from kiosk.sync.mirror.connection import ByteRange, MirrorConnection
from kiosk.sync.mirror.errors import TELL_PROVINCE, MirrorBrokenError
from kiosk.sync.mirror.faults import wrong_size

SUFFIX = ".part"
_PIECE = 64 * 1024
_NAP = 0.25
"""Seconds between two checks for cancellation."""


def part_of(folder: Path, signed: SignedTarget) -> Path:
    """Path of the partial file in the private `folder`."""
    return folder / f"{signed.sha256}{SUFFIX}"


class Download:
    """One download of a signed file. `name`: path on the mirror; `pauses`: back-off in seconds before each retry."""

    def __init__(
        self,
        connection: MirrorConnection,
        name: str,
        signed: SignedTarget,
        pauses: tuple[float, ...],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._connection = connection
        self._name = name
        self._signed = signed
        self._pauses = pauses
        self._sleep = sleep
        self._have = 0

    def run(self, folder: Path, progress: Progress) -> Path:
        """Fetch the missing bytes; return the path of the complete file in `folder`, which has the signed hash.

        `progress` is called with the number of bytes fetched and the total. Raises PackStoppedError if `progress`
        returns False, CarrierRefusedError if the file is not the signed one, DiskFullError, PackError if the disk is
        not writable, MirrorError, and CarrierIncompleteError if the mirror lacks the file.
        """
        path = part_of(folder, self._signed)
        with _writing(self._signed.name):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            out = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600), "r+b")
        with out:
            self._have = out.seek(0, os.SEEK_END)
            if self._have > self._signed.size:
                self._begin_anew(out)
            self._fetch_all(out, progress)
        self._require_hash(path)
        return path

    def _fetch_all(self, out: BinaryIO, progress: Progress) -> None:
        pauses = iter(self._pauses)
        while self._have < self._signed.size:
            before = self._have
            try:
                self._go_on(out, progress)
            except MirrorBrokenError:
                if self._have > before:
                    pauses = iter(self._pauses)
                pause = next(pauses, None)
                if pause is None:
                    raise
                self._rest(pause, progress)

    def _go_on(self, out: BinaryIO, progress: Progress) -> None:
        """Request the missing bytes once and append them; restart the file if the server ignores the range."""
        size = self._signed.size
        part = ByteRange(self._have, size - 1)
        with self._connection.ask(self._name, lambda: progress(self._have, size), part) as answer:
            if answer.total is not None and answer.total != size:
                raise wrong_size(self._signed, is_longer=answer.total > size)
            if answer.first != self._have:
                self._begin_anew(out)
            while self._have < size and (piece := answer.read(min(_PIECE, size - self._have))):
                with _writing(self._signed.name):
                    out.write(piece)
                    out.flush()
                self._have += len(piece)
                _require_wanted(progress, self._have, size)
            if self._have < size or answer.read(1):
                raise wrong_size(self._signed, is_longer=self._have == size)

    def _begin_anew(self, out: BinaryIO) -> None:
        with _writing(self._signed.name):
            out.seek(0)
            out.truncate()
        self._have = 0

    def _rest(self, pause: float, progress: Progress) -> None:
        until = time.monotonic() + pause
        while (left := until - time.monotonic()) > 0:
            _require_wanted(progress, self._have, self._signed.size)
            self._sleep(min(_NAP, left))

    def _require_hash(self, path: Path) -> None:
        with _writing(self._signed.name):
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
            if found == self._signed.sha256:
                return
            path.unlink()
        raise CarrierRefusedError(
            translatable(
                "Staff", "{file} is not the file that {department} has signed: it is damaged or was changed."
            ),
            TELL_PROVINCE,
            file=self._signed.name,
            department=self._signed.department,
        )


def _require_wanted(progress: Progress, done: int, total: int) -> None:
    if not progress(done, total):
        raise PackStoppedError(
            translatable("Staff", "Download stopped."), translatable("Staff", "Nothing was changed.")
        )


@contextmanager
def _writing(file: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if is_disk_full(error):
            raise DiskFullError(
                translatable("Staff", "The disk is full."),
                translatable("Staff", "Remove a pack that nobody uses, restart the kiosk, then install again."),
            ) from error
        raise PackError(
            translatable("Staff", "{file} cannot be written to the disk of this kiosk ({detail})."),
            translatable("Staff", "Restart the kiosk; if it happens again, check the disk."),
            file=file,
            detail=str(error.strerror or error),
        ) from error
