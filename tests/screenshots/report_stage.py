"""The page of reports beside the side bar, in a window of any format, without the rest of the kiosk."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.bridge.guide.report.report_model import ReportViewModel
from kiosk.bridge.shell.look_model import TEXT_SCALES
from kiosk.tour.album import PLAIN, Format
from tests.qml.stage import Stage

SCREEN = """
import QtQuick
import KioskUi.Bridge
import KioskUi.Theme
import KioskUi.Screens.Guide
import KioskUi.Screens.Staff

FocusScope {
    id: root

    required property ReportViewModel model

    focus: true

    Rectangle { anchors.fill: parent; color: Theme.colour.paper }

    FocusScope {
        anchors.fill: parent
        enabled: page.sheet === null
        focus: enabled

        SideBar {
            id: bar

            width: implicitWidth
            height: parent.height
            title: "Người hướng dẫn"
            pages: ["Buổi học hôm nay", "Học viên", "Báo cáo"].map(title => ({key: title, title: title}))
            page: "Báo cáo"
        }

        ReportPage {
            id: page

            x: bar.width + Theme.space.huge
            y: Theme.space.huge
            width: parent.width - x - Theme.space.huge
            height: parent.height - 2 * Theme.space.huge
            model: root.model
        }
    }

    Loader {
        anchors.fill: parent
        active: page.sheet !== null
        focus: active
        sourceComponent: page.sheet
    }
}
"""
"""Like ``StaffScreen.qml``, which needs the view models of the whole kiosk."""


class ReportStage:
    """Shows the page of `model` on `stage`."""

    def __init__(self, stage: Stage, model: ReportViewModel) -> None:
        self.stage = stage
        self._component = QQmlComponent(stage.engine)
        self._component.setData(SCREEN.encode(), QUrl("file:///report.qml"))
        screen = self._component.createWithInitialProperties({"model": model})
        assert isinstance(screen, QQuickItem), self._component.errorString()
        self._screen = screen
        self._screen.setParentItem(stage.window.contentItem())
        stage.window.show()
        self.show_in(PLAIN)

    def show_in(self, shown: Format) -> None:
        """Show the page in a format, and wait until the layout is final."""
        window = self.stage.window
        window.resize(shown.width, shown.height)
        self.stage.set("unit", str(min(shown.height / 1080, shown.width / 1440)))
        self.stage.set("textScale", str(TEXT_SCALES[shown.text]))
        self.stage.set("highContrast", "true" if shown.theme == "contrast" else "false")
        self._screen.setSize(window.size())
        self.settle()

    def settle(self) -> None:
        """Let the page lay itself out, which it does once after all changes, and draw it."""
        for _ in range(2):
            QCoreApplication.processEvents()
            self.stage.window.grabWindow()

    def tap(self, name: str) -> None:
        """Touch the item with this name."""
        (item,) = self.items(name)
        self.stage.tap(item)
        self.settle()

    def items(self, name: str) -> list[QQuickItem]:
        """The visible items with this name."""
        return [item for item in _visible(self._screen) if item.objectName() == name]

    def text(self, name: str) -> str:
        """The text or label of the visible item with this name."""
        (item,) = self.items(name)
        return str(item.property("text") or item.property("label"))

    def close(self) -> None:
        """Delete the page, which must happen before the view model is deleted."""
        self._screen.setParentItem(None)
        self._screen.deleteLater()
        self._component.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _visible(child)
