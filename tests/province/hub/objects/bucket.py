"""An S3 server with one bucket, run in the test process; it can fail at random, and the same seed fails alike."""

import hashlib
import html
import ssl
from collections.abc import Callable
from contextlib import suppress
from random import Random
from urllib.parse import parse_qs, unquote, urlsplit

from tests.sync.mirror.server import Handler, Server

BUCKET = "ket-qua"
PAGE = b"<html><body>502 Bad Gateway</body></html>"
Fault = Callable[["BucketHandler"], bool]
"""Function that can answer a request in place of the bucket; returns True if it has answered."""


class Bucket(Server):
    """A bucket with the objects ``files``. ``page``: names on a page. ``has_etags``: whether ETags are MD5 sums.

    ``fault``: see `Fault`. ``requests``: the methods of all requests.
    """

    def __init__(self, context: ssl.SSLContext) -> None:
        super().__init__(context, {}, BucketHandler)
        self.page = 3
        self.has_etags = True
        self.requests: list[str] = []
        self.fault: Fault = lambda _handler: False

    @property
    def endpoint(self) -> str:
        return f"https://localhost:{self.server_port}"


class BucketHandler(Handler):
    """Handles the requests of one connection. ``key``: the object. ``body``: the content of the request."""

    server: Bucket
    key = ""
    body = b""

    def do_GET(self) -> None:  # noqa: N802 - name in http.server
        if self.begins():
            return
        if not self.key:
            self.list_objects()
        elif self.key in self.server.files:
            data = self.server.files[self.key]
            self.answer(200, data, ETag=self.etag(data))
        else:
            self.answer(404, b"<Error><Code>NoSuchKey</Code></Error>")

    def do_PUT(self) -> None:  # noqa: N802 - name in http.server
        if not self.begins():
            self.store()
            self.answer(200, b"", ETag=self.etag(self.body))

    def do_DELETE(self) -> None:  # noqa: N802 - name in http.server
        if not self.begins():
            self.server.files.pop(self.key, None)
            self.begin(204)

    def begins(self) -> bool:
        """Read the request; return whether the fault has answered it."""
        parts = urlsplit(self.path)
        bucket, _, self.key = unquote(parts.path).strip("/").partition("/")
        self.body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.requests.append(self.command)
        if self.server.fault(self):
            return True
        if bucket != BUCKET:
            self.answer(404, b"<Error><Code>NoSuchBucket</Code></Error>")
            return True
        return False

    def store(self) -> None:
        self.server.files[self.key] = self.body

    def etag(self, data: bytes) -> str:
        return f'"{hashlib.md5(data, usedforsecurity=False).hexdigest()}"' if self.server.has_etags else '"x-1"'

    def list_objects(self) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        prefix, after = asked.get("prefix", ""), asked.get("continuation-token", "")
        entries = {}
        for key in self.server.files:
            if key.startswith(prefix):
                folder, slash, _ = key.removeprefix(prefix).partition("/")
                entries[f"{prefix}{folder}{slash}"] = bool(slash)
        names = sorted(name for name in entries if name > after)
        count = min(self.server.page, int(asked["max-keys"]))
        lines = [
            f"<CommonPrefixes><Prefix>{html.escape(name)}</Prefix></CommonPrefixes>"
            if entries[name]
            else f"<Contents><Key>{html.escape(name)}</Key><Size>{len(self.server.files[name])}</Size></Contents>"
            for name in names[:count]
        ]
        is_cut = len(names) > count
        token = f"<NextContinuationToken>{html.escape(names[count - 1])}</NextContinuationToken>" if is_cut else ""
        head = f"<IsTruncated>{str(is_cut).lower()}</IsTruncated>{token}"
        whole = f'<?xml version="1.0"?>\n<ListBucketResult xmlns="s3">{head}{"".join(lines)}</ListBucketResult>'
        self.answer(200, whole.encode(), **{"Content-Type": "application/xml"})


def cuts_before(handler: BucketHandler) -> bool:
    handler.die()
    return True


def cuts_after(handler: BucketHandler) -> bool:
    """Store or delete, but send no response."""
    if handler.command == "PUT":
        handler.store()
    elif handler.command == "DELETE":
        handler.server.files.pop(handler.key, None)
    handler.die()
    return True


def cuts_within(handler: BucketHandler) -> bool:
    handler.begin(200, **{"Content-Length": "1000", "ETag": '"half"'})
    with suppress(OSError):
        handler.wfile.write(b"half")
    handler.die()
    return True


def is_busy(handler: BucketHandler) -> bool:
    handler.answer(503, b"<Error><Code>SlowDown</Code></Error>", **{"Retry-After": "0"})
    return True


def fails(handler: BucketHandler) -> bool:
    handler.answer(500, b"<Error><Code>InternalError</Code></Error>")
    return True


def shows_page(handler: BucketHandler) -> bool:
    handler.answer(200, PAGE, **{"Content-Type": "text/html"})
    return True


def forgets_write(handler: BucketHandler) -> bool:
    """Report the success of a write that is not made."""
    if handler.command != "PUT":
        return False
    handler.answer(200, b"", ETag='"x-1"')
    return True


FAULTS: tuple[Fault, ...] = (cuts_before, cuts_after, cuts_within, is_busy, fails, shows_page, forgets_write)


def at_random(seed: int, most_in_a_row: int = 3) -> Fault:
    """Return a fault that lets some requests through and answers the others with one of `FAULTS`."""
    rng, row = Random(seed), 0

    def fault(handler: BucketHandler) -> bool:
        nonlocal row
        wanted = rng.choice(FAULTS) if rng.random() < 0.4 and row < most_in_a_row else None
        has_answered = wanted is not None and wanted(handler)
        row = row + 1 if has_answered else 0
        return has_answered

    return fault
