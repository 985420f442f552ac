"""Answers that are pasted from elsewhere lose their bullets and keep which one is right."""

import pytest

from kiosk.activities import registry
from kiosk.content.editing.form_fields import FieldType
from kiosk.content.editing.forms import form_of, lesson_form
from kiosk.content.editing.new_parts import ids_in, new_step
from kiosk.content.editing.pasted import PastedLine, has_room, pasted_entries, pasted_lines
from kiosk.content.editing.text_measure import measured_text
from kiosk.content.packs.lessons import payload_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một\n\n  Hai  \r\nBa", "Một|Hai|Ba"),
        ("1. Một\n2) Hai\n(3) Ba\n10/ Bốn", "Một|Hai|Ba|Bốn"),
        ("a) Một\nB. Hai\nđ) Ba", "Một|Hai|Ba"),
        ("- Một\n– Hai\n• Ba\n+ Bốn", "Một|Hai|Ba|Bốn"),
        ("* Một\n* Hai", "Một|Hai"),
        ("* Một\nHai", "Một!|Hai"),
        ("1. Một\n2. Hai *\n*3. Ba\n4. Bốn (đúng)", "Một|Hai!|Ba!|Bốn!"),
        ("[x] Một\n[ ] Hai\n☑ Ba\n☐ Bốn", "Một!|Hai|Ba!|Bốn"),
        ("a.\tMột\tđồng", "Một đồng"),
        ("5.000.000 đồng\n113 là số công an\n24/7", "5.000.000 đồng|113 là số công an|24/7"),
        ("\ufeffMo\u0323\u0302t\u200b\nHai\u00a0ba", "Mộ".replace("ộ", "ộ") + "t|Hai ba"),
        ("-\n1.\n*\n", ""),
        ("", ""),
    ],
)
def test_bullets_numbers_and_marks_are_understood(text, expected):
    found = pasted_lines(text)
    assert "|".join(f"{line.text}{'!' if line.is_right else ''}" for line in found) == expected


def test_pasted_answers_become_options_with_ids_of_their_own():
    step = new_step("choice", ())
    lines = pasted_lines("a) Cúp máy *\nb) Cúp máy sau\nc) Đọc mã")
    entries = pasted_entries(step, ("options",), lines)
    assert [entry["right"] for entry in entries] == [True, False, False]
    assert len({*ids_in(entries), *ids_in(step)}) == 3 + len(list(ids_in(step)))
    registry()["choice"].parse(payload_of({**step, "options": entries}))
    assert has_room(step, ("options",), 2, 4)
    assert not has_room(step, ("options",), 3, 4)


def test_pasted_lines_fit_lists_of_other_kinds():
    lines = (PastedLine("Một"), PastedLine("Hai"))
    assert pasted_entries(new_step("ordering", ()), ("items",), lines)[1]["text"] == {"vi": "Hai"}
    assert pasted_entries(new_step("fill_in", ()), ("also",), lines) == ["Một", "Hai"]


def test_words_and_sentences_are_counted_as_the_checks_count_them():
    text = form_of("page").field_at(("text",))
    measure = measured_text("{Addr} xem nhé. Xong rồi. Thế là hết.", text, "page")
    assert (measure.words, measure.most_words) == (9, 40)  # “cô bác” has two words
    assert (measure.sentences, measure.most_sentences) == (3, 2)
    assert measure.is_too_long
    assert not measured_text("{Addr} xem nhé.", text, "page").is_too_long
    assert measured_text(" ".join(["từ"] * 21), text, "page").is_too_long
    title = lesson_form().field_at(("title",))
    assert (title.type, measured_text("một hai", title).most_words) == (FieldType.SHORT_TEXT, 12)
    typed = form_of("typing").field_at(("text",))
    assert measured_text("x" * 25, typed).is_too_long
