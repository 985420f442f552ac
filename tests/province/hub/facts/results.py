"""Results in memory, as a hub holds them: statements of generated records, cut into bundles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.facts.source import CountedRecord, Held
from kiosk.storage.database import Database
from kiosk.storage.rows import ALL_EVENTS, to_event
from kiosk.sync.statements import statement
from kiosk.sync.vocabulary import SEQUENCE

KIOSK = KioskId("11111111-1111-4111-8111-111111111111")
HEARD = datetime(2026, 11, 20, 8, tzinfo=UTC)
Statements = Sequence[Mapping[str, Any]]


@dataclass
class Results:
    """A `ResultSource` in memory."""

    known: dict[int, CountedRecord] = field(default_factory=dict)
    bundles: dict[int, dict[Held, Statements]] = field(default_factory=dict)

    def add(self, number: int, centre: Centre, statements: Statements = (), heard: datetime | None = HEARD) -> None:
        self.known[number] = CountedRecord(number, KIOSK, centre, heard)
        self.bundles.setdefault(number, {})
        for bundle in cut(statements):
            self.arrives(number, bundle)

    def arrives(self, number: int, bundle: Statements, sha256: str = "") -> Held:
        held = Held(sequence(bundle[0]), sequence(bundle[-1]), sha256 or f"{sequence(bundle[0]):064x}")
        self.bundles[number][held] = bundle
        return held

    def records(self) -> Sequence[CountedRecord]:
        return sorted(self.known.values())

    def held(self, record: int) -> Sequence[Held]:
        return sorted(self.bundles[record])

    def statements(self, record: int, bundle: Held) -> Statements:
        return self.bundles[record][bundle]


def sequence(made: Mapping[str, Any]) -> int:
    return int(made["context"]["extensions"][SEQUENCE])


def cut(statements: Statements, size: int = 1500) -> Iterable[Statements]:
    return [statements[first : first + size] for first in range(0, len(statements), size)]


def statements_of(database: Database) -> list[dict[str, Any]]:
    """Return the statements of the record in a kiosk's database."""
    events = map(to_event, database.rows(ALL_EVENTS))
    return [made for event in events if (made := statement(event, KIOSK)) is not None]


def empty_database(folder: Path) -> Database:
    return Database(folder / "facts.db")
