pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// A tile of the quick settings; it is filled and has a tick while the setting is on.
Element {
    id: root

    readonly property bool isOn: root.element.on ?? false
    readonly property color ink: root.isOn ? Theme.colour.primaryInk : Theme.colour.ink

    width: Math.floor((root.phone.wide - Theme.space.tiny * 1.25) / 2)
    implicitHeight: Math.max(112 * Theme.unit, words.height + Theme.space.small * 2)
    role: Accessible.CheckBox
    checked: root.isOn
    condition: (root.element.value ?? "") === "" ? "" : root.isOn ? qsTr("On") : qsTr("Off")

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.isOn ? (root.pressed ? Theme.colour.primaryPressed : Theme.colour.primary) : root.ground
        border.width: Theme.border.thin
        border.color: root.isOn ? Theme.colour.primary : Theme.colour.controlLine
    }

    Icon {
        id: sign

        x: root.pad
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon === "" ? "" : "app-" + root.icon
        size: root.icon === "" ? 0 : 44 * Theme.unit
        colour: root.ink
    }

    Column {
        id: words

        x: sign.x + sign.width + Theme.space.tiny
        width: parent.width - x - Theme.space.tiny
        anchors.verticalCenter: parent.verticalCenter

        PhoneText {
            width: parent.width
            text: root.text
            units: 26
            color: root.ink
            font.weight: Theme.font.semibold
            lineHeight: 1
        }

        PhoneText {
            width: parent.width
            text: root.condition
            units: 26
            color: root.ink
            visible: text !== ""
        }
    }
}
