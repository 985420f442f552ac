"""A guest stops being one in the middle of a visit («Lưu tiến độ cho tôi»), by touch only."""

from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.domain.events import EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.tour.visitor import right_answer
from tests.journeys.conftest import Opens
from tests.journeys.guide.culture_house import EARLIER, HAMLETS, REGULARS, CultureHouse

STRAND, LESSON = "safety", "an-toan-tren-mang/ma-otp"
GUEST, YEAR, SEX = "Nguyễn Thị Na", 1966, "f"
AN = REGULARS[0]


@pytest.fixture
def house(opens: Opens) -> CultureHouse:
    return CultureHouse(opens, REGULARS[:2])


def read(house: CultureHouse, job: Any) -> Any:
    found: list[Any] = []
    house.visitor.app.worker.ask(lambda station: found.append(job(station)))
    house.hands.settle()
    return found[0]


def opens_session(house: CultureHouse) -> None:
    house.hands.enter()
    house.hands.open_session()
    house.hands.staff.leave()


def guest_begins(house: CultureHouse) -> Pseudonym:
    house.visitor.start()
    house.hands.settle()
    sitting = house.visitor.app.model.visit.sitting
    assert sitting is not None
    return sitting.pseudonym


def done_on_home(house: CultureHouse) -> Mapping[str, int]:
    return {row["key"]: row["done"] for row in house.visitor.app.model.home.strands}


def test_a_guest_becomes_a_learner_at_the_result_and_goes_on(house: CultureHouse) -> None:
    opens_session(house)
    hands, model, driver = house.hands, house.visitor.app.model, house.visitor.driver
    pseudonym = guest_begins(house)
    house.visitor.open_strand(STRAND)
    house.visitor.open_lesson(LESSON)
    house.visitor.learn(right_answer)
    hands.settle()
    assert model.screen == "result"
    title = model.result.title
    hands.call_to_keep()
    hands.come_to_guest()
    assert [page["key"] for page in hands.staff.staff.pages] == ["keeping"]
    hands.type_details(GUEST, YEAR, SEX)
    hands.go_on()
    hands.consent((True,) * 4)
    driver.wait(lambda: hands.attendance.adding.step == "code", "the three pictures")
    code = tuple(picture["key"] for picture in hands.attendance.adding.code)
    assert driver.find("addingNext") is None
    hands.tap("addingDone")
    driver.see("keptNotice")
    hands.settle()
    assert (model.screen, model.result.title) == ("result", title)
    assert model.keeping.title == "Đã lưu tiến độ cho bác Na"
    hands.tap("noticeFirst")
    assert driver.find("keepingButton") is None
    hands.tap("homeButton")
    house.visitor.see_screen("home")
    hands.end_turn()

    assert {str(pseudonym): GUEST}.items() <= house.names().items()
    (marked,) = house.events(EventKind.PRESENCE_MARKED)
    assert marked.pseudonym == pseudonym
    (call,) = house.events(EventKind.HELP_REQUESTED)
    (answer,) = house.events(EventKind.HELP_ANSWERED)
    assert (call.body["screen"], answer.body["call"], answer.body["way"]) == ("result", call.id, "kept")
    assert {event.body["reason"] for event in house.events(EventKind.SITTING_ENDED)} == {"end"}
    people = read(house, lambda station: station.people().listing.learned(EARLIER, pseudonym))
    assert [lesson.lesson for lesson in people.lessons] == [LESSON]
    hands.sign_in(GUEST, code)
    house.visitor.see_screen("home")
    assert done_on_home(house)[STRAND] == 1


def test_a_registered_person_who_began_as_a_guest_gets_the_visit(house: CultureHouse) -> None:
    opens_session(house)
    hands, model, driver = house.hands, house.visitor.app.model, house.visitor.driver
    learner = next(one for one, name in house.names().items() if name == AN[0])
    pseudonym = guest_begins(house)
    house.visitor.open_strand(STRAND)
    house.visitor.open_lesson(LESSON)
    house.visitor.go_on()
    hands.tap("homeButton")
    house.visitor.see_screen("home")
    hands.settle()
    assert model.home.hasContinue
    hands.call_to_keep()
    hands.come_to_guest()
    hands.type_details(*AN)
    hands.go_on()
    assert hands.attendance.adding.step == "likely"
    hands.tap("likely-0")
    driver.see("keptNotice")
    hands.settle()
    assert (model.screen, model.home.hasContinue) == ("home", True)
    assert model.keeping.title == "Đã lưu tiến độ cho bác An"
    hands.tap("noticeFirst")
    hands.end_turn()
    assert set(house.names().values()) == {AN[0], REGULARS[1][0]}
    (merge,) = house.events(EventKind.LEARNERS_MERGED)
    assert (merge.body["kept"], merge.body["merged"]) == (learner, pseudonym)
    (marked,) = house.events(EventKind.PRESENCE_MARKED)
    assert marked.pseudonym == learner
    hands.sign_in(AN[0], house.codes[AN[0]])
    house.visitor.see_screen("home")
    assert model.home.hasContinue


