pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The gold ring around what the keyboard would press, edged so that it also shows on a light ground.
Rectangle {
    id: root

    required property real around

    objectName: "focusRing"
    anchors.fill: parent
    anchors.margins: -(Theme.border.focus + Theme.border.thin)
    radius: root.around + Theme.border.focus + Theme.border.thin
    color: "transparent"
    border.width: Theme.border.thin
    border.color: Theme.colour.focusEdge

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.border.thin
        radius: root.around + Theme.border.focus
        color: "transparent"
        border.width: Theme.border.focus
        border.color: Theme.colour.focus
    }
}
