"""Simulates the export of an older program, which wrote plain bundles directly into the outbox."""

from pathlib import Path

from kiosk.storage.store import Store
from kiosk.sync.bundles import Bundle, Origin, make_bundle


def cut_plainly(store: Store, outbox: Path) -> Bundle:
    """Put all new events into a plain bundle, as an older program does."""
    first, last = store.ledger.covered() + 1, store.events.last_sequence()
    bundle = make_bundle(list(store.events.read(first, last)), Origin(store.events.kiosk(), "", "0.1.0"))
    store.ledger.claim(first, last)
    outbox.mkdir(exist_ok=True)
    (outbox / bundle.name).write_bytes(bundle.data)
    store.ledger.seal(first, bundle.sha256, bundle.name)
    return bundle
