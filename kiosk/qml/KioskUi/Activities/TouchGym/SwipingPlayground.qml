pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Exercise for swiping: a curtain follows the finger, and a swipe in the requested direction opens it.
Playground {
    id: root

    readonly property bool isSideways: root.direction === "left" || root.direction === "right"
    readonly property int towards: root.direction === "left" || root.direction === "up" ? -1 : 1
    readonly property real extent: root.isSideways ? root.width : root.height
    readonly property real needed: Math.min(root.extent * 0.3, 220 * Theme.unit)
    readonly property real reach: Math.min(root.extent * 0.3, 300 * Theme.unit) * root.towards
    property bool isOpen: false
    property real pulled: 0

    way: Playground.Move
    handFrom: Qt.point(root.width / 2 - (root.isSideways ? root.reach / 2 : 0), root.height / 2 - (root.isSideways ? 0 : root.reach / 2))
    handTo: Qt.point(root.width / 2 + (root.isSideways ? root.reach / 2 : 0), root.height / 2 + (root.isSideways ? 0 : root.reach / 2))
    clip: true

    Drawing {
        anchors.centerIn: parent
        width: parent.width
        height: parent.height * 0.9
        source: "village"
    }

    Item {
        id: curtain

        readonly property real offset: root.isOpen ? root.extent * root.towards : root.pulled

        x: root.isSideways ? offset : 0
        y: root.isSideways ? 0 : offset
        width: parent.width
        height: parent.height

        Behavior on x {
            enabled: !drag.active && !Theme.reduceMotion

            NumberAnimation {
                duration: Theme.motion.slow
                easing.type: Easing.OutCubic
            }
        }

        Behavior on y {
            enabled: !drag.active && !Theme.reduceMotion

            NumberAnimation {
                duration: Theme.motion.slow
                easing.type: Easing.OutCubic
            }
        }

        Repeater {
            model: 12

            Rectangle {
                required property int index

                x: index * curtain.width / 12
                width: curtain.width / 12 + 1
                height: curtain.height
                color: index % 2 === 0 ? Theme.services.tint : Theme.colour.chip
                border.width: Theme.border.thin
                border.color: Theme.services.strong
            }
        }
    }

    // Measures from the press position: a fast swipe can arrive as a single move, which `activeTranslation` does not include.
    DragHandler {
        id: drag

        function follow(): void {
            const to = drag.centroid.position;
            const from = drag.centroid.pressPosition;
            const moved = root.isSideways ? to.x - from.x : to.y - from.y;
            root.pulled = Math.max(0, moved * root.towards) * root.towards;
        }

        target: null
        enabled: !root.locked && !root.isOpen
        onCentroidChanged: {
            if (drag.active)
                drag.follow();
        }
        onActiveChanged: {
            drag.follow();
            if (drag.active)
                return;
            if (Math.abs(root.pulled) >= root.needed) {
                root.isOpen = true;
                root.done();
            } else {
                root.almost();
            }
            root.pulled = 0;
        }
    }
}
