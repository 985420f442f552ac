pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// One place of a picture code: empty, next to be filled, or filled. It shows a dot, never the picture.
Rectangle {
    id: root

    required property bool isFilled
    required property bool isNext

    width: 120 * Theme.unit
    height: width
    radius: Theme.radius.small
    color: root.isFilled ? Theme.colour.rightTint : Theme.colour.card
    border.width: root.isNext ? 2 * Theme.border.thick : Theme.border.thick
    border.color: root.isNext ? Theme.colour.gold : root.isFilled ? Theme.colour.right : Theme.colour.line
    Accessible.role: Accessible.Indicator
    Accessible.name: root.isFilled ? qsTr("Picture touched") : qsTr("Picture not touched yet")

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.border.medium
        visible: root.isNext
        radius: root.radius + Theme.border.medium
        color: "transparent"
        border.width: Theme.border.medium
        border.color: Theme.colour.focusEdge
    }

    Rectangle {
        anchors.centerIn: parent
        width: parent.width / 2.4
        height: width
        radius: width / 2
        visible: root.isFilled
        color: Theme.colour.right
    }
}
