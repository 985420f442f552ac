pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// One setting: its name and value, or a mark that it is not set yet. A tap opens its step of the set-up.
Pressable {
    id: root

    required property var row

    label: root.row.label

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.medium
        border.color: Theme.colour.controlLine
    }

    FitText {
        id: caption

        x: Theme.space.large
        width: root.width * 0.4 - x
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: root.row.name
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }

    FitText {
        x: root.width * 0.4 + Theme.space.medium
        width: arrow.x - x - Theme.space.medium
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: root.row.value
        visible: root.row.done
        font.pixelSize: Theme.font.small
        Accessible.ignored: true
    }

    StatePill {
        x: root.width * 0.4 + Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        maximumWidth: arrow.x - x - Theme.space.medium
        text: root.row.missing
        tone: "note"
        visible: !root.row.done
    }

    Icon {
        id: arrow

        x: root.width - width - Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        name: "arrow-right"
    }
}
