pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A picture of a step: what it shows, and the way to another one.
FocusScope {
    id: root

    required property FormRowModel row

    signal choosing
    signal removed

    Pressable {
        id: change

        objectName: "picture-" + root.row.key
        label: root.row.value === "" ? qsTr("Choose a picture") : qsTr("Another picture")
        width: root.width - (remove.visible ? remove.width + Theme.touch.tightGap : 0)
        height: root.height
        radius: Theme.radius.small
        onActivated: root.choosing()

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.small
            color: root.row.lacking ? Theme.colour.goldTint : change.pressed ? Theme.colour.cardPressed : Theme.colour.card
            border.width: Theme.border.thin
            border.color: Theme.colour.controlLine
        }

        Drawing {
            id: drawing

            x: Theme.space.small
            y: Theme.space.tiny / 2
            width: height
            height: root.height - Theme.space.tiny
            source: root.row.picture
            visible: root.row.value !== ""
        }

        FitText {
            x: drawing.visible ? drawing.x + drawing.width + Theme.space.small : Theme.space.medium
            width: change.width - x - Theme.space.small
            height: root.height
            verticalAlignment: Text.AlignVCenter
            text: qsTr("%1: %2").arg(root.row.label).arg(change.label)
            font.pixelSize: Theme.font.small
            Accessible.ignored: true
        }
    }

    IconButton {
        id: remove

        objectName: "noPicture-" + root.row.key
        x: root.width - width
        label: qsTr("Without a picture")
        iconName: "bin"
        kind: KioskButton.Quiet
        visible: root.row.canRemove
        onActivated: root.removed()
    }
}
