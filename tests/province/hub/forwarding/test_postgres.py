"""The progress of forwarding is the same in PostgreSQL as in SQLite."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, Engine, create_engine

from kiosk.province.hub.forwarding.delivery import Reason
from kiosk.province.hub.forwarding.forwarder import Forwarded, Forwarder
from kiosk.province.hub.forwarding.progress import ForwardingProgress
from kiosk.province.hub.forwarding.ranges import Range
from tests.province.hub.forwarding.clocks import Clock
from tests.province.hub.forwarding.kept_statements import KIOSK, OTHER, KeptStatements, identifier, outgoing
from tests.province.hub.forwarding.scripted_store import FAULTS, ScriptedStore, as_returned

LAST = 250


class ServerTables:
    """The `kiosk.province.hub.forwarding.progress.Tables` of a database server."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with self._engine.begin() as connection:
            yield connection


@pytest.fixture
def tables(postgres_url: str) -> Iterator[ServerTables]:
    engine = create_engine(postgres_url.replace("postgresql://", "postgresql+psycopg://"))
    yield ServerTables(engine)
    engine.dispose()


def test_a_run_is_recorded(tables: ServerTables) -> None:
    made = {kiosk: [outgoing(kiosk, number) for number in range(1, LAST + 1)] for kiosk in (KIOSK, OTHER)}
    source = KeptStatements(made, {KIOSK: [Range(1, 100), Range(151, LAST)], OTHER: [Range(1, LAST)]})
    store = ScriptedStore(bad=frozenset({identifier(OTHER, 7)}))
    store.held[identifier(OTHER, 9)] = as_returned(json.loads(outgoing(OTHER, 9, voids=1).line))

    def run() -> Forwarded:
        return Forwarder("bo", store, FAULTS, source, ForwardingProgress(tables), Clock().waiting()).run()

    assert run() == Forwarded(sent=448, put_aside=2, kiosks=2)
    assert run() == Forwarded()
    progress = ForwardingProgress(tables)
    assert progress.done("bo", KIOSK) == [Range(1, 100), Range(151, LAST)]
    assert [(one.sequence, one.reason) for one in progress.set_aside("bo")] == [
        (7, Reason.REFUSED),
        (9, Reason.CONFLICT),
    ]
    source.arrived[KIOSK].append(Range(101, 150))
    assert run() == Forwarded(sent=50, kiosks=1)
    assert progress.release("bo") == 2
    assert progress.done("bo", OTHER) == [Range(1, 6), Range(8, 8), Range(10, LAST)]
    store.bad = frozenset()
    assert run() == Forwarded(sent=1, put_aside=1, kiosks=1)


def test_a_time_that_a_store_asks_for_is_recorded(tables: ServerTables) -> None:
    progress, until = ForwardingProgress(tables), datetime(2026, 11, 28, 1, tzinfo=UTC)
    assert progress.waits_until("bo") is None
    progress.put_off("bo", until)
    progress.put_off("bo", until)
    assert ForwardingProgress(tables).waits_until("bo") == until
