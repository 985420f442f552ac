pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Exercise for dragging: a ball must be dragged into a basket.
Playground {
    id: root

    readonly property point home: Qt.point(root.width * 0.2 - ball.width / 2, (root.height - ball.height) / 2)
    readonly property point goal: Qt.point(root.width * 0.8 - ball.width / 2, (root.height - ball.height) / 2)
    property bool isIn: false

    function dropped(moved: point): void {
        const middle = Qt.point(root.handFrom.x + moved.x, root.handFrom.y + moved.y);
        root.isIn = basket.contains(root.mapToItem(basket, middle));
        if (root.isIn)
            root.done();
        else
            root.almost();
    }

    way: Playground.Move
    handFrom: Qt.point(root.home.x + ball.width / 2, root.home.y + ball.height / 2)
    handTo: Qt.point(root.goal.x + ball.width / 2, root.goal.y + ball.height / 2)

    Drawing {
        id: basket

        x: root.width * 0.8 - width / 2
        y: (root.height - height) / 2
        width: Math.min(root.thing * 1.35, root.width * 0.38)
        height: Math.min(root.height, width)
        source: "basket"
    }

    Drawing {
        id: ball

        x: root.isIn ? root.goal.x : root.home.x + drag.activeTranslation.x * (drag.active ? 1 : 0)
        y: root.isIn ? root.goal.y : root.home.y + drag.activeTranslation.y * (drag.active ? 1 : 0)
        width: root.thing * 0.7
        height: width
        source: "ball"

        Behavior on x {
            enabled: !drag.active && !Theme.reduceMotion

            NumberAnimation {
                duration: Theme.motion.slow
            }
        }

        Behavior on y {
            enabled: !drag.active && !Theme.reduceMotion

            NumberAnimation {
                duration: Theme.motion.slow
            }
        }
    }

    // Stays at the ball's start position, so that a drag is measured relative to an item that does not move.
    Item {
        x: root.home.x - Theme.space.large
        y: root.home.y - Theme.space.large
        width: ball.width + 2 * Theme.space.large
        height: ball.height + 2 * Theme.space.large

        DragHandler {
            id: drag

            target: null
            enabled: !root.locked && !root.isIn
            onActiveChanged: {
                const to = drag.centroid.position;
                const from = drag.centroid.pressPosition;
                if (!drag.active)
                    root.dropped(Qt.point(to.x - from.x, to.y - from.y));
            }
        }
    }
}
