"""Forwarding to the learning record stores of other authors, and how these answer what was sent before."""

import json
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.ids import KioskId
from kiosk.province.hub.forwarding.delivery import BatchDelivery, Reason
from kiosk.province.hub.forwarding.faults import ForwardingError, StoreFaults
from kiosk.province.hub.forwarding.forwarder import Forwarder
from kiosk.province.hub.forwarding.ranges import Range
from kiosk.province.hub.forwarding.source import StatementLine
from kiosk.province.hub.forwarding.waiting import Waiting
from kiosk.sync.network.troubles import Trouble
from kiosk.sync.record_store.access import StoreAccess
from kiosk.sync.record_store.connection import Answer, NoAnswerError, StoreConnection
from tests.province.hub.forwarding.kept_statements import KeptStatements, progress_in
from tests.province.hub.hubs import a_kiosk
from tests.servers.listening import addresses_of
from tests.servers.record_stores.asking import require_stored
from tests.servers.record_stores.records import line
from tests.servers.record_stores.serving import PASSWORD, USER, StoreServer
from tests.sync.year_statements import ONE_MONTH, year_statements

pytestmark = pytest.mark.servers
Json = dict[str, Any]


def month(kiosk: KioskId) -> list[Json]:
    return list(year_statements(kiosk, ONE_MONTH))


def few(count: int) -> list[StatementLine]:
    """Return statements that no other test uses: their ids are random."""
    return [line(made) for made in islice(year_statements(a_kiosk(), ONE_MONTH), count)]


def changed(statement: StatementLine, **changes: Any) -> StatementLine:
    """Return a statement with the same id and other properties; None removes one."""
    made = {**json.loads(statement.line), **changes}
    return line({name: value for name, value in made.items() if value is not None})


def post(connection: StoreConnection, statements: Sequence[StatementLine]) -> Answer:
    return connection.post(b"[" + b",".join(one.line for one in statements) + b"]")


def deliver(connection: StoreConnection, statements: Sequence[StatementLine]):
    delivery = BatchDelivery(connection, StoreFaults("store", "stores.toml"), Waiting())
    return [(one.statement.sequence, one.reason) for one in delivery.deliver(statements)]


class CutConnection:
    """Loses the answer to every third request after the store has handled it."""

    def __init__(self, connection: StoreConnection) -> None:
        self._connection = connection
        self.asked = 0

    def post(self, body: bytes) -> Answer:
        self.asked += 1
        answer = self._connection.post(body)
        if self.asked % 3 == 0:
            raise NoAnswerError(Trouble.CUT_OFF, "cut off")
        return answer

    def statement(self, identifier: str, *, is_voided: bool = False) -> Answer:
        return self._connection.statement(identifier, is_voided=is_voided)


def test_a_month_is_forwarded_whole_and_once_through_lost_answers(
    store: StoreServer, connection: StoreConnection, tmp_path: Path
) -> None:
    kiosk = a_kiosk()
    made = month(kiosk)
    lines = [line(statement) for statement in made]
    source = KeptStatements({kiosk: lines}, {kiosk: [Range(1, lines[-1].sequence)]})
    progress, database = progress_in(tmp_path)
    cut = CutConnection(connection)
    waiting = Waiting(sleep=lambda _seconds: None)
    done = Forwarder(store.name, cut, StoreFaults("store", "stores.toml"), source, progress, waiting).run()
    assert (done.sent, done.put_aside, done.held) == (len(made), 0, 0)
    assert cut.asked > len(made) // 100
    require_stored(store, made)
    assert Forwarder(store.name, cut, StoreFaults("store", ""), source, progress, waiting).run().kiosks == 0
    database.close()


def test_a_repeated_batch_is_answered_in_two_ways(store: StoreServer, connection: StoreConnection) -> None:
    batch = few(5)
    assert post(connection, batch[:3]).status == 200
    assert post(connection, batch[:3]).status == {"ralph": 204, "learning-locker": 200}[store.name]
    assert post(connection, batch).status == 200
    assert deliver(connection, batch) == []
    require_stored(store, [json.loads(one.line) for one in batch])


def test_another_statement_with_the_same_id_is_put_aside(store: StoreServer, connection: StoreConnection) -> None:
    batch = few(6)
    other = {"objectType": "Activity", "id": "https://example.org/another"}
    assert post(connection, [changed(batch[4], object=other)]).status == 200
    assert deliver(connection, batch) == [(batch[4].sequence, Reason.CONFLICT)]
    require_stored(store, [json.loads(one.line) for one in batch if one is not batch[4]])


def test_an_invalid_statement_is_put_aside(store: StoreServer, connection: StoreConnection) -> None:
    batch = few(6)
    batch[2] = changed(batch[2], actor=None)
    assert deliver(connection, batch) == [(batch[2].sequence, Reason.REFUSED)]
    require_stored(store, [json.loads(one.line) for one in batch if one is not batch[2]])


def test_characters_that_the_network_cuts_arrive_whole(store: StoreServer, connection: StoreConnection) -> None:
    """Learning Locker's service decodes pieces of 64 KiB; a third of all cuts in this text would fall on a letter."""
    whole = json.loads(few(1)[0].line)
    whole["context"]["extensions"]["https://example.org/text"] = "ệ" * 50_000
    assert deliver(connection, [line(whole)]) == []
    require_stored(store, [whole])


def test_a_wrong_password_is_explained(store: StoreServer) -> None:
    if store.name == "learning-locker":
        pytest.skip("this service takes any login if it runs without a database")
    wrong = StoreConnection(StoreAccess.read(store.address, store.authority, USER, "another"))
    with pytest.raises(ForwardingError, match="user name and password"):
        deliver(wrong, few(1))
    wrong.close()


def test_a_wrong_address_is_explained(store: StoreServer) -> None:
    wrong = StoreConnection(StoreAccess.read(f"{store.address}/other", store.authority, USER, PASSWORD))
    with pytest.raises(ForwardingError, match="does not respond like a learning record store"):
        deliver(wrong, few(1))
    wrong.close()


def test_the_stores_listen_on_loopback_only(store: StoreServer) -> None:
    assert addresses_of(store.server.port) == {"127.0.0.1"}
