"""Every form of Moodle XML becomes what it should."""

from pathlib import Path

import pytest

from kiosk.content.exchange.items import ForeignItem
from kiosk.content.exchange.steps.mapping import map_item
from tests.content.exchange.corpus import DATA, differences, expected, items_of

CORPUS = DATA / "corpus_moodle.xml"


@pytest.fixture(scope="module")
def items() -> dict:
    return {item.name: item for item in items_of(CORPUS)[1]}


def test_every_item_of_the_corpus_becomes_what_it_should() -> None:
    form, items = items_of(CORPUS)
    wanted = expected(CORPUS, r"<!-- expect (.*) -->")
    assert form == "moodle"
    assert len(items) >= 60
    assert differences(items, wanted) == []


def test_an_embedded_picture_is_taken_without_its_comments(items: dict) -> None:
    (step,) = map_item(items["hinh 1"]).steps
    ((path, data),) = step.media.items()
    assert step.payload["picture"] == path
    assert path.startswith("media/hinh-mot-")
    assert data.startswith(b"\x89PNG")
    assert b"somebody" not in data


def test_a_damaged_picture_is_dropped_with_its_name(items: dict) -> None:
    mapped = map_item(items["hinh 3"])
    assert mapped.steps[0].media == {}
    assert any("hinh.png" in str(remark) for remark in mapped.why)


def test_hints_categories_and_the_order_of_answers_are_kept(items: dict) -> None:
    assert map_item(items["otp 10"]).steps[0].hint == "Nghĩ đến con số nhỏ."
    assert items["ds 1"].category == "$course$/top/Đúng sai"
    assert map_item(items["otp 7"]).steps[0].payload["shuffle"] is False


def test_each_gap_is_asked_with_the_others_filled_in(items: dict) -> None:
    first, second = map_item(items["trong 6"]).steps
    assert first.payload["sentence"]["vi"] == "Thủ đô là ____, cố đô là Huế."
    assert second.payload["sentence"]["vi"] == "Thủ đô là Hà Nội, cố đô là ____."
    assert second.payload["answer"]["vi"] == "Huế"


