"""The form of a step as rows: every text has a row, and editing it gives a valid step."""

import pytest

from kiosk.activities import registry
from kiosk.bridge.studio.editor.form_edits import FormEdits, listed
from kiosk.bridge.studio.editor.form_rows import RowData, RowTexts, rows_of
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
