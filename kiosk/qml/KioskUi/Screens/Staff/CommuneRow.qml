pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A commune that matches the typed text: its name, province, and the former name that matched.
Pressable {
    id: root

    required property var row
    property bool current: false

    label: root.row.label
    checked: root.current
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.current ? Theme.border.thick : Theme.border.medium
        border.color: root.current ? Theme.colour.primary : Theme.colour.controlLine
    }

    FitText {
        x: Theme.space.large
        y: Theme.space.tiny
        width: root.width - 2 * x
        height: (root.height - 2 * y) * 0.55
        verticalAlignment: Text.AlignVCenter
        text: root.row.name
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }

    TextMetrics {
        id: whole

        font: where.font
        text: root.row.where
    }

    FitText {
        id: where

        x: Theme.space.large
        y: root.height - height - Theme.space.tiny
        width: root.width - 2 * x
        height: (root.height - 2 * Theme.space.tiny) * 0.45
        verticalAlignment: Text.AlignVCenter
        text: whole.advanceWidth > width ? root.row.shortWhere : root.row.where
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        Accessible.ignored: true
    }
}
