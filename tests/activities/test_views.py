"""Tests of the views of steps: marks, numbers, solutions, and the highlighting of the text being spoken."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.activities.choice import SAMPLE as CHOICE
from kiosk.activities.sorting import SAMPLE as SORTING
from tests.activities.seen import marks, named, numbers, spoken

SPOT_MARKS = {0: "unseen", 1: "found", 2: "no sign"}


def test_a_right_answer_is_green_and_a_wrong_one_asks_to_practise(showing):
    step = showing("choice").show()
    step.tap("doc-ma")
    step.judge()
    assert marks(step) == {"doc-ma": "practise", "tat-may": "plain", "chuyen-tien": "plain"}


def test_the_solution_is_marked_once_it_may_be_shown(showing):
    step = showing("choice").show()
    step.tap("doc-ma")
    step.judge(shows_solution=True)
    assert marks(step) == {"doc-ma": "practise", "tat-may": "right", "chuyen-tien": "plain"}


def test_options_are_numbered_from_the_top(showing):
    step = showing("choice").show()
    places = sorted(step.pressables(), key=lambda item: step.middle(item).y())
    assert [item.property("number") for item in places] == ["1", "2", "3"]


def test_a_judged_step_takes_no_more_touches(showing):
    step = showing("choice").show()
    step.tap("doc-ma")
    step.judge()
    step.tap("tat-may")
    assert step.draft == {"chosen": ["doc-ma"]}


def test_a_finger_that_slides_off_chooses_nothing(showing):
    step = showing("choice").show()
    start = step.middle(step.part("doc-ma"))
    QTest.mousePress(step.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    away = QPoint(start.x(), 60)
    QTest.mouseMove(step.window, away)
    QTest.mouseRelease(step.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, away)
    assert step.draft == {"chosen": []}


def test_the_option_being_spoken_lights_up_and_no_other(showing, qtbot):
    step = showing("choice").show()
    step.model.speak("option.tat-may", speaking=True)
    qtbot.waitUntil(lambda: bool(spoken(step)))
    assert spoken(step) == {"Tắt máy và gọi người thân hoặc công an xã"}


def test_the_question_lights_up_while_it_is_spoken(showing):
    step = showing("choice").show()
    step.model.speak("question", speaking=True)
    assert step.view.property("speaking") == step.view.property("headingBlock") == "question"


@pytest.mark.parametrize(
    ("several", "role"), [(False, QAccessible.Role.RadioButton), (True, QAccessible.Role.CheckBox)]
)
def test_a_screen_reader_hears_whether_one_or_several_may_be_chosen(showing, several, role):
    step = showing("choice", {**CHOICE, "several": several}).show()
    step.tap("tat-may")
    part = step.part("tat-may")
    assert (part.property("role"), part.property("checked")) == (role.value, True)


def test_an_option_with_a_picture_shows_it(showing):
    options = [{**option, "picture": "media/drawing.svg"} for option in CHOICE["options"]]
    step = showing("choice", {**CHOICE, "options": options}).show()
    assert all(item.property("picture").endswith("logo.svg") for item in step.pressables())


def test_the_picture_of_a_question_makes_room_for_a_panel(showing):
    step = showing("choice", {**CHOICE, "picture": "media/drawing.svg"}).show()
    before = len(
        [item for item in step.items() if item.inherits("QQuickImage") and item.property("source").toString()]
    )
    step.open_panel()
    after = len(
        [item for item in step.items() if item.inherits("QQuickImage") and item.property("source").toString()]
    )
    assert (before, after) == (1, 0)


def test_things_get_their_numbers_in_the_order_of_the_touches(showing):
    step = showing("ordering").show()
    step.tap("bao-xa")
    step.tap("tat-may")
    assert numbers(step) == {"bao-xa": "1", "tat-may": "2", "hoi-nha": ""}


def test_touching_again_takes_the_number_back(showing):
    step = showing("ordering").show()
    step.tap("bao-xa")
    step.tap("tat-may")
    step.tap("bao-xa")
    assert numbers(step) == {"bao-xa": "", "tat-may": "1", "hoi-nha": ""}


def test_a_wrong_order_keeps_its_numbers_and_marks_what_stands_right(showing):
    step = showing("ordering").show()
    for part in ("tat-may", "bao-xa", "hoi-nha"):
        step.tap(part)
    step.judge()
    assert marks(step) == {"tat-may": "right", "bao-xa": "practise", "hoi-nha": "practise"}
    assert numbers(step) == {"tat-may": "1", "bao-xa": "2", "hoi-nha": "3"}


def test_the_right_order_is_shown_from_the_top(showing):
    step = showing("ordering").show()
    for part in ("hoi-nha", "bao-xa", "tat-may"):
        step.tap(part)
    step.judge(shows_solution=True)
    places = sorted(step.pressables(), key=lambda item: step.middle(item).y())
    assert [item.objectName() for item in places] == ["item-tat-may", "item-hoi-nha", "item-bao-xa"]
    assert set(marks(step).values()) == {"right"}


def inside(step, item, group):
    box = step.part(group)
    corner = box.mapFromItem(step.part(item), QPointF(0, 0))
    return box.contains(corner)


def test_a_held_thing_is_raised_and_the_groups_wait_for_it(showing):
    step = showing("sorting").show()
    before = step.part("ma-otp").y()
    step.tap("ma-otp")
    assert marks(step)["ma-otp"] == "chosen"
    assert step.part("ma-otp").y() < before
    assert step.part("giu-kin").property("waits") is True


def test_a_placed_thing_lies_in_its_group(showing):
    step = showing("sorting").show()
    step.tap("ma-otp")
    step.tap("giu-kin")
    assert inside(step, "ma-otp", "giu-kin")
    assert not inside(step, "ma-otp", "noi-duoc")


def test_a_placed_thing_can_be_taken_back(showing):
    step = showing("sorting").show()
    step.tap("ma-otp")
    step.tap("giu-kin")
    step.tap("ma-otp")
    assert step.draft == {"placed": {}, "held": "ma-otp"}
    assert not inside(step, "ma-otp", "giu-kin")


def test_a_touched_group_stays_under_the_finger(showing):
    items = [{**SORTING["items"][number % 4], "id": f"thing-{number}"} for number in range(6)]
    step = showing("sorting", {**SORTING, "items": items}).show()
    for item in items:
        step.tap(item["id"])
        group = step.part(item["group"])
        touched = step.middle(group)
        step.tap(item["group"])
        assert group.contains(group.mapFromScene(QPointF(touched))), item["id"]


def test_a_touch_on_a_placed_thing_with_another_in_hand_is_one_on_its_group(showing, monkeypatch):
    """The name of what is touched is spoken: it must be that of the group, which gets the thing."""
    step = showing("sorting").show()
    for part in ("ma-otp", "giu-kin", "mat-khau"):
        step.tap(part)
    touched = []
    monkeypatch.setattr(step.model, "_chosen", touched.append)
    step.tap("ma-otp")
    assert touched == ["giu-kin"]


def test_the_solution_puts_every_thing_into_its_group(showing):
    step = showing("sorting").show()
    for item in step.task.key():
        step.choose(item)
        step.choose("noi-duoc")
    step.judge(shows_solution=True)
    assert all(inside(step, item, group) for item, group in step.task.key().items())


def test_spots_are_unseen_until_they_are_touched(showing):
    step = showing("hotspot").show()
    assert set(marks(step, SPOT_MARKS).values()) == {"unseen"}
    assert not [badge for badge in named(step, "spotSign") if badge.isVisible()]


def test_a_found_sign_is_ringed_and_named_beside(showing):
    step = showing("hotspot").show()
    step.tap("link-la")
    assert marks(step, SPOT_MARKS)["link-la"] == "found"
    assert [label.property("text") for label in named(step, "foundLabel")] == ["Đường dẫn lạ"]


def test_what_is_no_sign_is_marked_apart_and_the_found_one_stays(showing):
    step = showing("hotspot").show()
    step.tap("link-la")
    step.tap("loi-chao")
    step.judge()
    assert marks(step, SPOT_MARKS) == {"link-la": "found", "loi-chao": "no sign", "loi-giuc": "unseen"}


def test_touching_beside_every_spot_does_nothing(showing):
    step = showing("hotspot").show()
    sender = named(step, "messageSender")[0]
    QTest.mouseClick(step.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, step.middle(sender))
    assert step.draft == {"found": []}


def _picture_task():
    spots = [
        {"id": "a", "area": [10, 10, 10, 10], "label": {"vi": "A"}, "right": True, "explain": {"vi": "A."}},
        {"id": "b", "area": [60, 60, 30, 30], "label": {"vi": "B"}, "right": False, "explain": {"vi": "B."}},
    ]
    drawn = {"picture": "media/drawing.svg", "width": 120, "height": 120}
    return {"question": {"vi": "?"}, "scene": drawn, "spots": spots, "explain": {"vi": "."}}


def test_a_touch_beside_every_spot_of_a_picture_has_the_question_repeated(showing, monkeypatch):
    step = showing("hotspot", _picture_task()).show(1024, 768)
    read = []
    monkeypatch.setattr(step.model, "_read", read.append)
    step.tap("a")
    (picture,) = named(step, "scenePicture")
    beside = picture.mapToScene(QPointF(picture.width() - 2, 2)).toPoint()
    QTest.mouseClick(step.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, beside)
    assert read == ["question"]
    assert step.draft == {"found": ["a"]}


def test_a_small_spot_of_a_picture_is_grown_to_a_fingertip(showing):
    step = showing("hotspot", _picture_task()).show(1024, 768)
    assert min(step.part("a").width(), step.part("a").height()) >= 80 * 768 / 1080


def test_a_page_without_picture_gives_its_words_the_whole_width(showing):
    step = showing("page").show()
    assert named(step, "pageText")[0].width() == step.view.width()


@pytest.mark.parametrize("size", [(1366, 768), (1280, 800), (1024, 768)])
def test_the_lines_of_a_message_stay_in_place_when_a_panel_opens(showing, size):
    def places():
        return [spot.mapRectToScene(spot.boundingRect()) for spot in step.pressables()]

    step = showing("hotspot").show(*size)
    before = places()
    step.open_panel()
    assert before
    assert places() == before
