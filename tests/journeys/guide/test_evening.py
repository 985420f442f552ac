"""An evening at the culture house, by touch only: attendance, turns, help, the end. One touch counts as a second."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.events import EventKind
from tests.journeys.conftest import Opens
from tests.journeys.guide.culture_house import NEW, REGULARS, CultureHouse
from tests.journeys.guide.learned import TASKS, guests_do_alone


@pytest.mark.slow
def test_thirty_people_are_marked_in_five_minutes_ten_of_them_new(opens: Opens) -> None:
    house = CultureHouse(opens)
    hands = house.hands
    hands.enter()
    before = hands.taps
    hands.open_session()
    assert hands.taps - before == 1
    hands.open_page("attendance")
    before = hands.taps
    house.marks_thirty()
    assert hands.taps - before <= 300
    marked = house.events(EventKind.PRESENCE_MARKED)
    assert len({event.pseudonym for event in marked}) == 30
    names = set(house.names().values())
    assert names >= {name for name, _, _ in NEW}


@pytest.mark.slow
def test_turns_follow_each_other_without_the_pin(opens: Opens) -> None:
    people = [name for name, _, _ in REGULARS[:9]]
    house = CultureHouse(opens)
    hands, driver = house.hands, house.visitor.driver
    house.opens_an_evening(people)
    second = hands.today.queue[1]["id"]
    hands.tap(f"join-{second}")
    hands.settle()
    assert len(hands.today.queue[0]["faces"]) == 2
    before = hands.taps
    hands.hand_over()
    hands.take_turn()
    assert hands.taps - before == 2
    hands.end_turn()
    for turn in range(7):
        if turn == 2:
            called = house.visitor.app.model.turn.invitation
            hands.tap("notHere")
            hands.settle()
            assert house.visitor.app.model.turn.invitation != called
        assert house.visitor.app.model.screen == "turn"
        hands.take_turn()
        hands.end_turn()
    assert house.visitor.app.model.screen == "attract"
    names = house.names()
    started = house.events(EventKind.SITTING_STARTED)
    shared = started[0]
    assert shared.pseudonym not in names, "a shared turn is nobody's"
    assert {names[one] for one in shared.body["partners"]} == set(people[:2])
    assert sorted(names[event.pseudonym] for event in started[1:]) == sorted(people[2:])
    assert driver.find("signInButton") is not None


@pytest.mark.slow
def test_a_guest_learns_between_turns_and_leaves_the_queue_as_it_is(opens: Opens) -> None:
    house = CultureHouse(opens, REGULARS[:3])
    hands, model = house.hands, house.visitor.app.model
    house.opens_an_evening([REGULARS[0][0], REGULARS[1][0]])
    hands.hand_over()
    called = model.turn.invitation
    hands.tap("guestButton")
    house.visitor.see_screen("home")
    hands.end_turn()
    assert (model.screen, model.turn.invitation) == ("turn", called)
    (guest,) = house.events(EventKind.SITTING_STARTED)
    assert "entry" not in guest.body
    assert "session" in guest.body


@pytest.mark.slow
def test_help_is_called_answered_and_whoever_forgot_the_pictures_is_let_in(opens: Opens) -> None:
    house = CultureHouse(opens, REGULARS[:4])
    hands, model, driver = house.hands, house.visitor.app.model, house.visitor.driver
    house.opens_an_evening([name for name, _, _ in REGULARS[:4]])
    hands.staff.leave_for_turn()
    hands.take_turn()
    driver.tap("helpButton")
    driver.see("helpNotice")
    driver.tap("noticeFirst")
    hands.end_turn()
    while model.screen == "turn":
        hands.take_turn()
        hands.end_turn()
    hands.tap("signInButton")
    driver.wait(lambda: model.screen == "who", "the faces")
    hands.settle()
    hands.tap(f"card-{model.signIn.faces[1]['key']}")
    driver.wait(lambda: model.screen == "code", "the pictures")
    hands.tap("forgotCode")
    driver.see("helpNotice")
    driver.tap("noticeFirst")
    hands.tap("homeButton")
    house.visitor.see_screen("attract")
    hands.enter()
    forgotten, helped = hands.today.calls
    assert (forgotten["isForgotten"], helped["isForgotten"]) == (True, False)
    hands.tap(f"answer-{helped['id']}")
    hands.settle()
    hands.tap(f"answer-{forgotten['id']}")
    house.visitor.see_screen("home")
    hands.settle()
    answered = house.events(EventKind.HELP_ANSWERED)
    assert [event.body["way"] for event in answered] == ["helped", "let-in"]
    assert not house.events(EventKind.CODE_GIVEN), "the pictures stay the same"
    (let_in,) = [event for event in house.events(EventKind.SITTING_STARTED) if event.body.get("entry") == "let-in"]
    assert house.names()[let_in.pseudonym] == REGULARS[1][0]
    hands.end_turn()


@pytest.mark.slow
def test_a_learner_comes_back_with_three_pictures_and_goes_on(opens: Opens) -> None:
    house = CultureHouse(opens, REGULARS[:3])
    hands, visitor = house.hands, house.visitor
    name = REGULARS[2][0]
    for _ in range(2):
        hands.sign_in(name, house.codes[name])
        visitor.see_screen("home")
        if not visitor.app.model.home.hasContinue:
            visitor.open_strand("safety")
            visitor.open_lesson("an-toan-tren-mang/ma-otp")
            visitor.go_on()
            hands.tap("endButton")
            hands.settle()
            hands.tap("noticeSecond")
            visitor.see_screen("attract")
            hands.settle()
    assert visitor.app.model.home.hasContinue, "the second visit offers to go on"
    hands.end_turn()


@pytest.mark.slow
def test_the_end_asks_for_totals_and_warns_of_a_name_in_the_note(opens: Opens) -> None:
    house = CultureHouse(opens, REGULARS[:3])
    hands = house.hands
    house.opens_an_evening([name for name, _, _ in REGULARS[:3]])
    hands.tap("endSession")
    hands.settle()
    ending = hands.today.ending
    for _ in range(5):
        hands.tap("total-poor-plus")
    assert ending.totals[1]["number"] == 3, "no more than are present"
    hands.tap("difficulty-0")
    ending.setNote("Máy chậm, bác Lê Thị Cúc và trần văn an hỏi VNeID.")
    hands.tap("endConfirm")
    hands.settle()
    assert ending.isOpen
    assert "trần văn an" in ending.text
    hands.tap("endConfirm")
    hands.driver.wait(lambda: not hands.today.isOpen, "the session to end")
    hands.settle()
    assert "3 người có mặt" in hands.today.helpText, "the guide is told that the session is stored"
    (ended,) = house.events(EventKind.SESSION_ENDED)
    assert ended.body["totals"] == {"poor": 3}
    assert ended.body["difficulties"] == ["weak-network"]
    assert "Cúc" not in str(dict(ended.body))
    hands.staff.leave()


@pytest.mark.slow
def test_the_guide_sees_what_the_room_can_do_by_touch_and_by_keyboard(opens: Opens) -> None:
    house = CultureHouse(opens, REGULARS[:1])
    hands, driver = house.hands, house.visitor.driver
    house.opens_an_evening([REGULARS[0][0]])
    hands.tap("openRoom")
    driver.see("roomEmpty")
    hands.tap("roomBack")
    driver.see("todayTitle")
    house.visitor.app.worker.ask(lambda station: guests_do_alone(station, [(1, 2), (1,)]))
    hands.settle()
    hands.open_page("attendance")
    hands.open_page("today")
    hands.settle()
    driver.focus("openRoom")
    driver.press(Qt.Key.Key_Return)
    driver.see("roomTask-1")
    shown = [driver.see(f"{part}-{row}").property("text") for row in (0, 1) for part in ("roomTask", "roomPeople")]
    assert shown == [TASKS[1], "2 người", TASKS[2], "1 người"]
    driver.press(Qt.Key.Key_Escape)
    hands.settle()
    assert not hands.today.room.isOpen
    assert driver.find("openRoom") is not None
    hands.staff.leave_for_turn()


@pytest.mark.slow
def test_somebody_with_a_record_who_is_not_called_signs_in_between_two_turns(opens: Opens) -> None:
    house = CultureHouse(opens, REGULARS[:3])
    hands, model = house.hands, house.visitor.app.model
    name = REGULARS[2][0]
    house.opens_an_evening([name for name, _, _ in REGULARS[:3]])
    hands.staff.leave_for_turn()
    called = model.turn.invitation
    hands.sign_in(name, house.codes[name])
    house.visitor.see_screen("home")
    shown = house.visitor.driver.see("learnerName")
    assert shown.property("text").endswith(name.split()[-1])
    hands.end_turn()
    assert (model.screen, model.turn.invitation) == ("turn", called)
