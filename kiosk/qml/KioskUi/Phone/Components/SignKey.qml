pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// A key of the phone with an icon and without text: less, more, back, up, down.
Pressable {
    id: root

    required property string sign
    property string caption: ""
    property bool isBoxed: false
    property color ink: Theme.colour.ink

    width: Theme.touch.least
    height: Theme.touch.least
    radius: Theme.radius.small / 2

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.isBoxed ? Theme.border.thin : 0
        border.color: Theme.colour.controlLine
        visible: root.pressed || root.isBoxed
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.space.tiny

        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            name: root.sign
            size: (root.caption === "" ? 40 : 34) * Theme.unit
            colour: root.pressed ? Theme.colour.ink : root.ink
        }

        PhoneText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, room)
            text: root.caption
            room: root.width - icon.width - 3 * Theme.space.tiny
            units: 26
            grows: false
            lineHeight: 1
            color: root.pressed ? Theme.colour.ink : root.ink
            visible: text !== ""
        }
    }
}
