"""Labels: what a kiosk must know of a sealed bundle, which it cannot open itself.

Rules: a label is a file beside the file of the bundle; it never leaves the kiosk. It is written before the bundle. A
label that is missing, damaged or of another file counts as unknown; the bundle is delivered all the same. A label
contains no results: only numbers, pseudonyms and the time of the first statement.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.events import canonical_json

FORMAT = "tram-hoc-so/label@1"
SUFFIX = ".label.json"
LARGEST = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Label:
    """Facts about the events of a sealed bundle.

    ``sha256``: hash of the bundle's file. ``chain``: hash of the event before the bundle (key ``before``), and hash
    of its last event (key ``after``). ``statements``: number of statements. ``people``: the pseudonyms, one per
    visit. ``since``: time of the first statement with a valid time. ``aliases``: SHA-256 of former files of the
    same events.
    """

    first: int
    last: int
    sha256: str
    chain: Mapping[str, str]
    statements: int
    people: frozenset[str]
    since: datetime | None
    aliases: frozenset[str] = frozenset()

    def data(self) -> bytes:
        """The contents of the file."""
        said = {
            "format": FORMAT,
            "first": self.first,
            "last": self.last,
            "sha256": self.sha256,
            "chain": dict(self.chain),
            "statements": self.statements,
            "people": sorted(self.people),
            "since": self.since.isoformat() if self.since else "",
            "aliases": sorted(self.aliases),
        }
        return canonical_json(said).encode() + b"\n"


def label_name(bundle: str) -> str:
    """Return the name of the label of the file `bundle`."""
    return bundle.rpartition(".")[0] + SUFFIX


def read_label(data: bytes, sha256: str) -> Label | None:
    """Parse a label; None if it is damaged or the label of another file than the one with the hash `sha256`."""
    try:
        said = json.loads(data)
        if said["format"] != FORMAT or said["sha256"] != sha256:
            return None
        return Label(
            int(said["first"]),
            int(said["last"]),
            sha256,
            {"before": str(said["chain"]["before"]), "after": str(said["chain"]["after"])},
            int(said["statements"]),
            frozenset(map(str, said["people"])),
            statement_time(said["since"]),
            frozenset(map(str, said["aliases"])),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def people_in(statements: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    """Return the pseudonyms in `statements`."""
    return frozenset(filter(None, map(_pseudonym, statements)))


def first_time(statements: Sequence[Mapping[str, Any]]) -> datetime | None:
    """Return the time of the first statement with a valid time."""
    return next(filter(None, (statement_time(statement.get("timestamp")) for statement in statements)), None)


def statement_time(value: Any) -> datetime | None:
    """Parse a time with UTC offset; None if it is invalid."""
    try:
        time = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return time if time.tzinfo else None


def _pseudonym(statement: Mapping[str, Any]) -> str | None:
    try:
        return str(statement["actor"]["account"]["name"])
    except (KeyError, TypeError):
        return None
