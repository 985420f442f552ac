pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A dark bar that names what was taken away, with the button that brings it back.
Rectangle {
    id: root

    required property string text
    property string actionLabel: qsTr("Take back")
    property string name: "takeBack" // object name of the button

    signal acted

    implicitHeight: Theme.touch.least + Theme.space.tiny
    radius: Theme.radius.small
    color: Theme.colour.dark
    border.width: Theme.highContrast ? Theme.border.thin : 0
    border.color: Theme.colour.controlLine

    FitText {
        x: Theme.space.medium
        width: act.x - x - Theme.space.tiny
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: root.text
        color: Theme.colour.darkInk
        font.pixelSize: Theme.font.small
    }

    Pressable {
        id: act

        objectName: root.name
        label: root.actionLabel
        radius: Theme.radius.small
        x: root.width - width - Theme.space.tiny / 2
        y: (root.height - height) / 2
        width: Math.min(sign.width + Theme.space.tiny + Math.ceil(words.advanceWidth) + 2 + 2 * Theme.space.small, root.width * 0.6)
        height: Theme.touch.least
        onActivated: root.acted()

        TextMetrics {
            id: words

            text: root.actionLabel
            font.family: Theme.font.family
            font.pixelSize: Theme.font.small
            font.weight: Theme.font.semibold
        }

        Rectangle {
            anchors.fill: parent
            radius: act.radius
            color: act.pressed ? Theme.colour.dark : Theme.colour.darkPressed
        }

        Icon {
            id: sign

            x: Theme.space.small
            anchors.verticalCenter: parent.verticalCenter
            name: "undo"
            size: 36 * Theme.unit
            colour: Theme.colour.darkInk
        }

        FitText {
            x: sign.x + sign.width + Theme.space.tiny
            width: act.width - x - Theme.space.small
            height: act.height
            verticalAlignment: Text.AlignVCenter
            text: root.actionLabel
            color: Theme.colour.darkInk
            font.pixelSize: Theme.font.small
            font.weight: Theme.font.semibold
            Accessible.ignored: true
        }
    }
}
