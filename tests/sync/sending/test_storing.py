"""Tests of which responses of a server count as a stored file."""

import itertools
import re
import select
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from kiosk.domain.ports.sending import Stored
from kiosk.domain.syncing.failures import SendingError, SendingFailure, SendingStoppedError
from kiosk.sync.network.pace import PacedSocket
from kiosk.sync.sending.web_transport import WebTransport
from tests.sync.sending.conftest import DATA, NAME, Connects
from tests.sync.sending.store import PAGE, Store, StoreHandler, always, on, once


def refused(transport: WebTransport, store: Store) -> SendingError:
    """Let `transport` store a file, which must fail with a cure and store nothing; return the error."""
    with pytest.raises(SendingError) as caught:
        transport.put(NAME, DATA)
    assert caught.value.cure
    assert store.files.get(NAME) != DATA
    return caught.value


def page(handler: StoreHandler) -> bool:
    handler.show_page()
    return True


def test_a_file_is_stored_once_and_found_the_second_time(transport: WebTransport, store: Store):
    assert [transport.put(NAME, DATA), transport.put(NAME, DATA)] == [Stored.STORED, Stored.ALREADY_THERE]
    assert (store.files, store.writes) == ({NAME: DATA}, {NAME: 1})


def test_a_server_without_conditions_overwrites_a_file_with_itself(transport: WebTransport, store: Store):
    store.heeds_conditions = False
    assert [transport.put(NAME, DATA), transport.put(NAME, DATA)] == [Stored.STORED, Stored.STORED]
    assert store.files == {NAME: DATA}


def test_a_file_that_an_interrupted_upload_left_short_is_replaced(transport: WebTransport, store: Store):
    store.files[NAME] = DATA[:100]
    assert transport.put(NAME, DATA) is Stored.STORED
    assert store.files == {NAME: DATA}


def test_a_server_that_refuses_conditions_gets_the_file_without_one(s3: WebTransport, store: Store):
    def refuse_conditions(handler: StoreHandler) -> bool:
        return "If-None-Match" in handler.headers and always(501)(handler)

    store.fault = refuse_conditions
    assert s3.put(NAME, DATA) is Stored.STORED
    assert [method for method, _ in store.requests] == ["PUT", "PUT"]


def test_two_requests_at_the_same_time_are_a_matter_of_time(s3: WebTransport, store: Store):
    store.fault = always(409, b"<Error><Code>ConditionalRequestConflict</Code></Error>")
    assert refused(s3, store).failure is SendingFailure.BUSY


@pytest.mark.parametrize("status", [403, 405])
@pytest.mark.parametrize("old", [DATA, DATA[:100]], ids=["whole", "short"])
def test_a_file_that_the_server_does_not_show_is_replaced(
    transport: WebTransport, store: Store, status: int, old: bytes
):
    store.files[NAME] = old
    store.fault = on("HEAD", always(status))
    assert transport.put(NAME, DATA) is Stored.STORED
    assert store.files == {NAME: DATA}


def test_a_server_that_shows_no_file_gets_each_over_a_new_connection(transport: WebTransport, store: Store):
    store.fault = on("HEAD", always(405))
    for number in range(3):
        transport.put(NAME.replace("1-40", f"{number}-{number}"), DATA)
    assert (len(store.files), store.connections) == (3, 4)
    assert [method for method, _ in store.requests] == ["PUT", "HEAD", "PUT", "PUT", "PUT"]


def test_already_there_and_not_there_is_a_contradiction(transport: WebTransport, store: Store):
    store.fault = on("PUT", always(412))
    assert refused(transport, store).failure is SendingFailure.STRANGE


@pytest.mark.parametrize("dialect", ["transport", "s3"])
def test_a_page_with_200_is_no_stored_file(dialect: str, store: Store, request: pytest.FixtureRequest):
    transport = request.getfixturevalue(dialect)
    store.fault = page
    assert refused(transport, store).failure is SendingFailure.PORTAL


@pytest.mark.parametrize("dialect", ["transport", "s3"])
@pytest.mark.parametrize("status", [200, 202])
def test_a_success_without_a_file_is_no_stored_file(
    dialect: str, status: int, store: Store, request: pytest.FixtureRequest
):
    transport = request.getfixturevalue(dialect)
    store.fault = on("PUT", always(status))
    assert "has not stored the file" in refused(transport, store).message


def test_another_file_under_the_name_is_no_stored_file(transport: WebTransport, store: Store):
    store.files[NAME] = DATA[::-1]
    store.fault = lambda handler: on("PUT", always(200))(handler) or on("HEAD", always(405))(handler)
    assert "has not stored the file" in refused(transport, store).message


