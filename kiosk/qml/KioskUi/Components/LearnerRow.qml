pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// One person of a list: face, name, year of birth and hamlet.
Pressable {
    id: root

    required property string name
    required property string details
    required property string face
    readonly property real textX: picture.x + picture.width + Theme.space.medium

    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.medium
        border.color: Theme.colour.controlLine
    }

    Drawing {
        id: picture

        x: Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(100 * Theme.unit, root.height - 2 * Theme.space.tiny)
        height: width
        source: root.face
    }

    FitText {
        x: root.textX
        y: Theme.space.tiny
        width: root.width - x - Theme.space.medium
        height: root.height * 0.55 - y
        text: root.name
        font.weight: Theme.font.bold
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    FitText {
        x: root.textX
        y: root.height * 0.55
        width: root.width - x - Theme.space.medium
        height: root.height * 0.45 - Theme.space.tiny
        text: root.details
        color: root.pressed ? Theme.colour.ink : Theme.colour.softInk
        font.pixelSize: Theme.font.small
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
