"""Typing on the practice phone: what is to be typed stays in sight; the input method VNI stays selected."""

from tests.qml.phone.scenes import Phone, element, scene
from tests.qml.stage import Stage

FIELD = element("ten", "field", "Họ và tên", types=True, gestures=["type"])


def write(phone: Phone, *keys: str) -> None:
    for key in keys:
        phone.tap(f"pk-{key}")


def test_vni_is_chosen_with_one_key_and_stays_for_the_next_field(stage: Stage) -> None:
    phone = Phone(stage, scene("form", FIELD))
    phone.tap("el-ten")
    assert not phone.has("pk-6")
    phone.tap("pkMethod")
    write(phone, *"viet65")
    phone.tap("pkDone")
    phone.tap("el-ten")
    write(phone, *"na8m")
    phone.tap("pkDone")
    assert phone.acts == ["type:ten=việt", "type:ten=năm"]


def test_what_was_typed_before_the_change_goes_on(stage: Stage) -> None:
    phone = Phone(stage, scene("form", FIELD))
    phone.tap("el-ten")
    write(phone, *"vieet")
    phone.tap("pkMethod")
    write(phone, "5")
    phone.tap("pkMethod")
    write(phone, "s", "z")
    assert phone["phoneTyped"].property("text") == "viêt▏"


def test_the_heading_that_is_to_be_typed_stays_in_sight(stage: Stage) -> None:
    phone = Phone(stage, scene("web", element("tu", "heading", "dichvucong"), FIELD))
    phone.tap("el-ten")
    heading = phone["phoneHeading"]
    assert heading.property("text") == "dichvucong"
    assert not heading.property("truncated")


def test_done_is_marked_once_the_text_of_the_instruction_is_typed(stage: Stage) -> None:
    phone = Phone(stage, scene("form", FIELD) | {"typed": "Nam"})
    phone.tap("el-ten")
    write(phone, "n", "a")
    assert not phone["pkDone"].property("next")
    write(phone, "m")
    assert phone["pkDone"].property("next")


def test_without_a_heading_only_the_name_of_the_field_is_shown(stage: Stage) -> None:
    phone = Phone(stage, scene("form", FIELD))
    phone.tap("el-ten")
    assert not phone.has("phoneHeading")
