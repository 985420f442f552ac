"""The doctor names certificates before they end, and says why a server cannot be trusted."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.domain.self_check import Health
from kiosk.province.hub.doctor.dates import examine_certificates
from kiosk.province.hub.hub_file import S3Access

NOW = datetime.now(UTC)


@contextmanager
def serving(context: ssl.SSLContext) -> Iterator[str]:
    """Serve TLS handshakes on a free port; yield the address."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                plain, _ = listener.accept()
            except OSError:  # closed
                return
            try:
                context.wrap_socket(plain, server_side=True).close()
            except (ssl.SSLError, OSError):  # the client does not trust the certificate
                plain.close()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"https://localhost:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def examined(folder: Path, endpoint: str, authority: str) -> list[tuple[Health, str]]:
    found = examine_certificates(S3Access(endpoint=endpoint, authority=authority), folder, NOW)
    return [(one.health, str(one.what)) for one in found]


@pytest.mark.parametrize(("last_day", "health"), [(90, Health.GOOD), (20, Health.NOTE)])
def test_the_end_of_a_servers_certificate_is_named(tmp_path: Path, last_day: int, health: Health):
    authority = Authority(tmp_path)
    with serving(authority.server(last_day=last_day)) as endpoint:
        own, server = examined(tmp_path, endpoint, authority.root.name)
    assert own[0] is Health.GOOD
    assert server[0] is health
    assert f"{NOW + timedelta(days=last_day):%Y-%m-%d}" in server[1]


def test_an_expired_certificate_is_broken(tmp_path: Path):
    authority = Authority(tmp_path)
    with serving(authority.server(first_day=-30, last_day=-1)) as endpoint:
        _, (health, text) = examined(tmp_path, endpoint, authority.root.name)
    assert health is Health.BAD
    assert "expired" in text


def test_a_certificate_of_a_stranger_is_broken(tmp_path: Path):
    with serving(Authority(tmp_path / "other").server()) as endpoint:
        _, (health, _) = examined(tmp_path, endpoint, Authority(tmp_path).root.name)
    assert health is Health.BAD


def test_a_server_that_is_away_is_broken(tmp_path: Path):
    ((health, text),) = examined(tmp_path, "https://localhost:1", "")
    assert health is Health.BAD
    assert "refused" in text


def test_an_authority_that_is_no_certificate_is_broken(tmp_path: Path):
    (tmp_path / "ca.pem").write_text("nothing", "ascii")
    ((health, text),) = examined(tmp_path, "https://localhost:1", "ca.pem")
    assert health is Health.BAD
    assert "cannot be read as a certificate" in text
