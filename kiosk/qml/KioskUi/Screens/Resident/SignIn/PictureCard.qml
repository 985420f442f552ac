pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A drawing with a name below it, to be chosen by somebody who may not be able to read.
Pressable {
    id: root

    required property string picture
    readonly property real padding: Theme.space.medium
    readonly property real nameHeight: Math.max(Theme.font.subtitle * 1.3, Math.min(root.height * 0.34, Theme.font.subtitle * 2.2))

    radius: Theme.radius.medium

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.medium
        border.color: Theme.colour.controlLine
    }

    Drawing {
        x: (root.width - width) / 2
        y: root.padding
        width: Math.min(root.height - root.nameHeight - 1.5 * root.padding, root.width - 2 * root.padding)
        height: root.height - root.nameHeight - 1.5 * root.padding
        source: root.picture
    }

    FitText {
        x: Theme.space.small
        y: root.height - root.nameHeight - root.padding / 2
        width: root.width - 2 * x
        height: root.nameHeight
        text: root.label
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
