"""Both stores keep every statement of a tour, of its evenings and of a year, as it was made, each once.

Of the year, one of 30 statements is forwarded, because both stores search all that they have for each batch;
``KIOSK_LRS_EVERY=1`` forwards all of them.
"""

import json
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from kiosk.province.hub.forwarding.batches import MOST_STATEMENTS
from kiosk.province.hub.forwarding.faults import StoreFaults
from kiosk.province.hub.forwarding.forwarder import Forwarded, Forwarder
from kiosk.province.hub.forwarding.ranges import Range
from kiosk.province.hub.forwarding.waiting import Waiting
from kiosk.sync.record_store.connection import StoreConnection
from tests.province.hub.forwarding.kept_statements import KeptStatements, progress_in
from tests.province.hub.hubs import a_kiosk
from tests.servers.record_stores.asking import require_stored
from tests.servers.record_stores.records import chosen, is_voiding, line, record_of
from tests.servers.record_stores.serving import StoreServer

pytestmark = pytest.mark.servers
EVERY = int(os.environ.get("KIOSK_LRS_EVERY", "30"))
PRINTED = 10_000
"""Statements after which the progress is printed."""
Json = dict[str, Any]


def forward(store: StoreServer, connection: StoreConnection, made: Sequence[Json], folder: Path) -> Forwarded:
    """Forward `made` to the store as a hub does, in its batches."""
    kiosk, lines = a_kiosk(), [line(one) for one in made]
    source = KeptStatements({kiosk: lines}, {kiosk: [Range(1, lines[-1].sequence)]})
    progress, database = progress_in(folder)
    faults = StoreFaults(store.name, "stores.toml")
    began = time.monotonic()

    def watch(so_far: Forwarded) -> None:
        if so_far.sent % PRINTED < MOST_STATEMENTS:
            print(f"{store.name}: {so_far.sent} of {len(lines)} after {time.monotonic() - began:.0f} s", flush=True)

    done = Forwarder(store.name, connection, faults, source, progress, Waiting(), watch).run()
    database.close()
    return done


@pytest.mark.parametrize("folder", ["kiosk", "evening"])
def test_every_statement_of_a_tour_and_of_its_evenings_is_stored(
    store: StoreServer, connection: StoreConnection, tour: Path, tmp_path: Path, folder: str
) -> None:
    made = record_of(tour / folder / "data")
    assert forward(store, connection, made, tmp_path) == Forwarded(sent=len(made), kiosks=1)
    require_stored(store, made)


def test_the_statements_of_a_year_are_stored(
    store: StoreServer, connection: StoreConnection, year: list[bytes], tmp_path: Path
) -> None:
    made = chosen([json.loads(one) for one in year], EVERY)
    assert len(made) > 100_000 // EVERY
    assert any(is_voiding(one) for one in made)
    began = time.monotonic()
    done = forward(store, connection, made, tmp_path)
    sent = time.monotonic()
    print(f"{store.name}: {done} of {len(made)} in {(sent - began) / 60:.1f} min")
    assert done == Forwarded(sent=len(made), kiosks=1)
    require_stored(store, made)
    print(f"{store.name}: has all {len(made)}; asking for them took {(time.monotonic() - sent) / 60:.1f} min")
