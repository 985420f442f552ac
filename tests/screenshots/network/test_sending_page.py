"""The page «Đồng bộ» of a kiosk with a server is readable in every format, with failed and finished contacts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site
from kiosk.domain.machine.drives import Drive
from kiosk.domain.syncing.access import ServerAccess
from kiosk.settings import Settings
from kiosk.sync.sending.access_file import access_text
from kiosk.tour.album import CALM, AlbumScene
from kiosk.tour.staff_walk import TECHNICIANS, StaffHands
from kiosk.tour.upkeep_walk import upkeep_site
from kiosk.tour.visitor import Visitor
from tests.screenshots.pages import EVERY_SIZE, TIGHT, faults_in_all, only_in_full, started
from tests.sync.sending.store import Store, StoreHandler, running_store

SCENES = 7


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[Store, str]]:
    with running_store(tmp_path / "authority") as found:
        yield found


def portal(handler: StoreHandler) -> bool:
    """Answer with the sign-in page of a network; the kiosk then shows one of its longest messages."""
    handler.show_page()
    return True


def contact(hands: StaffHands) -> None:
    """Press «Gửi ngay» and wait until the contact has ended and the page is refreshed."""
    hands.driver.tap("open-network")
    sheet = hands.staff.pageModel.sending
    hands.driver.wait(lambda: sheet.phase == "network" and not sheet.sending, "the contact to end")
    hands.driver.wait(lambda: hands.app.worker.is_idle, "the page to be refreshed")
    hands.driver.look()


def scenes(site: Site, chosen: Settings, server: tuple[Store, str]) -> Iterator[AlbumScene]:
    """Yield the page before a contact, a failed contact and its row, and a finished contact and its rows."""
    store, certificate = server
    own, stick, _ = upkeep_site(site)
    access = ServerAccess(store.address, ca=certificate, monthly_limit_mb=200)
    paths.sync_access_file(own.data).write_text(access_text(access), "utf-8")
    drive = Drive(stick.folder, "TINH-QT", "/dev/sdb1")
    with started(own, chosen) as visitor:
        visitor.start()
        visitor.end()
        hands = StaffHands(visitor.app, visitor.driver)
        hands.come_to_door()
        hands.set_first_pin()
        yield from _without_keys(hands, visitor)
        visitor.app.worker.errand(
            lambda station: station.maintenance(TECHNICIANS).upkeep().receipts.learn_keys(drive)
        )
        hands.open_page("sync")
        yield AlbumScene("sending-before", visitor)
        store.fault = portal
        contact(hands)
        yield AlbumScene("sending-failed", visitor)
        hands.driver.tap("sendingClose")
        hands.driver.look()
        yield AlbumScene("sending-failed-row", visitor)
        store.fault = lambda _handler: False
        contact(hands)
        yield AlbumScene("sending-done", visitor)
        hands.driver.tap("sendingClose")
        hands.driver.look()
        yield AlbumScene("sending-done-rows", visitor)


def _without_keys(hands: StaffHands, visitor: Visitor) -> Iterator[AlbumScene]:
    """Yield a contact before the province's keys are there, and its row."""
    hands.open_page("sync")
    contact(hands)
    yield AlbumScene("sending-without-keys", visitor)
    hands.driver.tap("sendingClose")
    hands.driver.look()
    yield AlbumScene("sending-without-keys-row", visitor)


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(seen_site: Site, server: tuple[Store, str]):
    wrong = faults_in_all(scenes(seen_site, CALM, server), EVERY_SIZE, SCENES)
    assert not wrong, "\n".join(wrong)


@only_in_full
def test_nothing_is_wrong_in_english(seen_site: Site, server: tuple[Store, str]):
    wrong = faults_in_all(scenes(seen_site, replace(CALM, language="en"), server), TIGHT, SCENES)
    assert not wrong, "\n".join(wrong)


def test_nothing_is_wrong_in_a_language_of_longer_words(seen_site: Site, long_words: Path, server: tuple[Store, str]):
    wrong = faults_in_all(scenes(replace(seen_site, translations=long_words), CALM, server), TIGHT, SCENES)
    assert not wrong, "\n".join(wrong)
