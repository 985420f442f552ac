"""Tests of faults of servers and networks: failures, hangs, slow responses, redirects.

Each fault is named in the error message, and the kiosk's state is unchanged.
"""

import socket
import time

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.domain.errors import KioskError, PackStoppedError
from kiosk.sync.mirror.client import MirrorCarrier
from kiosk.sync.mirror.errors import MirrorBrokenError, MirrorError
from kiosk.sync.network.pace import Patience
from tests.sync.mirror.conftest import NetworkVisit, Serves
from tests.sync.mirror.server import Handler, Meddling, Server

IMPATIENT = Patience(silence=0.2, window=0.2, least=10_000, pauses=())


def answers(status: int, **headers: str) -> Meddling:
    """Return a function that answers every request with `status` and `headers`."""

    def meddle(handler: Handler, _name: str) -> bool:
        handler.answer(status, b"", **{name.replace("_", "-"): value for name, value in headers.items()})
        return True

    return meddle


def silent(handler: Handler, _name: str) -> bool:
    handler.keep_silent()
    return True


def dripping_head(handler: Handler, _name: str) -> bool:
    """Simulate a slow loris attack by the server: it sends its response header slowly and without end."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    handler.trickle(b"a")
    return True


def dripping_body(handler: Handler, _name: str) -> bool:
    handler.begin(200, **{"Content-Length": "16000"})
    handler.trickle(b" ")
    return True


def nonsense(handler: Handler, _name: str) -> bool:
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.9\r\n")
    handler.die()
    return True


def endless_head(handler: Handler, _name: str) -> bool:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    handler.trickle(b"X-More: more\r\n" * 100)
    return True


def dead(handler: Handler, _name: str) -> bool:
    handler.die()
    return True


def why(visit: NetworkVisit) -> KioskError:
    before = visit.state()
    (carrier,) = visit.looks_far().offer.carriers
    assert not carrier.packs
    assert isinstance(carrier.error, MirrorError)
    assert visit.state() == before
    return carrier.error


@pytest.mark.parametrize(
    ("meddling", "said", "to_do"),
    [
        (answers(301, Location="https://example.org/"), "redirects to https://example.org;", "address"),
        (
            answers(302, Location="http://localhost/packs/"),
            "redirects to http://localhost;",
            "sign-in",
        ),
        (answers(308), "does not follow", "address"),
        (answers(401), "requires a password", "needs no password"),
        (answers(500), "error (500)", "tell the province"),
        (answers(503), "error (503)", "tell the province"),
        (answers(418), "does not respond like the mirror of a province (418)", "Check the address"),
        (nonsense, "does not respond like the mirror of a province", "Check the address"),
        (endless_head, "does not respond like the mirror of a province", "Check the address"),
        (dead, "The connection to localhost was lost", "Check the network"),
    ],
)
def test_what_a_server_does_wrong_is_told(
    visit: NetworkVisit, server: Server, meddling: Meddling, said: str, to_do: str
):
    server.meddling = meddling
    error = why(visit)
    assert said in error.message
    assert to_do in error.cure


@pytest.mark.parametrize(
    ("meddling", "said"),
    [(silent, "The server localhost does not respond."), (dripping_head, "too slow"), (dripping_body, "too slow")],
)
def test_a_server_that_says_next_to_nothing_cannot_hold_the_kiosk(
    visit: NetworkVisit, serves: Serves, authority: Authority, meddling: Meddling, said: str
):
    visit.signs("1.2.0")
    server = serves(visit.province.files)
    server.meddling = meddling
    visit.patience = IMPATIENT
    visit.is_told(server.address, authority.trusted())
    assert said in why(visit).message


def test_a_server_that_drips_a_pack_cannot_hold_the_kiosk(visit: NetworkVisit, serves: Serves, authority: Authority):
    visit.signs("1.2.0")
    server = serves(visit.province.files)
    visit.patience = Patience(silence=5, window=0.3, least=10_000, pauses=())
    visit.is_told(server.address, authority.trusted())
    look = visit.looks_far()
    size = look.offer.packs[0].size

    def drip(handler: Handler, _name: str) -> bool:
        handler.begin(206, **{"Content-Length": str(size), "Content-Range": f"bytes 0-{size - 1}/{size}"})
        handler.trickle(b"P")
        return True

    server.meddling = drip
    before = visit.state()
    with pytest.raises(MirrorBrokenError, match="too slow"):
        visit.loading.install(look, look.offer.packs[0].key, lambda _done, _total: True)
    assert visit.state() == before


def test_a_silent_server_cannot_delay_a_stop(server: Server, authority: Authority):
    server.meddling = silent
    wanted = iter([True, True])
    began = time.monotonic()
    with (
        MirrorCarrier(server.address, lambda: next(wanted, False), context=authority.trusted()) as carrier,
        pytest.raises(PackStoppedError),
    ):
        carrier.metadata("timestamp.json", 100)
    assert time.monotonic() - began < Patience().silence / 2


def test_a_redirect_is_never_followed(visit: NetworkVisit, server: Server, serves: Serves):
    other = serves(server.files)
    server.meddling = answers(301, Location=other.address)
    why(visit)
    assert other.connections == 0


def test_a_server_that_is_not_there_is_told(visit: NetworkVisit, server: Server):
    server.server_close()
    assert "refused the connection" in why(visit).message


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "The server localhost was not found"),
        (socket.gaierror(socket.EAI_AGAIN, "later"), "There is no network"),
        (OSError(101, "Network is unreachable"), "There is no network"),
        (OSError(113, "No route to host"), "There is no network"),
        (TimeoutError(110, "timed out"), "The server localhost does not respond."),
    ],
)
def test_a_way_that_leads_nowhere_is_told(
    visit: NetworkVisit, server: Server, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
):
    def refuse(*_arguments: object, **_options: object) -> socket.socket:
        raise error

    monkeypatch.setattr(socket, "create_connection", refuse)
    assert said in why(visit).message


def test_small_packs_can_be_looked_at_where_a_server_sends_no_parts(visit: NetworkVisit, server: Server):
    def whole(handler: Handler, name: str) -> bool:
        if not name.startswith("targets/"):
            return False
        handler.answer(200, handler.server.files[name])
        return True

    server.meddling = whole
    (carrier,) = visit.looks_far().offer.carriers
    assert [pack.version for pack in carrier.packs] == ["1.2.0"]


@pytest.mark.parametrize("told", ["bytes 1-9/10", "bytes 0-99999999/100", "bytes 0-9/*", "lines 0-9/10", ""])
def test_a_part_that_nobody_asked_for_is_refused(visit: NetworkVisit, server: Server, told: str):
    def other_part(handler: Handler, name: str) -> bool:
        if not name.startswith("targets/"):
            return False
        handler.answer(206, bytes(10), **{"Content-Range": told})
        return True

    server.meddling = other_part
    assert "Content-Range" in why(visit).message


def test_a_connection_that_was_closed_meanwhile_is_opened_again(visit: NetworkVisit, server: Server):
    def closing(handler: Handler, _name: str) -> bool:
        handler.close_connection = True
        return False

    server.meddling = closing
    (carrier,) = visit.looks_far().offer.carriers
    assert carrier.error is None
    assert server.connections > 3


def test_one_connection_is_enough_for_a_good_server(visit: NetworkVisit, server: Server):
    visit.looks_far()
    assert server.connections == 1


def test_no_proxy_is_asked(visit: NetworkVisit, server: Server, monkeypatch: pytest.MonkeyPatch):
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    (carrier,) = visit.looks_far().offer.carriers
    assert carrier.error is None
