"""A new author follows the tutorial word by word, and finds on the screen each word that it names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest

from kiosk.domain.machine.drives import Drive
from kiosk.tour.driver import Hand
from kiosk.tour.staff_walk import GUIDE, GUIDE_PIN
from kiosk.tour.studio.lent_microphone import RATE, voice
from kiosk.tour.studio.spots_walk import SpotsHands
from tests.journeys.author import tutorial
from tests.journeys.author.conftest import Kiosks
from tests.journeys.author.counting import Count
from tests.journeys.author.tutorial import LookingAuthor
from tests.journeys.technician.technician import Port

Act = Callable[["Reader"], None]


@dataclass
class Reader:
    """Somebody who reads the tutorial beside the kiosk, and does what it says."""

    author: LookingAuthor
    kiosks: Kiosks
    port: Port
    stick: Drive

    def taps(self, *names: str) -> None:
        self.author.taps(*names)

    def writes(self, name: str, text: str) -> None:
        self.author.writes(name, text)
        self.author.look_around()

    def place(self) -> int:
        """Place of the reader's own lesson on the shelf, beside the example."""
        cards = [item for item in self.author.driver.items() if item.objectName() in {"lesson-0", "lesson-1"}]
        (mine,) = [card for card in cards if "Tin lũ" in str(card.property("label"))]
        return int(mine.objectName().removeprefix("lesson-"))


def enter(reader: Reader) -> None:
    staff = reader.author.hands.staff
    reader.author.look_around()
    staff.open_entrance()
    reader.author.look_around()
    staff.choose_entrance(GUIDE)
    staff.type_pin(GUIDE_PIN)
    staff.see_inside()


def try_sample(reader: Reader) -> None:
    reader.taps("lesson-0")
    editor = reader.author.hands.editor
    reader.author.driver.wait(lambda: editor.findings.isChecked, "the checks")
    reader.taps("tryLesson", "leavePlaying", "studioBack")


def name_lesson(reader: Reader) -> None:
    reader.taps("newLesson")
    reader.author.driver.tap("newTitle")
    reader.author.driver.see("kbDone")
    reader.author.look_around()
    reader.taps("kbDone")
    reader.writes("newTitle", "tin lũ")


def write_page(reader: Reader) -> None:
    reader.writes("text-steps.0.text.vi", "xã báo qua loa.")


def insert_address(reader: Reader) -> None:
    reader.author.driver.tap("text-steps.0.text.vi")
    reader.taps("insertAddress", "kbDone")


def look_at_facts(reader: Reader) -> None:
    reader.author.driver.tap("text-steps.0.text.vi")
    reader.taps("insertFact", "newFact", "closeFacts")


def choose_picture(reader: Reader) -> None:
    reader.taps("picture-steps.0.picture")
    reader.taps("closePictures")


def write_question(reader: Reader) -> None:
    reader.taps("step-3")
    reader.writes("text-steps.2.question.vi", "ai báo tin lũ?")
    reader.author.goes_to("paste-steps.2.options")
    reader.author.look_around()
    reader.writes("text-steps.2.options.0.text.vi", "xã")
    reader.writes("text-steps.2.options.1.text.vi", "người lạ")
    reader.taps("remove-steps.2.options.2")


def mark_right(reader: Reader) -> None:
    reader.taps("mark-steps.2.options.0")
    reader.writes("text-steps.2.options.1.explain.vi", "hỏi lại xã")


def write_cover(reader: Reader) -> None:
    reader.taps("cover")
    reader.author.look_around()
    reader.writes("text-goal.vi", "nhận ra tin lũ")
    reader.taps("add-skills")
    reader.writes("text-skills.0.text.vi", "đọc tin của xã")
    for number, line in enumerate(("nghe loa xã", "lên chỗ cao")):
        reader.author.goes_to("add-take_home.lines")
        reader.taps("add-take_home.lines")
        reader.writes(f"text-take_home.lines.{number}.vi", line)
    for step in ("3", "4"):
        reader.taps(f"step-{step}")
        key = f"after-steps.{int(step) - 1}.skill"
        reader.author.goes_to(key)
        reader.author.look_around()
        if reader.author.driver.see(key).isEnabled():
            reader.taps(key)


def mark_places(reader: Reader) -> None:
    """Make a question about a picture, and remove it, because the lesson of the tutorial has none."""
    hands = SpotsHands(reader.author.hands)
    reader.taps("step-3", "addStep", "item-hotspot")
    hands.choose_picture(3, "điện thoại, kỹ năng")
    hands.touch(0.5, 0.75)
    reader.taps("closeSpots", "formBack", "stepRemove")


def open_phone(reader: Reader) -> None:
    reader.taps("step-4", "openPhone")
    reader.writes("errandGoal", "mở tin của xã")


def touch_phone(reader: Reader) -> None:
    reader.author.touches_phone("tin-nhan")
    reader.author.look_around()


def lead_on(reader: Reader) -> None:
    reader.taps("nextScreen", "closeSheet", "addScreen-list")
    reader.author.touches_phone("dong-thu-nhat")
    reader.taps("mark-right", "item-tin-nhan")


def mark_wrong(reader: Reader) -> None:
    reader.taps("screen-danh-sach")
    reader.author.touches_phone("dong-thu-hai")
    reader.taps("mark-wrong", "costsMoney", "costsMoney")
    reader.writes("said", "đây là tin của người lạ")


def see_goal(reader: Reader) -> None:
    reader.taps("screen-tin-nhan")


def change_variant(reader: Reader) -> None:
    reader.taps("changeVariant", "item-0")
    reader.author.driver.wait(lambda: reader.author.hands.page.part.rows.isProved, "the proof")
    reader.author.look_around()
    reader.taps("variant-trang-chinh")
    reader.writes("errandGoal", "mở tin lần nữa")


