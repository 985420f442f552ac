"""Tests of readers of a hub in PostgreSQL while its database is made anew."""

import threading
import time

import psycopg
import pytest
from sqlalchemy import select

from kiosk.domain.events import Event
from kiosk.province.hub.folder import opened
from kiosk.province.hub.receiving.rebuild import rebuild
from kiosk.province.hub.store.schema import VERSION, stored_version
from kiosk.province.hub.store.tables import bundles
from tests.province.hub.hubs import Hub

_WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"


@pytest.fixture
def store_url(postgres_url: str) -> str:
    return postgres_url


@pytest.mark.postgres
def test_a_reader_never_sees_an_empty_hub(hub: Hub, events: list[Event], postgres_url: str):
    """Pages that were made at this moment showed no kiosk, and commands reported that there is no hub."""
    hub.receives(*hub.kiosk(enrolment=hub.expects()).cuts(events, 20, 50))
    seen: list[int] = []

    def read() -> None:
        with opened(hub.folder) as found, found.store.reading() as connection:
            seen.extend((len(connection.execute(select(bundles)).all()), stored_version(found.store)))

    reader = threading.Thread(target=read)

    def told(done: int, _total: int) -> None:
        if done:
            return
        reader.start()
        ends = time.monotonic() + 60
        with psycopg.connect(postgres_url, autocommit=True) as connection:
            while connection.execute(_WAITING).fetchone() == (0,):
                assert time.monotonic() < ends

    with opened(hub.folder) as found:
        rebuild(found, hub.opened_keys, hub.now, told)
    reader.join()
    assert seen == [3, VERSION]
