"""A film screen frees its picture when its QML item is deleted."""

from PySide6.QtGui import QImage

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
