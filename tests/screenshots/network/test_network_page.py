"""The page that installs packs over the network is readable in every format and in each of its states."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk import paths
from kiosk.app import Site
from kiosk.settings import Settings
from kiosk.tour.album import CALM, AlbumScene
from tests.journeys.technician.technician import Port, Technician
from tests.screenshots.pages import EVERY_SIZE, TIGHT, faults_in_all, only_in_full, started
from tests.sync.mirror.server import Handler, Server, serving


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    authority = Authority(tmp_path / "authority")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.root))
    monkeypatch.setattr("kiosk.bridge.technician.usb.usb_model.is_online", lambda: True)
    with serving(authority.server(), {}) as server:
        yield server


def moved(handler: Handler, _name: str) -> bool:
    """Answer a request with a redirect.

    The kiosk then shows its longest message about the mirror's web server, which is the likeliest not to fit.
    """
    handler.answer(301, b"", Location="https://hoc.quangtri.gov.vn/tram-hoc-so/goi-bai-hoc/")
    return True


def scenes(site: Site, chosen: Settings, server: Server) -> Iterator[AlbumScene]:
    """Yield five states of the page.

    The mirror is offered; its packs are listed; a pack is installed; the mirror is refused; a stick is shown instead
    of the mirror.
    """
    port = Port()
    with started(replace(site, drives=port), replace(chosen, mirror=server.address)) as visitor:
        technician = Technician(visitor, port, paths.root_file(site.data), site.data.parent)
        technician.knows_the_province()
        technician.fills("1.2.0")
        server.files = technician.province.files
        technician.comes_in()
        technician.driver.see("networkButton")
        technician.rests()
        yield AlbumScene("network-offered", visitor)
        technician.driver.tap("networkButton")
        technician.sees("found")
        yield AlbumScene("network-found", visitor)
        technician.installs()
        yield AlbumScene("network-installed", visitor)
        server.meddling = moved
        technician.driver.tap("lookAgain")
        technician.sees("found")
        yield AlbumScene("network-refused", visitor)
        technician.puts_in()
        technician.driver.tap("otherSource")
        technician.sees("found")
        yield AlbumScene("network-or-stick", visitor)


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(seen_site: Site, server: Server):
    wrong = faults_in_all(scenes(seen_site, CALM, server), EVERY_SIZE, 5)
    assert not wrong, "\n".join(wrong)


@only_in_full
def test_nothing_is_wrong_in_english(seen_site: Site, server: Server):
    wrong = faults_in_all(scenes(seen_site, replace(CALM, language="en"), server), TIGHT, 5)
    assert not wrong, "\n".join(wrong)


def test_nothing_is_wrong_in_a_language_of_longer_words(seen_site: Site, server: Server, long_words: Path):
    wrong = faults_in_all(scenes(replace(seen_site, translations=long_words), CALM, server), TIGHT, 5)
    assert not wrong, "\n".join(wrong)
