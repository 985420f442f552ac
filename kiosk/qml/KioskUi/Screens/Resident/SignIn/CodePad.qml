pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The twelve pictures of a code, always in the same order.
Grid {
    id: root

    required property var pictures
    required property bool available
    readonly property real gap: Theme.touch.gap
    readonly property int rowCount: Math.ceil(root.pictures.length / root.columns)
    readonly property real keyWidth: (root.width - (root.columns - 1) * root.gap) / root.columns
    readonly property real keyHeight: (root.height - (root.rowCount - 1) * root.gap) / root.rowCount

    signal touched(key: string)

    columns: 4
    spacing: root.gap

    Repeater {
        model: root.pictures

        Pressable {
            id: key

            required property var modelData
            required property int index

            objectName: modelData.key
            label: modelData.label
            enabled: root.available
            focus: index === 0
            width: root.keyWidth
            height: root.keyHeight
            radius: Theme.radius.medium
            onActivated: root.touched(key.modelData.key)

            Rectangle {
                anchors.fill: parent
                radius: key.radius
                color: !root.available ? Theme.colour.chip : key.pressed ? Theme.colour.cardPressed : Theme.colour.card
                border.width: Theme.border.medium
                border.color: Theme.colour.controlLine
            }

            Drawing {
                anchors.centerIn: parent
                width: Math.min(parent.width, parent.height) - 2 * Theme.space.small
                height: width
                opacity: root.available ? 1 : 0.5
                source: key.modelData.key
            }
        }
    }
}
