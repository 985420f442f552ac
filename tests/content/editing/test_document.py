"""Edits change the text of their entry only: comments, quotes, order, line ends and everything else stay."""

from textwrap import dedent

import pytest

from kiosk.content.editing.document import DamagedTextError, SourceDocument
from kiosk.content.editing.edits import (
    EditRefusedError,
    InsertEntry,
    MoveEntry,
    RemoveValue,
    SetValue,
    applied,
    is_same,
)
from kiosk.content.editing.segments import FileSegments
from kiosk.content.packs.marked import read_marked
from kiosk.domain.errors import SourceError

LESSON = dedent("""\
    # A lesson of the commune.
    id: giu-ma   # never changed
    title:
      vi: 'Giữ kín mã'
    facts: [so-cong-an, "so-ngan-hang"]  # both are shared
    steps:
      # The first page.
      - id: mo-dau
        type: page
        text: {vi: "Xin chào {addr}.", en: "Hello."}

      # Asked by the teacher:
      # which one?
      - id: hoi
        type: choice
        options:
          - {id: a, text: {vi: "Một"}, right: true}
          # wrong on purpose
          - id: b
            text: {vi: "Hai"}
            right: false
            # not explained yet

      - id: cuoi
        type: page
        text: |
          Hết rồi.
    take_home: {}
    """)


def edited(*edits, text=LESSON):
    return SourceDocument.opened(text.encode(), "x.yaml").edited(*edits).raw.decode()


def replaced(old: str, new: str) -> str:
    assert LESSON.count(old) == 1
    return LESSON.replace(old, new)


@pytest.mark.parametrize(
    ("place", "value", "old", "new"),
    [
        (("title", "vi"), "Mã 'OTP'", "'Giữ kín mã'", "'Mã ''OTP'''"),
        (("title", "vi"), "Một\nhai", "'Giữ kín mã'", '"Một\\nhai"'),
        (("id",), "ma-otp", "id: giu-ma ", "id: ma-otp "),
        (("id",), "ma: otp", "id: giu-ma ", 'id: "ma: otp" '),
        (("steps", 0, "text", "vi"), 'Chào "bác" \\ạ', '"Xin chào {addr}."', '"Chào \\"bác\\" \\\\ạ"'),
        (("steps", 1, "options", 0, "right"), False, '"Một"}, right: true', '"Một"}, right: false'),
        (("facts", 1), "so-moi", '"so-ngan-hang"', '"so-moi"'),
        (("steps", 2, "text"), {"vi": "Hết."}, "|\n      Hết rồi.", '{vi: "Hết."}'),
        (("take_home",), {"lines": [{"vi": "A"}]}, "take_home: {}", 'take_home: {lines: [{vi: "A"}]}'),
        (("title",), {"vi": "Giữ kín mã", "en": "Keep it"}, "'Giữ kín mã'\n", "'Giữ kín mã'\n  en: \"Keep it\"\n"),
    ],
)
def test_a_value_is_set_where_it_stands(place, value, old, new):
    assert edited(SetValue(place, value)) == replaced(old, new)


def test_a_new_field_takes_its_place_in_the_order_of_the_form():
    order = ("id", "type", "skill", "hint", "text")
    assert edited(SetValue(("steps", 0, "skill"), "giu-ma", order)) == replaced(
        "mo-dau\n    type: page\n", "mo-dau\n    type: page\n    skill: giu-ma\n"
    )


def test_a_new_field_without_a_place_in_the_order_comes_last():
    place = ("steps", 1, "options", 1, "explain")
    assert edited(SetValue(place, {"vi": "Hai là sai."})) == replaced(
        "        right: false\n", '        right: false\n        explain: {vi: "Hai là sai."}\n'
    )


def test_a_group_of_many_fields_is_written_as_a_block():
    option = {"id": "c", "text": {"vi": "Ba"}, "right": False, "explain": {"vi": "x" * 90}}
    block = (
        f'      - id: c\n        text: {{vi: "Ba"}}\n        right: false\n        explain: {{vi: "{"x" * 90}"}}\n'
    )
    assert edited(InsertEntry(("steps", 1, "options"), 0, option)) == replaced(
        "    options:\n", f"    options:\n{block}"
    )


def test_a_removed_step_takes_its_comments_and_one_blank_line_with_it():
    text = edited(RemoveValue(("steps", 1)))
    start, end = LESSON.index("\n  # Asked by"), LESSON.index("\n  - id: cuoi")
    assert text == LESSON[:start] + LESSON[end:]


def test_a_moved_step_takes_its_comments_with_it():
    text = edited(MoveEntry(("steps",), 1, 0))
    first, second = LESSON.index("  # The first page."), LESSON.index("  # Asked by")
    third = LESSON.index("  - id: cuoi")
    assert text == LESSON[:first] + LESSON[second:third] + LESSON[first:second] + LESSON[third:]


