"""What a technician sees of packs that the kiosk has fetched by itself is readable in every format."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site
from kiosk.domain.syncing.access import ServerAccess
from kiosk.province.publishing.demo import later_version
from kiosk.settings import Settings
from kiosk.sync.sending.access_file import access_text
from kiosk.tour.album import CALM, AlbumScene
from kiosk.tour.office import DemoOffice
from kiosk.tour.staff_walk import StaffHands
from kiosk.tour.upkeep_walk import LentStick
from tests.screenshots.network.test_sending_page import contact
from tests.screenshots.pages import EVERY_SIZE, TIGHT, faults_in_all, only_in_full, started
from tests.sync.sending.store import Store, running_store


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[Store, str]]:
    """A running server for results and packs, and the certificate of its authority, which only the access names."""
    with running_store(tmp_path / "authority") as found:
        yield found


def site_with_server(site: Site, store: Store, certificate: str, **fields: bool | int) -> Site:
    """Create a site with access to the server, on which a newer version of a bundled pack is published."""
    office = DemoOffice(site.data)
    first = min(site.bundled.glob("*.hocpack"), key=lambda pack: pack.stat().st_size)
    office.found([first, later_version(first, site.data / "newer")])
    store.files.update(
        {
            path.relative_to(office.repository).as_posix(): path.read_bytes()
            for path in office.repository.rglob("*")
            if path.is_file()
        }
    )
    own = replace(site, data=site.data / "data", drives=LentStick(site.data / "stick"))
    office.introduce(own.data)
    access = ServerAccess(store.address, ca=certificate, **fields)  # type: ignore[arg-type]
    file = paths.sync_access_file(own.data)
    file.touch(mode=0o600)
    file.write_text(access_text(access), "utf-8")
    return own


def goes_to_sync(hands: StaffHands) -> None:
    hands.come_to_door()
    hands.set_first_pin()
    hands.open_page("sync")
    hands.driver.wait(lambda: bool(hands.staff.pageModel.above), "the state to be read")
    hands.driver.look()


def looks(hands: StaffHands) -> None:
    """Touch the button of the downloaded packs, and wait until they are listed and verified."""
    hands.driver.tap("networkButton")
    found = hands.staff.pageModel
    hands.driver.wait(lambda: found.phase == "found" and hands.app.worker.is_idle, "the packs to be listed")
    hands.driver.look()


def scenes(site: Site, chosen: Settings, server: tuple[Store, str]) -> Iterator[AlbumScene]:
    """Yield eight states.

    Packs were never looked for; the sheet and the row after a look; the page of packs offers what was downloaded,
    lists it with a network and without one, and has installed it; the row after that.
    """
    store, certificate = server
    own = site_with_server(site, store, certificate, monthly_limit_mb=200)
    with started(own, replace(chosen, mirror=store.address)) as visitor:
        visitor.start()
        visitor.end()
        hands = StaffHands(visitor.app, visitor.driver)
        goes_to_sync(hands)
        yield AlbumScene("fetched-before", visitor)
        contact(hands)
        yield AlbumScene("fetched-sheet", visitor)
        hands.driver.tap("sendingClose")
        hands.driver.look()
        yield AlbumScene("fetched-row", visitor)
        hands.open_page("usb")
        hands.driver.see("networkButton")
        hands.driver.look()
        yield AlbumScene("fetched-offered", visitor)
        looks(hands)
        yield AlbumScene("fetched-with-network", visitor)
        store.server_close()
        hands.driver.tap("lookAgain")
        hands.driver.wait(lambda: hands.app.worker.is_idle, "the packs to be listed")
        hands.driver.look()
        yield AlbumScene("fetched-without-network", visitor)
        hands.driver.tap("installButton")
        hands.driver.wait(lambda: hands.staff.pageModel.installedCount == 1, "the pack to be installed")
        hands.driver.wait(lambda: hands.app.worker.is_idle, "the page to rest")
        hands.driver.look()
        yield AlbumScene("fetched-installed", visitor)
        hands.open_page("sync")
        hands.driver.wait(lambda: hands.app.worker.is_idle, "the page to be refreshed")
        hands.driver.look()
        yield AlbumScene("fetched-row-after", visitor)


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(seen_site: Site, server: tuple[Store, str]):
    wrong = faults_in_all(scenes(seen_site, CALM, server), EVERY_SIZE, 8)
    assert not wrong, "\n".join(wrong)


@only_in_full
def test_nothing_is_wrong_in_english(seen_site: Site, server: tuple[Store, str]):
    wrong = faults_in_all(scenes(seen_site, replace(CALM, language="en"), server), TIGHT, 8)
    assert not wrong, "\n".join(wrong)


def test_nothing_is_wrong_in_a_language_of_longer_words(seen_site: Site, long_words: Path, server: tuple[Store, str]):
    wrong = faults_in_all(scenes(replace(seen_site, translations=long_words), CALM, server), TIGHT, 8)
    assert not wrong, "\n".join(wrong)
