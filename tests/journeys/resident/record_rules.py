"""Invariants of a record after a power cut, checked on a copy, so that only the kiosk repairs the original."""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk import RELEASED
from kiosk.content.packs.wholeness import is_whole
from kiosk.devices.clock import MachineClock
from kiosk.domain.events import Event, EventKind
from kiosk.storage.store import Store, open_store
from tests.journeys.machine.power_cut_child import place_of

BEGINNINGS = {EventKind.LESSON_LAUNCHED}
ENDINGS = {EventKind.LESSON_TERMINATED, EventKind.LESSON_ABANDONED}
TOLD_OF = {EventKind.STEP_SHOWN: "step", EventKind.STEP_ANSWERED: "feedback"}
KEYS = {
    "step": ("registration", "step", "round", "index"),
    "feedback": ("registration", "step", "round", "attempt", "outcome", "answer"),
}


@contextmanager
def copied(data: Path, to: Path) -> Iterator[Store]:
    """Copy the record of a killed kiosk to the folder `to` and open the copy; the kiosk's files are not changed."""
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir()
    for file in data.glob("kiosk.db*"):
        shutil.copyfile(file, to / file.name)
    store = open_store(to / "kiosk.db", MachineClock(RELEASED, lambda: None))
    try:
        yield store
    finally:
        store.close()


def all_events(store: Store) -> Sequence[Event]:
    return list(store.events.read(1, store.events.last_sequence()))


def told_by(events: Sequence[Event]) -> set[str]:
    """Return the lines that `power_cut_child` prints for the steps and feedback in these events."""
    lines = set()
    for event in events:
        name = TOLD_OF.get(event.kind)
        if name is not None:
            told = {key: event.body[key] for key in KEYS[name]}
            lines.add(json.dumps({name: told}, sort_keys=True))
    return lines


def assert_whole(store: Store) -> Sequence[Event]:
    """Assert that the record is intact and consistent; return all events.

    Intact: opening it required no repair, the hash chain is valid, and the projections equal a rebuild. Consistent:
    neither visits nor lessons overlap.
    """
    assert store.notice is None
    assert store.events.verify_chain() == store.events.last_sequence()
    assert store.events.matches_rebuild(keep=False)
    events = all_events(store)
    assert_one_visit_at_a_time(events)
    assert_one_lesson_at_a_time(events)
    return events


def assert_one_visit_at_a_time(events: Sequence[Event]) -> None:
    going_on = None
    for event in events:
        if event.kind is EventKind.SITTING_STARTED:
            assert going_on is None, f"event {event.sequence} begins a visit while another goes on"
            going_on = event.sitting
        elif event.sitting is not None:
            assert event.sitting == going_on, f"event {event.sequence} is of a visit that does not go on"
            if event.kind is EventKind.SITTING_ENDED:
                going_on = None


def assert_one_lesson_at_a_time(events: Sequence[Event]) -> None:
    """Assert that each lesson is terminated or abandoned before the next one begins and before its visit ends."""
    session = None
    for event in events:
        if event.kind in BEGINNINGS:
            assert session is None, f"event {event.sequence} opens a lesson while another is open"
            session = event.body["session"]
        elif event.kind in ENDINGS:
            assert event.body["session"] == session
            session = None
        elif "session" in event.body:
            assert event.body["session"] == session, f"event {event.sequence} is of a lesson that is not open"
        elif event.kind is EventKind.SITTING_ENDED:
            assert session is None, f"event {event.sequence} ends a visit with a lesson open"


def expected_return(store: Store) -> dict[str, Any] | None:
    """Return the place where an interrupted visitor must continue, as JSON; None if no lesson is unfinished."""
    summary = store.events.open_sitting()
    entries = store.events.progress(summary.pseudonym) if summary else ()
    unfinished = [entry for entry in entries if not entry.state.is_finished]
    return json.loads(json.dumps(place_of(unfinished[-1]))) if unfinished else None


def assert_packs_whole(store: Store, data: Path) -> int:
    """Assert that the files of every installed pack are complete; return the number of packs."""
    rows = store.shelf.rows()
    assert all(is_whole(data / "packs" / row.folder) for row in rows)
    assert len({row.pack for row in rows}) == len(rows)
    return len(rows)