@pytest.mark.parametrize("answers", [(False,), None])
def test_whoever_refuses_or_is_too_young_goes_on_as_a_guest(
    house: CultureHouse, answers: tuple[bool, ...] | None
) -> None:
    opens_session(house)
    hands, model, driver = house.hands, house.visitor.app.model, house.visitor.driver
    guest_begins(house)
    hands.call_to_keep()
    hands.come_to_guest()
    hands.type_details(GUEST, YEAR if answers else 2019, SEX)
    hands.go_on()
    if answers:
        hands.consent(answers)
    else:
        hands.tap("questionYes")
    house.visitor.see_screen("home")
    hands.settle()
    assert driver.find("keptNotice") is None
    assert driver.find("keepingButton") is not None
    assert (model.keeping.isOffered, model.keeping.isCalled) == (True, False)
    assert len(house.names()) == 2
    assert [event.body["way"] for event in house.events(EventKind.HELP_ANSWERED)] == ["guest"]
    assert read(house, lambda station: station.sessions().attendance().total) == 0


def test_the_guest_takes_the_call_back(house: CultureHouse) -> None:
    opens_session(house)
    guest_begins(house)
    house.hands.call_to_keep()
    house.hands.tap("noticeFirst")
    assert house.visitor.app.model.keeping.isCalled
    house.hands.call_to_keep()
    house.hands.tap("noticeSecond")
    house.hands.settle()
    assert not house.visitor.app.model.keeping.isCalled
    assert len(house.events(EventKind.HELP_REQUESTED)) == 1
    assert [event.body["way"] for event in house.events(EventKind.HELP_ANSWERED)] == ["withdrawn"]


def test_a_guide_who_goes_back_leaves_the_visit_and_the_call_as_they_were(house: CultureHouse) -> None:
    opens_session(house)
    hands, model = house.hands, house.visitor.app.model
    guest_begins(house)
    sitting = model.visit.sitting
    hands.call_to_keep()
    hands.staff.open_with("noticeCorner")
    hands.tap("pinBack")
    house.visitor.see_screen("home")
    hands.call_to_keep()
    hands.come_to_guest()
    hands.tap("addingBack")
    house.visitor.see_screen("home")
    hands.settle()
    assert model.visit.sitting is sitting
    assert model.keeping.isCalled
    calls = read(house, lambda station: [call.keeping for call in station.sessions().calls()])
    assert calls == [True]
    hands.end_turn()
    assert read(house, lambda station: list(station.sessions().calls())) == []


def test_without_a_session_the_person_is_only_stored(house: CultureHouse) -> None:
    hands, driver = house.hands, house.visitor.driver
    pseudonym = guest_begins(house)
    hands.call_to_keep()
    hands.come_to_guest()
    hands.type_details(GUEST, YEAR, SEX)
    hands.tap("hamlet-1")
    hands.go_on()
    hands.consent((True, False, False, False))
    driver.wait(lambda: hands.attendance.adding.step == "code", "the three pictures")
    hands.tap("addingDone")
    driver.see("keptNotice")
    hands.settle()
    assert house.visitor.app.model.keeping.title == "Đã lưu tiến độ", "the name is not shown without the consent"
    (added,) = [event for event in house.events(EventKind.LEARNER_ADDED) if event.pseudonym == pseudonym]
    assert added.body["profile"]["hamlet"] == HAMLETS[1]


def test_a_learner_has_nothing_to_keep(house: CultureHouse) -> None:
    hands = house.hands
    hands.sign_in(AN[0], house.codes[AN[0]])
    house.visitor.see_screen("home")
    assert house.visitor.driver.find("keepingButton") is None
    hands.end_turn()


def test_a_kiosk_without_guides_does_not_offer_it(opens: Opens) -> None:
    visitor = opens()
    visitor.start()
    visitor.see_screen("home")
    assert visitor.driver.find("keepingButton") is None
