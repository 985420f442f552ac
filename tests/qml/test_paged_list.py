from PySide6.QtCore import QMetaObject
from PySide6.QtQuick import QQuickItem

from tests.qml.stage import Stage

LIST = """PagedList {
    width: 800; height: 500; rowHeight: 150; items: ["a", "b", "c", "d", "e", "f", "g"]
    delegate: Rectangle {
        required property string modelData
        objectName: "row-" + modelData
        width: 800; height: 150
    }
}"""


def shown(pages: QQuickItem) -> str:
    rows = pages.childItems()[0].childItems()
    return "".join(row.objectName().removeprefix("row-") for row in rows if row.objectName())


def turn(pages: QQuickItem, act: str, times: int = 1) -> None:
    for _ in range(times):
        QMetaObject.invokeMethod(pages, act)


def test_a_page_holds_what_fits(stage: Stage) -> None:
    assert shown(stage.show(LIST)) == "abc"


def test_the_next_page_goes_on(stage: Stage) -> None:
    pages = stage.show(LIST)
    turn(pages, "next")
    assert shown(pages) == "def"


def test_the_last_page_is_the_last(stage: Stage) -> None:
    pages = stage.show(LIST)
    turn(pages, "next", 9)
    assert shown(pages) == "g"
    assert not pages.property("hasNext")


def test_there_is_nothing_before_the_first_page(stage: Stage) -> None:
    pages = stage.show(LIST)
    turn(pages, "previous")
    assert shown(pages) == "abc"
    assert not pages.property("hasPrevious")


def test_no_row_is_lost_when_larger_text_makes_rows_taller(stage: Stage) -> None:
    pages = stage.show(LIST)
    turn(pages, "next", 2)
    pages.setProperty("rowHeight", 60)
    assert shown(pages) == "g"
    turn(pages, "previous")
    assert shown(pages) == "abcdef"


def test_an_empty_list_has_one_empty_page(stage: Stage) -> None:
    pages = stage.show(LIST.replace('["a", "b", "c", "d", "e", "f", "g"]', "[]"))
    assert pages.property("pageCount") == 1
    assert shown(pages) == ""
