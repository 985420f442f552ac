from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from kiosk.bridge.shell.images import SvgProvider

SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="{fill}"/></svg>'
)


@pytest.fixture
def provider(tmp_path: Path) -> SvgProvider:
    folder = tmp_path / "drawings"
    folder.mkdir()
    (folder / "box.svg").write_text(SQUARE.format(fill="currentColor"), encoding="utf-8")
    (folder / "broken.svg").write_text("<svg", encoding="utf-8")
    (tmp_path / "secret.svg").write_text(SQUARE.format(fill="#ff0000"), encoding="utf-8")
    return SvgProvider(folder)


def drawn(provider: SvgProvider, name: str, size: QSize | None = None) -> QImage:
    return provider.requestImage(name, QSize(), size or QSize(40, 40))


def is_placeholder(image: QImage) -> bool:
    middle = image.pixelColor(image.width() // 2, image.height() // 4)
    return image.width() > 0 and middle.alpha() == 0


@pytest.mark.parametrize("colour", ["172033", "#172033", "ff172033"])
def test_a_sign_takes_the_colour_asked_for(provider: SvgProvider, colour: str) -> None:
    assert drawn(provider, f"box/{colour}").pixelColor(20, 20) == QColor("#172033")


def test_a_drawing_has_the_size_asked_for(provider: SvgProvider) -> None:
    told = QSize()
    image = provider.requestImage("box/000000", told, QSize(64, 32))
    assert image.size() == QSize(32, 32)
    assert told == image.size()


def test_no_size_asked_for_is_the_drawings_own(provider: SvgProvider) -> None:
    assert drawn(provider, "box/000000", QSize(-1, -1)).size() == QSize(48, 48)


def test_a_huge_size_is_cut_down(provider: SvgProvider) -> None:
    assert drawn(provider, "box/000000", QSize(100_000, 100_000)).width() == 2160


@pytest.mark.parametrize(
    "name", ["nothing", "broken", "../secret", "..%2fsecret", "box/red", "", "/etc/passwd", "a/b/c"]
)
def test_what_cannot_be_drawn_is_a_placeholder(provider: SvgProvider, name: str) -> None:
    assert is_placeholder(drawn(provider, name))


def test_a_missing_drawing_is_logged_once(provider: SvgProvider, caplog: pytest.LogCaptureFixture) -> None:
    drawn(provider, "nothing", QSize(10, 10))
    drawn(provider, "nothing", QSize(20, 20))
    assert [record.args[0] for record in caplog.records if isinstance(record.args, tuple)] == ["nothing"]


def test_a_drawing_is_made_once(provider: SvgProvider) -> None:
    assert drawn(provider, "box/000000").cacheKey() == drawn(provider, "box/000000").cacheKey()


def test_what_was_used_longest_ago_is_dropped_first(provider: SvgProvider) -> None:
    first = drawn(provider, "box/000000", QSize(2000, 2000)).cacheKey()
    recent = drawn(provider, "box/111111", QSize(2000, 2000)).cacheKey()
    for colour in ("222222", "333333"):
        drawn(provider, "box/111111", QSize(2000, 2000))
        drawn(provider, f"box/{colour}", QSize(2000, 2000))
    assert drawn(provider, "box/111111", QSize(2000, 2000)).cacheKey() == recent
    assert drawn(provider, "box/000000", QSize(2000, 2000)).cacheKey() != first
