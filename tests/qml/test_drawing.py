"""Pictures of packs are decoded outside the GUI thread; the program's own drawings appear at once."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize, QSizeF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.bridge.shell.images import SvgProvider
from kiosk.bridge.shell.rendering import file_url
from kiosk.tour.driver import Driver
from tests.content.media.test_pictures import svg
from tests.qml.stage import Stage

RED = '<rect width="120" height="120" fill="#ff0000"/>'
BLUE = RED.replace("#ff0000", "#0000ff")
CIRCLE = '<circle cx="60" cy="60" r="50" fill="none" stroke="#000" stroke-width="30"/>'
DRAWING = 'Drawing {{ width: 800; height: 800; source: "{source}" }}'


@pytest.fixture
def quick(tmp_path: Path) -> str:
    """URL of a blue picture that is drawn quickly."""
    path = tmp_path / "quick.svg"
    path.write_bytes(svg(BLUE))
    return file_url(path)


@pytest.fixture
def slow(tmp_path: Path) -> str:
    """URL of a red picture that takes a third of a second to draw."""
    path = tmp_path / "slow.svg"
    path.write_bytes(svg(CIRCLE * 800 + RED))
    return file_url(path)


def turns_while_loading(stage: Stage, item: QObject) -> int:
    """Wait until the picture is loaded; return how many iterations the event loop made meanwhile."""
    turns = 0

    def is_loaded() -> bool:
        nonlocal turns
        turns += 1
        return not item.property("isLoading")

    Driver(stage.window).wait(is_loaded, "the picture")
    return turns - 1


def painted_width(item: QQuickItem) -> float:
    picture = next(child for child in item.childItems() if child.inherits("QQuickImage"))
    return float(picture.property("paintedWidth"))


def test_a_slow_picture_does_not_hold_the_screen(stage: Stage, slow: str):
    item = stage.show(DRAWING.format(source=slow))
    assert item.property("isLoading")
    assert painted_width(item) == 0
    assert turns_while_loading(stage, item) > 20
    assert painted_width(item) == 800


def test_whoever_takes_a_picture_of_the_screen_waits_for_its_pictures(stage: Stage, slow: str, tmp_path: Path):
    stage.show(DRAWING.format(source=slow))
    taken = QImage(str(Driver(stage.window).picture(tmp_path / "screen.png")))
    assert taken.pixelColor(400, 400) == QColor("#ff0000")


def test_the_picture_before_stays_until_the_next_one_is_there(stage: Stage, quick: str, slow: str):
    item = stage.show(DRAWING.format(source=quick))
    turns_while_loading(stage, item)
    for change in ({"source": slow}, {"width": 600}):
        for name, value in change.items():
            item.setProperty(name, value)
        assert item.property("isLoading")
        assert painted_width(item) == min(item.width(), 800)
        assert turns_while_loading(stage, item) > 0


def test_nothing_is_drawn_before_the_size_is_known(stage: Stage, slow: str):
    item = stage.show(f'Drawing {{ source: "{slow}" }}')
    assert not item.property("isLoading")
    item.setSize(QSizeF(40, 30))
    assert item.property("isLoading")
    turns_while_loading(stage, item)
    assert painted_width(item) == 30


def test_a_picture_that_is_taken_away_is_gone_at_once(stage: Stage, quick: str):
    item = stage.show(DRAWING.format(source=quick))
    turns_while_loading(stage, item)
    assert stage.window.grabWindow().pixelColor(400, 400) == QColor("#0000ff")
    item.setProperty("source", "")
    assert stage.window.grabWindow().pixelColor(400, 400) == QColor("#ffffff")


class Watched(SvgProvider):
    """An image provider that records the threads on which it is called."""

    def __init__(self, folder: Path, threads: list[threading.Thread]) -> None:
        super().__init__(folder)
        self._threads = threads

    def requestImage(self, name: str, size: QSize, requested_size: QSize) -> QImage:  # noqa: N802 - Qt naming
        self._threads.append(threading.current_thread())
        return super().requestImage(name, size, requested_size)


@pytest.fixture
def threads(stage: Stage) -> Iterator[list[threading.Thread]]:
    """Record the threads that request the program's own drawings, in the returned list."""
    called: list[threading.Thread] = []
    stage.engine.addImageProvider("picture", Watched(paths.assets_folder() / "pictures", called))
    yield called
    stage.engine.addImageProvider("picture", SvgProvider(paths.assets_folder() / "pictures"))


def test_the_programs_own_drawings_are_there_at_once_and_drawn_by_the_screens_thread(
    stage: Stage, threads: list[threading.Thread]
):
    item = stage.show(DRAWING.format(source="logo"))
    assert not item.property("isLoading")
    assert painted_width(item) > 0
    assert set(threads) == {threading.main_thread()}


def test_an_item_that_is_laid_out_in_steps_is_drawn_once(stage: Stage, threads: list[threading.Thread]):
    item = stage.show('Drawing { source: "logo" }')
    item.setWidth(300)
    item.setHeight(200)
    item.setSize(QSizeF(240, 240))
    turns_while_loading(stage, item)
    assert len(threads) == 1
    assert painted_width(item) == 240


def test_the_first_frame_has_its_drawings(stage: Stage):
    item = stage.show(DRAWING.format(source="logo"))
    loading = []
    stage.window.frameSwapped.connect(lambda: loading.append(item.property("isLoading")))
    item.setSize(QSizeF(240, 240))
    Driver(stage.window).wait(lambda: bool(loading), "a frame")
    assert loading[0] is False