def test_an_unclear_success_counts_once_the_file_was_read_back(transport: WebTransport, store: Store):
    def quietly(handler: StoreHandler) -> bool:
        handler.server.files[handler.name] = handler.body
        handler.show_page()
        return True

    store.fault = on("PUT", quietly)
    assert transport.put(NAME, DATA) is Stored.STORED
    assert store.requests == [("PUT", NAME), ("HEAD", NAME)]
    store.requests.clear()
    store.fault = lambda handler: on("PUT", quietly)(handler) or on("HEAD", always(405))(handler)
    assert transport.put(NAME, DATA) is Stored.STORED
    assert store.requests == [("PUT", NAME), ("HEAD", NAME), ("PUT", NAME), ("GET", NAME)]


@pytest.mark.parametrize("status", [201, 204])
def test_a_server_that_shows_no_file_is_trusted_after_a_clear_response(
    transport: WebTransport, store: Store, status: int
):
    store.fault = lambda handler: on("PUT", always(status))(handler) or on("HEAD", always(403))(handler)
    assert transport.put(NAME, DATA) is Stored.STORED


@pytest.mark.parametrize("status", [201, 204])
def test_a_clear_response_without_a_file_is_no_stored_file(transport: WebTransport, store: Store, status: int):
    store.fault = on("PUT", always(status))
    assert "has not stored the file" in refused(transport, store).message


def test_a_file_that_arrived_short_is_no_stored_file(transport: WebTransport, store: Store):
    def shorten(handler: StoreHandler) -> bool:
        handler.body = handler.body[:-1]
        return False

    store.fault = on("PUT", shorten)
    assert "has not stored the file" in refused(transport, store).message


def test_the_md5_of_s3_proves_that_a_file_is_stored(s3: WebTransport, store: Store):
    assert s3.put(NAME, DATA) is Stored.STORED
    assert store.requests == [("PUT", NAME)]


def test_another_etag_of_s3_is_not_believed(s3: WebTransport, store: Store):
    store.fault = on("PUT", always(200, ETag='"0123"'))
    refused(s3, store)
    assert store.requests == [("PUT", NAME), ("HEAD", NAME)]


def test_a_missing_folder_is_made_once(transport: WebTransport, store: Store):
    store.folders = {""}
    assert transport.put(NAME, DATA) is Stored.STORED
    folder = NAME.split("/")[0] + "/"
    assert store.requests == [("PUT", NAME), ("MKCOL", folder), ("PUT", NAME), ("HEAD", NAME)]


def test_a_folder_that_cannot_be_made_is_told(transport: WebTransport, store: Store):
    store.folders = {""}
    store.fault = on("MKCOL", always(409))
    assert refused(transport, store).failure is SendingFailure.WRONG_PLACE


def test_a_folder_that_is_made_in_vain_is_no_endless_loop(transport: WebTransport, store: Store):
    store.fault = on("PUT", always(409))
    store.folders = {""}
    assert refused(transport, store).failure is SendingFailure.WRONG_PLACE
    assert [method for method, _ in store.requests] == ["PUT", "MKCOL", "PUT"]


@pytest.mark.parametrize(
    ("status", "failure"),
    [
        (301, SendingFailure.PORTAL),
        (302, SendingFailure.PORTAL),
        (307, SendingFailure.PORTAL),
        (401, SendingFailure.PASSWORD),
        (403, SendingFailure.FORBIDDEN),
        (405, SendingFailure.WRONG_PLACE),
        (407, SendingFailure.PORTAL),
        (408, SendingFailure.BUSY),
        (413, SendingFailure.TOO_LARGE),
        (418, SendingFailure.STRANGE),
        (423, SendingFailure.BUSY),
        (429, SendingFailure.BUSY),
        (500, SendingFailure.BUSY),
        (502, SendingFailure.BUSY),
        (503, SendingFailure.BUSY),
        (504, SendingFailure.BUSY),
        (507, SendingFailure.FULL),
        (511, SendingFailure.PORTAL),
    ],
)
def test_each_refusal_has_its_reason(transport: WebTransport, store: Store, status: int, failure: SendingFailure):
    store.fault = always(status, PAGE, Content_Type="text/html")
    assert refused(transport, store).failure is failure


