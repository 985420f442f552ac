pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The hand of the demonstration. It moves to the point that a finger would touch, animates the tap, and signals its end.
Item {
    id: root

    property real toX: 0
    property real toY: 0
    property string gesture: "tap"
    property bool isQuick: false // true between the keys of one text
    readonly property real away: 150 * Theme.unit
    readonly property real slideX: root.gesture === "swipe-left" ? -root.away : root.gesture === "swipe-right" ? root.away : 0
    readonly property real slideY: root.gesture === "swipe-up" ? -root.away : root.gesture === "swipe-down" ? root.away : 0

    // True if the hand comes from the right, because near the bottom of the phone a part of it would be hidden.
    readonly property bool fromRight: root.toY + hand.height > root.parent.height

    signal touched
    signal arrived

    // Moves to a point. A hidden hand appears near the point, and passes over no other target.
    function go(x: real, y: real, gesture: string, isQuick: bool): void {
        touch.stop();
        ring.visible = false;
        root.toX = x;
        root.toY = y;
        if (!root.visible) {
            root.x = x + root.away / 6;
            root.y = y + root.away / 6;
        }
        root.gesture = gesture;
        root.isQuick = isQuick;
        root.visible = true;
        way.restart();
    }

    function act(): void {
        touch.restart();
    }

    function stop(): void {
        way.stop();
        touch.stop();
        ring.visible = false;
    }

    width: Theme.border.thin
    height: width
    visible: false

    Rectangle {
        id: ring

        x: -width / 2
        y: -height / 2
        width: 84 * Theme.unit
        height: width
        radius: width / 2
        color: "transparent"
        border.width: Theme.border.focus
        border.color: Theme.colour.gold
        visible: false
    }

    Image {
        id: hand

        objectName: "phoneFinger"
        x: -46 / 120 * width
        y: -16 / 120 * height
        width: 124 * Theme.unit
        height: width
        source: "image://picture/finger"
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        Accessible.ignored: true
        transform: Rotation {
            origin.x: -hand.x
            origin.y: -hand.y
            angle: root.fromRight ? -90 : 0
        }
    }

    ParallelAnimation {
        id: way

        onFinished: root.arrived()

        NumberAnimation {
            target: root
            property: "x"
            to: root.toX
            duration: root.isQuick ? Theme.motion.normal : 2 * Theme.motion.slow
            easing.type: Easing.InOutQuad
        }

        NumberAnimation {
            target: root
            property: "y"
            to: root.toY
            duration: root.isQuick ? Theme.motion.normal : 2 * Theme.motion.slow
            easing.type: Easing.InOutQuad
        }
    }

    SequentialAnimation {
        id: touch

        PropertyAction {
            target: ring
            property: "visible"
            value: true
        }

        PauseAnimation {
            duration: root.gesture === "hold" ? 900 : root.isQuick ? 120 : 250
        }

        ParallelAnimation {
            NumberAnimation {
                target: root
                property: "x"
                to: root.toX + root.slideX
                duration: root.slideX === 0 ? 0 : Theme.motion.slow
            }

            NumberAnimation {
                target: root
                property: "y"
                to: root.toY + root.slideY
                duration: root.slideY === 0 ? 0 : Theme.motion.slow
            }
        }

        PauseAnimation {
            duration: root.isQuick ? 80 : 150
        }

        PropertyAction {
            target: ring
            property: "visible"
            value: false
        }

        ScriptAction {
            script: root.touched()
        }
    }
}
