"""The H5P reader makes of each content what the semantics of its library mean."""

from pathlib import Path

from kiosk.content.exchange.h5p import READER
from tests.content.exchange.h5p.corpus import CORPUS, blanks, book, column, hotspots, multi, text
from tests.content.exchange.h5p.packages import packed
from tests.content.exchange.seen import seen


def test_every_content_is_read_as_its_library_means(tmp_path: Path) -> None:
    differing = {}
    for name, ((library, params), wanted) in CORPUS.items():
        file = packed(tmp_path / "a.h5p", library, params)
        assert READER.sniff(file)
        found = [seen(item) for item in READER.read(file)]
        if found != wanted:
            differing[name] = (found, wanted)
    assert not differing


def test_the_corpus_has_more_than_sixty_contents() -> None:
    assert len(CORPUS) > 60


def test_a_picture_of_the_package_comes_with_its_question(tmp_path: Path) -> None:
    library, params = CORPUS["picture above"][0]
    (item,) = READER.read(packed(tmp_path / "a.h5p", library, params))
    assert item.picture
    assert (item.picture.name, item.picture.alt) == ("a.png", "Khóa")
    assert item.picture.data.startswith(b"\x89PNG")


def test_a_missing_picture_is_told_and_the_question_stays(tmp_path: Path) -> None:
    media = {"type": {"library": "H5P.Image 1.1", "params": {"file": {"path": "images/none.png"}}}}
    library, params = multi("=A", "B", media=media)
    (item,) = READER.read(packed(tmp_path / "a.h5p", library, params))
    assert item.picture is None
    assert "picture is not in the file" in " ".join(map(str, item.notes))


def test_chapters_are_categories_and_titles_are_names(tmp_path: Path) -> None:
    library, params = book(column(multi("=A", "B")), column(text("Đọc.")))
    items = list(READER.read(packed(tmp_path / "a.h5p", library, params)))
    assert [(item.name, item.category) for item in items] == [
        ("Chương 1 1", "Chương 1"),
        ("Chương 2 1", "Chương 2"),
    ]


def test_a_hint_belongs_to_its_gap(tmp_path: Path) -> None:
    library, params = blanks("Thủ đô: *Hà Nội/Thủ đô:bên sông Hồng*, cố đô: *Huế*")
    (item,) = READER.read(packed(tmp_path / "a.h5p", library, params))
    assert [(option.gap, option.hint) for option in item.options] == [
        (0, "bên sông Hồng"),
        (0, "bên sông Hồng"),
        (1, ""),
    ]
    assert not item.hint


def test_the_first_page_of_a_picture_with_places_shows_it(tmp_path: Path) -> None:
    library, params = hotspots(text("Một"), text("Hai"))
    first, second = READER.read(packed(tmp_path / "a.h5p", library, params))
    assert first.picture
    assert second.picture is None
    assert first.name == "Nút"
