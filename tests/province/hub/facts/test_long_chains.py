"""Tests that the work of the hub grows linearly with a chain of merged records, which one kiosk can make long.

Rules: work is counted in executed lines of `kiosk`, which are the same in each run.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import FrameType
from typing import Any

from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.facts.hub_facts import HubFacts
from kiosk.sync.statements import statement
from tests.province.hub.facts.results import KIOSK, Results, empty_database

START = datetime(2026, 11, 2, 8, tzinfo=UTC)
DAYS = date(2026, 11, 1), date(2026, 11, 30)
SESSION = "5e551011-0000-4000-8000-000000000000"


def person(number: int) -> Pseudonym:
    return Pseudonym(f"{number:08x}-0000-4000-8000-000000000000")


def events(length: int) -> Iterator[tuple[EventKind, Pseudonym | None, dict[str, Any]]]:
    """A chain of `length` merges in a session: everybody comes, leaves, and comes as one person."""
    yield EventKind.SESSION_OPENED, None, {"session": SESSION, "by": "g", "place": "", "part": "evening"}
    for number in range(length + 1):
        yield EventKind.LEARNER_ADDED, person(number), {"profile": {"sex": "female"}, "by": "g"}
        yield EventKind.PRESENCE_MARKED, person(number), {"session": SESSION, "by": "g", "profile": {}}
    for number in range(length):
        yield EventKind.LEARNERS_MERGED, None, {"kept": person(number + 1), "merged": person(number), "by": "g"}
    yield EventKind.PRESENCE_CLEARED, person(0), {"session": SESSION, "by": "g", "marked": ""}
    yield EventKind.PRESENCE_MARKED, person(0), {"session": SESSION, "by": "g", "profile": {}}


def made(sequence: int, kind: EventKind, who: Pseudonym | None, body: dict[str, Any]) -> dict[str, Any]:
    at = START + timedelta(seconds=sequence)
    name = f"01935000-0000-7000-8000-{sequence:012x}"
    event = Event(sequence, name, kind, None, who, "", 0.0, at, ClockQuality.TRUSTED, body, "", "")
    found = statement(event, KIOSK)
    assert found is not None
    return dict(found)


@contextmanager
def counted_lines() -> Iterator[Callable[[], int]]:
    lines = 0

    def trace(frame: FrameType, what: str, _argument: object) -> Any:
        nonlocal lines
        lines += what == "line"
        return trace if "/kiosk/" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield lambda: lines
    finally:
        sys.settrace(before)


def work(folder: Path, length: int) -> int:
    results = Results()
    results.add(1, Centre(), [made(number, *one) for number, one in enumerate(events(length), 1)])
    with closing(empty_database(folder)) as database:
        facts = HubFacts(database, results)
        facts.prepare()
        with counted_lines() as lines:
            assert facts.catch_up() == []
            everybody = HubCounts(database).of_everybody()
            assert sum(one.marks for one in everybody.added(*DAYS)) == 1
            (session,) = everybody.sessions(*DAYS)
            assert session.marked == 1
            return lines()


def test_the_work_grows_linearly(tmp_path: Path) -> None:
    for length in (200, 400):
        (tmp_path / str(length)).mkdir()
    once, twice = (work(tmp_path / str(length), length) for length in (200, 400))
    assert once < twice < 2.2 * once
