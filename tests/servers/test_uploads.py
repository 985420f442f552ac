"""The servers of the tests take uploads over TLS with credentials, from this machine only."""

import base64
import http.client
import ssl
from dataclasses import replace
from urllib.parse import urlsplit

import botocore.exceptions
import pytest

from build_spec.province.servers.endpoints import DavServer, S3Server
from tests.servers.listening import addresses_of

pytestmark = pytest.mark.servers
NAME = "0190/1-9-ab.age"


@pytest.fixture(params=["radosgw", "rclone_s3"])
def s3(request: pytest.FixtureRequest) -> S3Server:
    return request.getfixturevalue(request.param)


@pytest.fixture(params=["rclone_webdav", "nginx_dav"])
def dav(request: pytest.FixtureRequest) -> DavServer:
    return request.getfixturevalue(request.param)


def send(dav: DavServer, method: str, name: str, body: bytes | None = None) -> tuple[int, bytes]:
    context = ssl.create_default_context(cafile=str(dav.authority))
    address = urlsplit(dav.url)
    token = base64.b64encode(f"{dav.user}:{dav.password}".encode()).decode()
    connection = http.client.HTTPSConnection(address.hostname or "", address.port, context=context, timeout=20)
    connection.request(method, f"/{name}", body, {"Authorization": f"Basic {token}"})
    answer = connection.getresponse()
    read = answer.read()
    connection.close()
    return answer.status, read


def test_an_object_is_stored_and_read_again(s3: S3Server) -> None:
    client = s3.client()
    client.put_object(Bucket=s3.bucket, Key=NAME, Body=b"sealed")
    assert client.get_object(Bucket=s3.bucket, Key=NAME)["Body"].read() == b"sealed"
    assert [entry["Key"] for entry in client.list_objects_v2(Bucket=s3.bucket, Prefix="0190/")["Contents"]] == [NAME]


def test_a_wrong_key_is_refused(s3: S3Server) -> None:
    stranger = replace(s3, secret_key="0" * 40)
    with pytest.raises(botocore.exceptions.ClientError, match=r"SignatureDoesNotMatch|AccessDenied|403"):
        stranger.client().put_object(Bucket=s3.bucket, Key="stranger.age", Body=b"x")
    assert "stranger.age" not in str(s3.client().list_objects_v2(Bucket=s3.bucket))


def test_a_file_is_stored_and_read_again(dav: DavServer) -> None:
    status, _ = send(dav, "PUT", "flat.age", b"sealed")
    assert status in {201, 204}
    assert send(dav, "GET", "flat.age") == (200, b"sealed")
    assert (dav.files / "flat.age").read_bytes() == b"sealed"


def test_an_unknown_user_is_refused(dav: DavServer) -> None:
    stranger = replace(dav, user="stranger")
    assert send(stranger, "PUT", "stranger.age", b"x")[0] == 401
    assert not (dav.files / "stranger.age").exists()


def test_the_servers_listen_on_loopback_only(s3: S3Server, dav: DavServer) -> None:
    assert addresses_of(s3.server.port) == addresses_of(dav.server.port) == {"127.0.0.1"}


def test_a_killed_server_has_what_it_acknowledged(s3: S3Server) -> None:
    s3.client().put_object(Bucket=s3.bucket, Key="kept.age", Body=b"kept")
    s3.server.kill()
    s3.server.start()
    assert s3.client().get_object(Bucket=s3.bucket, Key="kept.age")["Body"].read() == b"kept"
