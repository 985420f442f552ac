"""What was left becomes a step when the author chooses its cure."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.exchange.cures import cured, import_cured, is_automatic
from kiosk.content.exchange.items import Cure, ForeignItem
from kiosk.content.exchange.steps.mapping import map_item
from tests.content.exchange.corpus import DATA, items_of


def left(text: str, tmp_path: Path) -> ForeignItem:
    (tmp_path / "a.gift").write_text(text, "utf-8")
    (item,) = items_of(tmp_path / "a.gift")[1]
    assert not map_item(item).steps
    return item


def test_four_of_six_answers_are_picked(tmp_path: Path) -> None:
    item = left("Hỏi? {=a ~b ~c ~d ~e ~g}", tmp_path)
    assert map_item(item).cure is Cure.PICK_OPTIONS
    (step,) = map_item(cured(item, Cure.PICK_OPTIONS, {0, 2, 3, 5})).steps
    assert [option["text"]["vi"] for option in step.payload["options"]] == ["a", "c", "d", "g"]


def test_the_right_answer_is_marked(tmp_path: Path) -> None:
    item = left("Hỏi? {~a ~b}", tmp_path)
    assert map_item(item).cure is Cure.MARK_RIGHT
    (step,) = map_item(cured(item, Cure.MARK_RIGHT, {1})).steps
    assert [option["right"] for option in step.payload["options"]] == [False, True]


@pytest.mark.parametrize("text", ["Viết về thôn mình. {}", "Số pi? {#3.14:0.01}", "Nối. {=một -> a =hai -> b}"])
def test_a_question_that_is_not_judged_becomes_a_choice(text: str, tmp_path: Path) -> None:
    item = left(text, tmp_path)
    assert map_item(item).cure is Cure.TURN_INTO_CHOICE
    (step,) = map_item(cured(item, Cure.TURN_INTO_CHOICE)).steps
    assert step.kind == "choice"
    assert step.payload["options"][0]["right"] is True


@pytest.mark.parametrize("corpus", ["corpus.gift", "corpus_moodle.xml"])
def test_every_automatic_cure_of_the_corpus_helps(corpus: str, tmp_path: Path) -> None:
    items = [item for item in items_of(DATA / corpus)[1] if not map_item(item).steps]
    cures = {item.name: (item, map_item(item).cure) for item in items}
    repaired = [
        cured(item, cure, {0, 1, 2} if cure is Cure.PICK_OPTIONS else {0})
        for item, cure in cures.values()
        if cure and is_automatic(cure) and (item.options or cure is not Cure.MARK_RIGHT)
    ]
    result = import_cured(repaired, tmp_path / "xa-19249-safety", title="Sửa lại", today=date(2026, 11, 28))
    helped = [entry for entry in result.reports if entry.step]
    assert len(helped) >= len(repaired) * 0.8
    assert all(entry.why for entry in result.reports if not entry.step)


def test_words_of_the_author_are_not_invented(tmp_path: Path) -> None:
    item = left("Hỏi? {=một hai ba bốn năm sáu bảy tám chín mười mười một mười hai ~b}", tmp_path)
    assert map_item(item).cure is Cure.SHORTEN
    with pytest.raises(ValueError, match="words"):
        cured(item, Cure.SHORTEN)
