"""One whole evening by touch only, from the PIN to the summary, with everything that a guide does in it."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.domain.events import EventKind
from kiosk.domain.machine.drives import Drive
from kiosk.tour.papers_walk import PapersHands
from kiosk.tour.visitor import right_answer
from tests.journeys.conftest import Opens
from tests.journeys.guide.culture_house import SETTINGS, CultureHouse
from tests.journeys.guide.group_teacher import GroupTeacher
from tests.journeys.guide.learned import Sticks
from tests.journeys.guide.saving import save_all_formats

CHOSEN = replace(SETTINGS, centre="Trung tâm Văn hóa - Thể thao xã Lệ Thủy", signer="Giám đốc")
TURNS = 8
STRAND, LESSON = "safety", "an-toan-tren-mang/ma-otp"


@pytest.fixture
def stick(site: Site, tmp_path: Path) -> Drive:
    drive = Drive(tmp_path / "stick", "USB", "/dev/sdb1")
    drive.place.mkdir()
    site.drives = Sticks(drive)
    return drive


def takes_turns(house: CultureHouse) -> str:
    """Play eight turns: the first is shared, in the second somebody learns and calls for help; return who learned."""
    hands, visitor = house.hands, house.visitor
    hands.tap(f"join-{hands.today.queue[1]['id']}")
    hands.settle()
    before = hands.taps
    hands.hand_over()
    hands.take_turn()
    assert hands.taps - before == 2
    hands.end_turn()
    for turn in range(TURNS - 1):
        hands.take_turn()
        if turn == 0:
            visitor.open_strand(STRAND)
            visitor.open_lesson(LESSON)
            hands.tap("helpButton")
            visitor.driver.see("helpNotice")
            hands.tap("noticeFirst")
            visitor.learn(right_answer)
            visitor.see_screen("result")
        hands.end_turn()
    assert visitor.app.model.screen == "turn", "others still wait"
    (learned,) = {event.pseudonym for event in house.events(EventKind.SKILL_MASTERED)}
    return house.names()[str(learned)]


def teaches(house: CultureHouse) -> None:
    """Teach a lesson to the group, with two hands at its first question."""
    teacher = GroupTeacher(house.visitor, is_new=False)
    house.hands.open_page("group")
    teacher.rests()
    teacher.begins()
    voted = False
    while not teacher.lesson.isLast:
        if teacher.lesson.votes and not voted:
            voted = True
            teacher.taps("plus-1", "plus-1", "publishAnswer")
        teacher.taps("groupNext")
    teacher.taps("groupNext")
    assert voted


def issues(house: CultureHouse, name: str) -> None:
    """Issue the certificate of the learner to the stick."""
    papers = PapersHands(house.visitor.app, house.visitor.driver)
    papers.open()
    papers.choose([name])
    papers.preview()
    papers.deliver()
    papers.close()


def saves_report(house: CultureHouse) -> None:
    """Look at the report of the month, and save it to the stick in three formats."""
    hands = house.hands
    hands.open_page("report")
    page = hands.staff.staff.pageModel
    hands.driver.wait(lambda: page.isReady, "the report")
    hands.driver.look()
    save_all_formats(hands.driver)
    hands.driver.wait(lambda: page.saving.phase == "saved", "the files", 60)
    hands.tap("savingClose")


@pytest.mark.slow
def test_a_whole_evening(opens: Opens, stick: Drive) -> None:
    house = CultureHouse(opens, chosen=CHOSEN)
    hands = house.hands
    hands.enter()
    hands.open_session()
    hands.open_page("attendance")
    house.marks_thirty()
    hands.open_page("today")
    name = takes_turns(house)
    hands.enter()
    (call,) = hands.today.calls
    hands.tap(f"answer-{call['id']}")
    hands.settle()
    teaches(house)
    issues(house, name)
    saves_report(house)
    hands.open_page("today")
    hands.tap("endSession")
    hands.settle()
    hands.tap("endConfirm")
    hands.driver.wait(lambda: not hands.today.isOpen, "the session to end")
    hands.settle()
    hands.staff.leave()

    started = house.events(EventKind.SITTING_STARTED)
    assert len(started) == TURNS
    assert [len(event.body.get("partners", ())) for event in started] == [2, *[0] * (TURNS - 1)]
    kinds = (EventKind.PRESENCE_MARKED, EventKind.HELP_ANSWERED, EventKind.GROUP_ENDED, EventKind.SESSION_ENDED)
    assert [len(house.events(kind)) for kind in kinds] == [30, 1, 1, 1]
    files = sorted(file.name for file in stick.place.rglob("*") if file.is_file())
    assert sum(file.startswith("Giấy ghi nhận 1 - ") for file in files) == 1
    assert {Path(file).suffix for file in files} == {".pdf", ".xlsx", ".csv"}