def test_the_first_field_behind_a_dash_can_be_removed():
    assert edited(RemoveValue(("steps", 0, "id"))) == replaced("- id: mo-dau\n    type: page", "- type: page")


def test_the_last_entry_leaves_an_empty_list_and_the_next_one_fills_it():
    emptied = edited(RemoveValue(("steps", 1, "options", 0)), RemoveValue(("steps", 1, "options", 0)))
    assert "    options: []\n" in emptied
    assert "# not explained yet" not in emptied
    assert "    options: [{id: d}]\n" in edited(InsertEntry(("steps", 1, "options"), 0, {"id": "d"}), text=emptied)


def test_entries_of_a_list_on_one_line_are_inserted_moved_and_removed():
    line = 'facts: [so-cong-an, "so-ngan-hang"]'
    assert edited(InsertEntry(("facts",), 2, "x")) == replaced(line, 'facts: [so-cong-an, "so-ngan-hang", x]')
    assert edited(MoveEntry(("facts",), 1, 0)) == replaced(line, 'facts: ["so-ngan-hang", so-cong-an]')
    assert edited(RemoveValue(("facts", 0))) == replaced(line, 'facts: ["so-ngan-hang"]')


def test_a_whole_step_that_is_set_keeps_the_text_of_what_stays_equal():
    data = SourceDocument(LESSON.encode()).value(("steps", 1))
    options = [data["options"][1], {"id": "c"}, {**data["options"][0], "right": False}]
    text = edited(SetValue(("steps", 1), {**data, "options": options}))
    assert text.index("# wrong on purpose") < text.index("- {id: c}") < text.index('{id: a, text: {vi: "Một"}')
    assert "        # not explained yet\n" in text


