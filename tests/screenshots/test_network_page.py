"""The page of the stick while it shows the network: whole and readable in every format, whatever the server says."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site, application, build
from kiosk.bridge.driver import Driver
from kiosk.bridge.window import load_fonts
from kiosk.cli.album import CALM, FORMATS, PLAIN, Format, Scene, leaf_through
from kiosk.cli.walk import Visitor
from kiosk.settings import Settings
from tests.closing import close
from tests.journeys.technician import Port, Technician
from tests.screenshots.faults import RULES
from tests.screenshots.sight import Sight
from tests.screenshots.test_every_screen import HARD
from tests.sync.mirror.certificates import Authority
from tests.sync.mirror.server import Handler, Server, serving


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    authority = Authority(tmp_path / "authority")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.root))
    monkeypatch.setattr("kiosk.bridge.usb_look_model.is_online", lambda: True)
    with serving(authority.server(), {}) as server:
        yield server


def moved(handler: Handler, _name: str) -> bool:
    """The longest thing that is said of a server."""
    handler.answer(301, b"", Location="https://hoc.quangtri.gov.vn/tram-hoc-so/goi-bai-hoc/")
    return True


def scenes(site: Site, chosen: Settings, server: Server) -> Iterator[Scene]:
    """A network that is offered, asked, used, out of order, and left for a stick."""
    port = Port()
    app = build(replace(site, drives=port), replace(chosen, mirror=server.address), windowed=True)
    try:
        visitor = Visitor(app, Driver(app.window.quick))
        visitor.driver.window.resize(PLAIN.width, PLAIN.height)
        visitor.driver.see("startButton")
        visitor.driver.wait(lambda: app.worker.is_idle, "the record to be open")
        technician = Technician(visitor, port, paths.root_file(site.data), site.data.parent)
        technician.knows_the_province()
        technician.fills("1.2.0")
        server.files = technician.province.files
        technician.comes_in()
        technician.driver.see("networkButton")
        technician.rests()
        yield Scene("network-offered", visitor)
        technician.driver.tap("networkButton")
        technician.sees("found")
        yield Scene("network-found", visitor)
        technician.installs()
        yield Scene("network-installed", visitor)
        server.meddling = moved
        technician.driver.tap("lookAgain")
        technician.sees("found")
        yield Scene("network-refused", visitor)
        technician.puts_in()
        technician.driver.tap("otherSource")
        technician.sees("found")
        yield Scene("network-or-stick", visitor)
    finally:
        close(app)


def faults(shown: Iterator[Scene], formats: tuple[Format, ...]) -> list[str]:
    """``scene format: what is wrong``."""
    found: list[str] = []

    def look(scene: Scene, wanted: Format) -> None:
        sight = Sight(scene.driver.window)
        found.extend(f"{scene.name} {wanted}: {fault}" for rule in RULES for fault in rule(sight))

    assert leaf_through(shown, look, formats) == 5
    return found


@pytest.fixture
def seen_site(site: Site, qapp: object) -> Site:
    application()
    load_fonts(paths.fonts_folder())
    return site


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(seen_site: Site, server: Server):
    wrong = faults(scenes(seen_site, CALM, server), FORMATS)
    assert not wrong, "\n".join(wrong)


def test_nothing_is_wrong_in_english(seen_site: Site, server: Server):
    wrong = faults(scenes(seen_site, replace(CALM, language="en"), server), HARD)
    assert not wrong, "\n".join(wrong)


def test_nothing_is_wrong_in_a_language_of_longer_words(seen_site: Site, server: Server, long_words: Path):
    wrong = faults(scenes(replace(seen_site, translations=long_words), CALM, server), HARD)
    assert not wrong, "\n".join(wrong)
