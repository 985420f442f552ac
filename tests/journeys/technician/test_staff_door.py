"""Access to the staff screens by touch: PINs, waiting times after wrong PINs, and no effect on visits."""

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.app import Site
from kiosk.domain.errors import DiskFullError
from kiosk.storage.pins import PinTable
from kiosk.tour.driver import Hand
from kiosk.tour.staff_walk import PIN, WRONG_PIN, StaffHands
from tests.journeys.resident.screen_reader import read_window
from tests.journeys.technician.staff_kiosk import StaffKiosk, Uptime, kinds, put_uptime, told


@pytest.fixture
def uptime(monkeypatch: pytest.MonkeyPatch) -> Uptime:
    return put_uptime(monkeypatch)


def misses(hands: StaffHands, times: int) -> None:
    for _ in range(times):
        hands.see_phase("enter")
        hands.type_pin(WRONG_PIN)
        hands.driver.wait(lambda: hands.staff.pin.phase != "checking", "the answer")


def test_a_technicians_first_day(kiosk: StaffKiosk, uptime: Uptime) -> None:
    """Set the first PINs, enter five wrong PINs, restart the kiosk, and log in after the waiting time."""
    hands = kiosk.starts()
    hands.come_to_door()
    assert hands.staff.pin.phase == "choose"
    hands.set_first_pin(PIN)
    hands.open_page("access")
    hands.add_guide()
    assert [row["done"] for row in hands.staff.pageModel.guides.rows] == [True]
    hands.leave()
    assert kinds(hands) == ["pin-changed", "staff-entered", "account-changed", "pin-changed"]

    hands.come_to_door()
    misses(hands, 5)
    hands.see_phase("locked")
    assert hands.driver.see("pinWait").property("text") == "0:30"
    hands.driver.touch(hands.driver.centre(hands.driver.see("pin-2")))
    assert hands.staff.pin.count == 0

    uptime.seconds += 29
    uptime.ago += 900_000
    hands = kiosk.starts()
    hands.come_to_door()
    hands.see_phase("locked")
    uptime.reboots()
    hands = kiosk.starts()
    hands.come_to_door()
    hands.see_phase("locked")
    assert hands.staff.pin.secondsLeft == 30
    hands.turn_back()

    uptime.seconds += 30
    hands.come_to_door()
    hands.see_phase("enter")
    hands.type_pin(PIN)
    hands.see_inside()
    owner = {"staff": "technician", "account": "technician"}
    assert told(hands)[-2:] == [
        ("pin-refused", {**owner, "failures": 5, "wait": 30}),
        ("staff-entered", owner),
    ]


def test_the_lock_begins_no_visit_and_a_touch_beside_it_does(kiosk: StaffKiosk) -> None:
    hands = kiosk.starts()
    hands.come_to_door()
    hands.turn_back()
    button = hands.driver.see("staffButton")
    assert kinds(hands) == []
    corner = button.mapToScene(button.boundingRect().bottomLeft()).toPoint()
    hands.driver.touch(corner + QPoint(-20, 20))
    hands.driver.wait(lambda: hands.app.model.screen == "home", "the home screen")
    hands.driver.wait(lambda: hands.app.worker.is_idle, "the visit to be on record")
    assert kinds(hands) == ["sitting-started"]
    assert hands.driver.find("staffButton") is None


def test_somebody_in_a_visit_finds_no_door(kiosk: StaffKiosk) -> None:
    hands = kiosk.starts()
    hands.driver.tap("startButton")
    hands.driver.wait(lambda: hands.app.model.screen == "home", "the home screen")
    hands.app.model.openStaff()
    assert hands.app.model.staff is None
    assert hands.app.model.screen == "home"


