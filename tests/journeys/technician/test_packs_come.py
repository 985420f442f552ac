"""Packs come by themselves while a resident learns, and a technician installs them later, without a network."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from kiosk import paths
from kiosk.app import Site
from kiosk.bridge.shell.worker import Lane
from kiosk.services.station import Station
from kiosk.tour.album import CALM
from kiosk.tour.staff_walk import StaffHands
from kiosk.tour.visitor import Visitor, right_answer
from tests.screenshots.network.test_fetched_page import looks, site_with_server
from tests.screenshots.pages import started
from tests.sync.sending.store import Store, StoreHandler, running_store


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[Store, str]]:
    with running_store(tmp_path / "authority") as found:
        yield found


def downloads(site: Site) -> list[Path]:
    return list(paths.fetched_folder(site.data).glob("*.hocpack"))


def installed(site: Site) -> set[str]:
    """Return the names of the folders of installed packs."""
    return {path.name for path in paths.packs_folder(site.data).iterdir() if path.is_dir() and path.name[0] != "."}


def contacts(visitor: Visitor) -> None:
    """Let the kiosk contact the province in the background, as it does by itself when a contact is due."""

    def want(station: Station) -> None:
        sending = station.sending()
        assert sending is not None
        sending.automatic.send_now()

    visitor.app.worker.errand(want, lambda _none: visitor.app.background.send(), lane=Lane.NETWORK)


def test_a_pack_comes_while_a_resident_learns_and_a_technician_installs_it_later(
    qapp: object, site: Site, server: tuple[Store, str]
) -> None:
    store, certificate = server
    asked, goes_on = Event(), Event()

    def hold(handler: StoreHandler) -> bool:
        """Answer the request for the pack only after the resident has finished the lesson."""
        if handler.name.startswith("targets/"):
            asked.set()
            goes_on.wait()
        return False

    store.fault = hold
    own = site_with_server(site, store, certificate)
    with started(own, replace(CALM, mirror=store.address)) as visitor:
        visitor.start()
        contacts(visitor)
        visitor.driver.wait(asked.is_set, "the pack to be asked for")
        visitor.open_strand("skills")
        visitor.open_lesson("ky-nang-so/goi-dien")
        visitor.learn(right_answer)
        assert visitor.is_done
        assert downloads(own) == []
        goes_on.set()
        visitor.driver.wait(lambda: downloads(own) != [], "the pack to be downloaded")
        visitor.driver.tap("homeButton")
        visitor.see_screen("home")
        visitor.end()
        before = installed(own)
        store.server_close()
        hands = StaffHands(visitor.app, visitor.driver)
        hands.come_to_door()
        hands.set_first_pin()
        hands.open_page("usb")
        looks(hands)
        assert [row["state"] for row in hands.staff.pageModel.rows] == ["fetched", "unreached"]
        assert installed(own) == before
        hands.driver.tap("installButton")
        hands.driver.wait(lambda: hands.staff.pageModel.installedCount == 1, "the pack to be installed")
        assert len(installed(own) - before) == 1
        assert downloads(own) == []
