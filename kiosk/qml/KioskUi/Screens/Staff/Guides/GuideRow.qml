pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The row of one guide: name and role. A touch opens the account if it can be changed here.
Pressable {
    id: root

    required property var row

    label: qsTr("%1: %2").arg(root.row.name).arg(root.row.text)
    radius: Theme.radius.small
    enabled: root.row.open

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.medium
        border.color: root.row.open ? Theme.colour.controlLine : Theme.colour.line
    }

    Badge {
        id: mark

        x: Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        size: Math.min(64 * Theme.unit, root.height - Theme.space.small)
        visible: root.row.done
        kind: Badge.Right
    }

    FitText {
        id: name

        x: root.row.done ? mark.x + mark.width + Theme.space.medium : Theme.space.large
        y: Theme.space.tiny
        width: arrow.x - x - Theme.space.medium
        height: (root.height - 2 * y) * 0.55
        verticalAlignment: Text.AlignVCenter
        text: root.row.name
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }

    FitText {
        x: name.x
        y: root.height - height - Theme.space.tiny
        width: name.width
        height: (root.height - 2 * Theme.space.tiny) * 0.45
        verticalAlignment: Text.AlignVCenter
        text: root.row.text
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        Accessible.ignored: true
    }

    Icon {
        id: arrow

        x: root.width - width - Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        name: "arrow-right"
        visible: root.row.open
    }
}
