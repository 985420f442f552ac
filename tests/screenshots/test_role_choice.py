"""The choice of a staff role, on a kiosk with two roles, works by touch and is readable in every format."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.app import Site
from kiosk.bridge.staff import staff_model
from kiosk.bridge.staff.pages import PageContext, Role
from kiosk.domain.access import Staff
from kiosk.settings import Settings
from kiosk.tour.album import CALM, FORMATS, AlbumScene
from kiosk.tour.staff_walk import GUIDE_PIN, PIN, StaffHands
from tests.screenshots.pages import faults_in_all, started
from tests.screenshots.test_every_screen import HARD

GUIDE = Role(Staff.GUIDE, "Guide", "The technician sets a new PIN.", ())


@pytest.fixture
def two_roles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the kiosk two roles: the technician with all pages, and the guide, whose role has no pages here."""
    make = staff_model.StaffViewModel

    def with_guides(context: PageContext, roles: tuple[Role, ...], parent: object) -> staff_model.StaffViewModel:
        return make(context, (roles[0], GUIDE), parent)  # type: ignore[arg-type]

    monkeypatch.setattr(staff_model, "StaffViewModel", with_guides)


def scenes(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    with started(site, chosen) as visitor:
        hands = StaffHands(visitor.app, visitor.driver)
        hands.come_to_door()
        hands.set_first_pin()
        hands.open_page("access")
        hands.driver.tap("changeGuide")
        hands.type_pin(GUIDE_PIN)
        hands.type_pin(GUIDE_PIN)
        hands.driver.see("changeGuide")
        hands.leave()
        hands.come_to_door("guide")
        assert (hands.staff.pin.staff, hands.staff.pin.phase) == ("guide", "enter")
        yield AlbumScene("staff-pin-of-guide", visitor)
        hands.driver.tap("pinBack")
        hands.driver.see("role-guide")
        yield AlbumScene("staff-role", visitor)
        hands.driver.tap("role-technician")
        hands.see_phase("enter")
        hands.type_pin(PIN)
        hands.see_inside()


@pytest.mark.slow
@pytest.mark.usefixtures("two_roles")
def test_nothing_is_wrong_in_any_format(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, CALM), FORMATS, 2)
    assert not wrong, "\n".join(wrong)


@pytest.mark.usefixtures("two_roles")
def test_nothing_is_wrong_in_english(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, replace(CALM, language="en")), HARD, 2)
    assert not wrong, "\n".join(wrong)
