pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Exercise for scrolling: a list that is taller than its viewport, with a star on its last row.
Playground {
    id: root

    readonly property int rows: 12
    readonly property real rowHeight: Math.max(Theme.touch.least, root.height / 4.5)
    property bool isSeen: false

    way: Playground.Move
    handFrom: Qt.point(root.width / 2, root.height * 0.8)
    handTo: Qt.point(root.width / 2, root.height * 0.3)

    Flickable {
        id: list

        anchors.centerIn: parent
        width: Math.min(parent.width * 0.9, 900 * Theme.unit)
        height: parent.height
        contentHeight: root.rows * root.rowHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        interactive: !root.locked
        onContentYChanged: {
            if (!root.isSeen && list.contentY >= list.contentHeight - list.height - root.rowHeight / 4) {
                root.isSeen = true;
                root.done();
            }
        }
        onMovementEnded: {
            if (!root.isSeen)
                root.almost();
        }

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            enabled: !root.locked && !root.isSeen
            onTapped: root.almost()
        }

        Repeater {
            model: root.rows

            Rectangle {
                id: row

                required property int index
                readonly property bool isLast: index === root.rows - 1

                y: index * root.rowHeight + Theme.space.tiny / 2
                width: list.width
                height: root.rowHeight - Theme.space.tiny
                radius: Theme.radius.small
                color: row.isLast ? Theme.colour.goldTint : Theme.colour.card
                border.width: Theme.border.thin
                border.color: Theme.colour.controlLine

                Badge {
                    x: Theme.space.small
                    anchors.verticalCenter: parent.verticalCenter
                    size: Math.min(64 * Theme.unit, row.height * 0.8)
                    text: String(row.index + 1)
                }

                Rectangle {
                    x: Theme.space.small + 96 * Theme.unit
                    anchors.verticalCenter: parent.verticalCenter
                    width: row.width * (0.35 + 0.1 * (row.index % 4))
                    height: 14 * Theme.unit
                    radius: height / 2
                    color: Theme.colour.line
                    visible: !row.isLast
                }

                Icon {
                    x: Theme.space.small + 96 * Theme.unit
                    anchors.verticalCenter: parent.verticalCenter
                    size: row.height * 0.7
                    name: "star"
                    colour: Theme.colour.ink
                    visible: row.isLast
                }
            }
        }
    }
}
