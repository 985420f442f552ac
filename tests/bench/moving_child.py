"""Shows a small square that slides after each touch; its frame times are the baseline for the practice phone."""

import sys

from PySide6.QtCore import QPointF, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.bench.children import report
from tests.bench.frames_watch import FrameWatch

SCENE = """
import QtQuick

Rectangle {
    id: root

    property bool moved: false

    width: 1920
    height: 1080
    color: "white"

    Rectangle {
        x: root.moved ? 800 : 700
        y: 500
        width: 124
        height: 124
        color: "blue"

        Behavior on x {
            NumberAnimation {
                duration: 200
            }
        }
    }

    TapHandler {
        onTapped: root.moved = !root.moved
    }
}
"""


def main(touches: int) -> None:
    app = QGuiApplication([])
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(SCENE.encode(), QUrl("file:///floor.qml"))
    scene = component.create()
    assert isinstance(scene, QQuickItem), component.errorString()
    window = QQuickWindow()
    window.resize(1920, 1080)
    scene.setParentItem(window.contentItem())
    window.show()
    watch = FrameWatch(window)
    watch.rest(300)
    for turn in range(touches):
        watch.tap(QPointF(100, 100), lambda turn=turn: scene.property("moved") is (turn % 2 == 0), 200)  # type: ignore[misc]
    report("slide", ms_each=watch.frames, taps=watch.taps)
    window.close()
    scene.deleteLater()
    del engine, app


if __name__ == "__main__":
    main(int(sys.argv[1]))
