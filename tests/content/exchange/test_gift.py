"""Every form of GIFT becomes what it should."""

from pathlib import Path

import pytest

from kiosk.content.exchange.items import ItemKind
from kiosk.content.exchange.steps.mapping import map_item
from tests.content.exchange.corpus import DATA, differences, expected, items_of

CORPUS = DATA / "corpus.gift"


def read(tmp_path: Path, text: str) -> list:
    file = tmp_path / "q.gift"
    file.write_text(text, "utf-8", newline="")
    return items_of(file)[1]


def test_every_item_of_the_corpus_becomes_what_it_should() -> None:
    form, items = items_of(CORPUS)
    wanted = expected(CORPUS, r"(?m)^// expect (.*)$")
    assert form == "gift"
    assert len(items) >= 60
    assert differences(items, wanted) == []


def test_categories_titles_and_comments_are_read(tmp_path: Path) -> None:
    items = read(tmp_path, "// c\n$CATEGORY: a/b\n\n::T\\:1::Hỏi? {=a ~b}\n\n// x\n$CATEGORY: c\nHai? {T}\n")
    assert [(item.name, item.category, item.prompt) for item in items] == [("T:1", "a/b", "Hỏi?"), ("2", "c", "Hai?")]


def test_feedback_goes_to_its_answer_and_to_everybody(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "Hỏi? {=a#đúng vì a ~b#sai vì b ####chung}")
    (step,) = map_item(item).steps
    assert step.payload["explain"] == {"vi": "chung đúng vì a"}
    assert [option.get("explain") for option in step.payload["options"]] == [None, {"vi": "sai vì b"}]


def test_true_or_false_has_the_feedback_for_wrong_first(tmp_path: Path) -> None:
    true, false = read(tmp_path, "Một? {T#nhầm#phải}\n\nHai? {F#nhầm#phải}")
    assert [option.feedback for option in true.options] == ["phải", "nhầm"]
    assert [option.feedback for option in false.options] == ["nhầm", "phải"]
    assert [option.is_right for option in false.options] == [False, True]


def test_weights_without_an_equals_sign_make_several_right(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "Hỏi? {~%50%a ~%50%b ~c}")
    assert item.kind is ItemKind.MULTIPLE
    assert [option.is_right for option in item.options] == [True, True, False]


def test_an_arrow_in_an_option_is_part_of_it(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "Bật Wi-Fi ở đâu? {=Cài đặt->Wi-Fi#Cài đặt->Wi-Fi ~Cài đặt->Màn hình ~Máy ảnh}")
    assert item.kind is ItemKind.CHOICE
    assert [(option.text, option.partner) for option in item.options] == [
        ("Cài đặt->Wi-Fi", ""),
        ("Cài đặt->Màn hình", ""),
        ("Máy ảnh", ""),
    ]
    assert item.options[0].feedback == "Cài đặt->Wi-Fi"


def test_pairs_are_split_at_their_first_arrow(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "Nối. {=Wi-Fi -> Cài đặt->Mạng =Sáng -> Cài đặt =Loa -> Âm}")
    assert item.kind is ItemKind.MATCHING
    assert (item.options[0].text, item.options[0].partner) == ("Wi-Fi", "Cài đặt->Mạng")


@pytest.mark.parametrize("answers", ["=Cài đặt->Wi-Fi", "=a->b =c", "=a =b =c->d"])
def test_a_half_matching_question_is_left_as_in_moodle(answers: str, tmp_path: Path) -> None:
    (item,) = read(tmp_path, f"Ở đâu? {{{answers}}}")
    assert "“->” in every answer" in str(item.refusal)
    assert not map_item(item).steps


def test_an_arrow_in_the_feedback_makes_no_pair(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "Ở đâu? {=Wi-Fi#Cài đặt->Wi-Fi =wifi}")
    assert (item.refusal, item.kind) == (None, ItemKind.FILL_IN)


def test_the_gap_stands_where_the_braces_stood(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "Đừng đọc mã{=OTP}, nhé.")
    assert item.text == "Đừng đọc mã____, nhé."


def test_a_placeholder_in_a_foreign_text_fills_in_nothing(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "Số \\{fact\\:so-cong-an\\} là gì? {=a ~b ####x y z}")
    mapped = map_item(item)
    assert mapped.steps[0].payload["question"]["vi"] == "Số (fact:so-cong-an) là gì?"
    assert any("Braces" in str(remark) for remark in mapped.why)


def test_per_cent_behind_an_equals_sign_of_a_choice_is_text(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "Giảm bao nhiêu? {=%50% giá ~%0%%30% giá ~một đồng}")
    assert [(one.text, one.is_right) for one in item.options] == [
        ("%50% giá", True),
        ("%30% giá", False),
        ("một đồng", False),
    ]
    assert item.notes == ()


def test_an_escaped_asterisk_is_no_wildcard(tmp_path: Path) -> None:
    (item,) = read(tmp_path, r"Tích? {=3\\*4 =a+b =*#Chưa đúng. =%0%x#Nghĩ lại.}")
    assert [one.text for one in item.options if one.is_right] == ["3*4", "a+b"]
    assert any("Chưa đúng." in str(note) for note in item.notes)


def test_a_typed_answer_has_no_entities(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "[html]Gõ <b>R&amp;D</b>. {=R&amp;D}")
    assert (item.prompt, item.options[0].text) == ("Gõ R&D.", "R&amp;D")


def test_a_question_without_end_is_left_with_its_length(tmp_path: Path) -> None:
    items = read(tmp_path, f"Một? {{=a ~b}}\n\nHai? {{{'~' * 3_000_000}}}\n\nBa? {{=a ~b}}")
    assert [item.refusal is None for item in items] == [True, False, True]
    assert "2000000 characters" in str(items[1].refusal)


def test_no_more_options_are_read_than_a_cure_can_show(tmp_path: Path) -> None:
    (item,) = read(tmp_path, f"Hỏi? {{=a {'~b' * 100_000}}}")
    assert len(item.options) == 200
