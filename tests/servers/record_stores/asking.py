"""Asks a learning record store which statements it has (xAPI 1.0.3 Communication §2.1.3).

Rule: Nothing of the code that sends is used, so that a fault of it is found.
"""

import base64
import json
import ssl
from collections.abc import Iterator, Mapping, Sequence
from http.client import HTTPConnection, HTTPSConnection
from typing import Any
from urllib.parse import urlsplit

from kiosk.province.hub.forwarding.comparison import is_same
from tests.servers.record_stores.serving import PASSWORD, USER, StoreServer

MOST = 200_000
"""Statements of a page; enough for all of a year. For each page Ralph reads its whole file, and Learning Locker's
service in memory continues a list in the order of UUIDs of version 1, which is not the order of the list."""
PATIENCE = 600
"""Seconds that a store may need for an answer."""
Json = dict[str, Any]


def require_stored(store: StoreServer, made: Sequence[Json]) -> None:
    """Assert that the store has every statement as it was made, each once."""
    wanted = {one["id"]: one for one in made}
    kept = [one for one in listed_in(store) if one["id"] in wanted]
    listed = {one["id"] for one in kept}
    kept += [found for one in made if one["id"] not in listed and (found := voided_in(store, one["id"])) is not None]
    assert sorted(one["id"] for one in kept) == sorted(wanted)
    changed = [one for one in kept if not is_same(wanted[one["id"]], one)]
    assert not changed, f"{len(changed)} were changed; made:\n{wanted[changed[0]['id']]}\nkept:\n{changed[0]}"


def listed_in(store: StoreServer) -> Iterator[Json]:
    """Yield all statements that the store lists; voided ones are not among them, unless the store ignores voiding."""
    page: str | None = f"statements?limit={MOST}"
    while page:
        answer = _got(store, page)
        yield from answer["statements"]
        page = answer.get("more") or None


def voided_in(store: StoreServer, identifier: str) -> Json | None:
    """Return a voided statement, or None if the store has none with this id."""
    answer = _got(store, f"statements?voidedStatementId={identifier}")
    return answer if answer.get("id") == identifier else None


def _got(store: StoreServer, path: str) -> Mapping[str, Any]:
    base = urlsplit(f"{store.address}/")
    where = path if path.startswith("/") else base.path + path
    login = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
    headers = {"Authorization": f"Basic {login}", "X-Experience-API-Version": "1.0.3"}
    connection = (
        HTTPConnection(base.netloc, timeout=PATIENCE)
        if store.authority is None
        else HTTPSConnection(
            base.netloc, timeout=PATIENCE, context=ssl.create_default_context(cafile=store.authority)
        )
    )
    try:
        connection.request("GET", where, headers=headers)
        response = connection.getresponse()
        body = response.read()
        assert response.status in {200, 404}, (response.status, body[:300])
        return dict(json.loads(body)) if response.status == 200 else {}
    finally:
        connection.close()
