"""The editor of practice phones: beginning, touches, screens, the proof, the film, undo."""

import pytest

from kiosk.bridge.studio.navigation import EDITOR, PHONE, Destination
from kiosk.bridge.studio.preview.phone_stage import largest_gap
from kiosk.content.editing.edits import SetValue
from tests.bridge.studio.phone.builder import CONTACTS, DONE, HOME, STEP, TO_SETTINGS, Builder


def test_an_untouched_errand_offers_ready_ones_and_a_changed_one_does_not(builder: Builder) -> None:
    model = builder.model
    assert model.sheet == "start"
    assert [line for line in model.ready.lines if not line["goal"] or not line["lesson"]] == []
    assert model.ready.lines
    builder.acts(model.closeSheet)
    builder.acts(model.head.setGoal, "[Bác] mở Cài đặt.")
    builder.acts(model.close)
    builder.opens()
    assert model.sheet == ""
    assert builder.errand["goal"]["vi"] == "{Addr} mở Cài đặt."


def test_a_ready_errand_takes_the_place_of_the_empty_one_and_is_taken_back(builder: Builder) -> None:
    model, empty = builder.model, builder.errand
    builder.acts(model.ready.choose, model.ready.lines[0]["key"])
    assert model.sheet == ""
    assert model.problem == ""
    assert builder.errand["id"] == empty["id"]
    assert builder.errand["screens"] != empty["screens"]
    assert "'en':" not in repr(builder.errand)
    builder.is_tried()
    assert model.rows.isProved
    builder.acts(model.head.undo)
    assert builder.errand == empty


def test_a_right_touch_asks_for_its_screen_and_a_new_screen_joins_it(builder: Builder) -> None:
    model = builder.model
    builder.acts(model.chooseElement, CONTACTS)
    assert model.touch.mark == "wrong"
    builder.acts(model.touch.setMark, "right")
    assert (model.touch.mark, model.touch.needsTarget) == ("right", True)
    assert builder.acts_of(HOME, CONTACTS)[0].get("wrong")
    builder.acts(model.addScreen, "list")
    (act,) = builder.acts_of(HOME, CONTACTS)
    assert act["go"] == model.screen == "danh-sach"
    assert act["how"]["vi"] == "Chạm vào Danh bạ."
    assert model.shown.leadsNowhere
    builder.acts(model.chooseScreen, HOME, False)
    assert not model.shown.leadsNowhere
    builder.acts(model.chooseElement, CONTACTS)
    assert model.touch.goesTo == "Danh sách"
    builder.acts(model.linkTo, DONE)
    assert builder.acts_of(HOME, CONTACTS)[0]["go"] == DONE


def test_a_new_screen_is_put_into_the_way_after_the_next_screen_was_asked_for(builder: Builder) -> None:
    model = builder.model
    builder.acts(model.chooseElement, TO_SETTINGS)
    assert (model.touch.mark, builder.acts_of(HOME, TO_SETTINGS)[0]["go"]) == ("right", DONE)
    builder.acts(model.openSheet, "targets")
    builder.acts(model.closeSheet)
    builder.acts(model.addScreen, "list")
    assert builder.acts_of(HOME, TO_SETTINGS)[0]["go"] == model.screen == "danh-sach"


def test_a_new_screen_stays_beside_the_way_if_nothing_asked_for_it(builder: Builder) -> None:
    model = builder.model
    builder.acts(model.chooseElement, TO_SETTINGS)
    builder.acts(model.addScreen, "list")
    assert builder.acts_of(HOME, TO_SETTINGS)[0]["go"] == DONE


def test_a_title_is_deleted_and_written_anew_faster_than_it_is_stored(builder: Builder) -> None:
    model = builder.model
    builder.acts(model.chooseScreen, DONE, False)
    for text in ("C", "", "T", "Ti", "", "", "Tin", "Tin mới"):
        model.shown.setTitle(text)
    builder.work()
    assert model.problem == ""
    assert builder.errand["screens"][1]["title"] == {"vi": "Tin mới"}
    model.shown.setTitle("")
    model.shown.setTitle("")
    builder.work()
    assert model.problem == ""
    assert "title" not in builder.errand["screens"][1]


