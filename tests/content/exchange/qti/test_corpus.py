"""The QTI reader makes of each item what its specification means, in every version and form of the standard."""

from pathlib import Path

import pytest

from kiosk.content.exchange.formats import HEAD_BYTES, ForeignFile
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
