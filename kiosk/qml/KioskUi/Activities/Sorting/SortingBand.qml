pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// One group of a sorting exercise: its name on the left, space for its items on the right. It has a ring while an item is
// selected.
Pressable {
    id: root

    required property var group
    required property bool waits
    required property real signSide
    required property real labelWidth
    required property real rowHeight
    required property int pixelSize
    required property string speaking
    readonly property string block: "group." + root.group.id
    readonly property real inset: Theme.space.small

    label: root.group.text

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.chip
        border.width: root.waits ? Theme.border.thick + Theme.border.thin : Theme.border.thin
        border.color: root.waits ? Theme.colour.primary : Theme.colour.controlLine
    }

    Drawing {
        id: sign

        x: root.inset
        y: root.inset
        width: root.signSide
        height: root.rowHeight - root.inset
        source: root.group.picture
        visible: root.signSide > 0 && root.group.picture !== ""
    }

    ReadAloudText {
        objectName: "groupText"
        x: root.inset + (sign.visible ? sign.width + root.inset : 0)
        y: Theme.space.tiny + Math.max(0, (root.rowHeight - height) / 2)
        width: root.labelWidth + root.inset * 1.6 - x
        text: root.group.text
        block: root.block
        speaking: root.speaking
        reach: root.inset / 2
        font.pixelSize: root.pixelSize
        font.weight: Theme.font.bold
        lineHeight: 1
        Accessible.ignored: true
    }
}
