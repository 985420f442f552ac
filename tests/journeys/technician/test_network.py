"""A technician installs packs over the network; the page offers the network only if the settings name a mirror."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk import paths
from kiosk.app import Site
from kiosk.settings import Settings
from tests.journeys.conftest import CALM, Opens
from tests.journeys.technician.technician import Port, Technician
from tests.sync.mirror.server import Handler, Server, serving

Enters = Callable[[Settings], Technician]


class Network:
    """A fake for the query whether the machine has a network connection; counts its calls."""

    def __init__(self) -> None:
        self.is_there = True
        self.asked = 0

    def __call__(self) -> bool:
        self.asked += 1
        return self.is_there


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    network = Network()
    monkeypatch.setattr("kiosk.bridge.technician.usb.usb_model.is_online", network)
    return network


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A province's server whose certificate this machine trusts."""
    authority = Authority(tmp_path / "authority")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.root))
    with serving(authority.server(), {}) as server:
        yield server


@pytest.fixture
def port(site: Site) -> Port:
    port = Port()
    site.drives = port
    return port


@pytest.fixture
def enters(opens: Opens, port: Port, site: Site, server: Server, network: Network) -> Enters:
    """Return a function that starts a kiosk with the given settings and opens the page that installs packs."""

    def enter(chosen: Settings) -> Technician:
        made = Technician(opens(chosen), port, paths.root_file(site.data), site.data.parent)
        made.knows_the_province()
        made.fills("1.2.0")
        server.files = made.province.files
        made.comes_in()
        made.rests()
        return made

    return enter


@pytest.fixture
def technician(enters: Enters, server: Server) -> Technician:
    """A technician at a kiosk whose settings contain the server's address."""
    return enters(replace(CALM, mirror=server.address))


def turns_to_network(technician: Technician, button: str = "networkButton") -> None:
    technician.driver.tap(button)
    technician.sees("found")
    technician.rests()


def test_new_lessons_come_over_the_network_by_two_touches(technician: Technician, server: Server):
    turns_to_network(technician)
    assert technician.usb.remote
    assert technician.states() == {"1.2.0": "remote"}
    technician.installs()
    assert technician.states() == {"1.2.0": "installed"}
    technician.driver.tap("lookAgain")
    technician.sees("found")
    assert technician.states() == {"1.2.0": "same"}


def test_without_the_setting_nothing_is_shown_and_nobody_asks_for_a_network(
    enters: Enters, server: Server, network: Network
):
    technician = enters(CALM)
    technician.puts_in()
    technician.rests()
    for button in ("networkButton", "otherSource"):
        assert technician.driver.find(button) is None
    technician.usb.lookAtNetwork()
    technician.rests()
    assert (server.connections, network.asked, technician.usb.remote) == (0, 0, False)


def test_the_button_comes_and_goes_with_the_network_and_nothing_connects_by_itself(
    technician: Technician, server: Server, network: Network
):
    technician.driver.see("networkButton")
    network.is_there = False
    technician.driver.wait(lambda: technician.driver.find("networkButton") is None, "the button to go")
    network.is_there = True
    technician.driver.see("networkButton")
    assert server.connections == 0


def test_a_stick_does_not_take_the_place_of_the_network_until_the_technician_says_so(technician: Technician):
    turns_to_network(technician)
    technician._port.there = [technician.stick]
    technician.driver.wait(lambda: technician.usb.stick.count == 1, "the stick to be seen")
    assert technician.usb.remote
    technician.driver.tap("otherSource")
    technician.sees("found")
    technician.rests()
    assert (technician.usb.remote, technician.states()) == (False, {"1.2.0": "signed"})
    turns_to_network(technician, "otherSource")
    assert (technician.usb.remote, technician.states()) == (True, {"1.2.0": "remote"})


def test_a_network_that_breaks_off_is_told_and_gone_on_with(technician: Technician, server: Server):
    turns_to_network(technician)
    server.meddling = refuse
    technician.installs()
    (row,) = technician.usb.rows
    assert (row["state"], row["canBeInstalled"], row["chosen"]) == ("failed", True, True)
    assert row["message"]
    assert row["cure"]
    server.meddling = lambda _handler, _name: False
    technician.installs()
    assert technician.states() == {"1.2.0": "installed"}


def refuse(handler: Handler, _name: str) -> bool:
    handler.answer(404, b"")
    return True


def test_a_server_that_cannot_be_believed_is_told_on_a_card(
    technician: Technician, server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    stranger = Authority(tmp_path / "stranger", "Người lạ")
    monkeypatch.setenv("SSL_CERT_FILE", str(stranger.root))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "stranger"))
    turns_to_network(technician)
    (row,) = technician.usb.rows
    assert (row["title"], row["state"]) == ("localhost", "unreached")
    assert row["cure"]
    assert server.asked == []


def test_a_look_that_takes_too_long_can_be_stopped(technician: Technician, server: Server):
    def keep_silent(handler: Handler, _name: str) -> bool:
        handler.keep_silent()
        return True

    server.meddling = keep_silent
    technician.driver.tap("networkButton")
    technician.driver.wait(lambda: server.asked != [], "the question")
    technician.driver.tap("stopButton")
    technician.driver.wait(lambda: technician.usb.phase == "waiting", "the page to let it be")
    server.closing.set()
    technician.rests()
    assert (technician.usb.phase, technician.usb.rows) == ("waiting", [])


def test_leaving_the_page_leaves_nothing_of_the_network_behind(technician: Technician, site: Site):
    turns_to_network(technician)
    folder = paths.packs_folder(site.data) / ".fetched"
    folder.mkdir()
    folder.joinpath("a.part").write_bytes(b"half")
    technician.hands.open_page("packs")
    technician.rests()
    assert not folder.exists()
    technician.hands.open_page("usb")
    technician.rests()
    assert (technician.usb.remote, technician.usb.phase) == (False, "waiting")


def test_an_expired_signature_is_used_only_after_a_persons_leave(technician: Technician):
    past = technician.province.now - timedelta(days=365)
    technician.province.timestamp.expires = past
    technician.province.sign_timestamp()
    turns_to_network(technician)
    (row,) = technician.usb.rows
    assert (row["state"], row["act"]) == ("attention", "expired")
    technician.driver.tap(f"pack-{row['key']}")
    technician.driver.tap("noticeSecond")
    technician.rests()
    assert technician.states() == {"1.2.0": "remote"}


def test_a_kiosk_that_closes_does_not_wait_for_the_network(technician: Technician, server: Server):
    turns_to_network(technician)
    size = technician.usb._looking.look.offer.packs[0].size

    def drip(handler: Handler, _name: str) -> bool:
        handler.begin(206, **{"Content-Length": str(size), "Content-Range": f"bytes 0-{size - 1}/{size}"})
        handler.trickle(b"P")
        return True

    server.meddling = drip
    technician.driver.tap("installButton")
    technician.driver.wait(lambda: technician.usb.installation.share > 0, "the first bytes")
    technician.hands.app.worker.closing.emit()
    technician.sees("found")
    assert technician.states() == {"1.2.0": "remote"}
