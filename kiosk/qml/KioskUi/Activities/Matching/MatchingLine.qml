pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A line between two joined items, with a knob at each end.
Item {
    id: root

    required property real startX
    required property real startY
    required property real endX
    required property real endY
    required property color ink
    readonly property real thickness: Theme.border.focus
    readonly property real knob: 2.6 * root.thickness

    Rectangle {
        objectName: "matchingLine"
        x: root.startX
        y: root.startY - height / 2
        width: Math.hypot(root.endX - root.startX, root.endY - root.startY)
        height: root.thickness
        transformOrigin: Item.Left
        rotation: Math.atan2(root.endY - root.startY, root.endX - root.startX) * 180 / Math.PI
        antialiasing: true
        color: root.ink
    }

    Rectangle {
        x: root.startX - width / 2
        y: root.startY - height / 2
        width: root.knob
        height: root.knob
        radius: width / 2
        color: root.ink
    }

    Rectangle {
        x: root.endX - width / 2
        y: root.endY - height / 2
        width: root.knob
        height: root.knob
        radius: width / 2
        color: root.ink
    }
}
