"""Tests that a kiosk refuses a connection with an invalid certificate and names the reason."""

import ssl
from collections.abc import Callable
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.domain.errors import KioskError
from kiosk.sync.mirror.client import MirrorCarrier
from kiosk.sync.mirror.errors import MirrorError
from tests.sync.mirror.conftest import HASTE, NetworkVisit, Serves
from tests.sync.mirror.server import Server

Context = Callable[[Authority, Path], ssl.SSLContext]


def why(visit: NetworkVisit, server: Server, trusted: ssl.SSLContext) -> KioskError:
    """Let the kiosk look for packs on `server`; return the error.

    Assert that the connection fails before a request is sent and that the kiosk's state is unchanged. `trusted`:
    context with the certificates that the kiosk trusts.
    """
    visit.signs("1.2.0")
    server.files = visit.province.files
    visit.is_told(server.address, trusted)
    before = visit.state()
    (carrier,) = visit.looks_far().offer.carriers
    assert not carrier.packs
    assert server.asked == []
    assert type(carrier.error) is MirrorError
    assert visit.state() == before
    return carrier.error


@pytest.mark.parametrize(("first", "last"), [(-30, -2), (2, 30)], ids=["expired", "not valid yet"])
def test_a_certificate_out_of_its_time_asks_for_a_look_at_the_clock(
    visit: NetworkVisit, serves: Serves, authority: Authority, first: int, last: int
):
    server = serves({}, authority.server(first_day=first, last_day=last))
    error = why(visit, server, authority.trusted())
    assert "clock" in error.message
    assert error.cure.startswith("Check the clock of this kiosk.")


def test_the_certificate_of_another_host_is_refused(visit: NetworkVisit, serves: Serves, authority: Authority):
    error = why(visit, serves({}, authority.server("example.org")), authority.trusted())
    assert "the certificate of another server" in error.message
    assert "the connection may be intercepted" in error.cure


def test_the_certificate_of_a_strange_authority_is_refused(
    visit: NetworkVisit, serves: Serves, authority: Authority, tmp_path: Path
):
    stranger = Authority(tmp_path / "stranger", "Người lạ")
    error = why(visit, serves({}, stranger.server()), authority.trusted())
    assert "is not trusted by this kiosk" in error.message
    assert "requires a sign-in" in error.cure


def test_without_a_word_about_whom_to_believe_the_machine_decides(
    visit: NetworkVisit, server: Server, authority: Authority, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    visit.is_told(server.address, None)
    (carrier,) = visit.looks_far().offer.carriers
    assert carrier.error is not None
    assert "is not trusted by this kiosk" in carrier.error.message
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.root))
    (carrier,) = visit.looks_far().offer.carriers
    assert [pack.version for pack in carrier.packs] == ["1.2.0"]


def test_an_old_tls_is_refused(visit: NetworkVisit, serves: Serves, authority: Authority):
    old, trusted = authority.server(), authority.trusted()
    for context in (old, trusted):
        context.set_ciphers("ALL:@SECLEVEL=0")
        with pytest.warns(DeprecationWarning, match="TLSv1_1"):
            context.minimum_version = ssl.TLSVersion.TLSv1_1
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old.maximum_version = ssl.TLSVersion.TLSv1_1
    error = why(visit, serves({}, old), trusted)
    assert "No secure connection" in error.message


def test_a_server_without_tls_is_refused(visit: NetworkVisit, serves: Serves, authority: Authority):
    server = serves({}, None)
    server._scheme = "https"
    error = why(visit, server, authority.trusted())
    assert "No secure connection" in error.message


@pytest.mark.parametrize("spoil", ["check_hostname", "verify_mode"])
def test_verification_cannot_be_switched_off_even_by_whoever_brings_the_certificates(
    authority: Authority, spoil: str
):
    trusted = authority.trusted()
    trusted.check_hostname = False
    if spoil == "verify_mode":
        trusted.verify_mode = ssl.CERT_NONE
    with pytest.raises(ValueError, match="certificate"):
        MirrorCarrier("https://localhost/", context=trusted, patience=HASTE)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://localhost/packs",
        "ftp://localhost/packs",
        "localhost/packs",
        "https://",
        "https:///packs",
        "https://somebody:secret@localhost/",
        "https://localhost/?packs",
        "https://localhost/#packs",
        "https://localhost:packs/",
        "https://localhost:99999/",
        f"https://{'a' * 70}.vn/",
    ],
)
def test_what_is_no_https_address_is_refused_before_anything_is_opened(address: str):
    with pytest.raises(MirrorError) as caught:
        MirrorCarrier(address)
    assert caught.value.cure == "Write an address that starts with https://."
