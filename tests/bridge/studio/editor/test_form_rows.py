"""The form of a step as rows: every text has a row, and editing it gives a valid step."""

import pytest

from kiosk.activities import registry
from kiosk.bridge.studio.editor.form_edits import FormEdits, listed
from kiosk.bridge.studio.editor.form_rows import RowData, RowTexts, rows_of
from kiosk.bridge.studio.editor.spot_rows import is_area_of, notes_with_areas, with_spots
from kiosk.content.editing.edits import InsertEntry, SetValue, applied, value_at
from kiosk.content.editing.form_fields import FieldType
from kiosk.content.editing.forms import form_of, lesson_form
from kiosk.content.editing.new_parts import new_step
from kiosk.content.packs.lessons import payload_of
from kiosk.content.packs.marked import dotted, undotted
from tests.bridge.studio.editor.kinds import STEP, lesson_of, texts

PLAIN = RowTexts(label=str, shown=str)
NEED_MORE = {("dialogue", "nodes"), ("hotspot", "spots"), ("sorting", "groups"), ("video", "captions")}
"""Lists whose new entry is complete only with another one, or at another time; the checks say so."""


def rows(kind: str, lesson=None) -> list[RowData]:
    step = (lesson or lesson_of(kind))["steps"][0]
    found = rows_of(form_of(kind), step, STEP, PLAIN)
    return [one for row in found for one in (row, *row.parts)]


@pytest.mark.parametrize("kind", registry())
def test_every_text_of_a_step_has_a_row_and_editing_it_gives_a_valid_step(kind: str):
    lesson = lesson_of(kind)
    keys = {row.key for row in rows(kind) if row.kind == "text"}
    places = list(texts(kind))
    assert places
    assert {dotted(place) for place in places} <= keys
    for place in places:
        new = "Chữ ____ mới" if "____" in value_at(lesson, place) else "Chữ mới"
        changed = lesson
        for edit in FormEdits(form_of(kind), lesson, STEP).written(place, new):
            changed = applied(changed, edit)
        registry()[kind].parse(payload_of(changed["steps"][0]))
        assert [row.value for row in rows(kind, changed) if row.key == dotted(place)] == [new]


@pytest.mark.parametrize("kind", registry())
def test_an_added_entry_gives_a_valid_step_unless_its_author_has_to_choose_more(kind: str):
    lesson = lesson_of(kind)
    for row in rows(kind):
        if row.kind == "adds" and (kind, undotted(row.key)[2]) not in NEED_MORE:
            changed = lesson
            for edit in FormEdits(form_of(kind), lesson, STEP).added(undotted(row.key)):
                changed = applied(changed, edit)
            assert changed != lesson, row.key
            registry()[kind].parse(payload_of(changed["steps"][0]))


@pytest.mark.parametrize("kind", registry())
def test_a_new_step_shows_its_starting_texts_as_what_to_write(kind: str):
    lesson = {"steps": [new_step(kind, ())]}
    shown = [row for row in rows(kind, lesson) if row.kind == "text"]
    assert not any("ở đây" in row.value for row in shown)
    assert any("ở đây" in row.placeholder for row in shown)


def test_nothing_is_drawn_for_what_the_big_phone_edits():
    hidden = {field.name for field in form_of("phone_task").fields if field.type is FieldType.PHONE}
    assert hidden
    assert not any(undotted(row.key)[2] in hidden for row in rows("phone_task"))


def test_a_pair_is_one_row_with_two_texts():
    (first, *_) = (
        row
        for row in rows_of(form_of("matching"), lesson_of("matching")["steps"][0], STEP, PLAIN)
        if row.kind == "entry"
    )
    assert [part.key for part in first.parts] == ["steps.0.pairs.0.left.text.vi", "steps.0.pairs.0.right.text.vi"]


def test_another_kind_of_answers_takes_the_answers_with_it():
    lesson = lesson_of("choice")
    changed = lesson
    for edit in FormEdits(form_of("choice"), lesson, STEP).set_to((*STEP, "true_false"), value=True):
        changed = applied(changed, edit)
    assert [option["id"] for option in changed["steps"][0]["options"]] == ["true", "false"]
    registry()["choice"].parse(payload_of(changed["steps"][0]))


