"""Tests that the queue and the record change in one transaction, and that session events are found fast."""

from pathlib import Path

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SessionId, SittingId
from kiosk.domain.sessions.turns import QueueEntry
from kiosk.storage.store import Store, open_store
from tests.storage.walks import SteppingClock, whole_visit

SESSION = SessionId("s")


def entry(name: str, session: SessionId = SESSION) -> QueueEntry:
    return QueueEntry(name, session, (Pseudonym(f"{name}-1"), Pseudonym(f"{name}-2")))


def started(kind: EventKind = EventKind.SITTING_STARTED, **body: object) -> list[EventDraft]:
    return [EventDraft(kind, {"language": "vi", **body}, SittingId("v"), Pseudonym("p"))]


def ids(store: Store) -> list[str]:
    return [one.id for one in store.queue.entries(SESSION)]


@pytest.fixture
def queue(store: Store) -> Store:
    for name in "abc":
        store.queue.add(entry(name))
    return store


def test_entries_are_returned_as_they_were_added(queue: Store) -> None:
    assert queue.queue.entries(SESSION) == tuple(map(entry, "abc"))
    assert queue.queue.entries(SessionId("other")) == ()


def test_a_turn_that_begins_is_gone_and_its_visit_recorded(queue: Store) -> None:
    assert queue.queue.begin("b", started())
    assert ids(queue) == ["a", "c"]
    assert queue.events.last_sequence() == 1


def test_a_turn_that_is_gone_records_no_visit(queue: Store) -> None:
    assert not queue.queue.begin("d", started())
    assert queue.events.last_sequence() == 0
    assert ids(queue) == ["a", "b", "c"]


def test_a_visit_that_cannot_be_recorded_leaves_the_turn_in_the_queue(queue: Store) -> None:
    with pytest.raises(RecordError):
        queue.queue.begin("b", started(broken=object()))
    assert ids(queue) == ["a", "b", "c"]
    assert queue.events.last_sequence() == 0


def test_an_end_that_cannot_be_recorded_leaves_the_queue(queue: Store) -> None:
    with pytest.raises(RecordError):
        queue.queue.empty(started(broken=object()))
    assert ids(queue) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("name", "places", "after"),
    [("a", 1, "bac"), ("a", 9, "bca"), ("c", -1, "acb"), ("c", -9, "cab"), ("a", -1, "abc"), ("b", 0, "abc")],
)
def test_a_turn_moves_within_the_queue(queue: Store, name: str, places: int, after: str) -> None:
    assert queue.queue.move(name, places)
    assert ids(queue) == list(after)


def test_turns_of_another_session_stay_where_they_are(queue: Store) -> None:
    other = entry("d", SessionId("other"))
    queue.queue.add(other)
    queue.queue.move("a", 9)
    assert queue.queue.entries(SessionId("other")) == (other,)


def test_a_turn_that_joins_after_moves_is_the_last(queue: Store) -> None:
    queue.queue.move("a", 9)
    queue.queue.remove("b")
    queue.queue.add(entry("d"))
    assert ids(queue) == ["c", "a", "d"]


def test_removing_says_whether_the_turn_was_there(queue: Store) -> None:
    assert queue.queue.remove("a")
    assert not queue.queue.remove("a")
    assert not queue.queue.move("a", 1)


def test_a_recovered_record_has_no_queue(file: Path) -> None:
    store = open_store(file, SteppingClock())
    store.queue.add(entry("a"))
    store.events.append(whole_visit())
    store.backups.make(store.database, SteppingClock().now().wall)
    store.close()
    file.write_bytes(b"damaged" * 4096)
    again = open_store(file, SteppingClock())
    assert again.notice is not None
    assert ids(again) == []
    assert again.events.last_sequence() == len(whole_visit())
    again.close()


def test_events_are_read_from_a_number_on(store: Store) -> None:
    store.events.append([*whole_visit(1), EventDraft(EventKind.SESSION_OPENED, {}), *whole_visit(2)])
    opened = store.events.newest_outside_visits(EventKind.SESSION_OPENED)
    assert opened is not None
    kinds = (EventKind.SITTING_STARTED, EventKind.SESSION_OPENED)
    assert [event.sequence for event in store.events.since(opened.sequence, kinds)] == [
        opened.sequence,
        opened.sequence + 1,
    ]
    assert store.events.since(opened.sequence + 2, kinds) == ()


def test_the_newest_event_outside_of_visits_is_found(store: Store) -> None:
    assert store.events.newest_outside_visits(EventKind.SESSION_OPENED) is None
    for number in (1, 2):
        store.events.append([EventDraft(EventKind.SESSION_OPENED, {"session": str(number)})])
    store.events.append(started(EventKind.HELP_REQUESTED, screen="home"))
    newest = store.events.newest_outside_visits(EventKind.SESSION_OPENED)
    assert newest is not None
    assert newest.body == {"session": "2"}
    assert store.events.newest_outside_visits(EventKind.HELP_REQUESTED) is None


def test_session_events_are_found_without_a_scan_of_the_record(store: Store) -> None:
    queries: list[str] = []
    store.database.raw.set_trace_callback(queries.append)
    store.events.newest_outside_visits(EventKind.SESSION_OPENED)
    store.events.since(7, (EventKind.SESSION_OPENED, EventKind.SITTING_STARTED))
    store.database.raw.set_trace_callback(None)
    plans = [store.database.raw.execute(f"EXPLAIN QUERY PLAN {query}").fetchall() for query in queries]
    assert [[row[3] for row in plan] for plan in plans] == [
        ["SEARCH events USING INDEX events_outside_visits (kind=?)"],
        ["SEARCH events USING INTEGER PRIMARY KEY (rowid>?)"],
    ]


def test_merged_turns_wait_at_the_place_of_the_one_that_stays(queue: Store) -> None:
    assert queue.queue.merge("c", "a")
    first, second = queue.queue.entries(SESSION)
    assert first == QueueEntry("a", SESSION, (*entry("a").learners, *entry("c").learners))
    assert second == entry("b")


def test_merging_with_a_turn_that_is_gone_changes_nothing(queue: Store) -> None:
    assert not queue.queue.merge("d", "a")
    assert not queue.queue.merge("a", "d")
    assert ids(queue) == ["a", "b", "c"]
