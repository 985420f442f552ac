"""Objects in an S3 bucket, below a prefix.

Rules: The connection and the signatures are those with which kiosks send (`kiosk.sync.sending`); the server's
certificate is always verified. A write counts only after the response 200. If the server refuses the time of a
request, the request is repeated once with the server's time.
"""

import html
import os
import re
from collections.abc import Sequence
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from urllib.parse import quote, urlencode

from kiosk.domain.errors import KioskError
from kiosk.domain.syncing.access import S3 as S3_SCHEME
from kiosk.domain.syncing.access import ServerAccess
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.hub_file import S3, HubSettings
from kiosk.province.hub.objects.port import ObjectsError
from kiosk.sync.sending import s3
from kiosk.sync.sending.exchange import Exchange
from kiosk.sync.sending.messages import Reply, WebRequest
from kiosk.sync.sending.opening import context_of, require_address

_PAGE = 1000
_KEY = re.compile(rb"<Key>([^<]*)</Key>")
_FOLDER = re.compile(rb"<CommonPrefixes>\s*<Prefix>([^<]*)</Prefix>\s*</CommonPrefixes>")
_NEXT = re.compile(rb"<NextContinuationToken>([^<]*)</NextContinuationToken>")
_GONE = {HTTPStatus.OK, HTTPStatus.NO_CONTENT, HTTPStatus.NOT_FOUND}


class S3Objects:
    """The objects of one bucket whose names begin with the prefix of the address of `access`."""

    def __init__(self, access: ServerAccess, place: str) -> None:
        address = require_address(access)
        bucket, _, prefix = address.path.strip("/").partition("/")
        self._bucket, self._prefix = f"/{bucket}", f"{prefix}/" if prefix else ""
        self._exchange = Exchange(address, context_of(access), lambda: True, lambda: None)
        self._dialect = s3.S3(access, address.authority)
        self._place = place
        self._lock = Lock()

    @property
    def place(self) -> str:
        """Where the objects are, for messages."""
        return self._place

    def folders(self, parent: str, most: int) -> Sequence[str]:
        """Return the names of at most `most` folders in `parent` ("" for the top), in ascending order."""
        start = f"{parent}/" if parent else ""
        return [name.removeprefix(start).strip("/") for name in self._listed(start, _FOLDER, most)]

    def names(self, folder: str, most: int) -> Sequence[str]:
        """Return the full names of at most `most` objects directly in `folder`, in ascending order."""
        return self._listed(f"{folder}/", _KEY, most)

    def get(self, name: str, most: int) -> bytes | None:
        """Return at most the first `most` bytes of the object `name`; None if it does not exist."""
        reply = self._ask("GET", self._path(name))
        if reply.status == HTTPStatus.NOT_FOUND and reply.code != "NoSuchBucket":
            return None
        self._require(reply, {HTTPStatus.OK})
        return reply.body[:most]

    def put(self, name: str, data: bytes) -> None:
        """Write the object `name`, replacing an existing one."""
        self._require(self._ask("PUT", self._path(name), data), {HTTPStatus.OK})

    def delete(self, name: str) -> None:
        """Delete the object `name` if it exists."""
        self._require(self._ask("DELETE", self._path(name)), _GONE)

    def close(self) -> None:
        """Disconnect."""
        self._exchange.close()

    def _path(self, name: str) -> str:
        return f"{self._bucket}/{quote(self._prefix + name)}"

    def _listed(self, start: str, pattern: re.Pattern[bytes], most: int) -> Sequence[str]:
        found: list[str] = []
        token = ""
        while len(found) < most:
            query = {"delimiter": "/", "list-type": "2", "max-keys": str(_PAGE), "prefix": self._prefix + start}
            pairs = sorted({**query, **({"continuation-token": token} if token else {})}.items())
            reply = self._ask("GET", f"{self._bucket}?{urlencode(pairs, quote_via=quote, safe='')}")
            self._require(reply, {HTTPStatus.OK})
            found += [html.unescape(name.decode()).removeprefix(self._prefix) for name in pattern.findall(reply.body)]
            following = _NEXT.search(reply.body)
            if following is None:
                break
            token = html.unescape(following[1].decode())
        return sorted(found)[:most]

    def _ask(self, method: str, path: str, body: bytes = b"") -> Reply:
        request = WebRequest(method, path, {}, body)
        try:
            with self._lock:
                reply = self._exchange.ask(self._dialect.signed(request))
                if self._dialect.has_learned(reply):
                    reply = self._exchange.ask(self._dialect.signed(request))
                return reply
        except KioskError as error:
            raise ObjectsError(
                "The object store {place} cannot be reached: {reason}",
                "Check that the server runs; what was stored before is safe.",
                place=self.place,
                reason=error.message,
            ) from error

    def _require(self, reply: Reply, expected: set[HTTPStatus]) -> None:
        if reply.status not in expected:
            raise ObjectsError(
                "The object store {place} responds with {status} {code}.",
                "Check the bucket, the keys and the rights in hub.toml; what was stored before is safe.",
                place=self.place,
                status=reply.status,
                code=reply.code,
            )


def open_s3(settings: HubSettings, folder: Path) -> S3Objects:
    """Return the objects that the settings of the hub in `folder` name; opens no connection. Raises KioskError."""
    address = f"{S3_SCHEME}{settings.s3.endpoint.removeprefix('https://').strip('/')}"
    access = ServerAccess(
        f"{address}/{settings.objects.removeprefix(S3)}",
        access_key=_secret(settings.s3.access_key),
        secret_key=_secret(settings.s3.secret_key),
        region=settings.s3.region,
        ca=(folder / settings.s3.authority).read_text("ascii") if settings.s3.authority else "",
    )
    return S3Objects(access, settings.objects)


def _secret(source: str) -> str:
    """Return the secret that `source` names: ``env:NAME``, or ``file:PATH`` (its first line). Raises HubError."""
    kind, _, name = source.partition(":")
    text = os.environ.get(name, "") if kind == "env" else ""
    if kind == "file":
        text = Path(name).read_text("utf-8").partition("\n")[0].strip()
    if not text:
        cure = "Write env:NAME or file:PATH into hub.toml, and set the variable or the file."
        raise HubError("The key of the object store is not in {source}.", cure, source=source)
    return text