def test_a_pin_is_seen_as_dots_and_said_by_nobody(kiosk: StaffKiosk) -> None:
    hands = kiosk.starts()
    hands.come_to_door()
    for digit in PIN:
        hands.driver.tap(f"pin-{digit}")
    hands.driver.look()
    heard = [f"{node.name} {node.description}" for node in read_window(hands.driver.window)]
    assert any(f"{len(PIN)}" in text and "PIN" in text for text in heard)
    assert not [text for text in heard if PIN[:3] in text]
    assert {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"} <= {text.strip() for text in heard}
    assert not hands.app.speech.speaking
    texts = [str(item.property("text")) for item in hands.driver.items() if item.property("text")]
    assert not [text for text in texts if PIN[:3] in text]


def test_the_keys_are_large_and_never_change_places(kiosk: StaffKiosk) -> None:
    hands = kiosk.starts()
    hands.driver.window.resize(1024, 768)
    seen = []
    for _ in range(3):
        hands.come_to_door()
        keys = [hands.driver.see(f"pin-{digit}") for digit in "1234567890"]
        seen.append([hands.driver.centre(key) for key in keys])
        assert min(min(key.width(), key.height()) for key in keys) >= 112 * 768 / 1080
        hands.turn_back()
    assert seen[0] == seen[1] == seen[2]
    assert seen[0][:9] == sorted(seen[0][:9], key=lambda point: (point.y(), point.x()))


def test_a_real_keyboard_types_a_pin(kiosk: StaffKiosk) -> None:
    hands = kiosk.starts()
    hands.come_to_door()
    for _ in range(2):
        for key in (Qt.Key.Key_9, Qt.Key.Key_X, Qt.Key.Key_Backspace, *(Qt.Key(ord(digit)) for digit in PIN)):
            hands.driver.press(key)
        assert hands.staff.pin.count == len(PIN)
        hands.driver.press(Qt.Key.Key_Return)
    hands.see_inside()
    hands.leave()
    hands.come_to_door()
    hands.driver.press(Qt.Key.Key_Escape)
    hands.driver.see("startButton")


def test_somebody_without_touch_or_mouse_comes_in_and_out(site_without_packs: Site, qapp: object) -> None:
    machine = StaffKiosk(site_without_packs, hand=Hand.KEYBOARD)
    hands = machine.starts()
    hands.come_to_door()
    hands.set_first_pin(PIN)
    hands.open_page("access")
    hands.leave()
    machine.ends()


def test_the_technicians_own_pin_is_changed_after_the_old_one(kiosk: StaffKiosk) -> None:
    hands = kiosk.starts()
    hands.come_to_door()
    hands.set_first_pin(PIN)
    hands.open_page("access")
    hands.driver.tap("changeTechnician")
    pin = hands.staff.pageModel.own.pin
    hands.driver.wait(lambda: pin.phase == "enter", "the old PIN to be asked for")
    hands.type_pin(PIN)
    hands.driver.wait(lambda: pin.phase == "choose", "the new one to be asked for")
    hands.type_pin(WRONG_PIN)
    hands.type_pin(WRONG_PIN)
    hands.driver.wait(lambda: hands.staff.pageModel.own.done, "the new PIN")
    hands.leave()
    hands.come_to_door()
    hands.type_pin(PIN)
    hands.driver.wait(lambda: hands.staff.pin.problem == "wrong", "the old PIN to be wrong")
    hands.type_pin(WRONG_PIN)
    hands.see_inside()


def test_a_door_that_nobody_touches_goes_away(kiosk: StaffKiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.bridge.staff.staff_model.DOOR_SECONDS", 1)
    hands = kiosk.starts()
    hands.come_to_door()
    hands.driver.tap("pin-1")
    hands.driver.wait(lambda: hands.app.model.screen == "attract", "the first screen")
    hands.come_to_door()
    assert hands.staff.pin.count == 0


def test_nobody_stays_in_who_does_not_touch_the_screen(kiosk: StaffKiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.bridge.staff.staff_model.IDLE_SECONDS", 1)
    monkeypatch.setattr("kiosk.bridge.staff.staff_model.WARNING_SECONDS", 2)
    hands = kiosk.starts()
    hands.come_to_door()
    hands.set_first_pin(PIN)
    hands.open_page("access")
    page = hands.staff.pageModel
    hands.driver.see("staffIdle")
    hands.driver.tap("noticeFirst")
    assert hands.driver.find("staffIdle") is None
    hands.driver.see("staffIdle")
    hands.driver.wait(lambda: hands.app.model.screen == "attract", "the first screen")
    hands.come_to_door()
    assert hands.staff.pin.phase == "enter"
    hands.type_pin(PIN)
    hands.see_inside()
    hands.open_page("access")
    assert hands.staff.pageModel is page


def test_a_record_that_cannot_count_a_try_lets_nobody_in_and_says_why(
    kiosk: StaffKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> bool:
        raise DiskFullError("The disk is full: nothing more can be recorded.", "Free some space, then continue.")

    hands = kiosk.starts()
    hands.come_to_door()
    hands.set_first_pin(PIN)
    hands.leave()
    monkeypatch.setattr(PinTable, "strike", full)
    hands.come_to_door()
    hands.type_pin(PIN)
    hands.driver.see("staffProblem")
    hands.driver.tap("noticeFirst")
    assert hands.staff.pin.phase == "enter"
    assert kinds(hands) == ["pin-changed", "staff-entered"]