@pytest.mark.parametrize(
    ("code", "failure"),
    [
        ("AccessDenied", SendingFailure.FORBIDDEN),
        ("SignatureDoesNotMatch", SendingFailure.PASSWORD),
        ("InvalidAccessKeyId", SendingFailure.PASSWORD),
        ("RequestTimeTooSkewed", SendingFailure.CLOCK),
        ("QuotaExceeded", SendingFailure.FULL),
    ],
)
def test_s3_names_its_reasons(s3: WebTransport, store: Store, code: str, failure: SendingFailure):
    store.fault = always(403, f"<Error><Code>{code}</Code></Error>".encode())
    assert refused(s3, store).failure is failure


def test_a_redirect_is_named_and_not_followed(transport: WebTransport, store: Store, runs):
    other = runs()
    store.fault = always(307, Location=other.address)
    assert re.search(r"redirects to https://localhost;", refused(transport, store).message)
    assert other.connections == 0


NOON = datetime(2026, 11, 27, 5, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry_After": "120"}, 120),
        ({"Retry_After": format_datetime(NOON + timedelta(seconds=90), usegmt=True)}, 90),
        ({"Retry_After": format_datetime(NOON - timedelta(days=1), usegmt=True)}, 0),
        ({"Retry_After": "soon"}, 0),
        ({}, 0),
    ],
)
def test_a_server_can_ask_for_a_pause_in_its_own_time(
    transport: WebTransport, store: Store, headers: dict[str, str], seconds: float
):
    def busy(handler: StoreHandler) -> bool:
        handler.date_time_string = lambda _timestamp=None: format_datetime(NOON, usegmt=True)  # type: ignore[method-assign]
        return always(503, **headers)(handler)

    store.fault = busy
    assert refused(transport, store).retry_after == seconds


@pytest.mark.parametrize("name", ["", "../a", "/a", "a//b", "a/../b", "a b", "a\r\nHost: b", "á"])
def test_a_name_that_leads_elsewhere_is_a_mistake_of_the_program(transport: WebTransport, store: Store, name: str):
    with pytest.raises(ValueError, match="not a file name"):
        transport.put(name, DATA)
    assert store.requests == []


def test_a_server_whose_clock_differs_is_followed_for_the_signature(s3: WebTransport, store: Store):
    def skewed(handler: StoreHandler) -> bool:
        signed = datetime.strptime(handler.headers["X-Amz-Date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        handler.date_time_string = lambda _timestamp=None: format_datetime(NOON, usegmt=True)  # type: ignore[method-assign]
        if abs(signed - NOON) < timedelta(minutes=15):
            return False
        return always(403, b"<Error><Code>RequestTimeTooSkewed</Code></Error>")(handler)

    store.fault = skewed
    assert s3.put(NAME, DATA) is Stored.STORED
    assert s3.get(NAME) == DATA
    assert [method for method, _ in store.requests] == ["PUT", "PUT", "GET"]


def test_a_stop_ends_a_transfer_and_stores_nothing(store: Store, connects: Connects):
    wanted = iter([True])
    transport = connects(store.address, lambda: next(wanted, False))
    with pytest.raises(SendingStoppedError):
        transport.put(NAME, bytes(1024 * 1024))
    assert store.files == {}


def test_a_refusal_before_the_whole_file_was_read_is_understood(
    transport: WebTransport, store: Store, monkeypatch: pytest.MonkeyPatch
):
    def refuse_unread(handler: StoreHandler) -> bool:
        handler.answer(413, b"too large")
        return True

    def send(sock: PacedSocket, data: bytes, flags: int = 0) -> int:
        if next(pieces) == 2:
            raise BrokenPipeError
        return whole_send(sock, data, flags)

    whole_send, pieces = PacedSocket.send, itertools.count()
    monkeypatch.setattr(StoreHandler, "begin_request", refuse_unread)
    monkeypatch.setattr(PacedSocket, "send", send)
    with pytest.raises(SendingError) as caught:
        transport.put(NAME, bytes(64 * 1024))
    assert caught.value.failure is SendingFailure.TOO_LARGE


def test_a_doubled_response_is_not_taken_for_the_next_one(s3: WebTransport, store: Store):
    def twice(handler: StoreHandler) -> bool:
        handler.store()
        handler.answer(200, b"")
        return True

    store.fault = once(twice)
    s3.put(NAME, DATA)
    assert select.select([s3._exchange._http.sock], [], [], 5)[0]
    store.fault = always(503)
    with pytest.raises(SendingError) as caught:
        s3.put(NAME.replace("1-40", "41-80"), DATA)
    assert caught.value.failure is SendingFailure.BUSY
