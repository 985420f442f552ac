"""Objects in an S3 bucket, below a prefix; the bucket is addressed as a path (path style).

Rules: The connection and the signatures are those with which kiosks send (`kiosk.sync.sending`); the server's
certificate is always verified. A write counts only if the server's ETag is the MD5 of the content, or if the object,
read back, has this content. A list counts only if it is complete, and a success only if it is one of S3: the page of
a proxy is no empty list. What can succeed later is repeated after `PAUSES`; no repetition does harm. After a request
that failed to the end, others are tried only once until one succeeds, so a server that is away delays a command once.
"""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import TypeVar
from urllib.parse import quote, urlencode

from kiosk.domain.syncing.access import ServerAccess
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.objects.causes import objects_error
from kiosk.province.hub.objects.listing import MOST_NAMES, ListingError, NamesPage, read_listing
from kiosk.province.hub.objects.port import is_name, required_name
from kiosk.province.hub.objects.s3_access import read_access
from kiosk.sync.network.pace import Patience
from kiosk.sync.sending import s3
from kiosk.sync.sending.exchange import MOST, Exchange
from kiosk.sync.sending.faults import answered, not_stored, strange
from kiosk.sync.sending.messages import Reply, WebRequest
from kiosk.sync.sending.opening import context_of, require_address

PATIENCE = Patience(silence=20, window=30, least=1000)
PAUSES = (0.5, 1.0, 2.0, 4.0)
"""Seconds before each repetition of a request."""
_LONGEST_PAUSE = 15.0
"""Maximum number of seconds that the server can ask to wait."""
_PASSING = frozenset({SendingFailure.PORTAL, SendingFailure.STRANGE})
"""Failures that a person mends on a kiosk; in front of a hub they are those of a proxy that restarts."""
A = TypeVar("A")


