"""The QTI reader makes of each item what its specification means, in every version and form of the standard."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.exchange.accounts import ItemState
from kiosk.content.exchange.formats import HEAD_BYTES, ForeignFile
from kiosk.content.exchange.importing import import_files
from kiosk.content.exchange.qti import READER
from tests.content.exchange.qti.corpus import CORPUS
from tests.content.exchange.qti.notation import FORMS, rendered
from tests.content.exchange.seen import seen


def opened(folder: Path, data: bytes, name: str = "cau.xml", members: tuple[str, ...] = ()) -> ForeignFile:
    path = folder / name
    path.write_bytes(data)
    return ForeignFile(path, data[:HEAD_BYTES], members)


@pytest.mark.parametrize("form", FORMS)
def test_every_item_is_read_alike_in_every_form(tmp_path: Path, form: str) -> None:
    differing = {}
    for name, (xml, wanted) in CORPUS.items():
        file = opened(tmp_path, rendered(xml, form).encode())
        assert READER.sniff(file), name
        found = [seen(item) for item in READER.read(file)]
        if found != wanted:
            differing[name] = (found, wanted)
    assert not differing


def test_the_corpus_has_more_than_sixty_items() -> None:
    assert len(CORPUS) > 60


def test_a_wrong_place_is_not_explained_as_the_right_one(tmp_path: Path) -> None:
    path = tmp_path / "cau.xml"
    path.write_text(rendered(CORPUS["hot spots"][0], "3.0").replace("Hỏi?", "Nút nào màu đỏ?"), encoding="utf-8")
    (entry,) = import_files([path], tmp_path / "goi", today=date(2026, 11, 28)).reports
    assert entry.state is ItemState.CHANGED
    lesson = (tmp_path / "goi" / f"{entry.lesson}.yaml").read_text("utf-8")
    assert "Câu trả lời đúng: Nút đỏ" in lesson
    assert "Câu trả lời đúng: Chỗ 1" not in lesson
