"""Tests that a kiosk stores files on real servers: radosgw, rclone (S3 and WebDAV) and nginx."""

from dataclasses import replace

import pytest

from build_spec.province.servers.endpoints import DavServer, S3Server
from kiosk.domain.ports.sending import Stored
from kiosk.domain.syncing.access import ServerAccess
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.sync.sending.access_values import checked_access
from kiosk.sync.sending.opening import open_transport
from kiosk.sync.sending.web_transport import WebTransport

pytestmark = pytest.mark.servers
KIOSK = "5f0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8d"
DATA = bytes(range(256)) * 256


@pytest.fixture(params=["radosgw", "rclone_s3", "rclone_webdav", "nginx_dav"])
def access(request: pytest.FixtureRequest) -> ServerAccess:
    server: S3Server | DavServer = request.getfixturevalue(request.param)
    table = {"ca": server.authority.read_text()}
    if isinstance(server, S3Server):
        table |= {"address": f"s3+{server.url.rstrip('/')}/{server.bucket}/tinh", "region": server.region}
        table |= {"access_key": server.access_key, "secret_key": server.secret_key}
    else:
        table |= {"address": server.url, "user": server.user, "password": server.password}
    access, errors = checked_access(table)
    assert not errors
    return access


def opened(access: ServerAccess) -> WebTransport:
    return open_transport(access, lambda: True, lambda: None)


def test_files_are_stored_and_read_again(access: ServerAccess) -> None:
    transport = opened(access)
    names = [f"{KIOSK}/{number}-{number}-{64 * 'a'}.age" for number in range(1, 4)]
    assert [transport.put(name, DATA) for name in names] == [Stored.STORED] * 3
    assert [transport.get(name) for name in names] == [DATA] * 3
    assert transport._exchange._http.handshakes == 1
    transport.close()


def test_a_file_that_is_sent_again_is_there_once_and_whole(access: ServerAccess) -> None:
    transport = opened(access)
    name = f"{KIOSK}/9-9-{64 * 'b'}.age"
    for _ in range(3):
        assert transport.put(name, DATA) in {Stored.STORED, Stored.ALREADY_THERE}
    assert transport.get(name) == DATA
    transport.close()


def test_a_missing_receipt_is_no_failure(access: ServerAccess) -> None:
    transport = opened(access)
    assert transport.get(f"bien-nhan/{KIOSK}.receipt.json") is None
    transport.close()


def test_a_wrong_password_is_told(access: ServerAccess) -> None:
    stranger = replace(access, secret_key="0" * 40) if access.secret_key else replace(access, password="0" * 9)
    transport = opened(stranger)
    with pytest.raises(SendingError) as caught:
        transport.put(f"{KIOSK}/10-10-{64 * 'c'}.age", DATA)
    assert caught.value.failure in {SendingFailure.PASSWORD, SendingFailure.FORBIDDEN}
    transport.close()


def test_an_unknown_authority_is_told(access: ServerAccess) -> None:
    transport = opened(replace(access, ca=""))
    with pytest.raises(SendingError) as caught:
        transport.get("a")
    assert caught.value.failure is SendingFailure.UNTRUSTED
    transport.close()
