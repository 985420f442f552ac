"""Guides' accounts by touch: who adds whom, who enters with which PIN, and what the record knows of it."""

import pytest

from kiosk.tour.staff_walk import GUIDE, GUIDE_PIN, PIN, StaffHands
from tests.journeys.technician.staff_kiosk import StaffKiosk, told

LAN, LAN_KEYS, LAN_PIN, NEW_PIN = "Lê Thị Lan", "lee thij lan", "8402", "6038"

PAGES = ("today", "attendance", "learners", "group", "certificates", "report")
"""The pages of every guide, in the order of the side bar."""


def guides_of(hands: StaffHands) -> list[str]:
    return [row["name"] for row in hands.staff.pageModel.rows]


def pages_of(hands: StaffHands) -> list[str]:
    return [entry["key"] for entry in hands.staff.pages]


def enters(hands: StaffHands, guide: str, pin: str) -> None:
    hands.come_to_door(guide)
    hands.see_phase("enter")
    hands.type_pin(pin)
    hands.see_inside()


def has_two_guides(kiosk: StaffKiosk) -> StaffHands:
    """Let the technician add a lead guide, and the lead guide add Lan."""
    hands = kiosk.starts()
    hands.come_to_door()
    hands.set_first_pin(PIN)
    hands.open_page("access")
    hands.add_guide()
    hands.leave()
    enters(hands, GUIDE, GUIDE_PIN)
    hands.open_page("guides")
    assert pages_of(hands) == [*PAGES[:4], "studio", *PAGES[4:], "guides", "pin"]
    assert guides_of(hands) == [GUIDE]
    hands.driver.wait(lambda: hands.app.worker.is_idle, "the list of guides")
    hands.add_guide(LAN_KEYS, LAN_PIN)
    assert guides_of(hands) == [GUIDE, LAN]
    hands.leave()
    return hands


def test_a_lead_guide_adds_a_guide_who_enters_with_an_own_pin(kiosk: StaffKiosk) -> None:
    hands = has_two_guides(kiosk)
    enters(hands, LAN, LAN_PIN)
    assert pages_of(hands) == [*PAGES, "pin"]
    hands.leave()
    enters(hands, "", PIN)
    assert "guides" not in pages_of(hands)
    hands.leave()
    entered = [(body["staff"], body["account"]) for kind, body in told(hands) if kind == "staff-entered"]
    hoa, lan = (body["account"] for kind, body in told(hands) if kind == "account-changed")
    assert entered == [
        ("technician", "technician"),
        ("lead-guide", hoa),
        ("guide", lan),
        ("technician", "technician"),
    ]


def test_wrong_pins_of_one_guide_lock_out_nobody_else(kiosk: StaffKiosk) -> None:
    hands = has_two_guides(kiosk)
    hands.come_to_door(LAN)
    for _ in range(5):
        hands.see_phase("enter")
        hands.type_pin("9517")
        hands.driver.wait(lambda: hands.staff.pin.phase != "checking", "the answer")
    hands.see_phase("locked")
    hands.turn_back()
    enters(hands, GUIDE, GUIDE_PIN)
    hands.open_page("guides")
    hands.driver.wait(lambda: len(guides_of(hands)) == 2, "the guides")
    hands.driver.tap(f"guide-{hands.staff.pageModel.rows[1]['key']}")
    hands.driver.tap("givePin")
    hands.type_pin(NEW_PIN)
    hands.type_pin(NEW_PIN)
    hands.driver.see("addGuide")
    hands.leave()
    enters(hands, LAN, NEW_PIN)
    hands.leave()


def test_a_guide_changes_the_own_pin(kiosk: StaffKiosk) -> None:
    hands = has_two_guides(kiosk)
    enters(hands, LAN, LAN_PIN)
    hands.open_page("pin")
    hands.driver.tap("changeOwnPin")
    pin = hands.staff.pageModel.pin
    for digits, phase in ((LAN_PIN, "enter"), (NEW_PIN, "choose"), (NEW_PIN, "repeat")):
        hands.driver.wait(lambda phase=phase: pin.phase == phase, phase)
        hands.type_pin(digits)
    hands.driver.wait(lambda: hands.staff.pageModel.done, "the new PIN")
    hands.leave()
    enters(hands, LAN, NEW_PIN)
    hands.leave()


def test_a_closed_account_is_gone_from_the_entrance(kiosk: StaffKiosk) -> None:
    hands = has_two_guides(kiosk)
    enters(hands, GUIDE, GUIDE_PIN)
    hands.open_page("guides")
    hands.driver.wait(lambda: len(guides_of(hands)) == 2, "the guides")
    hands.driver.tap(f"guide-{hands.staff.pageModel.rows[1]['key']}")
    hands.driver.tap("eraseGuide")
    hands.driver.see("closeQuestion")
    hands.driver.tap("noticeSecond")
    hands.driver.wait(lambda: guides_of(hands) == [GUIDE], "the account to be closed")
    hands.leave()
    hands.open_entrance()
    hands.driver.tap("role-guide")
    hands.see_phase("enter")
    assert hands.staff.pin.heading.startswith(GUIDE)
    kiosk.ends()
    files = [file for file in kiosk.site.data.rglob("*") if file.is_file()]
    assert [file for file in files if LAN.encode() in file.read_bytes()] == []


def test_no_name_of_a_guide_is_in_the_record_or_the_log(kiosk: StaffKiosk) -> None:
    has_two_guides(kiosk)
    kiosk.ends()
    files = [file for file in kiosk.site.data.rglob("*") if file.is_file()]
    having = {file.relative_to(kiosk.site.data).parts[0] for file in files if GUIDE.encode() in file.read_bytes()}
    assert having <= {"people.db", "people-backups"}
    assert "people.db" in having


@pytest.mark.parametrize("seeks", ["other", "opener"])
def test_during_a_session_the_entrance_asks_for_the_guide_who_opened_it(kiosk: StaffKiosk, seeks: str) -> None:
    hands = has_two_guides(kiosk)
    enters(hands, LAN, LAN_PIN)
    actor = hands.staff._actor
    assert actor is not None
    hands.app.worker.ask(lambda station: station.sessions().open(actor, ""))
    hands.driver.wait(lambda: hands.app.worker.is_idle, "the session to be open")
    hands.leave()
    assert hands.open_entrance().step == "pin"
    assert hands.staff.pin.heading.startswith(LAN)
    if seeks == "other":
        hands.driver.tap("pinOther")
        hands.driver.tap("role-technician")
        hands.see_phase("enter")
        hands.type_pin(PIN)
    else:
        hands.type_pin(LAN_PIN)
    hands.see_inside()
    hands.leave()
