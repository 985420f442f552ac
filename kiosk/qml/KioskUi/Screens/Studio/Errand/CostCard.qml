pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A choice of what a wrong touch would cost in real life: a round box and words.
Pressable {
    id: root

    required property string brief // shown where there is no room for the label
    readonly property real pad: Theme.space.small

    role: Accessible.CheckBox
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine
    }

    Rectangle {
        id: box

        x: root.pad
        anchors.verticalCenter: parent.verticalCenter
        width: 44 * Theme.unit
        height: width
        radius: width / 2
        color: root.checked ? Theme.colour.ink : Theme.colour.card
        border.width: Theme.border.medium
        border.color: Theme.colour.controlLine

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: 30 * Theme.unit
            colour: Theme.colour.card
            visible: root.checked
        }
    }

    FitText {
        x: box.x + box.width + Theme.space.tiny
        width: root.width - x - Theme.space.tiny
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: root.width < 8 * Theme.font.small ? root.brief : root.label
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        Accessible.ignored: true
    }
}
