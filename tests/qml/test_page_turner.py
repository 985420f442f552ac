"""Tests of the arrow buttons of a list in pages."""

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from tests.qml.stage import Stage

TURNER = """PageTurner {
    property int turnedTo: -1
    page: 0; pageCount: 3
    onTurned: page => turnedTo = page
}"""


def part(turner: QQuickItem, name: str) -> QQuickItem:
    found = turner.findChild(QObject, name)
    assert isinstance(found, QQuickItem)
    return found


def test_an_arrow_asks_for_the_page_beside_the_shown_one(stage: Stage) -> None:
    turner = stage.show(TURNER)
    stage.tap(part(turner, "nextPage"))
    assert turner.property("turnedTo") == 1
    turner.setProperty("page", 2)
    stage.tap(part(turner, "previousPage"))
    assert turner.property("turnedTo") == 1


def test_there_is_nothing_before_the_first_and_after_the_last_page(stage: Stage) -> None:
    turner = stage.show(TURNER)
    assert (part(turner, "previousPage").isEnabled(), part(turner, "nextPage").isEnabled()) == (False, True)
    turner.setProperty("page", 2)
    assert (part(turner, "previousPage").isEnabled(), part(turner, "nextPage").isEnabled()) == (True, False)


def test_the_number_of_the_page_is_shown_at_each_size(stage: Stage, qtbot: QtBot) -> None:
    turner = stage.show(TURNER)
    number = part(turner, "pageNumber")
    assert number.property("text") == "1 of 3"
    wide = turner.width()
    turner.setProperty("small", True)
    assert (number.isVisible(), number.property("text")) == (True, "1/3")
    qtbot.waitUntil(lambda: turner.width() < wide)


def test_the_arrows_stay_in_place_whatever_number_is_shown(stage: Stage) -> None:
    turner = stage.show(TURNER.replace("pageCount: 3", "pageCount: 128; small: true"))
    places = set()
    for page in (0, 1, 6, 10, 43, 70, 99, 127):
        turner.setProperty("page", page)
        turner.ensurePolished()
        number = part(turner, "pageNumber")
        assert number.property("contentWidth") <= number.width()
        places.add(part(turner, "nextPage").x())
    assert len(places) == 1


def test_one_page_needs_no_arrows(stage: Stage) -> None:
    turner = stage.show(TURNER)
    turner.setProperty("pageCount", 1)
    assert not turner.isVisible()


def test_two_page_turners_on_one_screen_have_different_names(stage: Stage) -> None:
    turner = stage.show(TURNER.replace("page: 0;", 'page: 0; name: "columns"; words: "Columns";'))
    assert part(turner, "columnsBack").property("label") == "Page before"
    assert part(turner, "columnsOnward").property("label") == "Next page"
    assert part(turner, "pageNumber").property("text") == "Columns 1/3"
