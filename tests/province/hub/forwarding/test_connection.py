"""Tests of the requests that a store receives, and of how the network and TLS fail."""

import base64
import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.province.hub.forwarding.stores import read_stores
from kiosk.sync.network.pace import Patience
from kiosk.sync.network.troubles import Trouble
from kiosk.sync.record_store.connection import Answer, NoAnswerError, StoreConnection
from tests.province.hub.forwarding.kept_statements import KIOSK, outgoing
from tests.province.hub.forwarding.lrs_server import PASSWORD, USER, LrsServer, serving
from tests.province.hub.forwarding.settings import configured

ONE = outgoing(KIOSK, 1)
BODY = b"[" + ONE.line + b"]"
HASTE = Patience(silence=0.5, window=1, least=20)


def connect(hub: Path, patience: Patience = HASTE) -> StoreConnection:
    (store,) = read_stores(hub)
    return StoreConnection(store.access, patience)


@pytest.fixture
def connection(tmp_path: Path, lrs: LrsServer) -> Iterator[StoreConnection]:
    made = connect(configured(tmp_path, lrs.address))
    yield made
    made.close()


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path / "ca")


def test_a_store_receives_plain_statements_with_login_and_version(
    connection: StoreConnection, lrs: LrsServer
) -> None:
    answer = connection.post(BODY)
    assert (answer.status, json.loads(answer.body)) == (200, [ONE.id])
    (asked,) = lrs.asked
    assert (asked.method, asked.path, asked.body) == ("POST", "/xapi/statements", BODY)
    headers = {name.lower(): value for name, value in asked.headers.items()}
    assert base64.b64decode(headers["authorization"].removeprefix("Basic ")).decode() == f"{USER}:{PASSWORD}"
    assert headers["x-experience-api-version"] == "1.0.3"
    assert headers["content-type"] == "application/json"
    assert "content-encoding" not in headers
    assert "transfer-encoding" not in headers


def test_a_statement_is_read_by_its_id(connection: StoreConnection, lrs: LrsServer) -> None:
    connection.post(BODY)
    assert json.loads(connection.statement(ONE.id).body)["id"] == ONE.id
    assert connection.statement(ONE.id, is_voided=True).status == 404
    assert [asked.path for asked in lrs.asked[1:]] == [
        f"/xapi/statements?statementId={ONE.id}",
        f"/xapi/statements?voidedStatementId={ONE.id}",
    ]
    assert lrs.connections == 1


def test_an_idle_connection_that_the_server_closed_is_reopened(connection: StoreConnection, lrs: LrsServer) -> None:
    def close_after(handler) -> bool:
        handler.close_connection = True
        return False

    lrs.meddling = close_after
    assert connection.post(BODY).status == 200
    assert connection.post(BODY).status == 204
    assert lrs.connections == 2


def test_a_redirect_is_not_followed(connection: StoreConnection, lrs: LrsServer) -> None:
    def redirect(handler) -> bool:
        handler.give(Answer(307, location="https://elsewhere.example/xapi/statements"))
        return True

    lrs.meddling = redirect
    answer = connection.post(BODY)
    assert (answer.status, answer.location) == (307, "https://elsewhere.example/xapi/statements")
    assert len(lrs.asked) == 1


@pytest.mark.parametrize("sent", [b"", b"HTTP/1.1 20", b'HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n["01'])
def test_an_answer_that_is_cut_off_is_no_answer(connection: StoreConnection, lrs: LrsServer, sent: bytes) -> None:
    def cut(handler) -> bool:
        handler.wfile.write(sent)
        handler.connection.shutdown(socket.SHUT_RDWR)
        handler.close_connection = True
        return True

    lrs.meddling = cut
    with pytest.raises(NoAnswerError):
        connection.post(BODY)
    lrs.meddling = lambda _handler: False
    assert connection.post(BODY).status in {200, 204}


def test_a_silent_store_is_given_up(connection: StoreConnection, lrs: LrsServer) -> None:
    lrs.meddling = lambda handler: bool(handler.rfile.read(1)) or True
    with pytest.raises(NoAnswerError) as caught:
        connection.post(BODY)
    assert caught.value.trouble is Trouble.SILENT


def test_a_store_that_sends_too_much_is_cut_off(
    connection: StoreConnection, lrs: LrsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.sync.record_store.connection._LARGEST", 1000)

    def flood(handler) -> bool:
        handler.give(Answer(200, b"x" * 100_000))
        return True

    lrs.meddling = flood
    assert len(connection.post(BODY).body) == 1000
    lrs.meddling = lambda _handler: False
    assert connection.post(BODY).status == 200


def test_nothing_listens(tmp_path: Path) -> None:
    with serving() as server:
        hub = configured(tmp_path, server.address)
    with pytest.raises(NoAnswerError) as caught:
        connect(hub).post(BODY)
    assert caught.value.trouble is Trouble.REFUSED


def test_a_store_with_a_certificate_of_its_own_authority_is_used(tmp_path: Path, authority: Authority) -> None:
    with serving(authority.server()) as server:
        made = connect(configured(tmp_path, server.address, ca=str(authority.root)))
        assert made.post(BODY).status == 200
        assert server.store.stored == [ONE.id]
        made.close()


@pytest.mark.parametrize(
    ("certificate", "is_named", "trouble"),
    [
        ({}, False, Trouble.UNTRUSTED),
        ({"host": "other.example"}, True, Trouble.OTHER_HOST),
        ({"first_day": -30, "last_day": -1}, True, Trouble.WRONG_TIME),
    ],
)
def test_a_store_whose_certificate_is_not_valid_gets_nothing(
    tmp_path: Path, authority: Authority, certificate: dict[str, int], is_named: bool, trouble: Trouble
) -> None:
    with serving(authority.server(**certificate)) as server:
        hub = configured(tmp_path, server.address, ca=str(authority.root) if is_named else "")
        with pytest.raises(NoAnswerError) as caught:
            connect(hub).post(BODY)
        assert caught.value.trouble is trouble
        assert server.asked == []


def test_a_store_without_tls_is_not_taken_for_one_with_it(tmp_path: Path, lrs: LrsServer) -> None:
    hub = configured(tmp_path, lrs.address.replace("http://", "https://"))
    with pytest.raises(NoAnswerError):
        connect(hub).post(BODY)
    assert lrs.asked == []
