"""A commune makes a lesson, gives it a voice, puts it into use, and carries it to its second kiosk.

The whole journey, from an empty lesson with a voice for every sentence, takes a minute or two: it runs if the
environment variable ``KIOSK_WHOLE_JOURNEY`` is set, and so does the short one with a mouse. The short one begins with
the example lesson and records one sentence. ``TRAM_HOC_PICTURES`` names a folder for pictures of the main moments.
"""

import os
from pathlib import Path

import pytest

from kiosk.bridge.technician.usb.usb_model import UsbViewModel
from kiosk.domain.lessons import Lesson
from kiosk.domain.machine.drives import Drive
from kiosk.tour.driver import Hand
from kiosk.tour.visitor import Visitor, right_answer
from tests.journeys.author import from_nothing
from tests.journeys.author.author import Author
from tests.journeys.author.conftest import Kiosks
from tests.journeys.author.counting import Count
from tests.journeys.author.listening import Heard, Listener, recordings, voices
from tests.journeys.technician.technician import Port

SAMPLE = "xa-19249-skills/bai-mau-nhan-tin-bao-lu-cua-xa"
WHOLE = os.environ.get("KIOSK_WHOLE_JOURNEY", "")
READER = "Lan"
whole = pytest.mark.skipif(not WHOLE, reason="takes minutes: set KIOSK_WHOLE_JOURNEY=1")
by_hand = pytest.mark.parametrize("hand", [Hand.FINGER, Hand.MOUSE], ids=lambda hand: hand.value)
by_finger = pytest.mark.parametrize(
    "hand", [Hand.FINGER, pytest.param(Hand.MOUSE, marks=whole)], ids=lambda hand: hand.value
)


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


def learn(author: Author, lesson: str, picture: str) -> tuple[Lesson, set[Heard]]:
    """Learn the lesson as a resident, to its result; return the lesson and what was heard."""
    visitor, listener = Visitor(author.app, author.driver), Listener(author.app)
    visitor.start()
    visitor.open_strand("skills")
    assert author.driver.see("lesson-" + lesson).hasActiveFocus(), (
        "the commune's newest lesson is not the first of the list"
    )
    author.shows(f"{picture}-list")
    visitor.open_lesson(lesson)
    author.shows(picture)
    learned = visitor.attempt.lesson
    visitor.learn(right_answer)
    visitor.see_screen("result")
    assert visitor.attempt.passed
    author.shows(f"{picture}-result")
    listener.stop()
    visitor.end()
    return learned, listener.heard


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


def delete_reader(author: Author) -> None:
    """Delete the voice of the only reader from the shelf, and leave the studio."""
    author.hands.come_back()
    author.taps("lesson-0", "openVoice", "chooseReader", "forgetReader-0", "noticeSecond")
    author.driver.wait(lambda: author.driver.find("forgetReader-0") is None, "the voice to be deleted")
    author.driver.wait(lambda: author.driver.find("deletingSheet") is None, "the end of the deletion")
    author.shows("deleted")
    while author.driver.find("staffLeave") is None:
        author.taps("studioBack")
    author.hands.staff.leave()


def carry_on(
    author: Author, kiosks: Kiosks, port: Port, stick: Drive, lesson: str
) -> tuple[tuple[Lesson, set[Heard]], tuple[Lesson, set[Heard]]]:
    """Learn the lesson on the first kiosk, copy it to the second one, and learn it there; return both as `learn`."""
    count, hand = author.driver.count, author.driver.hand
    copy_to_stick(author, port, stick)
    count.note("copy to a stick")
    author.hands.staff.leave()
    here = learn(author, lesson, "learned-here")
    first = voices(here[0])
    count.note("a resident learns it")
    second = kiosks("second", count, hand)
    take_over(second, port, stick)
    count.note("install on the second kiosk")
    there = learn(second, lesson, "learned-there")
    count.note("a resident learns it there")
    assert voices(there[0]) == first
    return here, there


@by_finger
def test_the_example_goes_into_use_and_to_the_second_kiosk(kiosks: Kiosks, port: Port, stick: Drive, hand: Hand):
    author = kiosks("first", Count(), hand)
    author.hands.enter()
    author.taps("showSample", "lesson-0")
    author.shows("example")
    agree_to_read(author, READER.lower())
    author.reads()
    author.shows("voice")
    author.taps("studioBack")
    if author.driver.find("studioAct") is None:
        author.taps("lesson-0")
    put_into_use(author)
    here, (learned, heard) = carry_on(author, kiosks, port, stick, SAMPLE)
    read = {block for block, recording in voices(learned).items() if recording}
    assert read == {"lesson.title"}
    assert not any(one.is_machine_voice for one in heard)
    author = kiosks("first", author.driver.count, hand)
    delete_reader(author)
    silent, _ = learn(author, SAMPLE, "learned-without-the-voice")
    assert set(voices(silent).values()) == {""}
    assert [step.id for step in silent.steps] == [step.id for step in here[0].steps]


@whole
@by_hand
def test_a_lesson_from_nothing_is_learned_on_both_kiosks(
    kiosks: Kiosks, port: Port, stick: Drive, tmp_path: Path, hand: Hand
):
    count = Count()
    author = kiosks("first", count, hand)
    author.hands.enter()
    count.note("first PIN, the author's name")
    for part in (
        from_nothing.begin,
        from_nothing.write_cover,
        from_nothing.write_pages,
        from_nothing.write_questions,
        from_nothing.build_errand,
    ):
        part(author)
        count.note(part.__name__.replace("_", " "))
    author.shows("written")
    agree_to_read(author, READER.lower())
    author.shows("voice")
    while author.driver.find("finishRecording") is None:
        author.reads()
    assert author.driver.find("skipSentence") is None
    author.shows("all-recorded")
    author.taps("finishRecording")
    count.note("voices for all sentences")
    author.shows("shelf")
    author.taps("lesson-0")
    put_into_use(author)
    count.note("put into use")
    kept = recordings(tmp_path / "first")
    for learned, heard in carry_on(author, kiosks, port, stick, from_nothing.LESSON):
        kinds = [step.kind for step in learned.steps]
        assert kinds == ["page"] * 3 + ["choice"] * 3 + ["phone_task"]
        errand = learned.steps[-1].task
        assert len(errand.model.screens) == from_nothing.SCREENS
        assert len(errand.play("alone").stops) == from_nothing.SCREENS
        assert set(voices(learned).values()) <= kept  # every text has a recording, and it is a person's
        assert not any(one.is_machine_voice for one in heard)
        begun = {title for title, *_ in (*from_nothing.PAGES, *from_nothing.QUESTIONS)} | {from_nothing.ERRAND}
        assert begun <= {one.text.casefold() for one in heard}
    print(f"\n{count}")
