pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A box that can be ticked: the version of the report that may hang on a wall.
Pressable {
    id: root

    readonly property real side: 52 * Theme.unit
    readonly property real fullWidth: root.side + Theme.space.small + Math.ceil(metrics.advanceWidth) + 4 + Theme.space.small

    role: Accessible.CheckBox
    radius: Theme.radius.small
    implicitHeight: Theme.touch.least

    TextMetrics {
        id: metrics

        text: root.label
        font: words.font
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: root.side
        height: root.side
        radius: Theme.space.tiny
        color: root.checked ? Theme.colour.primary : root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.medium
        border.color: root.checked ? Theme.colour.primary : Theme.colour.controlLine

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: 36 * Theme.unit
            colour: Theme.colour.primaryInk
            visible: root.checked
        }
    }

    FitText {
        id: words

        x: root.side + Theme.space.small
        width: root.width - x
        height: root.height
        text: root.label
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
