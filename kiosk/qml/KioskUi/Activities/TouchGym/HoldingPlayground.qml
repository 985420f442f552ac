pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Exercise for holding: a cup fills while a finger rests on it.
Playground {
    id: root

    readonly property int patience: 1200
    readonly property real edge: Theme.border.focus
    property bool isFull: false

    way: Playground.Hold

    // The handle of the cup.
    Rectangle {
        x: glass.x + glass.width - root.edge
        y: glass.y + glass.height * 0.22
        width: glass.width * 0.36
        height: glass.height * 0.46
        radius: width / 2
        color: "transparent"
        border.width: root.edge
        border.color: Theme.colour.ink
    }

    Rectangle {
        id: glass

        anchors.centerIn: parent
        width: root.thing * 0.8
        height: Math.min(root.height * 0.9, root.thing * 1.2)
        radius: Theme.radius.small
        color: Theme.colour.card
        border.width: root.edge
        border.color: Theme.colour.ink

        Item {
            x: root.edge
            y: root.edge
            width: glass.width - 2 * root.edge
            height: glass.height - 2 * root.edge
            clip: true

            Rectangle {
                id: water

                y: parent.height * (root.isFull || hold.pressed ? 0.1 : 0.85)
                width: parent.width
                height: parent.height
                radius: Theme.radius.small / 2
                color: Theme.basics.strong

                Behavior on y {
                    enabled: !Theme.reduceMotion

                    NumberAnimation {
                        duration: hold.pressed ? root.patience : Theme.motion.slow
                    }
                }
            }
        }

        Badge {
            anchors.centerIn: parent
            kind: Badge.Right
            visible: root.isFull
        }

        Timer {
            interval: root.patience
            running: hold.pressed && !root.isFull
            onTriggered: {
                root.isFull = true;
                root.done();
            }
        }

        TapHandler {
            id: hold

            gesturePolicy: TapHandler.ReleaseWithinBounds
            enabled: !root.locked
            onPressedChanged: {
                if (!hold.pressed && !root.isFull)
                    root.almost();
            }
        }
    }
}
