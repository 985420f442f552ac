"""Every form of Moodle XML becomes what it should."""

from pathlib import Path

import pytest

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


def test_further_hints_are_not_dropped_silently(tmp_path: Path) -> None:
    hints = "".join(f"<hint><text>Gợi ý {number}.</text></hint>" for number in (1, 2))
    question = f'<question type="description"><questiontext><text>Đọc.</text></questiontext>{hints}</question>'
    (tmp_path / "a.xml").write_text(f"<quiz>{question}</quiz>", "utf-8")
    (item,) = items_of(tmp_path / "a.xml")[1]
    assert item.hint == "Gợi ý 1."
    assert [str(note) for note in item.notes] == ["Only the first hint was kept."]
