"""Forwarding to the learning record stores of other authors, and how these answer what was sent before."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from build_spec.province.servers.authority import Authority
from build_spec.province.servers.program import MissingProgramError
from kiosk.domain.ids import KioskId
from kiosk.province.hub.forwarding.answers import held_statement
from kiosk.province.hub.forwarding.comparison import is_same
from kiosk.province.hub.forwarding.delivery import BatchDelivery, Reason
from kiosk.province.hub.forwarding.faults import ForwardingError, StoreFaults
from kiosk.province.hub.forwarding.forwarder import Forwarder
from kiosk.province.hub.forwarding.ranges import Range
from kiosk.province.hub.forwarding.source import StatementLine
from kiosk.province.hub.forwarding.waiting import Waiting
from kiosk.sync.network.troubles import Trouble
from kiosk.sync.record_store.access import StoreAccess
from kiosk.sync.record_store.connection import Answer, NoAnswerError, StoreConnection
from kiosk.sync.vocabulary import SEQUENCE
from tests.province.hub.forwarding.kept_statements import KeptStatements, progress_in
from tests.province.hub.hubs import a_kiosk
from tests.servers.listening import addresses_of
from tests.servers.record_stores.serving import (
    PASSWORD,
    USER,
    StoreServer,
    serve_learning_locker,
    serve_ralph,
)
from tests.sync.year_statements import ONE_MONTH, year_statements

pytestmark = pytest.mark.servers
Json = dict[str, Any]


@pytest.fixture(scope="module", params=["ralph", "learning-locker"])
def store(
    request: pytest.FixtureRequest, servers_folder: Path, servers_authority: Authority
) -> Iterator[StoreServer]:
    """A store that is empty at first; each test uses statements of a kiosk of its own."""
    try:
        if request.param == "ralph":
            running = serve_ralph(servers_folder / "ralph", servers_authority)
        else:
            running = serve_learning_locker(servers_folder / "learning-locker")
    except MissingProgramError as missing:
        pytest.skip(str(missing))
    yield running
    running.server.stop()


@pytest.fixture
def connection(store: StoreServer) -> Iterator[StoreConnection]:
    made = StoreConnection(StoreAccess.read(store.address, store.authority, USER, PASSWORD))
    yield made
    made.close()


def line(statement: Json) -> StatementLine:
    text = json.dumps(statement, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return StatementLine(statement["context"]["extensions"][SEQUENCE], statement["id"], text)


def month(kiosk: KioskId) -> list[Json]:
    return list(year_statements(kiosk, ONE_MONTH))


def few(count: int) -> list[StatementLine]:
    """Return statements that no other test uses: their ids are random."""
    return [line(made) for made in islice(year_statements(a_kiosk(), ONE_MONTH), count)]


def changed(statement: StatementLine, **changes: Any) -> StatementLine:
    """Return a statement with the same id and other properties; None removes one."""
    made = {**json.loads(statement.line), **changes}
    return line({name: value for name, value in made.items() if value is not None})


def require_all(store: StoreServer, connection: StoreConnection, made: Sequence[Json]) -> None:
    """Assert that the store has every statement as it was made, each once."""
    kept = in_file(store) if store.name == "ralph" else [found for one in made if (found := asked(connection, one))]
    wanted = {one["id"]: one for one in made}
    found = [one for one in kept if one["id"] in wanted]
    assert sorted(one["id"] for one in found) == sorted(wanted)
    assert [one["id"] for one in found if not is_same(wanted[one["id"]], one)] == []


def in_file(store: StoreServer) -> list[Json]:
    """Return what Ralph keeps; reading each statement from it takes minutes, because it reads the whole file."""
    (file,) = store.folder.rglob("statements.jsonl")
    return [json.loads(text) for text in file.read_text("utf-8").splitlines()]


def asked(connection: StoreConnection, one: Json) -> Mapping[str, Any] | None:
    """Return a statement from the store, which has another name for it if it is voided."""
    answers = (connection.statement(one["id"], is_voided=is_voided) for is_voided in (False, True))
    return next((held for answer in answers if (held := held_statement(answer)) is not None), None)


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
    require_all(store, connection, made)
    assert Forwarder(store.name, cut, StoreFaults("store", ""), source, progress, waiting).run().kiosks == 0
    database.close()


def test_a_repeated_batch_is_answered_in_two_ways(store: StoreServer, connection: StoreConnection) -> None:
    batch = few(5)
    assert post(connection, batch[:3]).status == 200
    assert post(connection, batch[:3]).status == {"ralph": 204, "learning-locker": 200}[store.name]
    assert post(connection, batch).status == 200
    assert deliver(connection, batch) == []
    require_all(store, connection, [json.loads(one.line) for one in batch])


def test_another_statement_with_the_same_id_is_put_aside(store: StoreServer, connection: StoreConnection) -> None:
    batch = few(6)
    other = {"objectType": "Activity", "id": "https://example.org/another"}
    assert post(connection, [changed(batch[4], object=other)]).status == 200
    assert deliver(connection, batch) == [(batch[4].sequence, Reason.CONFLICT)]
    require_all(store, connection, [json.loads(one.line) for one in batch if one is not batch[4]])


def test_an_invalid_statement_is_put_aside(store: StoreServer, connection: StoreConnection) -> None:
    batch = few(6)
    batch[2] = changed(batch[2], actor=None)
    assert deliver(connection, batch) == [(batch[2].sequence, Reason.REFUSED)]
    require_all(store, connection, [json.loads(one.line) for one in batch if one is not batch[2]])


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
