"""Fixtures of the sync tests: events and statements of one visit with a crash, a failed and a passed round."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.events import GENESIS, Event, EventDraft, event_hash
from kiosk.domain.ids import KioskId
from kiosk.storage.identifiers import IdentifierSource
from kiosk.sync.bundles import Origin
from kiosk.sync.statements import statement
from tests.storage.walks import SteppingClock, whole_visit

KIOSK = KioskId("5f0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8d")


def sealed(drafts: Sequence[EventDraft]) -> list[Event]:
    """Return the events that the record makes of `drafts`: with sequence numbers and hash chain."""
    clock, identifiers, previous, events = SteppingClock(), IdentifierSource(), GENESIS, []
    for sequence, draft in enumerate(drafts, start=1):
        now = clock.now()
        wall = now.wall.replace(microsecond=now.wall.microsecond // 1000 * 1000)
        place = (sequence, identifiers.next(int(wall.timestamp() * 1000)), draft.kind, draft.sitting, draft.pseudonym)
        event = Event(*place, now.boot, now.monotonic, wall, now.quality, draft.body, previous, "")
        previous = event_hash(event)
        events.append(Event(*place, now.boot, now.monotonic, wall, now.quality, draft.body, event.previous, previous))
    return events


def stated(drafts: Sequence[EventDraft]) -> list[dict[str, Any]]:
    """Return the statements of the events in `drafts`; some kinds of event have no statement."""
    return [made for event in sealed(drafts) if (made := statement(event, KIOSK)) is not None]


@pytest.fixture(scope="session")
def events() -> list[Event]:
    return sealed(whole_visit())


@pytest.fixture(scope="session")
def long_record() -> list[Event]:
    return sealed([draft for number in range(1, 151) for draft in whole_visit(number)])


@pytest.fixture(scope="session")
def statements() -> list[dict[str, Any]]:
    return stated(whole_visit())


@pytest.fixture(scope="session")
def origin() -> Origin:
    return Origin(KIOSK, "", "0.1.0")


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """Return a function that writes a file and returns its path."""

    def save(name: str, data: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return save