def test_a_wrong_touch_is_explained_and_costs_data_or_money(builder: Builder) -> None:
    touch = builder.model.touch
    builder.acts(builder.model.chooseElement, CONTACTS)
    builder.acts(touch.say, "Đây là danh bạ, [bác] thử Cài đặt.")
    builder.acts(touch.setCost, "money")
    (act,) = builder.acts_of(HOME, CONTACTS)
    assert (act["wrong"]["vi"], act["costs"]) == ("Đây là danh bạ, {addr} thử Cài đặt.", "money")
    builder.acts(touch.setCost, "")
    assert touch.cost == ""
    builder.acts(touch.setMark, "answered")
    assert "say" in builder.acts_of(HOME, CONTACTS)[0]
    builder.acts(touch.setMark, "none")
    assert builder.acts_of(HOME, CONTACTS) == []


def test_what_is_removed_is_named_and_taken_back_until_the_next_change(builder: Builder) -> None:
    model, before = builder.model, builder.errand
    builder.acts(model.chooseElement, CONTACTS)
    builder.acts(model.touch.remove)
    assert model.head.removed == "Danh bạ"
    assert not model.touch.isChosen
    builder.acts(model.head.undo)
    assert builder.errand == before
    assert model.head.removed == ""
    builder.acts(model.addScreen, "map")
    builder.acts(model.shown.remove)
    assert model.head.removed
    builder.acts(model.head.setGoal, "Việc khác.")
    assert model.head.removed == ""


def test_the_screen_at_the_start_is_not_removed_and_the_reason_is_told(builder: Builder) -> None:
    model, before = builder.model, builder.errand
    builder.acts(model.shown.remove)
    assert "bắt đầu" in model.problem or "begins" in model.problem
    model.dismissProblem()
    assert (model.problem, builder.errand) == ("", before)


def test_elements_are_added_moved_renamed_and_keep_their_place_on_the_way(builder: Builder) -> None:
    model = builder.model
    builder.acts(model.addElement, "button")
    name = model.element
    assert name.startswith("nut-moi")
    builder.acts(model.touch.rename, "Gọi ngay")
    builder.acts(model.touch.move, -1)
    assert [one["id"] for one in builder.errand["screens"][0]["elements"]] == [CONTACTS, name, TO_SETTINGS]
    assert model.touch.title == "Gọi ngay"


def test_start_and_goal_move_to_another_screen(builder: Builder) -> None:
    model = builder.model
    builder.acts(model.addScreen, "call")
    call = model.screen
    builder.acts(model.shown.beginHere)
    builder.acts(model.shown.endHere)
    assert (builder.errand["start"], builder.errand["done"]) == (call, [{"screen": call}])
    assert model.shown.isStart
    assert model.shown.isGoal


def test_screens_beside_the_way_have_their_own_page(builder: Builder) -> None:
    model = builder.model
    builder.acts(model.addScreen, "map")
    builder.is_tried()
    builder.acts(model.chooseScreen, HOME, False)
    assert [one["id"] for one in model.rows.lines] == [HOME, DONE]
    assert (model.rows.isBeside, model.rows.pageCount) == (False, 2)
    model.rows.turn(1)
    assert [one["isOnWay"] for one in model.rows.lines] == [False]
    assert model.rows.isBeside


def test_a_dead_end_is_shown_as_a_film(builder: Builder) -> None:
    model = builder.model
    builder.is_tried()
    assert model.rows.isProved
    assert model.rows.film == []
    builder.acts(model.chooseElement, CONTACTS)
    builder.acts(model.touch.setMark, "right")
    builder.acts(model.addScreen, "lock")
    trap = model.screen
    builder.is_tried()
    assert not model.rows.isProved
    assert [(one["screen"], one["touch"]) for one in model.rows.film] == [(HOME, "Danh bạ"), (trap, "")]


def test_a_finding_of_this_step_leads_to_its_place(builder: Builder) -> None:
    model = builder.model
    builder.acts(model.chooseElement, CONTACTS)
    builder.acts(model.touch.say, " ".join(["chữ"] * 45))
    builder.acts(model.chooseScreen, DONE, False)
    model.findings._check()
    builder.work()
    assert model.findings.count > 0
    keys = set()
    for _turn in range(model.findings.count):
        keys.add(model.findings.key)
        if ".screens.0.elements.0." in model.findings.key:
            builder.acts(model.correct)
            assert (model.screen, model.element) == (HOME, CONTACTS)
            break
        model.findings.turn(1)
    else:
        raise AssertionError(keys)
    assert all(key.startswith(f"steps.{STEP}") for key in keys)


def test_the_way_from_the_lesson_leads_to_the_very_field_that_is_missing(builder: Builder) -> None:
    model, asked = builder.model, list[bool]()
    model.goalAsked.connect(lambda: asked.append(model.isVariant))
    builder.acts(model.closeSheet)
    builder.acts(model.open, Destination(PHONE, builder.lesson, ("steps", STEP, "variant", "goal", "vi")))
    assert (model.isVariant, asked, model.sheet) == (True, [True], "")


