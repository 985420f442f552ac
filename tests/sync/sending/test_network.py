"""Tests of networks that cut, stall and crawl, and of servers whose certificate is invalid."""

import socket
import ssl
import time
from contextlib import suppress
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.domain.ports.sending import Stored
from kiosk.domain.syncing.access import ServerAccess
from kiosk.domain.syncing.failures import SendingError, SendingFailure, SendingStoppedError
from kiosk.sync.network.https import PacedConnection, ServerAddress, verifying
from kiosk.sync.network.pace import Pace, Patience
from kiosk.sync.sending.opening import open_transport
from kiosk.sync.sending.web_transport import WebTransport
from tests.sync.sending.conftest import DATA, HASTE, NAME, Connects, Runs
from tests.sync.sending.lossy import Line, Proxy, proxying
from tests.sync.sending.store import Store, StoreHandler

LARGE = bytes(range(256)) * 256
"""64 KiB, the largest usual file."""


def through(proxy: Proxy, store: Store) -> str:
    return store.address.replace(f":{store.server_port}/", f":{proxy.port}/")


def failing(transport: WebTransport) -> SendingError:
    """Let `transport` store a file, which must fail with a cure; return the error."""
    with pytest.raises(SendingError) as caught:
        transport.put(NAME, DATA)
    assert caught.value.cure
    return caught.value


def test_files_arrive_over_a_line_that_dies_every_64_kib(store: Store, connects: Connects):
    names = [NAME.replace("1-40", f"{number}-{number}") for number in range(1, 13)]
    with proxying(store.server_port, Line(mean=64 * 1024), seed=3) as proxy:
        transport = connects(through(proxy, store))
        tries = 0
        for name in names:
            for _ in range(60):
                tries += 1
                try:
                    transport.put(name, LARGE)
                except SendingError as error:
                    assert error.failure is SendingFailure.CUT_OFF  # noqa: PT017 - any other failure is a mistake
                    continue
                break
    assert store.files == dict.fromkeys(names, LARGE)
    assert proxy.cuts > 3
    assert tries > len(names)


@pytest.mark.parametrize("has_cuts", [False, True])
def test_the_estimated_traffic_is_at_least_the_real_one(store: Store, connects: Connects, has_cuts: bool):
    with proxying(store.server_port, Line(mean=64 * 1024 if has_cuts else None), seed=5) as proxy:
        transport = connects(through(proxy, store))
        for number in range(12):
            try:
                transport.put(NAME.replace("1-40", f"{number}-{number}"), LARGE)
            except SendingError:
                continue
        transport.close()
    assert proxy.moved <= transport.traffic() <= 1.5 * proxy.moved


def test_a_line_that_stands_still_is_told(store: Store, connects: Connects):
    with proxying(store.server_port, Line(mean=1, stalls=1)) as proxy:
        error = failing(connects(through(proxy, store), patience=Patience(silence=0.3, window=5, least=1)))
    assert error.failure is SendingFailure.NO_ANSWER


def test_a_line_that_crawls_is_told(store: Store, connects: Connects):
    patience = Patience(silence=5, window=0.3, least=1_000_000)
    with proxying(store.server_port, Line(delay=0.1)) as proxy:
        transport = connects(through(proxy, store), patience=patience)
        with pytest.raises(SendingError, match="too slow") as caught:
            transport.put(NAME, LARGE * 16)
    assert caught.value.failure is SendingFailure.TOO_SLOW


def test_a_response_that_never_begins_cannot_hold_the_kiosk(store: Store, transport: WebTransport):
    """Interim responses without end, fast enough for every timeout: they would also use up the month's traffic."""

    def goes_on(handler: StoreHandler) -> bool:
        with suppress(OSError):
            while True:
                handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n" * 400)
        handler.close_connection = True
        return True

    store.fault = goes_on
    with pytest.raises(SendingError, match="without end") as caught:
        transport.get(NAME)
    assert caught.value.failure is SendingFailure.STRANGE
    assert transport.traffic() < 4_000_000


def test_a_slow_upload_is_no_silent_server(store: Store, connects: Connects):
    """The whole upload takes longer than the timeout, but a response comes soon after its last byte."""
    patience = Patience(silence=1, window=60, least=1)
    began = time.monotonic()
    with proxying(store.server_port, Line(delay=0.02)) as proxy:
        transport = connects(through(proxy, store), patience=patience)
        assert transport.put(NAME, LARGE * 8) is Stored.STORED
    assert time.monotonic() - began > 2 * patience.silence


def test_a_line_that_dies_after_the_upload_stores_the_file_once_more_without_harm(store: Store, connects: Connects):
    def die_unanswered(handler: StoreHandler) -> bool:
        store.files[handler.name] = handler.body
        handler.die()
        return True

    transport = connects(store.address)
    store.fault = die_unanswered
    assert failing(transport).failure is SendingFailure.CUT_OFF
    store.fault = lambda _handler: False
    assert transport.put(NAME, DATA) is Stored.ALREADY_THERE


def test_a_connection_that_the_server_closed_is_opened_again(store: Store, transport: WebTransport):
    def closing(handler: StoreHandler) -> bool:
        handler.close_connection = True
        return False

    store.fault = closing
    for number in range(3):
        transport.put(NAME.replace("1-40", f"{number}-{number}"), DATA)
    assert (len(store.files), store.connections) == (3, 6)


