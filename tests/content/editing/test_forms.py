"""Every kind of step has a form, and what is typed into the form is what the kind accepts."""

from typing import Annotated, ClassVar

import pytest
from pydantic import BaseModel

from kiosk.activities import registry
from kiosk.activities.payload import Label, OwnEditor, PartId, RefersTo
from kiosk.content.editing import forms
from kiosk.content.editing.document import SourceDocument
from kiosk.content.editing.edits import SetValue
from kiosk.content.editing.form_fields import FieldType, FormField
from kiosk.content.editing.forms import fact_form, form_of, lesson_form, pack_form
from kiosk.content.editing.house_style import block_lines
from kiosk.content.editing.new_parts import new_step, targets_of
from kiosk.content.packs.lessons import payload_of
from kiosk.domain.errors import PayloadError

REFUSED_ALONE = {
    "several",  # is refused together with true_false only
    "true_false",  # needs two options named true and false
    "right",  # one option has to be right
    "direction",  # only a swipe has one
    "gesture",  # a swipe needs a direction
    "end",  # an end has no choices; captions do not overlap
    "start",
    "to",  # every part of a conversation is reached
    "line",  # each line has one place
    "hang_up",
    "sign",  # an end has neither sign nor hint
    "hint",
    "form",
    "sentence",  # needs a gap
    "video",
    "picture",
    "width",
    "height",
    "area",
    "message",
}
"""Fields whose new value can be refused because it depends on another field; the refusal has a cure."""


def values(field: FormField, step: dict):
    """New values for a field."""
    match field.type:
        case FieldType.SHORT_TEXT | FieldType.LONG_TEXT | FieldType.QUESTION:
            yield {"vi": "Chữ mới"}
            yield {"vi": " ".join(["từ"] * field.words)}
        case FieldType.LINE:
            yield "chợ"
        case FieldType.FLAG:
            yield from (True, False)
        case FieldType.CHOICE:
            yield from (choice.value for choice in field.choices)
        case FieldType.REFERENCE:
            yield from targets_of(step, field)
        case FieldType.NUMBER:
            yield from (field.fewest, field.most or 9)
        case FieldType.PICTURE:
            yield "media/moi.svg"
        case FieldType.VIDEO:
            yield "media/moi.webm"
        case FieldType.ID:
            yield "moi-moi"


def leaves(fields, step, place=()):
    """Every field of the form with each place in the step at which it stands or could stand."""
    for field in fields:
        at = (*place, field.name)
        if field.type is FieldType.GROUP:
            below = step.get(field.name)
            if isinstance(below, dict):
                yield from leaves(field.fields, below, at)
        elif field.type is FieldType.LIST and field.entry is not None:
            for index, entry in enumerate(step.get(field.name, ())):
                inside = field.entry
                if inside.type is FieldType.GROUP:
                    yield from leaves(inside.fields, entry, (*at, index))
                else:
                    yield inside, (*at, index)
        else:
            yield field, at


def sample_step(kind: str) -> dict:
    return {"id": "thu", "type": kind, **registry()[kind].sample}


@pytest.mark.parametrize("kind", registry())
def test_each_field_of_a_form_gives_what_the_kind_accepts_or_is_refused_with_a_cure(kind):
    step = sample_step(kind)
    document = SourceDocument.opened("\n".join([*block_lines({"steps": [step]}), ""]).encode(), "x.yaml")
    tried = accepted = 0
    for field, place in leaves(form_of(kind).fields, step):
        for value in values(field, step):
            new = document.edited(SetValue(("steps", 0, *place), value, form_of(kind).order)).value(("steps", 0))
            tried += 1
            refusal = refused(kind, new)
            accepted += refusal is None
            if refusal is not None:
                is_expected = field.name in REFUSED_ALONE or field.type is FieldType.ID
                assert is_expected, (field.name, value, str(refusal))
                assert refusal.cure
    assert tried > 3
    assert accepted > tried / 2


def refused(kind: str, step: dict) -> PayloadError | None:
    try:
        registry()[kind].parse(payload_of(step))
    except PayloadError as error:
        return error
    return None


@pytest.mark.parametrize("kind", registry())
def test_a_form_has_every_field_of_its_kind_in_order(kind):
    assert form_of(kind).order[-len(registry()[kind].payload.model_fields) :] == tuple(
        registry()[kind].payload.model_fields
    )
    assert ("skill" in form_of(kind).order) is registry()[kind].is_question


@pytest.mark.parametrize("kind", registry())
def test_one_word_more_than_the_form_allows_is_refused(kind):
    step = sample_step(kind)
    for field in form_of(kind).fields:
        if field.is_text and field.name != "hint":
            with pytest.raises(PayloadError, match="words"):
                registry()[kind].parse(payload_of({**step, field.name: {"vi": " ".join(["từ"] * (field.words + 1))}}))


def test_limits_references_and_examples_come_from_the_models():
    form = form_of("choice")
    options = form.field_at(("options",))
    assert (options.fewest, options.most) == (2, 4)
    answer = form.field_at(("options", 3, "text"))
    assert (answer.type, answer.words, answer.path) == (FieldType.SHORT_TEXT, 12, ("options", "*", "text"))
    assert answer.example["vi"] == "Đọc mã cho họ, vì họ là công an"
    to = form_of("dialogue").field_at(("nodes", 0, "choices", 0, "to"))
    assert targets_of(sample_step("dialogue"), to)[0] == "mo-dau"
    assert form_of("hotspot").field_at(("spots", 0, "line")).choices[0].value == "sender"
    assert form_of("phone_task").field_at(("screens",)).type is FieldType.PHONE
    assert form_of("fill_in").field_at(("also", 0)).characters == 40
    assert lesson_form().field_at(("take_home", "lines", 0)).words == 16
    assert lesson_form().field_at(("title",)).words == 12
    assert lesson_form().field_at(("steps",)) is None
    assert pack_form().field_at(("publisher", "name")).is_text
    assert fact_form().order == ("value", "source", "checked_on", "review_by")


def test_a_new_kind_gets_a_form_and_labels_without_new_code(monkeypatch):
    class Row(BaseModel):
        id: PartId
        picked_from: Annotated[PartId, RefersTo(("rows", "*", "id"))]

    class Payload(BaseModel):
        lucky_number: int = 7
        rows: tuple[Row, ...]
        label: Label
        screens: Annotated[tuple[Row, ...], OwnEditor("phone")] = ()

    class Kind:
        is_question = False
        payload = Payload
        sample: ClassVar = {"rows": [{"id": "a", "picked_from": "a"}], "label": {"vi": "Tên", "en": "Name"}}

    monkeypatch.setattr(forms, "registry", lambda: {"wheel_of_luck": Kind})
    monkeypatch.setattr("kiosk.content.editing.new_parts.registry", lambda: {"wheel_of_luck": Kind})
    form = form_of.__wrapped__("wheel_of_luck")
    assert form.label == "Wheel of luck"
    assert [(one.name, one.label, one.type) for one in form.fields] == [
        ("id", "Name in the file", FieldType.ID),
        ("lucky_number", "Lucky number", FieldType.NUMBER),
        ("rows", "Rows", FieldType.LIST),
        ("label", "Name of the place", FieldType.SHORT_TEXT),
        ("screens", "Screens of the phone", FieldType.PHONE),
    ]
    assert form.field_at(("rows", 0, "picked_from")).type is FieldType.REFERENCE
    assert new_step("wheel_of_luck", ())["label"] == {"vi": "Tên"}
