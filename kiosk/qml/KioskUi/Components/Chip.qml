pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// One of several choices, as a rounded button with a check mark when chosen.
Pressable {
    id: root

    property bool isWord: false
    readonly property real naturalWidth: words.advanceWidth + 2 + 2 * Theme.space.medium + (root.checked ? sign.width + Theme.space.tiny : 0)

    readonly property real side: root.width < root.naturalWidth ? Theme.space.tiny * 1.5 : Theme.space.small

    role: root.isWord ? Accessible.Button : Accessible.RadioButton
    implicitWidth: root.naturalWidth
    implicitHeight: Theme.touch.least
    radius: height / 2

    TextMetrics {
        id: words

        text: root.label
        font.family: Theme.font.family
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
    }

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.checked ? Theme.basics.tint : root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.checked ? Theme.border.thick : Theme.border.medium
        border.color: root.checked ? Theme.basics.strong : Theme.colour.controlLine
    }

    Icon {
        id: sign

        readonly property real room: visible ? width + Theme.space.tiny : 0

        x: Math.max(root.side, (root.width - room - caption.contentWidth) / 2)
        anchors.verticalCenter: parent.verticalCenter
        name: "check"
        size: 34 * Theme.unit
        colour: Theme.basics.strong
        visible: root.checked && root.width >= root.naturalWidth - Theme.space.medium
    }

    FitText {
        id: caption

        x: root.side + sign.room
        y: Theme.space.tiny / 2
        width: root.width - 2 * root.side - sign.room
        height: root.height - 2 * y
        text: root.label
        color: root.checked ? Theme.basics.strong : Theme.colour.ink
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