def test_one_connection_carries_all_files(store: Store, transport: WebTransport):
    for number in range(5):
        transport.put(NAME.replace("1-40", f"{number}-{number}"), DATA)
    assert store.connections == 1


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), SendingFailure.NO_SUCH_HOST),
        (socket.gaierror(socket.EAI_AGAIN, "later"), SendingFailure.NO_NETWORK),
        (OSError(101, "Network is unreachable"), SendingFailure.NO_NETWORK),
        (OSError(113, "No route to host"), SendingFailure.NO_NETWORK),
        (TimeoutError(110, "timed out"), SendingFailure.NO_ANSWER),
        (ConnectionRefusedError(111, "refused"), SendingFailure.NO_ANSWER),
    ],
)
def test_a_way_that_leads_nowhere_is_told_and_costs_nothing(
    store: Store, connects: Connects, monkeypatch: pytest.MonkeyPatch, error: OSError, failure: SendingFailure
):
    def refuse(*_arguments: object, **_options: object) -> socket.socket:
        raise error

    monkeypatch.setattr(socket, "create_connection", refuse)
    transport = connects(store.address)
    assert failing(transport).failure is failure
    assert transport.traffic() == 0


@pytest.fixture
def issued(request: pytest.FixtureRequest, authority: Authority, tmp_path: Path) -> ssl.SSLContext | None:
    """Return the TLS context of a server that the test's parameter makes."""
    return request.param(authority, tmp_path)


@pytest.mark.parametrize(
    ("issued", "failure", "said"),
    [
        (
            lambda good, _: good.server(first_day=-30, last_day=-2),
            SendingFailure.CLOCK,
            "Check the clock of this kiosk.",
        ),
        (lambda good, _: good.server(first_day=2), SendingFailure.CLOCK, "Check the clock of this kiosk."),
        (lambda good, _: good.server("example.org"), SendingFailure.UNTRUSTED, "requires a sign-in"),
        (lambda _, folder: Authority(folder, "Người lạ").server(), SendingFailure.UNTRUSTED, "requires a sign-in"),
        (lambda _good, _folder: None, SendingFailure.UNTRUSTED, "requires a sign-in"),
    ],
    ids=["expired", "not valid yet", "another host", "stranger", "no TLS"],
    indirect=["issued"],
)
def test_a_server_without_a_valid_certificate_gets_nothing(
    runs: Runs, connects: Connects, issued: ssl.SSLContext | None, failure: SendingFailure, said: str
):
    store = runs(issued)
    error = failing(connects(store.address.replace("http://", "https://")))
    assert (error.failure, store.requests, store.files) == (failure, [], {})
    assert said in error.cure


def test_own_certificates_replace_those_of_the_system(
    store: Store, connects: Connects, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.root))
    assert connects(store.address, ca="").put(NAME, DATA) is Stored.STORED
    stranger = Authority(tmp_path / "stranger", "Người lạ").root.read_text()
    assert failing(connects(store.address, ca=stranger)).failure is SendingFailure.UNTRUSTED


def test_an_own_authority_made_with_the_usual_command_is_trusted(runs: Runs, connects: Connects, tmp_path: Path):
    plain = Authority(tmp_path / "plain", is_plain=True)
    store = runs(plain.server())
    assert connects(store.address, ca=plain.root.read_text()).put(NAME, DATA) is Stored.STORED


def test_unreadable_certificates_are_refused_before_anything_is_opened(store: Store):
    broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
    with pytest.raises(SendingError) as caught:
        open_transport(ServerAccess(store.address, ca=broken), lambda: True, lambda: None, HASTE)
    assert (caught.value.failure, store.connections) == (SendingFailure.UNTRUSTED, 0)


@pytest.mark.parametrize("spoil", ["check_hostname", "verify_mode"])
def test_verification_cannot_be_switched_off(authority: Authority, spoil: str):
    context = authority.trusted()
    context.check_hostname = False
    if spoil == "verify_mode":
        context.verify_mode = ssl.CERT_NONE
    with pytest.raises(ValueError, match="certificate"):
        verifying(context)


@pytest.mark.parametrize(
    ("address", "authority"),
    [
        ("https://kho.example/", "kho.example"),
        ("https://kho.example:443/", "kho.example"),
        ("https://kho.example:8443/", "kho.example:8443"),
        ("https://khoviệt.vn/", "xn--khovit-mk8b.vn"),
        ("https://[::1]:9000/", "[::1]:9000"),
    ],
)
def test_the_signed_host_is_the_one_that_is_sent(address: str, authority: str, monkeypatch: pytest.MonkeyPatch):
    server = ServerAddress.read(address)
    assert server is not None
    sent: list[bytes] = []
    connection = PacedConnection(server, verifying(None), 5, Pace(HASTE, SendingStoppedError))
    monkeypatch.setattr(connection, "send", sent.append)
    connection.request("GET", "/")
    assert f"Host: {server.authority}\r\n".encode() in sent[0]
    assert server.authority == authority


@pytest.mark.parametrize(
    "address", ["", "http://kho.example/", "https://", "https://a:b@kho.example/", "s3+https://kho.example", "kho"]
)
def test_an_invalid_address_is_refused_before_anything_is_opened(address: str):
    with pytest.raises(SendingError) as caught:
        open_transport(ServerAccess(address), lambda: True)
    assert caught.value.failure is SendingFailure.WRONG_PLACE


def test_the_password_reaches_the_server_and_no_message(store: Store, connects: Connects):
    seen: list[str] = []

    def look(handler: StoreHandler) -> bool:
        seen.append(handler.headers.get("Authorization", ""))
        handler.answer(401, b"")
        return True

    store.fault = look
    for fields in ({"user": "kiosk", "password": "bí mật"}, {"token": "abc.def"}):
        error = failing(connects(store.address, **fields))
        assert error.failure is SendingFailure.PASSWORD
        shown = f"{error} {dict(error.said)}"
        assert "bí mật" not in shown
        assert "abc.def" not in shown
    assert seen == ["Basic a2lvc2s6YsOtIG3huq10", "Bearer abc.def"]
