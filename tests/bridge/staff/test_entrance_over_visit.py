"""The entrance over the visit of a guest who has called the guide: only guides enter, and only for that visit."""

from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.people.accounts import Account
from tests.bridge.staff.test_entrance_model import HOA, LAN, PINS, Make, make

__all__ = ["make"]


def test_during_a_visit_a_guide_sees_nothing_but_the_page_about_it(make: Make) -> None:
    entrance = make(HOA)
    entrance.opens(for_visit=True)
    assert entrance.asked == ("hoa", "enter")
    entrance.enters(PINS["hoa"])
    assert (entrance.pages, entrance.staff.page) == (["keeping"], "keeping")
    entrance.staff.showPage("today")
    assert entrance.staff.page == "keeping"
    entrance.staff.leave()
    entrance.opens()
    entrance.chooses("guide")
    entrance.enters(PINS["hoa"])
    assert "keeping" not in entrance.pages


def test_during_a_visit_only_guides_are_asked_for(make: Make) -> None:
    entrance = make(LAN, HOA)
    entrance.opens(for_visit=True)
    assert (entrance.staff.entrance.step, entrance.offered) == ("guide", ["lan", "hoa"])
    entrance.staff.entrance.back()
    assert entrance.staff.screen == ""


def test_during_a_visit_another_guide_than_that_of_the_session_is_chosen(make: Make) -> None:
    entrance = make(LAN, HOA, opener=LAN.id)
    entrance.opens(for_visit=True)
    assert (entrance.asked, entrance.staff.entrance.hasOther) == (("lan", "enter"), True)
    entrance.staff.entrance.chooseOther()
    assert entrance.staff.entrance.step == "guide"
    single = make(LAN, opener=LAN.id)
    single.opens(for_visit=True)
    assert (single.asked, single.staff.entrance.hasOther) == (("lan", "enter"), False)


def test_during_a_visit_nobody_enters_without_an_account_of_a_guide(make: Make) -> None:
    technician = Account(AccountId("tuan"), "Tuấn", frozenset({Staff.TECHNICIAN}))
    for guides in ((), (technician,)):
        entrance = make(*guides)
        entrance.opens(for_visit=True)
        assert entrance.staff.screen == ""
