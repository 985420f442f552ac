pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Theme

// A row with a switch. When the switch is toggled, only its knob moves.
Element {
    id: root

    readonly property bool isOn: root.element.on ?? false

    implicitHeight: Math.max(Theme.touch.least + Theme.space.tiny, words.height + 2 * Theme.space.small)
    role: Accessible.CheckBox
    checked: root.isOn
    condition: root.isOn ? qsTr("On") : qsTr("Off")

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.ground
        border.width: Theme.highContrast ? Theme.border.thin : 0
        border.color: Theme.colour.line
    }

    RoundSign {
        id: face

        x: root.pad
        anchors.verticalCenter: parent.verticalCenter
        icon: root.icon
        picture: root.picture
    }

    Column {
        id: words

        x: root.pad + (face.width > 0 ? face.width + Theme.space.small : 0)
        width: track.x - x - Theme.space.small
        anchors.verticalCenter: parent.verticalCenter

        PhoneText {
            width: parent.width
            text: root.text
            units: 30
            font.weight: Theme.font.semibold
        }

        PhoneText {
            width: parent.width
            text: root.detail !== "" ? root.detail : root.condition
            units: 26
            color: Theme.colour.softInk
        }
    }

    Rectangle {
        id: track

        x: root.width - width - root.pad
        anchors.verticalCenter: parent.verticalCenter
        width: 88 * Theme.unit
        height: 50 * Theme.unit
        radius: height / 2
        color: root.isOn ? Theme.colour.right : Theme.colour.chip
        border.width: Theme.border.medium
        border.color: root.isOn ? Theme.colour.right : Theme.colour.controlLine

        Rectangle {
            id: knob

            y: Theme.space.tiny
            x: root.isOn ? track.width - width - y : y
            width: track.height - 2 * y
            height: width
            radius: width / 2
            color: root.isOn ? Theme.colour.rightInk : Theme.colour.controlLine

            Behavior on x {
                enabled: !Theme.reduceMotion

                NumberAnimation {
                    duration: Theme.motion.quick
                    easing.type: Easing.OutCubic
                }
            }
        }
    }
}
