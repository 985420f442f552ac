"""Where authors find the studio in the side bar and how they enter."""

import pytest

from kiosk.bridge.guide.pages import GUIDE
from kiosk.bridge.staff.pages import side_bar
from kiosk.bridge.studio.pages import STUDIO
from kiosk.bridge.technician.pages import TECHNICIAN
from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.rights import Actor

ROLES = (GUIDE, STUDIO, TECHNICIAN)


def pages(*roles: Staff) -> list[str]:
    return [page.key for _role, page in side_bar(ROLES, Actor(AccountId("lan"), frozenset(roles)))]


def test_an_author_sees_the_studio_and_the_own_pin_only():
    assert pages(Staff.AUTHOR) == ["studio", "pin"]


def test_a_bar_of_an_author_is_headed_by_the_role_of_authors():
    role, _page = side_bar(ROLES, Actor(AccountId("lan"), frozenset({Staff.AUTHOR})))[0]
    assert role is STUDIO


@pytest.mark.parametrize("roles", [{Staff.GUIDE, Staff.AUTHOR}, {Staff.LEAD_GUIDE}])
def test_the_studio_stands_behind_the_page_that_teaches_a_group(roles: set[Staff]):
    shown = pages(*roles)
    assert shown[shown.index("group") + 1] == "studio"
    assert shown[0] == "today"


@pytest.mark.parametrize("roles", [{Staff.GUIDE}, {Staff.TECHNICIAN}])
def test_nobody_else_sees_the_studio(roles: set[Staff]):
    assert "studio" not in pages(*roles)


def test_a_guide_who_comes_to_a_guest_sees_no_studio():
    lead = Actor(AccountId("hoa"), frozenset({Staff.LEAD_GUIDE}))
    assert [page.key for _role, page in side_bar(ROLES, lead, for_visit=True)] == ["keeping"]