def test_a_file_that_is_cut_off_keeps_what_came_before(tmp_path: Path) -> None:
    whole = CORPUS.read_bytes()
    cut = tmp_path / "cut.xml"
    cut.write_bytes(whole[: len(whole) // 2])
    items = items_of(cut)[1]
    assert len(items) > 20
    assert "cut off" in str(items[-1].refusal)
    assert all(item.refusal is None or item is items[-1] or item.native for item in items)


def read(tmp_path: Path, kind: str, text: str, inside: str = "") -> ForeignItem:
    asked = f"<questiontext format='html'><text><![CDATA[{text}]]></text></questiontext>"
    (tmp_path / "a.xml").write_text(f"<quiz><question type='{kind}'>{asked}{inside}</question></quiz>", "utf-8")
    (item,) = items_of(tmp_path / "a.xml")[1]
    return item


def notes(item: ForeignItem) -> str:
    return " ".join(map(str, item.notes))


HINTS = "<hint><text>Gợi ý 1.</text></hint><hint><text>Gợi ý 2.</text></hint>"


def test_hints_that_are_removed_are_said_in_full(tmp_path: Path) -> None:
    item = read(tmp_path, "shortanswer", "Hỏi?", f"<answer fraction='100'><text>a</text></answer>{HINTS}")
    assert (item.hint, notes(item)) == ("Gợi ý 1.", "These hints were removed: “Gợi ý 2.”")
    page = read(tmp_path, "description", "Đọc.", HINTS)
    assert (page.hint, notes(page)) == ("", "These hints were removed: “Gợi ý 1.; Gợi ý 2.”")


@pytest.mark.parametrize(("hidden", "is_said"), [("1", True), ("0", False)])
def test_a_hidden_question_is_said_to_be_hidden(hidden: str, is_said: bool, tmp_path: Path) -> None:
    item = read(tmp_path, "description", "Đọc.", f"<hidden>{hidden}</hidden>")
    assert ("hidden from learners" in notes(item)) is is_said


@pytest.mark.parametrize(("kind", "tag"), [("gapselect", "selectoption"), ("ddwtos", "dragbox")])
def test_a_gap_offers_the_words_of_its_group(kind: str, tag: str, tmp_path: Path) -> None:
    words = [("mã OTP", 1), ("mật khẩu", 1), ("công an", 2), ("ngân hàng", 2)]
    boxes = "".join(f"<{tag}><text>{word}</text><group>{group}</group></{tag}>" for word, group in words)
    steps = map_item(read(tmp_path, kind, "Giữ [[1]]. Gọi [[3]].", boxes)).steps
    offered = [[(one["text"]["vi"], one["right"]) for one in step.payload["options"]] for step in steps]
    assert offered == [[("mã OTP", True), ("mật khẩu", False)], [("công an", True), ("ngân hàng", False)]]


@pytest.mark.parametrize("kind", ["MC", "MULTICHOICE", "MCV", "MULTICHOICE_V", "MULTICHOICE_HS", "MCVS"])
def test_a_gap_to_choose_stays_a_choice_beside_others(kind: str, tmp_path: Path) -> None:
    text = f"Giữ {{1:{kind}:=mã OTP~tên thôn#Tên thôn ai cũng biết.}}. Gọi {{1:NM:=113}}."
    choice, typed = map_item(read(tmp_path, "cloze", text)).steps
    assert (choice.kind, typed.kind, typed.payload["answer"]) == ("choice", "fill_in", {"vi": "113"})
    assert [one["text"]["vi"] for one in choice.payload["options"]] == ["mã OTP", "tên thôn"]
    assert choice.payload["options"][1]["explain"] == {"vi": "Tên thôn ai cũng biết."}


def test_an_unknown_kind_of_gap_is_left(tmp_path: Path) -> None:
    assert "TABLE" in str(read(tmp_path, "cloze", "Giữ {1:TABLE:=a}.").refusal)


@pytest.mark.parametrize("text", ["Giữ {1:SA:=a~%0%b#Nghĩ lại.}.", "Giữ {1:SA:=a~*#Nghĩ lại.}."])
def test_feedback_of_wrong_words_of_a_gap_is_said(text: str, tmp_path: Path) -> None:
    item = read(tmp_path, "cloze", text)
    assert [one.text for one in item.options] == ["a"]
    assert "Nghĩ lại." in notes(item)


@pytest.mark.parametrize(("kind", "answer"), [("shortanswer", "<text>*</text>"), ("numerical", "<text>5</text>")])
def test_remarks_are_about_what_was_there(kind: str, answer: str, tmp_path: Path) -> None:
    right = "<answer fraction='100'><text>4</text></answer>"
    item = read(tmp_path, kind, "Hỏi?", f"{right}<answer fraction='0'>{answer}</answer>")
    assert item.notes == ()
    told = f"{right}<answer fraction='0'>{answer}<feedback><text>Nghĩ lại.</text></feedback></answer>"
    assert "Nghĩ lại." in notes(read(tmp_path, kind, "Hỏi?", told))


def test_a_typed_answer_is_read_letter_by_letter(tmp_path: Path) -> None:
    answers = (
        "<answer fraction='100'><text>R&amp;amp;D</text></answer><answer fraction='100'><text>3\\*4</text></answer>"
    )
    assert [one.text for one in read(tmp_path, "shortanswer", "Hỏi?", answers).options] == ["R&amp;D", "3*4"]


def test_a_text_with_too_many_gaps_is_left(tmp_path: Path) -> None:
    item = read(tmp_path, "cloze", "a {1:SA:=b}" * 500)
    assert "more than 100 gaps" in str(item.refusal)
    item = read(tmp_path, "ddwtos", "a [[1]]" * 500, "<dragbox><text>b</text></dragbox>")
    assert "more than 100 gaps" in str(item.refusal)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("x<sup>y</sup> và 2<sup>n+1</sup>", "x^y và 2ⁿ⁺¹"),
        ("a<sub>ij</sub>, H<sub>2</sub>O", "a_ij, H₂O"),
        ("hạng 1<sup>st</sup>", "hạng 1st"),
        ("<math><msqrt><mn>2</mn></msqrt></math> là gì?", "√2 là gì?"),
        ("&radic;2 là gì?", "√2 là gì?"),
    ],
)
def test_a_formula_keeps_its_meaning(markup: str, words: str, tmp_path: Path) -> None:
    assert read(tmp_path, "description", markup).prompt == words
