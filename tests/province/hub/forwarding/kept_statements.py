"""Statements of kiosks for forwarding tests, and a hub that holds some of them."""

import json
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile
from pathlib import Path
from uuid import UUID

from kiosk.province.hub.forwarding.progress import ForwardingProgress
from kiosk.province.hub.forwarding.ranges import Range, holds, merged
from kiosk.province.hub.forwarding.source import StatementLine
from kiosk.storage.database import Database
from kiosk.sync.vocabulary import OURS, SEQUENCE
from tests.province.hub.forwarding.scripted_store import VOIDED

KIOSK = "5f0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8d"
OTHER = "6a0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8e"


def identifier(kiosk: str, sequence: int) -> str:
    """Return the id of the statement of an event: a UUIDv7, different for each kiosk."""
    return str(UUID(int=(UUID(kiosk).int >> 96 << 96) | (0x7000 << 64) | (0x8 << 60) | sequence))


def outgoing(kiosk: str, sequence: int, voids: int | None = None) -> StatementLine:
    """Return the statement of an event; `voids`: the event whose statement it voids."""
    number = identifier(kiosk, sequence)
    account = {"homePage": f"{OURS}/kiosk/{kiosk}", "name": "4522700c-3989-4deb-8388-f92bbab19f72"}
    statement = {
        "id": number,
        "actor": {"objectType": "Agent", "account": account},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/attended", "display": {"en": "attended"}},
        "object": {"objectType": "Activity", "id": f"{OURS}/xapi/session/{sequence}"},
        "context": {"extensions": {SEQUENCE: sequence}},
        "timestamp": "2026-11-24T08:15:30.125Z",
    }
    if voids is not None:
        statement["verb"] = {"id": VOIDED, "display": {"en": "voided"}}
        statement["object"] = {"objectType": "StatementRef", "id": identifier(kiosk, voids)}
    return StatementLine(sequence, number, json.dumps(statement, sort_keys=True, separators=(",", ":")).encode())


@dataclass
class KeptStatements:
    """A `kiosk.province.hub.forwarding.source.StatementSource`.

    ``made``: all statements of each kiosk, in order. ``arrived``: the ranges of events that the hub has received.
    """

    made: Mapping[str, Sequence[StatementLine]]
    arrived: dict[str, list[Range]] = field(default_factory=dict)

    def receives_everything(self, last: int) -> None:
        """Let the events 1 to `last` of all kiosks arrive."""
        self.arrived = {kiosk: [Range(1, last)] for kiosk in self.made}

    def kiosks(self) -> Sequence[str]:
        return sorted(kiosk for kiosk, ranges in self.arrived.items() if ranges)

    def received(self, kiosk: str) -> Sequence[Range]:
        return merged(self.arrived[kiosk])

    def statements(self, kiosk: str, within: Range, most: int) -> Sequence[StatementLine]:
        made, arrived = self.made[kiosk], self.arrived[kiosk]
        first = bisect_left(made, within.first, key=lambda one: one.sequence)
        behind = takewhile(lambda one: one.sequence <= within.last, islice(made, first, None))
        return list(islice((one for one in behind if holds(arrived, one.sequence)), most))

    def sequences(self, kiosk: str, ids: Collection[str]) -> Mapping[str, int]:
        arrived = self.arrived[kiosk]
        return {one.id: one.sequence for one in self.made[kiosk] if one.id in ids and holds(arrived, one.sequence)}


def progress_in(folder: Path) -> tuple[ForwardingProgress, Database]:
    """Open the progress in a new database in `folder`."""
    database = Database(folder / "hub.db")
    return ForwardingProgress(database), database