def test_a_fact_in_a_text_is_listed_once():
    order = lesson_form().order
    assert listed({}, "Gọi {fact:a} hay {fact:a}.", (), order) == [SetValue(("facts",), ["a"], order)]
    assert listed({"facts": ["a"]}, "{fact:a} {fact:b}", (), order) == [InsertEntry(("facts",), 1, "b")]
    assert listed({"facts": ["a"]}, "{fact:b}", ("b",), order) == []


def picture_lesson() -> dict:
    """Return a lesson with a question about a picture, whose two places are marked."""
    lesson = lesson_of("hotspot")
    step = lesson["steps"][0]
    for edit in FormEdits(form_of("hotspot"), lesson, STEP).set_to(
        (*STEP, "scene", "picture"), "media/cho.png", (480, 300)
    ):
        lesson = applied(lesson, edit)
    assert step != lesson["steps"][0]
    return lesson


def spot_rows(lesson: dict) -> list[RowData]:
    step = lesson["steps"][0]
    return with_spots(rows_of(form_of("hotspot"), step, STEP, PLAIN), step, STEP)


def test_the_form_of_a_picture_has_one_row_with_its_places_and_nothing_of_a_message():
    found = spot_rows(picture_lesson())
    keys = [row.key for row in found]
    assert keys.count("steps.0.scene.spots") == 1
    assert not any("message" in key or key.endswith((".line", ".area", ".width", ".height")) for key in keys)
    assert [row.key for row in found if row.has_area and row.kind == "entry"] == [
        f"steps.0.spots.{number}" for number in range(3)
    ]


def test_the_form_of_a_message_has_no_places_of_a_picture():
    found = spot_rows(lesson_of("hotspot"))
    assert any(row.key == "steps.0.spots.0.line" for row in found)
    assert not any(row.has_area or row.kind == "spots" or row.key.endswith((".width", ".height")) for row in found)


def test_what_an_area_lacks_is_shown_at_the_picture():
    notes = {"steps.0.spots.1.area": "Thiếu chỗ.", "steps.0.question.vi": "Ngắn thôi."}
    assert notes_with_areas(notes, STEP) == {**notes, "steps.0.scene.spots": "Thiếu chỗ."}
    assert notes_with_areas({"steps.3.spots.1.area": "Thiếu chỗ."}, STEP).keys() == {"steps.3.spots.1.area"}
    assert is_area_of("steps.0.scene.width", STEP)


def test_a_new_place_is_marked_where_there_is_room():
    lesson = picture_lesson()
    for _ in range(3):
        for edit in FormEdits(form_of("hotspot"), lesson, STEP).added((*STEP, "spots")):
            lesson = applied(lesson, edit)
    task = registry()["hotspot"].parse(payload_of(lesson["steps"][0]))
    assert len(task.spots) == 6


def test_several_places_can_be_right_and_the_last_right_one_stays_right():
    lesson = lesson_of("hotspot")
    right = []
    for number in (0, 0, 1, 2):
        for edit in FormEdits(form_of("hotspot"), lesson, STEP).marked((*STEP, "spots", number)):
            lesson = applied(lesson, edit)
        right.append([spot["right"] for spot in lesson["steps"][0]["spots"]])
    assert right == [[True, True, True], [False, True, True], [False, False, True], [False, False, True]]
    assert {row.mark for row in rows("hotspot", lesson) if row.kind == "entry" and "spots" in row.key} == {"check"}
    assert {row.mark for row in rows("choice") if row.kind == "entry" and row.mark} == {"radio"}


def test_each_picture_of_a_lesson_has_a_label_of_its_own():
    labels = [row.label for row in rows_of(lesson_form(), {}, (), PLAIN) if row.kind == "picture"]
    assert sorted(labels) == ["Picture in the list of lessons", "Picture on the card to take home"]
