pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A statement that is true or not.
Pressable {
    id: root

    required property FormRowModel row
    property string statement: root.row.label

    signal toggled

    objectName: "flag-" + root.row.key
    label: root.statement
    role: Accessible.CheckBox
    checked: root.row.checked
    radius: Theme.radius.small
    onActivated: root.toggled()

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine
    }

    Rectangle {
        id: box

        x: Theme.space.small
        anchors.verticalCenter: parent.verticalCenter
        width: 44 * Theme.unit
        height: width
        radius: Theme.space.tiny
        color: root.checked ? Theme.colour.primary : Theme.colour.card
        border.width: Theme.border.medium
        border.color: root.checked ? Theme.colour.primary : Theme.colour.controlLine

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: 32 * Theme.unit
            colour: Theme.colour.primaryInk
            visible: root.checked
        }
    }

    FitText {
        x: box.x + box.width + Theme.space.small
        width: root.width - x - Theme.space.small
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: root.statement
        font.pixelSize: Theme.font.small
        Accessible.ignored: true
    }
}