def test_what_is_not_on_the_phone_leads_to_its_field_in_the_form(builder: Builder) -> None:
    model, praise = builder.model, ("steps", STEP, "praise", "vi")
    session = builder.desk.opened(builder.lesson)
    session.apply(SetValue(praise, " ".join(["chữ"] * 60)))
    session.close()
    builder.acts(model.close)
    builder.opens()
    model.findings._check()
    builder.work()
    for _turn in range(model.findings.count):
        if "praise" not in model.findings.key:
            model.findings.turn(1)
    builder.acts(model.correct)
    assert builder.went == [Destination(EDITOR, builder.lesson, praise)]


def test_every_icon_and_key_of_the_big_phone_answers_a_touch(builder: Builder) -> None:
    model, answers = builder.model, dict[str, str]()
    builder.acts(model.closeSheet)
    for place in model.stage.places:
        model.stage.touched.emit(HOME, place["id"])
        answers[place["id"]] = model.element or model.reply
    assert {TO_SETTINGS, CONTACTS} < answers.keys()
    assert len([name for name in answers if name.startswith("app:")]) >= 7
    silent = {name for name, answer in answers.items() if not answer}
    assert silent <= {"screen"}, "the empty part of the screen chooses the screen itself"
    builder.acts(model.chooseElement, CONTACTS)
    assert model.reply == ""


def test_a_phone_is_drawn_before_its_task_is_written(builder: Builder) -> None:
    session = builder.desk.opened(builder.lesson)
    for place in (("goal",), ("variant", "goal")):
        session.apply(SetValue(("steps", STEP, *place, "vi"), ""))
    session.close()
    builder.acts(builder.model.close)
    builder.opens()
    assert {TO_SETTINGS, CONTACTS} < {place["id"] for place in builder.model.stage.places}


def test_leaving_goes_back_to_the_step_and_stores_the_last_letters(builder: Builder) -> None:
    builder.model.head.setGoal("Chữ cuối cùng.")
    builder.model.close()
    builder.work()
    assert builder.errand["goal"]["vi"] == "Chữ cuối cùng."
    builder.opens()
    builder.model.leave()
    assert (builder.went[-1].view, builder.went[-1].place) == (EDITOR, ("steps", STEP))


def test_a_hint_stands_in_the_largest_free_strip() -> None:
    places = [{"y": 0.42, "height": 0.1}, {"y": 0.8, "height": 0.1}]
    assert largest_gap(places) == (0.52 + 0.8) / 2
    assert largest_gap([]) == (0.4 + 0.9) / 2


def test_texts_stand_as_they_were_typed_while_they_are_being_stored(builder: Builder) -> None:
    model = builder.model
    model.head.setGoal("Mở")
    model.head.setGoal("Mở t")
    model.shown.setTitle("Nhóm")
    assert (model.head.goal, model.shown.title) == ("Mở t", "Nhóm")
    builder.work()
    assert (model.head.goal, model.shown.title) == ("Mở t", "Nhóm")
    builder.acts(model.head.undo)
    builder.acts(model.head.undo)
    assert model.head.goal != "Mở t"


@pytest.mark.parametrize("is_variant", [False, True])
@pytest.mark.parametrize("text", ["goal", "title", "name", "said"])
def test_an_emptied_text_stays_empty_until_the_author_leaves_it(builder: Builder, text: str, is_variant: bool):
    model = builder.model
    builder.acts(model.chooseScreen, HOME, is_variant)
    builder.acts(model.chooseElement, CONTACTS)
    builder.acts(model.touch.setMark, "wrong")
    part, write = {
        "goal": (model.head, model.head.setGoal),
        "title": (model.shown, model.shown.setTitle),
        "name": (model.touch, model.touch.rename),
        "said": (model.touch, model.touch.say),
    }[text]
    write("M")
    write("")
    builder.work()
    assert getattr(part, text) == ""
    write("Mở")
    write("")
    builder.work()
    builder.acts(model.head.undo)
    assert getattr(part, text) != ""
    write("")
    builder.acts(model.head.leaveText)
    stored = getattr(part, text)
    builder.acts(model.close)
    builder.opens()
    builder.acts(model.chooseScreen, HOME, is_variant)
    builder.acts(model.chooseElement, CONTACTS)
    assert getattr(part, text) == stored
