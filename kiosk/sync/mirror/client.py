"""A province's repository on a web server, read as the same carrier that a stick holds.

Rules: the kiosk asks only when a technician does, never by itself in the background; everything lies in ``metadata/``
and ``targets/`` below one HTTPS address; a server lists no folder, so what is there is what was signed, of each pack
the newest; nobody believes what is read here before the signatures have been verified.
"""

import logging
import re
import ssl
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, cast

from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError
from kiosk.domain.ports import Progress
from kiosk.domain.trust import SignedTarget, later_version
from kiosk.sync.mirror.connection import MirrorAddress, MirrorConnection, Part
from kiosk.sync.mirror.download import Download
from kiosk.sync.mirror.errors import CHECK_ADDRESS, TELL_PROVINCE, MirrorCutOffError, MirrorError
from kiosk.sync.mirror.faults import absent, no_parts, wrong_size
from kiosk.sync.mirror.file import MirrorFile
from kiosk.sync.mirror.pace import GoesOn, Patience

_PLAIN = re.compile(r"(?!.*\.\.)[a-z0-9][a-z0-9.-]*(?:/[a-z0-9][a-z0-9.-]*)*")
"""What needs no quoting in an address and cannot lead out of a folder."""
_TIMESTAMP = "timestamp.json"
_MORE_TRIES = 2
"""For what is small, at once; a technician who waits can press the button again."""
logger = logging.getLogger(__name__)


class MirrorCarrier:
    """A `kiosk.content.trust.carriers.Carrier` on a web server. ``label``: the server's name."""

    def __init__(
        self,
        address: str,
        goes_on: GoesOn = lambda: True,
        *,
        context: ssl.SSLContext | None = None,
        patience: Patience | None = None,
    ) -> None:
        """`goes_on`: whether somebody still wants to know; `context`: see `MirrorConnection`.

        Raises MirrorError when `address` is not one that begins with ``https://``. Nothing is opened yet.
        """
        self._patience = patience or Patience()
        self._connection = MirrorConnection(MirrorAddress.read(address), context, self._patience)
        self._goes_on = goes_on
        self._signed: dict[str, SignedTarget] = {}
        self.label = self._connection.host

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def metadata(self, name: str, limit: int) -> bytes:
        """See `Carrier.metadata`; raises MirrorError when the server or the network fails."""
        try:
            data = self._tried(lambda: self._whole(f"metadata/{_plain(name)}", limit))
        except CarrierIncompleteError as error:
            if name != _TIMESTAMP:
                raise absent(name) from error
            message = "There are no packs of a province at this address of {host}."
            raise MirrorError(message, CHECK_ADDRESS, host=self.label) from error
        if len(data) > limit:
            message = "{file} on the mirror is longer than {most} KiB, which no such file is."
            raise CarrierRefusedError(message, TELL_PROVINCE, file=name, most=limit // 1024)
        return data

    def targets(self, signed: Sequence[SignedTarget] = (), /) -> Sequence[str]:
        """See `Carrier.targets`: of each pack of `signed` the newest version, because a mirror keeps them all."""
        newest: dict[tuple[str, str], SignedTarget] = {}
        for target in signed:
            known = newest.setdefault((target.department, target.pack), target)
            if later_version(known.version, target.version) == target.version:
                newest[target.department, target.pack] = target
        self._signed = {target.name: target for target in newest.values()}
        return sorted(self._signed)

    def open_target(self, name: str, sha256: str) -> BinaryIO:
        """See `Carrier.open_target`; only what is read is fetched. Raises MirrorError while it is read."""
        signed = self._signed.get(name)
        if signed is None or signed.sha256 != sha256:
            raise absent(name)
        return cast(
            "BinaryIO",
            MirrorFile(signed.size, lambda first, count: self._tried(lambda: self._part(signed, first, count))),
        )

    def fetch(self, signed: SignedTarget, folder: Path, progress: Progress) -> Path:
        """Bring a whole target into the private `folder`; see `Download.run`."""
        try:
            return Download(self._connection, _stored(signed), signed, self._patience.pauses).run(folder, progress)
        except CarrierIncompleteError as error:
            raise absent(signed.name) from error

    def _tried(self, read: Callable[[], bytes]) -> bytes:
        for _ in range(_MORE_TRIES):
            try:
                return read()
            except MirrorCutOffError as error:
                logger.info("Asking again: %s", error)
        return read()

    def _whole(self, name: str, limit: int) -> bytes:
        with self._connection.ask(name, self._goes_on) as answer:
            return answer.read_all(limit)

    def _part(self, signed: SignedTarget, first: int, count: int) -> bytes:
        try:
            answer = self._connection.ask(_stored(signed), self._goes_on, Part(first, first + count - 1))
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
    """Where a repository with consistent snapshots keeps a target (TUF 1.0, §6.2)."""
    folder, slash, file = signed.name.rpartition("/")
    return f"targets/{_plain(f'{folder}{slash}{signed.sha256}.{file}')}"


def _plain(name: str) -> str:
    if _PLAIN.fullmatch(name) is None:
        message = "{file} is no name for a file of a carrier."
        cure = "Ask the province for a newly made carrier; do not use this one."
        raise CarrierRefusedError(message, cure, file=name)
    return name