def test_a_step_is_copied_into_another_lesson_with_its_comments():
    source = SourceDocument.opened(LESSON.encode(), "x.yaml")
    excerpt = source.excerpt(("steps", 1))
    other = "steps:\n- id: a\n  type: page\n\n- id: b\n  type: page\n"
    text = edited(InsertEntry(("steps",), 1, {**excerpt.value, "id": "hoi-2"}, excerpt), text=other)
    assert "type: page\n\n# Asked by the teacher:\n# which one?\n- id: hoi-2\n" in text
    assert "    # wrong on purpose\n    - id: b\n" in text
    assert text.startswith("steps:\n- id: a\n")
    assert text.endswith("    # not explained yet\n\n- id: b\n  type: page\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("is_marked", [False, True])
@pytest.mark.parametrize("is_ended", [False, True])
def test_byte_order_mark_line_ends_and_the_missing_last_line_end_stay(newline, is_marked, is_ended):
    plain = LESSON if is_ended else LESSON.removesuffix("\n")
    raw = plain.replace("\n", newline).encode("utf-8-sig" if is_marked else "utf-8")
    edits = [
        SetValue(("title", "vi"), "Mới"),
        InsertEntry(("steps",), 3, {"id": "them", "type": "page"}),
        MoveEntry(("steps",), 3, 0),
        RemoveValue(("steps", 1)),
    ]
    new = SourceDocument.opened(raw, "x.yaml").edited(*edits).raw
    assert new.startswith(b"\xef\xbb\xbf") is is_marked
    expected = edited(*edits, text=plain)
    assert new.decode("utf-8-sig") == expected.replace("\n", newline)
    assert new.decode().endswith(newline) is is_ended


def test_mixed_line_ends_stay_as_they_are():
    text = LESSON.replace("type: page\n", "type: page\r\n")
    assert edited(SetValue(("title", "vi"), "Mới"), text=text) == text.replace("'Giữ kín mã'", "'Mới'")


@pytest.mark.parametrize(
    "edit",
    [
        SetValue(("steps", 9, "id"), "x"),
        SetValue(("nothing", "below"), "x"),
        RemoveValue(("steps", 0, "hint")),
        RemoveValue(()),
        InsertEntry(("title",), 0, "x"),
        InsertEntry(("steps",), 5, {}),
        MoveEntry(("steps",), 0, 3),
        SetValue(("title", "vi"), 4.5),
        SetValue(("title", "vi"), 10**9),
        SetValue(("title", "vi"), "\ud800"),
        SetValue(("title", "vi"), {"<<": "x"}),
        SetValue(("title", "vi"), [[[[[[[[[[[[[[[[["x"]]]]]]]]]]]]]]]]]),
        SetValue(("title", "vi"), "x" * 300_000),
    ],
)
def test_an_edit_that_does_not_fit_is_refused_with_a_cure(edit):
    with pytest.raises(EditRefusedError) as caught:
        edited(edit)
    assert caught.value.cure


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: 1\na: 2\n", "a: [1\n", "\tb: 1\n", "", "a: !!str 1\n"])
def test_a_file_outside_the_subset_for_authors_is_not_opened(text):
    with pytest.raises(SourceError):
        SourceDocument.opened(text.encode(), "x.yaml")


@pytest.mark.parametrize(
    ("text", "edit", "expected"),
    [
        ("a:\nb: 1\n", SetValue(("a",), "x"), "a: x\nb: 1\n"),
        ("a: {b, c: }\n", SetValue(("a", "b"), "x"), "a: {b: x, c: }\n"),
        ("a: {b, c: }\n", SetValue(("a", "c"), "x"), "a: {b, c: x}\n"),
        ("a: [1, 2,]\n", RemoveValue(("a", 1)), "a: [1,]\n"),
        ("a: [ 1 ] # c\n", RemoveValue(("a", 0)), "a: [] # c\n"),
        ("a: [1, # one\n  2, # two\n  3]\n", RemoveValue(("a", 1)), "a: [1, # one\n   # two\n  3]\n"),
        ("a: # c\n  - b: 1\n", SetValue(("a",), "x"), "# c\na: x\n"),
        ("a:\n  - - 1\n    # c\n    - 2\n", MoveEntry(("a", 0), 0, 1), "a:\n  # c\n  - [2, 1]\n"),
        ("? a\n: 1\n? b\n: 2\n", SetValue(("a",), [{"id": "x"}, 1]), "? a\n:\n    - {id: x}\n    - 1\n? b\n: 2\n"),
        ("a: [b: 1]\n", SetValue(("a", 0, "c"), 2), "a: [{b: 1, c: 2}]\n"),
        ("- a\n- b\n", RemoveValue((0,)), "- b\n"),
        ("a: 'x\n  y'\nb: 1\n", SetValue(("a",), "z"), "a: 'z'\nb: 1\n"),
        ("a: |+\n  x\n\n\nb: 1\n", SetValue(("b",), 2), "a: |+\n  x\n\n\nb: 2\n"),
        ("a:\n  - |+\n    x\n\n  - y\n", MoveEntry(("a",), 0, 1), "a:\n  - y\n  - |+\n    x\n\n"),
    ],
)
def test_unusual_forms_of_yaml_are_edited_too(text, edit, expected):
    assert edited(edit, text=text) == expected


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("a: 1\nsteps:\n- |+\n  x\n\n- y: b\n", SetValue(("steps", 1, "y"), "two\nlines")),
        ("steps:\n  - x: a\n    y: |+\n      b\n\n\n  - c\nz: 1\n", SetValue(("steps", 0, "x"), "- b")),
        ("steps:\n  - x: a\n    y: >+\n      b\n\n\n", SetValue(("steps", 0, "x"), "b")),
        ("steps:\n  -\n    x: a\n  - - x: b\n    - 2\n", SetValue(("steps", 1, 0, "x"), "c")),
        ("steps:\n  - x: a\n    b: 'q\n\n  - no\n\n    z'\n  - x: c\n", SetValue(("steps", 0, "x"), "d")),
        ("? steps\n: - x: a\n  - x: b\n", SetValue(("steps", 0, "x"), "c")),
        ("? steps\n:\n  - x: a\n?\n  z\n: 1\n", SetValue(("steps", 0, "x"), "c")),
        ("{steps: [{x: a},\n {x: b}]}\n", SetValue(("steps", 1, "x"), "c")),
        ("--- # head\nsteps:\n  - x: a\n...\n", SetValue(("steps", 0, "x"), "c")),
        (
            "steps: # c\n  # d\n  - x: a # e\n# f\n  # g\n  - x: b\n",
            SetValue(("steps", 0, "x"), {"z": [1, {"k": "v" * 90}]}),
        ),
        ("a: 1\nsteps:\n  - x: 'a\u2028  - b'\n", SetValue(("steps", 0, "x"), "c")),
    ],
)
def test_a_step_that_is_edited_alone_gives_the_data_that_the_whole_file_has(text, edit):
    opened = SourceDocument.opened(text.encode(), "x.yaml")
    new = opened.edited(edit)
    assert is_same(read_marked(new.raw, "x.yaml").data, applied(opened.data, edit))
    assert is_same(new.marked.data, new.data)


def test_damage_that_an_edit_did_is_found_before_the_lesson_is_checked(monkeypatch):
    """As if the program had written another step than the one that it parsed."""
    monkeypatch.setattr(FileSegments, "text", property(lambda segments: segments.head))
    with pytest.raises(DamagedTextError):
        _ = SourceDocument.opened(LESSON.encode(), "x.yaml").edited(SetValue(("title", "vi"), "Mới")).marked
