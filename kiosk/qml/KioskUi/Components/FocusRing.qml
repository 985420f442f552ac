pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A gold ring around the item with keyboard focus; a dark edge makes it visible on light backgrounds.
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
