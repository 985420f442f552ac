"""The entrance of guides and the pages with their accounts work by touch and are readable in every format."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.settings import Settings
from kiosk.tour.album import CALM, AlbumScene
from kiosk.tour.staff_walk import GUIDE, GUIDE_PIN, StaffHands
from tests.journeys.guide.entering import add_accounts
from tests.screenshots.pages import EVERY_SIZE, TIGHT, faults_in_all, only_in_full, started
from tests.screenshots.sight import Sight

LONG = "Hoàng Thị Phương Nguyễn Quỳnh Như"
GUIDES = (LONG, "Trần Văn Đức", "Phạm Thị Ánh", "Lê Quang Minh", "Đỗ Thị Dung", "Hồ Văn Út", "Bùi Thị Xuân", "Vũ An")


def scenes(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    with started(site, chosen) as visitor:
        hands = StaffHands(visitor.app, visitor.driver)
        hands.come_to_door()
        hands.set_first_pin()
        hands.open_page("access")
        yield AlbumScene("staff-access-without-guides", visitor)
        hands.add_guide()
        hands.leave()
        add_accounts(visitor.app, visitor.driver, GUIDES)
        assert hands.open_entrance().step == "role"
        yield AlbumScene("staff-role", visitor)
        hands.driver.tap("role-guide")
        hands.driver.look()
        yield AlbumScene("staff-guide", visitor)
        hands.driver.tap("pinBack")
        hands.driver.tap("pinBack")
        hands.come_to_door(GUIDE)
        yield AlbumScene("staff-pin-of-guide", visitor)
        hands.type_pin(GUIDE_PIN)
        hands.see_inside()
        hands.open_page("guides")
        yield AlbumScene("guide-guides", visitor)
        hands.driver.tap(f"guide-{hands.staff.pageModel.rows[1]['key']}")
        hands.driver.see("givePin")
        yield AlbumScene("guide-account", visitor)
        hands.driver.tap("closeGuide")
        hands.driver.see("closeQuestion")
        yield AlbumScene("guide-close", visitor)
        hands.driver.tap("noticeFirst")
        hands.driver.tap("renameGuide")
        hands.driver.see("guideName")
        yield AlbumScene("guide-name", visitor)
        hands.driver.tap("guideBack")
        hands.driver.tap("guideBack")
        hands.open_page("pin")
        yield AlbumScene("guide-pin", visitor)
        hands.leave()


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, CALM), EVERY_SIZE, 9)
    assert not wrong, "\n".join(wrong)


@only_in_full
def test_nothing_is_wrong_in_english(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, replace(CALM, language="en")), TIGHT, 9)
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
def test_nothing_is_wrong_in_a_language_of_longer_words(seen_site: Site, long_words: Path):
    wrong = faults_in_all(scenes(replace(seen_site, translations=long_words), CALM), TIGHT, 9)
    assert not wrong, "\n".join(wrong)


def test_the_cards_of_the_roles_fill_the_screen(seen_site: Site):
    shown = (scene for scene in scenes(seen_site, CALM) if scene.name == "staff-role")
    window = next(shown).driver.window
    cards = [one.place for one in Sight(window).targets if one.item.objectName().startswith("role-")]
    assert sum(place.width() * place.height() for place in cards) > 0.3 * window.width() * window.height()
