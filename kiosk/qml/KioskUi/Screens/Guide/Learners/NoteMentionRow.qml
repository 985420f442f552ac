pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A note that may name a person; a touch chooses whether its words are deleted.
Pressable {
    id: root

    required property string day
    required property string hint
    required property bool isOpen
    readonly property real padding: Theme.space.medium

    role: Accessible.CheckBox
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: !root.isOpen ? Theme.colour.paper : root.checked ? Theme.basics.tint : root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.checked && root.isOpen ? Theme.border.thick : Theme.border.medium
        border.color: root.checked && root.isOpen ? Theme.basics.strong : Theme.colour.controlLine
    }

    Rectangle {
        id: mark

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        width: 50 * Theme.unit
        height: width
        radius: Theme.radius.small / 2
        color: root.checked ? Theme.basics.strong : "transparent"
        border.width: root.checked ? 0 : Theme.border.thick
        border.color: Theme.colour.controlLine

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: 36 * Theme.unit
            colour: Theme.colour.primaryInk
            visible: root.checked
        }
    }

    Column {
        id: texts

        x: mark.x + mark.width + Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - root.padding

        BoundedText {
            width: texts.width
            maximumHeight: root.height - 2 * Theme.space.tiny - about.height
            text: root.label
            lineHeight: 1.05
            Accessible.ignored: true
        }

        KioskText {
            id: about

            width: texts.width
            text: qsTr("%1 · %2").arg(root.day).arg(root.hint)
            font.pixelSize: Theme.font.smallest
            color: root.checked && root.isOpen ? Theme.colour.ink : Theme.colour.softInk
            lineHeight: 1
            Accessible.ignored: true
        }
    }
}
