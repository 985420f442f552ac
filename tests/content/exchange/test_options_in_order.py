"""An option that speaks of the others stays where it stands."""

from pathlib import Path

import pytest

from kiosk.content.exchange.items import ForeignItem, ForeignOption, ItemKind
from kiosk.content.exchange.options_in_order import in_own_order
from kiosk.content.exchange.steps.mapping import map_item
from tests.content.exchange.corpus import items_of

OF_OTHERS = (
    "Tất cả các câu trên",
    "Cả ba đáp án trên đều đúng",
    "Không câu nào đúng",
    "Không có đáp án nào",
    "Cả hai cách nêu trên.",
    "All of the above",
    "None of the above.",
    "Các ý còn lại",
)
BY_LETTERS = ("Cả A và B", "A và C đều đúng", "A, B", "Chỉ a và b", "Both A and B", "Câu A và câu B đúng")
OF_ITSELF = (
    "Trên tường nhà văn hóa",
    "Không đọc cho ai",
    "Cả nhà cùng nghe",
    "Chỉ mình",
    "Đặt máy lên trên bàn",
    "Vitamin A",
    "a",
    "Ba và má",
    "Không gọi số lạ ở trên mạng xã hội",
)
ANSWERS = (
    "<questiontext><text>Hỏi?</text></questiontext><answer fraction='100'><text>Một</text></answer>"
    "<answer fraction='0'><text>Hai</text></answer>"
    "<answer fraction='0'><text>Tất cả các câu trên</text></answer>"
)


def choice(last: str) -> ForeignItem:
    options = (ForeignOption("Một", True), ForeignOption("Hai"), ForeignOption(last))
    return in_own_order(ForeignItem("gift", "multichoice", ItemKind.CHOICE, prompt="Hỏi?", options=options))


@pytest.mark.parametrize("last", OF_OTHERS + BY_LETTERS)
def test_the_order_is_kept_for_an_option_about_the_others(last: str) -> None:
    assert not choice(last).shuffle


@pytest.mark.parametrize("last", BY_LETTERS)
def test_letters_that_learners_do_not_see_are_said(last: str) -> None:
    assert "by their letters" in str(choice(last).notes[0])


@pytest.mark.parametrize("last", OF_ITSELF)
def test_other_options_are_shuffled_without_a_remark(last: str) -> None:
    assert (choice(last).shuffle, choice(last).notes) == (True, ())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.gift", "Hỏi? {=Một ~Hai ~Tất cả các câu trên}"),
        ("a.txt", "Hỏi?\nA. Một\nB. Hai\nC. Tất cả các câu trên\nANSWER: A\n"),
        ("a.csv", "câu hỏi;1;2;3;đúng\nHỏi?;Một;Hai;Tất cả các câu trên;1\n"),
        (
            "a.xml",
            f"<quiz><question type='multichoice'>{ANSWERS}</question></quiz>",
        ),
    ],
)
def test_every_format_keeps_the_order(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    (item,) = items_of(tmp_path / name)[1]
    assert map_item(item).steps[0].payload["shuffle"] is False
