"""A commune makes a lesson, gives it a voice, puts it into use, and carries it to its second kiosk.

The whole journey, from an empty lesson with a voice for every sentence, takes minutes: it runs if the environment
variable ``KIOSK_WHOLE_JOURNEY`` is set. The short one begins with the example lesson and records one sentence.
"""

import os

import pytest

from kiosk.bridge.technician.usb.usb_model import UsbViewModel
from kiosk.domain.machine.drives import Drive
from kiosk.tour.driver import Hand
from kiosk.tour.visitor import Visitor, right_answer
from tests.journeys.author import from_nothing
from tests.journeys.author.author import Author, Count
from tests.journeys.author.conftest import Kiosks
from tests.journeys.technician.technician import Port

SAMPLE = "xa-19249-skills/bai-mau-nhan-tin-bao-lu-cua-xa"
WHOLE = os.environ.get("KIOSK_WHOLE_JOURNEY", "")
whole = pytest.mark.skipif(not WHOLE, reason="takes minutes: set KIOSK_WHOLE_JOURNEY=1")


def agree_to_read(author: Author, name: str) -> None:
    """Open the recording of the open lesson, with a new reader."""
    author.taps("openVoice", "newReader")
    author.writes("readerName", name)
    author.taps("readerAgrees")


def put_into_use(author: Author) -> None:
    author.taps("studioAct", "beginUse")
    author.driver.wait(lambda: author.driver.find("beginUse") is None, "the lesson to be in use")
    author.shows("in-use")
    author.taps("closeUse")


def copy_to_stick(author: Author, port: Port, stick: Drive) -> None:
    """Copy what is in use from the shelf, and pull the stick."""
    port.there = [stick]
    author.taps("studioBack", "more-0", "act-carry", "beginUse")
    author.driver.wait(lambda: author.driver.find("beginUse") is None, "the copy")
    author.shows("copied")
    author.taps("closeUse")
    port.there = []


def learn(author: Author, lesson: str, picture: str) -> Visitor:
    """Learn the lesson as a resident, to its result."""
    visitor = Visitor(author.app, author.driver)
    visitor.start()
    visitor.open_strand("skills")
    visitor.open_lesson(lesson)
    author.shows(picture)
    visitor.learn(right_answer)
    visitor.see_screen("result")
    assert visitor.attempt.passed
    visitor.end()
    return visitor


def take_over(author: Author, port: Port, stick: Drive) -> None:
    """Enter as the technician of a new kiosk, confirm the key of the commune, and install its lessons."""
    staff, driver = author.hands.staff, author.driver
    staff.come_to_door()
    staff.set_first_pin()
    staff.open_page("usb")
    usb = staff.staff.pageModel
    assert isinstance(usb, UsbViewModel)

    def rests() -> None:
        driver.wait(lambda: usb.phase == "found", "the stick")
        driver.wait(lambda: author.app.worker.is_idle, "the errands")
        driver.look()

    port.there = [stick]
    rests()
    (row,) = usb.rows
    author.shows("key")
    driver.tap(f"pack-{row['key']}")
    driver.tap("noticeSecond")
    driver.wait(lambda: [found["state"] for found in usb.rows] == ["signed"], "the lessons of the commune")
    rests()
    driver.tap("installButton")
    driver.wait(lambda: [found["state"] for found in usb.rows] == ["installed"], "the installation")
    rests()
    staff.leave()


def carry_on(author: Author, kiosks: Kiosks, port: Port, stick: Drive, lesson: str) -> None:
    """Copy the lesson to the second kiosk, and learn it there."""
    copy_to_stick(author, port, stick)
    author.driver.count.note("copy to a stick")
    author.hands.staff.leave()
    learn(author, lesson, "learned-here")
    second = kiosks("second", Count(), author.driver.hand)
    take_over(second, port, stick)
    second.driver.count.note("install on the second kiosk")
    print(f"\n{second.driver.count}")
    learn(second, lesson, "learned-there")


@pytest.mark.parametrize("hand", [Hand.FINGER, Hand.MOUSE], ids=lambda hand: hand.value)
def test_the_example_goes_into_use_and_to_the_second_kiosk(kiosks: Kiosks, port: Port, stick: Drive, hand: Hand):
    author = kiosks("first", Count(), hand)
    author.hands.enter()
    author.taps("showSample", "lesson-0")
    author.shows("example")
    agree_to_read(author, "lan")
    author.reads()
    author.shows("voice")
    author.taps("studioBack")
    if author.driver.find("studioAct") is None:
        author.taps("lesson-0")
    put_into_use(author)
    carry_on(author, kiosks, port, stick, SAMPLE)


@whole
def test_a_lesson_from_nothing_is_learned_on_both_kiosks(kiosks: Kiosks, port: Port, stick: Drive):
    count = Count()
    author = kiosks("first", count)
    author.hands.enter()
    count.touches = 0
    from_nothing.begin(author)
    for part in (from_nothing.write_cover, from_nothing.write_pages, from_nothing.write_questions):
        part(author)
        count.note(part.__name__)
    from_nothing.build_errand(author)
    count.note("build_errand")
    author.shows("written")
    agree_to_read(author, "lan")
    author.shows("voice")
    while author.driver.find("skipSentence") is not None:
        author.reads()
    author.shows("all-recorded")
    count.note("voices for all sentences")
    author.taps("studioBack")
    if author.driver.find("studioAct") is None:
        author.taps("lesson-0")
    put_into_use(author)
    count.note("put into use")
    print(f"\n{count}")
    carry_on(author, kiosks, port, stick, from_nothing.LESSON)
