"""Downloads one signed file into the private folder of downloads.

Rules: A partial file is named after the expected hash, so that the download can be resumed after any interruption. At
most the signed number of bytes is written. Written bytes are synchronized in small portions, so that a power cut
leaves no gap in the file, and a learner's answer never waits for a large one. A file with the signed hash is renamed
to its final name; one with a wrong hash is deleted.
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.errors import CarrierRefusedError, PackStoppedError
from kiosk.domain.ports.progress import Progress
from kiosk.domain.texts import translatable
from kiosk.domain.trust import SignedTarget
from kiosk.durable import make_folder, move_file
from kiosk.sync.mirror.connection import ByteRange, MirrorConnection
from kiosk.sync.mirror.downloads import Downloads
from kiosk.sync.mirror.errors import TELL_PROVINCE, MirrorBrokenError
from kiosk.sync.mirror.faults import unwritable, wrong_size

_PIECE = 64 * 1024
_PORTION = 1024 * 1024
"""Number of bytes after which the partial file is synchronized."""
_NAP = 0.25
"""Seconds between two checks for cancellation."""


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
        self._loose = 0

    def run(self, downloads: Downloads, progress: Progress) -> Path:
        """Fetch the missing bytes; return the path of the complete file, which has the signed hash.

        `progress` is called with the number of bytes fetched and the total. Raises PackStoppedError if `progress`
        returns False, CarrierRefusedError if the file is not the signed one, DiskFullError, PackError if the disk is
        not writable, MirrorError, and CarrierIncompleteError if the mirror lacks the file.
        """
        complete, path = downloads.complete(self._signed), downloads.partial(self._signed)
        if downloads.has(self._signed):
            self._require_hash(complete)
            return complete
        with _writing(self._signed.name):
            make_folder(downloads.folder, is_private=True)
            out = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600), "r+b")
        with out:
            self._have = out.seek(0, os.SEEK_END)
            if self._have > self._signed.size:
                self._begin_anew(out)
            self._fetch_all(out, progress)
            self._synchronize(out, at_least=1)
        self._require_hash(path)
        with _writing(self._signed.name):
            move_file(path, complete)
        return complete

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
                self._loose += len(piece)
                self._synchronize(out, at_least=_PORTION)
                _require_wanted(progress, self._have, size)
            if self._have < size or answer.read(1):
                raise wrong_size(self._signed, is_longer=self._have == size)

    def _synchronize(self, out: BinaryIO, at_least: int) -> None:
        if self._loose >= at_least:
            with _writing(self._signed.name):
                os.fsync(out.fileno())
            self._loose = 0

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
        raise unwritable(file, error) from error
