"""New steps and entries are valid, in Vietnamese, and have ids of their own."""

import pytest

from kiosk.activities import registry
from kiosk.activities.payload import PART_ID
from kiosk.content.editing.ids import LONGEST, new_id
from kiosk.content.editing.new_parts import ids_in, new_entry, new_step
from kiosk.content.packs.lessons import payload_of


@pytest.mark.parametrize("kind", registry())
def test_a_new_step_is_accepted_by_its_kind_and_has_no_english(kind):
    step = new_step(kind, {"trang", "cau-hoi"}, "giu-ma")
    registry()[kind].parse(payload_of(step))
    assert step["id"] not in {"trang", "cau-hoi"}
    assert ("skill" in step) is registry()[kind].is_question
    assert "'en'" not in repr(step)


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        ("choice", ("options",)),
        ("dialogue", ("nodes", 0, "choices")),
        ("hotspot", ("scene", "message", "lines")),
        ("matching", ("pairs",)),
        ("ordering", ("items",)),
        ("sorting", ("items",)),
        ("touch_gym", ("exercises",)),
        ("fill_in", ("also",)),
    ],
)
def test_a_new_entry_is_accepted_and_leaves_the_other_ids_alone(kind, place):
    step = new_step(kind, ())
    entries = step
    for part in place:
        entries = entries.setdefault(part, []) if isinstance(entries, dict) else entries[part]
    before = list(ids_in(step))
    entry = new_entry(step, place, "Nhờ con cháu")
    entries.append(entry)
    registry()[kind].parse(payload_of(step))
    added = set(ids_in(entry))
    assert not added & set(before)
    assert all(PART_ID.fullmatch(name) for name in added)


def test_a_list_that_the_kind_does_not_have_is_refused():
    with pytest.raises(KeyError):
        new_entry(new_step("page", ()), ("options",))


@pytest.mark.parametrize(
    ("text", "taken", "expected"),
    [
        ("Gọi lại số in sau thẻ ngân hàng", (), "goi-lai-so-in-sau-the"),
        ("Đường đến xã", (), "duong-den-xa"),
        ("Đường đến xã", ("duong-den-xa", "duong-den-xa-2"), "duong-den-xa-3"),
        ("113 là số công an", (), "phan-113-la-so-cong-an"),
        ("???", (), "phan"),
        ("…", ("phan",), "phan-2"),
        ("True", (), "true-2"),
        ("Lesson", (), "lesson-2"),
        ("日本 Nghĩa", (), "nghia"),
        ("x" * 99, (), "x" * LONGEST),
    ],
)
def test_an_id_is_made_from_the_beginning_of_a_text(text, taken, expected):
    assert new_id(text, taken) == expected
    assert PART_ID.fullmatch(expected)
