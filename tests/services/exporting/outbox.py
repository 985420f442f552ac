"""Reads the bundles in an outbox or on a stick."""

from pathlib import Path

from kiosk.storage.store import Store
from tests.sealing import bundle_files, bundle_names, open_sealed
from tests.storage.walks import whole_visit

VISIT = len(whole_visit())
"""Number of events that `whole_visit` returns."""
names = bundle_names


def exported(folder: Path) -> list[str]:
    """Return the ids of all statements in the bundles of `folder`, ordered by the event ranges of the bundles."""
    bundles = sorted(map(open_sealed, bundle_files(folder)), key=lambda bundle: bundle.first)
    return [made["id"] for bundle in bundles for made in bundle.statements]


def assert_whole(store: Store, folder: Path) -> None:
    """Assert that the bundles in `folder` cover the record without gap or overlap and match its hash chain."""
    bundles = sorted(map(open_sealed, bundle_files(folder)), key=lambda bundle: bundle.first)
    events = {event.sequence: event for event in store.events.read(1, store.events.last_sequence())}
    place = 0
    for bundle in bundles:
        assert bundle.first == place + 1
        assert bundle.manifest["chain"] == {
            "before": events[bundle.first].previous,
            "after": events[bundle.last].hash,
        }
        place = bundle.last
    assert place == store.events.last_sequence()
