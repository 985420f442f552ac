"""A learning record store in memory that behaves as different real stores do, and fails as a test demands."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from kiosk.province.hub.forwarding.faults import StoreFaults
from kiosk.sync.network.troubles import Trouble as NetworkTrouble
from kiosk.sync.record_store.connection import Answer, NoAnswerError

Json = dict[str, Any]
VOIDED = "http://adlnet.gov/expapi/verbs/voided"


class Resend(Enum):
    """How a store answers statements that it has already; both ways are seen in real stores."""

    TAKES_NEW = "takes-new"
    """204 if all are known; 200 for 3 known + 2 new, which are stored."""
    LISTS_ALL = "lists-all"
    """200 with all ids, whether known or new."""
    REFUSES = "refuses"
    """409 if one is known; nothing is stored then."""


class Trouble(Enum):
    """What happens to one request."""

    BUSY = "busy"  # 503 with Retry-After
    ERROR = "error"  # 500
    TOO_MANY = "too-many"  # 429
    CUT_BEFORE = "cut-before"
    CUT_AFTER = "cut-after"  # stored, but the answer is lost
    DOUBLED = "doubled"  # a proxy repeats the request
    KILLED_BEFORE = "killed-before"
    KILLED_AFTER = "killed-after"


FAULTS = StoreFaults("lrs.test", "stores.toml")


class KilledError(BaseException):
    """Stands for the end of the process: nothing handles it."""


@dataclass
class ScriptedStore:
    """A `kiosk.sync.record_store.connection.RecordStore`.

    ``held``: id → statement as the store returns it. ``bad``: ids that it refuses with 400. ``most``: maximum number
    of bytes of a body. ``troubles``: one for each request, None for an undisturbed one; then all are undisturbed.
    ``stored``: ids in the order in which they were stored. ``bodies``: all bodies received.
    """

    resend: Resend = Resend.TAKES_NEW
    bad: frozenset[str] = frozenset()
    most: int = 1_000_000
    troubles: Iterator[Trouble | None] = field(default_factory=lambda: iter(()))
    is_wrapped: bool = False
    held: dict[str, Json] = field(default_factory=dict)
    stored: list[str] = field(default_factory=list)
    voided: set[str] = field(default_factory=set)
    bodies: list[bytes] = field(default_factory=list)

    def post(self, body: bytes) -> Answer:
        self.bodies.append(body)
        match next(self.troubles, None):
            case Trouble.BUSY:
                return Answer(503, b"", "3")
            case Trouble.ERROR:
                return Answer(500, b"database is locked")
            case Trouble.TOO_MANY:
                return Answer(429, b"", "Sat, 28 Nov 2026 00:00:05 GMT")
            case Trouble.CUT_BEFORE:
                raise NoAnswerError(NetworkTrouble.CUT_OFF, "cut off")
            case Trouble.CUT_AFTER:
                self.answer(body)
                raise NoAnswerError(NetworkTrouble.CUT_OFF, "cut off")
            case Trouble.DOUBLED:
                self.answer(body)
                return self.answer(body)
            case Trouble.KILLED_BEFORE:
                raise KilledError
            case Trouble.KILLED_AFTER:
                self.answer(body)
                raise KilledError
            case _:
                return self.answer(body)

    def answer(self, body: bytes) -> Answer:
        """Answer a POST as this kind of store does."""
        if len(body) > self.most:
            return Answer(413)
        sent: list[Json] = json.loads(body)
        assert len({one["id"] for one in sent}) == len(sent), "a batch contains an id twice"
        if bad := [one["id"] for one in sent if one["id"] in self.bad]:
            return Answer(400, f"invalid: {bad[0]}".encode())
        for one in sent:
            if one["id"] in self.held and not self._is_same(one):
                return Answer(409, f"{one['id']} is conflicting".encode())
        known = [one["id"] for one in sent if one["id"] in self.held]
        if known and self.resend is Resend.REFUSES:
            return Answer(409, f"{known[0]} exists".encode())
        new = [one for one in sent if one["id"] not in self.held]
        if not new and self.resend is Resend.TAKES_NEW:
            return Answer(204)
        for one in new:
            self.keep(one)
        listed = sent if self.resend is Resend.LISTS_ALL else new
        return Answer(200, json.dumps([one["id"] for one in listed]).encode())

    def keep(self, statement: Json) -> None:
        """Store a statement, and apply it if it voids another one."""
        if statement["verb"]["id"] == VOIDED:
            assert statement["object"]["id"] in self.held, "a statement was voided before it came"
            self.voided.add(statement["object"]["id"])
        self.stored.append(statement["id"])
        self.held[statement["id"]] = as_returned(statement)

    def statement(self, identifier: str, *, is_voided: bool = False) -> Answer:
        found = self.held.get(identifier) if (identifier in self.voided) is is_voided else None
        if self.is_wrapped:
            return Answer(200, json.dumps({"statements": [found] if found else []}).encode())
        return Answer(200, json.dumps(found).encode()) if found else Answer(404, b"not found")

    def _is_same(self, sent: Json) -> bool:
        return as_returned(sent) == self.held[sent["id"]]


def as_returned(statement: Mapping[str, Any]) -> Json:
    """Return a statement as stores return it: with what they add, in another order, with other forms of times."""
    moment = datetime.fromisoformat(statement["timestamp"]).astimezone() + timedelta(0)
    added = {
        "stored": "2026-11-28T00:00:00.000Z",
        "version": "1.0.3",
        "authority": {"objectType": "Agent", "mbox": "mailto:hub@example.org"},
        "timestamp": moment.isoformat(timespec="microseconds"),
    }
    return dict(sorted({**statement, **added}.items(), reverse=True))


def ids_of(body: bytes) -> Sequence[str]:
    return [one["id"] for one in json.loads(body)]
