pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Recognises gestures of fingers or a mouse other than taps: hold, swipe, pinch; a movement that is none of them has no name. `spent` is true while the current touch is
// such a gesture, so that the item below does not handle the touch as a tap.
Item {
    id: root

    property bool pinches: false
    property bool spent: false
    readonly property real slack: 26 * Theme.unit
    readonly property real swipe: 72 * Theme.unit
    readonly property int holdTime: 650

    signal touched(x: real, y: real)
    signal gestured(gesture: string, x: real, y: real)

    function reset(): void {
        root.spent = false;
    }

    function tell(gesture: string): void {
        root.spent = true;
        root.gestured(gesture, finger.from.x, finger.from.y);
    }

    // Returns the direction of a clear swipe, or an empty text for a small or slanted movement.
    function direction(dx: real, dy: real): string {
        const across = Math.abs(dx) > 1.5 * Math.abs(dy);
        const along = Math.abs(dy) > 1.5 * Math.abs(dx);
        if (across && Math.abs(dx) >= root.swipe)
            return dx < 0 ? "swipe-left" : "swipe-right";
        if (along && Math.abs(dy) >= root.swipe)
            return dy < 0 ? "swipe-up" : "swipe-down";
        return "";
    }

    PointHandler {
        id: finger

        property point from
        property point at
        property bool moved: false
        // True if the touch was a pinch or a hold.
        property bool taken: false

        acceptedButtons: Qt.LeftButton
        onActiveChanged: {
            if (finger.active) {
                root.spent = false;
                finger.moved = false;
                finger.taken = false;
                finger.from = finger.point.position;
                finger.at = finger.from;
                hold.restart();
                root.touched(finger.from.x, finger.from.y);
                return;
            }
            hold.stop();
            const way = root.direction(finger.at.x - finger.from.x, finger.at.y - finger.from.y);
            if ((way !== "" || finger.moved) && !finger.taken)
                root.tell(way);
            Qt.callLater(root.reset);
        }
        onPointChanged: {
            if (!finger.active)
                return;
            finger.at = finger.point.position;
            if (Math.hypot(finger.at.x - finger.from.x, finger.at.y - finger.from.y) > root.slack) {
                finger.moved = true;
                root.spent = true;
                hold.stop();
            }
        }
    }

    Timer {
        id: hold

        interval: root.holdTime
        onTriggered: {
            root.gestured("hold", finger.from.x, finger.from.y);
            finger.taken = root.spent;
        }
    }

    PinchHandler {
        property real seen: 1

        target: null
        enabled: root.pinches
        onActiveScaleChanged: seen = activeScale
        onActiveChanged: {
            finger.taken = true;
            hold.stop();
            root.spent = true;
            if (!active && (seen > 1.2 || seen < 0.83))
                root.tell(seen > 1 ? "pinch-out" : "pinch-in");
        }
    }

    WheelHandler {
        enabled: root.pinches
        acceptedModifiers: Qt.ControlModifier
        onWheel: event => root.gestured(event.angleDelta.y > 0 ? "pinch-out" : "pinch-in", point.position.x, point.position.y)
    }
}
