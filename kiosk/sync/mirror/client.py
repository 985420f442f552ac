"""A carrier on a web server: a province's repository with the same layout as on a stick.

Rules: All files are in ``metadata/`` and ``targets/`` below one HTTPS address. The files of a web server cannot be
listed, so the newest signed version of each pack is assumed to exist. Callers verify the signatures of everything
read here. What was downloaded before is read from the disk.
"""

import logging
import re
import ssl
from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, cast

from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError, KioskError
from kiosk.domain.ports.progress import Progress
from kiosk.domain.ports.sending import TrafficCount
from kiosk.domain.texts import translatable
from kiosk.domain.trust import SignedTarget, later_version
from kiosk.sync.mirror.connection import ByteRange, MirrorConnection, mirror_address
from kiosk.sync.mirror.download import Download
from kiosk.sync.mirror.downloads import Downloads, opened
from kiosk.sync.mirror.errors import CHECK_ADDRESS, TELL_PROVINCE, MirrorCutOffError, MirrorError
from kiosk.sync.mirror.faults import absent, no_parts, wrong_size
from kiosk.sync.mirror.file import MirrorFile
from kiosk.sync.network.pace import GoesOn, Patience

_PLAIN = re.compile(r"(?!.*\.\.)[a-z0-9][a-z0-9.-]*(?:/[a-z0-9][a-z0-9.-]*)*")
"""Pattern of paths that need no quoting in a URL and cannot lead out of their folder."""
_TIMESTAMP = "timestamp.json"
_MORE_TRIES = 2
"""Number of immediate retries of a small request; few, because a technician waits and can repeat the action."""
logger = logging.getLogger(__name__)


class MirrorCarrier:
    """A `kiosk.content.trust.carriers.Carrier` on a web server. ``label``: the host name."""

    def __init__(  # noqa: PLR0913 - one parameter per part of a connection
        self,
        address: str,
        goes_on: GoesOn = lambda: True,
        *,
        downloads: Downloads | None = None,
        context: ssl.SSLContext | None = None,
        patience: Patience | None = None,
        meter: TrafficCount | None = None,
    ) -> None:
        """`goes_on`: returns False to cancel; `downloads`: packs that need not be fetched again.

        `context`, `meter`: see `MirrorConnection`.

        Opens no connection. Raises MirrorError if `address` is not a valid ``https://`` URL.
        """
        self._patience = patience or Patience()
        self._connection = MirrorConnection(mirror_address(address), context, self._patience, meter)
        self._downloads = downloads
        self._goes_on = goes_on
        self._signed: dict[str, SignedTarget] = {}
        self.label = self._connection.host

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()
        with nullcontext() if error is None else suppress(KioskError):
            self._connection.settle()

    def traffic(self) -> int:
        """Estimated bytes sent and received so far."""
        return self._connection.traffic()

    def metadata(self, name: str, limit: int) -> bytes:
        """See `Carrier.metadata`; raises MirrorError if the server or the network fails."""
        try:
            data = self._tried(lambda: self._whole(f"metadata/{_plain(name)}", limit))
        except CarrierIncompleteError as error:
            if name != _TIMESTAMP:
                raise absent(name) from error
            message = translatable("Staff", "There are no packs of a province at this address of {host}.")
            raise MirrorError(message, CHECK_ADDRESS, host=self.label) from error
        if len(data) > limit:
            message = translatable("Staff", "{file} on the mirror is larger than {most} KiB, which is not allowed.")
            raise CarrierRefusedError(message, TELL_PROVINCE, file=name, most=limit // 1024)
        return data

    def targets(self, signed: Sequence[SignedTarget] = (), /) -> Sequence[str]:
        """See `Carrier.targets`; of `signed`, returns only the newest version of each pack.

        The reason: a mirror keeps all versions.
        """
        newest: dict[tuple[str, str], SignedTarget] = {}
        for target in signed:
            known = newest.setdefault((target.department, target.pack), target)
            if later_version(known.version, target.version) == target.version:
                newest[target.department, target.pack] = target
        self._signed = {target.name: target for target in newest.values()}
        return sorted(self._signed)

    def open_target(self, name: str, sha256: str) -> BinaryIO:
        """See `Carrier.open_target`; only the parts that are read are fetched. Reads can raise MirrorError."""
        signed = self._signed.get(name)
        if signed is None or signed.sha256 != sha256:
            raise absent(name)
        if self._downloads is not None and self._downloads.has(signed):
            return opened(self._downloads, signed)
        return cast(
            "BinaryIO",
            MirrorFile(signed.size, lambda first, count: self._tried(lambda: self._part(signed, first, count))),
        )

    def fetch(self, signed: SignedTarget, downloads: Downloads, progress: Progress) -> Path:
        """Download a target; see `Download.run`."""
        download = Download(self._connection, _stored(signed), signed, self._patience.pauses)
        try:
            return download.run(downloads, progress)
        except CarrierIncompleteError as error:
            raise absent(signed.name) from error

    def _tried(self, read: Callable[[], bytes]) -> bytes:
        for _ in range(_MORE_TRIES):
            try:
                return read()
            except MirrorCutOffError as error:
                logger.info("Retrying the request: %s", error)
        return read()

    def _whole(self, name: str, limit: int) -> bytes:
        with self._connection.ask(name, self._goes_on) as answer:
            return answer.read_all(limit)

    def _part(self, signed: SignedTarget, first: int, count: int) -> bytes:
        try:
            answer = self._connection.ask(_stored(signed), self._goes_on, ByteRange(first, first + count - 1))
        except CarrierIncompleteError as error:
            raise absent(signed.name) from error
        with answer:
            if answer.total is not None and answer.total != signed.size:
                raise wrong_size(signed, is_longer=answer.total > signed.size)
            if answer.first != first:
                raise no_parts(self.label)
            data = answer.read_all(count)[:count]
        if len(data) < count:
            raise wrong_size(signed, is_longer=False)
        return data


def _stored(signed: SignedTarget) -> str:
    """Path of a target in a repository with consistent snapshots (TUF 1.0, §6.2)."""
    folder, slash, file = signed.name.rpartition("/")
    return f"targets/{_plain(f'{folder}{slash}{signed.sha256}.{file}')}"


def _plain(name: str) -> str:
    if _PLAIN.fullmatch(name) is None:
        message = translatable("Staff", "{file} is not a valid name for a carrier file.")
        cure = translatable("Staff", "Ask the province for a new carrier; do not use this one.")
        raise CarrierRefusedError(message, cure, file=name)
    return name
