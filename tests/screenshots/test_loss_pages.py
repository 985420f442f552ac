"""The technician's pages after damage to the record are complete and readable in every format."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.app import Site
from kiosk.settings import Settings
from kiosk.tour.album import CALM, FORMATS, AlbumScene
from kiosk.tour.staff_walk import StaffHands
from kiosk.tour.upkeep_walk import run_check, upkeep_site
from tests.journeys.machine.damaged_kiosk import damage
from tests.screenshots.pages import TIGHT, faults_in_all, only_in_full, started


def scenes(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    own, _, _ = upkeep_site(site)
    damage(own.data)
    with started(own, chosen) as visitor:
        hands = StaffHands(visitor.app, visitor.driver)
        hands.come_to_door()
        hands.set_first_pin()
        hands.open_page("sync")
        hands.driver.wait(lambda: hands.staff.pageModel.isKnown, "what waits")
        yield AlbumScene("sync-left", visitor)
        hands.open_page("check")
        run_check(hands)
        yield AlbumScene("check-loss", visitor)
        hands.driver.tap("check-database")
        hands.driver.see("lossQuestion")
        yield AlbumScene("check-loss-question", visitor)


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, CALM), FORMATS, 3)
    assert not wrong, "\n".join(wrong)


@only_in_full
def test_nothing_is_wrong_in_english(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, replace(CALM, language="en")), TIGHT, 3)
    assert not wrong, "\n".join(wrong)
