"""A film screen frees its picture when its QML item is deleted, and is at the beginning as soon as it is rewound."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.bridge.player.film import FilmScreen
from kiosk.tour.driver import Driver
from tests.qml.stage import Stage


def test_an_item_that_is_gone_keeps_no_frame(stage: Stage):
    """The deleted item's Python object still exists; therefore the film screen must free the picture explicitly."""
    loader = stage.show("import KioskUi.Bridge\nLoader { sourceComponent: FilmScreen {} }")
    item = loader.property("item")
    assert isinstance(item, FilmScreen)
    frames = item._frames
    frames.image = QImage(40, 30, QImage.Format.Format_RGB32)
    assert item.shown
    loader.setProperty("active", False)
    Driver(stage.window).wait(lambda: not frames.has_image, "the item to go")


@pytest.mark.no_qt_log  # Qt's sound thread may log: see tests/activities/test_video.py
def test_positions_from_before_a_rewind_are_dropped(stage: Stage):
    """The view would have the caption at an old position spoken again."""
    loader = stage.show("import KioskUi.Bridge\nLoader { sourceComponent: FilmScreen {} }")
    film, driver = loader.property("item"), Driver(stage.window)
    assert isinstance(film, FilmScreen)
    film.open(
        QUrl.fromLocalFile(str(paths.qml_folder() / "KioskUi" / "Sound" / "FilmSource.qml")),
        QUrl.fromLocalFile(str(paths.assets_folder() / "videos" / "light-the-lamp.webm")),
    )
    film.play()
    driver.wait(lambda: film.seconds > 1, "the film to play")
    film.rewind()
    film._on_moved(1)  # a position that the sound thread sent before it rewound the film
    assert film.seconds == 0
    driver.wait(lambda: film.seconds > 0, "the film to play again")
    assert film.seconds < 1
