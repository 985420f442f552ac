"""Tests that several threads can use the record at once, including threads that did not open it."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kiosk.storage.store import open_store
from tests.storage.walks import SteppingClock, whole_visit


def test_a_record_is_opened_used_and_closed_on_a_thread_of_its_own(tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as worker:
        store = worker.submit(open_store, tmp_path / "kiosk.db", SteppingClock()).result()
        events = worker.submit(store.events.append, whole_visit()).result()
        worker.submit(store.close).result()
    assert len(events) == len(whole_visit())


def test_threads_append_without_losing_their_place(tmp_path: Path) -> None:
    store = open_store(tmp_path / "kiosk.db", SteppingClock())
    with ThreadPoolExecutor(4) as workers:
        made = list(workers.map(lambda number: store.events.append(whole_visit(number)), range(12)))
    for events in made:
        sequences = [event.sequence for event in events]
        assert sequences == list(range(sequences[0], sequences[0] + len(events)))
    assert store.events.verify_chain() == 12 * len(whole_visit())
    assert store.events.matches_rebuild(keep=False)
    store.close()
