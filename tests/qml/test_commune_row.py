"""A row of the search for communes: the name above the place, in the height that a small screen leaves."""

from PySide6.QtQuick import QQuickItem

from tests.qml.stage import Stage

ROW = """import KioskUi.Screens.Staff
CommuneRow {
    width: 960
    height: 94
    row: ({
        name: "Xã Hồng Sơn",
        where: "Thành phố Hà Nội · trước là Xã Lê Thanh, Huyện Mỹ Đức, Thành phố Hà Nội, Xã Hồng Sơn",
        shortWhere: "Thành phố Hà Nội · trước là Xã Lê Thanh",
        label: "Xã Hồng Sơn"
    })
}"""


def texts(item: QQuickItem) -> list[QQuickItem]:
    return [child for child in item.childItems() if child.inherits("QQuickText")]


def test_a_long_former_name_does_not_run_over_the_name(stage: Stage) -> None:
    row = stage.show(ROW)
    name, place = texts(row)
    assert place.property("text") == "Thành phố Hà Nội · trước là Xã Lê Thanh"
    assert place.property("contentHeight") <= place.height() + 1
    assert name.y() + name.property("contentHeight") <= place.y() + 1
