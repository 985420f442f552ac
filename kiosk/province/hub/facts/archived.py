"""The results in a hub's store and archive as the source of facts (`facts.source`).

Rules: only approved records are counted. A bundle is verified again when it is read.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.facts.source import CountedRecord, Held
from kiosk.province.hub.ingest.archive import Archive, StoredBundle, stored_bundles
from kiosk.province.hub.registry.kiosks import KeyState, registered
from kiosk.province.hub.store.port import HubStore
from kiosk.province.hub.store.tables import bundles


class ArchivedResults:
    """The results in one hub. The bundle that was read last is kept, because folding can read it twice."""

    def __init__(self, store: HubStore, archive: Archive) -> None:
        self._store = store
        self._archive = archive
        self._last: tuple[Held, Sequence[Mapping[str, Any]]] | None = None

    def records(self) -> Sequence[CountedRecord]:
        """Return the approved records that have a bundle; see `ResultSource`."""
        newest = select(bundles.c.kiosk, func.max(bundles.c.received)).group_by(bundles.c.kiosk)
        with self._store.reading() as connection:
            heard = dict(map(tuple, connection.execute(newest)))
            known = registered(connection)
        return [
            CountedRecord(
                one.number,
                one.id,
                Centre(one.commune, one.place, one.adults, one.adults_on),
                datetime.fromisoformat(heard[one.number]),
                one.shared,
            )
            for one in known
            if one.state is KeyState.APPROVED and one.number in heard
        ]

    def held(self, record: int) -> Sequence[Held]:
        """Return the bundles of a record; see `ResultSource`."""
        return [Held(one.first, one.last, one.sha256) for one in self._stored(record)]

    def statements(self, record: int, bundle: Held) -> Sequence[Mapping[str, Any]]:
        """Return the statements of a bundle; see `ResultSource`."""
        if self._last is None or self._last[0] != bundle:
            (stored,) = [one for one in self._stored(record) if one.sha256 == bundle.sha256]
            self._last = bundle, [json.loads(one.line) for one in self._archive.read(stored).statements]
        return self._last[1]

    def _stored(self, record: int) -> Sequence[StoredBundle]:
        with self._store.reading() as connection:
            return stored_bundles(connection, record)