class S3Objects:
    """The objects of the bucket and prefix that the address of `access` names."""

    def __init__(
        self, access: ServerAccess, place: str, pauses: Sequence[float], patience: Patience = PATIENCE
    ) -> None:
        """Open no connection. `place`: see `ObjectStore.place`. `pauses`: seconds before each repetition.

        Raises ObjectsError for an invalid address or certificate.
        """
        self.place = place
        self._pauses = pauses
        self._is_away = False
        self._lock = Lock()
        try:
            address = require_address(access)
            context = context_of(access)
        except SendingError as error:
            raise objects_error(error, place) from error
        bucket, _, prefix = address.path.strip("/").partition("/")
        self._bucket, self._prefix = f"/{bucket}", f"{prefix}/" if prefix else ""
        self._exchange = Exchange(address, context, lambda: True, lambda: None, patience)
        self._dialect = s3.S3(access, address.authority)

    def folders(self, parent: str, most: int, is_wanted: Callable[[str], bool] = is_name) -> Sequence[str]:
        """Return the names of at most `most` wanted folders in `parent` ("" for the top), in ascending order."""
        start = f"{required_name(parent)}/" if parent else ""
        found = self._listed(start, lambda page: page.folders, most, lambda name: is_wanted(name.removeprefix(start)))
        return [name.removeprefix(start) for name in found]

    def names(self, folder: str, most: int) -> Sequence[str]:
        """Return the full names of at most `most` objects directly in `folder`, in ascending order."""
        return self._listed(f"{required_name(folder)}/", lambda page: list(page.keys), most)

    def sizes(self, folder: str, most: int) -> Mapping[str, int]:
        """Return the sizes in bytes of the objects that `names` returns, in the same order."""
        found: dict[str, int] = {}

        def keys(page: NamesPage) -> Sequence[str]:
            found.update(page.keys)
            return list(page.keys)

        listed = self._listed(f"{required_name(folder)}/", keys, most)
        return {name: found[self._prefix + name] for name in listed}

    def get(self, name: str, most: int) -> bytes | None:
        """Return at most the first `most` bytes of the object `name`; None if it does not exist."""
        found = self._repeated(lambda: self._read(self._path(name)))
        return None if found is None else found[:most]

    def put(self, name: str, data: bytes) -> None:
        """Write the object `name`, replacing an existing one."""
        self._repeated(lambda: self._write(self._path(name), data))

    def put_all(self, objects: Mapping[str, bytes]) -> None:
        """Write several objects, as `put` does; if it fails, some of them can be written."""
        for name, data in objects.items():
            self.put(name, data)

    def delete(self, name: str) -> None:
        """Delete the object `name` if it exists."""
        self._repeated(lambda: self._remove(self._path(name)))

    def delete_all(self, names: Sequence[str]) -> None:
        """Delete several objects, as `delete` does."""
        for name in names:
            self.delete(name)

    def close(self) -> None:
        """Disconnect."""
        with self._lock:
            self._exchange.close()

    def _read(self, path: str) -> bytes | None:
        reply = self._asked("GET", path)
        if reply.status == HTTPStatus.NOT_FOUND and reply.code != "NoSuchBucket":
            return None
        self._require(reply, {HTTPStatus.OK})
        if "etag" not in reply.headers:
            raise strange(self._exchange.host, "no ETag")
        return reply.body

    def _write(self, path: str, data: bytes) -> None:
        reply = self._asked("PUT", path, data)
        self._require(reply, {HTTPStatus.OK})
        if not self._dialect.is_certain(reply, data) and self._repeated(lambda: self._read(path)) != data:
            self._exchange.close()
            raise not_stored(self._exchange.host)

    def _remove(self, path: str) -> None:
        reply = self._asked("DELETE", path)
        if reply.status != HTTPStatus.NOT_FOUND or reply.code == "NoSuchBucket":
            self._require(reply, {HTTPStatus.NO_CONTENT})

    def _listed(
        self,
        start: str,
        wanted: Callable[[NamesPage], Sequence[str]],
        most: int,
        is_wanted: Callable[[str], bool] = is_name,
    ) -> Sequence[str]:
        found: list[str] = []
        token = ""
        while len(found) < most:
            query = {"delimiter": "/", "list-type": "2", "prefix": self._prefix + start}
            query["max-keys"] = str(min(MOST_NAMES, most - len(found)))
            page = self._repeated(self._page_reader(query | ({"continuation-token": token} if token else {})))
            names = (name.removeprefix(self._prefix) for name in wanted(page))
            found += [name for name in names if is_name(name) and is_wanted(name)]
            if not page.following:
                break
            if page.following == token:
                raise objects_error(strange(self._exchange.host, "the same page again"), self.place)
            token = page.following
        return sorted(found)[:most]

    def _page_reader(self, query: Mapping[str, str]) -> Callable[[], NamesPage]:
        path = f"{self._bucket}?{urlencode(sorted(query.items()), quote_via=quote, safe='')}"
        return lambda: self._read_page(path)

    def _read_page(self, path: str) -> NamesPage:
        reply = self._asked("GET", path)
        self._require(reply, {HTTPStatus.OK})
        try:
            return read_listing(reply.body[:MOST])
        except ListingError as error:
            raise strange(self._exchange.host, str(error)) from error

    def _asked(self, method: str, path: str, body: bytes = b"") -> Reply:
        request = WebRequest(method, path, {}, body)
        with self._lock:
            reply = self._exchange.ask(self._dialect.signed(request))
            if self._dialect.has_learned(reply):
                reply = self._exchange.ask(self._dialect.signed(request))
        return reply

    def _require(self, reply: Reply, expected: Collection[int]) -> None:
        if reply.status in expected and not (reply.is_page and "etag" not in reply.headers):
            return
        host = self._exchange.host
        raise answered(reply, host) if not reply.is_success else strange(host, f"{reply.status}, a web page")

    def _repeated(self, act: Callable[[], A]) -> A:
        """Return the result of `act`; repeat it after failures that can pass. Raises ObjectsError."""
        for pause in () if self._is_away else self._pauses:
            try:
                return act()
            except SendingError as error:
                if error.failure.needs_person and error.failure not in _PASSING:
                    raise objects_error(error, self.place) from error
                time.sleep(max(pause, min(error.retry_after, _LONGEST_PAUSE)))
        try:
            done = act()
        except SendingError as error:
            self._is_away = True
            raise objects_error(error, self.place) from error
        self._is_away = False
        return done

    def _path(self, name: str) -> str:
        return f"{self._bucket}/{quote(self._prefix + required_name(name))}"


def open_s3(settings: HubSettings, folder: Path) -> S3Objects:
    """Return the objects that the settings of the hub in `folder` name; opens no connection. Raises HubError."""
    return S3Objects(read_access(settings, folder), settings.objects, PAUSES)
