"""Every form of Aiken becomes what it should."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.exchange.items import Cure
from kiosk.content.exchange.steps.mapping import map_item
from tests.content.exchange.corpus import differences, items_of

THINGS = ("mã OTP", "mật khẩu", "mã QR", "tin nhắn lạ", "cuộc gọi lạ", "đường dẫn", "ảnh căn cước", "số tài khoản")


def written() -> Iterator[tuple[str, str]]:
    """Questions with what must become of each: every form for each of eight things."""
    for thing in THINGS:
        yield (
            "changed choice",
            f"Gặp {thing} thì làm gì?\nA. Dừng lại\nB. Bấm ngay\nC. Đưa cho người khác\nANSWER: A\n",
        )
        yield "changed choice", f"Ai được giữ {thing}?\r\nA) Chỉ mình\r\nB) Cả chợ\r\nANSWER: A\r\n"
        yield "changed choice", f"Câu hai dòng về {thing}.\nDòng sau hỏi: làm gì?\na) Xem kỹ\nb) Bấm bừa\nanswer: a\n"
        yield "changed choice", f"Hỏi về {thing}, trả lời bằng tiếng Việt?\nA. Nên\nB. Không nên\nĐÁP ÁN: B\n"
        yield "changed choice", f"Chọn hai việc với {thing}.\nA. Xem kỹ\nB. Hỏi con cháu\nC. Bấm bừa\nANSWER: A, B\n"
        yield "left", f"Đáp án lạ về {thing}?\nA. Một\nB. Hai\nANSWER: D\n"
        yield (
            "left",
            f"Sáu câu về {thing}?\n" + "".join(f"{letter}. Câu {letter}\n" for letter in "ABCDEF") + "ANSWER: B\n",
        )
        yield "left", f"Quên đáp án về {thing}?\nA. Một\nB. Hai\n"
        yield "left", f"Một câu về {thing}?\nA. Một\nANSWER: A\n"


def test_every_item_of_the_corpus_becomes_what_it_should(tmp_path: Path) -> None:
    corpus = list(written())
    file = tmp_path / "aiken.txt"
    file.write_text("\n".join(text for _, text in corpus), "utf-8", newline="")
    form, items = items_of(file)
    assert form == "aiken"
    assert len(items) >= 60
    assert differences(items, [wanted for wanted, _ in corpus]) == []


def test_questions_need_no_blank_line_between_them(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Một?\nA. a\nB. b\nANSWER: A\nHai?\nA. a\nB. b\nANSWER: B", "utf-8")
    assert [item.prompt for item in items_of(file)[1]] == ["Một?", "Hai?"]


def test_a_forgotten_answer_can_be_marked(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Quên?\nA. a\nB. b\n\nMột?\nA. a\nB. b\nANSWER: A\n", "utf-8")
    assert map_item(items_of(file)[1][0]).cure is Cure.MARK_RIGHT


def test_many_letters_with_spaces_are_read_in_one_pass(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"Một?\nA. a\nB. b\nANSWER: A\nHai?\nA. a\nB. b\nANSWER: {'a ' * 5000}.\n", "utf-8")
    assert [item.refusal is None for item in items_of(file)[1]] == [True, True]


def test_lines_without_end_are_left(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Một?\nA. a\nB. b\nANSWER: A\n" + "Hai?\n" * 50_000 + "A. a\nB. b\nANSWER: A\n", "utf-8")
    items = items_of(file)[1]
    assert [bool(map_item(item).steps) for item in items] == [True, False]
    assert "more than 20000 characters" in str(map_item(items[1]).why[0])
