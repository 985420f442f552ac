pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A gold ring around the element to touch next; the element's text remains visible. The ring pulses a few times, then stops.
Rectangle {
    id: root

    required property real around
    readonly property real reach: Theme.border.focus + Theme.border.thin

    objectName: "phonePointer"
    anchors.fill: parent
    anchors.margins: -root.reach
    radius: root.around + root.reach
    color: "transparent"
    border.width: Theme.border.focus + 2 * Theme.border.thin
    border.color: Theme.colour.focusEdge

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.border.thin
        radius: root.around + Theme.border.focus
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