def try_step(reader: Reader) -> None:
    reader.taps("tryStep", "leavePlaying", "studioBack")


def agree(reader: Reader) -> None:
    reader.taps("openVoice", "newReader")
    reader.writes("readerName", "lan")
    reader.taps("readerAgrees")


def record(reader: Reader) -> None:
    reader.author.microphone.speech = voice(4)
    reader.taps("recordButton", "recordButton")
    assert reader.author.microphone.opened == 1
    assert len(reader.author.microphone.speech) > RATE


def keep(reader: Reader) -> None:
    reader.taps("listenAgain", "nextSentence", "skipSentence")


def see_use(reader: Reader) -> None:
    reader.taps("studioBack")
    reader.taps(f"lesson-{reader.place()}", "studioAct", "correctUse")
    reader.author.write_all("steps.1.", {"title": "lũ về", "text": "nghe loa xã"})
    findings = reader.author.hands.editor.findings
    reader.author.driver.wait(lambda: findings.isChecked and findings.stopping == 0, "the checks")
    reader.taps("studioAct")


def put_into_use(reader: Reader) -> None:
    reader.taps("beginUse")
    reader.author.driver.wait(lambda: reader.author.driver.find("beginUse") is None, "the lesson to be in use")
    reader.taps("closeUse", "studioBack")
    reader.author.look_around()


def take_out_of_use(reader: Reader) -> None:
    reader.taps(f"more-{reader.place()}", "act-close")


def print_cards(reader: Reader) -> None:
    reader.taps(f"more-{reader.place()}", "act-cards", "cards-10", "printPapers", "closeOutcome")


def copy(reader: Reader) -> None:
    reader.port.there = [reader.stick]
    reader.taps(f"more-{reader.place()}", "act-carry", "beginUse")
    reader.author.driver.wait(lambda: reader.author.driver.find("beginUse") is None, "the copy")
    reader.taps("closeUse")
    reader.port.there = []


def open_second(reader: Reader) -> None:
    second = reader.kiosks("second", Count(), Hand.FINGER, LookingAuthor)
    second.seen = reader.author.seen
    reader.author = second
    staff = second.hands.staff
    staff.come_to_door()
    staff.set_first_pin()
    second.look_around()
    staff.open_page("usb")
    reader.port.there = [reader.stick]
    usb = staff.staff.pageModel
    second.driver.wait(lambda: usb.phase == "found", "the stick")
    (row,) = usb.rows
    reader.taps(f"pack-{row['key']}", "noticeSecond")
    second.driver.wait(lambda: [found["state"] for found in usb.rows] == ["signed"], "the lessons of the commune")


def install(reader: Reader) -> None:
    usb = reader.author.hands.staff.staff.pageModel
    reader.taps("installButton")
    reader.author.driver.wait(lambda: [found["state"] for found in usb.rows] == ["installed"], "the installation")
    reader.author.look_around()


ACTS: Mapping[str, Act] = {
    "1.1": enter,
    "1.2": lambda reader: reader.author.hands.staff.open_page("studio"),
    "1.3": lambda reader: reader.taps("showSample"),
    "1.4": try_sample,
    "2.1": name_lesson,
    "2.2": lambda reader: reader.taps("strand-skills", "start-three", "beginLesson"),
    "2.3": lambda reader: reader.taps("step-1"),
    "3.1": lambda reader: reader.taps("step-1"),
    "3.2": write_page,
    "3.3": insert_address,
    "3.4": look_at_facts,
    "3.5": choose_picture,
    "3.6": lambda reader: reader.taps("addStep", "item-page"),
    "4.1": write_question,
    "4.2": mark_right,
    "4.3": lambda reader: reader.writes("text-steps.2.explain.vi", "xã biết rõ"),
    "4.4": write_cover,
    "4.5": mark_places,
    "5.1": open_phone,
    "5.2": touch_phone,
    "5.3": lead_on,
    "5.4": mark_wrong,
    "5.5": see_goal,
    "5.6": change_variant,
    "5.7": try_step,
    "7.1": lambda reader: reader.author.look_around(),
    "7.2": agree,
    "7.3": record,
    "7.4": keep,
    "7.5": lambda reader: reader.author.look_around(),
    "8.1": see_use,
    "8.2": put_into_use,
    "8.3": take_out_of_use,
    "8.4": print_cards,
    "9.1": copy,
    "9.2": open_second,
    "9.3": install,
}
"""Number of a step of the tutorial → what its reader does. Section 6 lists rules."""


@pytest.mark.slow
def test_each_step_of_the_tutorial_finds_its_words_on_the_screen(kiosks: Kiosks, port: Port, stick: Drive) -> None:
    steps = [step for step in tutorial.steps() if not step.number.startswith("6.")]
    assert [step.number for step in steps] == list(ACTS)
    author = kiosks("first", Count(), Hand.FINGER, LookingAuthor)
    author.hands.enter()
    author.hands.staff.leave()
    reader = Reader(author, kiosks, port, stick)
    stumbles, seen = [], set()
    for step in steps:
        reader.author.seen = set()
        reader.author.look_around()
        try:
            ACTS[step.number](reader)
        except TimeoutError as error:
            stumbles.append(f"{step.number}: {error}")
            break
        reader.author.look_around()
        stumbles += [f"{step.number}: «{words}»" for words in step.words if not reader.author.has_seen(words)]
        seen |= reader.author.seen
    assert not stumbles, "\n".join(stumbles)
    reader.author.seen = seen
    english = tutorial.WORDS.findall(" ".join(tutorial.text_of(tutorial.ENGLISH).split()))
    assert not [words for words in english if not reader.author.has_seen(words)]
