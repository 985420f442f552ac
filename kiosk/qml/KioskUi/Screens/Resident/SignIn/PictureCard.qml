pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A drawing with a name below it, to be chosen by somebody who may not be able to read.
Pressable {
    id: root

    required property string picture
    required property int nameSize
    required property real nameHeight
    property bool spoken: false
    readonly property real padding: Theme.space.medium

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
        width: Math.min(root.height - root.nameHeight - 1.8 * root.padding, root.width - 2 * root.padding)
        height: root.height - root.nameHeight - 1.8 * root.padding
        source: root.picture
    }

    FitText {
        id: name

        x: Theme.space.small
        y: root.height - root.nameHeight - root.padding * 0.6
        width: root.width - 2 * x
        height: root.nameHeight
        text: root.label
        font.pixelSize: root.nameSize
        font.weight: Theme.font.bold
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true

        SpokenMark {
            letters: name
            shown: root.spoken
            reach: Theme.space.tiny
        }
    }
}
