pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The gold ring, edged, that says "here": it breathes a few times and then stays.
Rectangle {
    id: root

    required property real around

    objectName: "phonePointer"
    anchors.fill: parent
    anchors.margins: -Theme.border.thin
    radius: root.around
    color: "transparent"
    border.width: Theme.border.focus + 2 * Theme.border.thin
    border.color: Theme.colour.focusEdge

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.border.thin
        radius: root.around - Theme.border.thin
        color: "transparent"
        border.width: Theme.border.focus
        border.color: Theme.colour.focus
    }

    SequentialAnimation on opacity {
        running: !Theme.reduceMotion
        loops: 4

        NumberAnimation {
            to: 0.3
            duration: 2 * Theme.motion.slow
        }

        NumberAnimation {
            to: 1
            duration: 2 * Theme.motion.slow
        }
    }
}
