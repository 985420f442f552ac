pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One figure of the session with its meaning below it.
Rectangle {
    id: root

    required property string number
    required property string label
    property bool isMain: false

    implicitHeight: 132 * Theme.unit
    radius: Theme.radius.small
    color: root.isMain ? Theme.colour.rightTint : Theme.colour.card
    border.width: root.isMain && !Theme.highContrast ? 0 : Theme.border.medium
    border.color: root.isMain ? Theme.colour.right : Theme.colour.line

    KioskText {
        id: figure

        x: Theme.space.medium
        y: Theme.space.tiny
        height: implicitHeight
        text: root.number
        color: root.isMain ? Theme.colour.right : Theme.colour.ink
        font.pixelSize: Math.min(Theme.font.title, Math.floor(root.height * 0.38))
        font.weight: Theme.font.bold
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        lineHeight: 1
    }

    FitText {
        x: Theme.space.medium
        y: figure.y + figure.height
        width: root.width - 2 * x
        height: root.height - y - Theme.space.tiny
        text: root.label
        color: root.isMain ? Theme.colour.ink : Theme.colour.softInk
        font.pixelSize: Theme.font.small
        verticalAlignment: Text.AlignVCenter
    }
}
