pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A hand that repeats the gesture of the exercise. With reduced motion the hand does not move; an arrow shows the direction.
Item {
    id: root

    required property Playground ground
    required property bool shown
    readonly property bool moves: root.way === Playground.Move || root.way === Playground.Spread
    readonly property int way: root.ground?.way ?? Playground.Tap
    readonly property point start: root.ground?.handFrom ?? Qt.point(0, 0)
    readonly property point end: root.ground?.handTo ?? Qt.point(0, 0)
    readonly property real along: root.moves ? Math.max(0, Math.min(1, (root.phase - 0.2) / 0.55)) : 0
    readonly property point tip: Qt.point(root.start.x + (root.end.x - root.start.x) * root.along, root.start.y + (root.end.y - root.start.y) * root.along)
    readonly property point mirrored: Qt.point(root.width - root.tip.x, root.height - root.tip.y)
    readonly property bool isDown: {
        switch (root.way) {
        case Playground.Tap:
            return root.phase > 0.35 && root.phase < 0.55;
        case Playground.DoubleTap:
            return root.phase > 0.25 && root.phase < 0.38 || root.phase > 0.48 && root.phase < 0.61;
        default:
            return root.phase > 0.15 && root.phase < 0.85;
        }
    }
    // Progress of the animation, from 0 to 1.
    property real phase: 0

    objectName: "gymHand"
    visible: root.shown && root.ground !== null

    component Finger: Item {
        id: finger

        required property bool down

        Rectangle {
            x: -width / 2
            y: -height / 2
            width: 92 * Theme.unit
            height: width
            radius: width / 2
            color: "transparent"
            border.width: Theme.border.focus
            border.color: Theme.colour.focusEdge
            visible: finger.down

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.border.thin
                radius: width / 2
                color: "transparent"
                border.width: Theme.border.focus - Theme.border.thin
                border.color: Theme.colour.gold
            }
        }

        Image {
            x: -46 / 120 * width
            y: -16 / 120 * height + (finger.down ? 0 : 18 * Theme.unit)
            width: 150 * Theme.unit
            height: width
            source: "image://picture/finger"
            sourceSize: Qt.size(Math.round(width), Math.round(height))
            Accessible.ignored: true
        }
    }

    Finger {
        x: root.tip.x
        y: root.tip.y
        down: root.isDown
    }

    Finger {
        x: root.mirrored.x
        y: root.mirrored.y
        down: root.isDown
        visible: root.way === Playground.Spread
    }

    NumberAnimation on phase {
        from: 0
        to: 1
        duration: 2200
        loops: Animation.Infinite
        running: root.visible && !Theme.reduceMotion
    }

    Binding on phase {
        value: 0.5
        when: Theme.reduceMotion
    }
}
