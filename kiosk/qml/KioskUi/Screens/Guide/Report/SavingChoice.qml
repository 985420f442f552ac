pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A format in which the report can be saved, with what it is for.
Pressable {
    id: root

    required property string words

    description: root.words
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.medium
        border.color: Theme.colour.controlLine
    }

    FitText {
        x: Theme.space.large
        width: 190 * Theme.unit
        height: root.height
        text: root.label
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    FitText {
        x: 240 * Theme.unit
        width: root.width - x - Theme.space.large
        height: root.height
        text: root.words
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
